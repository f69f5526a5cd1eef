import { keyForm, processIdOf, unitIdOf, walkLimit, type Directory } from '../../domain/index.js';
import type { DirectoryFile } from './file.js';

/** One thing that is wrong with a file: where (JSON pointer), and what. */
export interface FileProblem {
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What the check must know beside the file. */
export interface CheckGround {
  readonly directory: Directory;
  readonly personId: (key: string) => string;
  /** Keyed hash of a user name. */
  readonly reservation: (username: string) => string;
}

/** Everything that is wrong with the file as a whole, at once: keys that come twice, references that lead nowhere, circles. */
export function problemsOf({ units = [], people = [], processes = [] }: DirectoryFile, ground: CheckGround): readonly FileProblem[] {
  const { directory, personId, reservation } = ground;
  const problems: FileProblem[] = [];
  const say = (pointer: string, code: string, params: FileProblem['params'] = {}): void => void problems.push({ pointer, code, params });

  const unitIds = new Set(units.map(({ key }) => unitIdOf(key)));
  const personIds = new Set(people.map(({ key }) => personId(key)));
  const knownUnit = (key: string): boolean => unitIds.has(unitIdOf(key)) || directory.unit(unitIdOf(key))?.closed === false;
  const knownPerson = (key: string): boolean => personIds.has(personId(key)) || directory.isActive(personId(key));
  const reference = (pointer: string, key: string | null | undefined, known: (key: string) => boolean, code: string): void => {
    if (key !== null && key !== undefined && !known(key)) say(pointer, code, { key });
  };

  twice(
    units,
    ({ key }) => keyForm(key),
    (at) => say(`/units/${at}/key`, 'given-twice'),
  );
  units.forEach(({ key, parent, head }, at) => {
    if (directory.unit(unitIdOf(key))?.closed) say(`/units/${at}/key`, 'unit-closed');
    reference(`/units/${at}/parent`, parent, knownUnit, 'unknown-unit');
    reference(`/units/${at}/head`, head, knownPerson, 'unknown-person');
  });

  twice(
    people,
    ({ key }) => personId(key),
    (at) => say(`/people/${at}/key`, 'given-twice'),
  );
  twice(
    people,
    ({ username }) => (username === undefined ? null : reservation(username)),
    (at) => say(`/people/${at}/username`, 'given-twice'),
  );
  const owners = new Map(directory.people().flatMap((person) => (person.reservation === null ? [] : [[person.reservation, person.id]])));
  people.forEach(({ key, unit, superior, username, password }, at) => {
    if (directory.person(personId(key))?.active === false) say(`/people/${at}/key`, 'person-left');
    reference(`/people/${at}/unit`, unit, knownUnit, 'unknown-unit');
    reference(`/people/${at}/superior`, superior, knownPerson, 'unknown-person');
    const owner = username === undefined ? undefined : owners.get(reservation(username));
    if (owner !== undefined && owner !== personId(key)) say(`/people/${at}/username`, 'user-name-taken');
    if (password !== undefined && username === undefined) say(`/people/${at}/username`, 'required');
  });

  twice(
    processes,
    ({ key }) => keyForm(key),
    (at) => say(`/processes/${at}/key`, 'given-twice'),
  );
  processes.forEach(({ key, owner, unit }, at) => {
    if (directory.process(processIdOf(key))?.ended) say(`/processes/${at}/key`, 'process-ended');
    reference(`/processes/${at}/owner`, owner, knownPerson, 'unknown-person');
    reference(`/processes/${at}/unit`, unit, knownUnit, 'unknown-unit');
  });

  const parents = new Map(units.flatMap(({ key, parent }) => (parent === undefined ? [] : [[unitIdOf(key), parent && unitIdOf(parent)]])));
  const parentOf = (id: string): string | null => parents.get(id) ?? (parents.has(id) ? null : (directory.unit(id)?.parent ?? null));
  units.forEach(({ key, parent }, at) => {
    if (depthOf(unitIdOf(key), parentOf) === null) say(`/units/${at}/parent`, 'units-in-a-circle', { parent, limit: walkLimit });
  });

  const superiors = new Map(
    people.flatMap(({ key, superior }) => (superior === undefined ? [] : [[personId(key), superior && personId(superior)]])),
  );
  const superiorOf = (id: string): string | null =>
    superiors.get(id) ?? (superiors.has(id) ? null : (directory.person(id)?.superior ?? null));
  people.forEach(({ key, superior }, at) => {
    if (depthOf(personId(key), superiorOf) === null) say(`/people/${at}/superior`, 'superiors-in-a-circle', { superior, limit: walkLimit });
  });
  return problems;
}

/** How far below the top; null where the way up never ends, or is longer than every walk goes. */
export function depthOf(id: string, above: (id: string) => string | null): number | null {
  let depth = 1;
  for (let at = above(id); at !== null; at = above(at)) {
    depth += 1;
    if (depth > walkLimit) return null;
  }
  return depth;
}

function twice<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null, say: (at: number) => void): void {
  const seen = new Set<string>();
  rows.forEach((row, at) => {
    const key = keyOf(row);
    if (key !== null && seen.has(key)) say(at);
    if (key !== null) seen.add(key);
  });
}

import { randomBytes } from 'node:crypto';
import { HttpProblem } from '#platform';
import { personAggregate, processAggregate, unitsAggregate } from '../../aggregates.js';
import { keyForm, processIdOf, unitIdOf, type Person } from '../../domain/index.js';
import { partOf, type DirectoryDesk, type Sender } from '../desk.js';
import { changeDetails, personIdOfKey, registerPerson } from '../people.js';
import { giveSignIn } from '../sign-in.js';
import { depthOf, problemsOf } from './check.js';
import type { DirectoryFile, PersonRow, ProcessRow, UnitRow } from './file.js';

/** What became of the rows of one kind. */
export interface Tally {
  added: number;
  changed: number;
  same: number;
}

export interface ImportAnswer {
  readonly units: Tally;
  readonly people: Tally;
  readonly processes: Tally;
  /** Passwords that were made up for new sign-ins: told here and nowhere else. */
  readonly passwords: { readonly key: string; readonly username: string; readonly password: string }[];
}

/** Works of people that run side by side; each of their streams is its own. */
const sideBySide = 32;

/**
 * Brings the directory to what the file says. What is so already is left alone, so the same file again changes nothing, and a file that
 * was cut off in the middle is finished by bringing it again.
 * @throws HttpProblem naming everything that is wrong with the file, before anything is changed.
 */
export async function importDirectory(desk: DirectoryDesk, file: DirectoryFile, sender: Sender): Promise<ImportAnswer> {
  const personId = (key: string): string => personIdOfKey(desk, key);
  const problems = problemsOf(file, {
    directory: desk.directory,
    personId,
    reservation: (username) => desk.vault.blindIndex('username', username),
  });
  if (problems.length > 0) throw new HttpProblem('invalid-request', { errors: problems.map((each) => ({ in: 'body', ...each })) });

  const { units = [], people = [], processes = [] } = file;
  const answer: ImportAnswer = { units: tally(), people: tally(), processes: tally(), passwords: [] };
  const changes = new Map<object, 'added' | 'changed'>();
  const noted = (row: object, what: 'added' | 'changed'): void => void (changes.has(row) || changes.set(row, what));

  const parents = new Map(units.map(({ key, parent }) => [unitIdOf(key), parent]));
  const parentOf = (id: string): string | null => {
    const given = parents.get(id);
    return given === undefined ? (desk.directory.unit(id)?.parent ?? null) : given && unitIdOf(given);
  };
  for (const row of topDown(units, (each) => unitIdOf(each.key), parentOf).flat()) await bringUnit(desk, row, sender, noted);
  await inParallel(people, (row) => bringPerson(desk, row, sender, noted));

  const superiors = new Map(people.map(({ key, superior }) => [personId(key), superior]));
  const superiorOf = (id: string): string | null => {
    const given = superiors.get(id);
    return given === undefined ? (desk.directory.person(id)?.superior ?? null) : given && personId(given);
  };
  for (const level of topDown(people, (each) => personId(each.key), superiorOf)) {
    await inParallel(level, async (row) => {
      const id = personId(row.key);
      const superior = row.superior && personId(row.superior);
      if (superior === undefined || desk.directory.person(id)?.superior === superior) return;
      await desk.send(personAggregate, id, 'set-superior', { superior }, partOf(sender, 'set-superior', id, String(superior)));
      noted(row, 'changed');
    });
  }
  for (const row of units) {
    const id = unitIdOf(row.key);
    const head = row.head && personId(row.head);
    if (head === undefined || desk.directory.unit(id)?.head === head) continue;
    await desk.send(unitsAggregate, id, 'set-head', { unit: id, head }, partOf(sender, 'set-head', id, String(head)));
    noted(row, 'changed');
  }
  await inParallel(processes, (row) => bringProcess(desk, row, sender, noted));
  await inParallel(people, (row) => bringSignIn(desk, row, sender, answer.passwords, noted));

  for (const [rows, counted] of [
    [units, answer.units],
    [people, answer.people],
    [processes, answer.processes],
  ] as const) {
    for (const row of rows) counted[changes.get(row) ?? 'same'] += 1;
  }
  answer.passwords.sort((one, other) => (one.key < other.key ? -1 : 1));
  return answer;
}

type Noted = (row: object, what: 'added' | 'changed') => void;

async function bringUnit(desk: DirectoryDesk, row: UnitRow, sender: Sender, noted: Noted): Promise<void> {
  const unit = unitIdOf(row.key);
  const name = row.name.trim();
  const parent = row.parent && unitIdOf(row.parent);
  const known = desk.directory.unit(unit);
  if (!known) {
    const input = { unit, key: keyForm(row.key), name, parent: parent ?? null, head: null };
    await desk.send(unitsAggregate, unit, 'add-unit', input, partOf(sender, 'add', unit));
    noted(row, 'added');
    return;
  }
  if (known.name !== name) {
    await desk.send(unitsAggregate, unit, 'rename-unit', { unit, name }, partOf(sender, 'rename', unit, name));
    noted(row, 'changed');
  }
  if (parent !== undefined && known.parent !== parent) {
    await desk.send(unitsAggregate, unit, 'move-unit', { unit, parent }, partOf(sender, 'move', unit, String(parent)));
    noted(row, 'changed');
  }
}

async function bringPerson(desk: DirectoryDesk, row: PersonRow, sender: Sender, noted: Noted): Promise<void> {
  const id = personIdOfKey(desk, row.key);
  const [name, contact] = [row.name.trim(), row.contact === undefined ? undefined : (row.contact?.trim() ?? null)];
  const unit = row.unit && unitIdOf(row.unit);
  const known = desk.directory.person(id);
  if (!known) {
    const entry = { id, name, contact: contact ?? null, key: keyForm(row.key), unit: unit ?? null, superior: null, roles: row.roles ?? [] };
    await registerPerson(desk, entry, partOf(sender, 'register', id));
    noted(row, 'added');
    return;
  }
  const change = async (command: string, input: object, ...part: string[]): Promise<void> => {
    await desk.send(personAggregate, id, command, input, partOf(sender, command, id, ...part));
    noted(row, 'changed');
  };
  if (await detailsDiffer(desk, known, name, contact)) {
    const kept = contact === undefined ? await desk.vault.openText(known.contact) : contact;
    await changeDetails(desk, id, { name, contact: kept }, partOf(sender, 'change-details', id));
    noted(row, 'changed');
  }
  if (unit !== undefined && known.unit !== unit) await change('move-person', { unit }, String(unit));
  if (row.roles !== undefined) {
    const wanted = row.roles;
    const missing = wanted.filter((role) => !known.roles.includes(role));
    const extra = known.roles.filter((role) => !wanted.includes(role));
    if (missing.length > 0) await change('grant-roles', { roles: missing });
    if (extra.length > 0) await change('revoke-roles', { roles: extra });
  }
}

async function detailsDiffer(desk: DirectoryDesk, known: Person, name: string, contact: string | null | undefined): Promise<boolean> {
  if ((await desk.vault.openText(known.name)) !== name) return true;
  return contact !== undefined && (await desk.vault.openText(known.contact)) !== contact;
}

async function bringProcess(desk: DirectoryDesk, row: ProcessRow, sender: Sender, noted: Noted): Promise<void> {
  const id = processIdOf(row.key);
  const name = row.name.trim();
  const owner = row.owner && personIdOfKey(desk, row.owner);
  const unit = row.unit && unitIdOf(row.unit);
  const known = desk.directory.process(id);
  if (!known) {
    const input = { process: id, key: keyForm(row.key), name, owner: owner ?? null, unit: unit ?? null };
    await desk.send(processAggregate, id, 'define-process', input, partOf(sender, 'define', id));
    noted(row, 'added');
    return;
  }
  const change = async (command: string, input: object, value: string | null): Promise<void> => {
    await desk.send(processAggregate, id, command, input, partOf(sender, command, id, String(value)));
    noted(row, 'changed');
  };
  if (known.name !== name) await change('rename-process', { name }, name);
  if (owner !== undefined && known.owner !== owner) await change('set-process-owner', { owner }, owner);
  if (unit !== undefined && known.unit !== unit) await change('set-process-unit', { unit }, unit);
}

async function bringSignIn(
  desk: DirectoryDesk,
  row: PersonRow,
  sender: Sender,
  told: ImportAnswer['passwords'],
  noted: Noted,
): Promise<void> {
  const { key, username } = row;
  if (username === undefined) return;
  const id = personIdOfKey(desk, key);
  const known = desk.directory.person(id);
  if (known?.signIn && known.reservation === desk.vault.blindIndex('username', username)) return;
  const password = row.password ?? randomBytes(12).toString('base64url');
  if (row.password === undefined && !known?.signIn) told.push({ key, username, password });
  await giveSignIn(desk, id, { username, password }, partOf(sender, 'give-sign-in', id, desk.vault.blindIndex('username', username)));
  noted(row, 'changed');
}

/** Level by level from the top: so no step closes a circle that the end does not have. */
function topDown<Row>(rows: readonly Row[], idOf: (row: Row) => string, above: (id: string) => string | null): readonly Row[][] {
  const levels: Row[][] = [];
  for (const row of rows) (levels[depthOf(idOf(row), above) ?? 0] ??= []).push(row);
  return levels.filter(Boolean);
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: sideBySide }, worker));
}

function tally(): Tally {
  return { added: 0, changed: 0, same: 0 };
}

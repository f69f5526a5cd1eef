import { check, type Instant } from '#kernel';
import { closureOf, isClosedTo, type Named } from '../conflict.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord, RecordState } from '../state.js';

type Process = { readonly process?: string | null };
type Unit = { readonly unit?: string | null };
type Assignee = { readonly assignee: string };

/** The process, by id or key, is one of the house and in use. */
export const processIsInUse = check<RecordState, RecordsHouse, Process>('process-is-in-use', ({ house }, { process }) => {
  if (process === undefined || process === null) return true;
  const found = house.directory.findProcess(process);
  return (found !== undefined && !found.ended) || { process };
});

/** The unit, by id or key, is one of the house and open. */
export const unitIsOpen = check<RecordState, RecordsHouse, Unit>('unit-is-open', ({ house }, { unit }) => {
  if (unit === undefined || unit === null) return true;
  const found = house.directory.findUnit(unit);
  return (found !== undefined && !found.closed) || { unit };
});

/** The unit, by id or key, is one of the house; for facts of the past it may be closed by now. */
export const unitIsKnown = check<RecordState, RecordsHouse, Unit>(
  'unit-is-known',
  ({ house }, { unit }) => unit === undefined || unit === null || house.directory.findUnit(unit) !== undefined || { unit },
);

/** Work is given to people who are here. */
export const assigneeIsHere = check<RecordState, RecordsHouse, Assignee>(
  'assignee-is-here',
  ({ house }, { assignee }) => house.directory.isActive(assignee) || { assignee },
);

/** A complaint is not given to those it is closed to. */
export const assigneeIsNotInConflict = check<LiveRecord, RecordsHouse, Assignee>(
  'assignee-not-in-conflict',
  ({ state, house }, { assignee }) => !isClosedTo(closureOf(state), assignee, house.directory) || { assignee },
);

/** What has been done was done by now. */
export const notInTheFuture = <Field extends string>(field: Field) =>
  check<RecordState, RecordsHouse, { readonly [F in Field]?: Instant | null }>('not-in-the-future', ({ now }, input) => {
    const at = input[field];
    return at === undefined || at === null || at <= now || { field, at, now };
  });

/** Whom a complaint complains of: people and units of the house. */
export const namedAreKnown = check<RecordState, RecordsHouse, { readonly against: Named }>('named-are-known', ({ house }, { against }) => {
  const persons = against.persons.filter((person) => house.directory.person(person) === undefined);
  const units = against.units.filter((unit) => house.directory.findUnit(unit) === undefined);
  return (persons.length === 0 && units.length === 0) || { persons, units };
});

/** The ids of units that are given by id or key, each once. The checks have seen that they are there. */
export const unitIdsOf = ({ directory }: RecordsHouse, units: readonly string[]): string[] => [
  ...new Set(units.flatMap((unit) => directory.findUnit(unit)?.id ?? [])),
];

/** The ids behind what may be an id or a key. The checks have seen that they are there. */
export const idsOf = ({ directory }: RecordsHouse, { process, unit }: Process & Unit) => ({
  process: process ? (directory.findProcess(process)?.id ?? null) : null,
  unit: unit ? (directory.findUnit(unit)?.id ?? null) : null,
});

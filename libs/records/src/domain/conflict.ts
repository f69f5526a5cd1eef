import type { Actor, Uuid } from '#kernel';
import type { Directory } from '#directory/domain';
import type { Against } from './complaint-part.js';
import type { LiveRecord } from './state.js';

const nobody: Against = { persons: [], units: [], wholeDepartment: false, words: null };

/** Whom the record complains of; a nonconformity complains of nobody. */
export function againstOf(record: Pick<LiveRecord, 'own'>): Against {
  return record.own.kind === 'complaint' ? record.own.against : nobody;
}

/** Whether the record names anybody at all. */
export function namesSomebody({ persons, units, wholeDepartment }: Against): boolean {
  return persons.length > 0 || units.length > 0 || wholeDepartment;
}

/**
 * Conflict of interest: a complaint is closed to everyone it names, to all who report to them, and to the head and members of a named unit
 * and its sub-units; one against the whole department names its head. A named unit's people stay excluded as the directory has them now.
 */
export function isClosedTo(against: Against, person: Uuid, directory: Directory): boolean {
  if (!namesSomebody(against)) return false;
  const named = against.wholeDepartment ? [...against.persons, ...directory.withRole('head-of-department')] : against.persons;
  if (named.some((each) => each === person || directory.reportsTo(person, each))) return true;
  return against.units.some((unit) =>
    directory.unitAndSubUnits(unit).some((each) => directory.unit(each)?.head === person || directory.person(person)?.unit === each),
  );
}

/** Whether the record is closed to the actor, or to whom the actor acts for: substitution opens nothing. */
export function isClosedToActor(record: LiveRecord, by: Actor, directory: Directory): boolean {
  if (by.process !== undefined) return false;
  const against = againstOf(record);
  return [by.person, by.onBehalfOf].some((person) => person !== undefined && isClosedTo(against, person, directory));
}

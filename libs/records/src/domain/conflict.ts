import type { Actor, Uuid } from '#kernel';
import type { Directory } from '#directory/domain';
import type { Against } from './complaint-part.js';
import { corruptionReportOf, isOfUnit } from './entrusted.js';
import type { LiveRecord } from './state.js';

/** Whom a record complains of, as far as the directory has them. */
export type Named = Omit<Against, 'words'>;

/** All of a record that decides to whom it is closed. */
export interface Closure {
  /** Everyone who is or ever was named. */
  readonly against: Named;
  /** Set once it went to the outside handler: inside it is closed to everyone but the person who was deputed for it, if one was. */
  readonly outside: { readonly deputed: Uuid | null } | null;
  /** The authorised unit that alone deals with a report of corruption. */
  readonly entrustedTo: Uuid | null;
}

const nobody: Against = { persons: [], units: [], wholeDepartment: false, words: null };

/** Whom the record complains of; a nonconformity complains of nobody. */
export function againstOf(record: Pick<LiveRecord, 'own'>): Against {
  return record.own.kind === 'complaint' ? record.own.against : nobody;
}

/** Whether the record names anybody at all. */
export function namesSomebody({ persons, units, wholeDepartment }: Named): boolean {
  return persons.length > 0 || units.length > 0 || wholeDepartment;
}

/** What decides to whom the record is closed. */
export function closureOf(record: Pick<LiveRecord, 'own'>): Closure {
  const handler = record.own.kind === 'complaint' ? record.own.outside : null;
  return {
    against: againstOf(record),
    outside: handler && { deputed: handler.handler?.kind === 'person' ? handler.handler.person : null },
    entrustedTo: corruptionReportOf(record)?.unit ?? null,
  };
}

/**
 * Conflict of interest: a complaint is closed to everyone it names, to all who report to them, and to the head and members of a named unit
 * and its sub-units; one against the whole department names its head. To the head everyone in the house reports, so that a complaint that
 * names the head, or somebody above, is closed to all. Named units and superiors count as the directory has them now. A report of corruption is
 * closed to everyone who is not of the authorised unit besides.
 */
export function isClosedTo({ against, outside, entrustedTo }: Closure, person: Uuid, directory: Directory): boolean {
  if (outside !== null) return person !== outside.deputed || against.persons.includes(person);
  if (entrustedTo !== null && !isOfUnit(person, entrustedTo, directory)) return true;
  if (!namesSomebody(against)) return false;
  if (namesTheHead(against, directory)) return true;
  if (against.persons.some((each) => each === person || directory.reportsTo(person, each))) return true;
  return against.units.some((unit) => isOfUnit(person, unit, directory));
}

/** Whether it is against the whole department, its head, or somebody to whom the head reports. */
export function namesTheHead({ persons, wholeDepartment }: Named, directory: Directory): boolean {
  if (wholeDepartment) return true;
  return directory.withRole('head-of-department').some((head) => persons.some((each) => each === head || directory.reportsTo(head, each)));
}

/** Whether the record is closed to the actor, or to whom the actor acts for: substitution opens nothing. */
export function isClosedToActor(record: LiveRecord, by: Actor, directory: Directory): boolean {
  return isClosedToReader(closureOf(record), by, directory);
}

/** The same by all that decides it, for who reads lists. */
export function isClosedToReader(closure: Closure, by: Actor, directory: Directory): boolean {
  if (by.process !== undefined) return false;
  return [by.person, by.onBehalfOf].some((person) => person !== undefined && isClosedTo(closure, person, directory));
}

import type { Actor } from '#kernel';
import { openObligations } from '#deadlines/domain';
import { standingAs, standsFor } from '#directory/domain';
import { closureOf, isOfTheAuthorisedUnit, type LiveRecord, type RecordsHouse } from '../domain/index.js';

/**
 * Whether the sealed texts and names of a record are open to the reader. Of a complaint: to those who work on it, answer for it or registered
 * it. Of a nonconformity only who reported it confidentially is sealed, and only the quality manager sees that.
 */
export function mayOpen(record: LiveRecord, by: Actor, house: RecordsHouse): boolean {
  const { directory } = house;
  if (by.roles.includes('quality-manager')) return true;
  if (record.own.kind !== 'complaint') return false;
  if (isOfTheAuthorisedUnit(record, by, house)) return true;
  const { assignee, reporter, process, unit, obligations } = record;
  const person = standingAs(by);
  return (
    standsFor(by, closureOf(record).outside?.deputed ?? null) ||
    by.roles.includes('head-of-department') ||
    standsFor(by, assignee) ||
    standsFor(by, reporter) ||
    (process !== null && standsFor(by, directory.processOwner(process), 'process-owner')) ||
    (unit !== null && person !== null && directory.isAbove(person, unit)) ||
    openObligations(obligations).some((each) => standsFor(by, each.assignee))
  );
}

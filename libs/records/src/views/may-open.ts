import type { Actor } from '#kernel';
import { openObligations } from '#deadlines/domain';
import type { LiveRecord, RecordsHouse } from '../domain/index.js';

/**
 * Whether the sealed texts and names of a record are open to the reader. Of a complaint: to those who work on it, answer for it or registered
 * it. Of a nonconformity only who reported it confidentially is sealed, and only the quality manager sees that.
 */
export function mayOpen(record: LiveRecord, { person, roles }: Actor, { directory }: RecordsHouse): boolean {
  if (roles.includes('quality-manager')) return true;
  if (record.own.kind !== 'complaint') return false;
  const { assignee, reporter, process, unit, obligations } = record;
  return (
    roles.includes('head-of-department') ||
    person === assignee ||
    person === reporter ||
    (process !== null && directory.processOwner(process) === person) ||
    (unit !== null && directory.isAbove(person, unit)) ||
    openObligations(obligations).some((each) => each.assignee === person)
  );
}

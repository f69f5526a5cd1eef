import type { Directory } from '#directory/domain';

/** Whether a person is of the unit that was audited: its head, or a member of it or of a unit below it. */
export function isOfTheAuditee(person: string, auditee: string, directory: Directory): boolean {
  return directory.unitAndSubUnits(auditee).some((each) => directory.headOf(each) === person || directory.person(person)?.unit === each);
}

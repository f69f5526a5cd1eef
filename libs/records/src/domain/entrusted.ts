import type { Directory } from '#directory/domain';
import type { Uuid } from '#kernel';
import type { RecordEventOf } from './events/index.js';
import type { Done, LiveRecord } from './state.js';

type Found<Type extends 'CorruptionReportExamined' | 'CorruptionInquiryConcluded'> = Done & RecordEventOf<Type>['data'];

/** A report of corruption in the hands of the authorised unit. */
export interface CorruptionReport extends Done {
  readonly unit: Uuid;
  readonly reason: RecordEventOf<'ComplaintEntrusted'>['data']['reason'];
  /** Oldest first: a report that is taken up again is examined again. */
  readonly examinations: readonly Found<'CorruptionReportExamined'>[];
  readonly inquiries: readonly Found<'CorruptionInquiryConcluded'>[];
}

/** The report of corruption that a record is; null for all others. */
export const corruptionReportOf = ({ own }: Pick<LiveRecord, 'own'>): CorruptionReport | null =>
  own.kind === 'complaint' ? own.corruption : null;

/** Whether a person is of a unit: its head, or a member of it or of what is under it, as the directory has them now. */
export function isOfUnit(person: Uuid, unit: Uuid, directory: Directory): boolean {
  return directory.unitAndSubUnits(unit).some((each) => directory.unit(each)?.head === person || directory.person(person)?.unit === each);
}

/** Everyone of a unit: first its head, then the heads and members of it and of what is under it, each once. */
export function peopleOfUnit(unit: Uuid, directory: Directory): readonly Uuid[] {
  const units = directory.unitAndSubUnits(unit);
  const heads = units.flatMap((each) => directory.unit(each)?.head ?? []);
  return [...new Set([...heads, ...units.flatMap((each) => directory.membersOf(each))])].filter((person) => directory.isActive(person));
}

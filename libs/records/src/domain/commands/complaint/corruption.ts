import { check, rule } from '#kernel';
import { closureOf, isClosedTo } from '../../conflict.js';
import { corruptionReportOf, peopleOfUnit } from '../../entrusted.js';
import { recordEvents, type examinationOutcomes, type inquiryOutcomes, type Notice } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { worked } from '../../kinds.js';
import { citizenWasTold, noticeWasGiven } from '../../rules/citizen.js';
import { noCapaRunsForIt } from '../../rules/gates.js';
import { handlingIsYours, isOfTheAuthorisedUnit, notClosedToYou } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';

/** The house has named the unit that is authorised for reports of corruption. */
const authorisedUnitIsNamed = rule<LiveRecord, RecordsHouse>(
  'authorised-unit-is-named',
  ({ house }) => house.handling.authorisedUnit !== null || {},
);

/** Who of the authorised unit deals with it: its head, else the first of its people to whom it is not closed. */
function examinerOf(state: LiveRecord, { directory, handling: { authorisedUnit } }: RecordsHouse): string | undefined {
  if (authorisedUnit === null) return undefined;
  const closure = closureOf(state);
  return peopleOfUnit(authorisedUnit, directory).find((person) => !isClosedTo(closure, person, directory));
}

/** Somebody of the authorised unit may deal with it: it is not all of them whom it complains of. */
const authorisedUnitIsFree = rule<LiveRecord, RecordsHouse>('authorised-unit-is-free', ({ state, house }) => {
  const unit = house.handling.authorisedUnit;
  return unit === null || examinerOf(state, house) !== undefined || { unit };
});

/** With a report of corruption deals the authorised unit, and nobody else. */
const authorisedUnitActs = rule<LiveRecord, RecordsHouse>(
  'authorised-unit-acts',
  ({ state, by, house }) => isOfTheAuthorisedUnit(state, by, house) || {},
);

export const handToAuthorisedUnit = command({
  name: 'hand-to-authorised-unit',
  doc: 'Finds that the appeal reports corruption, be it anonymous or not, and hands it to the authorised unit. From then on it is closed to everyone else, also to who handed it over.',
  from: ['reported', ...worked],
  to: 'with-authorised-unit',
  rules: [notClosedToYou, handlingIsYours, noCapaRunsForIt, authorisedUnitIsNamed, authorisedUnitIsFree],
  checks: [],
  then: ({ state, house }, { reason }: { readonly reason: FreeText }) => [
    recordEvents.complaintEntrusted({ unit: house.handling.authorisedUnit!, assignee: examinerOf(state, house)!, reason }),
  ],
});

/** Whoever deals with it: the people of the authorised unit to whom it is not closed. */
export const ofTheUnit = [notClosedToYou, authorisedUnitActs] as const;

export const giveBack = command({
  name: 'give-back',
  doc: 'Finds that the appeal reports no corruption: back to triage, open again with all that was written meanwhile.',
  from: ['with-authorised-unit'],
  to: 'reported',
  rules: ofTheUnit,
  checks: [],
  then: (_, { reason }: { readonly reason: FreeText }) => [recordEvents.complaintGivenBack({ reason })],
});

interface Finding<Outcome extends string> {
  readonly outcome: Outcome;
  readonly reason: FreeText;
  /** Where it went, where it was handed to investigators. */
  readonly body?: string | null;
  readonly notice?: Notice | null;
}
export type ExamineReport = Finding<(typeof examinationOutcomes)[number]>;
export type ConcludeInquiry = Finding<(typeof inquiryOutcomes)[number]>;

/** Who hands a report to investigators says to which body; nobody else names one. */
const investigatorsAreNamed = check<LiveRecord, RecordsHouse, Finding<string>>(
  'investigators-are-named',
  (_, { outcome, body }) => (outcome === 'handed-to-investigators') === ((body ?? null) !== null) || { outcome },
);
const found = [investigatorsAreNamed, citizenWasTold, noticeWasGiven] as const;

/** Each inquiry that was decided on comes to an end once. */
function inquiryRuns(state: LiveRecord): boolean {
  const { examinations = [], inquiries = [] } = corruptionReportOf(state) ?? {};
  return examinations.filter(({ outcome }) => outcome === 'inquiry').length > inquiries.length;
}
const notUnderInquiry = rule<LiveRecord, RecordsHouse>('not-under-inquiry', ({ state }) => !inquiryRuns(state) || {});
export const underInquiry = rule<LiveRecord, RecordsHouse>('under-inquiry', ({ state }) => inquiryRuns(state) || {});

export const examineReport = command<'with-authorised-unit', ExamineReport>({
  name: 'examine-report',
  doc: 'Decides what follows from a report of corruption: an internal inquiry, or its end; who reported it is told.',
  from: ['with-authorised-unit'],
  to: ['stays', 'closed'],
  rules: [...ofTheUnit, notUnderInquiry],
  checks: found,
  then: (_, { outcome, reason, body, notice }) => [
    recordEvents.corruptionReportExamined({ outcome, reason, body: body ?? null, notice: notice ?? null }),
  ],
});

export const concludeInquiry = command<'with-authorised-unit', ConcludeInquiry>({
  name: 'conclude-inquiry',
  doc: 'Says what the internal inquiry came to; who reported it is told.',
  from: ['with-authorised-unit'],
  to: 'closed',
  rules: [...ofTheUnit, underInquiry],
  checks: found,
  then: (_, { outcome, reason, body, notice }) => [
    recordEvents.corruptionInquiryConcluded({ outcome, reason, body: body ?? null, notice: notice ?? null }),
  ],
});

export const resumeExamination = command({
  name: 'resume-examination',
  doc: 'Takes a report of corruption up again that had ended.',
  from: ['closed'],
  to: 'with-authorised-unit',
  rules: ofTheUnit,
  checks: [],
  then: ({ state }, { reason }: { readonly reason: FreeText }) => [
    recordEvents.examinationResumed({ reason, time: state.earlierRounds.length + 1 }),
  ],
});

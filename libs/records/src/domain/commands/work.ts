import { check, type Instant } from '#kernel';
import { recordEvents, type RecordEventOf, type RecordReference } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { worked, type Severity } from '../kinds.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { coveringCapa } from '../rules/coverage.js';
import { investigatesByItself } from '../rules/gates.js';
import { assigneeIsHere, assigneeIsNotInConflict, notInTheFuture } from '../rules/input.js';
import { actingPeople } from '#directory/domain';
import { assigningIsYours, notClosedToYou, triageIsYours, workIsYours } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

const rules = [notClosedToYou, workIsYours] as const;
const ofTheInvestigation = [...rules, investigatesByItself] as const;
/** Whoever fills the last gap of a record whose CAPA has ended effective resolves it. */
const mayResolve = { 'awaiting-capa': ['stays', 'resolved'] } as const;

export const contain = command({
  name: 'contain',
  doc: 'Records how the effect was contained.',
  from: worked,
  to: mayResolve,
  rules: ofTheInvestigation,
  checks: [notInTheFuture('containedAt')],
  then: ({ now }, input: { readonly description: FreeText; readonly containedAt?: Instant | null }) => [
    recordEvents.containmentRecorded({ description: input.description, containedAt: input.containedAt ?? now }),
  ],
});

export const containmentNotNeeded = command({
  name: 'containment-not-needed',
  doc: 'Says why there is nothing to contain.',
  from: worked,
  to: mayResolve,
  rules: ofTheInvestigation,
  checks: [],
  then: (_, input: { readonly reason: FreeText }) => [recordEvents.containmentNotNeeded({ reason: input.reason })],
});

export const recordConsequences = command({
  name: 'record-consequences',
  doc: 'Writes down the consequences and how they were dealt with.',
  from: [...worked, 'resolved'],
  to: 'stays',
  rules,
  checks: [],
  then: (_, input: { readonly description: FreeText }) => [recordEvents.consequencesRecorded({ description: input.description })],
});

export const startCorrection = command({
  name: 'start-correction',
  doc: 'Begins the correction.',
  from: ['triaged'],
  to: 'in-correction',
  rules: ofTheInvestigation,
  checks: [],
  then: () => [recordEvents.correctionStarted({})],
});

/** What was done about the nonconformity itself. */
export interface Correct {
  readonly description: FreeText;
  readonly correctedAt?: Instant | null;
  readonly disposition?: RecordEventOf<'CorrectionRecorded'>['data']['disposition'];
  readonly concession?: { readonly authority: string; readonly document: FreeText } | null;
}

/** Use as it is needs an authority that allowed it, and nothing else does (ISO 9001, 8.7.2). */
const concessionHasItsAuthority = check<LiveRecord, RecordsHouse, Correct>(
  'concession-has-its-authority',
  (_, { disposition, concession }) =>
    (disposition === 'accepted-under-concession') === ((concession ?? null) !== null) || { disposition: disposition ?? null },
);
const authorityIsKnown = check<LiveRecord, RecordsHouse, Correct>('authority-is-known', ({ house }, { concession }) => {
  const authority = concession?.authority;
  return authority === undefined || house.directory.isActive(authority) || { authority };
});
/** Nobody allows themselves to leave things as they are. */
const authorityIsAnother = check<LiveRecord, RecordsHouse, Correct>(
  'authority-is-another',
  ({ by }, { concession }) => !concession || !actingPeople(by).includes(concession.authority) || { authority: concession.authority },
);

export const correct = command({
  name: 'correct',
  doc: 'Records the correction, what became of the output, and who allowed a concession.',
  from: worked,
  to: { triaged: 'in-correction', ...mayResolve },
  rules: ofTheInvestigation,
  checks: [notInTheFuture('correctedAt'), concessionHasItsAuthority, authorityIsKnown, authorityIsAnother],
  then: ({ by, now }, input: Correct) => [
    recordEvents.correctionRecorded({
      description: input.description,
      correctedAt: input.correctedAt ?? now,
      disposition: input.disposition ?? null,
      concession: input.concession ?? null,
      correctedBy: actingPeople(by),
    }),
  ],
});

export const correctionNotNeeded = command({
  name: 'correction-not-needed',
  doc: 'Says why there is nothing to correct.',
  from: worked,
  to: { triaged: 'in-correction', ...mayResolve },
  rules: ofTheInvestigation,
  checks: [],
  then: ({ by }, input: { readonly reason: FreeText }) => [
    recordEvents.correctionNotNeeded({ reason: input.reason, decidedBy: actingPeople(by) }),
  ],
});

/** Whether similar cases exist or could occur, and which are known. */
export interface AnswerExtent {
  readonly similar: 'none' | 'could-occur' | 'exist';
  readonly explanation: FreeText;
  readonly records?: readonly RecordReference[];
}

export const answerExtent = command({
  name: 'answer-extent',
  doc: 'Answers whether similar cases exist or could occur.',
  from: worked,
  to: mayResolve,
  rules: ofTheInvestigation,
  checks: [],
  then: (_, input: AnswerExtent) => [
    recordEvents.extentAnswered({ similar: input.similar, explanation: input.explanation, records: [...(input.records ?? [])] }),
  ],
});

export const changeSeverity = command({
  name: 'change-severity',
  doc: 'Judges the severity anew; raising it draws open internal terms nearer, never further.',
  from: worked,
  to: 'stays',
  rules: [notClosedToYou, triageIsYours],
  checks: [],
  then: ({ state }, input: { readonly severity: Severity; readonly reason: FreeText }) =>
    input.severity === state.severity
      ? []
      : [
          recordEvents.severityChanged({
            from: state.severity,
            to: input.severity,
            reason: input.reason,
            capaRequired: isCapaRequired(state, input.severity),
            capa: coveringCapa(state),
          }),
        ],
});

export const assign = command({
  name: 'assign',
  doc: 'Gives the work on the record to somebody else.',
  from: [...worked, 'with-authorised-unit', 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, assigningIsYours],
  checks: [assigneeIsHere, assigneeIsNotInConflict],
  then: ({ state }, input: { readonly assignee: string; readonly reason?: FreeText | null }) =>
    input.assignee === state.assignee
      ? []
      : [recordEvents.recordAssigned({ assignee: input.assignee, previous: state.assignee, reason: input.reason ?? null, found: [] })],
});

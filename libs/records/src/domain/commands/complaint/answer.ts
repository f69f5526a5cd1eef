import { check, happenedAt, rule, type Instant } from '#kernel';
import { closureOf, isClosedTo } from '../../conflict.js';
import { recordEvents, type answerResults, type justifications } from '../../events/index.js';
import { isHeadOrDeputy } from '../../handling.js';
import type { RecordsHouse } from '../../house.js';
import { worked } from '../../kinds.js';
import { isCapaRequired } from '../../rules/capa-required.js';
import { complaintOf, notBefore } from '../../rules/citizen.js';
import { coveringCapa } from '../../rules/coverage.js';
import { notInTheFuture } from '../../rules/input.js';
import { answeringIsYours, notClosedToYou, speakingWithTheCitizenIsYours } from '../../rules/who-may.js';
import { roundOf, type LiveRecord, type Resolved, type Worked } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';

/** An answer as it goes to the citizen. */
export interface DispatchAnswer {
  readonly result: (typeof answerResults)[number];
  readonly justified?: (typeof justifications)[number] | null;
  readonly signatory: string;
  /** Now, where nothing is said. */
  readonly dispatchedAt?: Instant | null;
  readonly channel: string;
  readonly text: FreeText;
  readonly refusal?: { readonly law: string; readonly motives: FreeText; readonly appeal: FreeText } | null;
}

/** One answer a round: only reopening asks for another. */
export const notAnsweredYet = rule<LiveRecord, RecordsHouse>('not-answered-yet', ({ state }) => {
  const last = complaintOf(state)?.answers.at(-1);
  return last === undefined || last.round < roundOf(state) || { dispatchedAt: last.dispatchedAt };
});

const answered = rule<LiveRecord, RecordsHouse>('answered', ({ state }) => (complaintOf(state)?.answers.length ?? 0) > 0 || {});

/** An answer leaves no question open. */
const everyQuestionHasAnOutcome = rule<LiveRecord, RecordsHouse>('every-question-has-an-outcome', ({ state }) => {
  const open = (complaintOf(state)?.questions ?? []).filter(({ outcome }) => outcome === null);
  return open.length === 0 || { questions: open.map(({ question }) => question) };
});

/** Answers are signed by the head, or by who acts for the head (law 393/96, art. 15). */
const signatoryIsHead = check<LiveRecord, RecordsHouse, DispatchAnswer>(
  'signatory-is-head',
  ({ house }, { signatory }) => isHeadOrDeputy(signatory, house) || { signatory },
);
const signatoryIsNotInConflict = check<LiveRecord, RecordsHouse, DispatchAnswer>(
  'signatory-not-in-conflict',
  ({ state, house }, { signatory }) => !isClosedTo(closureOf(state), signatory, house.directory) || { signatory },
);

/** A refusal names the law, its motives and the way to appeal; nothing else does (law 393/96, art. 15). */
const refusalSaysWhy = check<LiveRecord, RecordsHouse, DispatchAnswer>(
  'refusal-says-why',
  (_, { result, refusal }) => (result === 'refused') === ((refusal ?? null) !== null) || { result },
);

/** Of a complaint proper, and of nothing else, it is said whether it was justified. */
export const complaintProperIsJudged = check<LiveRecord, RecordsHouse, Pick<DispatchAnswer, 'justified'>>(
  'complaint-proper-is-judged',
  ({ state }, { justified }) =>
    (complaintOf(state)?.form === 'complaint') === ((justified ?? null) !== null) || { form: complaintOf(state)?.form },
);

/** When the last thing that an answer rests on was known: triage, and the outcome of every question. */
function knownSince(state: LiveRecord): Instant {
  const outcomes = (complaintOf(state)?.questions ?? []).map(({ outcome }) => outcome?.at ?? '');
  return [state.triagedAt ?? state.recordedAt, ...outcomes].sort().at(-1)!;
}

export const dispatchAnswer = command({
  name: 'dispatch-answer',
  doc: 'Sends the answer to the citizen; in any state after triage, whether a CAPA runs or not.',
  from: [...worked, 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, answeringIsYours, notAnsweredYet, everyQuestionHasAnOutcome],
  checks: [
    signatoryIsHead,
    signatoryIsNotInConflict,
    notInTheFuture('dispatchedAt'),
    notBefore('dispatchedAt', knownSince),
    refusalSaysWhy,
    complaintProperIsJudged,
  ],
  then: ({ state, now }, input: DispatchAnswer) => {
    const { result, signatory, channel, text, dispatchedAt } = input;
    const justified = input.justified ?? null;
    const event = recordEvents.answerDispatched({
      ...{ result, justified, signatory, channel, text },
      dispatchedAt: dispatchedAt ?? now,
      refusal: input.refusal ?? null,
      severity: state.severity,
      capaRequired: isCapaRequired(asAnswered(state, justified), state.severity),
      capa: coveringCapa(state),
    });
    return [dispatchedAt ? happenedAt(dispatchedAt, event) : event];
  },
});

/** The record as the answer will leave it: whether it is justified says whether it needs a CAPA. */
function asAnswered({ own }: Worked | Resolved, justified: DispatchAnswer['justified']): Pick<LiveRecord, 'own'> {
  return { own: own.kind === 'complaint' ? { ...own, justified: justified ?? null } : own };
}

/** What the citizen says of the handling. */
export interface Satisfaction {
  readonly rating: number;
  readonly channel: string;
  readonly saidAt?: Instant | null;
  readonly comment?: FreeText | null;
}

export const recordSatisfaction = command({
  name: 'record-satisfaction',
  doc: 'Records how satisfied the citizen is with the handling.',
  from: [...worked, 'resolved', 'closed'],
  to: 'stays',
  rules: [notClosedToYou, speakingWithTheCitizenIsYours, answered],
  checks: [notInTheFuture('saidAt'), notBefore('saidAt', (state) => complaintOf(state)?.answers[0]?.dispatchedAt ?? state.recordedAt)],
  then: ({ now }, { rating, channel, saidAt, comment }: Satisfaction) => [
    recordEvents.satisfactionRecorded({ rating, channel, saidAt: saidAt ?? now, comment: comment ?? null }),
  ],
});

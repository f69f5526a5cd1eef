import { check, rule, type Instant, type Situation } from '#kernel';
import { deadlineAnew, extended, latestDue, openObligations, shortened, type OpenObligation } from '#deadlines/domain';
import { overdueOf } from '#escalation/domain';
import type { Notice, RecordEvent } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { worked } from '../../kinds.js';
import { escalationSubjectOf, subjectOf } from '../../subjects.js';
import { citizenWasTold, complaintOf, noticeWasGiven } from '../../rules/citizen.js';
import { headOrDeputyDecides, notClosedToYou } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';

/** What a decision about the term of the answer says; the citizen is told of it. */
export interface TermDecision {
  readonly reason: FreeText;
  readonly notice?: Notice | null;
}
export interface NewDue extends TermDecision {
  readonly due: Instant;
}

/** The open obligation to answer; an imported case has none. */
const answerOwed = ({ obligations }: LiveRecord): OpenObligation | undefined => openObligations(obligations, 'answer')[0];

const answerIsOwed = rule<LiveRecord, RecordsHouse>('answer-is-owed', ({ state }) => answerOwed(state) !== undefined || {});

/** A term that has run out is missed, and no decision afterwards makes it longer. */
const answerIsNotOverdue = rule<LiveRecord, RecordsHouse>('answer-is-not-overdue', ({ state, now }) => {
  const due = answerOwed(state)?.due;
  return due === undefined || now <= due || { due };
});

/** 15 days become 1 month, once, and only where that is later. */
const termCanBeLengthened = rule<LiveRecord, RecordsHouse>('answer-term-can-be-lengthened', ({ state, house }) => {
  const owed = answerOwed(state);
  if (owed === undefined) return true;
  const { answerTerm = null } = complaintOf(state) ?? {};
  const month = deadlineAnew(house.deadlines, owed, subjectOf(state));
  return (answerTerm === 'no-further-study' && month !== undefined && month.due > owed.due) || { answerTerm, due: owed.due };
});

const laterThanTheDue = check<LiveRecord, RecordsHouse, NewDue>('later-than-the-due', ({ state }, { due }) => {
  const current = answerOwed(state)?.due;
  return current === undefined || due > current || { due: current };
});
const earlierThanTheDue = check<LiveRecord, RecordsHouse, NewDue>('earlier-than-the-due', ({ state, now }, { due }) => {
  const current = answerOwed(state)?.due;
  return current === undefined || (due < current && due >= now) || { due: current, now };
});

/** Never past the maximum in total from receipt: 45 days (law 393/96, art. 20). */
const withinTheTotal = check<LiveRecord, RecordsHouse, NewDue>('within-the-total-term', ({ state, house }, { due }) => {
  const owed = answerOwed(state);
  const latest = owed ? latestDue(house.deadlines, owed) : null;
  return latest === null || due <= latest || { latest };
});

type Moved = (owed: OpenObligation) => RecordEvent;

/** The decision, after whatever was crossed before it. */
function moved({ state, house, now }: Situation<LiveRecord, RecordsHouse>, move: Moved): readonly RecordEvent[] {
  const owed = answerOwed(state);
  if (owed === undefined) return [];
  const overdue = overdueOf({ taken: state.steps, subject: escalationSubjectOf(state, house), house, now });
  return [...overdue(owed, now), move(owed)];
}

const from = ['reported', ...worked, 'resolved'] as const;
const rules = [notClosedToYou, headOrDeputyDecides, answerIsOwed] as const;
const told = [citizenWasTold, noticeWasGiven] as const;

export const lengthenAnswerTerm = command({
  name: 'lengthen-answer-term',
  doc: 'Gives the answer 1 month after all, where triage had set 15 days; counts as an extension.',
  from,
  to: 'stays',
  rules: [...rules, answerIsNotOverdue, termCanBeLengthened],
  checks: told,
  then: (situation, { reason, notice }: TermDecision) =>
    moved(situation, (owed) => {
      const month = deadlineAnew(situation.house.deadlines, owed, subjectOf(situation.state))!;
      return extended(owed, month, { reason, approvedBy: situation.by.person, notice: notice ?? null });
    }),
});

export const extendAnswer = command({
  name: 'extend-answer',
  doc: 'Extends the term of the answer, never past 45 days from receipt in total.',
  from,
  to: 'stays',
  rules: [...rules, answerIsNotOverdue],
  checks: [laterThanTheDue, withinTheTotal, ...told],
  then: (situation, { due, reason, notice }: NewDue) =>
    moved(situation, (owed) => extended(owed, due, { reason, approvedBy: situation.by.person, notice: notice ?? null })),
});

export const shortenAnswer = command({
  name: 'shorten-answer',
  doc: "Shortens the term of the answer, on the citizen's reasoned request.",
  from,
  to: 'stays',
  rules,
  checks: [earlierThanTheDue, ...told],
  then: (situation, { due, reason, notice }: NewDue) =>
    moved(situation, (owed) => shortened(owed, due, { reason, approvedBy: situation.by.person, notice: notice ?? null })),
});

import { check, rule } from '#kernel';
import { deadlineAnew, extended, shortened } from '#deadlines/domain';
import type { RecordsHouse } from '../../house.js';
import { worked } from '../../kinds.js';
import { citizenWasTold, complaintOf, noticeWasGiven } from '../../rules/citizen.js';
import { headOrDeputyDecides, notClosedToYou } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import { subjectOf } from '../../subjects.js';
import { command } from '../command.js';
import { laterThanTheDue, moved, owedNamed, termHasNotRunOut, withinTheTotal, type NewDue, type TermDecision } from './term-checks.js';

/** The open obligation to answer; an imported case has none. */
const answerOwed = owedNamed('answer');

const answerIsOwed = rule<LiveRecord, RecordsHouse>('answer-is-owed', ({ state }) => answerOwed(state) !== undefined || {});

const answerIsNotOverdue = termHasNotRunOut('answer-is-not-overdue', answerOwed);

/** 15 days become 1 month, once, and only where that is later. */
const termCanBeLengthened = rule<LiveRecord, RecordsHouse>('answer-term-can-be-lengthened', ({ state, house }) => {
  const owed = answerOwed(state);
  if (owed === undefined) return true;
  const { answerTerm = null } = complaintOf(state) ?? {};
  const month = deadlineAnew(house.deadlines, owed, subjectOf(state));
  return (answerTerm === 'no-further-study' && month !== undefined && month.due > owed.due) || { answerTerm, due: owed.due };
});

const earlierThanTheDue = check<LiveRecord, RecordsHouse, NewDue>('earlier-than-the-due', ({ state, now }, { due }) => {
  const current = answerOwed(state)?.due;
  return current === undefined || (due < current && due >= now) || { due: current, now };
});

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
    moved(situation, answerOwed(situation.state), (owed) => {
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
  checks: [laterThanTheDue(answerOwed), withinTheTotal(answerOwed), ...told],
  then: (situation, { due, reason, notice }: NewDue) =>
    moved(situation, answerOwed(situation.state), (owed) =>
      extended(owed, due, { reason, approvedBy: situation.by.person, notice: notice ?? null }),
    ),
});

export const shortenAnswer = command({
  name: 'shorten-answer',
  doc: "Shortens the term of the answer, on the citizen's reasoned request.",
  from,
  to: 'stays',
  rules,
  checks: [earlierThanTheDue, ...told],
  then: (situation, { due, reason, notice }: NewDue) =>
    moved(situation, answerOwed(situation.state), (owed) =>
      shortened(owed, due, { reason, approvedBy: situation.by.person, notice: notice ?? null }),
    ),
});

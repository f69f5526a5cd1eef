import { check, rule } from '#kernel';
import type { Question, QuestionOutcome } from '../complaint-part.js';
import type { RecordsHouse } from '../house.js';
import { roundOf, type LiveRecord } from '../state.js';
import { complaintOf } from './citizen.js';

/** A command that is about one question. */
export interface AboutQuestion {
  readonly question: string;
}

/** The question that a command names. */
export const questionOf = (state: LiveRecord, { question }: AboutQuestion): Question | undefined =>
  complaintOf(state)?.questions.find((each) => each.question === question);

export const questionIsThere = check<LiveRecord, RecordsHouse, AboutQuestion>(
  'question-is-there',
  ({ state }, input) => questionOf(state, input) !== undefined || { question: input.question },
);

/** A question gets its outcome once; what was decided can be decided anew until the citizen has been told, or after reopening. */
export const questionIsOpen = check<LiveRecord, RecordsHouse, AboutQuestion>('question-is-open', ({ state }, input) => {
  const outcome = questionOf(state, input)?.outcome ?? null;
  if (outcome === null) return true;
  const told = complaintOf(state)?.answers.at(-1)?.round === roundOf(state);
  return (outcome.how === 'decided' && !told) || { question: input.question, outcome: outcome.how };
});

/** Whoever takes a whole appeal one way has not taken one of its questions another. */
export const noQuestionHasAnotherOutcome = (how: QuestionOutcome['how'] | null) =>
  rule<LiveRecord, RecordsHouse>('no-question-has-another-outcome', ({ state }) => {
    const others = (complaintOf(state)?.questions ?? []).filter(({ outcome }) => outcome !== null && outcome.how !== how);
    return others.length === 0 || { questions: others.map(({ question }) => question) };
  });

/** Close: the citizen was told the outcome of every question, and no answer is owed any more. */
export const toldOfEveryQuestion = rule<LiveRecord, RecordsHouse>('told-of-every-question', ({ state }) => {
  const own = complaintOf(state);
  if (own === null) return true;
  const lastAnswer = own.answers.at(-1)?.at ?? null;
  const untold = own.questions.filter(({ outcome }) => !isTold(outcome, lastAnswer, own.contact !== null));
  const owed = state.obligations.some(({ name, status }) => name === 'answer' && status === 'open');
  return (untold.length === 0 && !owed) || { questions: untold.map(({ question }) => question), answerOwed: owed };
});

/** A decision is told by an answer after it; forwarding and inadmissibility by their notice. Who left no address cannot be told. */
function isTold(outcome: QuestionOutcome | null, lastAnswer: string | null, reachable: boolean): boolean {
  if (outcome === null) return false;
  if (!reachable) return true;
  return outcome.how === 'decided' ? lastAnswer !== null && outcome.at <= lastAnswer : outcome.notice !== null;
}

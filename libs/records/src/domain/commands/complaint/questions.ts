import { check, type Sealed } from '#kernel';
import { recordEvents, type answerResults, type justifications, type Notice } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import { worked, type WorkedStatus } from '../../kinds.js';
import { limits } from '../../limits.js';
import { citizenWasTold, complaintOf, noticeWasGiven } from '../../rules/citizen.js';
import { noCapaRunsForIt } from '../../rules/gates.js';
import { unitIsOpen } from '../../rules/input.js';
import { questionIsOpen, questionIsThere, questionOf, type AboutQuestion } from '../../rules/questions.js';
import { answeringIsYours, headOrDeputyDecides, notClosedToYou, speakingWithTheCitizenIsYours } from '../../rules/who-may.js';
import type { LiveRecord } from '../../state.js';
import type { FreeText } from '../../texts.js';
import { command } from '../command.js';
import { destinationOf, goesToOnePlace, notToWhomItComplainsOf, type ForwardTo } from '../forwarding.js';
import { complaintProperIsJudged } from './answer.js';
import { groundFits, type Ground } from './admissibility.js';

const from = ['reported', ...worked] as const;
type From = (typeof from)[number];
const aboutOne = [questionIsThere, questionIsOpen] as const;

/** The questions that an appeal raises, sealed. */
export interface AddQuestions {
  readonly questions: readonly { readonly question: string; readonly text: Sealed }[];
}

const roomForQuestions = check<LiveRecord, RecordsHouse, AddQuestions>(
  'room-for-questions',
  ({ state }, { questions }) =>
    (complaintOf(state)?.questions.length ?? 0) + questions.length <= limits.questions || { most: limits.questions },
);
const questionsAreNew = check<LiveRecord, RecordsHouse, AddQuestions>('questions-are-new', ({ state }, { questions }) => {
  const ids = questions.map(({ question }) => question);
  const twice = ids.filter((id, n) => ids.indexOf(id) !== n || questionOf(state, { question: id }) !== undefined);
  return twice.length === 0 || { questions: twice };
});

export const addQuestions = command({
  name: 'add-questions',
  doc: 'Writes down which questions the appeal raises.',
  from,
  to: 'stays',
  rules: [notClosedToYou, speakingWithTheCitizenIsYours],
  checks: [roomForQuestions, questionsAreNew],
  then: (_, { questions }: AddQuestions) => [recordEvents.questionsAdded({ questions: [...questions] })],
});

/** What a question was decided to. */
export interface DecideQuestion extends AboutQuestion {
  readonly result: (typeof answerResults)[number];
  readonly justified?: (typeof justifications)[number] | null;
  readonly reason: FreeText;
}

export const decideQuestion = command<WorkedStatus | 'resolved', DecideQuestion>({
  name: 'decide-question',
  doc: 'Decides one question on the merits; the answer tells the citizen.',
  from: [...worked, 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, answeringIsYours],
  checks: [...aboutOne, complaintProperIsJudged],
  then: (_, { question, result, justified, reason }) => [
    recordEvents.questionDecided({ question, result, justified: justified ?? null, reason }),
  ],
});

/** A question that goes somewhere else. */
export interface ForwardQuestion extends AboutQuestion, ForwardTo {
  readonly reason: FreeText;
  readonly notice?: Notice | null;
}
const whereTo = [unitIsOpen, goesToOnePlace, notToWhomItComplainsOf] as const;

export const proposeQuestionForward = command<From, Omit<ForwardQuestion, 'notice'>>({
  name: 'propose-question-forward',
  doc: "Finds that one question is another body's; it is owed to forward it.",
  from,
  to: 'stays',
  rules: [notClosedToYou, answeringIsYours],
  checks: [...aboutOne, ...whereTo],
  then: ({ house }, { question, reason, ...to }) => [
    recordEvents.questionExitProposed({ question, exit: 'forwarded', ground: null, to: destinationOf(house, to), reason }),
  ],
});

/** The last question may take the whole complaint with it. */
const withTheWhole = ['stays', 'forwarded', 'inadmissible'] as const;

export const forwardQuestion = command<From, ForwardQuestion>({
  name: 'forward-question',
  doc: 'Hands one question to whom it belongs; the complaint is forwarded when all of its questions are.',
  from,
  to: withTheWhole,
  rules: [notClosedToYou, answeringIsYours, noCapaRunsForIt],
  checks: [...aboutOne, ...whereTo, citizenWasTold, noticeWasGiven],
  then: ({ house }, { question, reason, notice, ...to }) => [
    recordEvents.questionForwarded({ question, to: destinationOf(house, to), reason, notice: notice ?? null }),
  ],
});

/** Why one question is not to be considered. */
export interface ProposeQuestionInadmissible extends AboutQuestion {
  readonly ground: Ground;
  readonly reason: FreeText;
}

export const proposeQuestionInadmissible = command<From, ProposeQuestionInadmissible>({
  name: 'propose-question-inadmissible',
  doc: 'Proposes that one question be not considered; the head or a deputy decides.',
  from,
  to: 'stays',
  rules: [notClosedToYou, answeringIsYours],
  checks: [...aboutOne, groundFits],
  then: (_, { question, ground, reason }) => [
    recordEvents.questionExitProposed({ question, exit: 'inadmissible', ground, to: null, reason }),
  ],
});

/** It was proposed that the question be not considered. */
const questionIsProposedInadmissible = check<LiveRecord, RecordsHouse, AboutQuestion>(
  'question-is-proposed-inadmissible',
  ({ state }, input) => {
    const asked = questionOf(state, input);
    return asked === undefined || asked.proposal?.exit === 'inadmissible' || { question: input.question };
  },
);

interface DecidedAdmissibility extends AboutQuestion {
  readonly reason: FreeText;
}
interface FindQuestionInadmissible extends DecidedAdmissibility {
  readonly notice?: Notice | null;
}

export const findQuestionInadmissible = command<From, FindQuestionInadmissible>({
  name: 'find-question-inadmissible',
  doc: 'Decides that one question is not considered, and tells the citizen.',
  from,
  to: withTheWhole,
  rules: [notClosedToYou, headOrDeputyDecides, noCapaRunsForIt],
  checks: [...aboutOne, questionIsProposedInadmissible, citizenWasTold, noticeWasGiven],
  then: ({ state }, { question, reason, notice }) => [
    recordEvents.questionFoundInadmissible({
      question,
      ground: questionOf(state, { question })!.proposal!.ground!,
      reason,
      notice: notice ?? null,
    }),
  ],
});

export const findQuestionAdmissible = command({
  name: 'find-question-admissible',
  doc: 'Decides that one question is considered after all.',
  from,
  to: 'stays',
  rules: [notClosedToYou, headOrDeputyDecides],
  checks: [...aboutOne, questionIsProposedInadmissible],
  then: (_, { question, reason }: DecidedAdmissibility) => [recordEvents.questionFoundAdmissible({ question, reason })],
});

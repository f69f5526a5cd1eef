import { derivedId } from '#kernel';
import { endOf, ReasonBody } from '#platform';
import type { DispatchAnswer } from '../domain/index.js';
import {
  AcknowledgeBody,
  type AgainstBody,
  DispatchAnswerBody,
  GoOnBody,
  NewDueBody,
  ProposeInadmissibleBody,
  ProposeReturnBody,
  ReturnBody,
  SatisfactionBody,
  ToldBody,
  WithdrawBody,
} from './complaint-bodies.js';
import { AskToExplainBody, NameComplainedOfBody } from './conflict-bodies.js';
import { ConcludeInquiryBody, ExamineReportBody } from './corruption-bodies.js';
import type { NoticeBody } from './fields.js';
import { intake, type Intake, type Surroundings } from './intake.js';
import { MarkBody, ShareInvestigationBody } from './marks-bodies.js';
import {
  AddQuestionsBody,
  DecideQuestionBody,
  FindQuestionAdmissibleBody,
  FindQuestionInadmissibleBody,
  ForwardQuestionBody,
  ProposeQuestionForwardBody,
  ProposeQuestionInadmissibleBody,
} from './question-bodies.js';

export const noticeOf = (notice: NoticeBody | null | undefined) => (notice ? { at: notice.at, channel: notice.channel } : null);
const told = ({ reason, notice }: ToldBody) => ({ reason, notice: noticeOf(notice) });
const reasoned = intake(ReasonBody, ({ reason }) => ({ reason }));
const foundOf = ({ outcome, reason, body, notice }: ExamineReportBody | ConcludeInquiryBody) => ({
  ...{ outcome, reason },
  body: body ?? null,
  notice: noticeOf(notice),
});
const newDue = intake(NewDueBody, (body, { zone }) => ({ due: endOf(body.due, zone), ...told(body) }));
const placeOf = ({ unit, body }: { unit?: string | null; body?: string | null }) => ({ unit: unit ?? null, body: body ?? null });

/** Whom an appeal complains of, whole. */
export const namedOf = (given: AgainstBody | null | undefined) => ({
  persons: given?.persons ?? [],
  units: given?.units ?? [],
  wholeDepartment: given?.wholeDepartment ?? false,
  words: given?.words ?? null,
});

/** Questions with ids that derive from the command's. */
export const questionsOf = (texts: readonly string[], { commandId }: Pick<Surroundings, 'commandId'>) =>
  texts.map((text, n) => ({ question: derivedId('question', commandId, n), text }));

/** An answer as it is given, not sealed yet. */
export const answerGiven = ({
  result,
  justified,
  signatory,
  dispatchedAt,
  channel,
  text,
  refusal,
}: DispatchAnswerBody): DispatchAnswer => ({
  ...{ result, signatory, channel, text },
  justified: justified ?? null,
  dispatchedAt: dispatchedAt ?? null,
  refusal: refusal ? { law: refusal.law, motives: refusal.motives, appeal: refusal.appeal } : null,
});

/** The commands that only complaints take. */
export const complaintIntakes: Readonly<Record<string, Intake>> = {
  acknowledge: intake(AcknowledgeBody, ({ channel, acknowledgedAt }) => ({ channel, acknowledgedAt: acknowledgedAt ?? null })),
  'propose-return': intake(ProposeReturnBody, ({ ground, reason }) => ({ ground, reason })),
  return: intake(ReturnBody, ({ ground, reason, notice }) => ({ ground, reason, notice: noticeOf(notice) })),
  'propose-inadmissible': intake(ProposeInadmissibleBody, ({ ground, reason, earlier }) => ({ ground, reason, earlier: earlier ?? null })),
  'find-inadmissible': intake(ToldBody, told),
  'find-admissible': reasoned,
  'add-questions': intake(AddQuestionsBody, ({ questions }, around) => ({ questions: questionsOf(questions, around) })),
  'decide-question': intake(DecideQuestionBody, ({ question, result, justified, reason }) => ({
    ...{ question, result, reason },
    justified: justified ?? null,
  })),
  'propose-question-forward': intake(ProposeQuestionForwardBody, ({ question, reason, ...to }) => ({ question, reason, ...placeOf(to) })),
  'forward-question': intake(ForwardQuestionBody, ({ question, reason, notice, ...to }) => ({
    ...{ question, reason },
    ...placeOf(to),
    notice: noticeOf(notice),
  })),
  'propose-question-inadmissible': intake(ProposeQuestionInadmissibleBody, ({ question, ground, reason }) => ({
    question,
    ground,
    reason,
  })),
  'find-question-inadmissible': intake(FindQuestionInadmissibleBody, (body) => ({ question: body.question, ...told(body) })),
  'find-question-admissible': intake(FindQuestionAdmissibleBody, ({ question, reason }) => ({ question, reason })),
  mark: intake(MarkBody, ({ marks, reason, concerned }) => ({ marks, reason, concerned: concerned ?? [] })),
  'share-investigation': intake(ShareInvestigationBody, ({ complaints, reason }) => ({ complaints, reason })),
  'leave-investigation': reasoned,
  'hand-to-authorised-unit': reasoned,
  'give-back': reasoned,
  'examine-report': intake(ExamineReportBody, foundOf),
  'conclude-inquiry': intake(ConcludeInquiryBody, foundOf),
  'extend-inquiry': newDue,
  'resume-examination': reasoned,
  'lengthen-answer-term': intake(ToldBody, told),
  'extend-answer': newDue,
  'shorten-answer': newDue,
  'dispatch-answer': intake(DispatchAnswerBody, answerGiven),
  'record-satisfaction': intake(SatisfactionBody, ({ rating, channel, saidAt, comment }) => ({
    ...{ rating, channel },
    saidAt: saidAt ?? null,
    comment: comment ?? null,
  })),
  'name-complained-of': intake(NameComplainedOfBody, ({ reason, ...against }) => ({ against: namedOf(against), reason })),
  'ask-to-explain': intake(AskToExplainBody, ({ person, excerpt, due }, { commandId, zone }) => ({
    explanation: derivedId('explanation', commandId),
    ...{ person, excerpt },
    due: endOf(due, zone),
  })),
  'go-on-as-nonconformity': intake(GoOnBody, ({ title, description, severity, process, unit }) => ({
    ...{ title, description },
    severity: severity ?? null,
    ...(process !== undefined && { process }),
    ...(unit !== undefined && { unit }),
  })),
  withdraw: intake(WithdrawBody, ({ channel, withdrawnAt, reason }) => ({
    channel,
    withdrawnAt: withdrawnAt ?? null,
    reason: reason ?? null,
  })),
};

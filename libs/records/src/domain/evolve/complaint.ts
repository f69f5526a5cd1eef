import { unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import type { Against, ComplaintPart, Explanation, Question } from '../complaint-part.js';
import type { RecordEventOf } from '../events/index.js';
import { roundOf, type Core, type Done, type LiveRecord } from '../state.js';
import { ended, entering } from './core.js';
import { evolveCorruption, type CorruptionEvent } from './corruption.js';
import { evolveInvestigation, type InvestigationEvent } from './investigation.js';

/** What only complaints go through. */
export type ComplaintEvent = RecordEventOf<
  | 'ComplaintAcknowledged'
  | 'AnswerTermSet'
  | 'AnswerDispatched'
  | 'SatisfactionRecorded'
  | 'QuestionsAdded'
  | 'QuestionDecided'
  | 'QuestionExitProposed'
  | 'QuestionForwarded'
  | 'QuestionFoundInadmissible'
  | 'QuestionFoundAdmissible'
  | 'ComplaintReturned'
  | 'ComplaintFoundInadmissible'
  | 'ComplaintFoundAdmissible'
  | 'ComplaintWithdrawn'
  | 'ComplaintGoesOn'
  | 'ComplainedOfNamed'
  | 'ComplaintHandedOutside'
  | 'OutsideDecisionRecorded'
  | 'ExplanationAsked'
  | 'ExplanationGiven'
  | 'ExplanationLapsed'
  | CorruptionEvent['type']
  | InvestigationEvent['type']
>;

export function evolveComplaint(record: LiveRecord, event: ComplaintEvent, recorded: Recorded): LiveRecord {
  const own = complaintPart(record, event);
  const done: Done = { by: recorded.by, at: recorded.recordedAt };
  switch (event.type) {
    case 'ComplaintAcknowledged':
      return withPart(record, { ...own, acknowledged: { ...event.data, ...done } });
    case 'AnswerTermSet':
      return withPart(record, { ...own, answerTerm: event.data.term });
    case 'AnswerDispatched': {
      const answer = { ...event.data, ...done, round: roundOf(record) };
      return withPart(record, { ...own, answers: [...own.answers, answer], justified: event.data.justified });
    }
    case 'SatisfactionRecorded':
      return withPart(record, { ...own, satisfaction: [...own.satisfaction, { ...event.data, ...done }] });
    case 'QuestionsAdded': {
      const added = event.data.questions.map((each) => ({ ...each, proposal: null, outcome: null }));
      return withPart(record, { ...own, questions: [...own.questions, ...added] });
    }
    case 'QuestionDecided': {
      const { question, ...outcome } = event.data;
      return withQuestion(record, own, question, { proposal: null, outcome: { how: 'decided', ...outcome, ...done } });
    }
    case 'QuestionExitProposed': {
      const { question, ...proposal } = event.data;
      return withQuestion(record, own, question, { proposal: { ...proposal, ...done } });
    }
    case 'QuestionForwarded': {
      const { question, ...outcome } = event.data;
      return withQuestion(record, own, question, { proposal: null, outcome: { how: 'forwarded', ...outcome, ...done } });
    }
    case 'QuestionFoundInadmissible': {
      const { question, ...outcome } = event.data;
      return withQuestion(record, own, question, { proposal: null, outcome: { how: 'inadmissible', ...outcome, ...done } });
    }
    case 'QuestionFoundAdmissible':
      return withQuestion(record, own, event.data.question, { proposal: null });
    case 'ComplaintReturned':
      return ended(record, { status: 'returned', ...event.data }, recorded);
    case 'ComplaintFoundInadmissible':
      return ended(record, { status: 'inadmissible', ...event.data }, recorded);
    case 'ComplaintFoundAdmissible':
      return entering(record, { status: 'reported', proposal: null });
    case 'ComplaintWithdrawn':
      return ended(record, { status: 'withdrawn', ...event.data }, recorded);
    case 'ComplaintGoesOn':
      return record.status === 'withdrawn' ? { ...record, goesOnAs: event.data.as } : record;
    case 'ComplainedOfNamed': {
      const { against, marked } = own;
      return withPart(record, { ...own, against: namedToo(against, event.data), marked: [...marked, ...event.data.marked] });
    }
    case 'ComplaintHandedOutside':
      return withPart(record, { ...own, outside: { handler: event.data.handler, decision: null, ...done } });
    case 'OutsideDecisionRecorded': {
      const { handler } = event.data;
      const outside = { ...(own.outside ?? done), handler, decision: { ...event.data, ...done } };
      const closed = { status: 'closed', closedAt: done.at, closedBy: done.by, note: null, resolvedAt: null } as const;
      return ended(withPart(record, { ...own, outside }), closed, recorded);
    }
    case 'ExplanationAsked': {
      const asked = { ...event.data, asked: done, given: null, lapsedAt: null };
      return withPart(record, { ...own, explanations: [...own.explanations, asked] });
    }
    case 'ExplanationGiven':
      return withExplanation(record, own, event.data.explanation, { given: { text: event.data.text, ...done } });
    case 'ExplanationLapsed':
      return withExplanation(record, own, event.data.explanation, { lapsedAt: recorded.recordedAt });
    case 'ComplaintEntrusted':
    case 'ComplaintGivenBack':
    case 'CorruptionReportExamined':
    case 'CorruptionInquiryConcluded':
    case 'ExaminationResumed':
      return evolveCorruption(record, own, event, recorded);
    case 'ComplaintMarked':
    case 'InvestigationShared':
    case 'SharedInvestigationResolved':
    case 'SharedInvestigationResumed':
    case 'SharedInvestigationEnded':
    case 'InvestigationJoined':
    case 'InvestigationRefused':
    case 'LeadResolutionNoted':
    case 'InvestigationLeft':
    case 'FollowerLost':
      return withPart(record, evolveInvestigation(own, event, recorded));
    default:
      return unknownEvent(event);
  }
}

/** The own part of a record that is reopened: the outcomes of questions that a wrong exit gave them are undone with it. */
export function reopenedPart({ own, status }: Pick<LiveRecord, 'own' | 'status'>): Core['own'] {
  if (own.kind !== 'complaint') return own;
  const questions = own.questions.map((each) => (each.outcome?.how === status ? { ...each, outcome: null } : each));
  return { ...own, questions };
}

function complaintPart({ own }: LiveRecord, event: ComplaintEvent): ComplaintPart {
  if (own.kind !== 'complaint') throw new UnknownEvent(`${event.type} on a ${own.kind}`, event.version);
  return own;
}

/** Who was named once stays named. */
function namedToo(before: Against, { persons, units, wholeDepartment, words }: RecordEventOf<'ComplainedOfNamed'>['data']): Against {
  return {
    persons: [...new Set([...before.persons, ...persons])],
    units: [...new Set([...before.units, ...units])],
    wholeDepartment: before.wholeDepartment || wholeDepartment,
    words: words ?? before.words,
  };
}

const withPart = (record: LiveRecord, own: ComplaintPart): LiveRecord => ({ ...record, own });

function withExplanation(record: LiveRecord, own: ComplaintPart, id: string, change: Partial<Explanation>): LiveRecord {
  const explanations = own.explanations.map((each) => (each.explanation === id ? { ...each, ...change } : each));
  return withPart(record, { ...own, explanations });
}

function withQuestion(record: LiveRecord, own: ComplaintPart, question: string, change: Partial<Question>): LiveRecord {
  return withPart(record, {
    ...own,
    questions: own.questions.map((each) => (each.question === question ? { ...each, ...change } : each)),
  });
}

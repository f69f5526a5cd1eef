import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { inadmissibleGrounds } from './admissibility-events.js';
import { destination, id, notice } from './parts.js';
import { answerResults, justifications } from './answer-events.js';

const reason = freeText(limits.reason, 'reason');
const question = id;

/** The questions of an appeal, each with an outcome of its own. */
export const questionEvents = {
  questionsAdded: eventType('QuestionsAdded', {
    nature: 'content',
    doc: 'It was written down which questions the appeal raises.',
    data: z.strictObject({
      questions: z
        .array(z.strictObject({ question, text: sealed('citizen', 'question of the appeal') }))
        .min(1)
        .max(limits.questions),
    }),
  }),
  questionDecided: eventType('QuestionDecided', {
    nature: 'content',
    doc: 'A question was decided on the merits; the citizen learns of it by the answer.',
    data: z.strictObject({ question, result: z.enum(answerResults), justified: z.enum(justifications).nullable(), reason }),
  }),
  questionExitProposed: eventType('QuestionExitProposed', {
    nature: 'content',
    doc: "One question was found to be another body's, or not admissible; it waits for the act.",
    data: z.strictObject({
      question,
      exit: z.enum(['forwarded', 'inadmissible']),
      ground: z.enum(inadmissibleGrounds).nullable(),
      to: destination.nullable(),
      reason,
    }),
  }),
  questionForwarded: eventType('QuestionForwarded', {
    nature: 'content',
    doc: 'One question was handed to whom it belongs.',
    data: z.strictObject({ question, to: destination, reason, notice: notice.nullable() }),
  }),
  questionFoundInadmissible: eventType('QuestionFoundInadmissible', {
    nature: 'content',
    doc: 'One question is not considered.',
    data: z.strictObject({ question, ground: z.enum(inadmissibleGrounds), reason, notice: notice.nullable() }),
  }),
  questionFoundAdmissible: eventType('QuestionFoundAdmissible', {
    nature: 'content',
    doc: 'One question is considered after all.',
    data: z.strictObject({ question, reason }),
  }),
};

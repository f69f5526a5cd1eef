import { z } from 'zod';
import { eventType } from '#kernel';
import { severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { channel, id, instant, short } from './parts.js';

/** What triage may set as the term of the answer (law 393/96, art. 20). */
export const answerTerms = ['no-further-study', 'one-month'] as const;
/** What became of an appeal that was answered (Cabinet resolution 858); the other results follow from the exits. */
export const answerResults = ['granted', 'refused', 'explained'] as const;
/** What was found of a complaint proper. */
export const justifications = ['justified', 'partly-justified', 'not-justified'] as const;

/** What passes between the house and the citizen: acknowledgement, answer, and what they say of the handling. */
export const answerEvents = {
  complaintAcknowledged: eventType('ComplaintAcknowledged', {
    nature: 'content',
    doc: 'The citizen was told that the appeal had arrived (ISO 10002).',
    data: z.strictObject({ acknowledgedAt: instant, channel }),
  }),
  answerTermSet: eventType('AnswerTermSet', {
    nature: 'content',
    doc: 'Triage set the term of the answer: 15 days where no further study is needed, or 1 month. What it sets is the original due.',
    data: z.strictObject({ term: z.enum(answerTerms) }),
  }),
  answerDispatched: eventType('AnswerDispatched', {
    nature: 'content',
    doc: 'The answer went to the citizen. It is on time by its dispatch (law 393/96, art. 15 and 20).',
    data: z.strictObject({
      result: z.enum(answerResults),
      /** Of a complaint proper; null for proposals and applications. */
      justified: z.enum(justifications).nullable(),
      /** The head, or who acts for the head. */
      signatory: id,
      dispatchedAt: instant,
      channel,
      text: freeText(limits.text, 'text of the answer'),
      /** For a refusal: the law it rests on, its motives, and how to appeal. */
      refusal: z
        .strictObject({
          law: short,
          motives: freeText(limits.description, 'motives of a refusal'),
          appeal: freeText(limits.reason, 'how to appeal'),
        })
        .nullable(),
      /** What a CAPA that covers the record has to know. */
      severity: severitySchema,
      capaRequired: z.boolean(),
      capa: id.nullable(),
    }),
  }),
  satisfactionRecorded: eventType('SatisfactionRecorded', {
    nature: 'content',
    doc: 'The citizen said how satisfied they were with the handling (ISO 10002).',
    data: z.strictObject({
      /** 1 (not at all) to 5 (fully). */
      rating: z.int().min(1).max(5),
      channel,
      saidAt: instant,
      comment: freeText(limits.reason, 'comment on the handling').nullable(),
    }),
  }),
};

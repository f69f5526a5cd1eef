import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import { foundTrace } from '#directory/domain';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { answerResults } from './answer-events.js';
import { code, id, instant, short } from './parts.js';

/** Who deals with what nobody in the house may: a higher body, or a person who was deputed for it. */
export const outsideHandler = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('body'), name: short }),
  z.strictObject({ kind: z.literal('person'), person: id }),
]);
export type OutsideHandler = z.infer<typeof outsideHandler>;

/** Conflict of interest: who is named later, what nobody inside may deal with, who is asked to explain. */
export const conflictEvents = {
  complainedOfNamed: eventType('ComplainedOfNamed', {
    nature: 'content',
    doc: 'It became known whom else the complaint complains of. From now on it is closed to them and theirs.',
    data: z.strictObject({
      persons: z.array(id).max(limits.against),
      units: z.array(id).max(limits.against),
      wholeDepartment: z.boolean(),
      words: sealed('named person', 'whom the appeal complains of').nullable(),
      reason: freeText(limits.reason, 'reason'),
      /** What those to whom it is closed from now on had signed or decided on it: it stands, and is marked. */
      marked: z.array(z.strictObject({ act: code, by: id, at: instant })).max(limits.marked),
      /** The CAPA that covers the record and has to know. */
      capa: id.nullable(),
    }),
  }),
  complaintHandedOutside: eventType('ComplaintHandedOutside', {
    nature: 'content',
    doc: 'Nobody in the house may deal with the complaint: it went to the outside handler. Inside only its number and dates show.',
    data: z.strictObject({
      /** As the settings have them; null: nobody is named there yet. */
      handler: outsideHandler.nullable(),
      because: z.enum(['head-named', 'nobody-left']),
      /** Whom the answer was owed by, and every place that was asked before. */
      found: foundTrace,
    }),
  }),
  outsideDecisionRecorded: eventType('OutsideDecisionRecorded', {
    nature: 'content',
    doc: 'The outside handler decided; the decision was recorded with its document, and the record is closed.',
    data: z.strictObject({
      handler: outsideHandler.nullable(),
      decidedAt: instant,
      result: z.enum(answerResults),
      reference: freeText(limits.shortText, 'number and date of the decision'),
      document: z.strictObject({
        name: freeText(limits.shortText, 'file name'),
        mediaType: z.string().min(1).max(100),
        size: z.int().min(0).max(limits.bytesOfOneAttachment),
        /** Hex SHA-256 over the bytes as they are stored. */
        hash: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    }),
  }),
  explanationAsked: eventType('ExplanationAsked', {
    nature: 'content',
    doc: 'Somebody to whom the complaint is closed was asked to explain. They are shown the excerpt, and nothing else.',
    data: z.strictObject({ explanation: id, person: id, excerpt: freeText(limits.description, 'excerpt shown'), due: instant }),
  }),
  explanationLapsed: eventType('ExplanationLapsed', {
    nature: 'content',
    doc: 'Who was asked to explain left before they did. Nobody can do it in their stead: whoever asked is told.',
    data: z.strictObject({
      explanation: id,
      person: id,
      /** Who asked, while they are there and it is open to them; else who deals with the complaint now. Null where there is nobody. */
      told: id.nullable(),
    }),
  }),
  explanationGiven: eventType('ExplanationGiven', {
    nature: 'content',
    doc: 'Who was asked to explain did.',
    data: z.strictObject({ explanation: id, text: freeText(limits.description, 'explanation') }),
  }),
};

import { z } from 'zod';
import { eventType } from '#kernel';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { id, notice, short } from './parts.js';

const reason = freeText(limits.reason, 'reason');

/** What becomes of a report of corruption after its first examination (law 1700-VII, art. 53-2). */
export const examinationOutcomes = ['inquiry', 'handed-to-investigators', 'no-grounds'] as const;
/** What an internal inquiry comes to (law 1700-VII, art. 53-2). */
export const inquiryOutcomes = ['confirmed', 'not-confirmed', 'handed-to-investigators'] as const;

/** A report of corruption in the hands of the authorised unit: closed to everyone else. */
export const corruptionEvents = {
  complaintEntrusted: eventType('ComplaintEntrusted', {
    nature: 'content',
    doc: 'The appeal reports corruption and was handed to the authorised unit: from now on it is closed to everyone else.',
    data: z.strictObject({
      unit: id,
      /** Who of the unit deals with it. */
      assignee: id,
      reason,
    }),
  }),
  complaintGivenBack: eventType('ComplaintGivenBack', {
    nature: 'content',
    doc: 'The authorised unit found that the appeal reports no corruption: back to triage, and open again to those to whom it was.',
    data: z.strictObject({ reason }),
  }),
  corruptionReportExamined: eventType('CorruptionReportExamined', {
    nature: 'content',
    doc: 'The authorised unit decided after its first examination what follows from the report.',
    data: z.strictObject({
      outcome: z.enum(examinationOutcomes),
      reason,
      /** To whom it went, where it was handed to investigators. */
      body: short.nullable(),
      notice: notice.nullable(),
    }),
  }),
  corruptionInquiryConcluded: eventType('CorruptionInquiryConcluded', {
    nature: 'content',
    doc: 'The internal inquiry into a report of corruption came to an end.',
    data: z.strictObject({ outcome: z.enum(inquiryOutcomes), reason, body: short.nullable(), notice: notice.nullable() }),
  }),
  examinationResumed: eventType('ExaminationResumed', {
    nature: 'content',
    doc: 'The authorised unit takes up a report of corruption that it had ended. What it had found before stays on record.',
    data: z.strictObject({ reason, time: z.int().min(1) }),
  }),
};

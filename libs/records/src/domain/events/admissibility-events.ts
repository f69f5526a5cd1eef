import { z } from 'zod';
import { eventType } from '#kernel';
import { severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { channel, id, instant, notice } from './parts.js';

const reason = freeText(limits.reason, 'reason');

/** Why an appeal is not considered (law 393/96, art. 8 and 17). */
export const inadmissibleGrounds = ['repeat', 'out-of-time', 'incapable-person', 'anonymous'] as const;
/** Why an appeal goes back to the citizen (law 393/96, art. 5 and 7). */
export const returnGrounds = ['ill-formed', 'lacks-data'] as const;

/** Ways in which a complaint leaves before it is answered. */
export const admissibilityEvents = {
  complaintReturned: eventType('ComplaintReturned', {
    nature: 'content',
    doc: 'The appeal went back to the citizen with an explanation.',
    data: z.strictObject({ ground: z.enum(returnGrounds), reason, notice }),
  }),
  complaintFoundInadmissible: eventType('ComplaintFoundInadmissible', {
    nature: 'content',
    doc: 'The head or a deputy decided that the appeal is not considered.',
    data: z.strictObject({ ground: z.enum(inadmissibleGrounds), reason, notice: notice.nullable() }),
  }),
  complaintFoundAdmissible: eventType('ComplaintFoundAdmissible', {
    nature: 'content',
    doc: 'The head or a deputy decided that the appeal is considered: back to triage.',
    data: z.strictObject({ reason }),
  }),
  complaintGoesOn: eventType('ComplaintGoesOn', {
    nature: 'content',
    doc: 'The house goes on with the matter of a complaint that was withdrawn, as a nonconformity. Its texts are the house’s own and stand in clear.',
    data: z.strictObject({
      as: id,
      title: z.string().min(1).max(limits.title),
      description: z.string().min(1).max(limits.description),
      severity: severitySchema.nullable(),
      process: id.nullable(),
      unit: id.nullable(),
    }),
  }),
  complaintWithdrawn: eventType('ComplaintWithdrawn', {
    nature: 'content',
    doc: 'The citizen withdrew the appeal.',
    data: z.strictObject({
      withdrawnAt: instant,
      channel,
      reason: reason.nullable(),
      /** The nonconformity as which the house goes on with it. */
      goesOnAs: id.nullable(),
    }),
  }),
};

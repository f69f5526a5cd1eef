import { z } from 'zod';
import { eventType } from '#kernel';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { marks } from './complaint-events.js';
import { code, id, recordReference } from './parts.js';

const reason = freeText(limits.reason, 'reason');
const complaints = z.array(id).min(1).max(limits.followers);
/** What the investigation that is shared has come to; null while it goes on. */
const resolution = z.strictObject({ capa: id.nullable() }).nullable();

/** Why a complaint no longer follows another one's investigation. */
export const leavings = ['left', 'lead-left'] as const;

/** Complaints that say the same, or come from the same citizen: each is answered by itself, and one investigation may serve many. */
export const investigationEvents = {
  complaintMarked: eventType('ComplaintMarked', {
    nature: 'content',
    doc: 'The marks of the appeal were changed after it had been registered (Cabinet resolution 858).',
    data: z.strictObject({
      marks: z.array(z.enum(marks)).min(1).max(marks.length),
      before: z.array(z.enum(marks)).max(marks.length),
      reason,
      /** The complaints that it repeats, doubles, or belongs together with. */
      concerned: z.array(recordReference).max(limits.concerned),
    }),
  }),
  investigationShared: eventType('InvestigationShared', {
    nature: 'content',
    doc: 'Other complaints are to follow the investigation of this one, and its CAPA; each keeps its own term, answer and outcome.',
    data: z.strictObject({ complaints, reason, resolution }),
  }),
  sharedInvestigationResolved: eventType('SharedInvestigationResolved', {
    nature: 'content',
    doc: 'The investigation that others follow has come to its end.',
    data: z.strictObject({ complaints, resolution }),
  }),
  sharedInvestigationResumed: eventType('SharedInvestigationResumed', {
    nature: 'content',
    doc: 'The investigation that others follow goes on again.',
    data: z.strictObject({ complaints }),
  }),
  sharedInvestigationEnded: eventType('SharedInvestigationEnded', {
    nature: 'content',
    doc: 'The complaint that led the investigation has left: those that followed go on by themselves.',
    data: z.strictObject({ complaints, because: code }),
  }),
  investigationJoined: eventType('InvestigationJoined', {
    nature: 'content',
    doc: 'The complaint follows the investigation of another one.',
    data: z.strictObject({ lead: id, resolution }),
  }),
  investigationRefused: eventType('InvestigationRefused', {
    nature: 'content',
    doc: 'The complaint could not follow the investigation of the other one.',
    data: z.strictObject({
      lead: id,
      refusals: z.array(z.strictObject({ code, params: z.record(z.string(), z.json()) })).min(1),
    }),
  }),
  leadResolutionNoted: eventType('LeadResolutionNoted', {
    nature: 'content',
    doc: 'The investigation that the complaint follows has come to its end, or goes on again.',
    data: z.strictObject({ lead: id, resolution }),
  }),
  investigationLeft: eventType('InvestigationLeft', {
    nature: 'content',
    doc: 'The complaint follows no other one any more: its own work begins.',
    data: z.strictObject({ lead: id, how: z.enum(leavings), reason: reason.nullable() }),
  }),
  followerLost: eventType('FollowerLost', {
    nature: 'content',
    doc: 'A complaint no longer follows this one, or could not.',
    data: z.strictObject({ complaint: id }),
  }),
};

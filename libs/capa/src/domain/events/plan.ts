import { z } from 'zod';
import { eventType } from '#kernel';
import { criterion, cycle, id, plannedAction, prose, signature } from '../values.js';

/** The plan, its submission and its approval. */
export const planEvents = {
  actionPlanned: eventType('ActionPlanned', {
    nature: 'content',
    doc: 'An action was put into the plan.',
    data: z.strictObject({ capa: id, cycle, ...plannedAction.shape }),
  }),
  actionChanged: eventType('ActionChanged', {
    nature: 'content',
    doc: 'An action was changed before the plan was approved; all values as they are now.',
    data: z.strictObject({ capa: id, cycle, ...plannedAction.shape }),
  }),
  actionDropped: eventType('ActionDropped', {
    nature: 'content',
    doc: 'An action was taken out of a plan that was not approved yet.',
    data: z.strictObject({ capa: id, cycle, action: id, reason: prose.nullable() }),
  }),
  effectivenessCriterionSet: eventType('EffectivenessCriterionSet', {
    nature: 'content',
    doc: 'It was set by what the cure will be judged, over which window, and by whom.',
    data: z.strictObject({ capa: id, cycle, criterion }),
  }),
  planSubmitted: eventType('PlanSubmitted', {
    nature: 'content',
    doc: 'The plan was submitted for approval.',
    data: z.strictObject({
      capa: id,
      cycle,
      contentHash: z.string().regex(/^[0-9a-f]{64}$/),
      /** Of the approver, in the matrix in force. */
      level: z.string().min(1).max(60),
    }),
  }),
  planApproved: eventType('PlanApproved', {
    nature: 'content',
    doc: 'The plan was approved, signed; its actions begin.',
    data: z.strictObject({ capa: id, cycle, signature, level: z.string().min(1).max(60) }),
  }),
  planReturned: eventType('PlanReturned', {
    nature: 'content',
    doc: 'The plan was not approved and goes back, with reason, signed.',
    data: z.strictObject({ capa: id, cycle, signature, reason: prose }),
  }),
};

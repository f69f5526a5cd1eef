import { z } from 'zod';
import { eventType } from '#kernel';
import { cycle, id, instant, prose, someEvidence } from '../values.js';

const ofAction = { capa: id, cycle, action: id };
const ofExtension = { ...ofAction, extension: id };

/** An action on its way. */
export const actionEvents = {
  actionAccepted: eventType('ActionAccepted', {
    nature: 'content',
    doc: 'The owner accepted an action.',
    data: z.strictObject(ofAction),
  }),
  actionStarted: eventType('ActionStarted', {
    nature: 'content',
    doc: 'The owner began an action, or began anew after it was returned.',
    data: z.strictObject(ofAction),
  }),
  actionCompleted: eventType('ActionCompleted', {
    nature: 'content',
    doc: 'An action was completed, with evidence.',
    data: z.strictObject({ ...ofAction, result: prose, evidence: someEvidence }),
  }),
  actionDueMoved: eventType('ActionDueMoved', {
    nature: 'clockwork',
    doc: 'The current due of an action moved because one that it depends on ended late; the original due stays.',
    data: z.strictObject({ ...ofAction, predecessor: id, workingDays: z.int().min(1), previousDue: instant, due: instant }),
  }),
  actionVerified: eventType('ActionVerified', {
    nature: 'content',
    doc: 'A completed action was verified by somebody other than its owner.',
    data: z.strictObject({ ...ofAction, remarks: prose.nullable() }),
  }),
  actionReturned: eventType('ActionReturned', {
    nature: 'content',
    doc: 'A completed action was returned by its verifier, with a new due.',
    data: z.strictObject({ ...ofAction, reason: prose, due: instant, previousDue: instant }),
  }),
  actionReassigned: eventType('ActionReassigned', {
    nature: 'content',
    doc: 'An action has another owner, who has yet to accept it.',
    data: z.strictObject({ ...ofAction, owner: id, previous: id, reason: prose }),
  }),
  actionCancelled: eventType('ActionCancelled', {
    nature: 'content',
    doc: 'An action was cancelled by somebody who may approve the plan; it never counts as done.',
    data: z.strictObject({ ...ofAction, reason: prose, approvedBy: id }),
  }),
  extensionAsked: eventType('ExtensionAsked', {
    nature: 'content',
    doc: 'The owner of an action asked for more time, before its due.',
    data: z.strictObject({
      ...ofExtension,
      /** First, second, … of this action. */
      ordinal: z.int().min(1),
      due: instant,
      reason: prose,
      /** Of whom may decide it. */
      level: z.string().min(1).max(60),
    }),
  }),
  extensionGranted: eventType('ExtensionGranted', {
    nature: 'content',
    doc: 'More time was granted for an action; the original due stays.',
    data: z.strictObject({ ...ofExtension, due: instant, previousDue: instant, reason: prose.nullable(), decidedBy: id }),
  }),
  extensionRefused: eventType('ExtensionRefused', {
    nature: 'content',
    doc: 'More time was refused for an action.',
    data: z.strictObject({ ...ofExtension, reason: prose, decidedBy: id }),
  }),
};

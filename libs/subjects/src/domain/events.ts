import { z } from 'zod';
import { eventType, sealed, type EventOf } from '#kernel';
import { limits } from './limits.js';

const id = z.uuid();
const reason = sealed('citizen', 'reason of a decision on entries of the register');

/** On the stream `subject-<id>`: one citizen as the register of subjects knows them. */
export const subjectEvents = {
  subjectRegistered: eventType('SubjectRegistered', {
    nature: 'content',
    doc: 'A citizen came into the register of subjects, as they gave themselves with their first appeal.',
    data: z.strictObject({
      subject: id,
      name: sealed('citizen', 'name').nullable(),
      contact: sealed('citizen', 'address, telephone, e-mail').nullable(),
    }),
  }),
  subjectAccessReported: eventType('SubjectAccessReported', {
    nature: 'content',
    doc: 'All that the house holds of the citizen was read out (GDPR, art. 15).',
    data: z.strictObject({
      subject: id,
      /** Every entry of the register that the report reached. */
      identities: z.array(id).min(1).max(limits.identities),
    }),
  }),
};

/** On the stream `merged-subjects`: all merging is one stream, so that no two writers can close a circle. */
export const mergingEvents = {
  subjectsMerged: eventType('SubjectsMerged', {
    nature: 'content',
    doc: 'Two entries of the register were found to be one citizen: the one stands for both from now on.',
    data: z.strictObject({ subject: id, into: id, reason }),
  }),
  subjectsParted: eventType('SubjectsParted', {
    nature: 'content',
    doc: 'Two entries that had been merged were found to be two citizens after all.',
    data: z.strictObject({ subject: id, from: id, reason }),
  }),
};

export type SubjectEvent = EventOf<typeof subjectEvents>;
export type MergingEvent = EventOf<typeof mergingEvents>;

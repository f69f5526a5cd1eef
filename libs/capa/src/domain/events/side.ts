import { z } from 'zod';
import { eventType } from '#kernel';
import { id, instant } from '../values.js';

/** The longest comment, the most people of one comment and of one CAPA's watchers, and how many comments a CAPA carries itself. */
export const sideLimits = { comment: 10_000, mentions: 50, watchers: 500, newestComments: 50 } as const;

/** What people say beside the course of the CAPA, and who hears of it. */
export const sideEvents = {
  capaCommentAdded: eventType('CapaCommentAdded', {
    nature: 'content',
    doc: 'Somebody wrote a comment on a CAPA.',
    data: z.strictObject({
      capa: id,
      comment: id,
      text: z.string().min(1).max(sideLimits.comment),
      mentions: z.array(id).max(sideLimits.mentions),
      /** Where it came as a letter: when it was received. */
      letter: z
        .strictObject({
          receivedAt: instant,
          /** The colleague whose address it bears. */
          writer: id.optional(),
          /** Whether the receiving mail server vouched for its sender. */
          verified: z.boolean().optional(),
        })
        .optional(),
    }),
  }),
  capaWatcherAdded: eventType('CapaWatcherAdded', {
    nature: 'content',
    doc: 'A person wants to hear of a CAPA.',
    data: z.strictObject({ capa: id, person: id }),
  }),
  capaWatcherRemoved: eventType('CapaWatcherRemoved', {
    nature: 'content',
    doc: 'A person no longer wants to hear of a CAPA.',
    data: z.strictObject({ capa: id, person: id }),
  }),
  capaWatchersTold: eventType('CapaWatchersTold', {
    nature: 'clockwork',
    doc: 'Who watches a CAPA is told that its status changed, or that somebody commented.',
    data: z.strictObject({
      capa: id,
      persons: z.array(id).min(1).max(sideLimits.watchers),
      of: z.enum(['status', 'comment']),
      at: instant,
    }),
  }),
};

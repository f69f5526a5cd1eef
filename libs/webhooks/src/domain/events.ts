import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';
import { deliveredSubjects, webhookAddress, type WebhookFacts } from './webhook-facts.js';

const id = z.uuid();
const delivered = {
  url: webhookAddress,
  subjects: z.array(z.enum(deliveredSubjects)).min(1),
  /** Of events; none: every type. */
  types: z.array(z.string().min(1).max(80)).max(100),
};

/** On the stream `webhook-<id>`. The secret stands nowhere: it follows from the id and the generation under the house's own key. */
export const webhookEvents = {
  webhookRegistered: eventType('WebhookRegistered', {
    nature: 'content',
    doc: 'Another system is told of changes from here on, as far as its program may know of them.',
    data: z.strictObject({ webhook: id, account: id, ...delivered }),
  }),
  webhookChanged: eventType('WebhookChanged', {
    nature: 'content',
    doc: 'Another system is told at another address, or of something else.',
    data: z.strictObject({ webhook: id, ...delivered }),
  }),
  webhookSecretRotated: eventType('WebhookSecretRotated', {
    nature: 'content',
    doc: 'A new secret signs what another system is told; the one before it signs beside it for a day.',
    data: z.strictObject({ webhook: id, generation: z.int().min(2) }),
  }),
  webhookEnded: eventType('WebhookEnded', {
    nature: 'content',
    doc: 'Another system is told nothing any more.',
    data: z.strictObject({ webhook: id, reason: z.string().min(1).max(4000) }),
  }),
};
export type WebhookEvent = EventOf<typeof webhookEvents>;

/** What of an event's data says what is delivered where. */
export type Delivered = Pick<WebhookFacts, 'url' | 'subjects' | 'types'>;

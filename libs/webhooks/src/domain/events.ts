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
  webhookParked: eventType('WebhookParked', {
    nature: 'clockwork',
    doc: 'Another system takes nothing, however often it was tried: what it is told stands still until somebody looks. Administrators are told of that.',
    data: z.strictObject({
      webhook: id,
      /** What it did not take. */
      delivery: id,
      /** Why not at the last try, as a code: `answered-500`, `timed-out`. */
      reason: z.string().regex(/^[a-z0-9-]{1,60}$/),
      attempts: z.int().min(1),
      /** When it was first tried. */
      since: z.iso.datetime(),
      /** The administrators who are told. */
      recipients: z.array(id).max(50),
    }),
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

/** What the courier says of what another system does not take. */
export type Parked = Omit<EventOf<Pick<typeof webhookEvents, 'webhookParked'>>['data'], 'webhook' | 'recipients'>;

import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';
import { beginnings } from './subscription-facts.js';

const id = z.uuid();
const wanted = {
  name: z.string().min(1).max(200),
  kinds: z.array(z.string().min(1).max(80)).max(100),
  types: z.array(z.string().min(1).max(80)).max(100),
  units: z.array(id).max(100),
};

/** On the stream `subscription-<id>`. How far a program has read stands in the books: that moves all day long and decides nothing. */
export const subscriptionEvents = {
  subscriptionOpened: eventType('SubscriptionOpened', {
    nature: 'content',
    doc: 'A program keeps a place in the log, from which it reads what it may know of.',
    data: z.strictObject({ subscription: id, account: id, ...wanted, from: z.enum(beginnings) }),
  }),
  subscriptionChanged: eventType('SubscriptionChanged', {
    nature: 'content',
    doc: 'A program reads something else from its place in the log.',
    data: z.strictObject({ subscription: id, ...wanted }),
  }),
  subscriptionEnded: eventType('SubscriptionEnded', {
    nature: 'content',
    doc: 'A program no longer keeps this place in the log.',
    data: z.strictObject({ subscription: id, reason: z.string().min(1).max(4000) }),
  }),
};
export type SubscriptionEvent = EventOf<typeof subscriptionEvents>;

import { capability, textsBeside } from '#platform';
import { webhookEvents, webhookMachine } from './domain/index.js';
import { webhooksSlice } from './slice.js';
import { prepareWebhookBooks } from './delivery/books.js';
import { WebhooksModule } from './webhooks.module.js';

export { Reachable } from './delivery/addresses.js';
export { WebhookBooks } from './delivery/books.js';
export { WebhookCourier } from './delivery/courier.js';
export type { WebhooksHouse } from './slice.js';

/** Other systems are told of changes: signed, in order, until they have taken it, and nothing that is closed to them. */
export const webhooks = capability({
  name: 'webhooks',
  events: Object.values(webhookEvents),
  machines: [webhookMachine],
  houseSlices: [webhooksSlice],
  books: [{ prepare: prepareWebhookBooks }],
  modules: [WebhooksModule],
  texts: textsBeside(import.meta.url),
});

import type { DirectoryHouse } from '#directory/domain';
import type { AggregateType } from '#platform';
import { webhookMachine, type WebhookEvent, type WebhookState } from './domain/index.js';

/** Each webhook has a stream of its own; their names are for good. */
export const webhookAggregate: AggregateType<WebhookState, DirectoryHouse, WebhookEvent> = {
  kind: 'webhook',
  streamOf: (id) => `webhook-${id}`,
  machine: webhookMachine,
};

import type { LogPoint } from '#event-store';
import { houseSlice } from '#platform';
import { webhookMachine, type WebhookEvent, type WebhookState } from './domain/index.js';

/** A webhook as every process knows it. */
export interface KnownWebhook {
  readonly state: Exclude<WebhookState, { readonly status: 'none' }>;
  /** The event by which it was registered: what comes after it is told. */
  readonly since: LogPoint;
}

/** All webhooks by their ids, those that have ended too. */
export type Webhooks = ReadonlyMap<string, KnownWebhook>;

/** What processes must know of the house to tell other systems of changes. */
export interface WebhooksHouse {
  readonly webhooks: Webhooks;
}

/** The webhooks as every process folds them. */
export const webhooksSlice = houseSlice({
  key: 'webhooks',
  streamPrefixes: ['webhook-'],
  initial: new Map() as Webhooks,
  evolve: (webhooks: Webhooks, event) => {
    const id = event.stream.slice('webhook-'.length);
    const before = webhooks.get(id);
    const { recordedAt, occurredAt, actor } = event.metadata;
    const recorded = { eventId: event.id, recordedAt, occurredAt, by: actor };
    const state = webhookMachine.evolve(before?.state ?? webhookMachine.initial, event as unknown as WebhookEvent, recorded);
    if (state.status === 'none') return webhooks;
    // The house is folded by a reader of the log, which counts.
    const since = before?.since ?? { position: event.position, index: event.index! };
    return new Map(webhooks).set(id, { state, since });
  },
});

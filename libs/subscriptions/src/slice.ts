import { houseSlice } from '#platform';
import { subscriptionMachine, type KnownSubscription, type SubscriptionEvent } from './domain/index.js';

/** The subscriptions as every process folds them. */
export const subscriptionsSlice = houseSlice({
  key: 'subscriptions',
  streamPrefixes: ['subscription-'],
  initial: new Map() as ReadonlyMap<string, KnownSubscription>,
  evolve: (subscriptions: ReadonlyMap<string, KnownSubscription>, event) => {
    const id = event.stream.slice('subscription-'.length);
    const before = subscriptions.get(id);
    const { recordedAt, occurredAt, actor } = event.metadata;
    const recorded = { eventId: event.id, recordedAt, occurredAt, by: actor };
    const state = subscriptionMachine.evolve(before?.state ?? subscriptionMachine.initial, event as unknown as SubscriptionEvent, recorded);
    if (state.status === 'none') return subscriptions;
    // The house is folded by a reader of the log, which counts.
    const since = before?.since ?? { position: event.position, index: event.index!, at: recordedAt };
    return new Map(subscriptions).set(id, { state, since });
  },
});

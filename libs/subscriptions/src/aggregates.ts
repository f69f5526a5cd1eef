import type { DirectoryHouse } from '#directory/domain';
import type { AggregateType } from '#platform';
import { subscriptionMachine, type SubscriptionEvent, type SubscriptionsHouse, type SubscriptionState } from './domain/index.js';

/** Each subscription has a stream of its own; their names are for good. */
export const subscriptionAggregate: AggregateType<SubscriptionState, DirectoryHouse & SubscriptionsHouse, SubscriptionEvent> = {
  kind: 'subscription',
  streamOf: (id) => `subscription-${id}`,
  machine: subscriptionMachine,
};

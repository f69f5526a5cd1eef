import { capability, textsBeside } from '#platform';
import { subscriptionEvents, subscriptionMachine } from './domain/index.js';
import { subscriptionsSlice } from './slice.js';
import { preparePlaces } from './books/places.js';
import { SubscriptionsModule } from './subscriptions.module.js';

export type { SubscriptionsHouse } from './domain/index.js';

/** Other systems read what happens from places in the log that the house keeps for them. */
export const subscriptions = capability({
  name: 'subscriptions',
  events: Object.values(subscriptionEvents),
  machines: [subscriptionMachine],
  houseSlices: [subscriptionsSlice],
  books: [{ prepare: preparePlaces }],
  modules: [SubscriptionsModule],
  texts: textsBeside(import.meta.url),
});

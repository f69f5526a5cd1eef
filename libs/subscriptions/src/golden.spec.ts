import { goldenSpec } from '#testing';
import { subscriptionEvents } from './domain/index.js';

const subscription = '0198a000-0000-7000-8000-000000000001';
const wanted = { name: 'Реєстр довідок', kinds: ['capa', 'complaint'], types: [], units: ['0198a000-0000-7000-8000-000000000003'] };
goldenSpec(Object.values(subscriptionEvents), new URL('./golden', import.meta.url), {
  SubscriptionOpened: { subscription, account: '0198a000-0000-7000-8000-000000000002', ...wanted, from: 'now' },
  SubscriptionChanged: { subscription, ...wanted, types: ['ComplaintReceived'] },
  SubscriptionEnded: { subscription, reason: 'Реєстр закрито' },
});

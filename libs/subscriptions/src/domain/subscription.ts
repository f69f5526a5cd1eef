import { check, commandsOf, machine, rule, unknownEvent, type AnyState, type Instant } from '#kernel';
import { programIsThere, type DirectoryHouse } from '#directory/domain';
import { subscriptionEvents as e, type SubscriptionEvent } from './events.js';
import { mostOfOneProgram, type Beginning, type SubscriptionFacts, type Wanted } from './subscription-facts.js';

type None = { readonly status: 'none' };
type Active = { readonly status: 'active'; readonly subscription: SubscriptionFacts };
type Ended = { readonly status: 'ended'; readonly subscription: SubscriptionFacts };
export type SubscriptionState = None | Active | Ended;

/** A subscription as every process knows it. */
export interface KnownSubscription {
  readonly state: Exclude<SubscriptionState, None>;
  /** Where in the log it was opened, and when. */
  readonly since: { readonly position: string; readonly index: number; readonly at: Instant };
}

/** What processes must know of the house so that other systems read from their places. */
export interface SubscriptionsHouse {
  /** By their ids, those that have ended too. */
  readonly subscriptions: ReadonlyMap<string, KnownSubscription>;
}

type House = DirectoryHouse & SubscriptionsHouse;

interface Opening extends Wanted {
  readonly subscription: string;
  readonly account: string;
  readonly name: string;
  readonly from: Beginning;
}

/** A program opens subscriptions for itself, an administrator for any. */
const forItself = check<AnyState, House, { readonly account: string }>(
  'own-program-or-administrator',
  ({ by }, { account }) => by.person === account || by.roles.includes('administrator') || { account },
);

const ofItself = rule<Active, House>(
  'own-program-or-administrator',
  ({ by, state: { subscription } }) =>
    by.person === subscription.account || by.roles.includes('administrator') || { account: subscription.account },
);

/** Each costs a look at every event that it has not read. */
const roomForSubscriptions = check<AnyState, House, Opening>('room-for-subscriptions', ({ house }, { account }) => {
  const open = [...house.subscriptions.values()].filter(({ state }) => state.status === 'active' && state.subscription.account === account);
  return open.length < mostOfOneProgram || { most: mostOfOneProgram };
});

const unitsAreThere = check<AnyState, House, Pick<Wanted, 'units'>>('units-are-there', ({ house }, { units }) => {
  const missing = units.filter((unit) => house.directory.unit(unit) === undefined);
  return missing.length === 0 || { units: missing };
});

const command = commandsOf<SubscriptionState, House, SubscriptionEvent>();

export const openSubscription = command({
  name: 'open-subscription',
  doc: 'Keeps a place in the log for a program, from which it reads what it may know of.',
  from: ['none'],
  to: 'active',
  rules: [],
  checks: [forItself, programIsThere, unitsAreThere, roomForSubscriptions],
  then: (_, input: Opening) => {
    const { subscription, account, from } = input;
    return [e.subscriptionOpened({ subscription, account, from, ...inOrder(input) })];
  },
});

export const changeSubscription = command({
  name: 'change-subscription',
  doc: 'Has a program read something else from its place in the log.',
  from: ['active'],
  to: 'stays',
  rules: [ofItself],
  checks: [unitsAreThere],
  then: ({ state: { subscription } }, input: { readonly name: string } & Wanted) => {
    const next = inOrder(input);
    return JSON.stringify(next) === JSON.stringify(inOrder(subscription))
      ? []
      : [e.subscriptionChanged({ subscription: subscription.id, ...next })];
  },
});

export const endSubscription = command({
  name: 'end-subscription',
  doc: 'Keeps the place in the log no longer.',
  from: ['active'],
  to: 'ended',
  rules: [ofItself],
  checks: [],
  then: ({ state: { subscription } }, { reason }: { readonly reason: string }) => [
    e.subscriptionEnded({ subscription: subscription.id, reason }),
  ],
});

function inOrder({ name, kinds, types, units }: { readonly name: string } & Wanted) {
  const sorted = (each: readonly string[]): string[] => [...new Set(each)].sort();
  return { name, kinds: sorted(kinds), types: sorted(types), units: sorted(units) };
}

/** A place in the log that is kept for a program: `subscription-<id>`. */
export const subscriptionMachine = machine<SubscriptionState, House, SubscriptionEvent>({
  name: 'subscription',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => {
    const subscription = evolveSubscription(state.status === 'none' ? undefined : state.subscription, event);
    return { status: event.type === 'SubscriptionEnded' ? 'ended' : 'active', subscription };
  },
  commands: [openSubscription, changeSubscription, endSubscription],
});

/** What an event makes of a subscription. */
function evolveSubscription(before: SubscriptionFacts | undefined, event: SubscriptionEvent): SubscriptionFacts {
  switch (event.type) {
    case 'SubscriptionOpened': {
      const { subscription, ...rest } = event.data;
      return { id: subscription, ...rest };
    }
    case 'SubscriptionChanged': {
      const { subscription: _, ...rest } = event.data;
      return { ...before!, ...rest };
    }
    case 'SubscriptionEnded':
      return before!;
    default:
      return unknownEvent(event);
  }
}

import type { LogPoint } from '#event-store';
import type { Instant } from '#kernel';
import type { Place, Places } from '../books/places.js';
import type { KnownSubscription } from '../domain/index.js';

/** What was not read from for so many days gives nothing until an administrator says that somebody is there again. */
export const idleAfterDays = 90;
const dayLength = 86_400_000;

/** How a subscription stands: where its program is, and whether anything is given from there. */
export interface Standing {
  readonly place: Place;
  readonly status: 'active' | 'idle' | 'ended';
}

/** How subscriptions stand at an instant, in their order. */
export async function standingOf(
  known: readonly KnownSubscription[],
  places: Pick<Places, 'of'>,
  now: Instant,
): Promise<readonly Standing[]> {
  const kept = await places.of(known.map(({ state }) => state.subscription.id));
  return known.map((each) => {
    const place = kept.get(each.state.subscription.id) ?? { point: beginningOf(each), readAt: null };
    return { place, status: each.state.status === 'active' && isIdle(place, each, now) ? 'idle' : each.state.status };
  });
}

/** Where in the log a subscription begins; null: with the first event. */
export function beginningOf({ state: { subscription }, since }: KnownSubscription): LogPoint | null {
  return subscription.from === 'beginning' ? null : { position: since.position, index: since.index };
}

function isIdle({ readAt }: Place, { since }: KnownSubscription, now: Instant): boolean {
  return Date.parse(now) - Date.parse(readAt ?? since.at) > idleAfterDays * dayLength;
}

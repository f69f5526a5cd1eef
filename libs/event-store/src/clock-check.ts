import { systemClock } from '#kernel';
import type { Clock } from '#kernel';
import { ClockSkew } from './errors.js';

/** Further apart than this, and nothing is appended. */
export const greatestSkew = 2_000;

/** Whose time is compared before an append. */
export interface Clocks {
  /** This process's clock. */
  readonly clock?: Clock;
  /** The store's clock where it is not the store's own: a simulated one, which then is the process's clock as well. */
  readonly storeClock?: Clock;
}

/** Milliseconds since the epoch on this process's clock. */
export function processTime({ clock = systemClock }: Clocks): number {
  return Date.parse(clock.now());
}

/**
 * Compares the store's time with this process's, read before and after the store was asked.
 * @throws ClockSkew where they are more than two seconds apart, whatever the question took.
 */
export function checkClock(store: number, before: number, after: number = before): void {
  const skew = store < before ? before - store : Math.max(0, store - after);
  if (skew > greatestSkew) throw new ClockSkew(store < before ? skew : -skew);
}

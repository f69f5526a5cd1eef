import type { Outcome } from './post.js';

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** The pauses after the first, second, … try in vain, in milliseconds; the last one goes on. */
const pauses = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour] as const;

/** For how long a delivery is tried before it is parked, in milliseconds: a long weekend. */
export const patience = 72 * hour;

/**
 * What follows from a try in vain: another one at an instant (in milliseconds of the epoch), or null, where it waits for a person. A receiver that is gone
 * (410) says so for good.
 */
export function nextTry(
  outcome: Exclude<Outcome, { kind: 'taken' }>,
  { attempts, firstAt, now }: { readonly attempts: number; readonly firstAt: number; readonly now: number },
): number | null {
  if (outcome.kind === 'answered' && outcome.status === 410) return null;
  const next = now + pauses[Math.min(attempts, pauses.length) - 1]!;
  return next - firstAt > patience ? null : next;
}

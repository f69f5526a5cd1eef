import type { Instant } from '#kernel';
import type { MissedDeadline, StepOfRun } from './outcome.js';

/** A deadline that was missed. */
export type Miss = Omit<MissedDeadline, 'wouldBeWarned' | 'wasWarned'>;

/** When somebody was first told of each missed deadline by the steps of either side; null: by none before it was missed. */
export function withWarnings(missed: readonly Miss[], would: readonly StepOfRun[], were: readonly StepOfRun[]): readonly MissedDeadline[] {
  const [tried, taken] = [firstWarnings(would), firstWarnings(were)];
  const before = (warnings: Warnings, { obligation, run, due }: Miss): Instant | null => {
    const at = warnings.get(`${obligation}/${run}`);
    return at !== undefined && at < due ? at : null;
  };
  return missed.map((each) => ({ ...each, wouldBeWarned: before(tried, each), wasWarned: before(taken, each) }));
}

type Warnings = ReadonlyMap<string, Instant>;

/** When each run of an obligation was first told to somebody. */
function firstWarnings(steps: readonly StepOfRun[]): Warnings {
  const first = new Map<string, Instant>();
  for (const { obligation, run, raisedAt } of steps) {
    const key = `${obligation}/${run}`;
    if (obligation !== null && (first.get(key) ?? '~') > raisedAt) first.set(key, raisedAt);
  }
  return first;
}

import type { Calendar } from '#deadlines/domain';
import { contentHash, type Instant } from '#kernel';
import type { EscalationRule, Scope, Trigger } from './rule-set.js';
import { outOfScope, type Where } from './scope.js';
import { before } from './span.js';
import type { EscalationSubject } from './subject.js';

type OfCounts = Extract<Trigger, { on: 'count' }>;
export type CountedBy = OfCounts['of'];

/** How a rule counts records: which, by what, how many within what span, on which calendar. Two rules that count alike share their counts. */
export interface Counting extends Omit<OfCounts, 'on'> {
  /** The hash of all of it. */
  readonly sign: string;
  readonly scope: Scope;
  readonly calendar: string;
}

const known = new WeakMap<EscalationRule, Counting | null>();

/** How a rule counts; null where it does not begin by a count. */
export function countingOf(rule: EscalationRule): Counting | null {
  const found = known.get(rule);
  if (found !== undefined) return found;
  const { trigger, scope, calendar } = rule;
  const counting =
    trigger.on === 'count' ? signed({ of: trigger.of, atLeast: trigger.atLeast, within: trigger.within, scope, calendar }) : null;
  known.set(rule, counting);
  return counting;
}

const signed = (parts: Omit<Counting, 'sign'>): Counting => ({ ...parts, sign: contentHash(parts) });

/**
 * The group in which a record is counted; null where it is not: before triage, out of scope, or of no process, category or unit. It is counted
 * from its triage on, by what is known of it now.
 */
export function groupOf({ of, scope }: Counting, subject: EscalationSubject, where: Where): string | null {
  if (!subject.countedAt || outOfScope(scope, null, subject, where).length > 0) return null;
  const { process = null, category = null, unit = null } = subject;
  switch (of) {
    case 'process':
      return process;
    case 'category':
      return category;
    case 'process-and-category':
      return process === null || category === null ? null : `${process} ${category}`;
    case 'unit':
      return unit;
    default:
      return of satisfies never;
  }
}

/** A record in the order of its group, with when those were counted that decide whether it completes the count. */
export interface Placed {
  readonly at: Instant;
  /** The one so many before it that with it there are enough; null: there is none. */
  readonly first: Instant | null;
  /** The one before that; null: there is none. */
  readonly beyond: Instant | null;
}

/**
 * Whether a record completes a count: with it there are enough within the span that ends with it, and before it there were not. So one record
 * completes it and not each that follows, until so many have left the span that the count is to be completed again.
 */
export function completes({ within }: Pick<Counting, 'within'>, calendar: Calendar, { at, first, beyond }: Placed): boolean {
  if (first === null) return false;
  const begins = before(within, calendar, at);
  return first > begins && (beyond === null || beyond <= begins);
}

import type { Instant } from '#kernel';
import { calendarOf, type Calendar } from './calendar.js';
import type { DeadlineHouse } from './configuration.js';
import type { Derivation } from './derivation.js';
import { dueOf } from './due.js';
import type { OpenObligation, Pause } from './ledger.js';
import type { OwnDate, Subject } from './obligation-table.js';
import { policiesInForce, policyFor, type DeadlinePolicy, type PolicySet } from './policy.js';
import type { Term } from './term.js';

/** All that an event says of a deadline. */
export interface Deadline {
  readonly policy: { readonly id: string; readonly version: number } | null;
  readonly term: Term | null;
  readonly legalBasis: string | null;
  readonly calendar: { readonly id: string; readonly version: number } | null;
  readonly derivation: Derivation[number][];
  readonly due: Instant;
}

/** A policy names a calendar that the house does not have. */
export class CalendarNotThere extends Error {
  readonly code = 'calendar-not-there';
  constructor(
    readonly calendar: string,
    readonly version?: number,
  ) {
    super(`there is no calendar ${calendar}${version === undefined ? '' : ` version ${version}`}`);
  }
}

/** A policy gives an obligation no term, and nothing else gave it a date. */
export class NoDate extends Error {
  readonly code = 'no-date';
  constructor(readonly obligation: string) {
    super(`the obligation ${obligation} has neither a term nor a date of its own`);
  }
}

/** The line of the policies in force that decides, with its set; undefined: the house lets no such obligation open. */
export function chosenPolicy(
  house: DeadlineHouse,
  name: string,
  facts: Subject & { readonly variant?: string | null },
  at: Instant,
): { set: PolicySet; policy: DeadlinePolicy } | undefined {
  const set = policiesInForce(house.policies, at);
  const policy = set && policyFor(set, name, facts);
  return policy && { set, policy };
}

/** The deadline that a policy gives from an instant on, its calendar's newest version deciding. */
export function policyDeadline(
  house: DeadlineHouse,
  { set, policy }: { set: PolicySet; policy: DeadlinePolicy },
  from: Instant,
  pauses: readonly Pause[] = [],
): Deadline {
  if (!policy.term) throw new NoDate(policy.obligation);
  const calendar = calendarOf(house, policy.calendar);
  if (!calendar) throw new CalendarNotThere(policy.calendar);
  const { due, derivation } = dueOf(policy.term, calendar, from, { pauses, basis: policy.legalBasis });
  return {
    policy: { id: policy.id, version: set.version },
    term: policy.term,
    legalBasis: policy.legalBasis,
    calendar: { id: calendar.key, version: calendar.version },
    derivation: [...derivation],
    due,
  };
}

/** A deadline that was set, not derived. */
export function ownDeadline({ due, source }: Pick<OwnDate, 'due' | 'source'>, policy: Deadline['policy'] = null): Deadline {
  return { policy, term: null, legalBasis: null, calendar: null, derivation: [{ rule: 'own-date', due, source }], due };
}

/** The deadline with its due no later than an instant. */
export function noLaterThan<Counted extends Pick<Deadline, 'due' | 'derivation'>>(
  deadline: Counted,
  limit: Instant,
  rule: 'never-later' | 'not-after',
): Counted {
  if (deadline.due <= limit) return deadline;
  return { ...deadline, due: limit, derivation: [...deadline.derivation, { rule, wanted: deadline.due, due: limit }] };
}

/** The very version of the calendar on which an obligation's term was derived. */
export function calendarUsed(house: DeadlineHouse, { calendar }: Pick<OpenObligation, 'calendar'>): Calendar {
  const used = calendar && house.calendars[calendar.id]?.find(({ version }) => version === calendar.version);
  if (!used) throw new CalendarNotThere(calendar?.id ?? 'of an obligation without a term', calendar?.version);
  return used;
}

/** The set of policies under which an obligation opened, where it is still known; else the one in force. */
function policiesAtOpening(house: DeadlineHouse, obligation: Pick<OpenObligation, 'policy' | 'openedAt'>): PolicySet | undefined {
  const { policy, openedAt } = obligation;
  return house.policies.find(({ version }) => version === policy?.version) ?? policiesInForce(house.policies, openedAt);
}

/**
 * The deadline of an open obligation derived anew from where it began (what counts from receipt: from when that is said to have been now), by
 * the policies under which it opened; undefined where they have no term for such facts.
 */
export function deadlineAnew(
  house: DeadlineHouse,
  obligation: OpenObligation,
  facts: Subject & { readonly variant?: string | null },
): (Deadline & { readonly from: Instant }) | undefined {
  const set = policiesAtOpening(house, obligation);
  const policy = set && policyFor(set, obligation.name, facts);
  if (!policy?.term) return undefined;
  const from = policy.from === 'receivedAt' ? (facts.receivedAt ?? obligation.from) : obligation.from;
  return { ...policyDeadline(house, { set: set!, policy }, from, obligation.pauses), from };
}

/** Whether its due was set by a person's decision, and not derived. */
export const isDecided = ({ derivation }: Pick<OpenObligation, 'derivation'>): boolean =>
  derivation.some((step) => step.rule === 'own-date' && step.source === 'decision');

/** The latest instant that a term with a maximum in total may ever be moved to; null where its term has none. */
export function latestDue(house: DeadlineHouse, obligation: OpenObligation): Instant | null {
  const { term, from, legalBasis } = obligation;
  if (!term?.maximum) return null;
  const { maximum, ...counted } = term;
  return dueOf({ ...counted, ...maximum, rollOver: 'none' }, calendarUsed(house, obligation), from, { basis: legalBasis }).due;
}

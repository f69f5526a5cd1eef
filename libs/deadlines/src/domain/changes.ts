import type { Actor, DomainEvent, Instant } from '#kernel';
import type { FoundTrace, Passing, Role } from '#directory/domain';
import type { Deadline } from './deadline.js';
import { obligationEvents, type ObligationEvent } from './events.js';
import { openObligations, type Obligations, type OpenObligation } from './ledger.js';
import type { Owing } from './obligation-table.js';

type Reason = Extract<ObligationEvent, { type: 'ObligationExtended' }>['data']['reason'];

/** What is overdue of an obligation up to an instant, to be noted before it ends or moves: by default its miss. */
export type Overdue<Noted extends DomainEvent> = (obligation: OpenObligation, until: Instant) => readonly Noted[];

/** The miss that is to be noted of an obligation by an instant: none where it is in time, stands still, sleeps or was noted already. */
export function missedBy(obligation: OpenObligation, until: Instant): readonly ObligationEvent[] {
  const { obligation: id, due, run, dormant, pausedAt, missedAt } = obligation;
  if (dormant || pausedAt !== null || missedAt !== null || until <= due) return [];
  return [obligationEvents.obligationMissed({ obligation: id, due, run })];
}

/** Who met it: the person, or the process of the engine. */
export function met(obligation: OpenObligation, by: Actor, now: Instant, occurredAt?: Instant): ObligationEvent {
  const metAt = occurredAt ?? now;
  const asStated = occurredAt !== undefined && obligation.basis !== 'imported';
  const how = asStated && obligation.missedAt !== null && metAt <= obligation.due ? 'learned-late' : 'met';
  return obligationEvents.obligationMet({ obligation: obligation.obligation, by: by.person, metAt, how, asStated });
}

export function cancelled(obligation: OpenObligation, reason: string): ObligationEvent {
  return obligationEvents.obligationCancelled({ obligation: obligation.obligation, reason });
}

/** Details of a person's decision about a deadline. */
export interface Granted {
  readonly reason?: Reason;
  readonly approvedBy?: string | null;
  readonly extension?: string | null;
  readonly notice?: { readonly at: Instant; readonly channel: string } | null;
}

/** A due that a person set: the term, its basis and its maximum in total stay those that the obligation opened with. */
function decided({ policy, term, legalBasis, calendar }: OpenObligation, due: Instant): Deadline {
  return { policy, term, legalBasis, calendar, derivation: [{ rule: 'own-date', due, source: 'decision' }], due };
}

/** Moves the due further and begins a new run. The caller's rules say whether that may be. */
export function extended(obligation: OpenObligation, to: Instant | Deadline, granted: Granted = {}): ObligationEvent {
  const { policy, term, legalBasis, calendar, derivation, due } = typeof to === 'string' ? decided(obligation, to) : to;
  return obligationEvents.obligationExtended({
    obligation: obligation.obligation,
    ...{ policy, term, legalBasis, calendar, derivation, due },
    previousDue: obligation.due,
    run: obligation.run + 1,
    reason: granted.reason ?? null,
    approvedBy: granted.approvedBy ?? null,
    extension: granted.extension ?? null,
    notice: granted.notice ? { ...granted.notice } : null,
  });
}

/** Moves the due nearer; the run stays. */
export function shortened(
  obligation: OpenObligation,
  to: Instant | Deadline,
  granted: Pick<Granted, 'reason' | 'approvedBy' | 'notice'> = {},
): ObligationEvent {
  const { policy, term, legalBasis, calendar, derivation, due } = typeof to === 'string' ? decided(obligation, to) : to;
  return obligationEvents.obligationShortened({
    obligation: obligation.obligation,
    ...{ policy, term, legalBasis, calendar, derivation, due },
    previousDue: obligation.due,
    reason: granted.reason ?? null,
    approvedBy: granted.approvedBy ?? null,
    notice: granted.notice ? { ...granted.notice } : null,
  });
}

/** Hands it to somebody else, its due unchanged; nothing where that is who owes it already. */
export function reassigned(
  obligation: OpenObligation,
  to: Owing,
  found: FoundTrace = [],
  reason: Reason = null,
): readonly ObligationEvent[] {
  const { assignee, role = null, unit = null } = to;
  if (assignee === obligation.assignee && role === obligation.role && unit === obligation.unit) return [];
  return [obligationEvents.obligationReassigned({ obligation: obligation.obligation, assignee, role, unit, reason, found })];
}

/** By whom the open obligations are owed: people, and the offices of those that nobody owes in person. */
export function holdersOf(ledger: Obligations): { readonly persons: readonly string[]; readonly roles: readonly Role[] } {
  const open = openObligations(ledger);
  return {
    persons: open.flatMap(({ assignee }) => (assignee === null ? [] : [assignee])),
    roles: open.flatMap(({ assignee, role }) => (assignee === null && role !== null ? [role] : [])),
  };
}

/** What was owed by whoever cannot look after it is owed by who was found, its dues unchanged; `to` may know better for one of them. */
export function obligationsPassOn(
  ledger: Obligations,
  { person, role, to, found }: Omit<Passing, 'because'>,
  better: (obligation: OpenObligation) => Owing | null = () => null,
): readonly ObligationEvent[] {
  return openObligations(ledger)
    .filter((each) => (person === null ? each.assignee === null && each.role === role : each.assignee === person))
    .flatMap((each) => reassigned(each, better(each) ?? { assignee: to, role: each.role, unit: each.unit }, found));
}

import type { Role } from '#directory/domain';
import type { DomainEvent } from '#kernel';
import { dueEvents, isObligationEvent, mostTold, type ObligationEvent } from './events.js';
import { openObligations, type Obligations } from './ledger.js';

type Rederived = Extract<ObligationEvent, { type: 'ObligationRederived' }>;
type DueMoveTold = ReturnType<typeof dueEvents.dueMoveTold>;

/** What moves a due behind the back of whoever owes it; what triage sets and a severity brings comes with work that they are told of. */
const announced: ReadonlySet<Rederived['data']['cause']> = new Set(['corrected', 'predecessor-late']);

/** Whom a move may concern. */
export interface DueAudience {
  readonly ledger: Obligations;
  readonly withRole: (role: Role) => readonly string[];
  readonly watchers: readonly string[];
  /** Who is not told: it is closed to them, or it was their doing. */
  readonly isLeftOut: (person: string) => boolean;
}

/** Those who owe what was moved among these events, and who watches, are told from when to when. */
export function dueMovesTold(
  events: readonly DomainEvent[],
  { ledger, withRole, watchers, isLeftOut }: DueAudience,
): readonly DueMoveTold[] {
  return events.flatMap((event) => {
    if (!isObligationEvent(event) || event.type !== 'ObligationRederived') return [];
    const { obligation, previousDue, due, cause } = event.data;
    const owed = openObligations(ledger).find((each) => each.obligation === obligation);
    if (!announced.has(cause) || previousDue === due || owed === undefined) return [];
    const owing = owed.assignee === null ? (owed.role === null ? [] : withRole(owed.role)) : [owed.assignee];
    const persons = [...new Set([...owing, ...watchers])].filter((person) => !isLeftOut(person)).slice(0, mostTold);
    return persons.length === 0 ? [] : [dueEvents.dueMoveTold({ obligation, previousDue, due, persons })];
  });
}

import type { Instant } from '#kernel';
import { obligationEvents, type ObligationEvent } from './events.js';
import { noLaterThan, type Deadline } from './deadline.js';
import type { DeadlineHouse } from './configuration.js';
import type { Derivation } from './derivation.js';
import { dueOf } from './due.js';
import { openObligations, type Obligations, type Pause } from './ledger.js';
import type { Term } from './term.js';

/** On which calendar a due was counted, and the instant past which it may not go. */
export interface CountedOn {
  readonly calendar: { readonly id: string; readonly version: number };
  readonly limit: Instant | null;
}

/**
 * Null: the due follows from no term, but was set by a person or came with an import.
 * @param notAfter the instant past which it may never go, also where it did not reach it so far.
 */
export function countedOn(
  { calendar, derivation }: Pick<Deadline, 'calendar'> & { readonly derivation: Derivation },
  notAfter: Instant | null = null,
): CountedOn | null {
  if (calendar === null || derivation[0]?.rule !== 'from') return null;
  const last = derivation.at(-1);
  return { calendar, limit: last?.rule === 'never-later' || last?.rule === 'not-after' ? last.due : notAfter };
}

/** An open obligation, as far as its deadline can be counted anew. */
export interface Countable {
  readonly term: Term | null;
  readonly from: Instant;
  readonly pauses: readonly Pause[];
  readonly legalBasis: string | null;
  readonly due: Instant;
}

/**
 * The deadline of an obligation counted anew, from where it began and with its pauses, on the version of its calendar that open deadlines
 * follow; null where it moves nowhere: it was counted on that version or a newer one, leads to the same instant, or follows from no term.
 */
export function onChangedCalendar(
  house: DeadlineHouse,
  given: Countable,
  on: CountedOn | null,
): Pick<Deadline, 'calendar' | 'derivation' | 'due'> | null {
  if (on === null || given.term === null || on.calendar.version >= house.confirmed) return null;
  const calendar = house.calendars[on.calendar.id]?.findLast(({ version }) => version <= house.confirmed);
  if (!calendar || calendar.version <= on.calendar.version) return null;
  const counted = dueOf(given.term, calendar, given.from, { pauses: given.pauses, basis: given.legalBasis });
  const anew = { calendar: { id: calendar.key, version: calendar.version }, derivation: [...counted.derivation], due: counted.due };
  const limited = on.limit === null ? anew : noLaterThan(anew, on.limit, 'not-after');
  return limited.due === given.due ? null : limited;
}

/** The events by which open obligations follow a change of the calendars that was confirmed. What was missed by now stays missed. */
export function followCalendars(ledger: Obligations, house: DeadlineHouse, now: Instant): readonly ObligationEvent[] {
  return openObligations(ledger).flatMap((each) => {
    if (each.dormant || each.missedAt !== null || (each.due < now && each.pausedAt === null)) return [];
    const moved = onChangedCalendar(house, each, countedOn(each, each.notAfter));
    if (moved === null) return [];
    const { obligation, policy, term, legalBasis, due: previousDue } = each;
    return [
      obligationEvents.obligationRederived({
        ...{ obligation, policy, term, legalBasis, previousDue },
        ...moved,
        cause: 'calendar-changed',
        asOriginal: false,
      }),
    ];
  });
}

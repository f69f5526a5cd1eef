import { derivedId, type Actor, type DomainEvent, type Instant, type Recorded } from '#kernel';
import { cancelled, extended, met, missedBy, reassigned, type Overdue } from './changes.js';
import type { DeadlineHouse } from './configuration.js';
import { chosenPolicy, deadlineAnew, isDecided, latestDue, noLaterThan, ownDeadline, policyDeadline, type Deadline } from './deadline.js';
import { isObligationEvent, obligationEvents, type ObligationEvent } from './events.js';
import { evolveObligations, openObligations, type Obligations, type OpenObligation } from './ledger.js';
import type { LooseLine, LooseTable, Occasion, ObligationTable, OwnDate, Subject } from './obligation-table.js';
import { pauseOver, reminderOf } from './pausing.js';

/** The event that was decided, and what is known around it. */
export interface Following<State, Event, House> {
  readonly before: State;
  readonly after: State;
  readonly event: Event;
  /** The obligations as they stand before this event's own consequences. */
  readonly ledger: Obligations;
  readonly house: House;
  readonly now: Instant;
  readonly by: Actor;
  /** The record or CAPA as the event left it. */
  readonly subject: Subject;
}

/**
 * What an event means for the obligations of its stream: those that it ends, moves and opens, as the table says. Pure; appended with the
 * event itself, so that no crash lies between a step and the deadline of the next one. An escalation that was crossed but not yet taken is
 * noted first through `overdue`.
 */
export function followObligations<
  State,
  Event extends DomainEvent,
  House extends { readonly deadlines: DeadlineHouse },
  Noted extends DomainEvent = never,
>(
  table: ObligationTable<State, Event, House>,
  following: Following<State, Event, House>,
  overdue: Overdue<ObligationEvent | Noted> = missedBy,
): (ObligationEvent | Noted)[] {
  if (isObligationEvent(following.event)) return [];
  const follower = new Follower(
    table as unknown as LooseTable,
    following as Following<unknown, DomainEvent, { deadlines: DeadlineHouse }>,
    overdue,
  );
  return follower.follow() as (ObligationEvent | Noted)[];
}

type At = Occasion<unknown, DomainEvent, { deadlines: DeadlineHouse }>;

type Column = 'opens' | 'meets' | 'cancels' | 'reassigns' | 'rederives' | 'extends';
type NamedLine = { readonly name: string; readonly line: LooseLine };

/** The lines of each table by column and event type: most events touch few of them. */
const sorted = new WeakMap<LooseTable, Map<string, readonly NamedLine[]>>();

function linesOf(table: LooseTable, column: Column, type: string): readonly NamedLine[] {
  let known = sorted.get(table);
  if (!known) sorted.set(table, (known = new Map()));
  const key = `${column} ${type}`;
  let lines = known.get(key);
  if (!lines) {
    lines = table.lines.flatMap((row) => (row[column] ?? []).filter(({ on }) => on === type).map((line) => ({ name: row.name, line })));
    known.set(key, lines);
  }
  return lines;
}

/** One event being followed: the ledger moves as its consequences are noted. */
class Follower {
  readonly #events: DomainEvent[] = [];
  readonly #at: At;
  #ledger: Obligations;

  constructor(
    readonly table: LooseTable,
    readonly following: Following<unknown, DomainEvent, { deadlines: DeadlineHouse }>,
    readonly overdue: Overdue<DomainEvent>,
  ) {
    this.#ledger = following.ledger;
    this.#at = following;
  }

  follow(): DomainEvent[] {
    const { event } = this.following;
    this.#wake();
    for (const { name, line } of this.#lines('meets'))
      for (const each of this.#meant(name, line)) this.#end(each, () => this.#met(each.obligation));
    for (const { name, line } of this.#lines('cancels')) {
      for (const each of this.#meant(name, line)) this.#end(each, () => [cancelled(each, line.reason!)]);
    }
    for (const { name, line } of this.#lines('rederives')) for (const each of this.#meant(name, line)) this.#rederive(each, line);
    if (this.table.severityRaisedBy?.includes(event.type)) for (const each of openObligations(this.#ledger)) this.#severityRaised(each);
    for (const { name, line } of this.#lines('reassigns')) {
      for (const each of this.#meant(name, line)) {
        const { found, ...owing } = line.owed!(this.#at, each);
        for (const owed of [each, ...reminderOf(this.#ledger, each)]) this.#note(reassigned(owed, owing, found));
      }
    }
    for (const { name, line } of this.#lines('extends')) for (const each of this.#meant(name, line)) this.#extend(each, line);
    for (const { name, line } of this.#lines('opens')) for (const about of this.#abouts(line)) this.#open(name, line, about);
    return this.#events;
  }

  /** The lines of one column that look at this event and hold for it. */
  #lines(column: Column): readonly NamedLine[] {
    return linesOf(this.table, column, this.#at.event.type).filter(({ line }) => line.when?.(this.#at) ?? true);
  }

  #abouts(line: LooseLine): readonly (string | null)[] {
    const about = line.about?.(this.#at) ?? null;
    return typeof about === 'string' || about === null ? [about] : about;
  }

  /** The open obligations that a line means: of its name, about what it says. */
  #meant(name: string, line: LooseLine): readonly OpenObligation[] {
    if (!line.about) return openObligations(this.#ledger, name);
    return this.#abouts(line).flatMap((about) => openObligations(this.#ledger, name, about));
  }

  #note(events: readonly DomainEvent[]): void {
    const { now, by } = this.following;
    const recorded: Recorded = { eventId: '', recordedAt: now, occurredAt: now, by: by.person };
    for (const event of events) {
      this.#ledger = evolveObligations(this.#ledger, event, recorded);
      this.#events.push(event);
    }
  }

  #wake(): void {
    const { event, by } = this.following;
    if (by.process !== undefined || this.table.importedFacts?.includes(event.type)) return;
    for (const each of openObligations(this.#ledger)) {
      if (each.dormant) this.#note([obligationEvents.obligationAwakened({ obligation: each.obligation })]);
    }
  }

  /** Notes what is overdue by the time at which it ended, then its end; its term stands still no longer then. */
  #end(obligation: OpenObligation, end: () => readonly DomainEvent[]): void {
    const { event, now, by, house } = this.following;
    const until = event.occurredAt ?? now;
    this.#note(pauseOver({ ledger: this.#ledger, obligation, at: until, house: house.deadlines, by }, this.overdue));
    this.#note(this.overdue(this.#asItIs(obligation.obligation) ?? obligation, until));
    this.#note(end());
  }

  #asItIs(id: string): OpenObligation | undefined {
    return openObligations(this.#ledger).find(({ obligation }) => obligation === id);
  }

  #met(id: string): readonly DomainEvent[] {
    const { by, now, event } = this.following;
    const obligation = this.#asItIs(id);
    return obligation ? [met(obligation, by, now, event.occurredAt)] : [];
  }

  #extend(obligation: OpenObligation, line: LooseLine): void {
    const { by, now } = this.following;
    const {
      due,
      reason = null,
      extension = null,
      approvedBy = by.process === undefined ? by.person : null,
    } = line.to!(this.#at, obligation);
    this.#note(this.overdue(obligation, now));
    this.#note([extended(obligation, due, { reason, extension, approvedBy })]);
  }

  #rederive(obligation: OpenObligation, line: LooseLine): void {
    const cause = line.cause!;
    if (cause === 'severity-raised') return this.#severityRaised(obligation);
    if (cause === 'corrected') return this.#corrected(obligation, line.variant?.(this.#at) ?? null);
    const moved = line.moved?.(this.#at, obligation);
    const deadline: Deadline | undefined = moved
      ? {
          ...obligation,
          due: moved.due,
          derivation: [
            { rule: 'predecessor', from: obligation.due, workingDays: moved.workingDays, predecessor: moved.predecessor, due: moved.due },
          ],
        }
      : this.#derivedAnew(obligation, line.variant?.(this.#at) ?? null);
    if (deadline) this.#rederived(obligation, deadline, cause, cause === 'set-at-triage');
  }

  /** Open internal terms are derived anew from where they began, never to a later instant. */
  #severityRaised(obligation: OpenObligation): void {
    if (obligation.basis !== 'policy') return;
    const deadline = this.#derivedAnew(obligation, null);
    if (deadline && deadline.due < obligation.due) this.#rederived(obligation, deadline, 'severity-raised', false);
  }

  /**
   * What the term rests on was written down wrongly: it is derived anew from how it was, and that is the original due too. A due that a person
   * decided stands, as far as the maximum in total still lets it.
   */
  #corrected(obligation: OpenObligation, variant: string | null): void {
    const anew = this.#derivedAnew(obligation, variant);
    if (!anew) return;
    const { from } = anew;
    if (!isDecided(obligation)) return this.#rederived(obligation, anew, 'corrected', true, from);
    const latest = latestDue(this.following.house.deadlines, { ...obligation, from });
    const kept: Deadline = { ...obligation, derivation: [...obligation.derivation] };
    this.#rederived(obligation, latest === null ? kept : noLaterThan(kept, latest, 'not-after'), 'corrected', false, from);
  }

  #derivedAnew(obligation: OpenObligation, variant: string | null): ReturnType<typeof deadlineAnew> {
    const { house, subject } = this.following;
    return deadlineAnew(house.deadlines, obligation, { ...subject, variant });
  }

  #rederived(
    obligation: OpenObligation,
    deadline: Deadline,
    cause: 'set-at-triage' | 'severity-raised' | 'predecessor-late' | 'corrected',
    asOriginal: boolean,
    from: Instant = obligation.from,
  ): void {
    const { policy, term, legalBasis, calendar, derivation, due } = deadline;
    const same = due === obligation.due && policy?.id === obligation.policy?.id && from === obligation.from;
    if (same) return;
    this.#note([
      obligationEvents.obligationRederived({
        obligation: obligation.obligation,
        policy,
        term,
        legalBasis,
        calendar,
        derivation: [...derivation],
        due,
        previousDue: obligation.due,
        cause,
        asOriginal,
        ...(from !== obligation.from && { from }),
      }),
    ]);
  }

  /** What is owed already is not owed twice: whoever proposes the same again moves no deadline. */
  #open(name: string, line: LooseLine, about: string | null): void {
    const { subject } = this.following;
    if (openObligations(this.#ledger, name, about).length > 0) return;
    const own = line.ownDate?.(this.#at, about);
    const deadline = own ? this.#ownDate(name, own) : this.#byPolicy(name, line.variant?.(this.#at) ?? null);
    if (!deadline) return;
    const limit = line.notAfter?.(this.#at, about) ?? null;
    const { basis, from, ...rest } = deadline;
    const { assignee, role = null, unit = null, found } = line.owed!(this.#at, about);
    const ordinal = this.#ledger.filter((each) => each.name === name && each.about === about).length;
    const obligation = derivedId('obligation', subject.id, name, about ?? '', ordinal);
    const limited = limit === null ? rest : noLaterThan(rest, limit, 'not-after');
    const { policy, term, legalBasis, calendar, derivation, due } = limited;
    const run = subject.run ?? 1;
    this.#note([
      obligationEvents.obligationOpened({
        obligation,
        name,
        about,
        assignee,
        role,
        unit,
        from,
        basis,
        policy,
        term,
        legalBasis,
        calendar,
        derivation,
        due,
        run,
        ...(limit !== null && { notAfter: limit }),
        ...(found && { found }),
      }),
    ]);
    const opened = this.#asItIs(obligation)!;
    const moved = own?.moved;
    if (moved && moved.due > opened.due) {
      const steps: Deadline['derivation'] = [
        { rule: 'predecessor', from: opened.due, workingDays: moved.workingDays, predecessor: moved.predecessor, due: moved.due },
      ];
      this.#rederived(opened, { ...opened, due: moved.due, derivation: [...opened.derivation, ...steps] }, 'predecessor-late', false);
    }
  }

  #ownDate(name: string, own: OwnDate): (Deadline & { basis: 'own-date' | 'imported'; from: Instant }) | undefined {
    const { house, now, subject } = this.following;
    const imported = own.source === 'import';
    const chosen = imported ? undefined : chosenPolicy(house.deadlines, name, subject, now);
    const policy = chosen ? { id: chosen.policy.id, version: chosen.set.version } : null;
    return { ...ownDeadline(own, policy), basis: imported ? 'imported' : 'own-date', from: own.from ?? now };
  }

  #byPolicy(name: string, variant: string | null): (Deadline & { basis: 'law' | 'policy'; from: Instant }) | undefined {
    const { house, now, subject } = this.following;
    const chosen = chosenPolicy(house.deadlines, name, { ...subject, variant }, now);
    if (!chosen) return undefined;
    const from = chosen.policy.from === 'receivedAt' ? (subject.receivedAt ?? now) : now;
    return { ...policyDeadline(house.deadlines, chosen, from), basis: chosen.policy.law ? 'law' : 'policy', from };
  }
}

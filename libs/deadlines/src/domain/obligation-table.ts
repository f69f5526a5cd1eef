import type { FoundTrace, Role } from '#directory/domain';
import type { Actor, DomainEvent, Instant } from '#kernel';
import type { DeadlineHouse } from './configuration.js';
import type { OpenObligation } from './ledger.js';
import type { PolicyFacts } from './policy.js';

/** What an obligation needs to know of the record or CAPA on whose stream it stands. */
export interface Subject extends PolicyFacts {
  /** Id of the record or CAPA. */
  readonly id: string;
  /** When the letter, call or mail reached the house; terms of law count from it. */
  readonly receivedAt?: Instant | null;
  /** 1, and one more for each time that it was reopened or a new cycle began. */
  readonly run?: number;
}

/** The moment that a line of the table looks at: one event and the states around it. */
export interface Occasion<State, Event, House> {
  readonly before: State;
  readonly after: State;
  readonly event: Event;
  readonly house: House;
  readonly now: Instant;
  readonly by: Actor;
  readonly subject: Subject;
}

/** Who owes an obligation: a person, or anyone of a role (in a unit). */
export interface Owing {
  readonly assignee: string | null;
  readonly role?: Role | null;
  readonly unit?: string | null;
  /** Where it went another way than usual: every place that was asked. */
  readonly found?: FoundTrace;
}

/** A date that no policy gave. `moved` says that the current due starts later than the original, with the predecessor to name. */
export interface OwnDate {
  readonly due: Instant;
  readonly source: 'action' | 'import' | 'decision' | 'verifier';
  readonly from?: Instant;
  readonly moved?: { readonly due: Instant; readonly workingDays: number; readonly predecessor: string } | null;
}

type On<State, Event extends DomainEvent, House, Line> = {
  [Type in Event['type']]: { readonly on: Type } & LineOf<Line, Occasion<State, Extract<Event, { type: Type }>, House>>;
}[Event['type']];

/** Binds the occasion that a line's functions are given. */
type LineOf<Line, At> = Line extends 'opens'
  ? OpeningLine<At>
  : Line extends 'ends'
    ? EndingLine<At>
    : Line extends 'cancels'
      ? CancellingLine<At>
      : Line extends 'reassigns'
        ? ReassigningLine<At>
        : Line extends 'rederives'
          ? RederivingLine<At>
          : Line extends 'extends'
            ? ExtendingLine<At>
            : never;

interface Conditional<At> {
  /** Absent: always. */
  readonly when?: (at: At) => boolean;
}

/** The thing that it is about: absent means the record or CAPA itself when opening, and every open one of that name when ending. */
interface About<At> extends Conditional<At> {
  readonly about?: (at: At) => string | null | readonly string[];
}

interface OpeningLine<At> extends About<At> {
  readonly owed: (at: At, about: string | null) => Owing;
  /** Picks a policy by what the person found (`ill-formed`, `no-further-study`). */
  readonly variant?: (at: At) => string | null;
  /** A date of its own: no policy gives one. */
  readonly ownDate?: (at: At, about: string | null) => OwnDate;
  /** Its due is never after this instant (a decision about an extension never after the due that it is about). */
  readonly notAfter?: (at: At, about: string | null) => Instant | null;
}

type EndingLine<At> = About<At>;

interface CancellingLine<At> extends About<At> {
  /** Stable code, kebab case. */
  readonly reason: string;
}

interface ReassigningLine<At> extends About<At> {
  readonly owed: (at: At, obligation: OpenObligation) => Owing;
}

interface RederivingLine<At> extends About<At> {
  readonly cause: 'set-at-triage' | 'severity-raised' | 'predecessor-late' | 'corrected';
  readonly variant?: (at: At) => string | null;
  /** For a predecessor that ended late: the moved date. */
  readonly moved?: (
    at: At,
    obligation: OpenObligation,
  ) => { readonly due: Instant; readonly workingDays: number; readonly predecessor: string } | null;
}

interface ExtendingLine<At> extends About<At> {
  readonly to: (
    at: At,
    obligation: OpenObligation,
  ) => {
    readonly due: Instant;
    readonly reason?: string | null;
    readonly extension?: string | null;
    readonly approvedBy?: string | null;
  };
}

/** One obligation of the table: what opens, moves and ends it. */
export interface ObligationLine<State, Event extends DomainEvent, House> {
  readonly name: string;
  readonly opens: readonly On<State, Event, House, 'opens'>[];
  readonly meets: readonly On<State, Event, House, 'ends'>[];
  readonly cancels?: readonly On<State, Event, House, 'cancels'>[];
  readonly reassigns?: readonly On<State, Event, House, 'reassigns'>[];
  readonly rederives?: readonly On<State, Event, House, 'rederives'>[];
  readonly extends?: readonly On<State, Event, House, 'extends'>[];
}

/** *Which obligation opens when*, as data. */
export interface ObligationTable<State, Event extends DomainEvent, House> {
  readonly lines: readonly ObligationLine<State, Event, House>[];
  /** Events that raise the severity: open internal terms are derived anew, never to a later instant. */
  readonly severityRaisedBy?: readonly Event['type'][];
  /** Imported facts: they do not wake an imported obligation. */
  readonly importedFacts?: readonly Event['type'][];
}

/** Binds the table to one machine's types, so that each line infers its event. */
export function obligationTable<State, Event extends DomainEvent, House extends { readonly deadlines: DeadlineHouse }>(
  table: ObligationTable<State, Event, House>,
): ObligationTable<State, Event, House> {
  return table;
}

type AnyOccasion = Occasion<unknown, DomainEvent, { deadlines: DeadlineHouse }>;

/** A line of any column as the engine reads it, its event's type checked where it was declared. */
export type LooseLine = {
  readonly on: string;
  readonly reason?: string;
  readonly cause?: RederivingLine<AnyOccasion>['cause'];
} & About<AnyOccasion> &
  Partial<Pick<OpeningLine<AnyOccasion>, 'variant' | 'ownDate' | 'notAfter'>> &
  Partial<Pick<RederivingLine<AnyOccasion>, 'moved'>> &
  Partial<Pick<ExtendingLine<AnyOccasion>, 'to'>> & {
    readonly owed?: (at: AnyOccasion, of: string | null | OpenObligation) => ReturnType<ReassigningLine<AnyOccasion>['owed']>;
  };

/** A table as the engine reads it. */
export interface LooseTable {
  readonly lines: readonly ({ readonly name: string } & Partial<
    Record<'opens' | 'meets' | 'cancels' | 'reassigns' | 'rederives' | 'extends', readonly LooseLine[]>
  >)[];
  readonly severityRaisedBy?: readonly string[];
  readonly importedFacts?: readonly string[];
}

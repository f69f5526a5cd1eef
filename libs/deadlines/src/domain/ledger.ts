import type { Role } from '#directory/domain';
import { UnknownEvent, type DomainEvent, type Instant, type Recorded } from '#kernel';
import type { Derivation } from './derivation.js';
import { isObligationEvent, type Awaited, type DeadlineBasis, type ObligationEvent } from './events.js';
import type { Term } from './term.js';

/** A span during which a term stood still. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/** Why a term stands still, and by whose word. */
export interface Standstill {
  readonly by: string;
  readonly awaits: Awaited;
  readonly reason: Extract<ObligationEvent, { type: 'ObligationPaused' }>['data']['reason'];
  readonly legalBasis: string | null;
  readonly until: Instant | null;
}

/** Somebody approved that a term was made longer, or shorter. */
export interface TermApproval {
  readonly act: 'term-extended' | 'term-shortened';
  readonly by: string;
  readonly at: Instant;
}

interface Owed {
  /** Its id. */
  readonly obligation: string;
  readonly name: string;
  readonly about: string | null;
  readonly assignee: string | null;
  readonly role: Role | null;
  readonly unit: string | null;
  /** When it opened: `recordedAt` of its first event. */
  readonly openedAt: Instant;
  readonly from: Instant;
  readonly basis: DeadlineBasis;
  readonly policy: { readonly id: string; readonly version: number } | null;
  readonly term: Term | null;
  readonly legalBasis: string | null;
  readonly calendar: { readonly id: string; readonly version: number } | null;
  readonly derivation: Derivation;
  /** The due that it opened with, or that triage set: never moved by an extension. */
  readonly originalDue: Instant;
  readonly due: Instant;
  /** The instant past which its due may never go; null: there is none. */
  readonly notAfter: Instant | null;
  /** 1 at first; rises when the due is extended, the record reopened or a new cycle begins. */
  readonly run: number;
  /** When the miss of this run was noted; null where the due has not passed, or nobody looked yet. */
  readonly missedAt: Instant | null;
  /** Every due that was missed, also before an extension. */
  readonly missed: readonly { readonly due: Instant; readonly run: number; readonly at: Instant }[];
  readonly pauses: readonly Pause[];
  /** How often its due was extended. */
  readonly extended: number;
  /** Who approved another due, oldest first. */
  readonly approvals: readonly TermApproval[];
  /** Imported and not yet touched by a command given here: neither missed nor escalated. */
  readonly dormant: boolean;
}

export interface OpenObligation extends Owed {
  readonly status: 'open';
  /** Since when its term stands still; null while it runs. */
  readonly pausedAt: Instant | null;
  /** What for; null while it runs. */
  readonly pause: Standstill | null;
}

export interface MetObligation extends Owed {
  readonly status: 'met';
  /** When it was met: of the recording, or as stated. On time means at or before the due. */
  readonly endedAt: Instant;
  readonly metBy: string;
  readonly how: 'met' | 'learned-late';
  readonly asStated: boolean;
}

export interface CancelledObligation extends Owed {
  readonly status: 'cancelled';
  readonly endedAt: Instant;
  readonly reason: string;
}

export type Obligation = OpenObligation | MetObligation | CancelledObligation;

/** All obligations of one record or CAPA, in the order in which they opened. Part of its state. */
export type Obligations = readonly Obligation[];

export const noObligations: Obligations = [];

/** The open ones, all or of one name (and about one thing). */
export function openObligations(ledger: Obligations, name?: string, about?: string | null): readonly OpenObligation[] {
  return ledger.filter(
    (each): each is OpenObligation =>
      each.status === 'open' && (name === undefined || each.name === name) && (about === undefined || each.about === about),
  );
}

/** Met at or before the due that counts. Null where it has not been met. */
export function metInTime(obligation: Obligation, against: 'original' | 'current'): boolean | null {
  if (obligation.status !== 'met') return null;
  return obligation.endedAt <= (against === 'original' ? obligation.originalDue : obligation.due);
}

/**
 * The ledger after an event. Any other event than an obligation's leaves it as it is, so that a machine's `evolve` may hand all of them on.
 * @throws UnknownEvent for an obligation that was never opened.
 */
export function evolveObligations(ledger: Obligations, event: DomainEvent, recorded: Recorded): Obligations {
  if (!isObligationEvent(event)) return ledger;
  if (event.type === 'ObligationOpened') return [...ledger, opened(event.data, recorded)];
  const at = ledger.findLastIndex((each) => each.obligation === event.data.obligation);
  const entry = ledger[at];
  if (entry?.status !== 'open') throw new UnknownEvent(`${event.type} of an obligation that is not open`, event.version);
  return ledger.with(at, evolveOne(entry, event, recorded));
}

type OpenedData = Extract<ObligationEvent, { type: 'ObligationOpened' }>['data'];
type LaterEvent = Exclude<ObligationEvent, { type: 'ObligationOpened' }>;

/** What is new stands before what is taken over: the other way round the engine of Node.js makes a new shape of object each time. */
function opened(data: OpenedData, { recordedAt }: Recorded): OpenObligation {
  return {
    status: 'open',
    openedAt: recordedAt,
    originalDue: data.due,
    missedAt: null,
    missed: [],
    pausedAt: null,
    pause: null,
    pauses: [],
    extended: 0,
    approvals: [],
    dormant: data.basis === 'imported',
    ...data,
    notAfter: data.notAfter ?? null,
  };
}

function evolveOne(entry: OpenObligation, event: LaterEvent, { recordedAt, by }: Recorded): Obligation {
  switch (event.type) {
    case 'ObligationMet': {
      const { by: metBy, metAt, how, asStated } = event.data;
      return { status: 'met', endedAt: metAt, metBy, how, asStated, ...ended(entry) };
    }
    case 'ObligationMissed': {
      const { due, run } = event.data;
      return { ...entry, missedAt: recordedAt, missed: [...entry.missed, { due, run, at: recordedAt }] };
    }
    case 'ObligationCancelled':
      return { status: 'cancelled', endedAt: recordedAt, reason: event.data.reason, ...ended(entry) };
    case 'ObligationExtended':
      return {
        ...{ ...entry, ...deadlineOf(event.data), run: event.data.run, extended: entry.extended + 1, missedAt: null },
        approvals: approved(entry, 'term-extended', event.data.approvedBy, recordedAt),
      };
    case 'ObligationShortened': {
      const approvals = approved(entry, 'term-shortened', event.data.approvedBy, recordedAt);
      return { ...entry, ...deadlineOf(event.data), approvals };
    }
    case 'ObligationRederived': {
      const { asOriginal, due, from } = event.data;
      const moved = { ...deadlineOf(event.data), missedAt: missStands(entry, due) };
      return { ...entry, ...moved, ...(asOriginal && { originalDue: due }), ...(from !== undefined && { from }) };
    }
    case 'ObligationPaused':
      return { ...entry, ...stoodStill(event.data, by) };
    case 'ObligationResumed': {
      const { pausedAt, resumedAt, due, derivation } = event.data;
      return {
        ...entry,
        due,
        derivation,
        missedAt: missStands(entry, due),
        pausedAt: null,
        pause: null,
        pauses: [...entry.pauses, { from: pausedAt, to: resumedAt }],
      };
    }
    case 'ObligationReassigned': {
      const { assignee, role, unit } = event.data;
      return { ...entry, assignee, role, unit };
    }
    case 'ObligationAwakened':
      return { ...entry, dormant: false };
    default:
      return unknown(event);
  }
}

/** A miss is of one due: where that moves on to a later one, that one can be missed as well, and is noted again. */
export const missStands = <At extends Instant | null>(
  { due, missedAt }: { readonly due: Instant; readonly missedAt: At },
  to: Instant,
): At | null => (to > due ? null : missedAt);

function approved({ approvals }: Owed, act: TermApproval['act'], by: string | null, at: Instant): readonly TermApproval[] {
  return by === null ? approvals : [...approvals, { act, by, at }];
}

function stoodStill(
  { pausedAt, awaits, reason, legalBasis, until }: Extract<ObligationEvent, { type: 'ObligationPaused' }>['data'],
  by: string,
): Pick<OpenObligation, 'pausedAt' | 'pause'> {
  return { pausedAt, pause: { by, awaits, reason, legalBasis, until } };
}

function unknown(event: never): never {
  throw new UnknownEvent((event as DomainEvent).type);
}

function deadlineOf(data: Pick<Owed, 'policy' | 'term' | 'legalBasis' | 'calendar' | 'derivation' | 'due'>) {
  const { policy, term, legalBasis, calendar, derivation, due } = data;
  return { policy, term, legalBasis, calendar, derivation, due };
}

function ended(entry: OpenObligation): Owed {
  const { pausedAt: _, pause: __, status: ___, ...owed } = entry;
  return owed;
}

import type { Instant } from '#kernel';

/**
 * The store's own token for a place in the global order. Opaque: it is compared for nothing and does not survive `log copy`.
 * Used only for `after`, `Last-Event-ID` and `Redress-Position`.
 */
export type Position = string;

/**
 * An event's dense ordinal in the log, from 0, the same over every store; later its Merkle leaf. A safe integer; a string in JSON.
 */
export type Index = number;

/** A place in the log as durable readers remember it: both words, because only a counting reader knows the index. */
export interface LogPoint {
  readonly position: Position;
  readonly index: Index;
}

/** The last event of a stream, as a read returned it. */
export interface Head {
  /** From 0. */
  readonly revision: number;
  /** Hex SHA-256 of the last event. */
  readonly hash: string;
}

/** What the writer believes of the stream. There is no "any": whoever writes has read. */
export type Expected = 'no-stream' | Head;

/** Who did what on whose behalf, when, and what decided it. Serialised in canonical form into the event's metadata. */
export interface EventMetadata {
  /** Person id, or `process:<name>` where the engine acts by itself. */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly commandId: string;
  /** Keyed hash (HMAC-SHA-256, hex) of the command's body: tells a repeat from another command under the same key. */
  readonly bodyHash: string;
  readonly correlationId: string;
  /** The event of another stream that a process followed, and its stream: to whom that is closed, what followed is not shown either. */
  readonly causationId?: string;
  readonly causationStream?: string;
  readonly occurredAt: Instant;
  /** Set by the engine only. */
  readonly recordedAt: Instant;
  readonly decidedBy: { readonly machine: string; readonly version: number; readonly house: string };
}

/** An event ready to be appended. `data` and `metadata` are the very bytes that are stored and hashed: canonical JSON (RFC 8785). */
export interface EventToAppend {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: string;
  readonly metadata: string;
}

/** An event as the log holds it. */
export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: number;
  readonly index: Index;
  readonly position: Position;
  /** Hash of the stream's event before it; 64 zeros for the first. */
  readonly previousHash: string;
  readonly hash: string;
}

/** What a read of one stream knows: the global place of an event is known only to readers of the log where a store cannot tell it. */
export type StreamEvent = Omit<StoredEvent, 'index'>;

export interface Appended {
  readonly head: Head;
  /** Of the last event of the append. */
  readonly position: Position;
  /** Of the first event of the append; null where the store cannot tell it at append. */
  readonly index: Index | null;
  /** True where the same append had been stored before: then nothing was written. */
  readonly repeated: boolean;
}

/** Which events a reader of the log wants. Every event is counted before a filter drops it. */
export interface LogFilter {
  /** Streams whose name begins with one of these. */
  readonly streamPrefixes?: readonly string[];
  readonly types?: readonly string[];
  /** Events of all types but these. A type that nobody has heard of is wanted. */
  readonly otherThan?: readonly string[];
}

/** One step of a live reader: events in order, or the word that all that was there has been given. */
export type LogMessage =
  | { readonly kind: 'events'; readonly events: readonly StoredEvent[]; readonly last: LogPoint }
  | { readonly kind: 'caught-up'; readonly last: LogPoint | null };

/** The largest append that every store takes. */
export const appendLimits = { events: 500, bytes: 900_000 } as const;

/**
 * The event log. Adapters: memory, PostgreSQL, EventStoreDB; one contract suite for all.
 * Errors: `WrongExpectedHead`, `AppendTooLarge`, `InvalidAppend`, `ClockSkew`, `StoreUnavailable`, `OutcomeUnknown`.
 */
export interface EventStore {
  /**
   * Appends atomically. The same append again (same ids, same expected) answers as the first time, also after a restart of the store;
   * the bytes of the first try stand.
   */
  append(stream: string, events: readonly EventToAppend[], expected: Expected): Promise<Appended>;

  /** The stream's events from a revision on, ascending or descending; nothing for a stream that does not exist. */
  read(stream: string, options?: { from?: number; direction?: 'forward' | 'backward'; limit?: number }): AsyncIterable<StreamEvent>;

  /** The log after a point (null: from the beginning), in global order, up to where it ends now, in pages. */
  readAll(
    after: LogPoint | null,
    options?: { filter?: LogFilter; pageSize?: number },
  ): AsyncIterable<{ events: readonly StoredEvent[]; last: LogPoint }>;

  /** Catch-up, then live; says when it has caught up. Ends when the signal is aborted. Reconnects by itself. */
  subscribe(after: LogPoint | null, options: { filter?: LogFilter; signal: AbortSignal }): AsyncIterable<LogMessage>;

  /** The last point of the log; null where it is empty. */
  end(): Promise<LogPoint | null>;

  /** The index of a position that this store gave out; null where it knows none such. */
  pointOf(position: Position): Promise<LogPoint | null>;

  close(): Promise<void>;
}

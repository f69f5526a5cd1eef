import type { Head } from './port.js';

/** The stream is not where the writer believed it to be. Nothing was appended. */
export class WrongExpectedHead extends Error {
  readonly code = 'wrong-expected-head';
  constructor(
    readonly stream: string,
    /** Where the stream is; null where it does not exist. */
    readonly actual: Head | null,
  ) {
    super(`stream ${stream} is ${actual ? `at revision ${actual.revision}` : 'not there'}`);
  }
}

/** More events or bytes than `appendLimits` in one append. */
export class AppendTooLarge extends Error {
  readonly code = 'append-too-large';
  constructor(
    readonly events: number,
    readonly bytes: number,
  ) {
    super(`an append of ${events} events and ${bytes} bytes is too large`);
  }
}

/** No event, an id that is no UUID or comes twice, an empty stream name: a mistake of the caller. */
export class InvalidAppend extends Error {
  readonly code: 'invalid-append' | 'event-id-taken' = 'invalid-append';
}

/** An event of this id lies in another stream: the id of a command was used for two. Nothing was appended. */
export class EventIdTaken extends InvalidAppend {
  override readonly code = 'event-id-taken';
  constructor(readonly id: string) {
    super(`an event id is in the log already: ${id}`);
  }
}

/** This machine's clock is more than two seconds from the store's: nothing is appended until they agree. */
export class ClockSkew extends Error {
  readonly code = 'clock-skew';
  constructor(readonly milliseconds: number) {
    super(`this process's clock is ${milliseconds} ms from the store's`);
  }
}

/** The store cannot be reached, or cannot write (a full disk). Nothing was appended. */
export class StoreUnavailable extends Error {
  readonly code = 'store-unavailable';
}

/** The connection was lost while an append was under way: it may or may not be stored. The same append again tells. */
export class OutcomeUnknown extends Error {
  readonly code = 'outcome-unknown';
}

/** A reader's point was given by another store: the log was moved, and this reader's checkpoint was not, or is that of the place it moved to. */
export class ForeignPosition extends Error {
  readonly code = 'foreign-position';
  constructor(
    readonly position: string,
    store: string,
  ) {
    super(`the position ${position} is none of ${store}: the reader's checkpoint belongs to a log in another store`);
  }
}

/** Data or metadata do not fit the schema of their event type: our own mistake, found before anything is stored. */
export class InvalidEvent extends Error {
  readonly code = 'invalid-event';
  constructor(
    readonly type: string,
    cause: unknown,
  ) {
    super(`the event ${type} does not fit its schema: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

import { StoreUnavailable } from '../errors.js';

/** The server did not answer in time: what was asked of it may or may not have been done. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/** The server could not be reached: nothing was asked of it. */
export class NotReached extends Error {
  constructor(cause: unknown) {
    super(`the server cannot be reached: ${wordsOf(cause)}`, { cause });
  }
}

/** The client was let go while the call was under way: what it gave may not be all. */
export class LetGo extends Error {
  constructor() {
    super('the connection was given up meanwhile');
  }
}

/** What the server refused because of what it was asked; every other failure leaves open whether it was done. */
const refusals = ['wrong-expected-version', 'stream-deleted', 'access-denied', 'maximum-append-size-exceeded', 'invalid-argument'] as const;

/** Why the server refused, where it did: by its type, since the client's messages are empty for most. */
export function refusalOf(error: unknown): (typeof refusals)[number] | null {
  const type = error instanceof Error && 'type' in error ? error.type : null;
  return refusals.find((each) => each === type) ?? null;
}

/** Whether the stream is not there. */
export function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'type' in error && error.type === 'stream-not-found';
}

/** Whether the call was lost on its way: then the client is not to be used again. */
export function wasLost(error: unknown): boolean {
  return !isNotFound(error) && refusalOf(error) === null;
}

/** The error for a caller where nothing was stored. */
export function unavailable(cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause;
  return new StoreUnavailable(`the event store cannot be used now: ${wordsOf(cause)}`, { cause });
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ('type' in error ? String(error.type) : error.name);
}

import { DatabaseError } from 'pg';
import { StoreUnavailable } from '../errors.js';

/** What a failure says of the connection and of the transaction that was under way. */
export type Failure =
  /** The connection is gone: what was sent may or may not have been done. */
  | 'lost'
  /** The server rolled back and cannot write or answer now: a full disk, too many connections, a shutdown, a lock that nobody frees. */
  | 'unavailable'
  /** The server rolled back because of what was asked. */
  | 'refused';

/** Connection exceptions, the operator's interventions: the server ends the connection with these. */
const endsConnection = /^(08|57P0)/;
/** Conflict of transactions, lack of resources, lock not available, read-only, system error (disk), internal error. */
const cannotNow = /^(40|53|55P03|25006|57|58|XX)/;

/** Tells what happened from the error that pg throws. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof DatabaseError) || error.code === undefined) return 'lost';
  if (endsConnection.test(error.code) || error.severity === 'FATAL' || error.severity === 'PANIC') return 'lost';
  return cannotNow.test(error.code) ? 'unavailable' : 'refused';
}

/** The error for a caller where nothing was stored. */
export function unavailable(cause: unknown): StoreUnavailable {
  if (cause instanceof StoreUnavailable) return cause;
  return new StoreUnavailable(`the event store cannot be used now: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
}

/** The event id that is in the log already, where that is why an append was refused. */
export function takenId(error: unknown): string | null {
  if (!(error instanceof DatabaseError) || error.constraint !== 'events_id') return null;
  return /\(id\)=\(([^)]+)\)/.exec(error.detail ?? '')?.[1] ?? 'unknown';
}

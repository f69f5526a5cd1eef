import { Pool } from 'pg';
import { eventStoreDbEventStore, postgresEventStore, type EventStore } from '#event-store';
import { embeddedIn } from './options.js';
import { onDatabase } from './stopped-house.js';

/** A log that was opened by its address. */
export interface PlacedLog {
  readonly store: EventStore;
  /** The house's database, where the log lies in one: views, checkpoints and accounts lie there as well. */
  readonly pool: Pool | null;
}

/**
 * Opens a log by its address: `esdb://…` or `esdb+discover://…` of an EventStoreDB, `postgresql://…` of a database, else the data directory of a
 * stopped house.
 * @param house whose log it is in EventStoreDB
 */
export function inLogAt<Result>(
  address: string,
  house: string | undefined,
  ground: 'standing' | 'standing or bare',
  work: (log: PlacedLog) => Promise<Result>,
): Promise<Result> {
  if (/^esdb(\+discover)?:/.test(address)) return inEventStoreDb(address, house, work);
  if (/^postgres(ql)?:/.test(address)) return inPostgres(address, work);
  return onDatabase(embeddedIn(address), ground, (url) => inPostgres(url, work));
}

async function inEventStoreDb<Result>(url: string, house: string | undefined, work: (log: PlacedLog) => Promise<Result>): Promise<Result> {
  const store = await eventStoreDbEventStore({ url, ...(house !== undefined && { house }) });
  try {
    return await work({ store, pool: null });
  } finally {
    await store.close();
  }
}

async function inPostgres<Result>(url: string, work: (log: PlacedLog) => Promise<Result>): Promise<Result> {
  const store = await postgresEventStore({ url });
  const pool = new Pool({ connectionString: url, max: 1 });
  // A connection that breaks fails the query that needs it.
  pool.on('error', () => undefined);
  try {
    return await work({ store, pool });
  } finally {
    await Promise.all([store.close(), pool.end()]);
  }
}

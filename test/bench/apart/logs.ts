import { randomUUID } from 'node:crypto';
import { eventStoreDbEventStore, postgresEventStore, type EventStore } from '#event-store';
import { sampleEvent } from '../sample-events.js';

/** The EventStoreDB that is measured beside PostgreSQL; null where none is named, which is said loudly. */
export function measuredEventStoreDb(): string | null {
  const url = process.env['EVENTSTOREDB_URL'];
  if (url) return url;
  process.stderr.write('NOT MEASURED on EventStoreDB: EVENTSTOREDB_URL names no server\n');
  return null;
}

export const onPostgres = 'PostgreSQL';
export const onEventStoreDb = 'EventStoreDB';

/** A fresh log on each store that is there, by the store's name. */
export async function freshLogs(postgres: string, eventStoreDb: string | null): Promise<ReadonlyMap<string, EventStore>> {
  const logs = new Map([[onPostgres, await postgresEventStore({ url: postgres })]]);
  if (eventStoreDb) logs.set(onEventStoreDb, await eventStoreDbEventStore({ url: eventStoreDb, house: `bench-${randomUUID()}` }));
  return logs;
}

const anAppend = 500;

/** Fills a log with events of streams of 500 each, one append a stream, until it holds so many. */
export async function fill(store: EventStore, events: number): Promise<void> {
  let stored = ((await store.end())?.index ?? -1) + 1;
  const lane = async (): Promise<void> => {
    while (stored < events) {
      const stream = `bench-${randomUUID()}`;
      const count = Math.min(anAppend, events - stored);
      stored += count;
      await store.append(
        stream,
        Array.from({ length: count }, (_, n) => sampleEvent(stream, n)),
        'no-stream',
      );
    }
  };
  await Promise.all(Array.from({ length: 8 }, lane));
}

import { randomUUID } from 'node:crypto';
import { binaryEvent, EventStoreDBClient, type BinaryEventType, type EventData } from '@eventstore/db-client';
import { eventStoreDbEventStore, type EventStore } from '#event-store';
import { atLeast, concurrently, inTurn, medianOf, percentile, present, seconds, withPostgres, type Contender } from '../harness.js';
import { sampleEvent } from '../sample-events.js';
import { fill, freshLogs, measuredEventStoreDb, onEventStoreDb, onPostgres } from './logs.js';

const appends = 3_000;
const readEvents = 40_000;
const rounds = 3;

type Logs = ReadonlyMap<string, EventStore>;

/** Appends of one event to the log on EventStoreDB beside the same on PostgreSQL. */
export const stores = (): Promise<void> => onBoth(appending);

/** All of the log read in order, on EventStoreDB beside the same on PostgreSQL. */
export const storesRead = (): Promise<void> => onBoth(reading);

async function onBoth(measure: (logs: Logs, client: EventStoreDBClient | null) => Promise<void>): Promise<void> {
  const url = measuredEventStoreDb();
  await withPostgres(async (postgres) => {
    const logs = await freshLogs(postgres, url);
    const client = url ? EventStoreDBClient.connectionString(url) : null;
    await measure(logs, client);
    for (const store of logs.values()) await store.close();
    await client?.dispose();
  });
}

const timedAppends =
  (inFlight: number, append: (stream: string) => Promise<unknown>): Contender =>
  async () => {
    const waits: number[] = [];
    const run = randomUUID();
    const took = await seconds(() =>
      concurrently(appends, inFlight, async (n) => {
        const began = performance.now();
        await append(`bench-${run}-${n}`);
        waits.push(performance.now() - began);
      }),
    );
    return { 'per second': appends / took, 'p50 ms': percentile(waits, 0.5), 'p99 ms': percentile(waits, 0.99) };
  };

async function appending(logs: Logs, client: EventStoreDBClient | null): Promise<void> {
  const contenders: Record<string, Contender> = {};
  const name = (log: string, inFlight: number): string => `${log}, ${inFlight} in flight`;
  for (const inFlight of [64, 10, 1])
    for (const [log, store] of logs)
      contenders[name(log, inFlight)] = timedAppends(inFlight, (stream) => store.append(stream, [sampleEvent(stream, 0)], 'no-stream'));
  const bare = 'the client of EventStoreDB alone, 64 in flight';
  if (client)
    contenders[bare] = timedAppends(64, (stream) =>
      client.appendToStream(`bare/${stream}`, bareEvent(stream), { expectedRevision: 'no_stream' }),
    );
  const rows = await inTurn(contenders, rounds);
  const of = (contender: string): number => medianOf(rows, contender, 'per second');
  await present({
    name: 'stores',
    what: 'durable appends of one event to streams of their own, on either store (higher is better)',
    rows,
    ratios: client
      ? [
          atLeast('PostgreSQL against EventStoreDB, 64 in flight', of(name(onPostgres, 64)) / of(name(onEventStoreDb, 64)), 3),
          { name: 'EventStoreDB against its client alone', ratio: of(name(onEventStoreDb, 64)) / of(bare) },
        ]
      : [],
  });
}

function bareEvent(stream: string): EventData {
  const { type, data, metadata } = sampleEvent(stream, 0);
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
  return binaryEvent<BinaryEventType>({ type, data: bytes(data), metadata: bytes(metadata) }) as EventData;
}

async function reading(logs: Logs, client: EventStoreDBClient | null): Promise<void> {
  const contenders: Record<string, Contender> = {};
  const name = (log: string): string => `${log}, pages of 1000`;
  for (const [log, store] of logs) {
    await fill(store, readEvents);
    contenders[name(log)] = () => readAllOf(store);
  }
  const bare = 'the client of EventStoreDB alone';
  if (client) {
    const store = logs.get(onEventStoreDb)!;
    let first = '';
    for await (const { events } of store.readAll(null, { pageSize: 1 })) {
      first = events[0]!.position;
      break;
    }
    const [commit = '0', prepare = '0'] = first.split('-');
    contenders[bare] = async () => {
      let read = 0;
      const took = await seconds(async () => {
        const all = client.readAll({ fromPosition: { commit: BigInt(commit), prepare: BigInt(prepare) }, maxCount: readEvents });
        for await (const { event } of all) read += event ? 1 : 0;
      });
      return { 'events/s': read / took };
    };
  }
  const rows = await inTurn(contenders, rounds);
  const of = (contender: string): number => medianOf(rows, contender, 'events/s');
  await present({
    name: 'stores-read',
    what: 'the whole log read in order, on either store (higher is better)',
    rows,
    ratios: client
      ? [
          { name: 'EventStoreDB against PostgreSQL', ratio: of(name(onEventStoreDb)) / of(name(onPostgres)) },
          { name: 'EventStoreDB against its client alone', ratio: of(name(onEventStoreDb)) / of(bare) },
        ]
      : [],
  });
}

async function readAllOf(store: EventStore): Promise<Record<string, number>> {
  let read = 0;
  const took = await seconds(async () => {
    for await (const { events } of store.readAll(null)) read += events.length;
  });
  return { 'events/s': read / took };
}

/** From the beginning of a long log to *caught up*, as a reader that begins anew; the log is kept on the server and filled once. */
export async function catchUp(size = '1000000'): Promise<void> {
  const events = Number(size);
  const url = measuredEventStoreDb();
  await withPostgres(async (postgres) => {
    const logs = new Map(await freshLogs(postgres, null));
    if (url) logs.set(onEventStoreDb, await eventStoreDbEventStore({ url, house: `bench-catch-up-${events}` }));
    const contenders: Record<string, Contender> = {};
    for (const [log, store] of logs) {
      await fill(store, events);
      contenders[log] = () => caughtUp(store, events);
    }
    const rows = await inTurn(contenders, 2);
    await present({
      name: 'catch-up',
      what: `a live reader from the first of ${events} events to having caught up (higher is better)`,
      rows,
      ratios: url
        ? [
            {
              name: 'EventStoreDB against PostgreSQL',
              ratio: medianOf(rows, onEventStoreDb, 'events/s') / medianOf(rows, onPostgres, 'events/s'),
            },
          ]
        : [],
    });
    for (const store of logs.values()) await store.close();
  });
}

async function caughtUp(store: EventStore, least: number): Promise<Record<string, number>> {
  const done = new AbortController();
  let read = 0;
  const took = await seconds(async () => {
    for await (const message of store.subscribe(null, { signal: done.signal })) {
      if (message.kind === 'caught-up') break;
      read += message.events.length;
    }
  });
  done.abort();
  if (read < least) throw new Error(`caught up after ${read} of ${least} events`);
  return { 'events/s': read / took, seconds: took };
}

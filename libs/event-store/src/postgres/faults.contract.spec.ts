import { testDatabase } from '#testing';
import type { TestDatabase } from '#testing';
import { tenTimes } from '../contract/insisting.js';
import { all, anEvent, following, freshStream, logAfter, someEvents, streamOf } from '../contract/kit.js';
import { OutcomeUnknown, StoreUnavailable } from '../errors.js';
import type { EventStore } from '../port.js';
import { verifyChain } from '../verify.js';
import { faultyDatabaseWire } from './faulty-wire.js';
import type { FaultyDatabaseWire } from './faulty-wire.js';
import { postgresEventStore } from './postgres-event-store.js';

let database: TestDatabase;
let wire: FaultyDatabaseWire;
let store: EventStore;

beforeAll(async () => {
  database = await testDatabase();
  wire = await faultyDatabaseWire(database.url);
  store = await postgresEventStore({ url: wire.url, connectTimeout: 1_000, timeout: 1_000, retry: { times: 3, pause: 10 } });
});

afterAll(async () => {
  await store.close();
  await wire.close();
  await database.drop();
});

async function expectClean(): Promise<void> {
  expect(await verifyChain(store.readAll(null)).next()).toMatchObject({ done: true, value: { faults: 0 } });
}

describe('the append loop', () => {
  test('finds out by itself what became of an append whose answer was lost', async () => {
    const stream = freshStream();
    wire.cutBeforeCommitIsKnown(2);
    const first = await store.append(stream, someEvents(2), 'no-stream');
    expect(first).toMatchObject({ head: { revision: 1 }, repeated: true });
    await store.append(stream, someEvents(1), first.head);
    expect(await streamOf(store, stream)).toHaveLength(3);
  });

  test('says that the outcome is unknown where it cannot find out, and the same append again tells', async () => {
    const stream = freshStream();
    const events = someEvents(2);
    wire.cutBeforeCommitIsKnown(1, 'for good');
    const lost = store.append(stream, events, 'no-stream');
    await expect(lost).rejects.toMatchObject({ code: 'outcome-unknown' });
    await expect(lost).rejects.toBeInstanceOf(OutcomeUnknown);
    wire.mend();
    expect(await store.append(stream, events, 'no-stream')).toMatchObject({ head: { revision: 1 }, repeated: true });
    expect(await streamOf(store, stream)).toHaveLength(2);
  });

  test('says that the store is unavailable where nothing can have been stored', async () => {
    const stream = freshStream();
    wire.cut();
    await expect(store.append(stream, someEvents(1), 'no-stream')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(all(store.read(stream))).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.end()).rejects.toBeInstanceOf(StoreUnavailable);
    wire.mend();
    expect(await streamOf(store, stream)).toEqual([]);
    expect(await store.append(stream, someEvents(1), 'no-stream')).toMatchObject({ repeated: false });
  });

  test('does not wait for a server that has fallen silent', async () => {
    const stream = freshStream();
    await store.append(freshStream(), someEvents(1), 'no-stream');
    wire.mute();
    await expect(store.append(stream, someEvents(1), 'no-stream')).rejects.toBeInstanceOf(StoreUnavailable);
    wire.cut();
    wire.mend();
    expect(await store.append(stream, someEvents(1), 'no-stream')).toMatchObject({ repeated: false });
  });

  test('loses nothing and doubles nothing while its connection is killed again and again', async () => {
    const before = await store.end();
    const streams = Array.from({ length: 8 }, () => freshStream());
    const killing = new AbortController();
    const killer = killAfterEachCommit(database, killing.signal);
    const patient = await postgresEventStore({ url: database.url, retry: { times: 3, pause: 1 } });
    const answers = await Promise.all(streams.map((stream) => tenTimes(patient, stream))).finally(() => killing.abort());
    expect(await killer).toBeGreaterThan(3);
    const log = await logAfter(store, before);
    expect(log.map(({ stream, revision }) => `${stream} ${revision}`).sort()).toEqual(
      streams.flatMap((stream) => Array.from({ length: 20 }, (_, revision) => `${stream} ${revision}`)).sort(),
    );
    expect(log.map(({ index }) => index)).toEqual(log.map((_, n) => (before?.index ?? -1) + 1 + n));
    answers.forEach((appended, n) => expect(log.filter(({ stream }) => stream === streams[n]).at(-1)).toMatchObject(appended.head));
    await patient.close();
    await expectClean();
  });

  test.each([
    ['53100', 'could not extend file: No space left on device'],
    ['58030', 'could not write'],
    ['XX000', 'could not fsync'],
  ])('says that the store is unavailable where it cannot write (%s), and goes on when it can', async (code, message) => {
    const stream = freshStream();
    const events = someEvents(2);
    await database.pool.query(`
      create or replace function full_disk() returns trigger language plpgsql as
        $$ begin raise exception using errcode = '${code}', message = '${message}'; end $$;
      create trigger full_disk before insert on log.events for each row execute function full_disk()`);
    const before = await store.end();
    const refused = await Promise.allSettled([
      store.append(stream, events, 'no-stream'),
      store.append(freshStream(), someEvents(1), 'no-stream'),
    ]);
    for (const answer of refused) expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'store-unavailable' } });
    await database.pool.query('drop trigger full_disk on log.events');
    expect(await logAfter(store, before)).toEqual([]);
    expect(await store.append(stream, events, 'no-stream')).toMatchObject({ repeated: false });
  });

  test('an append that the database refuses harms no other of its group', async () => {
    const refusedStream = freshStream('refused');
    await database.pool.query(`
      alter table log.events add constraint refused check (not stream ^@ 'refused')`);
    const appends = Array.from({ length: 6 }, (_, n) =>
      store.append(n === 3 ? refusedStream : freshStream(), [anEvent({ n })], 'no-stream'),
    );
    const answers = await Promise.allSettled(appends);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await database.pool.query('alter table log.events drop constraint refused');
  });
});

describe('a live reader', () => {
  test('goes on where it was when its connections are lost', async () => {
    const reader = following(store, await store.end());
    await reader.catchUp();
    for (let round = 0; round < 3; round++) {
      wire.cut();
      const stream = freshStream();
      const other = await postgresEventStore({ url: database.url });
      await other.append(stream, someEvents(2), 'no-stream');
      await other.close();
      wire.mend();
      expect((await reader.take(2)).events).toMatchObject([
        { stream, revision: 0 },
        { stream, revision: 1 },
      ]);
    }
    await reader.stop();
  });

  test('hears of appends also where only notifications tell it', async () => {
    const listener = await postgresEventStore({ url: database.url, poll: 1_000_000 });
    const reader = following(listener, await listener.end());
    await reader.catchUp();
    const streams = [freshStream(), freshStream(), freshStream()];
    for (const stream of streams) {
      const live = reader.take(1);
      await store.append(stream, someEvents(1), 'no-stream');
      expect((await live).events).toMatchObject([{ stream }]);
    }
    await reader.stop();
    await listener.close();
  });
});

/** Kills the append loop's connection whenever the log has grown, so amid its next transaction; says how often. */
async function killAfterEachCommit({ pool }: TestDatabase, signal: AbortSignal): Promise<number> {
  let kills = 0;
  let seen: string | null = null;
  while (!signal.aborted) {
    const { rows } = await pool.query<{ end: string | null }>('select max(index)::text as end from log.events');
    if (rows[0]!.end === seen) continue;
    seen = rows[0]!.end;
    const killed = await pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'redress log: append'`,
    );
    kills += killed.rowCount ?? 0;
  }
  return kills;
}

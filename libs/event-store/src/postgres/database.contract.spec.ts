import { testDatabase } from '#testing';
import type { TestDatabase } from '#testing';
import { following, freshStream, someEvents, streamOf } from '../contract/kit.js';
import { StoreUnavailable } from '../errors.js';
import { questions } from './group.js';
import { postgresEventStore } from './postgres-event-store.js';
import { statements } from './reading.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

describe('the schema of the log', () => {
  test('is made once by several processes that start at once, and left alone by those that come later', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => postgresEventStore({ url: database.url })));
    const stream = freshStream();
    await stores[0]!.append(stream, someEvents(1), 'no-stream');
    const later = await postgresEventStore({ url: database.url });
    expect(await streamOf(later, stream)).toHaveLength(1);
    await Promise.all([...stores, later].map((store) => store.close()));
  });

  test('of a later release is not touched', async () => {
    await database.pool.query('insert into log.migrations (step) values (1000)');
    await expect(postgresEventStore({ url: database.url })).rejects.toThrow('written by a later release');
    await database.pool.query('delete from log.migrations where step = 1000');
  });

  test('cannot be made where no server answers', async () => {
    await expect(postgresEventStore({ url: 'postgresql://nobody@127.0.0.1:1/nothing' })).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

describe('what goes on elsewhere in the database', () => {
  test('an open transaction and an index build that waits for it delay neither writer nor reader', async () => {
    const store = await postgresEventStore({ url: database.url });
    const open = await database.pool.connect();
    const building = await database.pool.connect();
    await open.query('create table if not exists elsewhere (id int)');
    await open.query('begin isolation level repeatable read');
    await open.query('insert into elsewhere values (1)');
    await open.query('select count(*) from log.events');
    const index = building.query('create index concurrently built_meanwhile on log.events (type)');
    await waitsForALock(database);

    const reader = following(store, await store.end());
    await reader.catchUp();
    for (let n = 0; n < 3; n++) {
      const stream = freshStream();
      const live = reader.take(1);
      await store.append(stream, someEvents(1), 'no-stream');
      expect((await live).events).toMatchObject([{ stream }]);
    }
    expect(await waitsForALock(database)).toBe(true);
    await open.query('rollback');
    await index;
    await reader.stop();
    open.release();
    building.release();
    await store.close();
  });

  test('a process that stops amid its transaction holds the others up for a bounded time', async () => {
    const store = await postgresEventStore({ url: database.url, timeout: 500 });
    const stopped = await database.pool.connect();
    await stopped.query('begin');
    await stopped.query(questions.log_lock.text);
    await expect(store.append(freshStream(), someEvents(1), 'no-stream')).rejects.toBeInstanceOf(StoreUnavailable);
    await stopped.query('rollback');
    stopped.release();
    expect(await store.append(freshStream(), someEvents(1), 'no-stream')).toMatchObject({ repeated: false });
    await store.close();
  });
});

describe('the hot statements', () => {
  beforeAll(async () => {
    const store = await postgresEventStore({ url: database.url });
    await store.close();
    await database.pool.query(`
      insert into log.events
      select 1000000 + n, 'bulk-' || n / 4, n % 4, gen_random_uuid(), 'Bulk' || n % 10, 1, '{}', '{}', repeat('0', 64), repeat('0', 64)
      from generate_series(0, 39999) as n`);
    await database.pool.query('analyze log.events');
  });

  const reads: [keyof typeof statements, unknown[], string][] = [
    ['end', [], 'events_pkey'],
    ['log', [1_020_000, 1_030_000, 1_000], 'events_pkey'],
    ['logOfStreams', [1_020_000, 1_021_000, 1_000, ['bulk-7']], 'events_pkey'],
    ['logOfTypes', [1_020_000, 1_021_000, 1_000, ['Bulk3']], 'events_pkey'],
    ['logOfBoth', [1_020_000, 1_021_000, 1_000, ['Bulk3'], ['bulk-7']], 'events_pkey'],
    ['forward', ['bulk-70', 0, 1_000], 'events_stream_revision'],
    ['ofStreams', [['bulk-70', 'bulk-71'], [0, 2], 50], 'events_stream_revision'],
    ['backward', ['bulk-70', 2_147_483_647, 1], 'events_stream_revision'],
  ];

  test.each(reads)('%s follows its index', async (name, values, index) => {
    expectIndex(await explained(statements[name], values), index);
  });

  test('the append loop looks up heads and end by index', async () => {
    expectIndex(await explained(questions.log_heads.text, [['bulk-1', 'bulk-2', 'bulk-3']]), 'events_stream_revision');
    expectIndex(await explained(questions.log_end.text, []), 'events_pkey');
  });

  async function explained(text: string, values: unknown[]): Promise<string> {
    const { rows } = await database.pool.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }

  function expectIndex(plan: string, index: string): void {
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan|Sort|Bitmap/);
  }
});

/** Resolves when a session of the database waits for another's lock. */
async function waitsForALock({ pool }: TestDatabase): Promise<boolean> {
  for (;;) {
    const { rows } = await pool.query<{ waiting: boolean }>(
      `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting`,
    );
    if (rows[0]!.waiting) return true;
  }
}

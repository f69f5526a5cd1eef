import type { EventStore } from '#event-store';
import { testDatabase, type TestDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, crates, storeAt, writer } from '../crates.harness.js';
import { openViews, type Views } from '../queries/views.js';
import { sql } from '../sql/sql.js';
import { asOf } from '../view/as-of.js';
import { rebuildViews, startProjector, type Projector } from './projector.js';
import { TableBuilder } from './table-builder.js';

const { packed, moved } = crateEvents;

describe('a rebuild', () => {
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let projector: Projector;
  let append: ReturnType<typeof writer>;

  beforeEach(async () => {
    database = await testDatabase();
    store = await storeAt(database.url);
    views = await openViews({ pool: database.pool, store, views: [crates] });
    projector = await startProjector({ views, catalogue: crateCatalogue, paceMs: 0 });
    await projector.built();
    append = writer(store);
  });

  afterEach(async () => {
    await projector.stop();
    await views.close();
    await store.close();
    await database.drop();
  });

  const rebuild = (more: Partial<Parameters<typeof rebuildViews>[0]> = {}) =>
    rebuildViews({ views, catalogue: crateCatalogue, names: ['crates'], ...more });
  const tables = async (): Promise<string[]> =>
    (await database.pool.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'views' order by 1`)).rows.map(
      ({ name }) => name,
    );
  /** A crate that is packed and moved, many times over. */
  async function many(from: number, count: number): Promise<void> {
    for (let n = from; n < from + count; n += 1) {
      const crate = `crate ${n}`;
      await append(`crate-${n}`, [
        packed({ crate, weight: n, label: `no. ${n}` }),
        moved({ crate, to: 'north' }),
        moved({ crate, to: 'south' }),
      ]);
    }
  }

  it('under load takes nothing from readers and writers, and misses nothing', async () => {
    await many(0, 100);
    const first = (await store.end())!;
    expect(await views.waitFor(['crates'], first, 100_000)).toBe(true);
    let written = 100;
    const ending = new AbortController();
    const writing = (async () => {
      while (!ending.signal.aborted) {
        await many(written, 5);
        written += 5;
      }
    })();
    const seen = { now: 100, then: new Set<number>() };
    const reading = (async () => {
      const count = async (at: number | null): Promise<number> =>
        Number(
          (await database.pool.query<{ n: string }>(sql`select count(*) as n from ${asOf(crates, at)} r where r.weight >= 0`)).rows[0]!.n,
        );
      while (!ending.signal.aborted) {
        const now = await count(null);
        // Crates are only packed: a reader that goes back in time has seen tables that are not finished.
        expect(now).toBeGreaterThanOrEqual(seen.now);
        seen.now = now;
        seen.then.add(await count(first.index));
      }
    })();
    for (let time = 0; time < 3; time += 1) expect(await rebuild({ cacheRows: 40 })).toMatchObject([{ name: 'crates', outcome: 'live' }]);
    ending.abort();
    await Promise.all([writing, reading]);
    const end = (await store.end())!;
    expect(await views.waitFor(['crates'], end, 100_000)).toBe(true);
    expect([...seen.then]).toEqual([100]);
    const rows = (await contents(database.pool, crates, null)) as { place: string; moves: string }[];
    expect(rows).toHaveLength(written);
    expect(new Set(rows.map(({ place, moves }) => `${place} ${moves}`))).toEqual(new Set(['south 2']));
  });

  it('that is broken off leaves the old tables serving and nothing of its own', async () => {
    await many(0, 20);
    expect(await views.waitFor(['crates'], (await store.end())!, 100_000)).toBe(true);
    const before = await tables();
    const ending = new AbortController();
    await expect(rebuild({ signal: ending.signal, progress: () => ending.abort() })).rejects.toThrow('given up');
    expect(await tables()).toEqual(before);
    await many(20, 1);
    expect(await views.waitFor(['crates'], (await store.end())!, 100_000)).toBe(true);
    expect(await contents(database.pool, crates, null)).toHaveLength(21);
  });

  it('waits for whoever holds its new tables, as a database does that analyses them', async () => {
    await many(0, 20);
    expect(await views.waitFor(['crates'], (await store.end())!, 100_000)).toBe(true);
    const [reading, analysing] = [await database.pool.connect(), await database.pool.connect()];
    const until = async (query: string): Promise<void> => {
      while ((await database.pool.query(query)).rows.length === 0);
    };
    await reading.query('begin; lock table views.' + (await tables()).find((name) => name.endsWith('_now'))! + ' in access share mode');
    const building = rebuild();
    await until(`select 1 from pg_tables where schemaname = 'views' and tablename ~ '_b[0-9]+_now$'`);
    const fresh = (await tables()).find((name) => /_b\d+_now$/.test(name))!;
    await analysing.query(`begin; lock table views.${fresh} in share update exclusive mode`);
    await reading.query('rollback');
    // Longer than it waits for tables that somebody reads.
    const long = `waitstart < clock_timestamp() - interval '600 milliseconds'`;
    await Promise.race([building, until(`select 1 from pg_locks where relation = 'views.${fresh}'::regclass and not granted and ${long}`)]);
    await analysing.query('rollback');
    expect(await building).toMatchObject([{ name: 'crates', outcome: 'live' }]);
    reading.release();
    analysing.release();
    expect(await contents(database.pool, crates, null)).toHaveLength(20);
  });

  it('is one process’s at a time', async () => {
    await many(0, 1);
    const feed = views.feeds.find(({ name }) => name === 'crates')!;
    const building = (await TableBuilder.begin(database.pool, feed, { cacheRows: 10, skipped: new Set() }))!;
    expect(await rebuild()).toMatchObject([{ name: 'crates', outcome: 'elsewhere' }]);
    await building.end(false);
    expect(await rebuild()).toMatchObject([{ name: 'crates', outcome: 'live' }]);
  });

  it('says how far it is, to whoever looks', async () => {
    await many(0, 20);
    const told: [number, number][] = [];
    await rebuild({ progress: ({ events, of }) => void told.push([events, of]) });
    expect(told.at(-1)).toEqual([60, 60]);
    expect(await views.states()).toMatchObject([{ name: 'crates', state: 'live', building: null }, {}]);
  });
});

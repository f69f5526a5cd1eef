import type { EventStore } from '#event-store';
import { testDatabase, type TestDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, crates, storeAt, writer } from '../crates.harness.js';
import { openViews, type Views } from '../queries/views.js';
import { sql } from '../sql/sql.js';
import { asOf, readRows, rowColumns } from '../view/as-of.js';
import { rebuildViews, startProjector, type Projector } from './projector.js';

describe('views over a log', () => {
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let projector: Projector;
  const { packed, moved, joined, broken } = crateEvents;

  beforeAll(async () => {
    database = await testDatabase();
    store = await storeAt(database.url);
    views = await openViews({ pool: database.pool, store, views: [crates] });
    projector = await startProjector({ views, catalogue: crateCatalogue });
    await projector.built();
  });

  afterAll(async () => {
    await projector.stop();
    await views.close();
    await store.close();
    await database.drop();
  });

  it('show what was appended as soon as the reader has come there', async () => {
    const append = writer(store);
    await append('crate-a', [
      packed({ crate: 'a', weight: 3, label: 'скло\t\\n"\n' }),
      moved({ crate: 'a', to: 'north' }),
      moved({ crate: 'a', to: 'north' }),
    ]);
    await append('crate-b', [packed({ crate: 'b', weight: 4, label: 'B' }), broken({ crate: 'b' })]);
    const { position } = await append('crate-c', [packed({ crate: 'c', weight: 5, label: 'C' }), joined({ crates: ['a', 'c'] })]);
    expect(await views.waitFor(['crates'], { position }, 100_000)).toBe(true);
    const row = (at: number | null) =>
      readRows(database.pool, crates, sql`select ${rowColumns(crates, 'r')} from ${asOf(crates, at)} r where r.key = ${'a'}`);
    expect(await row(null)).toEqual([
      { crate: 'a', weight: 3, label: 'скло\t\\n"\n', place: 'north', moves: 1, tiedTo: ['c'], packedAt: '2026-03-03T12:00:00.000Z' },
    ]);
    expect(await row(0)).toEqual([
      { crate: 'a', weight: 3, label: 'скло\t\\n"\n', place: null, moves: 0, tiedTo: [], packedAt: '2026-03-03T12:00:00.000Z' },
    ]);
    expect((await contents(database.pool, crates, 3)).length).toBe(2);
    expect((await contents(database.pool, crates, 4)).length).toBe(1);
    expect(await views.states()).toMatchObject([
      { name: 'crates', state: 'live', lag: 0, idle: false, skipped: [], checkpoint: { index: 6 } },
      { name: 'log_clock', state: 'live' },
    ]);
  });

  it('are the same after a rebuild, while they are fed', async () => {
    const before = await Promise.all([null, 0, 1, 2, 3, 4, 5, 6].map((at) => contents(database.pool, crates, at)));
    const outcomes = await rebuildViews({ views, catalogue: crateCatalogue });
    expect(outcomes).toMatchObject([
      { name: 'crates', outcome: 'live', versions: 6 },
      { name: 'log_clock', outcome: 'live' },
    ]);
    expect(await Promise.all([null, 0, 1, 2, 3, 4, 5, 6].map((at) => contents(database.pool, crates, at)))).toEqual(before);
    const { position } = await writer(store)('crate-d', [packed({ crate: 'd', weight: 1, label: 'D' })]);
    expect(await views.waitFor(['crates', 'log_clock'], { position }, 100_000)).toBe(true);
    expect((await contents(database.pool, crates, null)).length).toBe(3);
  });
});

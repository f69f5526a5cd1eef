import type { EventStore } from '#event-store';
import { untraced } from '#kernel';
import { testDatabase, type TestDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, crates, storeAt, writer } from '../crates.harness.js';
import { LogTail } from '../log/tail.js';
import { openViews, type Views } from '../queries/views.js';
import { feedOf } from './feed.js';
import { feedLive } from './feeder.js';
import { takeLease, type Lease } from './lease.js';
import { startProjector } from './projector.js';

const feed = feedOf(crates);
const { packed, moved } = crateEvents;

describe('a lease on a view', () => {
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let append: ReturnType<typeof writer>;

  beforeEach(async () => {
    database = await testDatabase();
    store = await storeAt(database.url);
    views = await openViews({ pool: database.pool, store, views: [crates] });
    append = writer(store);
    const builder = await startProjector({ views, catalogue: crateCatalogue });
    await builder.built();
    await builder.stop();
  });

  afterEach(async () => {
    await views.close();
    await store.close();
    await database.drop();
  });

  const checkpoint = async (): Promise<{ idx: string; epoch: string }> =>
    (await database.pool.query<{ idx: string; epoch: string }>(`select idx, epoch from views.feeds where name = 'crates'`)).rows[0]!;

  /** A feeder by itself, as it would run in a process of its own. */
  function feeder(lease: Lease) {
    const ending = new AbortController();
    const tail = new LogTail(store, crateCatalogue);
    const reading = tail.run(ending.signal);
    const ended = feedLive({
      ...{
        pool: database.pool,
        tail,
        feed,
        lease,
        skipped: new Set<number>(),
        cacheRows: 100,
        paceMs: 0,
        signal: ending.signal,
        tracing: untraced,
      },
      moved: ({ index }) => views.notices.moved(`${feed.name}_${feed.hash}`, index),
    });
    const stop = async () => {
      ending.abort();
      await reading;
      return ended;
    };
    return { ended, stop };
  }

  it('is one holder’s at a time, with a new epoch for each', async () => {
    const first = (await takeLease(database.pool, 'views.feeds', feed, 'first', 60_000))!;
    expect(await takeLease(database.pool, 'views.feeds', feed, 'second', 60_000)).toBeNull();
    const again = (await takeLease(database.pool, 'views.feeds', feed, 'first', 0))!;
    const second = (await takeLease(database.pool, 'views.feeds', feed, 'second', 60_000))!;
    expect(Number(again.epoch)).toBe(Number(first.epoch) + 1);
    expect(Number(second.epoch)).toBe(Number(again.epoch) + 1);
  });

  it('that is lost fences its holder: nothing more is written, neither rows nor checkpoint', async () => {
    const old = feeder((await takeLease(database.pool, 'views.feeds', feed, 'old', 0))!);
    const first = await append('crate-a', [packed({ crate: 'a', weight: 1, label: 'A' })]);
    expect(await views.waitFor(['crates'], first, 100_000)).toBe(true);
    const before = await contents(database.pool, crates, null);

    const lease = (await takeLease(database.pool, 'views.feeds', feed, 'new', 60_000))!;
    const second = await append('crate-a', [moved({ crate: 'a', to: 'north' })]);
    expect(await old.ended).toBe('lost');
    expect(await contents(database.pool, crates, null)).toEqual(before);
    expect(await checkpoint()).toEqual({ idx: '0', epoch: lease.epoch });

    const next = feeder(lease);
    expect(await views.waitFor(['crates'], second, 100_000)).toBe(true);
    expect(await contents(database.pool, crates, null)).toMatchObject([{ key: 'a', place: 'north', moves: '1' }]);
    expect(await next.stop()).toBe('aborted');
    await old.stop();
  });

  it('ends where its holder gives no sign: a stand-by takes over', async () => {
    await takeLease(database.pool, 'views.feeds', feed, 'silent', 300);
    const standBy = await startProjector({ views, catalogue: crateCatalogue, leaseMs: 300 });
    const appended = await append('crate-a', [packed({ crate: 'a', weight: 1, label: 'A' })]);
    expect(await views.waitFor(['crates'], appended, 100_000)).toBe(true);
    await standBy.stop();
  });

  it('is given back at the end, so that a stand-by need not wait for it to run out', async () => {
    const leaseMs = 600_000;
    const first = await startProjector({ views, catalogue: crateCatalogue, leaseMs });
    const begun = await append('crate-a', [packed({ crate: 'a', weight: 1, label: 'A' })]);
    expect(await views.waitFor(['crates'], begun, 100_000)).toBe(true);
    const standBy = await startProjector({ views, catalogue: crateCatalogue, leaseMs });
    await first.stop();
    const appended = await append('crate-a', [moved({ crate: 'a', to: 'north' })]);
    expect(await views.waitFor(['crates'], appended, 100_000)).toBe(true);
    await standBy.stop();
  });
});

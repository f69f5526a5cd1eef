import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { eventCatalogue, type EventStore } from '#event-store';
import { testDatabase, type TestDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, crates, storeAt, writer } from '../crates.harness.js';
import { NotStopped, openViews, UnknownView, type Views } from '../queries/views.js';
import { view } from '../view/view.js';
import { rebuildViews, startProjector, type Projector } from './projector.js';

const { packed, moved, inspected } = crateEvents;

/** A view that does not take everything: a fold that throws, and a column with an index that has its limits. */
const labels = view({
  name: 'labels',
  doc: 'What is written on crates.',
  events: crateEvents,
  key: ({ data }) => ('crate' in data ? data.crate : null),
  row: z.strictObject({ label: z.string() }),
  on: {
    CratePacked: (_, { data }) => {
      if (data.label === 'illegible') throw new Error('nobody can read it');
      return { label: data.label };
    },
    CrateBroken: () => null,
  },
  indexes: ['(label)'],
});

/** Longer than an entry of an index may be, however it is packed. */
const endless = randomBytes(9_000).toString('base64');

describe('an event that a view cannot take', () => {
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let projector: Projector | null;
  let append: ReturnType<typeof writer>;

  beforeEach(async () => {
    database = await testDatabase();
    store = await storeAt(database.url);
    views = await openViews({ pool: database.pool, store, views: [crates, labels] });
    append = writer(store);
    projector = null;
  });

  afterEach(async () => {
    await projector?.stop();
    await views.close();
    await store.close();
    await database.drop();
  });

  async function start(catalogue = crateCatalogue): Promise<void> {
    projector = await startProjector({ views, catalogue });
    await projector.built();
  }
  const pack = (crate: string, label: string) => packed({ crate, weight: 1, label });
  const stateOf = async (name: string) => (await views.states()).find((each) => each.name === name)!;
  async function untilStopped(name: string) {
    for (;;) {
      const found = await stateOf(name);
      if (found.state === 'stopped') return found;
    }
  }
  const keys = async (of: typeof labels) => (await contents(database.pool, of, null)).map((row) => (row as { key: string }).key);

  it('stops that view alone, before the event, and says why', async () => {
    await start();
    const { position } = await append('crate-a', [pack('a', 'A'), pack('b', 'illegible'), pack('c', 'C')]);
    const state = await untilStopped('labels');
    expect(state).toMatchObject({
      idle: true,
      checkpoint: { index: 0 },
      error: { message: 'nobody can read it', code: null, event: { type: 'CratePacked', version: 1, stream: 'crate-a', index: 1 } },
    });
    expect(await keys(labels)).toEqual(['a']);
    expect(await views.waitFor(['crates'], { position }, 100_000)).toBe(true);
    // Whoever waits for it does not wait in vain.
    expect(await views.waitFor(['labels'], { position }, 600_000)).toBe(false);
    expect(await stateOf('crates')).toMatchObject({ state: 'live', idle: false, skipped: [] });
  });

  it('marks its answers, of now and of what lies behind the event', async () => {
    await start();
    await append('crate-a', [pack('a', 'A'), pack('b', 'illegible')]);
    await untilStopped('labels');
    await append('crate-a', [pack('c', 'C')]);
    expect(await views.staleAmong(['crates', 'labels'], null)).toEqual(['labels']);
    expect(await views.staleAmong(['crates', 'labels'], 1)).toEqual(['labels']);
    expect(await views.staleAmong(['crates', 'labels'], 0)).toEqual([]);
  });

  it('is tried again, or passed over for good, by a person with a reason', async () => {
    await start();
    const { position } = await append('crate-a', [pack('a', 'A'), pack('b', 'illegible'), pack('c', 'C')]);
    await untilStopped('labels');
    await expect(views.skip('labels', ' ', 'olena')).rejects.toThrow('has a reason');
    await expect(views.skip('crates', 'no matter', 'olena')).rejects.toThrow(NotStopped);
    await expect(views.retry('others', 'no matter', 'olena')).rejects.toThrow(UnknownView);
    await views.retry('labels', 'it may pass now', 'olena');
    await untilStopped('labels');
    await views.skip('labels', 'the label is lost', 'ihor');
    expect(await views.waitFor(['labels'], { position }, 100_000)).toBe(true);
    expect(await keys(labels)).toEqual(['a', 'c']);
    const { rows } = await database.pool.query(`select kind, subject, idx, reason, by from engine.interventions order by id`);
    expect(rows).toEqual([
      { kind: 'retry', subject: 'labels', idx: '1', reason: 'it may pass now', by: 'olena' },
      { kind: 'skip', subject: 'labels', idx: '1', reason: 'the label is lost', by: 'ihor' },
    ]);
    expect(await stateOf('labels')).toMatchObject({ state: 'live', idle: false, skipped: [1] });
    expect(await views.staleAmong(['labels'], null)).toEqual(['labels']);
    const before = await contents(database.pool, labels, null);
    expect(await rebuildViews({ views, catalogue: crateCatalogue, names: ['labels'] })).toMatchObject([{ outcome: 'live' }]);
    expect(await contents(database.pool, labels, null)).toEqual(before);
  });

  it('is found among many where it is the database that refuses the row', async () => {
    await start();
    await append('crate-a', [pack('a', 'A'), pack('b', 'B'), pack('c', endless), pack('d', 'D')]);
    const state = await untilStopped('labels');
    expect(state).toMatchObject({ checkpoint: { index: 1 }, error: { code: '54000', event: { index: 2 } } });
    expect(await keys(labels)).toEqual(['a', 'b']);
    await views.skip('labels', 'nobody needs it', 'olena');
    expect(await views.waitFor(['labels'], { index: 3 }, 100_000)).toBe(true);
    expect(await keys(labels)).toEqual(['a', 'b', 'd']);
  });

  it('is found by the first build too: up to it the view serves', async () => {
    await append('crate-a', [pack('a', 'A'), pack('b', 'illegible')]);
    await start();
    expect(await untilStopped('labels')).toMatchObject({ checkpoint: { index: 0 }, error: { event: { index: 1 } } });
    expect(await keys(labels)).toEqual(['a']);
    expect(await keys(crates as never)).toEqual(['a', 'b']);
  });

  it('is found by the first build also where the database refuses it in bulk', async () => {
    await append('crate-a', [pack('a', 'A'), pack('b', endless), inspected({})]);
    await start();
    expect(await untilStopped('labels')).toMatchObject({ checkpoint: { index: 0 }, error: { code: '54000', event: { index: 1 } } });
    expect(await keys(labels)).toEqual(['a']);
  });

  it('takes no serving tables away: a rebuild that meets it keeps the old ones', async () => {
    await start();
    const { position } = await append('crate-a', [pack('a', 'A'), pack('b', 'illegible'), pack('c', 'C')]);
    await untilStopped('labels');
    await views.skip('labels', 'the label is lost', 'olena');
    expect(await views.waitFor(['labels'], { position }, 100_000)).toBe(true);
    await database.pool.query(`delete from engine.interventions`);
    expect(await rebuildViews({ views, catalogue: crateCatalogue, names: ['labels'] })).toMatchObject([
      { outcome: 'kept', error: { message: 'nobody can read it' } },
    ]);
    expect(await keys(labels)).toEqual(['a', 'c']);
    const next = await append('crate-a', [pack('d', 'D')]);
    expect(await views.waitFor(['labels'], { position: next.position }, 100_000)).toBe(true);
    expect(await keys(labels)).toEqual(['a', 'c', 'd']);
  });

  it('of a version that this release does not know stops every view that follows it', async () => {
    const { packed: _, ...older } = crateEvents;
    await start(eventCatalogue(Object.values(older)));
    await append('crate-a', [pack('a', 'A')]);
    expect(await untilStopped('labels')).toMatchObject({ error: { code: 'unknown-event', event: { type: 'CratePacked' } } });
    await untilStopped('crates');
    await append('crate-b', [moved({ crate: 'a', to: 'north' })]);
    expect(await stateOf('log_clock')).toMatchObject({ state: 'live' });
  });
});

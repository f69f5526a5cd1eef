import { z } from 'zod';
import type { EventStore } from '#event-store';
import { testDatabase, type TestDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, storeAt, writer } from '../crates.harness.js';
import { openViews, type Views } from '../queries/views.js';
import { view, type View } from '../view/view.js';
import { dropOlderDefinitions, olderDefinitions } from './older-definitions.js';
import { startProjector, type Projector } from './projector.js';

const { packed } = crateEvents;
const weights = (version: number) =>
  view({
    name: 'weights',
    doc: 'What crates weigh.',
    events: crateEvents,
    key: ({ data }) => ('crate' in data ? data.crate : null),
    row: z.strictObject({ weight: z.int() }),
    on: { CratePacked: (_, { data }) => ({ weight: data.weight }), CrateBroken: () => null },
    version,
  });
const [old, young] = [weights(1), weights(2)] as [View, View];

describe('two releases on one database', () => {
  let database: TestDatabase;
  let store: EventStore;
  const open: { views: Views; projector: Projector }[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    store = await storeAt(database.url);
  });
  afterAll(async () => {
    for (const each of open) {
      await each.projector.stop();
      await each.views.close();
    }
    await store.close();
    await database.drop();
  });

  async function release(of: View): Promise<{ views: Views; projector: Projector }> {
    const views = await openViews({ pool: database.pool, store, views: [of] });
    const projector = await startProjector({ views, catalogue: crateCatalogue });
    await projector.built();
    open.push({ views, projector });
    return { views, projector };
  }

  it('feed their own tables side by side; those of the older go when nobody feeds them and somebody says so', async () => {
    const append = writer(store);
    const before = await release(old);
    await append('crate-a', [packed({ crate: 'a', weight: 1, label: 'A' })]);
    const after = await release(young);
    const { position } = await append('crate-b', [packed({ crate: 'b', weight: 2, label: 'B' })]);
    for (const { views } of [before, after]) expect(await views.waitFor(['weights'], { position }, 100_000)).toBe(true);
    const rows = await contents(database.pool, young, null);
    expect(rows).toMatchObject([{ weight: '1' }, { weight: '2' }]);
    expect(await contents(database.pool, old, null)).toEqual(rows);

    expect(await olderDefinitions(after.views)).toEqual([{ name: 'weights', hash: old.hash, fed: true }]);
    expect(await dropOlderDefinitions(after.views)).toEqual([]);
    await before.projector.stop();
    expect(await dropOlderDefinitions(after.views)).toEqual([{ name: 'weights', hash: old.hash, fed: false }]);
    expect(await olderDefinitions(after.views)).toEqual([]);
    await expect(contents(database.pool, old, null)).rejects.toThrow('does not exist');
    expect(await contents(database.pool, young, null)).toEqual(rows);

    // An older release that is started again all the same makes itself its tables.
    await release(old);
    expect(await contents(database.pool, old, null)).toEqual(rows);
  });
});

import * as fc from 'fast-check';
import type { Pool } from 'pg';
import type { DomainEvent, Instant } from '#kernel';
import { testDatabase } from '#testing';
import { contents, crateCatalogue, crateEvents, crates, storeAt, writer } from '../crates.harness.js';
import { openViews, type Views } from '../queries/views.js';
import { sql } from '../sql/sql.js';
import { asOf, readRows, rowColumns } from '../view/as-of.js';
import { projected } from '../view/spec-kit.js';
import type { RowOf } from '../view/view.js';
import { rebuildViews, startProjector } from './projector.js';

type Crate = RowOf<typeof crates>;

/** One append: events of one stream, each recorded at a minute of the day; clocks may step back. */
interface Append {
  readonly stream: string;
  readonly events: readonly { readonly event: DomainEvent; readonly minute: number }[];
}

const crate = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const label = fc.string({ unit: fc.constantFrom('я', 'ї', 'z', '\t', '\n', '\\', '"', "'", '😀', '\\N', ' '), maxLength: 6 });
const happening: fc.Arbitrary<DomainEvent> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ crate, weight: fc.integer({ min: 0, max: 9 }), label }).map(crateEvents.packed) },
  { weight: 4, arbitrary: fc.record({ crate, to: fc.constantFrom('north', 'south') }).map(crateEvents.moved) },
  { weight: 2, arbitrary: fc.record({ crates: fc.array(crate, { minLength: 1, maxLength: 4 }) }).map(crateEvents.joined) },
  { weight: 1, arbitrary: fc.record({ crate }).map(crateEvents.broken) },
  { weight: 1, arbitrary: fc.constant(crateEvents.inspected({})) },
);
const append: fc.Arbitrary<Append> = fc.record({
  stream: fc.constantFrom('yard-1', 'yard-2', 'yard-3'),
  events: fc.array(fc.record({ event: happening, minute: fc.integer({ min: 0, max: 59 }) }), { minLength: 1, maxLength: 5 }),
});

const instantOf = (minute: number): Instant => `2026-03-03T12:${String(minute).padStart(2, '0')}:00.000Z`;

/** The rows as the log's beginning up to an index makes them, by nothing but the fold. */
function naive(history: readonly { event: DomainEvent; minute: number }[], at: number): Crate[] {
  const rows = projected(
    crates,
    history.slice(0, at + 1).map(({ event, minute }) => [event, { recordedAt: instantOf(minute) }] as const),
  ).rows();
  return [...rows.keys()].sort().map((key) => rows.get(key)!);
}

const stored = (pool: Pool, at: number | null): Promise<Crate[]> =>
  readRows(pool, crates, sql`select ${rowColumns(crates, 'r')} from ${asOf(crates, at)} r order by r.key`);

/** The last index of the longest prefix in which nothing is recorded later. */
function naivePrefix(minutes: readonly number[], minute: number): number | null {
  const later = minutes.findIndex((each) => each > minute);
  const length = later < 0 ? minutes.length : later;
  return length === 0 ? null : length - 1;
}

async function expectAgreement(pool: Pool, views: Views, appends: readonly Append[]): Promise<void> {
  const history = appends.flatMap(({ events }) => events);
  const minutes = history.map(({ minute }) => minute);
  const versions = async () => Promise.all(history.map((_, at) => contents(pool, crates, at)));
  for (const at of history.keys()) expect([at, await stored(pool, at)]).toEqual([at, naive(history, at)]);
  expect(await stored(pool, null)).toEqual(naive(history, history.length - 1));
  for (const minute of new Set([...minutes, 30])) {
    expect([minute, await views.indexAt(instantOf(minute))]).toEqual([minute, naivePrefix(minutes, minute)]);
  }
  const live = await versions();
  // A cache of two rows: nearly all of them leave it and come back on the way.
  const outcomes = await rebuildViews({ views, catalogue: crateCatalogue, cacheRows: 2 });
  expect(outcomes.map(({ name, outcome }) => [name, outcome])).toEqual([
    ['crates', 'live'],
    ['log_clock', 'live'],
  ]);
  expect(await versions()).toEqual(live);
  for (const minute of minutes) expect(await views.indexAt(instantOf(minute))).toBe(naivePrefix(minutes, minute));
}

it('whatever happens, rows fed live, rows built anew and a plain fold agree at every index', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(append, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (appends, cacheRows) => {
      const database = await testDatabase();
      const store = await storeAt(database.url);
      const views = await openViews({ pool: database.pool, store, views: [crates] });
      const projector = await startProjector({ views, catalogue: crateCatalogue, cacheRows, paceMs: 0 });
      try {
        await projector.built();
        const write = writer(store);
        for (const { stream, events } of appends) {
          await write(
            stream,
            events.map(({ event }) => event),
            events.map(({ minute }) => instantOf(minute)),
          );
        }
        const end = (await store.end())!;
        expect(await views.waitFor(['crates', 'log_clock'], end, 100_000)).toBe(true);
        await expectAgreement(database.pool, views, appends);
      } finally {
        await projector.stop();
        await views.close();
        await store.close();
        await database.drop();
      }
    }),
    { numRuns: process.env['REDRESS_LONG'] ? 60 : 4, endOnFailure: true, verbose: 1 },
  );
});

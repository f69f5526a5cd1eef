import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mkdtemp, rm, chmod } from 'node:fs/promises';
import type { Pool } from 'pg';
import type { Core } from '#platform';
import { rebuildViews } from '#projections';
import type { House } from '../../apps/capabilities.js';
import { embeddedIn } from '../../apps/cli/src/reach/options.js';
import { inStoppedHouse } from '../../apps/cli/src/reach/stopped-house.js';
import { preparedHouse } from './history/prepared.js';
import { atLeast, inTurn, medianOf, present, seconds, type Contender, type Table } from './harness.js';

const usualSizes: readonly number[] = [100_000, 1_000_000];

/** All read models built anew from the log of a department, beside the bare `COPY` of the very rows that come out of it. */
export async function rebuild(size?: string): Promise<void> {
  const sizes = size === undefined ? usualSizes : [Number(size)];
  const rows: Table['rows'][number][] = [];
  for (const events of sizes) {
    const data = await preparedHouse({ of: 'department', events });
    rows.push(...(await inStoppedHouse(embeddedIn(data), 'standing', ({ core }) => measured(core, events))));
  }
  const [small, large] = sizes.map((each) => medianOf(rows, nameOf(each), 'versions/s'));
  const growth = large === undefined ? [] : [{ name: 'rate at 1 million events against that at 100 thousand', ratio: large / small! }];
  await present({
    name: 'rebuild',
    what: 'all read models built anew from the log, indexes included (higher is better)',
    rows,
    ratios: [
      ...sizes.map((each) => atLeast(`row versions/s at ${each} events`, medianOf(rows, nameOf(each), 'versions/s'), 50_000)),
      ...growth,
      ...sizes.map((each) => ({
        name: `against the bare COPY of its rows at ${each} events`,
        ratio: medianOf(rows, nameOf(each), 'versions/s') / medianOf(rows, limitOf(each), 'versions/s'),
      })),
    ],
  });
}

const nameOf = (events: number): string => `rebuild, ${events} events`;
const limitOf = (events: number): string => `COPY of the same rows, ${events} events`;

async function measured({ views, catalogue, pool, store }: Core<House>, events: number): Promise<Table['rows']> {
  const all = ((await store.end())?.index ?? -1) + 1;
  const folder = await mkdtemp(join(tmpdir(), 'redress-bench-copy-'));
  await chmod(folder, 0o777);
  try {
    const copy = await copyOfTables(pool, folder);
    return await inTurn({
      [nameOf(events)]: async () => {
        let versions = 0;
        const took = await seconds(async () => {
          const outcomes = await rebuildViews({ views, catalogue });
          versions = outcomes.reduce((sum, outcome) => sum + outcome.versions, 0);
        });
        return { 'versions/s': versions / took, 'events/s': all / took, 'versions an event': versions / all, seconds: took };
      },
      [limitOf(events)]: copy,
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The limit of the database for these rows: the server copies them from files into empty tables, side by side, then makes the indexes. */
async function copyOfTables(pool: Pool, folder: string): Promise<Contender> {
  const { rows: tables } = await pool.query<{ name: string; indexes: string[] }>(
    `select t.tablename as name, coalesce(array_agg(i.indexdef) filter (where i.indexdef is not null), '{}') as indexes
     from pg_tables t left join pg_indexes i on i.schemaname = t.schemaname and i.tablename = t.tablename
     where t.schemaname = 'views' and t.tablename ~ '_(now|past)$' group by t.tablename`,
  );
  let copied = 0;
  for (const { name } of tables) {
    const { rowCount } = await pool.query(`copy views."${name}" to '${join(folder, name)}'`);
    copied += rowCount ?? 0;
  }
  await pool.query('create schema if not exists bench');
  return async () => {
    const took = await seconds(() =>
      Promise.all(
        tables.map(async ({ name, indexes }) => {
          const made = indexes.map((definition) =>
            definition.replace(
              /^CREATE (UNIQUE )?INDEX \S+ ON views\.("[^"]+"|\S+)/,
              (_, unique = '') => `create ${unique}index on bench."${name}"`,
            ),
          );
          await pool.query(
            `begin; create table bench."${name}" (like views."${name}"); copy bench."${name}" from '${join(folder, name)}'; ${made.join(';')}; commit`,
          );
        }),
      ),
    );
    for (const { name } of tables) await pool.query(`drop table bench."${name}"`);
    return { 'versions/s': copied / took, seconds: took };
  };
}

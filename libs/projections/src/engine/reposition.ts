import type { Index, Position } from '#event-store';
import type { Pool } from 'pg';

/** The checkpoints that outlive a change of the log's store; the second word of each, the index, is the same over every store. */
const checkpoints = ['views.feeds', 'engine.processes', 'webhooks.subscriptions', 'subscriptions.places'] as const;

/** The indexes at which the readers of a house stand; none where the database holds no house. */
export async function checkpointIndexes(pool: Pool): Promise<ReadonlySet<Index>> {
  const indexes = new Set<Index>();
  for (const table of await standing(pool)) {
    const { rows } = await pool.query<{ idx: string }>(`select idx from ${table} where position is not null`);
    for (const { idx } of rows) indexes.add(Number(idx));
  }
  return indexes;
}

/** Sets the positions of all checkpoints to those of another store that holds the same log. Safe to repeat. */
export async function repositionCheckpoints(pool: Pool, positions: ReadonlyMap<Index, Position>): Promise<void> {
  for (const table of await standing(pool)) {
    await pool.query(
      `update ${table} set position = moved.position
       from unnest($1::bigint[], $2::text[]) as moved (idx, position) where ${table}.position is not null and ${table}.idx = moved.idx`,
      [[...positions.keys()], [...positions.values()]],
    );
  }
}

async function standing(pool: Pool): Promise<readonly (typeof checkpoints)[number][]> {
  const { rows } = await pool.query<{ name: (typeof checkpoints)[number] }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is not null',
    [checkpoints],
  );
  return rows.map(({ name }) => name);
}

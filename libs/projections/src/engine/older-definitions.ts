import { tablesOf } from '../view/tables.js';
import type { Views } from '../queries/views.js';
import { inTransaction } from './bookkeeping.js';
import { isFeed } from './feeder.js';

/** A definition of a view that this release does not have: another release made its tables. */
export interface OlderDefinition {
  readonly name: string;
  readonly hash: string;
  /** A process of another release feeds it now. */
  readonly fed: boolean;
}

/** The definitions in the books that this release does not have, by name. */
export async function olderDefinitions({ pool, feeds }: Pick<Views, 'pool' | 'feeds'>): Promise<readonly OlderDefinition[]> {
  const { rows } = await pool.query<OlderDefinition>(
    `select name, hash, lease_until > clock_timestamp() as fed from views.feeds
     where (name, hash) not in (select * from unnest($1::text[], $2::text[])) order by name, hash`,
    [feeds.map(({ name }) => name), feeds.map(({ hash }) => hash)],
  );
  return rows;
}

/**
 * Drops the tables of definitions that this release does not have, and what the books say of them. Those that somebody feeds stay. To be
 * called when no process of an older release runs or will be started again: one that comes back builds its tables anew.
 * @returns what was dropped.
 */
export async function dropOlderDefinitions(views: Pick<Views, 'pool' | 'feeds'>): Promise<readonly OlderDefinition[]> {
  const dropped: OlderDefinition[] = [];
  for (const older of await olderDefinitions(views)) {
    const gone = await inTransaction(views.pool, async (client) => {
      const { rowCount } = await client.query(`delete from views.feeds where ${isFeed(older)} and lease_until <= clock_timestamp()`);
      if (rowCount === 0) return false;
      const { now, past } = tablesOf(older);
      await client.query(`drop table if exists ${now}, ${past}`);
      return true;
    });
    if (gone) dropped.push(older);
  }
  return dropped;
}

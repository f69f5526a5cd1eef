import type { LogPoint } from '#event-store';
import { Client, type Pool, type PoolClient } from 'pg';
import type { Feed } from './feed.js';
import type { SharedEvent } from '../log/shared-event.js';
import { pointOf } from '../log/tail.js';
import { literal } from '../sql/sql.js';
import type { Folder, LoadRows, Poison } from '../view/fold.js';
import type { Entry } from '../view/row-cache.js';
import {
  createIndexes,
  createKeyIndex,
  createTables,
  markWritten,
  rowLoader,
  tablesOf,
  viewSchema,
  writeOpen,
  writePast,
  type TableNames,
} from '../view/tables.js';

/** Lines that are sent at once. */
const chunk = 4_000;

/**
 * Builds the tables of one feed beside those that serve: closed versions by `COPY`, open rows in memory, and those that find no room there in
 * the table, whose key index is made only then. Its work for the database is a queue, so that folding and writing go on side by side.
 */
export class TableBuilder {
  point: LogPoint | null = null;
  poison: Poison | null = null;
  /** Versions of rows that were made. */
  versions = 0;
  private readonly tables: TableNames;
  private closed: string[] = [];
  private evicted: Entry[] = [];
  private keyed = false;
  private queue: Promise<void> = Promise.resolve();
  private queued = 0;

  private constructor(
    readonly feed: Feed,
    readonly client: PoolClient,
    readonly suffix: string,
    private readonly folder: Folder,
  ) {
    this.tables = tablesOf(feed, suffix);
  }

  /** Null where another process builds the same tables now. What a build before left behind is dropped. */
  static async begin(pool: Pool, feed: Feed, options: { cacheRows: number; skipped: ReadonlySet<number> }): Promise<TableBuilder | null> {
    const client = new Client(pool.options) as unknown as PoolClient & Client;
    client.on('error', () => undefined);
    await client.connect();
    try {
      const lock = `hashtextextended(${literal(`redress.build.${feed.name}.${feed.hash}`)}, 0)`;
      const { rows } = await client.query<{ mine: boolean }>(`select pg_try_advisory_lock(${lock}) as mine`);
      if (!rows[0]!.mine) {
        await client.end();
        return null;
      }
      await dropLeftovers(client, feed);
      const { rows: epochs } = await client.query<{ epoch: string }>('select epoch from views.feeds where name = $1 and hash = $2', [
        feed.name,
        feed.hash,
      ]);
      const suffix = `_b${epochs[0]!.epoch}`;
      await client.query('begin');
      await client.query(createTables(feed, tablesOf(feed, suffix)));
      return new TableBuilder(feed, client, suffix, await feed.folder({ ...options, from: null }));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Folds a page; writes when enough has come together. */
  async take(events: readonly SharedEvent[], last: LogPoint): Promise<void> {
    if (this.poison) return;
    const folded = await this.folder.fold(events, this.load);
    this.versions += folded.made;
    for (const line of folded.closed) this.closed.push(line);
    this.poison = folded.poison;
    this.point = folded.poison ? this.before(folded.poison.event, events) : last;
    for (const entry of this.folder.age()) this.evicted.push(entry);
    if (this.closed.length >= chunk || this.evicted.length > 0) await this.send();
  }

  private before(event: SharedEvent, events: readonly SharedEvent[]): LogPoint | null {
    const previous = events[events.indexOf(event) - 1];
    return previous ? pointOf(previous.stored) : this.point;
  }

  private readonly load: LoadRows = async (keys) => {
    if (!this.keyed) return [];
    await this.send();
    await this.queue;
    return rowLoader(this.client, this.feed, this.tables)(keys);
  };

  /** Waits only where the database is two chunks behind. */
  private async send(): Promise<void> {
    const { closed, evicted } = this;
    if (closed.length === 0 && evicted.length === 0) return;
    this.closed = [];
    this.evicted = [];
    this.queued += 1;
    this.queue = this.queue.then(async () => {
      await writePast(this.client, this.feed, this.tables, closed);
      if (evicted.length > 0) await this.spill(evicted);
      this.queued -= 1;
    });
    // Whoever waits next hears of an error; until then it must not count as unheard.
    this.queue.catch(() => undefined);
    if (this.queued > 2) await this.queue;
  }

  private async spill(entries: readonly Entry[]): Promise<void> {
    await this.makeKeyIndex();
    await writeOpen(this.client, this.feed, this.tables, entries);
    markWritten(entries);
  }

  private async makeKeyIndex(): Promise<void> {
    if (this.keyed) return;
    this.keyed = true;
    await this.client.query(createKeyIndex(this.tables));
  }

  /** Writes all that is left, makes the indexes and ends the transaction of the bulk load. */
  async settle(): Promise<void> {
    await this.send();
    await this.queue;
    const rest = this.folder.unwritten();
    await writeOpen(this.client, this.feed, this.tables, rest);
    markWritten(rest);
    await this.makeKeyIndex();
    const indexes = createIndexes(this.feed, this.tables);
    if (indexes) await this.client.query(indexes);
    await this.client.query('commit');
    await this.client.query(`analyze ${this.tables.now}${this.feed.past ? `, ${this.tables.past}` : ''}`);
  }

  /** Like `take`, into tables that have their indexes, within the transaction of the caller. */
  async takeLive(events: readonly SharedEvent[], last: LogPoint): Promise<void> {
    if (this.poison) return;
    const folded = await this.folder.fold(events, rowLoader(this.client, this.feed, this.tables));
    await writeOpen(this.client, this.feed, this.tables, [...folded.changed]);
    await writePast(this.client, this.feed, this.tables, folded.closed);
    markWritten([...folded.changed]);
    this.folder.age();
    this.versions += folded.made;
    this.poison = folded.poison;
    this.point = folded.poison ? this.before(folded.poison.event, events) : last;
  }

  /** Puts the built tables in the place of those that serve, in the transaction of the caller. */
  async replace(): Promise<void> {
    const serving = tablesOf(this.feed);
    for (const which of this.feed.past ? (['now', 'past'] as const) : (['now'] as const)) {
      await this.client.query(`drop table if exists ${serving[which]}`);
      await this.client.query(`alter table ${this.tables[which]} rename to ${serving[which].slice(viewSchema.length + 1)}`);
    }
  }

  /** Ends the connection, and with it the lock; tables that were not put in place go. */
  async end(placed: boolean): Promise<void> {
    await this.queue.catch(() => undefined);
    if (!placed) {
      await this.client.query('rollback').catch(() => undefined);
      await dropLeftovers(this.client, this.feed).catch(() => undefined);
    }
    await (this.client as unknown as Client).end().catch(() => undefined);
  }
}

/** Drops the tables of builds that did not come to their end. To be called with the lock on building. */
async function dropLeftovers(client: Pick<PoolClient, 'query'>, { name, hash }: Feed): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname = $1 and tablename ~ $2`,
    [viewSchema, `^${name}_${hash}_b[0-9]+_(now|past)$`],
  );
  for (const { table } of rows) await client.query(`drop table ${table}`);
}

import type { LogPoint } from '#event-store';
import type { Tracing } from '#kernel';
import type { Pool } from 'pg';
import type { Feed } from './feed.js';
import type { Lease } from './lease.js';
import type { LogTail, Page } from '../log/tail.js';
import { pointOf } from '../log/tail.js';
import type { SharedEvent } from '../log/shared-event.js';
import { literal } from '../sql/sql.js';
import { asError, type Folded, type Folder, type Poison } from '../view/fold.js';
import { markWritten, rowLoader, tablesOf, writeOpen, writePast, type TableNames } from '../view/tables.js';
import { heldAt, type StoppedBy } from './bookkeeping.js';
import { showBatch } from './shown-batch.js';
import { pause } from './waiting.js';

/** What a feeder works with. */
export interface FeederParts {
  readonly pool: Pool;
  readonly tail: LogTail;
  readonly feed: Feed;
  readonly lease: Lease;
  readonly skipped: ReadonlySet<number>;
  readonly cacheRows: number;
  /** The least time from one batch to the next while the feed keeps up: what comes meanwhile shares a transaction. */
  readonly paceMs: number;
  readonly signal: AbortSignal;
  /** Told after every commit. */
  readonly moved: (point: LogPoint) => void;
  readonly tracing: Tracing;
}

/** Most events of one transaction. */
const batchLimit = 2_000;

/**
 * Keeps one feed up with the log for as long as the lease is held. Rows, closed versions and checkpoint of a batch are one transaction, which
 * moves the checkpoint first: that is the fence, and the one lock that a swap of tables takes before all others.
 * The transaction need not reach the disk before it counts: what a crash of the database loses is read from the log again.
 * @returns why it ended.
 */
export async function feedLive(parts: FeederParts): Promise<'aborted' | 'lost' | 'stopped'> {
  const { pool, feed, tail, signal, lease } = parts;
  const tables = tablesOf(feed);
  const load = rowLoader(pool, feed, tables);
  const open = (): Promise<Folder> => feed.folder({ cacheRows: parts.cacheRows, skipped: parts.skipped, from: { db: pool, tables } });
  const reader = tail.reader();
  let folder = await open();
  let point = lease.point;
  /** Up to here one event at a time, to find the one that the database does not take. */
  let careful = -1;

  for (;;) {
    const alone = (point?.index ?? -1) < careful;
    const page = await reader.after(point, alone ? 1 : batchLimit, signal);
    if (!page) return 'aborted';
    const started = performance.now();
    const folded = await folder.fold(page.events, load);
    const reached = folded.poison ? before(folded.poison.event, page, point) : page.last;
    try {
      if (!(await writeBatch(pool, feed, tables, lease.epoch, point, reached, folded))) return 'lost';
    } catch (error) {
      const culprit = page.events[0];
      if (!isAboutData(error) || !culprit) throw error;
      if (alone) return (await stopFeed(pool, feed, lease.epoch, { event: culprit, error: asError(error) })) ? 'stopped' : 'lost';
      careful = page.last.index;
      folder = await open();
      continue;
    }
    markWritten([...folded.changed]);
    folder.age();
    point = reached;
    if (point) parts.moved(point);
    if (folded.poison) return (await stopFeed(pool, feed, lease.epoch, folded.poison)) ? 'stopped' : 'lost';
    if (parts.tracing.isOn) showBatch(parts.tracing, feed, page.events, started);
    if (page.events.length < batchLimit && !alone) await pause(Math.max(0, parts.paceMs - (performance.now() - started)), signal);
  }
}

function before(event: SharedEvent, page: Page, start: LogPoint | null): LogPoint | null {
  const previous = page.events[page.events.indexOf(event) - 1];
  return previous ? pointOf(previous.stored) : start;
}

/** False where the lease is no longer ours: then nothing was written. */
async function writeBatch(
  pool: Pool,
  feed: Feed,
  tables: TableNames,
  epoch: string,
  from: LogPoint | null,
  to: LogPoint | null,
  folded: Folded,
): Promise<boolean> {
  if (to === null || to.index === (from?.index ?? -1)) return true;
  const move = `select set_config('synchronous_commit', 'off', true);
    update views.feeds set position = ${literal(to.position)}, idx = ${to.index} where ${isFeed(feed)} and ${heldAt(epoch, from)}`;
  const nothingElse = folded.changed.size === 0 && folded.closed.length === 0;
  if (nothingElse) return ((await pool.query(move)) as unknown as { rowCount: number }[])[1]!.rowCount === 1;
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const results = (await client.query(`begin; ${move}`)) as unknown as { rowCount: number }[];
    const held = results[2]!.rowCount === 1;
    if (held) {
      await writeOpen(client, feed, tables, [...folded.changed]);
      await writePast(client, feed, tables, folded.closed);
    }
    await client.query(held ? 'commit' : 'rollback');
    return held;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The row of a feed in the books. */
export function isFeed({ name, hash }: { name: string; hash: string }): string {
  return `name = ${literal(name)} and hash = ${literal(hash)}`;
}

/** Stops the feed before an event, and writes down why. */
async function stopFeed(pool: Pool, feed: Feed, epoch: string, poison: Poison): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update views.feeds set state = 'stopped', error = $1, holder = null, lease_until = '-infinity' where ${isFeed(feed)} and epoch = $2`,
    [JSON.stringify(stoppedBy(poison)), epoch],
  );
  return rowCount === 1;
}

/** What is written down of a poison event. */
export function stoppedBy({ event, error }: Poison): StoppedBy {
  const { id, type, version, stream, index } = event.stored;
  const { code } = error as { code?: unknown };
  return { message: error.message, code: typeof code === 'string' ? code : null, event: { id, type, version, stream, index } };
}

/** The database refuses what was to be written (a value it cannot keep), not the writing. */
export function isAboutData(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(22|23|54)[0-9A-Z]{3}$/.test(code);
}

import { availableParallelism } from 'node:os';
import type { EventCatalogue, EventStore, LogPoint } from '#event-store';
import type { Pool } from 'pg';
import type { Feed } from './feed.js';
import { SharedEvent } from '../log/shared-event.js';
import { asError } from '../view/fold.js';
import { createIndexes, createKeyIndex, createTables, tablesOf } from '../view/tables.js';
import { inTransaction } from './bookkeeping.js';
import { isAboutData, isFeed, stoppedBy } from './feeder.js';
import { TableBuilder } from './table-builder.js';
import { skippedBy } from './interventions.js';
import { pause } from './waiting.js';

/** What a build works with. */
export interface BuildParts {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly catalogue: EventCatalogue;
  /** Rows of one view that are held in memory. */
  readonly cacheRows: number;
  readonly progress?: (done: BuildProgress) => void;
  readonly signal: AbortSignal;
}

/** How far a build is. */
export interface BuildProgress {
  /** Events read so far, and how many there were at the start. */
  readonly events: number;
  readonly of: number;
  /** Versions of rows made so far, of all views together. */
  readonly versions: number;
}

/** What became of the build of one feed. */
export interface BuildOutcome {
  readonly name: string;
  readonly hash: string;
  /**
   * *live*: the new tables serve. *stopped*: they serve up to an event that the view could not take. *kept*: the new ones could not take an
   * event that the old ones had taken, or the database refused them; the old ones still serve. *elsewhere*: another process builds them now.
   */
  readonly outcome: 'live' | 'stopped' | 'kept' | 'elsewhere';
  readonly versions: number;
  readonly error: Error | null;
}

const pageSize = 2_000;

/**
 * Builds the tables of some feeds from the beginning of the log, all with one reading of it, beside those that serve; then puts them in their
 * place and fences whoever fed the old ones. Also the first build of a new definition.
 */
export async function buildFeeds(feeds: readonly Feed[], parts: BuildParts): Promise<BuildOutcome[]> {
  const outcomes: BuildOutcome[] = [];
  const builders: TableBuilder[] = [];
  const placed = new Set<TableBuilder>();
  try {
    for (const feed of feeds) {
      const skipped = await skippedBy(parts.pool, feed);
      const builder = await TableBuilder.begin(parts.pool, feed, { cacheRows: parts.cacheRows, skipped });
      if (builder) builders.push(builder);
      else outcomes.push(outcomeOf(feed, 'elsewhere'));
    }
    const failed = await load(builders, parts);
    for (const builder of builders) {
      const error = failed.get(builder) ?? null;
      const outcome = error ? await surrender(builder, error, parts.pool) : await finish(builder, parts);
      if (outcome.outcome === 'live' || outcome.outcome === 'stopped') if (!error) placed.add(builder);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    for (const builder of builders) await builder.end(placed.has(builder));
  }
}

function outcomeOf({ name, hash }: Feed, outcome: BuildOutcome['outcome'], versions = 0, error: Error | null = null): BuildOutcome {
  return { name, hash, outcome, versions, error };
}

/** Reads the log to its end for all builders; gives those whose rows the database refused. */
async function load(builders: readonly TableBuilder[], parts: BuildParts): Promise<Map<TableBuilder, Error>> {
  const failed = new Map<TableBuilder, Error>();
  const working = () => builders.filter((builder) => !failed.has(builder));
  const guarded = async (builder: TableBuilder, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      if (!isAboutData(error)) throw error;
      failed.set(builder, asError(error));
    }
  };
  const wanted = new Set<string>();
  let all = false;
  for (const { feed } of builders) {
    if (feed.types === null) all = true;
    else for (const type of feed.types) wanted.add(type);
  }
  const of = ((await parts.store.end())?.index ?? -1) + 1;
  let point: LogPoint | null = null;
  let told = 0;
  // The log grows while it is read: once more for what has come meanwhile.
  for (let round = 0; round < 5 && working().length > 0; round += 1) {
    const from: number = point?.index ?? -1;
    for await (const { events, last } of ahead(
      parts.store.readAll(point, { pageSize, ...(all ? {} : { filter: { types: [...wanted] } }) }),
    )) {
      if (parts.signal.aborted) throw new Aborted('the build was given up');
      const shared = events.map((event) => new SharedEvent(event, parts.catalogue));
      for (const builder of working()) await guarded(builder, () => builder.take(shared, last));
      point = last;
      if (performance.now() - told > 200) {
        told = performance.now();
        await tell(builders, point, of, parts);
      }
    }
    if ((point?.index ?? -1) - from < 10_000) break;
  }
  // Indexes take the longest, and the database makes each on one core: as many builders at a time as there are cores.
  const waiting = working();
  const lane = async (): Promise<void> => {
    for (let builder = waiting.shift(); builder; builder = waiting.shift()) {
      if (!builder.poison) builder.point = point;
      await guarded(builder, () => builder!.settle());
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  await tell(builders, point, of, parts);
  return failed;
}

class Aborted extends Error {}

async function tell(builders: readonly TableBuilder[], point: LogPoint | null, of: number, { pool, progress }: BuildParts): Promise<void> {
  const events = (point?.index ?? -1) + 1;
  let versions = 0;
  for (const builder of builders) versions += builder.versions;
  progress?.({ events, of: Math.max(of, events), versions });
  const mine = builders.map(({ feed }) => `(${isFeed(feed)})`).join(' or ');
  if (mine) await pool.query(`update views.feeds set build_idx = $1, build_at = clock_timestamp() where ${mine}`, [events - 1]);
}

/** Asks for the next page while the one before is worked on. */
async function* ahead<Page>(pages: AsyncIterable<Page>): AsyncIterable<Page> {
  const iterator = pages[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = iterator.next();
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await iterator.return?.();
  }
}

/** Brings the built tables up to the end of the log and puts them in place. */
async function finish(builder: TableBuilder, parts: BuildParts): Promise<BuildOutcome> {
  const { client, feed } = builder;
  const follow = async () => {
    for await (const { events, last } of parts.store.readAll(builder.point, { pageSize })) {
      await builder.takeLive(
        events.map((event) => new SharedEvent(event, parts.catalogue)),
        last,
      );
      if (builder.poison) return;
    }
  };
  await client.query('begin');
  if (!builder.poison) await follow();
  await client.query('commit');

  for (let attempt = 0; ; attempt += 1) {
    if (parts.signal.aborted) throw new Aborted('the build was given up');
    await client.query('begin');
    let serving: { state: string; idx: string };
    try {
      serving = await lockForReplacing(builder, attempt);
    } catch (error) {
      await client.query('rollback');
      if ((error as { code?: string }).code !== '55P03') throw error;
      await pause(100, parts.signal);
      continue;
    }
    if (!builder.poison) await follow();
    const behind = (builder.point?.index ?? -1) < Number(serving.idx);
    if (builder.poison && serving.state !== 'new' && (serving.state === 'live' || behind)) {
      await client.query('rollback');
      return outcomeOf(feed, 'kept', builder.versions, builder.poison.error);
    }
    await builder.replace();
    await client.query(
      `update views.feeds set state = $1, error = $2, position = $3, idx = $4, epoch = epoch + 1, holder = null,
              lease_until = '-infinity', build_idx = null, build_at = null where ${isFeed(feed)}`,
      [
        builder.poison ? 'stopped' : 'live',
        builder.poison ? JSON.stringify(stoppedBy(builder.poison)) : null,
        builder.point?.position ?? null,
        builder.point?.index ?? -1,
      ],
    );
    await client.query('commit');
    return outcomeOf(feed, builder.poison ? 'stopped' : 'live', builder.versions, builder.poison?.error ?? null);
  }
}

/** How long a build waits for the tables that serve, while their readers wait behind it, in milliseconds; and after so many tries in vain. */
const wait = { usual: 300, stubborn: 1_500, after: 10 } as const;

/**
 * Takes the row of the feed, the new tables and those that serve, before anything is folded on: what comes then can only be undone as a whole. Nobody reads the new
 * tables, but the database may be analysing them; it lets go once somebody has waited for a second, which is why who never gets the serving ones waits longer, too.
 * @throws an error with code `55P03` where somebody else holds them
 */
async function lockForReplacing({ client, feed, suffix }: TableBuilder, attempt: number): Promise<{ state: string; idx: string }> {
  await client.query(`set local lock_timeout = '5s'`);
  const { rows } = await client.query<{ state: string; idx: string }>(
    `select state, idx from views.feeds where ${isFeed(feed)} for update`,
  );
  for (const table of namesOf(feed, suffix)) await client.query(`lock table ${table} in access exclusive mode`);
  await client.query(`set local lock_timeout = '${attempt < wait.after ? wait.usual : wait.stubborn}ms'`);
  for (const table of namesOf(feed)) {
    const { rows: found } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table]);
    if (found[0]!.there) await client.query(`lock table ${table} in access exclusive mode`);
  }
  return rows[0]!;
}

function namesOf(feed: Feed, suffix?: string): readonly string[] {
  const tables = tablesOf(feed, suffix);
  return feed.past ? [tables.now, tables.past] : [tables.now];
}

/**
 * The database refused rows of a bulk load, which does not tell the event. Where nothing serves yet the feed starts with empty tables and is
 * fed event by event, until the culprit is found.
 */
async function surrender({ client, feed, versions }: TableBuilder, error: Error, pool: Pool): Promise<BuildOutcome> {
  await client.query('rollback');
  const started = await inTransaction(pool, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update views.feeds set state = 'live', build_idx = null, build_at = null where ${isFeed(feed)} and state = 'new'`,
    );
    if (rowCount === 0) return false;
    const tables = tablesOf(feed);
    await transaction.query(createTables(feed, tables));
    await transaction.query(createKeyIndex(tables));
    const indexes = createIndexes(feed, tables);
    if (indexes) await transaction.query(indexes);
    return true;
  });
  return outcomeOf(feed, started ? 'live' : 'kept', versions, error);
}

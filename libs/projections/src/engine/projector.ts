import { randomUUID } from 'node:crypto';
import type { EventCatalogue } from '#event-store';
import { untraced, type Tracing } from '#kernel';
import type { Feed } from './feed.js';
import { buildFeeds, type BuildOutcome, type BuildProgress } from './build.js';
import { feedLive } from './feeder.js';
import { skippedBy } from './interventions.js';
import { releaseLeases, renewLeases, takeLease } from './lease.js';
import { feedName } from './notices.js';
import { Rounds } from './rounds.js';
import { LogTail } from '../log/tail.js';
import type { Views } from '../queries/views.js';

/** What the engine wants to say to whoever keeps the log of the process: `debug` is a normal day, the others want somebody's eye. */
export type Report = (what: {
  readonly level: 'debug' | 'warn' | 'error';
  readonly message: string;
  readonly subject: string;
  /** Of what somebody set going, where it is about that. */
  readonly correlationId?: string;
  readonly error?: unknown;
}) => void;

/** What the engine works with. */
export interface ProjectorParts {
  readonly views: Views;
  readonly catalogue: EventCatalogue;
  readonly report?: Report;
  /** Shows what becomes of each event. */
  readonly tracing?: Tracing;
  /** How long a feeder that gives no sign keeps its views; a stand-by takes over soon after. */
  readonly leaseMs?: number;
  /** Rows of one view that are held in memory. */
  readonly cacheRows?: number;
  readonly paceMs?: number;
  /** Whether the feeders and processes wait for a moment, because this process has more important things to do. */
  readonly makesWay?: () => boolean;
}

/** The engine of this process: builds what is not built, and feeds every view whose lease it gets. */
export interface Projector {
  readonly tail: LogTail;
  /** Resolves when every view of this release has tables, whoever builds them. */
  built(): Promise<void>;
  /** Ends after the batches under way and gives the leases back. */
  stop(): Promise<void>;
}

/** Starts the engine. Any number may run on one database. */
export async function startProjector(parts: ProjectorParts): Promise<Projector> {
  const { views, catalogue, report = () => undefined, leaseMs = 3_000, cacheRows = 20_000, paceMs = 15, tracing = untraced } = parts;
  const { pool, store, feeds, notices } = views;
  const holder = randomUUID();
  const ending = new AbortController();
  const { signal } = ending;
  const tail = new LogTail(store, catalogue, parts.makesWay);
  /** Whether tables of this release are still to be built, whoever builds them. */
  const tables = { missing: true };

  async function feed(each: Feed): Promise<void> {
    const lease = await takeLease(pool, 'views.feeds', each, holder, leaseMs);
    if (!lease) return;
    const name = feedName(each);
    notices.moved(name, lease.point?.index ?? -1);
    const skipped = await skippedBy(pool, each);
    const ended = await feedLive({
      pool,
      tail,
      feed: each,
      lease,
      skipped,
      cacheRows,
      paceMs,
      signal,
      tracing,
      moved: ({ index }) => notices.moved(name, index),
    });
    if (ended === 'stopped') {
      report({ level: 'error', message: 'the view has stopped before an event that it could not take', subject: each.name });
      notices.progress.ring();
    }
    if (ended === 'lost') report({ level: 'warn', message: 'another feeder has taken over', subject: each.name });
  }

  async function build(wanted: readonly Feed[]): Promise<void> {
    const outcomes = await buildFeeds(wanted, { pool, store, catalogue, cacheRows: 2 * cacheRows, signal });
    for (const { name, outcome, versions, error } of outcomes) {
      if (outcome === 'elsewhere') continue;
      const message = `the view is built: ${outcome}, ${versions} versions of rows`;
      report(error ? { level: 'error', message, subject: name, error } : { level: 'debug', message, subject: name });
    }
    await notices.stir();
  }

  function beginFeeding(each: Feed): void {
    const failed = (error: unknown) =>
      report({ level: 'error', message: 'feeding the view failed; it is tried again', subject: each.name, error });
    rounds.begin(`feed ${feedName(each)}`, () => feed(each), failed);
  }

  /** One build at a time, whatever it is of. */
  function beginBuilding(wanted: readonly Feed[]): void {
    const failed = (error: unknown) => {
      if (signal.aborted) return;
      report({
        level: 'error',
        message: 'building views failed; it is tried again',
        subject: wanted.map(({ name }) => name).join(', '),
        error,
      });
    };
    rounds.begin('build', () => build(wanted), failed, 1_000);
  }

  const rounds = new Rounds({
    signal,
    everyMs: leaseMs / 3,
    look: notices.look,
    failed: (error) => report({ level: 'error', message: 'the books of the views cannot be read', subject: 'engine', error }),
    round: async () => {
      await renewLeases(pool, 'views.feeds', holder, leaseMs);
      const { rows } = await pool.query<{ name: string; hash: string; state: string; free: boolean }>(
        `select name, hash, state, lease_until < clock_timestamp() or holder = $1 as free from views.feeds`,
        [holder],
      );
      const book = new Map(rows.map((row) => [feedName(row), row]));
      const missing = feeds.filter((each) => book.get(feedName(each))?.state === 'new');
      tables.missing = missing.length > 0;
      if (tables.missing) beginBuilding(missing);
      for (const each of feeds) {
        const row = book.get(feedName(each));
        if (row?.state === 'live' && row.free) beginFeeding(each);
      }
    },
  });

  await pool.query('insert into views.feeds (name, hash) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    feeds.map(({ name }) => name),
    feeds.map(({ hash }) => hash),
  ]);
  await notices.listen();
  const reading = tail.run(signal);
  const keeping = rounds.keep();

  return {
    tail,
    async built() {
      while (tables.missing && !signal.aborted) await rounds.changed.next(signal, 100);
    },
    async stop() {
      ending.abort();
      await Promise.all([keeping, reading]);
      await releaseLeases(pool, 'views.feeds', holder);
      await notices.stir();
    },
  };
}

/**
 * Builds views anew (all, or those named), also while they are fed: the old tables serve until the new ones have caught up.
 * Run from any process.
 */
export async function rebuildViews(parts: {
  readonly views: Views;
  readonly catalogue: EventCatalogue;
  readonly names?: readonly string[];
  readonly cacheRows?: number;
  readonly progress?: (done: BuildProgress) => void;
  readonly signal?: AbortSignal;
}): Promise<BuildOutcome[]> {
  const { views, catalogue, names, cacheRows = 50_000, progress, signal = new AbortController().signal } = parts;
  const wanted = views.feeds.filter(({ name }) => names === undefined || names.includes(name));
  const { pool, store, notices } = views;
  await pool.query('insert into views.feeds (name, hash) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [
    wanted.map(({ name }) => name),
    wanted.map(({ hash }) => hash),
  ]);
  const outcomes = await buildFeeds(wanted, { pool, store, catalogue, cacheRows, signal, ...(progress ? { progress } : {}) });
  await notices.stir();
  return outcomes;
}

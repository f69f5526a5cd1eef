import type { EventStore, Index, Position } from '#event-store';
import type { Instant } from '#kernel';
import type { Pool } from 'pg';
import { logClock, prefixAt } from '../clock/log-clock.js';
import { arrival } from '../engine/arrival.js';
import { inTransaction, prepareBooks, type StoppedBy } from '../engine/bookkeeping.js';
import { feedOf, type Feed } from '../engine/feed.js';
import { noteIntervention } from '../engine/interventions.js';
import { feedName, Notices } from '../engine/notices.js';
import type { View } from '../view/view.js';

/** How a view stands, for people and for the mark on its answers. */
export interface ViewState {
  readonly name: string;
  readonly hash: string;
  /** *rebuilding*: there are no tables of this definition yet. A view that is built anew beside serving tables is *live* with `building`. */
  readonly state: 'live' | 'rebuilding' | 'stopped';
  readonly checkpoint: { readonly position: Position; readonly index: Index } | null;
  /** Events of the log that it has not seen. */
  readonly lag: number;
  /** It does not follow the log: stopped, not built, or nobody feeds it. */
  readonly idle: boolean;
  /** Events that it passes over, because a person let it go on behind them. */
  readonly skipped: readonly Index[];
  readonly error: StoppedBy | null;
  /** Up to where a build has come, while one runs. */
  readonly building: Index | null;
}

/** A point of the log, by the word that the caller has. */
export type UpTo = { readonly index: Index } | { readonly position: Position };

/** No view of this name is declared here. */
export class UnknownView extends Error {
  readonly code = 'unknown-view';
}

/** The reading side of the views, in every process that asks them something. */
export interface Views {
  readonly pool: Pool;
  readonly store: EventStore;
  /** The feeds behind the declared views, and the log's clock. */
  readonly feeds: readonly Feed[];
  readonly notices: Notices;
  /**
   * Waits until the views have come up to a point of the log, at most so long.
   * @returns whether they have; early false where one of them is stopped, or the store knows no such position.
   */
  waitFor(names: readonly string[], upTo: UpTo, timeoutMs: number): Promise<boolean>;
  /** The state of every view of this release, the log's clock among them. */
  states(): Promise<ViewState[]>;
  /**
   * Those of the views whose answers have to be marked stale: they leave something out that lies up to an index of the log (null: now),
   * because the view does not follow, or passed over an event. Not looked up anew within half a second.
   */
  staleAmong(names: readonly string[], upTo: Index | null): Promise<readonly string[]>;
  /** Lets a stopped view go on behind the event that it could not take. The same definition passes over it in every rebuild. */
  skip(name: string, reason: string, by: string): Promise<void>;
  /** Lets a stopped view try the event once more. */
  retry(name: string, reason: string, by: string): Promise<void>;
  /**
   * The last event of the longest prefix of the log in which none is recorded later than the instant; null where it is empty.
   * @throws ClockBehind where the log's clock does not come up within a second.
   */
  indexAt(instant: Instant): Promise<Index | null>;
  close(): Promise<void>;
}

/** The log's clock has not read far enough to answer. */
export class ClockBehind extends Error {
  readonly code = 'clock-behind';
}

/** Opens the reading side. Makes the engine's books where they are missing. */
export async function openViews(parts: { pool: Pool; store: EventStore; views: readonly View[] }): Promise<Views> {
  const { pool, store } = parts;
  const feeds = [...parts.views.map(feedOf), logClock];
  const byName = new Map(feeds.map((feed) => [feed.name, feed]));
  if (byName.size !== feeds.length) throw new TypeError('two views have the same name');
  await prepareBooks(pool);
  const notices = new Notices(pool);

  const feedNamed = (name: string): Feed => {
    const feed = byName.get(name);
    if (!feed) throw new UnknownView(`there is no view ${name}`);
    return feed;
  };

  async function lookAt(wanted: readonly Feed[]): Promise<readonly BookRow[]> {
    const { rows } = await pool.query<BookRow>(
      `select name, hash, state, position, idx, error, lease_until < clock_timestamp() as unfed,
              case when build_at > clock_timestamp() - interval '30 seconds' then build_idx end as building,
              array(select i.idx from engine.interventions i
                    where i.kind = 'skip' and i.subject = feeds.name and i.hash = feeds.hash order by i.idx) as skipped
       from views.feeds where (name, hash) in (select * from unnest($1::text[], $2::text[]))`,
      [wanted.map(({ name }) => name), wanted.map(({ hash }) => hash)],
    );
    for (const row of rows) notices.seen(feedName(row), Number(row.idx));
    return rows;
  }

  async function indexOf(upTo: UpTo): Promise<Index | null> {
    return 'index' in upTo ? upTo.index : ((await store.pointOf(upTo.position))?.index ?? null);
  }

  async function waitFor(names: readonly string[], upTo: UpTo, timeoutMs: number): Promise<boolean> {
    const wanted = names.map(feedNamed);
    const index = await indexOf(upTo);
    if (index === null) return false;
    const isStopped = ({ state, idx }: BookRow) => state === 'stopped' && Number(idx) < index;
    const look = async () => (await lookAt(wanted)).some(isStopped);
    return arrival({ notices, readers: wanted.map(feedName), index, look, timeoutMs });
  }

  async function states(): Promise<ViewState[]> {
    const rows = new Map((await lookAt(feeds)).map((row) => [row.name, row]));
    const end = (await store.end())?.index ?? -1;
    return feeds.map(({ name, hash }) => {
      const row = rows.get(name) ?? unbuilt;
      const index = Number(row.idx);
      const lag = Math.max(0, end - index);
      const state = row.state === 'new' ? 'rebuilding' : row.state;
      return {
        name,
        hash,
        state,
        checkpoint: row.position === null ? null : { position: row.position, index },
        lag,
        idle: state !== 'live' || (row.unfed && lag > 0),
        skipped: row.skipped.map(Number),
        error: row.error,
        building: row.building === null ? null : Number(row.building),
      };
    });
  }

  let recent: { readonly at: number; readonly states: Promise<ViewState[]> } | null = null;
  function recentStates(): Promise<ViewState[]> {
    if (recent && performance.now() - recent.at < 500) return recent.states;
    const found = states();
    found.catch(() => (recent = null));
    recent = { at: performance.now(), states: found };
    return found;
  }

  async function resume(kind: 'skip' | 'retry', name: string, reason: string, by: string): Promise<void> {
    const { hash } = feedNamed(name);
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ error: StoppedBy }>(
        `select error from views.feeds where name = $1 and hash = $2 and state = 'stopped' for update`,
        [name, hash],
      );
      if (!rows[0]) throw new NotStopped(`the view ${name} is not stopped`);
      await noteIntervention(client, { kind, subject: name, hash, index: rows[0].error.event.index, reason, by });
      await client.query(`update views.feeds set state = 'live', error = null where name = $1 and hash = $2`, [name, hash]);
    });
    await notices.stir();
  }

  return {
    pool,
    store,
    feeds,
    notices,
    waitFor,
    states,
    staleAmong: async (names, upTo) => {
      const wanted = new Set(names.map((name) => feedNamed(name).name));
      return (await recentStates()).filter((each) => wanted.has(each.name) && isStale(each, upTo)).map(({ name }) => name);
    },
    skip: (name, reason, by) => resume('skip', name, reason, by),
    retry: (name, reason, by) => resume('retry', name, reason, by),
    async indexAt(instant) {
      await requireTables(pool, logClock);
      const first = await prefixAt(pool, instant);
      if (!first.open) return first.index;
      const end = await store.end();
      if (end === null) return null;
      if (!(await waitFor([logClock.name], end, 1_000))) throw new ClockBehind(`the log's clock has not come up to ${end.index}`);
      return (await prefixAt(pool, instant)).index;
    },
    close: () => notices.close(),
  };
}

function isStale({ idle, checkpoint, skipped }: ViewState, upTo: Index | null): boolean {
  if (upTo === null) return idle || skipped.length > 0;
  return (idle && (checkpoint?.index ?? -1) < upTo) || skipped.some((index) => index <= upTo);
}

async function requireTables(pool: Pool, { name, hash }: Feed): Promise<void> {
  const { rows } = await pool.query<{ ready: boolean }>(`select state <> 'new' as ready from views.feeds where name = $1 and hash = $2`, [
    name,
    hash,
  ]);
  if (rows[0]?.ready !== true) throw new ClockBehind(`the log's clock is not built yet`);
}

/** Only what is stopped can be let go on. */
export class NotStopped extends Error {
  readonly code = 'not-stopped';
}

interface BookRow {
  readonly name: string;
  readonly hash: string;
  readonly state: 'new' | 'live' | 'stopped';
  readonly position: Position | null;
  readonly idx: string;
  readonly error: StoppedBy | null;
  readonly unfed: boolean;
  readonly building: string | null;
  readonly skipped: readonly string[];
}

const unbuilt = { state: 'new', position: null, idx: '-1', error: null, unfed: true, building: null, skipped: [] } as const;

import type { Clocks } from '../clock-check.js';
import { ForeignPosition, StoreUnavailable } from '../errors.js';
import { wanted } from '../filter.js';
import { follow } from '../following.js';
import type { LogPage } from '../following.js';
import { growth } from '../growth.js';
import type { EventStore, LogPoint, StoredEvent } from '../port.js';
import { greatestRevision, settleBy } from '../settling.js';
import { appender } from './appender.js';
import { connect } from './connection.js';
import { edge } from './edge.js';
import { listening } from './listening.js';
import { pointAt, reading } from './reading.js';
import { migrate } from './schema.js';

/** Where the log lies and how patient this process is. All times in milliseconds. */
export interface PostgresEventStoreOptions extends Clocks {
  /** `postgresql://…`; the database's schema `log` is the store's own. */
  readonly url: string;
  /** Connections for readers; two more are for the append loop and for listening. Default 4. */
  readonly readers?: number;
  /** Live readers look at least so often, also where nobody notified them. Default 1 000. */
  readonly poll?: number;
  /** For a connection. Default 5 000. */
  readonly connectTimeout?: number;
  /** For one transaction, and for one page of a read. Default 20 000. */
  readonly timeout?: number;
  /** How often an append whose connection was lost is sent again, and the first pause, doubled up to 2 s. Default 6 times, 100. */
  readonly retry?: { readonly times: number; readonly pause: number };
}

const defaultPageSize = 1_000;

/**
 * Opens the event log on PostgreSQL (14 or later) and brings its schema up to date.
 * Durability is the server's: `fsync` and `synchronous_commit` have to be on.
 * @throws StoreUnavailable where the server cannot be reached.
 */
export async function postgresEventStore(options: PostgresEventStoreOptions): Promise<EventStore> {
  const { url, poll = 1_000, timeout = 20_000, retry = { times: 6, pause: 100 } } = options;
  const patience = { connect: options.connectTimeout ?? 5_000, transaction: timeout };

  const migrating = await connect(url, 'redress log: migrate', patience);
  try {
    await migrate(migrating);
  } finally {
    await migrating.end();
  }

  const closing = new AbortController();
  const grown = growth();
  const reader = reading(url, options.readers ?? 4, { connect: patience.connect, read: timeout });
  const events = async (after: number, through: number): Promise<readonly StoredEvent[]> =>
    (await reader.logReader(undefined, defaultPageSize)(pointAt(after), through))?.events ?? [];
  const newest = edge({ end: reader.end, events }, grown);
  const look = (): void => void newest.look().catch(() => {});
  const listener = listening(url, patience, newest.heard, look);
  const settle = settleBy(
    (...part) => gathered(reader.stream(...part)),
    ({ index }) => index,
  );
  const writer = appender({ ...options, patience, retry, settle, committed: newest.stored });
  let looking: NodeJS.Timeout | undefined;

  function open(): void {
    if (closing.signal.aborted) throw new StoreUnavailable('the store is closed');
  }

  return {
    append: (stream, events, expected) => writer.append(stream, events, expected),

    async *read(stream, { from, direction = 'forward', limit = Number.MAX_SAFE_INTEGER } = {}) {
      open();
      const start = direction === 'forward' ? Math.max(0, from ?? 0) : Math.min(from ?? greatestRevision, greatestRevision);
      if (start < 0 || start > greatestRevision) return;
      for await (const page of reader.stream(stream, start, direction, limit)) {
        for (const { index: _, ...event } of page) yield event;
      }
    },

    async *readAll(after, { filter, pageSize = defaultPageSize } = {}) {
      open();
      expectOwn(after);
      const end = await reader.end();
      if (end === null) return;
      const next = reader.logReader(filter, pageSize);
      let page = await next(after, end);
      while (page) {
        // The database reads the next page while the consumer is at this one.
        const ahead = next(page.last, end);
        ahead.catch(() => {});
        yield page;
        page = await ahead;
      }
    },

    subscribe(after, { filter, signal }) {
      open();
      expectOwn(after);
      listener.start();
      looking ??= setInterval(look, poll).unref();
      const further = reader.logReader(filter, defaultPageSize);
      let looked = false;
      const nextPage = async (last: LogPoint | null): Promise<LogPage | null> => {
        // Who has not begun to listen yet has heard of nothing: where it caught up to, the log itself has to say.
        if (!looked) await newest.look();
        looked = true;
        const from = last?.index ?? -1;
        const end = newest.end ?? -1;
        if (from >= end) return null;
        const recent = await newest.after(from, defaultPageSize);
        if (!recent) return further(last, end);
        return { events: filter ? recent.filter((event) => wanted(filter, event)) : recent, last: pointAt(recent.at(-1)!.index) };
      };
      return follow({ nextPage, growth: grown }, after, AbortSignal.any([signal, closing.signal]));
    },

    async end() {
      open();
      const last = await reader.end();
      return last === null ? null : pointAt(last);
    },

    async pointOf(position) {
      open();
      if (!/^(0|[1-9]\d{0,14})$/.test(position)) return null;
      const index = Number(position);
      // The log never gets shorter: only what lies beyond what this process has heard of has to be looked up.
      const last = newest.end !== null && index <= newest.end ? newest.end : await reader.end();
      return last !== null && index <= last ? pointAt(index) : null;
    },

    async close() {
      closing.abort();
      clearInterval(looking);
      await writer.close();
      await Promise.all([listener.stop(), reader.close()]);
    },
  };
}

/** A checkpoint that went to another store with a copy of the log is not followed on here, where the log may be older. */
function expectOwn(after: LogPoint | null): void {
  if (after && after.position !== pointAt(after.index).position) throw new ForeignPosition(after.position, 'PostgreSQL');
}

/** A part of a stream, gathered. */
async function gathered(pages: AsyncIterable<readonly StoredEvent[]>): Promise<readonly StoredEvent[]> {
  const found: StoredEvent[] = [];
  for await (const page of pages) found.push(...page);
  return found;
}

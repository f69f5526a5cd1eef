import { Pool } from 'pg';
import { StoreUnavailable } from '../errors.js';
import type { LogPage } from '../following.js';
import type { LogFilter, LogPoint, StoredEvent } from '../port.js';
import { failureOf, unavailable } from './failures.js';
import { gathering, type AskedStream } from './gathering.js';

const columns = 'index, stream, revision, id, type, version, data, metadata, previous_hash, hash';

/** The statements of all reads: each follows one index, and none looks at what other transactions are doing. */
export const statements = {
  end: 'select max(index) from log.events',
  log: `select ${columns} from log.events where index > $1 and index <= $2 order by index limit $3`,
  logOfStreams: `select ${columns} from log.events where index > $1 and index <= $2 and stream ^@ any ($4::text[]) order by index limit $3`,
  logOfTypes: `select ${columns} from log.events where index > $1 and index <= $2 and type = any ($4::text[]) order by index limit $3`,
  logOfBoth: `select ${columns} from log.events
    where index > $1 and index <= $2 and type = any ($4::text[]) and stream ^@ any ($5::text[]) order by index limit $3`,
  logOfOthers: `select ${columns} from log.events
    where index > $1 and index <= $2 and type <> all ($4::text[]) and stream ^@ any ($5::text[]) order by index limit $3`,
  forward: `select ${columns} from log.events where stream = $1 and revision >= $2 order by revision limit $3`,
  ofStreams: `select asked.nth, ${columns} from unnest($1::text[], $2::int[]) with ordinality as asked (of_stream, from_revision, nth),
    lateral (select * from log.events where stream = asked.of_stream and revision >= asked.from_revision order by revision limit $3) as page`,
  backward: `select ${columns} from log.events where stream = $1 and revision <= $2 order by revision desc limit $3`,
} as const;

/** Every value as the server's text: nothing is parsed but the few whole numbers. */
const asText = { getTypeParser: () => (text: string) => text };

/** A page is at most so many bytes, roughly; and the first of a reader, whose events' size nobody knows, so many events. */
const pageBytes = 4_000_000;
const firstPage = 200;
/** Most streams are short: of one that is read forward the first page is so many events, of so many streams in one statement. */
const firstOfStream = 50;
const together = { streams: 50, statements: 2 };
/** A filtered reader looks at up to so many events in one statement. */
const longestWindow = 100_000;

/** The reading side: a few connections, used by page. */
export interface Reading {
  end(): Promise<number | null>;
  /** The stream's events from a revision on, in pages. */
  stream(stream: string, from: number, direction: 'forward' | 'backward', limit: number): AsyncGenerator<readonly StoredEvent[]>;
  /** A reader of the log: each call gives the next page after a point, up to `upTo` or to where the log ends. */
  logReader(filter: LogFilter | undefined, pageSize: number): (after: LogPoint | null, upTo?: number) => Promise<LogPage | null>;
  close(): Promise<void>;
}

/** Opens the reading side; connections are made when they are needed. */
export function reading(url: string, connections: number, patience: { connect: number; read: number }): Reading {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: 'redress log: read',
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.read,
    keepAlive: true,
  });
  // An idle connection that breaks leaves the pool by itself.
  pool.on('error', () => {});

  // A pool that is ended leaves the queries that wait for a connection without an answer: so they are counted here.
  const underWay = new Set<Promise<unknown>>();
  let closed = false;

  async function rows(name: keyof typeof statements, values: readonly unknown[]): Promise<string[][]> {
    if (closed) throw new StoreUnavailable('the store is closed');
    const query = pool.query<string[]>({ name, text: statements[name], values: [...values], rowMode: 'array', types: asText });
    underWay.add(query);
    try {
      const result = await query;
      const found = result.rows;
      // The client's finished queries hang together until all of memory is looked through: a page that stayed with its own would be copied about till then.
      result.rows = [];
      return found;
    } catch (error) {
      throw failureOf(error) === 'refused' ? error : unavailable(error);
    } finally {
      underWay.delete(query);
    }
  }

  async function end(): Promise<number | null> {
    const [[last]] = (await rows('end', [])) as [[string | null]];
    return last === null ? null : Number(last);
  }

  const firstPageOf = gathering(async (asked: readonly AskedStream[]): Promise<readonly StoredEvent[][]> => {
    if (asked.length === 1) return [(await rows('forward', [asked[0]!.stream, asked[0]!.from, firstOfStream])).map(event)];
    const pages: StoredEvent[][] = asked.map(() => []);
    const found = await rows('ofStreams', [asked.map(({ stream }) => stream), asked.map(({ from }) => from), firstOfStream]);
    for (const [nth, ...row] of found) pages[Number(nth) - 1]!.push(event(row));
    return pages.map((page) => page.sort((one, other) => one.revision - other.revision));
  }, together);

  return {
    end,

    async *stream(stream, from, direction, limit) {
      const size = pageSizer(limit);
      let next = from;
      let left = limit;
      if (direction === 'forward' && limit >= firstOfStream) {
        const page = await firstPageOf({ stream, from });
        if (page.length > 0) yield page;
        if (page.length < firstOfStream) return;
        size.saw(page);
        left -= page.length;
        next = page.at(-1)!.revision + 1;
      }
      while (left > 0) {
        const asked = Math.min(size.next(), left);
        const page = (await rows(direction, [stream, next, asked])).map(event);
        if (page.length > 0) yield page;
        if (page.length < asked) return;
        size.saw(page);
        left -= page.length;
        next = page.at(-1)!.revision + (direction === 'forward' ? 1 : -1);
        if (next < 0) return;
      }
    },

    logReader(filter, pageSize) {
      const size = pageSizer(pageSize);
      const [statement, ...filterValues] = filtered(filter);
      let window = pageSize;
      return async (after, upTo) => {
        const last = upTo ?? (await end());
        const from = after?.index ?? -1;
        if (last === null || from >= last) return null;
        const asked = size.next();
        const through = statement === 'log' ? last : Math.min(last, from + window);
        const events = (await rows(statement, [from, through, asked, ...filterValues])).map(event);
        size.saw(events);
        const full = events.length === asked;
        window = full ? Math.max(pageSize, Math.floor(window / 2)) : Math.min(window * 2, longestWindow);
        return { events, last: pointAt(full ? events.at(-1)!.index : through) };
      };
    },

    async close() {
      closed = true;
      await Promise.allSettled(underWay);
      await pool.end();
    },
  };
}

type Filtered = readonly [statement: keyof typeof statements, ...values: (readonly string[])[]];

/** Every stream begins with nothing. */
const everyStream = [''];

function filtered(filter: LogFilter | undefined): Filtered {
  if (filter?.otherThan) {
    const { otherThan, types, streamPrefixes } = filter;
    if (!types) return ['logOfOthers', otherThan, streamPrefixes ?? everyStream];
    return filtered({ types: types.filter((type) => !otherThan.includes(type)), ...(streamPrefixes && { streamPrefixes }) });
  }
  if (filter?.types && filter.streamPrefixes) return ['logOfBoth', filter.types, filter.streamPrefixes];
  if (filter?.types) return ['logOfTypes', filter.types];
  if (filter?.streamPrefixes) return ['logOfStreams', filter.streamPrefixes];
  return ['log'];
}

/** How many events to ask for, so that a page stays within its bytes whatever the events' size. */
function pageSizer(most: number): { next(): number; saw(events: readonly StoredEvent[]): void } {
  let size = Math.min(firstPage, most);
  return {
    next: () => size,
    saw(events) {
      if (events.length === 0) return;
      const bytes = events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
      size = Math.max(1, Math.min(most, Math.floor((pageBytes * events.length) / bytes)));
    },
  };
}

function event(row: readonly string[]): StoredEvent {
  const [index, stream, revision, id, type, version, data, metadata, previousHash, hash] = row as readonly [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  return {
    index: Number(index),
    position: index,
    stream,
    revision: Number(revision),
    id,
    type,
    version: Number(version),
    data,
    metadata,
    previousHash,
    hash,
  };
}

/** In this store a position is the index as text; nobody else may know. */
export function pointAt(index: number): LogPoint {
  return { position: String(index), index };
}

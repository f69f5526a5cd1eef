import type { Clocks } from '../clock-check.js';
import { ForeignPosition, StoreUnavailable } from '../errors.js';
import { wanted } from '../filter.js';
import { follow } from '../following.js';
import type { LogPage } from '../following.js';
import { growth } from '../growth.js';
import type { EventStore, LogFilter, LogPoint, StoredEvent, StreamEvent } from '../port.js';
import { greatestRevision } from '../settling.js';
import { checkedAddress } from './address.js';
import { appender } from './appender.js';
import { connection } from './connection.js';
import { counting } from './counting.js';
import { doorbell } from './doorbell.js';
import { comparePlaces, namesOf, placeOf } from './form.js';
import type { Place } from './form.js';
import { reading } from './reading.js';
import { storeClock } from './store-clock.js';
import type { StoreClock } from './store-clock.js';
import { waymarks } from './waymarks.js';

/** Where the log lies and how patient this process is. All times in milliseconds. */
export interface EventStoreDbOptions extends Clocks {
  /** `esdb://…` or `esdb+discover://…`, with `tls`, `tlsCAFile`, `userCertFile`, `userKeyFile` and the other options of EventStoreDB's clients. */
  readonly url: string;
  /** Whose log it is: its streams' names begin with this and a slash. Default `redress`. */
  readonly house?: string;
  /** Live readers look at least so often, also where nobody told them. Default 1 000. */
  readonly poll?: number;
  /** For one append, and for one page of a read. Default 10 000. */
  readonly timeout?: number;
  /** How often an append that was lost is sent again, and the first pause, doubled up to 2 s. Default 6 times, 100. */
  readonly retry?: { readonly times: number; readonly pause: number };
}

const defaultPageSize = 1_000;
/** So long after the first word of an append the log is looked at, in milliseconds. */
const gathering = 5;
/** And so long after the last look: what comes in between is found by one. */
const betweenLooks = 25;
/** A process in which nobody reads live counts what it writes at least so often. */
const countEvery = 500;

/**
 * Opens the event log on EventStoreDB (23.10). The server keeps all of it for good: no stream of the log ever gets `$maxCount` or `$maxAge`.
 * @throws StoreUnavailable where the server cannot be reached.
 */
export async function eventStoreDbEventStore(options: EventStoreDbOptions): Promise<EventStore> {
  const { poll = 1_000, timeout = 10_000, retry = { times: 6, pause: 100 } } = options;
  const url = checkedAddress(options.url);
  const names = namesOf(options.house ?? 'redress');
  // A read that is lost takes no append with it.
  const forReading = connection(url, timeout);
  const forWriting = connection(url, timeout);

  const closing = new AbortController();
  const grown = growth();
  const reader = reading(forReading, names);
  const marks = waymarks(forWriting, reader, names);
  const counted = counting(reader, marks, grown);
  let lookedAt = 0;
  const look = async (): Promise<void> => {
    const before = counted.last?.index;
    lookedAt = performance.now();
    await counted.look();
    const found = counted.last?.index !== before;
    bell.looked(found);
    if (found && bell.isDeaf) lookSoon();
  };
  const lookOnce = (): void => void look().catch(() => {});
  let soon: NodeJS.Timeout | undefined;
  // Where much is appended, one look finds many events: each costs a question to the server.
  const lookSoon = (): void => {
    const within = Math.max(gathering, lookedAt + betweenLooks - performance.now());
    soon ??= setTimeout(() => {
      soon = undefined;
      lookOnce();
    }, within);
  };
  const bell = doorbell(forReading, names.prefix, lookSoon);
  let looking: NodeJS.Timeout | undefined;
  let uncounted = 0;
  const writer = appender({
    connection: forWriting,
    reading: reader,
    names,
    clock: () => clock,
    retry,
    committed() {
      uncounted += 1;
      if (!looking && uncounted < countEvery) return;
      uncounted = 0;
      lookSoon();
    },
  });
  const clock: StoreClock = storeClock(forWriting, reader, names.clock, options, writer.saw);

  function open(): void {
    if (closing.signal.aborted) throw new StoreUnavailable('the store is closed');
  }

  /** Counts on to where the log ends now: beyond all that this process has stored. */
  const toTheEnd = (): Promise<void> => (writer.newest ? counted.reach(writer.newest) : counted.look());

  /** The page after a point, up to a place where one is given. */
  async function pageAfter(after: LogPoint | null, filter: LogFilter | undefined, size: number, end?: Place): Promise<LogPage | null> {
    let behind = after ? knownPlace(after) : await marks.beginning();
    for (;;) {
      const page = await reader.all(behind, size);
      if (!page) return null;
      const events = end ? page.events.filter(({ position }) => comparePlaces(placeOf(position)!, end) <= 0) : page.events;
      if (events.length > 0) return placed(events, (after?.index ?? -1) + 1, filter);
      if (end && comparePlaces(page.scanned, end) >= 0) return null;
      behind = page.scanned;
    }
  }

  /** The page after a point, up to an end that is counted: from memory where it lies there. */
  async function pageBefore(end: LogPoint, after: LogPoint | null, filter: LogFilter | undefined, size: number): Promise<LogPage | null> {
    const from = after?.index ?? -1;
    if (from >= end.index) return null;
    const recent = counted.after(from, Math.min(size, end.index - from));
    return recent ? placed(recent, from + 1, filter) : pageAfter(after, filter, size, placeOf(end.position)!);
  }

  await counted.look().catch(async (error: unknown) => {
    await Promise.all([forReading.close(), forWriting.close()]);
    throw error;
  });

  return {
    append: (stream, events, expected) => writer.append(stream, events, expected),

    async *read(stream, { from, direction = 'forward', limit = Number.MAX_SAFE_INTEGER } = {}) {
      open();
      const start = direction === 'forward' ? Math.max(0, from ?? 0) : Math.min(from ?? greatestRevision, greatestRevision);
      if (start < 0 || (direction === 'forward' && start > greatestRevision)) return;
      for await (const page of reader.stream(stream, start, direction, limit)) yield* page;
    },

    async *readAll(after, { filter, pageSize = defaultPageSize } = {}) {
      open();
      await toTheEnd();
      if (after) knownPlace(after);
      const end = counted.last;
      if (!end) return;
      let page = await pageBefore(end, after, filter, pageSize);
      while (page) {
        // The server reads the next page while the consumer is at this one.
        const ahead = pageBefore(end, page.last, filter, pageSize);
        ahead.catch(() => {});
        yield page;
        page = await ahead;
      }
    },

    subscribe(after, { filter, signal }) {
      open();
      if (after) knownPlace(after);
      bell.start();
      looking ??= setInterval(lookOnce, poll).unref();
      let looked = false;
      const nextPage = async (last: LogPoint | null): Promise<LogPage | null> => {
        // Who has not begun to listen yet has heard of nothing: where it caught up to, the log itself has to say.
        if (!looked) await toTheEnd();
        looked = true;
        const from = last?.index ?? -1;
        if (from >= (counted.last?.index ?? -1)) return null;
        const recent = counted.after(from, defaultPageSize);
        return recent ? placed(recent, from + 1, filter) : pageAfter(last, filter, defaultPageSize);
      };
      return follow({ nextPage, growth: grown }, after, AbortSignal.any([signal, closing.signal]));
    },

    async end() {
      open();
      await toTheEnd();
      return counted.last;
    },

    async pointOf(position) {
      open();
      const place = placeOf(position);
      return place && counted.pointAt(place);
    },

    async close() {
      closing.abort();
      clearInterval(looking);
      clearTimeout(soon);
      bell.stop();
      await writer.close();
      await marks.settled();
      await Promise.all([forReading.close(), forWriting.close()]);
    },
  };
}

/** Events with their indexes, those that the filter wants; the page ends with the last of all. */
function placed(events: readonly (StreamEvent | StoredEvent)[], from: number, filter: LogFilter | undefined): LogPage {
  const stored = events.map((event, offset): StoredEvent => ({ ...event, index: from + offset }));
  const { position, index } = stored.at(-1)!;
  return { events: filter ? stored.filter((event) => wanted(filter, event)) : stored, last: { position, index } };
}

function knownPlace({ position }: LogPoint): Place {
  const place = placeOf(position);
  if (!place) throw new ForeignPosition(position, 'EventStoreDB');
  return place;
}

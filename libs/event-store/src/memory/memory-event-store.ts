import { chain, checkAppend, firstRevision } from '../append.js';
import { checkClock, processTime } from '../clock-check.js';
import type { Clocks } from '../clock-check.js';
import { EventIdTaken, StoreUnavailable, WrongExpectedHead } from '../errors.js';
import { wanted } from '../filter.js';
import { follow } from '../following.js';
import type { LogPage } from '../following.js';
import { growth } from '../growth.js';
import type { Growth } from '../growth.js';
import type { Appended, EventStore, EventToAppend, Expected, Head, LogFilter, LogPoint, StoredEvent } from '../port.js';

/** What a memory store holds. Several stores over one log are as several processes over one database. */
export interface MemoryLog {
  readonly events: StoredEvent[];
  readonly streams: Map<string, StoredEvent[]>;
  readonly ids: Set<string>;
  readonly growth: Growth;
}

/** An empty log. */
export function memoryLog(): MemoryLog {
  return { events: [], streams: new Map(), ids: new Set(), growth: growth() };
}

const defaultPageSize = 1_000;

/** The event log in memory: for tests and simulations. It keeps every promise of the port but durability. */
export function memoryEventStore({ log = memoryLog(), ...clocks }: { log?: MemoryLog } & Clocks = {}): EventStore {
  const closing = new AbortController();
  const { events, streams } = log;

  function open(): void {
    if (closing.signal.aborted) throw new StoreUnavailable('the store is closed');
  }

  function pageAfter(after: LogPoint | null, filter: LogFilter | undefined, size: number, end = events.length): LogPage | null {
    const from = after === null ? 0 : after.index + 1;
    if (from >= end) return null;
    const page = events.slice(from, Math.min(from + size, end));
    return { events: filter ? page.filter((event) => wanted(filter, event)) : page, last: pointAt(from + page.length - 1) };
  }

  return {
    async append(stream, toAppend, expected) {
      open();
      checkAppend(stream, toAppend, expected);
      if (clocks.storeClock) checkClock(Date.parse(clocks.storeClock.now()), processTime(clocks));
      const held = streams.get(stream) ?? [];
      const actual = headOf(held);
      if (!isAt(expected, actual)) return repeated(stream, held, toAppend, expected);
      for (const { id } of toAppend) if (log.ids.has(id)) throw new EventIdTaken(id);

      const stored = chain(stream, toAppend, expected).map((event, offset): StoredEvent => {
        const index = events.length + offset;
        return { ...event, index, position: positionAt(index) };
      });
      for (const event of stored) {
        events.push(event);
        held.push(event);
        log.ids.add(event.id);
      }
      streams.set(stream, held);
      log.growth.grew();
      return answer(stored, false);
    },

    async *read(stream, { from, direction = 'forward', limit = Infinity } = {}) {
      open();
      const held = streams.get(stream) ?? [];
      const last = held.length - 1;
      const step = direction === 'forward' ? 1 : -1;
      let revision = direction === 'forward' ? Math.max(0, from ?? 0) : Math.min(last, from ?? last);
      for (let given = 0; given < limit && revision >= 0 && revision < held.length; given++, revision += step) {
        const { index: _, ...event } = held[revision]!;
        yield event;
      }
    },

    async *readAll(after, { filter, pageSize = defaultPageSize } = {}) {
      open();
      const end = events.length;
      let page = pageAfter(after, filter, pageSize, end);
      while (page) {
        yield page;
        page = pageAfter(page.last, filter, pageSize, end);
      }
    },

    subscribe(after, { filter, signal }) {
      open();
      const nextPage = async (last: LogPoint | null): Promise<LogPage | null> => pageAfter(last, filter, defaultPageSize);
      return follow({ nextPage, growth: log.growth }, after, AbortSignal.any([signal, closing.signal]));
    },

    async end() {
      open();
      return events.length === 0 ? null : pointAt(events.length - 1);
    },

    async pointOf(position) {
      open();
      const index = Number(/^m(\d{1,15})$/.exec(position)?.[1] ?? Infinity);
      return index < events.length ? pointAt(index) : null;
    },

    async close() {
      closing.abort();
    },
  };
}

function positionAt(index: number): string {
  return `m${index}`;
}

function pointAt(index: number): LogPoint {
  return { position: positionAt(index), index };
}

function headOf(held: readonly StoredEvent[]): Head | null {
  const last = held.at(-1);
  return last ? { revision: last.revision, hash: last.hash } : null;
}

function isAt(expected: Expected, actual: Head | null): boolean {
  if (expected === 'no-stream') return actual === null;
  return actual !== null && actual.revision === expected.revision && actual.hash === expected.hash;
}

/** The answer of the first time, where the very same append is stored already. */
function repeated(stream: string, held: readonly StoredEvent[], toAppend: readonly EventToAppend[], expected: Expected): Appended {
  const from = firstRevision(expected);
  const there = held.slice(from, from + toAppend.length);
  const follows = expected === 'no-stream' || held[from - 1]?.hash === expected.hash;
  const same = there.length === toAppend.length && there.every((event, offset) => event.id === toAppend[offset]!.id);
  if (!follows || !same) throw new WrongExpectedHead(stream, headOf(held));
  return answer(there, true);
}

function answer(stored: readonly StoredEvent[], repeated: boolean): Appended {
  const last = stored.at(-1)!;
  return { head: { revision: last.revision, hash: last.hash }, position: last.position, index: stored[0]!.index, repeated };
}

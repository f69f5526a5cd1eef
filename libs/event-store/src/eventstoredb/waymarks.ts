import { derivedId } from '#kernel';
import type { EventData } from '@eventstore/db-client';
import type { LogPoint } from '../port.js';
import type { Connection } from './connection.js';
import { refusalOf, unavailable } from './failures.js';
import { comparePlaces, placeOf } from './form.js';
import type { Names, Place, Recorded } from './form.js';
import type { Reading } from './reading.js';

/** So many events lie between two waymarks. */
export const waymarkStep = 1_000;

/**
 * Which index lies at which position, for every thousandth event: so that whoever opens the log need not count from its beginning (nor from that of the server, which may
 * hold others). The
 * n-th event of their stream is the mark of index 1000 (n + 1) - 1. They follow from the log; any process may write the next one, and all
 * write the same.
 */
export interface Waymarks {
  /** The last one. */
  last(): Promise<LogPoint | null>;
  /**
   * Where to begin to count: no event of the log lies before. Notes it where nothing was ever appended, which is before anything is. Null for a log of before this
   * was noted, of which the first event may lie anywhere.
   */
  beginning(): Promise<Place | null>;
  /** The last one that is not behind a place. */
  before(place: Place): Promise<LogPoint | null>;
  /** Told every event that was counted, in order: writes the marks that are due, beside the work of others. */
  passed(point: LogPoint): void;
  /** Resolves when what is due is written, or cannot be. */
  settled(): Promise<void>;
}

/** Waymarks in streams of the store's own. */
export function waymarks(connection: Connection, reading: Reading, { waymarks: stream, beginning, clock }: Names): Waymarks {
  const known: LogPoint[] = [];
  const due: LogPoint[] = [];
  let origin: Place | null = null;
  let writing: Promise<void> | null = null;

  async function at(number: number): Promise<LogPoint> {
    const held = known[number];
    if (held) return held;
    const [event] = await reading.own(stream, number, 'forward', 1);
    if (!event) throw new Error(`waymark ${number} of the log is not there`);
    return (known[number] = markOf(event));
  }

  async function last(): Promise<{ number: number; point: LogPoint } | null> {
    const [event] = await reading.own(stream, 'end', 'backward', 1);
    return event ? { number: Number(event.revision), point: markOf(event) } : null;
  }

  async function noted(): Promise<Place | null> {
    return (await reading.own(beginning, 0, 'forward', 1))[0]?.position ?? null;
  }

  async function found(): Promise<Place | null> {
    const before = await noted();
    // Who appends has asked for the time before: no such stream, no log.
    if (before || (await reading.own(clock, 0, 'forward', 1)).length > 0) return before;
    const event = {
      id: derivedId(beginning),
      type: 'Beginning',
      contentType: 'application/json',
      data: {},
      metadata: undefined,
    } as EventData;
    try {
      await connection.insist((client) => client.appendToStream(beginning, event, { expectedRevision: 'no_stream' }));
    } catch (error) {
      // Another process was first.
      if (refusalOf(error) !== 'wrong-expected-version') throw refusalOf(error) === null ? unavailable(error) : error;
    }
    return noted();
  }

  async function write(): Promise<void> {
    for (let next = due[0]; next; next = due[0]) {
      const number = (next.index + 1) / waymarkStep - 1;
      const event = markAt(stream, next);
      try {
        await connection.call((client) =>
          client.appendToStream(stream, event, { expectedRevision: number === 0 ? 'no_stream' : BigInt(number - 1) }),
        );
      } catch (error) {
        // Others wrote it already; or it has to wait until the server answers again.
        if (refusalOf(error) !== 'wrong-expected-version') return;
      }
      due.shift();
    }
  }

  function writeOn(): void {
    writing ??= write().finally(() => {
      writing = null;
    });
  }

  return {
    last: async () => (await last())?.point ?? null,

    beginning: async () => (origin ??= await found()),

    async before(place) {
      const end = await last();
      let low = 0;
      let high = end ? end.number + 1 : 0;
      // Every mark below `low` is not behind the place, every one from `high` on is.
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (comparePlaces(placeOf((await at(middle)).position)!, place) <= 0) low = middle + 1;
        else high = middle;
      }
      return low === 0 ? null : at(low - 1);
    },

    passed(point) {
      if ((point.index + 1) % waymarkStep !== 0) return;
      due.push(point);
      writeOn();
    },

    settled: async () => {
      await writing;
    },
  };
}

function markAt(stream: string, { index, position }: LogPoint): EventData {
  return {
    id: derivedId(stream, index, position),
    type: 'Waymark',
    contentType: 'application/json',
    data: { index: String(index), position },
    metadata: undefined,
  } as EventData;
}

function markOf({ data }: Recorded): LogPoint {
  const { index, position } = data as { index: string; position: string };
  return { index: Number(index), position };
}

import type { Growth } from '../growth.js';
import type { StoredEvent } from '../port.js';

/** The newest part of the log is kept in memory up to so many events and so many bytes (UTF-16 units of data and metadata). */
const tailLimits = { events: 4_000, bytes: 16_000_000 };

/** How the edge looks into the log where it was only told that something is there. */
export interface EdgeSource {
  end(): Promise<number | null>;
  /** Events from behind an index, at most through another: as many as make a page. */
  events(after: number, through: number): Promise<readonly StoredEvent[]>;
}

/**
 * What this process knows of the log's newest part: where it ends, and its last events. Live readers of one process share it, so that an
 * event is read from the database once for all of them, or not at all where this process wrote it.
 */
export interface Edge {
  /** Index of the last event that this process has heard of; null until `look` was called once. */
  readonly end: number | null;
  /** Told by whoever heard that the log ends there, or further. */
  heard(end: number): void;
  /** Told what this process has stored. */
  stored(events: readonly StoredEvent[]): void;
  /** Asks the log where it ends. */
  look(): Promise<void>;
  /** Up to `most` events from behind an index, unfiltered; null where the reader is further back than what is kept. */
  after(index: number, most: number): Promise<readonly StoredEvent[] | null>;
}

/** An edge that knows nothing yet. */
export function edge(source: EdgeSource, growth: Growth): Edge {
  let end: number | null = null;
  /** Events without a gap between them. */
  let tail: StoredEvent[] = [];
  let bytes = 0;
  let filling: Promise<void> | null = null;

  function heard(index: number): void {
    if (end !== null && index <= end) return;
    end = index;
    growth.grew();
  }

  function keep(events: readonly StoredEvent[]): void {
    const last = tail.at(-1)?.index;
    const fresh = last === undefined ? events : events.filter(({ index }) => index > last);
    const first = fresh[0]?.index;
    if (first === undefined) return;
    if (last !== undefined && first !== last + 1) {
      // Others wrote in between: a live reader fetches that, unless it is so much that nobody can be live here.
      if (first - last <= tailLimits.events) return;
      tail = [];
      bytes = 0;
    }
    for (const event of fresh) {
      tail.push(event);
      bytes += sizeOf(event);
    }
    let drop = 0;
    while (tail.length - drop > tailLimits.events || bytes > tailLimits.bytes) bytes -= sizeOf(tail[drop++]!);
    if (drop > 0) tail = tail.slice(drop);
  }

  /** Reads what is missing between the tail and the end: once, for all who wait. */
  async function fill(from: number, through: number): Promise<void> {
    filling ??= source
      .events(from, through)
      .then(keep)
      .finally(() => {
        filling = null;
      });
    await filling;
  }

  return {
    get end() {
      return end;
    },
    heard,
    stored(events) {
      keep(events);
      heard(events.at(-1)!.index);
    },
    async look() {
      heard((await source.end()) ?? -1);
    },
    async after(index, most) {
      const through = end ?? -1;
      const reach = (): number => tail.at(-1)?.index ?? -1;
      if (through - index > tailLimits.events) return null;
      if (tail.length === 0 || reach() <= index) {
        const from = tail.length === 0 ? index : reach();
        if (through - from > tailLimits.events) {
          tail = [];
          bytes = 0;
        }
        await fill(tail.length === 0 ? index : from, through);
      }
      const first = tail[0]?.index;
      if (first === undefined || first > index + 1 || reach() <= index) return null;
      return tail.slice(index + 1 - first, index + 1 - first + most);
    },
  };
}

function sizeOf({ data, metadata }: StoredEvent): number {
  return data.length + metadata.length;
}

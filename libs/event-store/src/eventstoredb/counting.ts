import type { Growth } from '../growth.js';
import type { LogPoint, StoredEvent, StreamEvent } from '../port.js';
import { comparePlaces, placeOf, positionAt } from './form.js';
import type { Place } from './form.js';
import type { Reading } from './reading.js';
import type { Waymarks } from './waymarks.js';

/** The newest part of the log is kept in memory up to so many events and so many bytes (UTF-16 units of data and metadata). */
const tailLimits = { events: 4_000, bytes: 16_000_000 };
const page = 1_000;
/** An append may be answered a moment before `$all` shows it: so long it is looked for, after pauses that grow, in milliseconds. */
const showing = { within: 2_000, firstPause: 5, longestPause: 100 };

/** The server knows no dense ordinal, so each process counts: from the last waymark to the log's end, and on. Its live readers share that. */
export interface Counting {
  /** The last point that was counted. */
  readonly last: LogPoint | null;
  /** Counts on to where the log ends now: whatever was stored before the call is counted after it. */
  look(): Promise<void>;
  /** As `look`, and on until the server shows what lies at a place that it gave out, for as long as that may take it. */
  reach(place: Place): Promise<void>;
  /** Up to `most` events behind an index, unfiltered, of those in memory; null where the reader is further back. */
  after(index: number, most: number): readonly StoredEvent[] | null;
  /** The point at a place; null where no event of the log lies there. */
  pointAt(place: Place): Promise<LogPoint | null>;
}

/** Counts nothing before the first look. */
export function counting(reading: Reading, waymarks: Waymarks, growth: Growth): Counting {
  let last: LogPoint | null = null;
  /** How far `$all` was looked at. */
  let scanned: Place | null = null;
  let tail: StoredEvent[] = [];
  let bytes = 0;
  let begun = false;
  let looking: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  function keep(events: readonly StreamEvent[]): void {
    for (const event of events) {
      const index: number = (last?.index ?? -1) + 1;
      last = { index, position: event.position };
      tail.push({ ...event, index });
      bytes += sizeOf(event);
      waymarks.passed(last);
    }
    let drop = 0;
    while (tail.length - drop > tailLimits.events || bytes > tailLimits.bytes) bytes -= sizeOf(tail[drop++]!);
    if (drop > 0) tail = tail.slice(drop);
    if (events.length > 0) growth.grew();
  }

  async function countOn(): Promise<void> {
    if (!begun) {
      last = await waymarks.last();
      scanned = last ? placeOf(last.position) : await waymarks.beginning();
      begun = true;
    }
    for (let ended = false; !ended;) {
      const found = await reading.all(scanned, page);
      if (!found) return;
      ({ scanned, ended } = found);
      keep(found.events);
    }
  }

  function begin(): Promise<void> {
    looking = countOn().finally(() => {
      looking = null;
    });
    return looking;
  }

  /** Counts from behind a point to the one at a place. */
  async function found(from: LogPoint | null, place: Place): Promise<LogPoint | null> {
    let index = from?.index ?? -1;
    let behind = from ? placeOf(from.position) : await waymarks.beginning();
    for (let next = await reading.all(behind, page); next; next = await reading.all(behind, page)) {
      for (const { position } of next.events) {
        index += 1;
        const order = comparePlaces(placeOf(position)!, place);
        if (order === 0) return { index, position };
        if (order > 0) return null;
      }
      behind = next.scanned;
      if (comparePlaces(behind, place) >= 0) return null;
    }
    return null;
  }

  const inTail = (place: Place): boolean => tail.length > 0 && comparePlaces(placeOf(tail[0]!.position)!, place) <= 0;
  const beyond = (place: Place): boolean => scanned === null || comparePlaces(scanned, place) < 0;
  const beyondLast = (place: Place): boolean => last === null || comparePlaces(placeOf(last.position)!, place) < 0;

  return {
    get last() {
      return last;
    },

    look() {
      // One that waits for its turn begins next: two at once would count the same events twice.
      if (!looking && !next) return begin();
      // One that is under way may have looked already where something has been stored since.
      next ??= (looking ?? Promise.resolve())
        .catch(() => undefined)
        .then(() => {
          next = null;
          return begin();
        });
      return next;
    },

    after(index, most) {
      const first = tail[0]?.index;
      if (first === undefined || first > index + 1) return null;
      return tail.slice(index + 1 - first, index + 1 - first + most);
    },

    async reach(place) {
      await this.look();
      const until = performance.now() + showing.within;
      for (let wait = showing.firstPause; beyond(place) && performance.now() < until; wait = Math.min(2 * wait, showing.longestPause)) {
        await pause(wait);
        await this.look();
      }
    },

    async pointAt(place) {
      if (beyondLast(place)) await this.reach(place);
      if (beyondLast(place)) return null;
      if (!inTail(place)) {
        const mark = await waymarks.before(place);
        return mark?.position === positionAt(place) ? mark : found(mark, place);
      }
      return inOrder(tail, place);
    },
  };
}

/** The point at a place among events in their order. */
function inOrder(events: readonly StoredEvent[], place: Place): LogPoint | null {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePlaces(placeOf(events[middle]!.position)!, place) < 0) low = middle + 1;
    else high = middle;
  }
  const found = events[low];
  return found?.position === positionAt(place) ? { index: found.index, position: found.position } : null;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function sizeOf({ data, metadata }: StreamEvent): number {
  return data.length + metadata.length;
}

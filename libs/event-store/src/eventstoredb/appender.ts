import { LRUCache } from 'lru-cache';
import { chain, checkAppend } from '../append.js';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable } from '../errors.js';
import type { Appended, EventToAppend, Expected, Head } from '../port.js';
import { settleBy } from '../settling.js';
import type { Unsettled } from '../settling.js';
import type { Connection } from './connection.js';
import { NotReached, refusalOf, unavailable, wasLost } from './failures.js';
import { comparePlaces, positionAt, recorded } from './form.js';
import type { Names, Place } from './form.js';
import type { Reading } from './reading.js';
import type { StoreClock } from './store-clock.js';

/** How the appender behaves where things go wrong. */
export interface AppenderOptions {
  readonly connection: Connection;
  readonly reading: Reading;
  readonly names: Names;
  readonly clock: StoreClock;
  /** How often a lost append is sent again before its outcome is called unknown, and the first pause between (doubled, up to 2 s). */
  readonly retry: { readonly times: number; readonly pause: number };
  /** Told after each append that something was stored. */
  readonly committed: () => void;
}

/** How much may be under way: beyond it an append is refused at once. */
const waitingLimit = 50_000;
const rememberedHeads = 100_000;

/** The writing side of one process. */
export interface Appender {
  append(stream: string, events: readonly EventToAppend[], expected: Expected): Promise<Appended>;
  /** The last place that is known to be in the log. */
  readonly newest: Place | null;
  /** Told of a place that is in the log: what is stored later lies behind it. */
  saw(place: Place): void;
  /** Takes no more appends, and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Appends to one stream go one after the other; the server takes those of many at once. */
export function appender({
  connection,
  reading,
  names,
  clock,
  retry,
  committed,
}: Omit<AppenderOptions, 'clock'> & { clock: () => StoreClock }): Appender {
  const heads = new LRUCache<string, Head>({ max: rememberedHeads });
  const turns = new Map<string, Promise<unknown>>();
  /** Streams of which an append has ended unknown. */
  const doubtful = new Set<string>();
  let newest: Place | null = null;
  let closed = false;

  const settle = settleBy(
    async (...part) => {
      const found = [];
      for await (const page of reading.stream(...part)) found.push(...page);
      return found;
    },
    () => null,
  );

  function saw(place: Place): void {
    if (!newest || comparePlaces(newest, place) < 0) newest = place;
  }

  function remember(stream: string, head: Head): void {
    const known = heads.get(stream);
    if (!known || known.revision < head.revision) heads.set(stream, head);
  }

  /** Whether the stream may be where the writer believes it to be: the server compares revisions, we the hash. */
  async function mayHold({ stream, expected }: Unsettled): Promise<boolean> {
    const known = heads.get(stream);
    if (expected === 'no-stream') return !known;
    if (known && known.revision !== expected.revision) {
      if (known.revision > expected.revision) return false;
    } else if (known) {
      return known.hash === expected.hash;
    }
    for await (const [event] of reading.stream(stream, expected.revision, 'forward', 1)) return event?.hash === expected.hash;
    return false;
  }

  /** Sends the append, and again the very same where it was lost, which is safe. */
  async function send(append: Unsettled, head: Head): Promise<Appended | 'to be settled'> {
    const { stream, events, expected } = append;
    const toStore = chain(stream, events, expected).map(recorded);
    const expectedRevision = expected === 'no-stream' ? 'no_stream' : BigInt(expected.revision);
    const before = newest;
    let sent = false;
    for (let tries = 1; ; tries++) {
      try {
        const { position } = await connection.call((client) => {
          sent = true;
          return client.appendToStream(names.stored(stream), toStore, { expectedRevision });
        });
        // One that lies where the log was already, or was sent before, may be the first of the same appends or its repeat.
        const isOld = before && position && comparePlaces(position, before) <= 0;
        if (!position || isOld || tries > 1 || doubtful.has(stream)) return 'to be settled';
        saw(position);
        return { head, position: positionAt(position), index: null, repeated: false };
      } catch (error) {
        if (!wasLost(error)) {
          if (refusalOf(error) === 'wrong-expected-version') return 'to be settled';
          if (refusalOf(error) === 'maximum-append-size-exceeded') throw new AppendTooLarge(events.length, bytesOf(events));
          throw refusalOf(error) === 'access-denied' ? unavailable(error) : error;
        }
        if (!sent && error instanceof NotReached) throw unavailable(error);
        if (tries > retry.times) {
          if (!sent) throw unavailable(error);
          doubtful.add(stream);
          throw new OutcomeUnknown('the append was lost on its way', { cause: error });
        }
        if (tries > 1) await pause(retry.pause * 2 ** (tries - 2));
      }
    }
  }

  async function perform(append: Unsettled): Promise<Appended> {
    await clock().check();
    for (let tries = 0; tries <= retry.times; tries++) {
      if (await mayHold(append)) {
        const { revision, hash } = chain(append.stream, append.events, append.expected).at(-1)!;
        const appended = await send(append, { revision, hash });
        if (appended !== 'to be settled') {
          remember(append.stream, appended.head);
          return appended;
        }
      }
      const settled = await settle(append);
      if (settled !== 'try again') {
        doubtful.delete(append.stream);
        remember(append.stream, settled.head);
        return settled;
      }
      await pause(retry.pause);
    }
    throw new StoreUnavailable('the stream was changing');
  }

  return {
    async append(stream, events, expected) {
      if (closed) throw new StoreUnavailable('the store is closed');
      checkAppend(stream, events, expected);
      if (turns.size >= waitingLimit) throw new StoreUnavailable('too many appends are waiting');
      const before = turns.get(stream);
      const mine = (async () => {
        await before?.catch(() => undefined);
        return perform({ stream, events, expected });
      })();
      turns.set(stream, mine);
      try {
        return await mine;
      } finally {
        if (turns.get(stream) === mine) turns.delete(stream);
        committed();
      }
    },

    get newest() {
      return newest;
    },
    saw,

    async close() {
      closed = true;
      await Promise.allSettled(turns.values());
    },
  };
}

function bytesOf(events: readonly EventToAppend[]): number {
  return events.reduce((sum, { data, metadata }) => sum + Buffer.byteLength(data) + Buffer.byteLength(metadata), 0);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds, 2_000)));
}

import { randomIds } from '#kernel';
import type { EventData } from '@eventstore/db-client';
import { checkClock, processTime } from '../clock-check.js';
import type { Clocks } from '../clock-check.js';
import { ClockSkew } from '../errors.js';
import type { Connection } from './connection.js';
import { refusalOf, unavailable } from './failures.js';
import type { Place } from './form.js';
import type { Reading } from './reading.js';

/** For so many milliseconds the server's time is told from its last answer by this machine's monotonic clock. */
const goodFor = 60_000;

/** Compares this process's clock with the server's. */
export interface StoreClock {
  /** @throws ClockSkew where they are more than two seconds apart, StoreUnavailable where the server does not answer. */
  check(): Promise<void>;
}

/** What the server's clock said, and when that was on the monotonic clock here. */
interface Answer {
  readonly store: number;
  readonly before: number;
  readonly after: number;
  readonly heard: number;
}

/**
 * The server tells its time only by what it writes: so once a minute in which something is appended, an empty event goes to a stream of the
 * store's own, and `created` of it says the time.
 * @param wrote told where it lies
 */
export function storeClock(
  connection: Connection,
  reading: Reading,
  stream: string,
  clocks: Clocks,
  wrote: (place: Place) => void,
): StoreClock {
  let answer: Answer | null = null;
  let asking: Promise<Answer> | null = null;

  async function ask(): Promise<Answer> {
    const event = { id: randomIds.next(), type: 'Asked', contentType: 'application/json', data: {}, metadata: undefined } as EventData;
    const before = processTime(clocks);
    try {
      const { nextExpectedRevision, position } = await connection.insist((client) => client.appendToStream(stream, event));
      const after = processTime(clocks);
      const heard = performance.now();
      if (position) wrote(position);
      const [written] = await reading.own(stream, Number(nextExpectedRevision), 'forward', 1);
      if (!written) throw new Error('what was written to ask for the time is not there');
      return { store: written.created.getTime(), before, after, heard };
    } catch (error) {
      throw refusalOf(error) === null ? unavailable(error) : error;
    }
  }

  async function anew(): Promise<void> {
    asking ??= ask().finally(() => {
      asking = null;
    });
    answer = await asking;
    checkClock(answer.store, answer.before, answer.after);
  }

  return {
    async check() {
      if (clocks.storeClock) {
        checkClock(Date.parse(clocks.storeClock.now()), processTime(clocks));
        return;
      }
      const passed = answer ? performance.now() - answer.heard : Infinity;
      if (!answer || passed > goodFor) {
        await anew();
        return;
      }
      const now = processTime(clocks);
      try {
        checkClock(answer.store + passed, now - (answer.after - answer.before), now);
      } catch (error) {
        // The monotonic clock stands still while a machine sleeps.
        if (!(error instanceof ClockSkew)) throw error;
        await anew();
      }
    },
  };
}

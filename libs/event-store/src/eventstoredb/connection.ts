import type { EventStoreDBClient } from '@eventstore/db-client';
import { StoreUnavailable } from '../errors.js';
import { LetGo, NoAnswer, NotReached, wasLost } from './failures.js';

/** What a call may use; the signal is aborted when its time is over. */
export type Work<Result> = (client: EventStoreDBClient, signal: AbortSignal) => Promise<Result>;

/** A client that is made anew where it failed, and calls with deadlines of our own. */
export interface Connection {
  /**
   * Runs one call.
   * @throws NotReached where the server was not reached, so that nothing can have been done; NoAnswer where its time was over; else
   *   what the client throws.
   */
  call<Result>(work: Work<Result>): Promise<Result>;
  /**
   * As `call`, of what may be done twice, all reads among it: where it was lost on its way, or may have been cut short because another call had the client
   * let go, it is tried again, within the time of one call.
   */
  insist<Result>(work: Work<Result>): Promise<Result>;
  /** The client as it is now, for a subscription. @throws NotReached */
  client(): Promise<EventStoreDBClient>;
  /** Lets go of a client that failed: the next call gets another. */
  retire(client: EventStoreDBClient): void;
  close(): Promise<void>;
}

/**
 * So often: that a connection is gone may be known only to the first call after it, and what breaks for another client of this process is said to have
 * been lost for all.
 */
const insistence = 2;

/**
 * Connects with the first call. The client's own deadlines bind neither batch appends nor reads, and what its first call found out of the
 * server is kept even where that was a failure: so each call has a deadline here, and a client that failed is never used again.
 * @param patience milliseconds for a call
 */
export function connection(url: string, patience: number): Connection {
  let current: Promise<EventStoreDBClient> | null = null;
  /** The client keeps one list for the appends of all clients: the next one begins when the one before has answered all of its own. */
  let retiring: Promise<void> = Promise.resolve();
  let closed = false;
  const letGo = new WeakSet<EventStoreDBClient>();

  async function made(): Promise<EventStoreDBClient> {
    await retiring;
    // A house on another store does not wait for this to load.
    const { EventStoreDBClient: Client } = await import('@eventstore/db-client');
    return Client.connectionString(url);
  }

  function retire(client: EventStoreDBClient): void {
    const failed = current;
    if (!failed) return;
    retiring = Promise.all([retiring, failed]).then(async ([, made]) => {
      if (made !== client || current !== failed) return;
      current = null;
      letGo.add(made);
      await dispose(made);
    });
  }

  async function reached(signal: AbortSignal, again = true): Promise<EventStoreDBClient> {
    if (closed) throw new StoreUnavailable('the store is closed');
    current ??= made().catch((error: unknown) => {
      current = null;
      throw error;
    });
    const client = await current;
    try {
      // Kept by the client: one question for all calls.
      await orAborted(client['capabilities'], signal);
      return client;
    } catch (error) {
      retire(client);
      await retiring;
      // That a connection is gone may be known to the first call after it only.
      if (again && !signal.aborted) return reached(signal, false);
      throw new NotReached(error);
    }
  }

  async function timed<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new NoAnswer(patience)), patience);
    try {
      return await work(deadline.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  async function attempted<Result>(work: Work<Result>, signal: AbortSignal): Promise<Result> {
    const client = await reached(signal);
    try {
      return await orAborted(work(client, signal), signal);
    } catch (error) {
      if (wasLost(error)) {
        retire(client);
        await retiring;
      }
      throw error;
    }
  }

  async function insisted<Result>(work: Work<Result>, signal: AbortSignal, left = insistence): Promise<Result> {
    try {
      return await attempted(async (client) => {
        const result = await work(client, signal);
        // What a client gives up ends as if that had been all of it.
        if (letGo.has(client)) throw new LetGo();
        return result;
      }, signal);
    } catch (error) {
      if (left === 0 || signal.aborted || error instanceof NotReached || !wasLost(error)) throw error;
      return insisted(work, signal, left - 1);
    }
  }

  return {
    call: (work) => timed((signal) => attempted(work, signal)),
    insist: (work) => timed((signal) => insisted(work, signal)),

    client: () => timed((signal) => reached(signal)),
    retire,

    async close() {
      closed = true;
      await retiring;
      const client = await current;
      current = null;
      if (!client) return;
      letGo.add(client);
      await dispose(client);
    },
  };
}

/** Ends what the client has under way, and its connection, which the client itself would keep. */
async function dispose(client: EventStoreDBClient): Promise<void> {
  await client.dispose();
  void client['getChannel']().then(
    (channel) => channel.close(),
    () => undefined,
  );
}

function orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

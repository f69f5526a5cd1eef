import type { AllStreamSubscription } from '@eventstore/db-client';
import type { Connection } from './connection.js';

/** Hears of whatever is appended to the log, by anybody, as long as somebody listens here. */
export interface Doorbell {
  /** Begins with the first call. */
  start(): void;
  /** Whether so much was heard that nothing is listened to until a look finds nothing: whoever looks goes on looking. */
  readonly isDeaf: boolean;
  /** Told after every look whether it found something. */
  looked(found: boolean): void;
  stop(): void;
}

/** More events in a second are not listened to: each comes over the wire and is parsed once for the bell, and once more for the look. */
const tooLoud = 200;

/** Longest pause between two attempts to subscribe, in milliseconds. */
const longestPause = 5_000;

/**
 * Rings whenever something was appended to the log's streams, and whenever listening begins, since nobody tells of what was appended
 * before. What was appended is read elsewhere: so a subscription that ends, repeats or drops what is too much for it loses nothing.
 */
export function doorbell(connection: Connection, prefix: string, ring: () => void): Doorbell {
  let subscription: AllStreamSubscription | null = null;
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let isDeaf = false;
  let heard = { count: 0, since: 0 };

  function hear(mine: AllStreamSubscription): void {
    if (subscription !== mine) return;
    const now = performance.now();
    if (now - heard.since > 1_000) heard = { count: 0, since: now };
    heard.count += 1;
    if (heard.count > tooLoud) {
      isDeaf = true;
      subscription = null;
      mine.unsubscribe().catch(() => undefined);
    }
    ring();
  }

  async function listen(failures: number): Promise<void> {
    try {
      const client = await connection.client();
      if (stopped) return;
      const mine = client.subscribeToAll({
        fromPosition: 'end',
        filter: { filterOn: 'streamName', prefixes: [prefix], checkpointInterval: 1_000, maxSearchWindow: 32 },
      });
      let confirmed = false;
      subscription = mine;
      mine.on('data', () => hear(mine));
      mine.on('confirmation', () => {
        confirmed = true;
        ring();
      });
      const ended = (error?: Error): void => {
        if (subscription !== mine) return;
        subscription = null;
        mine.unsubscribe().catch(() => undefined);
        if (error) connection.retire(client);
        again(confirmed ? 0 : failures + 1);
      };
      mine.on('error', ended);
      mine.on('end', () => ended());
      mine.on('close', () => ended());
    } catch {
      again(failures + 1);
    }
  }

  function again(failures: number): void {
    if (stopped) return;
    timer = setTimeout(() => void listen(failures), Math.min(100 * 2 ** failures, longestPause)).unref();
  }

  return {
    start() {
      if (started || stopped) return;
      started = true;
      void listen(0);
    },
    get isDeaf() {
      return isDeaf;
    },
    looked(found) {
      if (found || !isDeaf || stopped) return;
      isDeaf = false;
      heard = { count: 0, since: performance.now() };
      void listen(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      const last = subscription;
      subscription = null;
      // Somebody has to hear of its end.
      last?.on('error', () => {});
      last?.unsubscribe().catch(() => undefined);
    },
  };
}

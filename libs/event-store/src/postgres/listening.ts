import type { Client } from 'pg';
import { connect, drop } from './connection.js';
import type { Patience } from './connection.js';
import { channel } from './group.js';

/** Hears of other processes' appends, as long as anybody listens here. */
export interface Listening {
  /** Begins with the first call. A connection that is lost is made anew; meanwhile readers look by themselves. */
  start(): void;
  stop(): Promise<void>;
}

/** Longest pause between two attempts to connect, in milliseconds. */
const longestPause = 5_000;

/**
 * Listens for appends of all processes.
 * @param heard told the index of the log's last event after each append
 * @param began told whenever listening begins: what was appended before, nobody will tell
 */
export function listening(url: string, patience: Patience, heard: (end: number) => void, began: () => void): Listening {
  let client: Client | null = null;
  let started = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let connecting: Promise<void> = Promise.resolve();

  async function listen(failures: number): Promise<void> {
    try {
      const fresh = await connect(url, 'redress log: listen', patience);
      fresh.once('end', () => {
        client = null;
        again(0);
      });
      fresh.on('notification', ({ payload }) => heard(Number(payload)));
      await fresh.query(`listen ${channel}`);
      if (stopped) {
        await fresh.end();
        return;
      }
      client = fresh;
      began();
    } catch {
      again(failures + 1);
    }
  }

  function again(failures: number): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        connecting = listen(failures);
      },
      Math.min(100 * 2 ** failures, longestPause),
    );
  }

  return {
    start() {
      if (started || stopped) return;
      started = true;
      connecting = listen(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      if (client) drop(client);
      await connecting;
    },
  };
}

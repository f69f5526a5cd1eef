import { StoreUnavailable } from './errors.js';
import type { Growth } from './growth.js';
import type { LogMessage, LogPoint, StoredEvent } from './port.js';

/** Some of the log after a point; `last` is beyond the events where a filter dropped those that came last. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly last: LogPoint;
}

/** How a store lets itself be followed. */
export interface Followed {
  /** The next page after a point; null where the log ends there. */
  nextPage(after: LogPoint | null): Promise<LogPage | null>;
  readonly growth: Growth;
  /** Milliseconds to wait before the store is tried again, the first time; doubled up to thirty times. */
  readonly retry?: number;
}

/** Catch-up, then live, for any store. The consumer sets the pace: nothing is read ahead of it. */
export async function* follow(
  { nextPage, growth, retry = 100 }: Followed,
  after: LogPoint | null,
  signal: AbortSignal,
): AsyncGenerator<LogMessage> {
  let last = after;
  let caughtUp = false;
  let failures = 0;
  while (!signal.aborted) {
    const seen = growth.count;
    let page: LogPage | null;
    try {
      page = await nextPage(last);
      failures = 0;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await pause(retry * Math.min(2 ** failures, 30), signal);
      failures += 1;
      continue;
    }
    if (signal.aborted) return;
    if (page) {
      last = page.last;
      yield { kind: 'events', events: page.events, last };
    } else if (!caughtUp) {
      caughtUp = true;
      yield { kind: 'caught-up', last };
    } else {
      await growth.beyond(seen, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve();
      return;
    }
    const timer = setTimeout(end, milliseconds);
    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    }
    signal.addEventListener('abort', end, { once: true });
  });
}

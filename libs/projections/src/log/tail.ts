import type { EventCatalogue, EventStore, LogPoint, StoredEvent } from '#event-store';
import { Bell, pause } from '../engine/waiting.js';
import { SharedEvent } from './shared-event.js';

/** Some events in order, and how far the log has been read with them. */
export interface Page {
  readonly events: readonly SharedEvent[];
  readonly last: LogPoint;
}

/** Reads the log in its order, page after page. */
export interface LogReader {
  /** The events after a point, at most `limit`; waits where there are none yet. Null when the signal is aborted. */
  after(point: LogPoint | null, limit: number, signal: AbortSignal): Promise<Page | null>;
}

/** How many of the newest events are held. */
const kept = { least: 20_000, most: 22_000 };
/** How soon one that has made way looks again, in milliseconds. */
const lookAgain = 50;

/**
 * The one live reader of the log in a process. It holds the newest events for all who follow; who is further behind reads pages from the
 * store until it has come up to them.
 */
export class LogTail {
  private held: SharedEvent[] = [];
  /** All that lies between the first event held (or this point) and here is held. */
  private end: LogPoint | null = null;
  private started = false;
  private readonly news = new Bell();

  /** @param makesWay whether readers wait for a moment, because the process has more important things to do; it says so for a moment only */
  constructor(
    private readonly store: EventStore,
    private readonly catalogue: EventCatalogue,
    private readonly makesWay: () => boolean = () => false,
  ) {}

  /** Follows the log until the signal is aborted. */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        if (!this.started) {
          this.end = await this.store.end();
          this.started = true;
          this.news.ring();
        }
        for await (const message of this.store.subscribe(this.end, { signal })) {
          if (message.kind !== 'events') continue;
          for (const event of message.events) this.held.push(new SharedEvent(event, this.catalogue));
          this.end = message.last;
          if (this.held.length > kept.most) this.held = this.held.slice(-kept.least);
          this.news.ring();
        }
      } catch {
        await pause(250, signal);
      }
    }
    this.news.ring();
  }

  /** A reader with a place of its own. */
  reader(): LogReader {
    let behind: { iterator: AsyncIterator<{ events: readonly StoredEvent[]; last: LogPoint }>; at: number } | null = null;

    const fromStore = async (point: LogPoint | null, index: number, limit: number): Promise<Page | null> => {
      if (behind?.at !== index) behind = { iterator: this.store.readAll(point, { pageSize: limit })[Symbol.asyncIterator](), at: index };
      const { done, value } = await behind.iterator.next();
      if (done) {
        behind = null;
        return null;
      }
      const events = value.events.slice(0, limit).map((event) => new SharedEvent(event, this.catalogue));
      const last = events.length < value.events.length ? pointOf(events.at(-1)!.stored) : value.last;
      behind = last === value.last ? { iterator: behind.iterator, at: last.index } : null;
      return { events, last };
    };

    const after = async (point: LogPoint | null, limit: number, signal: AbortSignal): Promise<Page | null> => {
      const index = point?.index ?? -1;
      for (;;) {
        if (signal.aborted) return null;
        if (this.makesWay()) {
          await pause(lookAgain, signal);
          continue;
        }
        if (this.started && index >= (this.end?.index ?? -1)) {
          await this.news.next(signal);
          continue;
        }
        const first = this.held[0]?.stored.index;
        if (first !== undefined && index + 1 >= first) {
          behind = null;
          const events = this.held.slice(index + 1 - first, index + 1 - first + limit);
          return { events, last: pointOf(events.at(-1)!.stored) };
        }
        const page = this.started ? await fromStore(point, index, limit) : null;
        if (page) return page;
        // Not started, or the store has not shown yet what its subscription has given.
        await this.news.next(signal, 50);
      }
    };
    return { after };
  }
}

/** Where an event stands in the log. */
export function pointOf({ position, index }: StoredEvent): LogPoint {
  return { position, index };
}

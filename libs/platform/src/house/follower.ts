import type { EventCatalogue, EventStore, Index, LogPoint, Position } from '#event-store';
import { HouseBehind } from '../commands/errors.js';
import type { HouseSource } from '../commands/executor.js';
import { HouseFold } from './house-fold.js';
import type { HouseSlice } from './slice.js';

/** Folding slower than this behind the log refuses commands. */
const patience = 2_000;

/** How long a writer to the house waits for its own write to arrive. */
const arrival = 2_000;

/**
 * Every process's own picture of directory and configuration: follows the streams of the house and folds its slices.
 * It is *behind* when the log's end, looked at two seconds ago, has not been reached yet.
 */
export class HouseFollower<House extends object> implements HouseSource<House> {
  private readonly fold: HouseFold<House>;
  private lastFolded: Index = -1;
  private reachedIndex: Index = -1;
  private readonly waiting = new Set<{ index: Index; go: () => void }>();
  private behindSince: number | null = null;
  /** A write of this process that did not arrive in time. */
  private owed: Index | null = null;
  private stopped: Error | null = null;
  private caughtUp = false;
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly parts: {
      store: EventStore;
      catalogue: Pick<EventCatalogue, 'decode'>;
      slices: readonly HouseSlice[];
    },
  ) {
    this.fold = this.anew();
  }

  /** Resolves when all that the log held has been folded. */
  async start(): Promise<void> {
    const caughtUp = new Promise<void>((resolve, reject) => {
      this.running = this.follow(resolve).catch((error: unknown) => {
        this.stopped = error instanceof Error ? error : new Error(String(error));
        reject(this.stopped);
      });
    });
    await caughtUp;
    this.watch = setInterval(() => void this.look().catch(() => {}), patience / 2);
    this.watch.unref();
  }

  async close(): Promise<void> {
    clearInterval(this.watch);
    this.ending.abort();
    await this.running;
  }

  current(): { readonly house: House; readonly index: Index } {
    if (this.stopped) throw new HouseBehind(`the house cannot be folded: ${this.stopped.message}`);
    if (!this.caughtUp) throw new HouseBehind('the house has not caught up with the log yet');
    if (this.behindSince !== null && performance.now() - this.behindSince >= patience) throw new HouseBehind('the house is behind the log');
    return { house: this.fold.current, index: this.lastFolded };
  }

  concerns(stream: string): boolean {
    return this.fold.concerns(stream);
  }

  /** A house of the same slices into which nothing has been folded yet: for whoever goes through the log once more. */
  anew(): HouseFold<House> {
    return new HouseFold(this.parts.slices);
  }

  async reached(position: Position): Promise<void> {
    const point = await this.parts.store.pointOf(position);
    if (point === null || point.index <= this.reachedIndex) return;
    await new Promise<void>((resolve) => {
      const waiter = {
        index: point.index,
        go: () => {
          clearTimeout(limit);
          this.waiting.delete(waiter);
          resolve();
        },
      };
      const asked = performance.now();
      const late = (): void => {
        // What was written then is not folded by now: whoever decides by this house would not know of it. A timer may come a moment early,
        // and a look may have found it behind only since a moment ago.
        this.behindSince = Math.min(this.behindSince ?? asked, asked, performance.now() - patience);
        this.owed = Math.max(this.owed ?? -1, point.index);
        waiter.go();
      };
      const limit = setTimeout(late, arrival);
      this.waiting.add(waiter);
    });
  }

  private async follow(caughtUp: () => void): Promise<void> {
    const options = { filter: { streamPrefixes: this.fold.prefixes }, signal: this.ending.signal };
    for await (const message of this.parts.store.subscribe(null, options)) {
      if (message.kind === 'events') {
        for (const stored of message.events) {
          this.fold.take(this.parts.catalogue.decode(stored));
          this.lastFolded = stored.index;
        }
      } else {
        this.caughtUp = true;
        caughtUp();
      }
      this.arrived(message.last);
    }
  }

  private arrived(last: LogPoint | null): void {
    if (last === null) return;
    this.reachedIndex = last.index;
    if (this.owed !== null && last.index >= this.owed) [this.owed, this.behindSince] = [null, null];
    for (const waiter of this.waiting) if (waiter.index <= last.index) waiter.go();
  }

  private async look(): Promise<void> {
    const end = await this.parts.store.end();
    if (end === null || end.index <= this.reachedIndex) {
      this.behindSince = null;
      return;
    }
    // Behind is: what was the end then has not been reached by now, not: there is always something newer under load.
    const reached = await Promise.race([
      this.reachedBefore(end.index),
      new Promise<false>((resolve) => setTimeout(resolve, patience / 2, false).unref()),
    ]);
    this.behindSince = reached ? null : (this.behindSince ?? performance.now());
  }

  private async reachedBefore(index: Index): Promise<true> {
    if (index <= this.reachedIndex) return true;
    return new Promise((resolve) => {
      const waiter = {
        index,
        go: () => {
          this.waiting.delete(waiter);
          resolve(true);
        },
      };
      this.waiting.add(waiter);
    });
  }
}

import type { EventCatalogue, EventStore, Index, LogPoint, Position } from '#event-store';
import { HouseBehind } from '../commands/errors.js';
import type { HouseSource } from '../commands/command.js';
import { HouseFold } from './house-fold.js';
import type { HouseSlice } from './slice.js';

/** Folding slower than this behind the log refuses commands, and so long one waits for what is to arrive; in milliseconds. */
const usualPatience = 2_000;

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
  /** What somebody waited for, and did not arrive in time. */
  private owed: Index | null = null;
  private stopped: Error | null = null;
  private caughtUp = false;
  private readonly patience: number;
  private readonly ending = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private watch: NodeJS.Timeout | undefined;

  constructor(
    private readonly parts: {
      store: EventStore;
      catalogue: Pick<EventCatalogue, 'decode'>;
      slices: readonly HouseSlice[];
      /** In milliseconds; two seconds where nothing is said. */
      patience?: number;
    },
  ) {
    this.patience = parts.patience ?? usualPatience;
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
    this.watch = setInterval(() => void this.look().catch(() => {}), this.patience / 2);
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
    if (this.behindSince !== null && performance.now() - this.behindSince >= this.patience)
      throw new HouseBehind('the house is behind the log');
    return { house: this.fold.current, index: this.lastFolded };
  }

  /** Of the last event that was folded, however long ago; -1 where there is none. */
  get index(): Index {
    return this.lastFolded;
  }

  concerns(stream: string): boolean {
    return this.fold.concerns(stream);
  }

  /** A house of the same slices into which nothing has been folded yet: for whoever goes through the log once more. */
  anew(): HouseFold<House> {
    return new HouseFold(this.parts.slices);
  }

  /** The house as it stood after an event of the log, whatever has happened to it since. */
  async asOf(index: Index): Promise<House> {
    const { house, index: last } = this.current();
    if (index >= last) return house;
    const fold = this.anew();
    for await (const { events } of this.parts.store.readAll(null, { filter: { streamPrefixes: fold.prefixes } })) {
      for (const stored of events) {
        if (stored.index > index) return fold.current;
        fold.take(this.parts.catalogue.decode(stored));
      }
    }
    return fold.current;
  }

  async reached(position: Position): Promise<void> {
    const point = await this.parts.store.pointOf(position);
    // Given out by the log, and not shown by it yet: what lies there is not folded either.
    if (point === null) this.behindSince = performance.now() - this.patience;
    else await this.arrival(point.index);
  }

  async upToNow(): Promise<void> {
    const end = await this.parts.store.end();
    if (end !== null) await this.arrival(end.index);
  }

  /** What the house says of something; where it knows nothing of it, what it says once it is up to now: another process may have been told. */
  async find<Found extends object>(look: (house: House) => Found | null | undefined): Promise<Found | null> {
    const found = look(this.current().house);
    if (found) return found;
    await this.upToNow();
    return look(this.current().house) ?? null;
  }

  /** Resolves when what lies there is folded; or when it is late, and the house is behind. */
  private async arrival(index: Index): Promise<void> {
    if (index <= this.reachedIndex) return;
    await new Promise<void>((resolve) => {
      const waiter = {
        index,
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
        this.behindSince = Math.min(this.behindSince ?? asked, asked, performance.now() - this.patience);
        this.owed = Math.max(this.owed ?? -1, index);
        waiter.go();
      };
      const limit = setTimeout(late, this.patience);
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
      this.upAgain();
      return;
    }
    // Behind is: what was the end then has not been reached by now, not: there is always something newer under load.
    const reached = await Promise.race([
      this.reachedBefore(end.index),
      new Promise<false>((resolve) => setTimeout(resolve, this.patience / 2, false).unref()),
    ]);
    if (reached) this.upAgain();
    else this.behindSince ??= performance.now();
  }

  /** That it came up to where the log ended a moment ago says nothing of what was written since, and is owed. */
  private upAgain(): void {
    if (this.owed === null) this.behindSince = null;
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

import { setMaxListeners } from 'node:events';
import { Bell, pause } from './waiting.js';

/** What a keeper of rounds has to know. */
export interface RoundsParts {
  readonly signal: AbortSignal;
  /** The longest time between two rounds, in milliseconds. */
  readonly everyMs: number;
  /** Rung when the books have changed: go at once. */
  readonly look: Bell;
  /** One round: renews what is held and begins what is free. */
  readonly round: () => Promise<void>;
  /** Told of a round that failed. */
  readonly failed: (error: unknown) => void;
}

/** Goes its rounds until the signal is aborted, and minds the works that were begun on them: one of each name at a time. */
export class Rounds {
  /** Rung after every round, and whenever a work has ended. */
  readonly changed = new Bell();
  readonly #works = new Map<string, Promise<void>>();

  constructor(private readonly parts: RoundsParts) {
    // Every work waits on it: that many listeners are no leak.
    setMaxListeners(0, parts.signal);
  }

  /** Begins a work unless one of its name is under way. One that fails is not begun again for a moment. */
  begin(name: string, work: () => Promise<void>, failed: (error: unknown) => void, restMs = 200): void {
    if (this.#works.has(name)) return;
    const working = work()
      .catch(async (error: unknown) => {
        failed(error);
        await pause(restMs, this.parts.signal);
      })
      .finally(() => {
        this.#works.delete(name);
        this.changed.ring();
      });
    this.#works.set(name, working);
  }

  /** Goes the rounds; resolves when the signal is aborted and every work has ended. */
  async keep(): Promise<void> {
    const { signal, round, failed } = this.parts;
    while (!signal.aborted) {
      try {
        await round();
        this.changed.ring();
      } catch (error) {
        failed(error);
      }
      await this.#rest();
    }
    await Promise.all(this.#works.values());
  }

  /** Until the next round: what was waited for in vain is let go, so that rounds in quick succession leave nothing behind. */
  async #rest(): Promise<void> {
    const { signal, everyMs, look } = this.parts;
    if (signal.aborted) return;
    const over = new AbortController();
    const end = () => over.abort();
    signal.addEventListener('abort', end, { once: true });
    await Promise.race([pause(everyMs, over.signal), look.next(over.signal), this.#ended(over.signal)]);
    signal.removeEventListener('abort', end);
    end();
  }

  /** A work has ended: look at once, but not twice within a moment. */
  async #ended(signal: AbortSignal): Promise<void> {
    await this.changed.next(signal);
    await pause(20, signal);
  }
}

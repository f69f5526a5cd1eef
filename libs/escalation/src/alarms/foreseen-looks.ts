import { LRUCache } from 'lru-cache';
import type { Instant } from '#kernel';
import type { CommandExecutor } from '#platform';
import { aggregateOf, lookAs, type Look, type Looked } from './looked.js';

/** A stream, and when it is looked at. */
export interface Ringing {
  readonly stream: string;
  readonly at: Instant;
}

/** Reads streams, and works out what a look at each will find, so that so many looks at one instant need not. */
export type MakeReady = (ringing: readonly Ringing[]) => Promise<void>;

/** How many are kept at the most, those of one midnight of a large house; and how many streams are read at a time. */
const [most, atOnce] = [12_000, 50];
/** How long after its instant a look is sent as the one that was foreseen, in milliseconds. */
const holdsFor = 10_000;

/**
 * The looks that ring soon, each worked out by the executor beforehand. What a look was foreseen to find is noted only from its instant on, and only
 * where neither the stream nor the house has changed since; otherwise it is decided then, as ever.
 */
export class ForeseenLooks {
  readonly #looks = new LRUCache<string, { readonly at: Instant; readonly look: Look }>({ max: most });

  constructor(
    private readonly executor: Pick<CommandExecutor, 'foresee'>,
    private readonly aggregates: readonly Looked[],
  ) {}

  /** One look at each stream is foreseen at a time. */
  readonly makeReady: MakeReady = async (ringing) => {
    for (let from = 0; from < ringing.length; from += atOnce) {
      const foreseeing = ringing.slice(from, from + atOnce).map(async ({ stream, at }) => {
        const aggregate = aggregateOf(stream, this.aggregates);
        if (!aggregate) return;
        const look = lookAs(aggregate, stream, at);
        await this.executor.foresee(look, at);
        this.#looks.set(stream, { at, look });
      });
      await Promise.all(foreseeing);
    }
  };

  /** The look at a stream that was foreseen and is sent now; null where none was, or too long ago. Once. */
  take(stream: string, now: Instant): Look | null {
    const foreseen = this.#looks.get(stream);
    if (foreseen === undefined || foreseen.at > now) return null;
    this.#looks.delete(stream);
    return Date.parse(now) - Date.parse(foreseen.at) <= holdsFor ? foreseen.look : null;
  }
}

import { createHash } from 'node:crypto';

/** Chance that is the same for the same seed: each part of a story draws from its own, so that one more part moves no other. */
export class Chance {
  #state: number;

  constructor(private readonly seed: string) {
    this.#state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  }

  /** A chance of its own for a part of the story. */
  of(...part: readonly (string | number)[]): Chance {
    return new Chance([this.seed, ...part].join('\n'));
  }

  /** At least 0, less than 1 (mulberry32). */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Whether something of this likelihood happens. */
  happens(likelihood: number): boolean {
    return this.fraction() < likelihood;
  }

  /** One of them. */
  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(this.fraction() * items.length)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  /** One of them, the heavier the likelier. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item {
    let left = this.fraction() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return this.oneOf(items)[0];
  }
}

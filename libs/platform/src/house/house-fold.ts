import type { LoggedEvent } from '#event-store';
import type { HouseSlice } from './slice.js';

/** A house being folded from its streams, event by event. */
export class HouseFold<House extends object> {
  #house: Readonly<Record<string, unknown>>;
  /** The streams whose names begin with one of these make the house. */
  readonly prefixes: readonly string[];

  constructor(private readonly slices: readonly HouseSlice[]) {
    this.#house = Object.fromEntries(slices.map(({ key, initial }) => [key, initial]));
    this.prefixes = slices.flatMap(({ streamPrefixes }) => streamPrefixes);
  }

  get current(): House {
    return this.#house as House;
  }

  concerns(stream: string): boolean {
    return this.prefixes.some((prefix) => stream.startsWith(prefix));
  }

  /** Folds the next event of the log. */
  take(event: LoggedEvent): void {
    for (const { key, streamPrefixes, evolve } of this.slices) {
      if (!streamPrefixes.some((prefix) => event.stream.startsWith(prefix))) continue;
      this.#house = { ...this.#house, [key]: evolve(this.#house[key], event) };
    }
  }
}

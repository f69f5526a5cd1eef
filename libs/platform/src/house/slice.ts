import type { LoggedEvent } from '#event-store';

/** One part of what rules must know of the house, folded from its streams by every process. */
export interface HouseSlice<Key extends string = string, Value = unknown> {
  readonly key: Key;
  /** Streams whose names begin with one of these. */
  readonly streamPrefixes: readonly string[];
  readonly initial: Value;
  /** Pure and total over the slice's own events. A method, so that slices of different values make one list. */
  evolve(value: Value, event: LoggedEvent): Value;
}

/** Declares a slice. */
export function houseSlice<const Key extends string, Value>(slice: HouseSlice<Key, Value>): HouseSlice<Key, Value> {
  return slice;
}

/** The house that the given slices make together: `{ directory: Directory, deadlines: … }`. */
export type HouseOf<Slices extends readonly HouseSlice<string, never>[]> = {
  readonly [Slice in Slices[number] as Slice['key']]: Slice extends HouseSlice<string, infer Value> ? Value : never;
};

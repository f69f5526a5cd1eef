/** A generator of numbers that follows from its seed alone (mulberry32), so that a failed run can be run again. */
export interface Random {
  /** From 0, below 1. */
  next(): number;
  /** A whole number from 0, below the bound. */
  below(bound: number): number;
  /** One of them. */
  pick<T>(from: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { next, below, pick: (from) => from[below(from.length)]! };
}

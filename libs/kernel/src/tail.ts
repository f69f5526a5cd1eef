/** The end of a list that may grow without bound: how long it is, and its newest items, the newest last. */
export interface Tail<Item> {
  readonly count: number;
  readonly newest: readonly Item[];
}

export const emptyTail: Tail<never> = { count: 0, newest: [] };

/** The tail with one item more; of the newest at most so many are kept. */
export function grown<Item>({ count, newest }: Tail<Item>, item: Item, most: number): Tail<Item> {
  return { count: count + 1, newest: [...newest.slice(newest.length < most ? 0 : newest.length - most + 1), item] };
}

/** Commands of one bulk that are under way at a time: enough that they share the transactions of the log. */
const lanes = 16;

/**
 * Works on items side by side and gives each result as soon as it is there. Begins nothing more once the signal is aborted or the caller wants
 * no more results; what is under way is finished.
 */
export async function* sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item, n: number) => Promise<Result>,
  signal: AbortSignal,
): AsyncGenerator<Result> {
  const underWay = new Map<number, Promise<{ readonly n: number; readonly result: Result }>>();
  let next = 0;
  const begin = (): void => {
    while (next < items.length && underWay.size < lanes && !signal.aborted) {
      const n = next++;
      underWay.set(
        n,
        work(items[n]!, n).then((result) => ({ n, result })),
      );
    }
  };
  try {
    for (begin(); underWay.size > 0; begin()) {
      const { n, result } = await Promise.race(underWay.values());
      underWay.delete(n);
      yield result;
    }
  } finally {
    await Promise.allSettled(underWay.values());
  }
}

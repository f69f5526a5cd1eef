/** Wakes those who wait for the log to grow. */
export interface Growth {
  /** How often the log has grown so far, as far as this process knows: taken before a read, given to `beyond` after it. */
  readonly count: number;
  grew(): void;
  /** Resolves when the log has grown since `count` was `seen`, or when the signal is aborted. */
  beyond(seen: number, signal: AbortSignal): Promise<void>;
}

/** A fresh signal of growth. */
export function growth(): Growth {
  let count = 0;
  const waiting = new Set<() => void>();
  return {
    get count() {
      return count;
    },
    grew() {
      count += 1;
      for (const wake of waiting) wake();
    },
    beyond(seen, signal) {
      if (count !== seen || signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        function wake(): void {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          resolve();
        }
        waiting.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    },
  };
}

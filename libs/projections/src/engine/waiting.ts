/** Waits; ends at once when the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}

/** Wakes all who wait, whenever it is rung. */
export class Bell {
  private readonly waiting = new Set<() => void>();

  ring(): void {
    const woken = [...this.waiting];
    this.waiting.clear();
    for (const wake of woken) wake();
  }

  /** The next ring, the end of the time where one is given, or the signal's abort: true where it was rung. */
  next(signal?: AbortSignal, milliseconds?: number): Promise<boolean> {
    if (signal?.aborted) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (rung: boolean) => {
        this.waiting.delete(wake);
        clearTimeout(timer);
        signal?.removeEventListener('abort', silent);
        resolve(rung);
      };
      const wake = () => end(true);
      const silent = () => end(false);
      const timer = milliseconds === undefined ? undefined : setTimeout(silent, milliseconds);
      this.waiting.add(wake);
      signal?.addEventListener('abort', silent, { once: true });
    });
  }
}

/** Something that is done again and again until it is stopped. */
export interface Periodic {
  /** Does it now, unless it is just being done; settles when that round is over. */
  now(): Promise<void>;
  /** Ends it; settles when the round that runs is over. */
  stop(): Promise<void>;
}

/**
 * Does something every so many milliseconds, never twice at once: the sweep that takes what an alarm clock missed. A round that throws is
 * told to `onFault` and does not end it.
 */
export function periodically(every: number, run: () => Promise<void>, onFault: (error: unknown) => void): Periodic {
  let round: Promise<void> | null = null;
  const now = (): Promise<void> => {
    round ??= run()
      .catch(onFault)
      .finally(() => {
        round = null;
      });
    return round;
  };
  const timer = setInterval(() => void now(), every);
  timer.unref();
  return {
    now,
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}

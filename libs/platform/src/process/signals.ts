import type { EventEmitter } from 'node:events';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** In a terminal a Ctrl-C comes twice at once: from the terminal, and from npm, which passes it on. That is one wish. */
const oneWish = 500;

/** Asks for the end at the first signal, and forces it at a second one. */
export function onSignals(
  source: EventEmitter,
  { first, again }: { first: (signal: string) => void; again: () => void },
  now: () => number = () => performance.now(),
): void {
  let asked: number | null = null;
  for (const signal of signals) {
    source.on(signal, () => {
      if (asked === null) {
        asked = now();
        first(signal);
      } else if (now() - asked > oneWish) {
        again();
      }
    });
  }
}

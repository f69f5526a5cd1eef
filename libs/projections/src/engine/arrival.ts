import type { Index } from '#event-store';
import type { Notices } from './notices.js';

/** Readers of the log that somebody waits for. */
export interface Awaited {
  readonly notices: Notices;
  /** Their names in notices. */
  readonly readers: readonly string[];
  readonly index: Index;
  /** Looks into the books, and tells the notices what it found. @returns whether one of them will not arrive: it is stopped. */
  readonly look: () => Promise<boolean>;
  readonly timeoutMs: number;
}

/** How long notices are trusted before the books are looked into. */
const trustMs = 250;
/** And at first: those that keep up are heard within a batch. */
const soonMs = 50;

/**
 * Waits until all the readers have come up to an index, at most so long.
 * @returns whether they have; early false where one of them will not.
 */
export async function arrival({ notices, readers, index, look, timeoutMs }: Awaited): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  const arrived = () => readers.every((reader) => notices.known(reader) >= index);
  if (arrived()) return true;
  await notices.listen();
  // A reader that keeps up is heard before the first look: who has just written need not ask the books.
  for (let hearing = soonMs; ; hearing = trustMs) {
    const nextLook = Math.min(deadline, performance.now() + hearing);
    while (performance.now() < nextLook) {
      await notices.progress.next(undefined, nextLook - performance.now());
      if (arrived()) return true;
    }
    const hopeless = await look();
    if (arrived()) return true;
    if (hopeless || performance.now() >= deadline) return false;
  }
}

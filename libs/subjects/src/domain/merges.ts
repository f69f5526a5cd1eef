import type { Instant } from '#kernel';

/** That an entry of the register is another citizen's, too. */
export interface Merged {
  readonly into: string;
  readonly at: Instant;
  /** Who decided it. */
  readonly by: string;
}

/** Which entries of the register were merged, by the entry that another one stands for. */
export type Merges = Readonly<Record<string, Merged>>;

/** The entry that stands for this one: itself, where it was never merged. */
export function rootOf(merges: Merges, subject: string): string {
  let root = subject;
  // The rules close no circle, and all merging is one stream: the walk ends.
  for (let merged = merges[root]; merged !== undefined; merged = merges[root]) root = merged.into;
  return root;
}

/** Every entry of the same citizen, the one that stands for all of them first. */
export function identitiesOf(merges: Merges, subject: string): readonly string[] {
  const root = rootOf(merges, subject);
  const others = Object.keys(merges).filter((each) => rootOf(merges, each) === root);
  return [root, ...others.sort()];
}

/** How many times entries were merged or parted once the stream of merging has this revision: 0 where that never happened (null). */
export const countOf = (revision: number | null): number => (revision === null ? 0 : revision + 1);

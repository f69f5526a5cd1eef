import type { Index, Position } from '#event-store';

/** *late*: the numbers will come by themselves; *stopped*: somebody has to let their view go on first. */
export type Numbering = 'known' | 'late' | 'stopped';

/** Numbers by which people call records and CAPAs (`NC-2026-00042`): asked wherever one is shown. */
export interface Numbers {
  /** By id; what has no number (yet) is left out. A number never changes, so that it holds at any instant of the past. */
  of(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * The number of what has just come to be: waits for it at most half a second, and not at all where the caller wants no waiting.
   * Null where it is not there then.
   */
  ofNew(made: { readonly id: string; readonly position: Position }, options: { readonly preferAsync: boolean }): Promise<string | null>;
  /** Whether every number up to an index of the log is known; waits for that at most half a second. */
  upTo(index: Index): Promise<Numbering>;
  /** Whether events of this type begin something that gets a number. */
  begins(type: string): boolean;
  /** Ids of those that somebody may mean by these words: `NC-2026-00042`, `nc-2026-42`, `42`. None where the words are no number. */
  meant(words: string): Promise<readonly string[]>;
}

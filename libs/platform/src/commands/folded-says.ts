import type { Appended } from '#event-store';
import type { Actor } from '#kernel';
import type { Folded } from './aggregate.js';
import type { CommandAnswer, Standing } from './command.js';
import { CommandKeyReused, StaleRevision } from './errors.js';

/** How a stream stands; null where there is nothing. */
export function standingOf<State>({ state, head, position, lastContentBy }: Folded<State>): Standing<State> | null {
  if (head === null || position === null) return null;
  return { state, revision: head.revision, hash: head.hash, position, contentRevision: Math.max(0, ...lastContentBy.values()) };
}

/** The answer to a command whose events were just appended. */
export function answerOf(id: string, stream: string, { head: { revision }, position }: Appended): CommandAnswer {
  return { id, stream, revision, position, repeated: false };
}

/** The answer that a command got when it was accepted; null where the stream has not seen it. @throws CommandKeyReused */
export function repeatedAnswer(
  { commands }: Folded<unknown>,
  { id, stream, commandId, bodyHash }: { id: string; stream: string; commandId: string; bodyHash: string },
): CommandAnswer | null {
  const seen = commands.get(commandId);
  if (!seen) return null;
  if (seen.bodyHash !== bodyHash) throw new CommandKeyReused(commandId);
  return { id, stream, revision: seen.revision, position: seen.position, repeated: true };
}

/**
 * What people have done themselves they know of; a process may run in several places, and knows only what it names.
 * @throws StaleRevision where others have changed the stream since the revision that the caller had seen
 */
export function refuseStale(folded: Folded<unknown>, seen: number, { person, process }: Actor): void {
  for (const [by, contentRevision] of folded.lastContentBy) {
    if ((by !== person || process !== undefined) && contentRevision > seen)
      throw new StaleRevision(seen, { revision: folded.head?.revision ?? -1, contentRevision, by });
  }
}

import { closureOf, isClosedTo } from './conflict.js';
import type { Decided } from './consequences.js';
import { recordEvents, type RecordEvent } from './events/index.js';
import type { RecordState } from './state.js';

/**
 * Who watches is told of another status and of a comment; not of what they did themselves, nor twice where they are mentioned, and nobody of
 * what is closed to them by now.
 */
export function watchersTold(state: RecordState, { before, event, by, house, now }: Decided): readonly RecordEvent[] {
  if (state.status === 'none') return [];
  const commented = event.type === 'CommentAdded';
  if (!commented && (before.status === 'none' || before.status === state.status)) return [];
  const mentioned: readonly string[] = commented ? event.data.mentions : [];
  const closure = closureOf(state);
  const persons = state.watchers.filter(
    (person) => person !== by.person && !mentioned.includes(person) && !isClosedTo(closure, person, house.directory),
  );
  return persons.length === 0 ? [] : [recordEvents.watchersTold({ persons, of: commented ? 'comment' : 'status', at: now })];
}

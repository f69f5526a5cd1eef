import { grown, unknownEvent, type Actor, type Instant, type Recorded } from '#kernel';
import { capaOwnEvents as e, type CapaEvent, type CapaEventOf } from './events/index.js';
import { sideEvents, sideLimits } from './events/side.js';
import type { Capa, CapaState } from './state.js';

export type SideEvent = CapaEventOf<'CapaCommentAdded' | 'CapaWatcherAdded' | 'CapaWatcherRemoved' | 'CapaWatchersTold'>;

const types: ReadonlySet<string> = new Set(Object.values(sideEvents).map(({ type }) => type));
export const isSideEvent = (event: CapaEvent): event is SideEvent => types.has(event.type);

/** What people say beside the course of the CAPA leaves its status as it is. */
export function evolveSide(state: Capa, event: SideEvent, { by, recordedAt: at }: Recorded): Capa {
  switch (event.type) {
    case 'CapaCommentAdded': {
      const { comment, text, mentions, letter } = event.data;
      const said = { comment, text, mentions, by, at, ...(letter && { letter }) };
      return { ...state, comments: grown(state.comments, said, sideLimits.newestComments) };
    }
    case 'CapaWatcherAdded':
      return { ...state, watchers: [...state.watchers, event.data.person] };
    case 'CapaWatcherRemoved':
      return { ...state, watchers: state.watchers.filter((person) => person !== event.data.person) };
    case 'CapaWatchersTold':
      return state;
    default:
      return unknownEvent(event);
  }
}

/** Who watches is told of another status and of a comment; not of what they did themselves, nor twice where they are mentioned. */
export function watchersTold(moment: {
  readonly before: CapaState;
  readonly after: Capa;
  readonly event: CapaEvent;
  readonly by: Actor;
  readonly now: Instant;
}): CapaEvent[] {
  const { before, after, event, by, now } = moment;
  const commented = event.type === 'CapaCommentAdded';
  if (!commented && (before.status === 'none' || before.status === after.status)) return [];
  const mentioned: readonly string[] = commented ? event.data.mentions : [];
  const persons = after.watchers.filter((person) => person !== by.person && !mentioned.includes(person));
  return persons.length === 0 ? [] : [e.capaWatchersTold({ capa: after.id, persons, of: commented ? 'comment' : 'status', at: now })];
}

import { UnknownEvent } from '#kernel';
import type { CapaEvent } from './events/index.js';
import type { CapaState, CapaStatus } from './state.js';

export type In<Status extends CapaStatus> = Extract<CapaState, { status: Status }>;

/** The state as an event needs it. An event that could not have happened in this state is as alien as one of an unknown type. */
export function within<Status extends CapaStatus>(state: CapaState, event: CapaEvent, ...statuses: readonly Status[]): In<Status> {
  if (!(statuses as readonly string[]).includes(state.status)) throw new UnknownEvent(`${event.type} while ${state.status}`, event.version);
  return state as In<Status>;
}

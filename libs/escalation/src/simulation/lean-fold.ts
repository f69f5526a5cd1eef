import type { LoggedEvent } from '#event-store';
import type { AnyState, DomainEvent } from '#kernel';
import { recordedOf } from '#platform';
import type { Looked } from '../alarms/looked.js';

const underived: readonly never[] = [];

/**
 * A record or CAPA after one more event, without how its dues came about: that is the largest part of what is known of an open obligation, and no
 * rule asks for it.
 */
export function leanFold({ machine }: Looked, state: AnyState, event: LoggedEvent): AnyState {
  const { type, version } = event;
  const data = 'derivation' in event.data ? { ...event.data, derivation: underived } : event.data;
  return machine.evolve(state, { type, version, data } as DomainEvent, recordedOf(event));
}

import type { EventCatalogue, EventMetadata, EventToAppend } from '#event-store';
import { derivedId, type AnyState, type Decision, type DomainEvent, type Instant, type Uuid } from '#kernel';
import { actorName, type CommandRequest } from './command.js';

/** The ids of a command's events, always the same. */
export type EventIds = (ordinal: number) => Uuid;

export function eventIdsOf(commandId: string): EventIds {
  const ids: Uuid[] = [];
  return (ordinal) => (ids[ordinal] ??= derivedId(commandId, ordinal));
}

/** What the machine of a command says of it at an instant, on a state and under a house. */
export function decided<State extends AnyState, House, Event extends DomainEvent>(
  { aggregate, name, input, actor }: Pick<CommandRequest<State, House, Event>, 'aggregate' | 'name' | 'input' | 'actor'>,
  { state, house, now }: { readonly state: State; readonly house: unknown; readonly now: Instant },
  ids: EventIds,
): Decision<State, Event> {
  const by = actorName(actor);
  const envelope = (ordinal: number) => ({ eventId: ids(ordinal), recordedAt: now, occurredAt: now, by });
  return aggregate.machine.decide({ state, by: actor, now, house: house as House }, name, input, envelope);
}

/** The events of a command as they are appended, under one metadata but for when each occurred. */
export function encoded(
  catalogue: EventCatalogue,
  events: readonly DomainEvent[],
  metadata: EventMetadata,
  ids: EventIds,
): EventToAppend[] {
  return events.map((event, ordinal) =>
    catalogue.encode(event, {
      id: ids(ordinal),
      metadata: event.occurredAt === undefined ? metadata : { ...metadata, occurredAt: event.occurredAt },
    }),
  );
}

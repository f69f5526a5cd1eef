import type { EventCatalogue, Head, LoggedEvent, Position } from '#event-store';
import type { AnyState, DomainEvent, Machine, Recorded } from '#kernel';

/** A machine and where its streams lie. */
export interface AggregateType<State extends AnyState, House, Event extends DomainEvent> {
  /** The word that begins the stream's name, e.g. `capa`. */
  readonly kind: string;
  readonly streamOf: (id: string) => string;
  readonly machine: Machine<State, House, Event>;
}

/** Where a command's last event lies, and of which body it came. */
interface SeenCommand {
  readonly bodyHash: string;
  readonly revision: number;
  readonly position: Position;
}

/** A stream folded up to its head, with what the executor must know beside the state. */
export interface Folded<State> {
  readonly state: State;
  /** Null where the stream does not exist. */
  readonly head: Head | null;
  readonly position: Position | null;
  readonly commands: ReadonlyMap<string, SeenCommand>;
  /** Revision of each actor's last content event: what `If-Match` is held against. */
  readonly lastContentBy: ReadonlyMap<string, number>;
}

/** What a fold is told of an event beside the event. */
export function recordedOf(event: Pick<LoggedEvent, 'id' | 'metadata'>): Recorded {
  const { recordedAt, occurredAt, actor } = event.metadata;
  return { eventId: event.id, recordedAt, occurredAt, by: actor };
}

/** A fold that has read nothing. */
export function unread<State>(initial: State): Folded<State> {
  return { state: initial, head: null, position: null, commands: new Map(), lastContentBy: new Map() };
}

/**
 * Folds further events of the stream onto what is known. The maps are shared and grown: the earlier `Folded` must not be used afterwards.
 * @throws UnknownEvent for an event that this release does not know.
 */
export function foldOn<State extends AnyState, House, Event extends DomainEvent>(
  { machine }: AggregateType<State, House, Event>,
  known: Folded<State>,
  events: Iterable<LoggedEvent>,
): Folded<State> {
  let { state, head, position } = known;
  const commands = known.commands as Map<string, SeenCommand>;
  const lastContentBy = known.lastContentBy as Map<string, number>;
  for (const event of events) {
    state = machine.evolve(state, event as unknown as Event, recordedOf(event));
    head = { revision: event.revision, hash: event.hash };
    position = event.position;
    commands.set(event.metadata.commandId, { bodyHash: event.metadata.bodyHash, revision: event.revision, position: event.position });
    if (event.nature === 'content') lastContentBy.set(event.metadata.actor, event.revision);
  }
  return { state, head, position, commands, lastContentBy };
}

/** Reads what a stream holds after a revision, decoded. */
export type Decoder = Pick<EventCatalogue, 'decode'>;

import { appendLimits, type EventMetadata, type Index, type LoggedEvent, type Position } from '#event-store';
import type { Actor, AnyState, DomainEvent } from '#kernel';
import type { AggregateType } from './aggregate.js';

/** The house as the executor needs it: what is known now, up to which index, and when a write to it has arrived. */
export interface HouseSource<House> {
  /** @throws HouseBehind where it is more than two seconds behind the log. */
  current(): { readonly house: House; readonly index: Index };
  /** Whether streams of this name are folded into the house. */
  concerns(stream: string): boolean;
  /** Resolves when the house has folded the position, or after a bounded time: then it is behind. */
  reached(position: Position): Promise<void>;
  /** As `reached`, of all that the log holds now, whoever wrote it. */
  upToNow(): Promise<void>;
}

/** One command to one aggregate. */
export interface CommandRequest<State extends AnyState, House, Event extends DomainEvent> {
  readonly aggregate: AggregateType<State, House, Event>;
  readonly id: string;
  readonly name: string;
  readonly input: unknown;
  readonly actor: Actor;
  readonly commandId: string;
  readonly bodyHash: string;
  readonly correlationId: string;
  /** The event that a process followed. */
  readonly cause?: { readonly event: string; readonly stream: string | null };
  /** The revision that the caller had seen: conflicts with content events of others after it; of a process, with any. */
  readonly ifMatch?: number;
}

/** The same for the first try and for every repeat. */
export interface CommandAnswer {
  readonly id: string;
  readonly stream: string;
  /** Of the command's last event; of the stream where the command had nothing to append. */
  readonly revision: number;
  readonly position: Position;
  /** True where the command had been accepted before. */
  readonly repeated: boolean;
}

/** A stream as it stands, folded. */
export interface Standing<State> {
  readonly state: State;
  readonly revision: number;
  readonly hash: string;
  readonly position: Position;
  /** Of the last event that people see as a change. */
  readonly contentRevision: number;
}

/** A stream as readers get it who want its events, too. */
export interface Loaded<State> extends Standing<State> {
  readonly events: readonly LoggedEvent[];
}

/** How a command ended, for who counts: *failed* says nothing of the rules, and it may come again. */
export type CommandOutcome = 'accepted' | 'refused' | 'failed';

/** The name under which an actor stands in an event's metadata. */
export const actorName = ({ person, process }: Actor): string => (process === undefined ? person : `process:${process}`);

/** By which rules it was decided, and on which state of the house. */
export const decidedByOf = (
  { machine: { name, version } }: { readonly machine: { readonly name: string; readonly version: number } },
  index: Index,
) => ({
  machine: name,
  version,
  house: String(index),
});

/** What is written beside each event of a command: who, when, of what, and by which rules it was decided. */
export function metadataOf<State extends AnyState, House, Event extends DomainEvent>(
  request: CommandRequest<State, House, Event>,
  occurredAt: string,
  recordedAt: string,
  decidedBy: EventMetadata['decidedBy'],
): EventMetadata {
  const { actor, commandId, bodyHash, correlationId, cause } = request;
  return {
    actor: actorName(actor),
    ...(actor.onBehalfOf === undefined ? {} : { onBehalfOf: actor.onBehalfOf }),
    commandId,
    bodyHash,
    correlationId,
    ...(cause && { causationId: cause.event }),
    ...(cause?.stream && { causationStream: cause.stream }),
    occurredAt,
    recordedAt,
    decidedBy,
  };
}

/** The number of events that one command may lead to: what one append takes. */
export const eventsPerCommand = appendLimits.events;

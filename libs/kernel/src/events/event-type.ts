import type { z } from 'zod';
import type { Instant } from '../time/clock.js';

/**
 * *content*: what people did and decided; a client that did not see it may be in conflict with it.
 * *clockwork*: what the engine noted by itself (an obligation opened, a step taken); never a conflict.
 */
export type Nature = 'content' | 'clockwork';

/** An event as the domain speaks of it: before it is recorded, and without its envelope. */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
  /** When it happened, where that is not when it is recorded: imported, offline and paper acts. */
  readonly occurredAt?: Instant;
}

/** The same event, said to have happened at the given instant. */
export function happenedAt<Event extends DomainEvent>(at: Instant, event: Event): Event {
  return { ...event, occurredAt: at };
}

/** What the envelope tells a fold beside the event itself. */
export interface Recorded {
  readonly eventId: string;
  /** When the house learned of it. */
  readonly recordedAt: string;
  /** When it happened; the same as `recordedAt` but for imported and offline acts. */
  readonly occurredAt: string;
  /** The person (or process of the engine) that acted. */
  readonly by: string;
}

/** One type of event: its schema of today, and how every earlier version becomes today's. */
export interface EventType<Type extends string = string, Schema extends z.ZodObject = z.ZodObject> {
  (data: z.input<Schema>): DomainEvent<Type, z.output<Schema>>;
  readonly type: Type;
  readonly version: number;
  readonly nature: Nature;
  readonly doc: string;
  readonly schema: Schema;
  /** From version n to n + 1, for every n below `version`. */
  readonly upcasts: Readonly<Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>;
}

/** Declares a type of event; calling the result makes one. The data are validated when the event is written. */
export function eventType<const Type extends string, Schema extends z.ZodObject>(
  type: Type,
  declaration: {
    version?: number;
    nature: Nature;
    /** One sentence for the catalogue. */
    doc: string;
    data: Schema;
    upcasts?: EventType['upcasts'];
  },
): EventType<Type, Schema> {
  const version = declaration.version ?? 1;
  const make = (data: z.input<Schema>): DomainEvent<Type, z.output<Schema>> => ({ type, version, data: data as z.output<Schema> });
  return Object.assign(make, {
    type,
    version,
    nature: declaration.nature,
    doc: declaration.doc,
    schema: declaration.data,
    upcasts: declaration.upcasts ?? {},
  });
}

/** The union of the events that the given types make: `type CapaEvent = EventOf<typeof capaEvents>`. */
export type EventOf<Types extends Record<string, EventType>> = { [K in keyof Types]: ReturnType<Types[K]> }[keyof Types];

/** Thrown by `evolve` and by readers for a type or version that this release does not know. Nothing is ever skipped. */
export class UnknownEvent extends Error {
  readonly code = 'unknown-event';
  constructor(
    readonly type: string,
    readonly version?: number,
  ) {
    super(`unknown event ${type}${version === undefined ? '' : ` version ${version}`}`);
  }
}

/** Ends a switch over an event's type: a compile error where a known type is left out, an `UnknownEvent` at run time. */
export function unknownEvent(event: never): never {
  const { type, version } = event as DomainEvent;
  throw new UnknownEvent(type, version);
}

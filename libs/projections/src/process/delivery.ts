import type { Index } from '#event-store';
import { derivedId, type Refusal } from '#kernel';
import type { ViewEvent } from '../view/view.js';
import type { Process } from './process.js';

/** A command of a process on its way. */
export interface Delivery {
  /** Derived from process, event, target stream and command name: the same again has the same id. */
  readonly commandId: string;
  readonly process: string;
  readonly target: { readonly kind: string; readonly id: string };
  readonly stream: string;
  readonly name: string;
  readonly input: unknown;
  /** The event that it follows from; its stream is not known of commands that an earlier release left waiting. */
  readonly event: { readonly id: string; readonly index: Index; readonly stream: string | null };
  /** Its place among the commands that follow from that event. */
  readonly ordinal: number;
  /** Of the event. */
  readonly correlationId: string;
}

/** What became of a command: it is on its stream, or its target refused it, with every reason. */
export type Sent = { readonly outcome: 'accepted' } | { readonly outcome: 'refused'; readonly reasons: readonly Refusal[] };

/**
 * Takes a command to its target. The same command again has to answer as the first time.
 * @throws what says nothing of the command (no database, a house behind the log): then it is sent again after a while.
 */
export type Send = (delivery: Delivery) => Promise<Sent>;

/** Two commands of one name to one target would follow from one event: they would have one id, and the second would never be applied. */
export class DoubledCommand extends Error {
  readonly code = 'doubled-command';
}

/** A command to somebody whom the process does not name. */
export class NotAddressed extends Error {
  readonly code = 'not-addressed';
}

/**
 * The commands that follow from an event, with the ids that they always have.
 * @throws DoubledCommand, NotAddressed, and whatever the process throws.
 */
export function deliveriesOf(process: Process, event: ViewEvent): readonly Delivery[] {
  const ids = new Set<string>();
  return process.follow(event).map(({ to, id, name, input }, ordinal) => {
    if (!process.commands.some(({ kind }) => kind === to.kind)) throw new NotAddressed(`${process.name} does not command ${to.kind}`);
    const stream = to.streamOf(id);
    const commandId = derivedId('process', process.name, event.id, stream, name);
    if (ids.has(commandId)) throw new DoubledCommand(`${event.type} leads to ${name} on ${stream} twice`);
    ids.add(commandId);
    return {
      commandId,
      process: process.name,
      target: { kind: to.kind, id },
      stream,
      name,
      input,
      event: { id: event.id, index: event.index, stream: event.stream },
      ordinal,
      correlationId: event.metadata.correlationId,
    };
  });
}

/** Whether one command comes before another of the same process. */
export function precedes(one: Delivery, other: Delivery): boolean {
  return one.event.index < other.event.index || (one.event.index === other.event.index && one.ordinal < other.ordinal);
}

import type { EventOf, InputOf } from '#kernel';
import type { EventNamed, EventTypes, ViewEvent } from '../view/view.js';

/** Whom a process may command: a kind of aggregate, and where its streams lie. What the executor knows as an aggregate is one. */
export interface Addressee {
  /** The word that begins the stream's name, e.g. `capa`. */
  readonly kind: string;
  readonly streamOf: (id: string) => string;
}

/** A command that follows from an event. */
export interface Following<To extends Addressee = Addressee> {
  readonly to: To;
  readonly id: string;
  readonly name: string;
  readonly input: object;
}

/** A command as its machine declares it, as far as whoever sends it has to know. */
interface Declared {
  readonly name: string;
  readonly then: (situation: never, input: never) => unknown;
}

/** The command to one aggregate, with the input that its declaration takes. */
export function following<To extends Addressee, Command extends Declared>(
  to: To,
  id: string,
  { name }: Command,
  input: InputOf<Command> & object,
): Following<To> {
  return { to, id, name, input };
}

export interface ProcessDeclaration<Types extends EventTypes, Type extends EventOf<Types>['type'], To extends Addressee> {
  /** One sentence for the reference. */
  readonly doc: string;
  /** The events that it may follow: give the capability's map, or several spread into one. */
  readonly events: Types;
  /** Whom it may command. */
  readonly commands: readonly To[];
  /** Pure: the commands that follow from an event, in the order in which one aggregate gets them. */
  readonly on: { readonly [K in Type]: (event: EventNamed<Types, K>) => readonly Following<NoInfer<To>>[] };
}

/**
 * A process manager: a function from an event to commands, declared once. The engine reads the log for it and sends what follows, so that
 * each command is applied once, or waits where people see it.
 */
export interface Process<To extends Addressee = Addressee> {
  /** Kebab case, and for good: the ids of its commands are derived from it, and it stands in the events that they append. */
  readonly name: string;
  readonly doc: string;
  /** The types of event that it follows. */
  readonly types: readonly string[];
  readonly commands: readonly To[];
  /** What follows from an event of one of its types. */
  follow(event: ViewEvent): readonly Following<To>[];
}

/** Declares a process manager. */
export function process<const Types extends EventTypes, Type extends EventOf<Types>['type'], To extends Addressee>(
  name: string,
  declaration: ProcessDeclaration<Types, Type, To>,
): Process<To> {
  if (!/^[a-z][a-z0-9-]{0,59}$/.test(name)) throw new TypeError(`${name} is no name of a process`);
  const on = declaration.on as unknown as Readonly<Record<string, (event: ViewEvent) => readonly Following<To>[]>>;
  const known = new Set(Object.values(declaration.events).map(({ type }) => type));
  const types = Object.keys(on);
  for (const type of types) if (!known.has(type)) throw new TypeError(`${name} follows ${type}, which is not among its events`);
  const kinds = declaration.commands.map(({ kind }) => kind);
  if (new Set(kinds).size !== kinds.length) throw new TypeError(`${name} commands two aggregates of one kind`);
  return { name, doc: declaration.doc, types, commands: declaration.commands, follow: (event) => on[event.type]!(event) };
}

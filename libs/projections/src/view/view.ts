import type { Index, LoggedEvent } from '#event-store';
import type { DomainEvent, EventOf, EventType } from '#kernel';
import type { z } from 'zod';
import { contentHash } from '#kernel';
import { columnsOf, type Column } from './columns.js';

/** Event types by any names, as a capability declares them. */
export type EventTypes = Record<string, EventType>;

/** An event as folds over the log see it: typed data, its envelope, its place in the log. */
export type ViewEvent<Event extends DomainEvent = DomainEvent> = Event extends DomainEvent
  ? Omit<LoggedEvent, 'type' | 'data' | 'index'> & { readonly type: Event['type']; readonly data: Event['data']; readonly index: Index }
  : never;

/** The event of one type among those declared. */
export type EventNamed<Types extends EventTypes, Type extends string> = ViewEvent<Extract<EventOf<Types>, { type: Type }>>;

/** The other rows of the view that this event has keys for, as they stand when this one is folded: keys are folded in the order given. */
export type Beside<Row> = (key: string) => Row | null;

/** From the row so far (null where there is none) to the row as it now is: the same object where nothing changed, null where it ends. */
export type Handler<Row, Event> = (
  row: Row | null,
  event: Event,
  context: { readonly key: string; readonly beside: Beside<Row> },
) => Row | null;

export interface ViewDeclaration<Types extends EventTypes, Schema extends z.ZodObject, Type extends EventOf<Types>['type']> {
  /** Snake case; names the tables. */
  readonly name: string;
  /** One sentence for the reference. */
  readonly doc: string;
  /** The events that it may follow: give the capability's map, or several spread into one. */
  readonly events: Types;
  /** Which rows an event concerns; null for none. Everything that a handler reads through `beside` must be among them. */
  readonly key: (event: EventNamed<Types, NoInfer<Type>>) => string | readonly string[] | null;
  /** Columns, types and checks of the tables: a `z.strictObject` without optional fields. */
  readonly row: Schema;
  readonly on: { readonly [K in Type]: Handler<z.output<Schema>, EventNamed<Types, K>> };
  /**
   * Each `(column, column)`, over the names that the tables have (`due_at`), or all that follows `create index on t`
   * (`using gin (search gin_trgm_ops)`). The key has an index already.
   */
  readonly indexes?: readonly string[];
  /**
   * Raised when a change does not show in the text of the declaration: in a function that a handler calls. Another definition has its
   * own tables, which are built beside the old.
   */
  readonly version?: number | string;
}

/** A view: a fold over the log into rows, declared once; the engine does the rest. */
export interface View<Row = unknown> {
  readonly name: string;
  /** Of the definition: eight hex digits in the names of the tables. */
  readonly hash: string;
  readonly doc: string;
  readonly row: z.ZodObject;
  readonly columns: readonly Column[];
  /** Every version of a row is kept. */
  readonly past: true;
  readonly indexes: readonly string[];
  /** The types of event that it follows. */
  readonly types: readonly string[];
  readonly keysOf: (event: ViewEvent) => readonly string[];
  /** One step for one key, by the handler of the event's type. */
  fold(row: Row | null, event: ViewEvent, context: { readonly key: string; readonly beside: Beside<Row> }): Row | null;
}

/** The row that a view keeps. */
export type RowOf<AView> = AView extends View<infer Row> ? Row : never;

/** Declares a view. */
export function view<const Types extends EventTypes, Schema extends z.ZodObject, Type extends EventOf<Types>['type']>(
  declaration: ViewDeclaration<Types, Schema, Type>,
): View<z.output<Schema>> {
  const { name, doc, row } = declaration;
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name)) throw new TypeError(`${name} is no name of a view`);
  const on = declaration.on as unknown as Readonly<Record<string, Handler<z.output<Schema>, ViewEvent>>>;
  const key = declaration.key as unknown as (event: ViewEvent) => string | readonly string[] | null;
  const known = new Map(Object.values(declaration.events).map((type) => [type.type, type.version]));
  const types = Object.keys(on);
  for (const type of types) if (!known.has(type)) throw new TypeError(`the view ${name} follows ${type}, which is not among its events`);
  const columns = columnsOf(row);
  const indexes = declaration.indexes ?? [];
  return {
    name,
    doc,
    row,
    columns,
    past: true,
    indexes,
    types,
    fold: (row, event, context) => on[event.type]!(row, event, context),
    hash: definitionHash([
      columns.map(({ field, type, nullable }) => [field, type, nullable]),
      types.toSorted().map((type) => [type, known.get(type)!, on[type]!.toString()]),
      key.toString(),
      indexes,
      declaration.version ?? 0,
    ]),
    keysOf: (event) => {
      const keys = key(event);
      if (keys === null) return [];
      return typeof keys === 'string' ? [keys] : keys.length > 1 ? [...new Set(keys)] : keys;
    },
  };
}

/** What tells one definition from another of the same name. */
export function definitionHash(definition: unknown): string {
  return contentHash(definition).slice(0, 8);
}

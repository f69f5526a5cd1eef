import { canonicalJson, UnknownEvent } from '#kernel';
import type { DomainEvent, EventType, Nature } from '#kernel';
import { InvalidEvent } from './errors.js';
import { decodeMetadata, encodeMetadata } from './metadata.js';
import { personalFieldsOf } from './personal-fields.js';
import type { PersonalField } from './personal-fields.js';
import type { EventMetadata, EventToAppend, Index, Position, StoredEvent, StreamEvent } from './port.js';

/** An event as readers get it: data of today's version, whatever version was stored, with its envelope parsed. */
export interface LoggedEvent<Type extends string = string, Data extends object = Record<string, unknown>> {
  readonly type: Type;
  /** Today's version: the data have been brought up to it. */
  readonly version: number;
  readonly data: Data;
  readonly metadata: EventMetadata;
  readonly nature: Nature;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly id: string;
  readonly hash: string;
  readonly previousHash: string;
  /** Known to readers of the log; readers of one stream do not know it over every store. */
  readonly index?: Index;
}

/** All types of event that this release knows: writes by their schemas, reads with their upcasts. */
export interface EventCatalogue {
  readonly types: ReadonlyMap<string, EventType>;

  /**
   * The bytes to append: data and metadata validated and in canonical form.
   * @throws UnknownEvent for a type that is not here, or a version other than today's.
   * @throws InvalidEvent where data or metadata do not fit their schema, or have no canonical form.
   */
  encode(event: DomainEvent, envelope: { id: string; metadata: EventMetadata }): EventToAppend;

  /**
   * The event in today's form.
   * @throws UnknownEvent for a type that is not here, or a version above today's: whoever reads stops there, nothing is skipped.
   */
  decode(stored: StoredEvent | StreamEvent): LoggedEvent;

  /** The fields of a type that hold personal values (sealed), in the order of its schema. */
  personalFields(type: string): readonly PersonalField[];
}

/** Builds the catalogue; a type that comes twice, or lacks an upcast from an older version, stops the start. */
export function eventCatalogue(types: Iterable<EventType>): EventCatalogue {
  const byType = new Map<string, EventType>();
  for (const type of types) {
    if (byType.has(type.type)) throw new Error(`the event type ${type.type} is declared twice`);
    for (let from = 1; from < type.version; from++) {
      if (!type.upcasts[from]) throw new Error(`the event type ${type.type} has no upcast from version ${from}`);
    }
    byType.set(type.type, type);
  }

  function known(type: string, version?: number): EventType {
    const found = byType.get(type);
    if (!found) throw new UnknownEvent(type, version);
    return found;
  }

  return {
    types: byType,

    encode(event, { id, metadata }) {
      const type = known(event.type, event.version);
      if (event.version !== type.version) throw new UnknownEvent(event.type, event.version);
      const checked = type.schema.safeParse(event.data);
      if (!checked.success) throw new InvalidEvent(event.type, checked.error);
      try {
        return { id, type: event.type, version: event.version, data: canonicalJson(checked.data), metadata: encodeMetadata(metadata) };
      } catch (cause) {
        throw new InvalidEvent(event.type, cause);
      }
    },

    decode(stored) {
      const type = known(stored.type, stored.version);
      const { version, nature } = type;
      const data = upcast(type, stored.version, JSON.parse(stored.data) as Record<string, unknown>);
      const metadata = decodeMetadata(stored.metadata);
      const { type: name, stream, revision, position, id, hash, previousHash } = stored;
      // Both written out: an event is decoded a million times, and what is spread behind another field costs as much as all the rest.
      return 'index' in stored
        ? { index: stored.index, type: name, version, data, metadata, nature, stream, revision, position, id, hash, previousHash }
        : { type: name, version, data, metadata, nature, stream, revision, position, id, hash, previousHash };
    },

    personalFields: (type) => personalFieldsOf(known(type).schema),
  };
}

/** Data of a stored version, brought up to today's. */
export function upcast(type: EventType, from: number, data: Record<string, unknown>): Record<string, unknown> {
  if (from === type.version) return data;
  if (from > type.version || from < 1) throw new UnknownEvent(type.type, from);
  let current = data;
  for (let version = from; version < type.version; version++) {
    const next = type.upcasts[version];
    if (!next) throw new UnknownEvent(type.type, from);
    current = next(current);
  }
  return current;
}

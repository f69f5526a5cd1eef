import type { DomainEvent } from '#kernel';
import { derivedId } from '#kernel';
import type { View, ViewEvent } from './view.js';

/** What a spec says of an event beside the event; all of it has a value where nothing is said. */
export interface SpecEnvelope {
  readonly stream?: string;
  readonly recordedAt?: string;
  readonly occurredAt?: string;
  readonly by?: string;
  readonly id?: string;
}

/** The event as a view would get it. */
export function loggedInSpec(event: DomainEvent, index: number, envelope: SpecEnvelope = {}): ViewEvent {
  const recordedAt = envelope.recordedAt ?? '2026-03-03T12:00:00.000Z';
  return {
    type: event.type,
    version: event.version,
    data: event.data,
    nature: 'content',
    stream: envelope.stream ?? 'spec-0',
    revision: index,
    position: String(index),
    index,
    id: envelope.id ?? derivedId('spec', index),
    hash: '0'.repeat(64),
    previousHash: '0'.repeat(64),
    metadata: {
      actor: envelope.by ?? 'someone',
      commandId: derivedId('spec command', index),
      bodyHash: '0'.repeat(64),
      correlationId: derivedId('spec command', index),
      occurredAt: envelope.occurredAt ?? event.occurredAt ?? recordedAt,
      recordedAt,
      decidedBy: { machine: 'spec', version: 1, house: '0' },
    },
  };
}

/** A view over some events, without tables: `given(view, [reported(…), [closed(…), { recordedAt }]]).row(id)`. */
export function projected<Row>(
  view: View<Row>,
  events: readonly (DomainEvent | readonly [DomainEvent, SpecEnvelope])[],
): { row(key: string): Row | null; rows(): ReadonlyMap<string, Row> } {
  const rows = new Map<string, Row>();
  events.forEach((given, index) => {
    const [event, envelope] = Array.isArray(given) ? (given as readonly [DomainEvent, SpecEnvelope]) : [given as DomainEvent, {}];
    if (!view.types.includes(event.type)) return;
    const logged = loggedInSpec(event, index, envelope);
    const keys = view.keysOf(logged);
    for (const key of keys) {
      const before = rows.get(key) ?? null;
      const beside = (other: string): Row | null => {
        if (!keys.includes(other)) throw new TypeError(`${view.name} reads the row ${other}, for which ${event.type} has no key`);
        return rows.get(other) ?? null;
      };
      const after = view.fold(frozen(before), logged, { key, beside });
      if (after === null) rows.delete(key);
      else rows.set(key, view.row.parse(after) as Row);
    }
  });
  return { row: (key) => rows.get(key) ?? null, rows: () => rows };
}

/** A fold that writes into the row that it was given is caught here. */
function frozen<Value>(value: Value): Value {
  if (value !== null && typeof value === 'object') {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

import { eventCatalogue, postgresEventStore, type EventCatalogue, type EventStore, type EventToAppend, type Head } from '#event-store';
import { derivedId, eventType, type DomainEvent, type Instant } from '#kernel';
import type { Pool } from 'pg';
import { z } from 'zod';
import { sql } from './sql/sql.js';
import { asOf } from './view/as-of.js';
import { view, type View } from './view/view.js';

/** The small trade that the specs of this library are about: crates that are packed, moved, and sometimes broken. */
export const crateEvents = {
  packed: eventType('CratePacked', {
    nature: 'content',
    doc: 'A crate was packed.',
    data: z.strictObject({ crate: z.string(), weight: z.int(), label: z.string() }),
  }),
  moved: eventType('CrateMoved', {
    nature: 'content',
    doc: 'A crate was moved.',
    data: z.strictObject({ crate: z.string(), to: z.string() }),
  }),
  joined: eventType('CratesTied', {
    nature: 'content',
    doc: 'Crates were tied together.',
    data: z.strictObject({ crates: z.array(z.string()) }),
  }),
  broken: eventType('CrateBroken', { nature: 'content', doc: 'A crate is no more.', data: z.strictObject({ crate: z.string() }) }),
  inspected: eventType('YardInspected', { nature: 'clockwork', doc: 'Concerns no crate.', data: z.strictObject({}) }),
};

export const crateCatalogue: EventCatalogue = eventCatalogue(Object.values(crateEvents));

/** Appends domain events without a command around them, each under an id that follows from its place in the stream. */
export function writer(store: EventStore, catalogue: EventCatalogue = crateCatalogue) {
  const heads = new Map<string, Head>();
  return async (stream: string, events: readonly DomainEvent[], recordedAt: Instant | readonly Instant[] = '2026-03-03T12:00:00.000Z') => {
    const head = heads.get(stream);
    const first = (head?.revision ?? -1) + 1;
    const encoded = events.map((event, ordinal): EventToAppend => {
      const id = derivedId('crate', stream, first + ordinal);
      const at = typeof recordedAt === 'string' ? recordedAt : recordedAt[ordinal]!;
      return catalogue.encode(event, {
        id,
        metadata: {
          actor: 'someone',
          commandId: id,
          bodyHash: '0'.repeat(64),
          correlationId: id,
          occurredAt: at,
          recordedAt: at,
          decidedBy: { machine: 'crate', version: 1, house: '0' },
        },
      });
    });
    const appended = await store.append(stream, encoded, head ?? 'no-stream');
    heads.set(stream, appended.head);
    return appended;
  };
}

/** A store whose clock is not looked at: the specs record when they like. */
export function storeAt(url: string): Promise<EventStore> {
  return postgresEventStore({ url });
}

const crateRow = z.strictObject({
  crate: z.string(),
  weight: z.int(),
  label: z.string(),
  place: z.string().nullable(),
  moves: z.int(),
  tiedTo: z.array(z.string()),
  packedAt: z.iso.datetime(),
});

/** A view that does all that views can: several keys, rows that end, events that change nothing. */
export const crates = view({
  name: 'crates',
  doc: 'The crates in the yard.',
  events: crateEvents,
  key: (event) => (event.type === 'CratesTied' ? event.data.crates : event.data.crate),
  row: crateRow,
  on: {
    CratePacked: (_, { data, metadata }) => ({ ...data, place: null, moves: 0, tiedTo: [], packedAt: metadata.recordedAt }),
    CrateMoved: (row, { data }) => (row === null || row.place === data.to ? row : { ...row, place: data.to, moves: row.moves + 1 }),
    CratesTied: (row, { data }, { key }) => row && { ...row, tiedTo: data.crates.filter((other) => other !== key) },
    CrateBroken: () => null,
  },
  indexes: ['(place, key)'],
});

/** All rows of a view with their keys and validity, for comparison: today, or as of an index. */
export async function contents(pool: Pool, of: View, at: number | null): Promise<unknown[]> {
  const query = sql`select r.* from ${asOf(of, at)} r order by r.key`;
  return (await pool.query<Record<string, unknown>>(query)).rows;
}

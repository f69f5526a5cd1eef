import type { Pool } from 'pg';
import { view, type RowOf } from '#projections';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { z } from 'zod';
import { conflictEvents } from '../domain/index.js';

const instant = z.iso.datetime({ precision: 3 });

const row = z.strictObject({
  explanation: z.uuid(),
  /** The complaint on whose stream it stands: never shown to who was asked. */
  record: z.uuid(),
  person: z.uuid(),
  askedAt: instant,
  due: instant,
  givenAt: instant.nullable(),
  lapsedAt: instant.nullable(),
});

const { explanationAsked, explanationGiven, explanationLapsed } = conflictEvents;

/** Who was asked to explain what: the way from an explanation back to its complaint. */
export const explanationsView = view({
  name: 'explanations',
  doc: 'One row an explanation that somebody in conflict of interest was asked for; its texts stand in the complaint alone.',
  events: { explanationAsked, explanationGiven, explanationLapsed },
  key: ({ data }) => data.explanation,
  row,
  on: {
    ExplanationAsked: (_, { data: { explanation, person, due }, stream, metadata }) => ({
      ...{ explanation, person, due },
      record: stream.slice(-36),
      askedAt: metadata.recordedAt,
      givenAt: null,
      lapsedAt: null,
    }),
    ExplanationGiven: (before, { metadata }) => before && { ...before, givenAt: metadata.recordedAt },
    ExplanationLapsed: (before, { metadata }) => before && { ...before, lapsedAt: metadata.recordedAt },
  },
  indexes: ['(person, asked_at)'],
});
export type ExplanationRow = RowOf<typeof explanationsView>;

/** Where somebody's list of explanations goes on: newest first. */
export type ExplanationPlace = readonly [askedAt: string, explanation: string];

/** What one person was asked to explain, newest first, from after a place. */
export function explanationsOf(
  db: Pick<Pool, 'query'>,
  person: string,
  { after, limit }: { readonly after: ExplanationPlace | null; readonly limit: number },
): Promise<ExplanationRow[]> {
  const behind = after === null ? sql`true` : sql`(e.asked_at, e.explanation) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  return readRows(
    db,
    explanationsView,
    sql`select ${rowColumns(explanationsView, 'e')} from ${asOf(explanationsView, null)} e
        where e.person = ${person}::uuid and ${behind} order by e.asked_at desc, e.explanation desc limit ${limit}`,
  );
}

/** One that a person was asked for; null where they were asked for none of this id. */
export async function explanationOf(db: Pick<Pool, 'query'>, person: string, explanation: string): Promise<ExplanationRow | null> {
  const rows = await readRows(
    db,
    explanationsView,
    sql`select ${rowColumns(explanationsView, 'e')} from ${asOf(explanationsView, null)} e
        where e.key = ${explanation} and e.person = ${person}::uuid`,
  );
  return rows[0] ?? null;
}

import type { Pool } from 'pg';
import { askedWords, asOf, hasWords, joinSql, readRows, rowColumns, sql, type Sql } from '#projections';
import { capaTextsView } from './capa-texts.js';
import { capasView, type CapaRow } from './capas.js';

/** Where a page ended: newest first. */
export type CapaPlace = readonly [place: number, id: string];

/** Which CAPAs; what is absent does not narrow. */
export interface CapaFilter {
  readonly status?: readonly string[];
  readonly kind?: string;
  readonly risk?: readonly string[];
  readonly owner?: string;
  readonly leadUnit?: string;
  /** Leading or concerned. */
  readonly unit?: string;
  readonly process?: string;
  /** Covered by the CAPA. */
  readonly record?: string;
  /** Words of the title. */
  readonly q?: string;
  /** Those whose number is asked for by `q`: found beside what `q` finds. */
  readonly meant?: readonly string[];
}

/** CAPAs, newest first, from after a place, as the log ended with the event of the index `at` (null: now). */
export function capasOf(
  db: Pick<Pool, 'query'>,
  filter: CapaFilter,
  { at, after, limit }: { at: number | null; after: CapaPlace | null; limit: number },
): Promise<CapaRow[]> {
  const conditions = [...conditionsOf(filter, at), ...(after ? [sql`(c.place, c.id) < (${after[0]}::bigint, ${after[1]}::uuid)`] : [])];
  return readRows(
    db,
    capasView,
    sql`select ${rowColumns(capasView, 'c')} from ${asOf(capasView, at)} c
        where ${joinSql(conditions, sql` and `, sql`true`)} order by c.place desc, c.id desc limit ${limit}`,
  );
}

function conditionsOf({ status, kind, risk, owner, leadUnit, unit, process, record, q, meant = [] }: CapaFilter, at: number | null): Sql[] {
  const conditions: (Sql | null)[] = [
    status ? sql`c.status = any(${status}::text[])` : null,
    kind === undefined ? null : sql`c.kind = ${kind}`,
    risk ? sql`c.risk = any(${risk}::text[])` : null,
    owner === undefined ? null : sql`c.owner = ${owner}::uuid`,
    leadUnit === undefined ? null : sql`c.lead_unit = ${leadUnit}::uuid`,
    unit === undefined ? null : sql`(c.lead_unit = ${unit}::uuid or c.units @> ${JSON.stringify([unit])}::jsonb)`,
    process === undefined ? null : sql`c.process = ${process}::uuid`,
    record === undefined ? null : sql`c.covers @> ${JSON.stringify([{ record }])}::jsonb`,
    q === undefined ? null : sql`(${titled(q, at)} or c.key = any(${meant}::text[]))`,
  ];
  return conditions.filter((each) => each !== null);
}

/** The heading among the texts of a CAPA stands under the CAPA's own key. */
function titled(q: string, at: number | null): Sql {
  return sql`exists (select from ${asOf(capaTextsView, at)} t where t.key = c.key and ${hasWords(sql`t.words`, askedWords(q))})`;
}

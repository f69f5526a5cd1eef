import type { Pool } from 'pg';
import { asOf, joinSql, readRows, rowColumns, sql, type Sql } from '#projections';
import { recordsView, type RecordRow } from './records.js';
import { searchText } from './search-text.js';

/** Where a page ended: the newest come first, by when they were reported. */
export type RecordPlace = readonly [reportedAt: string, id: string];

/** Which records; what is absent does not narrow. */
export interface RecordFilter {
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly severity?: readonly string[];
  readonly category?: readonly string[];
  readonly unit?: string;
  readonly process?: string;
  readonly assignee?: string;
  /** Part of the title or of the external reference. */
  readonly q?: string;
  /** Those whose number is asked for by `q`: found beside what `q` finds. */
  readonly meant?: readonly string[];
}

export interface RecordPage {
  /** As the log ended with the event of this index; null: now. */
  readonly at: number | null;
  readonly after: RecordPlace | null;
  readonly limit: number;
}

/** The query behind `recordsOf`. */
export function recordsSql(filter: RecordFilter, { at, after, limit }: RecordPage): Sql {
  const place = after && sql`(r.reported_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`;
  const conditions = [...conditionsOf(filter), ...(place ? [place] : [])];
  return sql`select ${rowColumns(recordsView, 'r')} from ${asOf(recordsView, at)} r
    where ${joinSql(conditions, sql` and `, sql`true`)} order by r.reported_at desc, r.id desc limit ${limit}`;
}

/** Records, newest first, from after a place. */
export function recordsOf(db: Pick<Pool, 'query'>, filter: RecordFilter, page: RecordPage): Promise<RecordRow[]> {
  return readRows(db, recordsView, recordsSql(filter, page));
}

function conditionsOf({ kind, status, severity, category, unit, process, assignee, q, meant = [] }: RecordFilter): Sql[] {
  const conditions: (Sql | null)[] = [
    kind ? among(sql`r.kind`, kind) : null,
    status ? among(sql`r.status`, status) : null,
    severity ? among(sql`r.severity`, severity) : null,
    category ? among(sql`r.category`, category) : null,
    unit === undefined ? null : sql`r.unit = ${unit}::uuid`,
    process === undefined ? null : sql`r.process = ${process}::uuid`,
    assignee === undefined ? null : sql`r.assignee = ${assignee}::uuid`,
    q === undefined ? null : searched(q, meant),
  ];
  return conditions.filter((each) => each !== null);
}

function searched(q: string, meant: readonly string[]): Sql {
  const inText = sql`r.search like ${`%${searchText(q).replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`}`;
  return meant.length === 0 ? inText : sql`(${inText} or r.key = any(${meant}::text[]))`;
}

/** One word is asked for by equality: then the index gives the order, too. */
function among(column: Sql, words: readonly string[]): Sql {
  return words.length === 1 ? sql`${column} = ${words[0]}` : sql`${column} = any(${words}::text[])`;
}

import type { Pool } from 'pg';
import { asOf, joinSql, readRows, rowColumns, sql, type Sql } from '#projections';
import { recordsView, type RecordRow } from './records.js';
import { searchText } from './search-text.js';

/** Which records; what is absent does not narrow. */
export interface RecordFilter {
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly severity?: readonly string[];
  readonly category?: readonly string[];
  readonly unit?: string;
  readonly process?: string;
  readonly assignee?: string;
  /** The complaint whose investigation they follow. */
  readonly follows?: string;
  /** Part of the title or of the external reference. */
  readonly q?: string;
  /** Those whose number is asked for by `q`: found beside what `q` finds. */
  readonly meant?: readonly string[];
}

export interface RecordPage {
  /** As the log ended with the event of this index; null: now. */
  readonly at: number | null;
  /** The place of the last record of the page before. */
  readonly after: number | null;
  readonly limit: number;
}

/**
 * The query behind `recordsOf`. Each of several words that a field may have is a branch of its own, so that an index gives each in the order
 * of the list, and the branches are merged; nothing is sorted.
 */
export function recordsSql(filter: RecordFilter, { at, after, limit }: RecordPage): Sql {
  const bounds = [
    ...(after === null ? [] : [sql`r.place < ${after}::bigint`]),
    // What began later was not there then: so nothing is looked at that came after the instant, however long ago that is.
    ...(at === null ? [] : [sql`r.place <= ${at}::bigint`]),
  ];
  const newest = (branch: RecordFilter): Sql => {
    const conditions = [...conditionsOf(branch), ...bounds];
    return sql`select ${rowColumns(recordsView, 'r')} from ${asOf(recordsView, at)} r
      where ${joinSql(conditions, sql` and `, sql`true`)} order by r.place desc limit ${limit}`;
  };
  const [only, ...others] = branchesOf(filter).map(newest);
  if (others.length === 0) return only!;
  const branches = [only!, ...others].map((branch) => sql`(${branch})`);
  return sql`select ${rowColumns(recordsView, 'r')} from (${joinSql(branches, sql` union all `)}) r order by r.place desc limit ${limit}`;
}

/** Records, newest first, from after a place. */
export function recordsOf(db: Pick<Pool, 'query'>, filter: RecordFilter, page: RecordPage): Promise<RecordRow[]> {
  return readRows(db, recordsView, recordsSql(filter, page));
}

/** The filter once for each word of the first field that has several, unless one index gives the order already. */
function branchesOf(filter: RecordFilter): readonly RecordFilter[] {
  const { kind, status, severity, category, unit, process, assignee, follows, q } = filter;
  const isOne = (words: readonly string[] | undefined): boolean => words?.length === 1;
  if ([q, unit, process, assignee, follows].some((each) => each !== undefined)) return [filter];
  if ([status, severity, category, kind].some(isOne)) return [filter];
  for (const field of ['category', 'status', 'severity', 'kind'] as const) {
    const words = filter[field];
    if (words) return [...new Set(words)].map((word) => ({ ...filter, [field]: [word] }));
  }
  return [filter];
}

function conditionsOf({ kind, status, severity, category, unit, process, assignee, follows, q, meant = [] }: RecordFilter): Sql[] {
  const conditions: (Sql | null)[] = [
    kind ? among(sql`r.kind`, kind) : null,
    status ? among(sql`r.status`, status) : null,
    severity ? among(sql`r.severity`, severity) : null,
    category ? among(sql`r.category`, category) : null,
    unit === undefined ? null : sql`r.unit = ${unit}::uuid`,
    process === undefined ? null : sql`r.process = ${process}::uuid`,
    assignee === undefined ? null : sql`r.assignee = ${assignee}::uuid`,
    follows === undefined ? null : sql`r.follows = ${follows}::uuid`,
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

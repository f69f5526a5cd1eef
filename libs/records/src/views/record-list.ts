import type { Pool } from 'pg';
import { asOf, hasWordsOn, joinSql, readRows, rowColumns, sql, type Asked, type Sql, type Way } from '#projections';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

/** Which records; what is absent does not narrow. */
export interface RecordFilter {
  readonly kind?: readonly string[];
  readonly status?: readonly string[];
  readonly severity?: readonly string[];
  readonly category?: readonly string[];
  /** Marks of complaints, of which it has one at least. */
  readonly marks?: readonly string[];
  readonly unit?: string;
  readonly process?: string;
  readonly assignee?: string;
  /** The complaint whose investigation they follow. */
  readonly follows?: string;
  readonly asked?: AskedRecords;
}

/** Records that somebody asks for in words. */
export interface AskedRecords {
  /** Words that title or reference have to have. */
  readonly words: Asked;
  /** Those whose number is asked for by the words: found beside them. */
  readonly meant: readonly string[];
  readonly way: Way;
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
  const newest = (branch: Branch): Sql => {
    const conditions = [...conditionsOf(branch), ...bounds];
    const rows = sql`select ${rowColumns(recordsView, 'r')} from ${asOf(recordsView, at)} r where ${joinSql(conditions, sql` and `, sql`true`)}`;
    if (branch.asked?.way.by !== 'index') return sql`${rows} order by r.place desc limit ${limit}`;
    // As materialised, they come by the index over words whatever the database believes of how many there are.
    return sql`with few as materialized (${rows}) select ${rowColumns(recordsView, 'r')} from few r order by r.place desc limit ${limit}`;
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

/** A filter of one index. */
interface Branch extends RecordFilter {
  /** Marks that another branch has asked for: nothing comes twice. */
  readonly without?: readonly string[];
}

/** The filter once for each word of the first field that has several, unless one index gives the order already. */
function branchesOf(filter: RecordFilter): readonly Branch[] {
  const { kind, status, severity, category, marks, unit, process, assignee, follows, asked } = filter;
  const isOne = (words: readonly string[] | undefined): boolean => words?.length === 1;
  if ([asked, unit, process, assignee, follows].some((each) => each !== undefined)) return [filter];
  if ([status, severity, category, marks, kind].some(isOne)) return [filter];
  for (const field of ['category', 'status', 'severity', 'kind'] as const) {
    const words = filter[field];
    if (words) return [...new Set(words)].map((word) => ({ ...filter, [field]: [word] }));
  }
  if (marks) return [...new Set(marks)].map((mark, n, all) => ({ ...filter, marks: [mark], without: all.slice(0, n) }));
  return [filter];
}

function conditionsOf({ kind, status, severity, category, marks, unit, process, assignee, follows, asked, without = [] }: Branch): Sql[] {
  const conditions: (Sql | null)[] = [
    kind ? among(sql`r.kind`, kind) : null,
    status ? among(sql`r.status`, status) : null,
    severity ? among(sql`r.severity`, severity) : null,
    category ? among(sql`r.category`, category) : null,
    marks ? marked(marks) : null,
    ...without.map((mark) => sql`not r.marks ? ${mark}`),
    unit === undefined ? null : sql`r.unit = ${unit}::uuid`,
    process === undefined ? null : sql`r.process = ${process}::uuid`,
    assignee === undefined ? null : sql`r.assignee = ${assignee}::uuid`,
    follows === undefined ? null : sql`r.follows = ${follows}::uuid`,
    asked === undefined ? null : searched(asked),
  ];
  return conditions.filter((each) => each !== null);
}

function searched({ words, meant, way }: AskedRecords): Sql {
  const inWords = words.length === 0 ? sql`false` : hasWordsOn(way, sql`r.search`, words);
  return meant.length === 0 ? inWords : sql`(${inWords} or r.key = any(${meant}::text[]))`;
}

/** Each mark by itself as its index has it. */
function marked(marks: readonly string[]): Sql {
  return sql`(${joinSql(
    marks.map((mark) => sql`r.marks ? ${mark}`),
    sql` or `,
  )})`;
}

/** One word is asked for by equality: then the index gives the order, too. */
function among(column: Sql, words: readonly string[]): Sql {
  return words.length === 1 ? sql`${column} = ${words[0]}` : sql`${column} = any(${words}::text[])`;
}

import type { Pool } from 'pg';
import { rawSql, sql, type Sql } from '#projections';
import { obligationGroups, obligationsIn, type GroupBy, type ReportScope } from './sources.js';

/** Against which due an obligation is held: the one it opened with, or the one that counts now. Both are always shown. */
export const bases = ['original', 'current'] as const;
export type Basis = (typeof bases)[number];

/** Obligations whose due lies in the period. */
export interface OnTimeFigures {
  readonly due: number;
  /** Met, early or late. */
  readonly ended: number;
  /** Met at or before the due. */
  readonly onTime: number;
  /** Met after the due. */
  readonly late: number;
  readonly open: number;
  /** Open although the due has passed. */
  readonly overdue: number;
  /** Whose term stood still at least once. */
  readonly paused: number;
  /** How long they stood still in all, a running pause up to now, in whole hours. */
  readonly hoursPaused: number;
}

export interface OnTimeQuestion {
  readonly from: string;
  readonly to: string;
  readonly obligations: readonly string[];
  readonly scope: ReportScope;
  readonly groupBy: GroupBy | null;
  /** As of this index of the log; null for now. */
  readonly at: number | null;
  /** The instant that tells overdue from open. */
  readonly asOf: string;
}

/** One line of the answer; `group` null is the total, `key` the value that the group stands for (null: none recorded). */
export interface OnTimeLine extends OnTimeFigures {
  readonly basis: Basis;
  readonly total: boolean;
  readonly key: string | null;
}

const hasPaused = rawSql('(o.paused_at is not null or jsonb_array_length(o.pauses) > 0)');

/** Seconds in which an obligation's term stood still. */
const secondsPaused = (asOf: string): Sql => sql`(
  (select coalesce(sum(extract(epoch from (p->>'to')::timestamptz - (p->>'from')::timestamptz)), 0) from jsonb_array_elements(o.pauses) p)
  + greatest(0, coalesce(extract(epoch from ${asOf}::timestamptz - o.paused_at), 0)))`;

/** On-time rate = met by due ÷ due in the period, against the original and against the current due. */
export async function onTime(db: Pick<Pool, 'query'>, question: OnTimeQuestion): Promise<readonly OnTimeLine[]> {
  // Whatever falls into several groups counts once in the total.
  const groups = question.groupBy
    ? sql`select true, null::text union all select false, ${obligationGroups(question.groupBy)}`
    : sql`select true, null::text`;
  const { rows } = await db.query<Record<string, string | boolean | null>>(sql`
    select d.basis, g.total, g.key,
           count(*) as due,
           count(*) filter (where o.ended_at is not null) as ended,
           count(*) filter (where o.ended_at <= d.due) as on_time,
           count(*) filter (where o.ended_at > d.due) as late,
           count(*) filter (where o.ended_at is null) as open,
           count(*) filter (where o.ended_at is null and d.due < ${question.asOf}::timestamptz) as overdue,
           count(*) filter (where ${hasPaused}) as paused,
           round(sum(${secondsPaused(question.asOf)}) / 3600) as hours_paused
      from ${duesIn(question, sql`cross join lateral (${groups}) g(total, key)`)}
     group by 1, 2, 3
     order by 1, 2 desc, 3 nulls last`);
  return rows.map((row) => ({
    basis: row['basis'] as Basis,
    total: row['total'] as boolean,
    key: row['key'] as string | null,
    due: Number(row['due']),
    ended: Number(row['ended']),
    onTime: Number(row['on_time']),
    late: Number(row['late']),
    open: Number(row['open']),
    overdue: Number(row['overdue']),
    paused: Number(row['paused']),
    hoursPaused: Number(row['hours_paused']),
  }));
}

/** Which of the counted obligations a list shows. */
export const onTimeFigures = ['due', 'ended', 'onTime', 'late', 'open', 'overdue', 'paused'] as const;

/** One obligation behind a figure. */
export interface OnTimeItem {
  readonly obligation: string;
  readonly name: string;
  readonly subject: string;
  readonly subjectKind: string;
  readonly unit: string | null;
  /** Against which it is held here: the original or the current one. */
  readonly due: string;
  readonly originalDue: string;
  readonly currentDue: string;
  readonly endedAt: string | null;
}

/** The obligations behind one figure, by due and id, after a place. */
export async function onTimeItems(
  db: Pick<Pool, 'query'>,
  question: Omit<OnTimeQuestion, 'groupBy'> & {
    readonly basis: Basis;
    readonly figure: (typeof onTimeFigures)[number];
    readonly after: readonly [due: string, obligation: string] | null;
    readonly limit: number;
  },
): Promise<readonly OnTimeItem[]> {
  const behind: Record<(typeof onTimeFigures)[number], Sql> = {
    due: rawSql('true'),
    ended: rawSql('o.ended_at is not null'),
    onTime: rawSql('o.ended_at <= d.due'),
    late: rawSql('o.ended_at > d.due'),
    open: rawSql('o.ended_at is null'),
    overdue: sql`o.ended_at is null and d.due < ${question.asOf}::timestamptz`,
    paused: hasPaused,
  };
  const after = question.after
    ? sql`(d.due, o.obligation) > (${question.after[0]}::timestamptz, ${question.after[1]}::uuid)`
    : rawSql('true');
  const { rows } = await db.query<{ [K in keyof OnTimeItem]: never } & Record<string, unknown>>(sql`
    select o.obligation, o.name, o.subject, o.subject_kind, o.of_unit, d.due, o.original_due, o.due as current_due, o.ended_at
      from ${duesIn({ ...question, groupBy: null })} and d.basis = ${question.basis} and ${behind[question.figure]} and ${after}
     order by d.due, o.obligation
     limit ${question.limit}`);
  return rows.map((row) => ({
    obligation: row['obligation'] as string,
    name: row['name'] as string,
    subject: row['subject'] as string,
    subjectKind: row['subject_kind'] as string,
    unit: row['of_unit'] as string | null,
    due: (row['due'] as Date).toISOString(),
    originalDue: (row['original_due'] as Date).toISOString(),
    currentDue: (row['current_due'] as Date).toISOString(),
    endedAt: (row['ended_at'] as Date | null)?.toISOString() ?? null,
  }));
}

/** Obligations in scope (`o`), once for each basis whose due (`d.due`) lies in the period. */
function duesIn({ from, to, obligations, scope, at }: OnTimeQuestion, besides: Sql = rawSql('')): Sql {
  return sql`(values ('original'), ('current')) basis(basis)
      cross join lateral (select * from ${obligationsIn(at, obligations, scope)}) o
      cross join lateral (select basis.basis, case basis.basis when 'original' then o.original_due else o.due end as due) d
      ${besides}
     where d.due >= ${from}::timestamptz and d.due < ${to}::timestamptz`;
}

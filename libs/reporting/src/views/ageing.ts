import type { Pool } from 'pg';
import type { FieldValues } from '#records/domain';
import { joinSql, rawSql, sql, type Sql } from '#projections';
import { ageBuckets, type AgeBucket } from '../domain/ageing.js';
import { recordGroup, recordsIn, type GroupBy, type ReportScope } from './sources.js';

/** Open records of one group by age; `counts` in the order of the buckets. */
export interface AgeingLine {
  readonly total: boolean;
  readonly key: string | null;
  readonly open: number;
  readonly counts: readonly number[];
}

/** An open record is one that is neither closed nor left by a side exit. Its age counts from receipt, else from the report. */
const open = rawSql('r.ended_at is null');
const since = rawSql('coalesce(r.received_at, r.reported_at)');

/** Ageing: open records by whole days of age at an instant. */
export async function ageing(
  db: Pick<Pool, 'query'>,
  { scope, groupBy, at, asOf }: { scope: ReportScope; groupBy: GroupBy | null; at: number | null; asOf: string },
): Promise<readonly AgeingLine[]> {
  const group = groupBy ? recordGroup(groupBy) : rawSql('null::text');
  const counts = joinSql(
    ageBuckets.map((bucket) => sql`count(*) filter (where ${within(bucket, asOf)})`),
    rawSql(', '),
  );
  const { rows } = await db.query<{ total: boolean; key: string | null; open: string; counts: string[] }>(sql`
    select grouping(${group}) = 1 as total, ${group} as key, count(*) as open, array[${counts}] as counts
      from ${recordsIn(at, scope)} and ${open}
     group by grouping sets ((), (${group}))
     order by 1 desc, 2 nulls last`);
  const lines = rows.map((row) => ({ total: row.total, key: row.key, open: Number(row.open), counts: row.counts.map(Number) }));
  return groupBy ? lines : lines.filter(({ total }) => total);
}

/** What is dated after the instant counts as new. */
function within({ from, to }: AgeBucket, asOf: string): Sql {
  const days = sql`greatest(floor(extract(epoch from ${asOf}::timestamptz - ${since}) / 86400), 0)`;
  return sql`${days} between ${from}::int and ${to ?? 1_000_000}::int`;
}

/** One record behind a figure. */
export interface RecordItem {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly unit: string | null;
  /** Received, else reported. */
  readonly since: string;
  readonly closedAt: string | null;
  readonly category: string | null;
  /** The house's own fields that are filled in, by code. */
  readonly fields: FieldValues;
}

/** The open records of one bucket, oldest first. */
export async function ageingItems(
  db: Pick<Pool, 'query'>,
  given: {
    scope: ReportScope;
    at: number | null;
    asOf: string;
    bucket: AgeBucket | null;
    after: readonly [since: string, id: string] | null;
    limit: number;
  },
): Promise<readonly RecordItem[]> {
  const bucket = given.bucket ? within(given.bucket, given.asOf) : rawSql('true');
  const after = given.after ? sql`(${since}, r.id) > (${given.after[0]}::timestamptz, ${given.after[1]}::uuid)` : rawSql('true');
  const { rows } = await db.query<RecordRow>(sql`
    select r.id, r.kind, r.status, r.unit, ${since} as since, r.ended_at, r.category, r.fields
      from ${recordsIn(given.at, given.scope)} and ${open} and ${bucket} and ${after}
     order by ${since}, r.id
     limit ${given.limit}`);
  return rows.map(recordItem);
}

export interface RecordRow {
  id: string;
  kind: string;
  status: string;
  unit: string | null;
  since: Date;
  ended_at: Date | null;
  category: string | null;
  fields: FieldValues;
}

/** A row as an item of a list. */
export function recordItem({ id, kind, status, unit, since, ended_at, category, fields }: RecordRow): RecordItem {
  const closedAt = ended_at?.toISOString() ?? null;
  return { id, kind, status, unit, since: since.toISOString(), closedAt, category, fields };
}

import type { Pool } from 'pg';
import { sql, type Sql } from '#projections';
import { backlogOf, type BacklogStretch } from '../domain/backlog.js';
import { recordItem, type RecordItem, type RecordRow } from './ageing.js';
import { recordsIn, type ReportScope } from './sources.js';

/**
 * Backlog over stretches of time: records opened (by receipt, else report, and anew by reopening) and ended in each, and what was open at its
 * end. What reopening undid stays: an ending counts when it was, also where the record is open again.
 * `edges` are the instants between the stretches, ascending, the first and the last end of the period included.
 */
export async function backlog(
  db: Pick<Pool, 'query'>,
  { edges, scope, at }: { edges: readonly string[]; scope: ReportScope; at: number | null },
): Promise<readonly BacklogStretch[]> {
  const { rows } = await db.query<{ place: number; opened: string; closed: string }>(sql`
    with records as (select coalesce(r.received_at, r.reported_at) as since, r.ended_at, r.earlier_endings from ${recordsIn(at, scope)}),
         earlier as (select (e ->> 'endedAt')::timestamptz as ended_at, (e ->> 'reopenedAt')::timestamptz as reopened_at
                       from records, jsonb_array_elements(earlier_endings) e)
    select width_bucket(at, ${edges}::timestamptz[])::int as place, sum(opened) as opened, sum(closed) as closed
      from (select since as at, 1 as opened, 0 as closed from records
            union all select ended_at, 0, 1 from records where ended_at is not null
            union all select ended_at, 0, 1 from earlier
            union all select reopened_at, 1, 0 from earlier) moved
     group by place`);
  const moved = new Map(rows.map((row) => [row.place, { opened: Number(row.opened), closed: Number(row.closed) }]));
  const before = moved.get(0) ?? { opened: 0, closed: 0 };
  return backlogOf(
    before.opened - before.closed,
    edges.slice(0, -1).map((from, n) => ({ from, to: edges[n + 1]!, ...(moved.get(n + 1) ?? { opened: 0, closed: 0 }) })),
  );
}

/** The records behind one figure of a stretch, by the date that counts there. */
export async function backlogItems(
  db: Pick<Pool, 'query'>,
  given: {
    from: string;
    to: string;
    figure: 'opened' | 'closed' | 'open';
    scope: ReportScope;
    at: number | null;
    after: readonly [since: string, id: string] | null;
    limit: number;
  },
): Promise<readonly RecordItem[]> {
  const since = sql`coalesce(r.received_at, r.reported_at)`;
  const within = (at: Sql): Sql => sql`(${at} >= ${given.from}::timestamptz and ${at} < ${given.to}::timestamptz)`;
  /** Whether one of the endings that reopening undid fits. */
  const earlier = (fits: Sql): Sql =>
    sql`exists (select from (select (e ->> 'endedAt')::timestamptz as ended_at, (e ->> 'reopenedAt')::timestamptz as reopened_at
                               from jsonb_array_elements(r.earlier_endings) e) undone where ${fits})`;
  const behind = {
    opened: sql`(${within(since)} or ${earlier(within(sql`reopened_at`))})`,
    closed: sql`(${within(sql`r.ended_at`)} or ${earlier(within(sql`ended_at`))})`,
    open: sql`${since} < ${given.to}::timestamptz and (r.ended_at is null or r.ended_at >= ${given.to}::timestamptz)
              and not ${earlier(sql`ended_at < ${given.to}::timestamptz and reopened_at >= ${given.to}::timestamptz`)}`,
  }[given.figure];
  const after = given.after ? sql`(${since}, r.id) > (${given.after[0]}::timestamptz, ${given.after[1]}::uuid)` : sql`true`;
  const { rows } = await db.query<RecordRow>(sql`
    select r.id, r.kind, r.status, r.unit, ${since} as since, r.ended_at, r.category, r.fields
      from ${recordsIn(given.at, given.scope)} and ${behind} and ${after}
     order by ${since}, r.id
     limit ${given.limit}`);
  return rows.map(recordItem);
}

import type { Pool } from 'pg';
import type { CountedBy } from '#escalation/domain';
import type { CountedWithAsked, CountsAsked, Looked, MayComplete } from '#escalation';
import type { Instant } from '#kernel';
import { asOf, joinSql, rawSql, sql, type Sql } from '#projections';
import { aggregateOfKind } from '../aggregates.js';
import { severities, type Kind } from '../domain/index.js';
import { recordsView } from './records.js';

/** By which columns records are counted together. */
const columnsOf: Readonly<Record<CountedBy, readonly ('process' | 'category' | 'unit')[]>> = {
  process: ['process'],
  category: ['category'],
  'process-and-category': ['process', 'category'],
  unit: ['unit'],
};

interface Found {
  readonly id: string;
  readonly kind: Kind;
  readonly at: string;
  readonly first: string;
  readonly beyond: string | null;
}

/**
 * The records that may complete a count of an escalation rule: each has enough others before it in its group, whenever they were triaged. The
 * list knows of each which counts it has noted.
 */
export async function countedRecords(pool: Pool, asked: CountsAsked): Promise<readonly MayComplete[]> {
  const { counting, from, until, since } = asked;
  const { atLeast, of, sign } = counting;
  const columns = columnsOf[of];
  const noted = (at: Sql): Sql => sql`c.counted @> jsonb_build_array(jsonb_build_object('counting', ${sign}::text, 'at', ${at}))`;
  const { rows } = await pool.query<Found>(
    sql`select c.key as id, c.kind, ${milliseconds('c.at')} as at, ${milliseconds('c.first')} as first, ${milliseconds('c.beyond')} as beyond
          from (select r.key, r.kind, r.triaged_at as at, r.ended_at, r.counted,
                       lag(r.triaged_at, ${atLeast - 1}) over w as first, lag(r.triaged_at, ${atLeast}) over w as beyond
                  from ${asOf(recordsView, null)} r
                 where r.triaged_at is not null and ${joinSql(await scoped(pool, asked), sql` and `)}
                window w as (partition by ${rawSql(columns.map((name) => `r.${name}`).join(', '))} order by r.triaged_at, r.key)) c
         where c.first is not null and (c.ended_at is null or c.at >= ${from}::timestamptz)
           and (${until}::timestamptz is null or c.at < ${until}::timestamptz)
           and (${since}::timestamptz is null or c.at >= ${since}::timestamptz)
           and not ${noted(sql`to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)}
         order by c.at, c.key`,
  );
  return rows.map(({ id, kind, at, first, beyond }) => ({
    ...{ aggregate: aggregateOfKind[kind] as unknown as Looked, id },
    ...{ at: instant(at), first: instant(first), beyond: beyond === null ? null : instant(beyond) },
  }));
}

/** More than that no rule counts. */
const mostCounted = 1_000;

/** The streams of the records that stand in a count up to one of them: of its group, counted after an instant, and not after it. */
export async function countedWith(pool: Pool, asked: CountedWithAsked): Promise<readonly string[]> {
  const { counting, subject, after, index } = asked;
  const { id, countedAt, process = null, category = null, unit = null } = subject;
  const is = { process, category, unit };
  const grouped = columnsOf[counting.of].map((name) => sql`${rawSql(`r.${name}::text`)} = ${is[name]}`);
  const { rows } = await pool.query<{ stream: string }>(
    sql`select r.kind || '-' || r.key as stream from ${asOf(recordsView, index)} r
         where r.triaged_at > ${after}::timestamptz and (r.triaged_at, r.key) <= (${countedAt}::timestamptz, ${id}::text)
           and ${joinSql([...grouped, ...(await scoped(pool, asked))], sql` and `)}
         order by r.triaged_at desc, r.key desc limit ${mostCounted}`,
  );
  return rows.map(({ stream }) => stream);
}

/** What the scope of the rule asks of a record, and that it belongs to a group at all. */
async function scoped(
  pool: Pool,
  { counting: { of, scope }, isWithinUnits }: Pick<CountsAsked, 'counting' | 'isWithinUnits'>,
): Promise<readonly Sql[]> {
  const { kinds, severityAtLeast, processes, units, categories, tags } = scope;
  const severe = severityAtLeast && severities.slice(severities.indexOf(severityAtLeast));
  const among = (column: string, words: readonly string[] | undefined): Sql[] =>
    words === undefined ? [] : [sql`${rawSql(`r.${column}::text`)} = any(${words}::text[])`];
  return [
    ...columnsOf[of].map((name) => rawSql(`r.${name} is not null`)),
    ...among('kind', kinds),
    ...among('severity', severe),
    ...among('process', processes),
    ...among('unit', units && (await unitsOfRecords(pool)).filter(isWithinUnits)),
    ...among('category', categories),
    ...(tags === undefined ? [] : [sql`r.marks ?| ${tags}::text[]`]),
  ];
}

async function unitsOfRecords(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ unit: string }>(
    sql`select distinct r.unit from ${asOf(recordsView, null)} r where r.triaged_at is not null and r.unit is not null`,
  );
  return rows.map(({ unit }) => unit);
}

const milliseconds = (column: string): Sql => rawSql(`round(extract(epoch from ${column}) * 1000)::bigint::text`);
const instant = (at: string): Instant => new Date(Number(at)).toISOString();

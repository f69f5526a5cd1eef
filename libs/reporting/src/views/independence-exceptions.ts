import type { Pool } from 'pg';
import { z } from 'zod';
import { capasView } from '#capa';
import { dutyEvents, independenceCauses, waysOn } from '#directory/domain';
import { asOf, sql, view, type Sql } from '#projections';
import { recordsView } from '#records';
import { conditions, type ReportScope } from './sources.js';

const row = z.strictObject({
  id: z.uuid(),
  subject: z.uuid(),
  subjectKind: z.string(),
  duty: z.string(),
  about: z.uuid().nullable(),
  way: z.enum(waysOn),
  because: z.enum(independenceCauses),
  /** Who took the step, and on whose behalf. */
  person: z.string(),
  onBehalfOf: z.string().nullable(),
  at: z.iso.datetime(),
});

/** Each step that somebody independent of the work takes and that was taken by another way than the ordinary one. */
export const independenceExceptionsView = view({
  name: 'independence_exceptions',
  doc: 'Steps whose separation of duties passed on: by which way, and why.',
  events: { dutyPassedOn: dutyEvents.dutyPassedOn },
  key: ({ id }) => id,
  row,
  on: {
    DutyPassedOn: (_, { id, stream, metadata, data: { duty, about, way, because } }) => ({
      id,
      subject: stream.slice(-36),
      subjectKind: stream.slice(0, -37),
      duty,
      about,
      way,
      because,
      person: metadata.actor,
      onBehalfOf: metadata.onBehalfOf ?? null,
      at: metadata.recordedAt,
    }),
  },
  indexes: ['(at, id)'],
});

/** Which exceptions are counted. */
export interface ExceptionsQuestion {
  readonly from: string;
  readonly to: string;
  readonly scope: ReportScope;
  /** As of this index of the log; null for now. */
  readonly at: number | null;
}
/** One reason: the step, the way that it took, and why not the ordinary one. */
export interface ExceptionReason {
  readonly duty: string;
  readonly way: string;
  readonly because: string;
}

/** How many steps passed on, by reason. */
export async function independenceExceptions(
  db: Pick<Pool, 'query'>,
  question: ExceptionsQuestion,
): Promise<readonly (ExceptionReason & { readonly count: number })[]> {
  const { rows } = await db.query<ExceptionReason & { count: string }>(sql`
    select e.duty, e.way, e.because, count(*) as count from ${exceptionsIn(question)} group by 1, 2, 3 order by 1, 2, 3`);
  return rows.map(({ duty, way, because, count }) => ({ duty, way, because, count: Number(count) }));
}

/** One exception behind a figure. */
export interface ExceptionItem extends ExceptionReason {
  readonly id: string;
  readonly subject: string;
  readonly subjectKind: string;
  readonly about: string | null;
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly unit: string | null;
  readonly at: string;
}

/** The exceptions of a reason (what is left out is any), the oldest first, after a place. */
export async function independenceExceptionItems(
  db: Pick<Pool, 'query'>,
  question: ExceptionsQuestion & {
    readonly reason: Partial<ExceptionReason>;
    readonly after: readonly [at: string, id: string] | null;
    readonly limit: number;
  },
): Promise<readonly ExceptionItem[]> {
  const { duty, way, because } = question.reason;
  const behind = conditions([
    duty === undefined ? undefined : sql`e.duty = ${duty}`,
    way === undefined ? undefined : sql`e.way = ${way}`,
    because === undefined ? undefined : sql`e.because = ${because}`,
    question.after ? sql`(e.at, e.id) > (${question.after[0]}::timestamptz, ${question.after[1]}::uuid)` : undefined,
  ]);
  const { rows } = await db.query<Omit<ExceptionItem, 'at' | 'subjectKind' | 'onBehalfOf'> & ExceptionRow>(sql`
    select e.id, e.subject, e.subject_kind, e.duty, e.about, e.way, e.because, e.person, e.on_behalf_of, e.of_unit as unit, e.at
      from ${exceptionsIn(question)} and ${behind} order by e.at, e.id limit ${question.limit}`);
  return rows.map(({ subject_kind: subjectKind, on_behalf_of: onBehalfOf, at, ...rest }) => ({
    ...rest,
    subjectKind,
    onBehalfOf,
    at: at.toISOString(),
  }));
}

interface ExceptionRow {
  readonly subject_kind: string;
  readonly on_behalf_of: string | null;
  readonly at: Date;
}

/** Exceptions of a period with what they are about, under the alias `e`. */
function exceptionsIn({ from, to, scope, at }: ExceptionsQuestion): Sql {
  return sql`(
    select x.*, coalesce(r.unit, c.lead_unit) as of_unit, coalesce(r.process, c.process) as of_process
      from ${asOf(independenceExceptionsView, at)} x
      left join ${asOf(recordsView, at)} r on r.id = x.subject
      left join ${asOf(capasView, at)} c on c.id = x.subject
     where x.at >= ${from}::timestamptz and x.at < ${to}::timestamptz
  ) e where ${conditions([
    scope.units && sql`e.of_unit = any(${scope.units}::uuid[])`,
    scope.process && sql`e.of_process = ${scope.process}::uuid`,
    scope.kind && sql`e.subject_kind = ${scope.kind}`,
  ])}`;
}

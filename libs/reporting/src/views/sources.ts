import { capasView } from '#capa';
import { obligations } from '#deadlines';
import { asOf, joinSql, rawSql, sql, type Sql } from '#projections';
import { recordsView } from '#records';

/** What every report may be narrowed to. Ids, not keys. */
export interface ReportScope {
  /** The unit with its sub-units. */
  readonly units?: readonly string[];
  readonly process?: string;
  readonly kind?: string;
}

/** How a report is broken down. */
export type GroupBy = 'unit' | 'process' | 'kind';

/** Records as of an index (null: now), under the alias `r`, within the scope. */
export function recordsIn(at: number | null, scope: ReportScope): Sql {
  return sql`${asOf(recordsView, at)} r where ${conditions([
    scope.units && sql`r.unit = any(${scope.units}::uuid[])`,
    scope.process && sql`r.process = ${scope.process}::uuid`,
    scope.kind && sql`r.kind = ${scope.kind}`,
  ])}`;
}

/**
 * Obligations as of an index with what they are about: units, process and kind of the record (of the CAPA: all units that it concerns, the
 * leading one first, and the word `capa`), under the alias `o`. Cancelled ones are in no figure.
 */
export function obligationsIn(at: number | null, names: readonly string[], scope: ReportScope): Sql {
  return sql`(
    select b.*, coalesce(r.unit, c.lead_unit, b.unit) as of_unit, coalesce(r.process, c.process) as of_process, coalesce(r.kind, b.subject_kind) as of_kind,
           case when c.id is null then array[coalesce(r.unit, b.unit)]
                else array[c.lead_unit] || array(select u::uuid from jsonb_array_elements_text(c.units) u where u::uuid is distinct from c.lead_unit) end as of_units
      from ${asOf(obligations, at)} b
      left join ${asOf(recordsView, at)} r on r.id = b.subject
      left join ${asOf(capasView, at)} c on c.id = b.subject
     where b.name = any(${names}::text[]) and b.status <> 'cancelled'
  ) o where ${conditions([
    scope.units && sql`o.of_units && ${scope.units}::uuid[]`,
    scope.process && sql`o.of_process = ${scope.process}::uuid`,
    scope.kind && sql`o.of_kind = ${scope.kind}`,
  ])}`;
}

/** The column of a grouping over `recordsIn`. */
export const recordGroup = (by: GroupBy): Sql => rawSql({ unit: 'r.unit::text', process: 'r.process::text', kind: 'r.kind' }[by]);

/** The groups in which a row of `obligationsIn` counts: that of a CAPA over several units once in the group of each. */
export const obligationGroups = (by: GroupBy): Sql =>
  rawSql({ unit: 'unnest(o.of_units)::text', process: 'o.of_process::text', kind: 'o.of_kind' }[by]);

/** All of the given, as far as they are there. */
export function conditions(given: readonly (Sql | string | undefined)[]): Sql {
  return joinSql(
    given.filter((each): each is Sql => typeof each === 'object'),
    sql` and `,
    rawSql('true'),
  );
}

import { asOf, readRows, rowColumns, sql } from '#projections';
import type { Pool } from 'pg';
import { obligations, owed, type ObligationRow } from './obligations.js';

/** Whose work is asked for: what a person owes, and what anyone of their roles (in their unit) may take. */
export interface Worker {
  readonly person: string;
  readonly roles: readonly string[];
  readonly unit: string | null;
}

/** A place in the list, by due. */
export interface TaskPlace {
  readonly due: string;
  readonly key: string;
}

/** What somebody has to do, by due: the earliest first. Pausing ones are there too. */
export function tasksOf(pool: Pool, worker: Worker, after: TaskPlace | null, limit: number): Promise<ObligationRow[]> {
  const { person, roles, unit } = worker;
  const columns = rowColumns(obligations, 'o');
  const from = asOf(obligations, null);
  const behind = after === null ? sql`true` : sql`(o.due, o.key) > (${after.due}::timestamptz, ${after.key}::text)`;
  const page = sql`order by o.due, o.key limit ${limit}`;
  // Two ordered walks down two indexes, one for each way to owe something, and one merge of their first rows.
  return readRows(
    pool,
    obligations,
    sql`select ${columns} from (
          (select o.* from ${from} o where o.status = any(${owed}::text[]) and o.assignee = ${person}::uuid and ${behind} ${page})
          union all
          (select o.* from ${from} o where o.status = any(${owed}::text[]) and o.role = any(${roles}::text[]) and o.assignee is null
             and (o.unit is null or o.unit = ${unit}::uuid) and ${behind} ${page})
        ) o ${page}`,
  );
}

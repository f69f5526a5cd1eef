import { asOf, readRows, rowColumns, sql } from '#projections';
import type { Pool } from 'pg';
import { obligations, owed, type ObligationRow } from './obligations.js';
import type { Worker } from './workers.js';

/** A place in the list, by due. */
export interface TaskPlace {
  readonly due: string;
  readonly key: string;
}

/** What somebody has to do, by due: the earliest first. Pausing ones are there too. */
export function tasksOf(pool: Pool, workers: readonly Worker[], after: TaskPlace | null, limit: number): Promise<ObligationRow[]> {
  const persons = workers.flatMap(({ person }) => (person === null ? [] : [person]));
  const roles = [...new Set(workers.flatMap((worker) => worker.roles))];
  const units = workers.flatMap(({ unit }) => (unit === null ? [] : [unit]));
  const columns = rowColumns(obligations, 'o');
  const from = asOf(obligations, null);
  const behind = after === null ? sql`true` : sql`(o.due, o.key) > (${after.due}::timestamptz, ${after.key}::text)`;
  const page = sql`order by o.due, o.key limit ${limit}`;
  // Two ordered walks down two indexes, one for each way to owe something, and one merge of their first rows.
  return readRows(
    pool,
    obligations,
    sql`select ${columns} from (
          (select o.* from ${from} o where o.status = any(${owed}::text[]) and o.assignee = any(${persons}::uuid[]) and ${behind} ${page})
          union all
          (select o.* from ${from} o where o.status = any(${owed}::text[]) and o.role = any(${roles}::text[]) and o.assignee is null
             and (o.unit is null or o.unit = any(${units}::uuid[])) and ${behind} ${page})
        ) o ${page}`,
  );
}

import type { Pool } from 'pg';
import { obligations, owed } from '#deadlines';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { clockFields, type ClockedObligation } from './alarm.js';

const pageSize = 1_000;
const columns = rowColumns(obligations, 'o', clockFields);

/** The obligations that are still to be met, page by page: as many in memory at once, however many there are. */
export async function* owedObligations(pool: Pool): AsyncGenerator<readonly ClockedObligation[]> {
  for (const status of owed) {
    for (let after = ''; ;) {
      const rows = await readRows(
        pool,
        obligations,
        sql`select ${columns} from ${asOf(obligations, null)} o
            where o.status = ${status} and o.key > ${after} and not o.dormant
            order by o.key limit ${pageSize}`,
        clockFields,
      );
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) break;
      after = last.obligation;
    }
  }
}

/** What changed of the obligations behind an index of the log, page by page, and up to where that was looked at. */
export async function* changedObligations(
  pool: Pool,
  behind: number,
): AsyncGenerator<{ readonly rows: readonly ClockedObligation[]; readonly upTo: number }> {
  for (let [index, key] = [behind, '~']; ;) {
    const places = await pool.query<{ key: string; from: string }>(
      sql`select o.key, o.valid_from::text as from from ${asOf(obligations, null)} o
          where o.valid_from >= ${index} and (o.valid_from, o.key) > (${index}, ${key}) order by o.valid_from, o.key limit ${pageSize}`,
    );
    const last = places.rows.at(-1);
    if (!last) return;
    [index, key] = [Number(last.from), last.key];
    yield {
      rows: await obligationsOf(
        pool,
        places.rows.map((place) => place.key),
      ),
      upTo: index,
    };
    if (places.rows.length < pageSize) return;
  }
}

/** These obligations as they stand. */
export function obligationsOf(pool: Pool, ids: readonly string[]): Promise<ClockedObligation[]> {
  return readRows(
    pool,
    obligations,
    sql`select ${columns} from ${asOf(obligations, null)} o where o.key = any(${ids}::text[]) order by o.key`,
    clockFields,
  );
}

/** The index of the newest change of any obligation; -1 where there is none. */
export async function newestChange(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ newest: string | null }>(
    sql`select max(o.valid_from)::text as newest from ${asOf(obligations, null)} o`,
  );
  return Number(rows[0]?.newest ?? -1);
}

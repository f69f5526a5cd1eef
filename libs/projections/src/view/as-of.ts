import type { Index } from '#event-store';
import type { Pool, PoolClient } from 'pg';
import { quoted, rawSql, sql, type Sql } from '../sql/sql.js';
import { asTexts, decodeColumn, type Column } from './columns.js';
import { tablesOf } from './tables.js';
import type { View } from './view.js';

/** Until when an open row holds: the largest bigint. */
const forever = '9223372036854775807';

/**
 * What stands after `from` in a query over a view: its rows of today, or the rows as they were when the log ended with the event of the
 * index `at`. Either has the columns `key`, those of the row in snake case, and `valid_from`; give it an alias.
 */
export function asOf(view: View, at: Index | null): Sql {
  const { now, past } = tablesOf(view);
  if (at === null) return rawSql(now);
  const columns = ['key', ...view.columns.map(({ name }) => quoted(name)), 'valid_from'].join(', ');
  // The condition stands outside the union: so PostgreSQL sees two tables with their indexes, and merges them in the order that is asked for.
  const versions = rawSql(`(select ${columns}, ${forever} as valid_to from ${now} union all select ${columns}, valid_to from ${past})`);
  return sql`(select ${rawSql(columns)} from ${versions} v where v.valid_from <= ${at} and v.valid_to > ${at})`;
}

/** The columns of a view's row for a select list, to be read by `readRows`. @param fields those that are wanted; all where not given */
export function rowColumns<Row>(view: View<Row>, alias: string, fields?: readonly (keyof Row & string)[]): Sql {
  return rawSql(
    columnsFor(view, fields)
      .map(({ name }) => `${quoted(alias)}.${quoted(name)}`)
      .join(', '),
  );
}

/** Rows of a view by a query that selects `rowColumns` of the same fields: instants as texts, JSON as values, just as they were folded. */
export async function readRows<Row>(db: Pick<Pool | PoolClient, 'query'>, view: View<Row>, query: Sql): Promise<Row[]>;
export async function readRows<Row, Field extends keyof Row & string>(
  db: Pick<Pool | PoolClient, 'query'>,
  view: View<Row>,
  query: Sql,
  fields: readonly Field[],
): Promise<Pick<Row, Field>[]>;
export async function readRows<Row>(
  db: Pick<Pool | PoolClient, 'query'>,
  view: View<Row>,
  query: Sql,
  fields?: readonly (keyof Row & string)[],
): Promise<Row[]> {
  const { rows } = await db.query<Record<string, string | null>>({ text: query.text, values: query.values, types: asTexts });
  const columns = columnsFor(view, fields);
  return rows.map((record) => {
    const row: Record<string, unknown> = {};
    for (const column of columns) {
      const text = record[column.name];
      if (text === undefined) throw new TypeError(`the query leaves out the column ${column.name} of ${view.name}`);
      row[column.field] = decodeColumn(column, text);
    }
    return row as Row;
  });
}

const columnsFor = ({ columns }: View, fields: readonly string[] | undefined): readonly Column[] =>
  fields === undefined ? columns : columns.filter(({ field }) => fields.includes(field));

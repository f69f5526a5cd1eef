import type { PoolClient } from 'pg';
import { asTexts, decodeColumn, selectList, type Column } from './columns.js';
import type { Entry } from './row-cache.js';
import type { LoadRows } from './fold.js';
import { copyLines } from '../sql/copy.js';
import { quoted } from '../sql/sql.js';

/** The schema in which every table can be thrown away and comes back from the log. */
export const viewSchema = 'views';

/** What the tables of a feed are made from: a view, or the log's clock. */
export interface TableShape {
  readonly name: string;
  readonly hash: string;
  readonly columns: readonly Column[];
  readonly indexes: readonly string[];
  /** Whether closed versions are kept. */
  readonly past: boolean;
}

/** The names of the two tables of a feed, ready for SQL; `build` tells the ones of a build from those that serve. */
export interface TableNames {
  readonly now: string;
  readonly past: string;
}

/** Where the open rows and the closed versions of a feed stand. */
export function tablesOf({ name, hash }: { name: string; hash: string }, build = ''): TableNames {
  const stem = `${name}_${hash}${build}`;
  return { now: `${viewSchema}.${quoted(`${stem}_now`)}`, past: `${viewSchema}.${quoted(`${stem}_past`)}` };
}

const columnList = (columns: readonly Column[]) => columns.map(({ name }) => `, "${name}"`).join('');

/** Makes the tables of a feed, without any index. */
export function createTables(shape: TableShape, tables: TableNames): string {
  const columns = shape.columns.map(({ name, type, nullable }) => `, "${name}" ${type}${nullable ? '' : ' not null'}`).join('');
  const now = `create table ${tables.now} (key text not null${columns}, valid_from bigint not null)`;
  const past = `create table ${tables.past} (key text not null${columns}, valid_from bigint not null, valid_to bigint not null)`;
  return shape.past ? `${now}; ${past}` : now;
}

/** The key's index, without which no single row is found. */
export function createKeyIndex(tables: TableNames): string {
  return `alter table ${tables.now} add primary key (key)`;
}

/**
 * All other indexes. Those over columns have the validity as their last columns, so that a question to the past is decided in the index,
 * without a look at every version.
 */
export function createIndexes(shape: TableShape, tables: TableNames): string {
  const now = shape.indexes.map((each) => `create index on ${tables.now} ${extended(each, 'valid_from')}`);
  const past = [`create index on ${tables.past} (key, valid_to)`].concat(
    shape.indexes.map((each) => `create index on ${tables.past} ${extended(each, 'valid_to, valid_from')}`),
  );
  return [...now, ...(shape.past ? past : [])].join('; ');
}

function extended(index: string, validity: string): string {
  const plain = index.trim();
  return plain.startsWith('(') && plain.endsWith(')') ? `${plain.slice(0, -1)}, ${validity})` : plain;
}

/** Makes the change of a batch known to the table of open rows: what stood there goes, what is there now comes. */
export async function writeOpen(client: PoolClient, shape: TableShape, tables: TableNames, entries: readonly Entry[]): Promise<void> {
  const gone = entries.filter(({ stored }) => stored).map(({ key }) => key);
  if (gone.length > 0) await client.query(`delete from ${tables.now} where key = any($1::text[])`, [gone]);
  const lines = entries.filter(({ row }) => row !== null).map(({ key, line, validFrom }) => `${key}${line}\t${validFrom}`);
  await copyLines(client, tables.now, `key${columnList(shape.columns)}, valid_from`, lines);
}

/** The table knows these entries as they are. */
export function markWritten(entries: readonly Entry[]): void {
  for (const entry of entries) {
    entry.stored = entry.row !== null;
    entry.dirty = false;
  }
}

/** Adds closed versions. */
export async function writePast(client: PoolClient, shape: TableShape, tables: TableNames, lines: readonly string[]): Promise<void> {
  if (shape.past) await copyLines(client, tables.past, `key${columnList(shape.columns)}, valid_from, valid_to`, lines);
}

/** Reads open rows by their keys. */
export function rowLoader(db: Pick<PoolClient, 'query'>, shape: TableShape, tables: TableNames): LoadRows {
  const select = `select key${shape.columns.length > 0 ? ', ' : ''}${selectList(shape.columns)}, valid_from from ${tables.now} where key = any($1::text[])`;
  return async (keys) => {
    const { rows } = await db.query<Record<string, string | null>>({ text: select, values: [keys], types: asTexts });
    return rows.map((record) => ({ key: record['key']!, row: rowFrom(shape.columns, record), validFrom: Number(record['valid_from']) }));
  };
}

/** The row that a record of texts holds. */
export function rowFrom(columns: readonly Column[], record: Readonly<Record<string, string | null>>): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const column of columns) row[column.field] = decodeColumn(column, record[column.name]!);
  return row;
}

import type { Pool, PoolClient } from 'pg';
import { bookFile, UnusableBackup, type Part } from './form.js';
import { inBatches, linesIn, writePart } from './parts.js';

/** A table of what the log does not know. */
export interface Book {
  readonly schema: string;
  readonly table: string;
}

interface LeftOut {
  readonly schema: string;
  /** The whole schema where none is named. */
  readonly table?: string;
  readonly why: string;
}

/** What lies in the database and is not taken along. Every other table is, also one that nobody thought of here. */
export const leftOut: readonly LeftOut[] = [
  { schema: 'log', why: 'it is taken event by event' },
  { schema: 'views', why: 'they are built from the log' },
  { schema: 'bullmq', why: 'the queue comes back from what is owed' },
  { schema: 'restores', why: 'it is about this database, not about the house' },
  { schema: 'identity', table: 'migrations', why: 'the release that puts the rows back has its own tables' },
  { schema: 'identity', table: 'sessions', why: 'who was signed out since would be signed in again' },
  { schema: 'identity', table: 'provider_attempts', why: 'a sign-in that is under way is begun again' },
  { schema: 'identity', table: 'fresh_authentications', why: 'what was signed for minutes ago is signed for again' },
  { schema: 'identity', table: 'attempts', why: 'it counts for minutes only' },
  { schema: 'identity', table: 'spans', why: 'its salts go, so that nobody can be counted later' },
  { schema: 'identity', table: 'tallies', why: 'it counts for minutes only' },
];

const isTaken = ({ schema, table }: Book): boolean =>
  !leftOut.some((each) => each.schema === schema && (each.table === undefined || each.table === table));

type Db = Pick<PoolClient, 'query'>;

/** The tables that belong into a backup, each behind those that its rows refer to. */
export async function booksOf(db: Db): Promise<readonly Book[]> {
  const { rows: all } = await db.query<Book>(
    `select table_schema as schema, table_name as table from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1, 2`,
  );
  const { rows: references } = await db.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const left = all.filter(isTaken);
  const ordered: Book[] = [];
  while (left.length > 0) {
    const waits = ({ schema, table }: Book): boolean =>
      references.some(({ from, to }) => from === `${schema}.${table}` && left.some((each) => `${each.schema}.${each.table}` === to));
    const at = left.findIndex((each) => !waits(each));
    ordered.push(...left.splice(Math.max(at, 0), 1));
  }
  return ordered;
}

const name = ({ schema, table }: Book): string => `"${schema}"."${table}"`;

/** What is said of columns that a row can be given. */
const columnsOf = async (db: Db, book: Book): Promise<readonly string[]> => {
  const { rows } = await db.query<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [name(book)],
  );
  return rows.map(({ column }) => column);
};

/** Writes the rows of a table as the snapshot of the transaction has them: the columns in the first line, then a row a line. */
export function takeBook(client: PoolClient, book: Book, folder: string): Promise<Part> {
  async function* lines(): AsyncGenerator<string, undefined> {
    yield JSON.stringify(await columnsOf(client, book));
    await client.query(`declare book no scroll cursor for select to_jsonb(t)::text as row from ${name(book)} t`);
    for (;;) {
      const { rows } = await client.query<{ row: string }>('fetch 1000 from book');
      for (const { row } of rows) yield row;
      if (rows.length === 0) break;
    }
    await client.query('close book');
  }
  return writePart(folder, bookFile(book.schema, book.table), lines());
}

/** Which table a file of a backup holds; null for the others. */
export function bookIn({ path }: Part): Book | null {
  const [, schema, table] = /^books\/([a-z_]+)\.([a-z_]+)\.jsonl$/.exec(path) ?? [];
  return schema === undefined || table === undefined ? null : { schema, table };
}

/** Whether a table holds a row. */
export async function holdsRows(pool: Pool, book: Book): Promise<boolean> {
  const { rows } = await pool.query(`select from ${name(book)} limit 1`);
  return rows.length > 0;
}

/**
 * Puts the rows of a table back, in the place of whatever an earlier try has put there.
 * @returns how many
 * @throws UnusableBackup where this release does not know the table, or a column of it
 */
export async function putBook(client: PoolClient, book: Book, folder: string): Promise<number> {
  const lines = linesIn(folder, bookFile(book.schema, book.table));
  const columns = JSON.parse((await lines.next()).value ?? '[]') as readonly string[];
  const known = new Set(await columnsOf(client, book));
  const unknown = columns.filter((each) => !known.has(each));
  if (unknown.length > 0) throw later(`the columns ${unknown.join(', ')} of ${book.schema}.${book.table}`);
  const list = columns.map((each) => `"${each}"`).join(', ');
  let rows = 0;
  for await (const batch of inBatches(lines, 1_000)) {
    await client.query(
      `insert into ${name(book)} (${list}) overriding system value
       select ${columns.map((each) => `r."${each}"`).join(', ')}
       from unnest($1::text[]) as line, lateral jsonb_populate_record(null::${name(book)}, line::jsonb) as r`,
      [batch],
    );
    rows += batch.length;
  }
  await countOn(client, book);
  return rows;
}

/** Takes away the rows of a table. */
export async function emptyBook(client: PoolClient, book: Book): Promise<void> {
  await client.query(`delete from ${name(book)}`);
}

/** What counts by itself goes on behind what is there. */
async function countOn(client: PoolClient, book: Book): Promise<void> {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select attname as column, pg_get_serial_sequence($1, attname) as sequence from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and pg_get_serial_sequence($1, attname) is not null`,
    [name(book)],
  );
  for (const { column, sequence } of rows)
    await client.query(`select setval($1, coalesce(max("${column}"), 1), max("${column}") is not null) from ${name(book)}`, [sequence]);
}

export const later = (what: string): UnusableBackup =>
  new UnusableBackup(
    'backup-of-later-release',
    `This release does not know ${what}: put the backup back with the release that made it, or a later one.`,
  );

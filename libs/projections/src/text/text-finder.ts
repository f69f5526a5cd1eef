import type { Pool } from 'pg';
import { joinSql, sql, type Sql } from '../sql/sql.js';
import { asOf, readRows, rowColumns } from '../view/as-of.js';
import type { View } from '../view/view.js';
import { hasWords, type Asked } from './asked.js';
import type { TextRow } from './texts-view.js';
import { hasWordsOn, WaysToWords } from './ways.js';

/** What has a text with the words. */
export interface Found {
  readonly subject: string;
  readonly kind: string;
  readonly place: number;
}

/** Which of what is found, from where on. */
export interface TextPage {
  /** As the log ended with the event of this index; null: now. */
  readonly at: number | null;
  /** Only what began before this place. */
  readonly after: number | null;
  readonly limit: number;
  readonly kinds?: readonly string[];
}

/** Texts that are looked at, down from the newest, before the index is asked. */
const looks = 20_000;

/** Finds texts of one view by their words, newest subjects first. */
export class TextFinder {
  readonly ways: WaysToWords;

  constructor(
    private readonly db: Pick<Pool, 'query'>,
    private readonly view: View<TextRow>,
  ) {
    this.ways = new WaysToWords(db, view);
  }

  /** Each subject once. */
  async subjects(asked: Asked, page: TextPage): Promise<readonly Found[]> {
    if (asked.length === 0) return [];
    const way = await this.ways.to(asked);
    if (way.by === 'index') return this.read(indexedSql(this.view, asked, way.words, page));
    const found = await this.read(newestSql(this.view, asked, page));
    return found.length === page.limit ? found : this.read(indexedSql(this.view, asked, asked, page));
  }

  /** The texts with the words of the subjects that began at some places. */
  async texts(asked: Asked, places: readonly number[], at: number | null): Promise<readonly TextRow[]> {
    if (asked.length === 0 || places.length === 0) return [];
    const query = sql`select ${rowColumns(this.view, 't')} from ${asOf(this.view, at)} t
      where t.place = any(${places}::bigint[]) and ${hasWords(sql`t.words`, asked)} order by t.key`;
    return readRows(this.db, this.view, query);
  }

  private async read({ text, values }: Sql): Promise<readonly Found[]> {
    const { rows } = await this.db.query<{ subject: string; kind: string; place: string }>({ text, values });
    return rows.map(({ subject, kind, place }) => ({ subject, kind, place: Number(place) }));
  }
}

/** The subjects with the words among the newest texts. */
export function newestSql(view: View<TextRow>, asked: Asked, page: TextPage): Sql {
  return sql`select distinct on (t.place) t.subject, t.kind, t.place from (
      select t.subject, t.kind, t.place, t.words from ${asOf(view, page.at)} t
      where ${boundsOf(page)} order by t.place desc limit ${looks}
    ) t where ${hasWords(sql`t.words`, asked)} order by t.place desc limit ${page.limit}`;
}

/** The subjects with the words, by the index over some of them. */
export function indexedSql(view: View<TextRow>, asked: Asked, words: Asked, page: TextPage): Sql {
  // As materialised, they come by the index whatever the database believes of how many there are.
  return sql`with few as materialized (
      select t.subject, t.kind, t.place from ${asOf(view, page.at)} t
      where ${hasWordsOn({ by: 'index', words }, sql`t.words`, asked)} and ${boundsOf(page)}
    ) select distinct on (t.place) t.subject, t.kind, t.place from few t order by t.place desc limit ${page.limit}`;
}

/** What began after the instant was not there then. */
function boundsOf({ at, after, kinds }: TextPage): Sql {
  const bounds = [
    ...(after === null ? [] : [sql`t.place < ${after}::bigint`]),
    ...(at === null ? [] : [sql`t.place <= ${at}::bigint`]),
    ...(kinds === undefined ? [] : [sql`t.kind = any(${kinds}::text[])`]),
  ];
  return joinSql(bounds, sql` and `, sql`true`);
}

import type { Pool } from 'pg';
import { joinSql, sql, type Sql } from '../sql/sql.js';
import { asOf } from '../view/as-of.js';
import { viewSchema } from '../view/tables.js';
import type { View } from '../view/view.js';
import { answers, hasWords, hasWordsByIndex, type Asked, type AskedWord } from './asked.js';

/**
 * How to come by rows with the words: down from the newest, where so many have them that a page fills soon; else by the index, asked for the
 * words that few rows have.
 */
export type Way = { readonly by: 'newest' } | { readonly by: 'index'; readonly words: Asked };

/** Of fewer rows each is looked at. */
const fewRows = 5_000;
/** From this share of the rows on a word is so frequent that the newest are looked at. */
const frequent = 0.003;
/** Words of a greater share are not asked of the index: it would bring together most of what there is. */
const telling = 0.03;

/** What the database knows of the words of a view: counted when it last analysed the table, which it does by itself. */
interface Counted {
  readonly rows: number;
  /** The most frequent words, with the share of rows that have each. */
  readonly words: readonly (readonly [word: string, share: number])[];
}

/** For so long, in milliseconds, what was counted is believed. */
const believed = 60_000;

/** Knows how frequent words are in the column of a view over which it has a `wordIndex`, and so which way leads to them. */
export class WaysToWords {
  private counted: { readonly at: number; readonly found: Promise<Counted> } | null = null;

  constructor(
    private readonly db: Pick<Pool, 'query'>,
    private readonly view: View,
  ) {}

  async to(asked: Asked): Promise<Way> {
    const { rows } = await this.count();
    if (rows < fewRows) return { by: 'newest' };
    const shares = await this.shares(asked);
    const rarest = Math.min(...shares.values());
    if (rarest >= frequent) return { by: 'newest' };
    return { by: 'index', words: asked.filter((word) => shares.get(word)! <= Math.max(telling, rarest)) };
  }

  /** Of each word, the share of rows that have it, as far as it is a frequent one; 0 for all others. */
  async shares(asked: Asked): Promise<ReadonlyMap<AskedWord, number>> {
    const { words } = await this.count();
    const shareOf = (each: AskedWord): number => words.reduce((sum, [word, share]) => (answers(word, each) ? sum + share : sum), 0);
    return new Map(asked.map((each) => [each, Math.min(1, shareOf(each))]));
  }

  private count(): Promise<Counted> {
    if (this.counted && performance.now() - this.counted.at < believed) return this.counted.found;
    const found = countedIn(this.db, this.view);
    this.counted = { at: performance.now(), found };
    found.catch(() => (this.counted = null));
    return found;
  }
}

async function countedIn(db: Pick<Pool, 'query'>, view: View): Promise<Counted> {
  const table = asOf(view, null).text;
  const { rows } = await db.query<{ rows: number; words: string[] | null; shares: number[] | null }>(
    `select t.reltuples as rows, s.most_common_elems::text::text[] as words, s.most_common_elem_freqs as shares
     from pg_class t
     left join (pg_index i join pg_class x on x.oid = i.indexrelid join pg_am a on a.oid = x.relam and a.amname = 'gin') on i.indrelid = t.oid
     left join pg_stats s on s.schemaname = '${viewSchema}' and s.tablename = x.relname
     where t.oid = $1::regclass`,
    [table],
  );
  const [known] = rows;
  return { rows: known?.rows ?? 0, words: (known?.words ?? []).map((word, n) => [word, known!.shares![n]!] as const) };
}

/** The condition that a row has the words, written so that it is found on that way. */
export function hasWordsOn(way: Way, column: Sql, asked: Asked): Sql {
  if (way.by === 'newest') return hasWords(column, asked);
  const rest = asked.filter((word) => !way.words.includes(word));
  return joinSql([hasWordsByIndex(column, way.words), ...(rest.length === 0 ? [] : [hasWords(column, rest)])], sql` and `);
}

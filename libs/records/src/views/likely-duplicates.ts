import type { Pool } from 'pg';
import type { Actor, Clock } from '#kernel';
import type { Numbers, ReaderRights } from '#platform';
import {
  askedWords,
  answers,
  asOf,
  hasAnyByIndex,
  hasWords,
  heading,
  joinSql,
  searchWords,
  sql,
  WaysToWords,
  wordsIn,
  type Asked,
  type AskedWord,
  type Sql,
} from '#projections';
import { recordTextsView } from './record-texts.js';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

/** What somebody is about to report. */
export interface Draft {
  readonly title: string;
  readonly description?: string;
  readonly kind?: RecordRow['kind'];
  readonly unit?: string;
  readonly process?: string;
}

/** A record that may say the same. */
export interface LikelyDuplicate {
  readonly id: string;
  readonly kind: RecordRow['kind'];
  readonly number: string | null;
  readonly title: string;
  readonly status: RecordRow['status'];
  readonly reportedAt: string;
  readonly endedAt: string | null;
  /** From 0 to 1: how alike the titles are, and how much of what is described is found there; a little more in the same unit or process. */
  readonly score: number;
  /** Words of the draft that the record has, as they stand in the draft. */
  readonly words: readonly string[];
}

/** A record that ended longer ago is no more what somebody reports now. */
const recently = 90 * 86_400_000;
/** Of so many words, those that the fewest texts have, candidates have one that is rare, or two. */
const bringing = 5;
const rare = 0.003;
const telling = 0.03;
/** So many candidates are compared, the newest; where all words are frequent, so many of the newest texts are looked at for them. */
const compared = 200;
const looks = 5_000;
/** Less alike is not alike. */
const least = 0.3;

interface Candidate {
  readonly id: string;
  readonly kind: RecordRow['kind'];
  readonly title: string;
  readonly status: RecordRow['status'];
  readonly reported_at: Date;
  readonly ended_at: Date | null;
  readonly alike: number;
  readonly near: boolean;
  readonly texts: string;
}

/** Finds what is likely reported already, by titles and descriptions that stand in clear: among what is open or ended of late. */
export class LikelyDuplicates {
  private readonly ways: WaysToWords;

  constructor(
    private readonly parts: {
      readonly db: Pick<Pool, 'query'>;
      readonly numbers: Pick<Numbers, 'of'>;
      readonly rights: ReaderRights;
      readonly clock: Clock;
    },
  ) {
    this.ways = new WaysToWords(parts.db, recordTextsView);
  }

  /** The most alike first; nothing of what is closed to the reader. */
  async of(draft: Draft, by: Actor, limit: number): Promise<readonly LikelyDuplicate[]> {
    const words = askedWords(written(draft)).filter(({ stem }) => stem.length > 2);
    if (words.length === 0) return [];
    const since = new Date(Date.parse(this.parts.clock.now()) - recently).toISOString();
    const { text, values } = candidatesSql(draft, await this.candidateTexts(words), since);
    const { rows } = await this.parts.db.query<Candidate>({ text, values });
    const scored = rows
      .map((row) => ({ row, ...compare(row, words) }))
      .filter(({ score }) => score >= least)
      .toSorted((one, other) => other.score - one.score);
    const closed = await this.parts.rights.closedTo(
      by,
      scored.map(({ row }) => `${row.kind}-${row.id}`),
    );
    const shown = scored.filter(({ row }) => !closed.has(`${row.kind}-${row.id}`)).slice(0, limit);
    const numbers = await this.parts.numbers.of(shown.map(({ row }) => row.id));
    const inDraft = new Map(wordsIn(written(draft)).map(({ form, from, to }) => [form, written(draft).slice(from, to)]));
    return shown.map(({ row, score, found }) => ({
      ...{ id: row.id, kind: row.kind, title: row.title, status: row.status, score },
      number: numbers.get(row.id) ?? null,
      reportedAt: row.reported_at.toISOString(),
      endedAt: row.ended_at?.toISOString() ?? null,
      words: [...inDraft].flatMap(([form, word]) => (found.some((each) => answers(form, each)) ? [word] : [])),
    }));
  }

  /** Subjects of texts with a rare word, or two of the rarest that are not frequent; where all are frequent, with one, among the newest. */
  private async candidateTexts(words: Asked): Promise<Sql> {
    const shares = await this.ways.shares(words);
    const rarest = words
      .toSorted((one, other) => shares.get(one)! - shares.get(other)! || other.stem.length - one.stem.length)
      .slice(0, bringing)
      .filter((word) => shares.get(word)! <= telling);
    const alternatives = rarest.flatMap((word, n) =>
      shares.get(word)! <= rare ? [[word]] : rarest.slice(n + 1).map((other): Asked => [word, other]),
    );
    if (alternatives.length > 0)
      return sql`select t.subject, t.place from ${texts} t where ${hasAnyByIndex(sql`t.words`, alternatives)} and t.kind <> 'complaint'`;
    const any = joinSql(
      words.map((word) => hasWords(sql`t.words`, [word])),
      sql` or `,
    );
    return sql`select t.subject, t.place from (
        select t.subject, t.place, t.words from ${texts} t where t.kind <> 'complaint' order by t.place desc limit ${looks}
      ) t where ${any} limit ${compared}`;
  }
}

const texts = asOf(recordTextsView, null);
const written = ({ title, description = '' }: Draft): string => `${title}\n${description}`;

/** Those of the records that are open or have ended of late, with what they are compared by. */
function candidatesSql({ title, kind, unit, process }: Draft, few: Sql, since: string): Sql {
  return sql`with few as materialized (${few}), newest as (
      select r.*, f.place as began from (select distinct subject, place from few) f join ${asOf(recordsView, null)} r on r.key = f.subject::text
      where r.title is not null and (r.ended_at is null or r.ended_at > ${since}::timestamptz)
        and ${kind === undefined ? sql`true` : sql`r.kind = ${kind}`}
      order by f.place desc limit ${compared}
    )
    select n.id, n.kind, n.title, n.status, n.reported_at, n.ended_at,
      similarity(btrim(n.search), ${searchWords(title).trim()}) as alike,
      coalesce(n.unit = ${unit ?? null}::uuid, false) or coalesce(n.process = ${process ?? null}::uuid, false) as near,
      (select string_agg(t.words, '') from ${texts} t where t.place = n.began and t.field = any(${[heading, 'description']}::text[])) as texts
    from newest n`;
}

/** How alike: the titles by their trigrams, and how much of the draft the record says, too. */
function compare({ alike, near, texts: said }: Candidate, words: Asked): { readonly score: number; readonly found: Asked } {
  const forms = said.split(' ').filter((form) => form !== '');
  const found = words.filter((word: AskedWord) => forms.some((form) => answers(form, word)));
  const score = 0.6 * alike + 0.4 * (found.length / words.length) + (near ? 0.05 : 0);
  return { score: Math.round(Math.min(1, score) * 100) / 100, found };
}

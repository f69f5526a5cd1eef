import { joinSql, sql, type Sql } from '../sql/sql.js';
import { wordsIn } from './words.js';

/** One word that somebody asks for. */
export interface AskedWord {
  /** What a word of the text has to begin with, or be. */
  readonly stem: string;
  readonly whole: boolean;
}

/** What somebody asks for: texts in which each of these words is found. */
export type Asked = readonly AskedWord[];

/** Endings by which Ukrainian words are inflected and derived, the longest first. */
const endings = (
  'ування ювання ованими ований ована оване овані овано ення ання іння ень ань інь ено ано ами ями ові еві єві ого ому ими іми ила или ило ати ити ути іти ять уть ють ' +
  'ої єї ою ею єю ах ях ам ям ом ем єм ів їв ев ок ек ий ій им ім их іх ій ає ує ла ло ли ив ав а я о е є и і ї у ю ь й'
).split(' ');
const leastStem = 4;
const leastInflected = 5;

/** The part of a Ukrainian word that its forms share: `перевірка`, `перевірки`, `перевірок` and `перевіркою` have `перевір`. */
export function stemOf(form: string): string {
  if (!/^\p{Script=Cyrillic}+$/u.test(form) || form.length < leastInflected) return form;
  const ending = endings.find((each) => form.endsWith(each) && form.length - each.length >= leastStem) ?? '';
  const bare = form.slice(0, form.length - ending.length);
  // Doubled consonants (`рішення`, `рішень`), and those that alternate (`скарга`, `скарзі`).
  const single = /(.)\1$/u.test(bare) ? bare.slice(0, -1) : bare;
  if (single.length > leastStem && /[гзжкцчхсш]$/u.test(single)) return single.slice(0, -1);
  // Vowels of a closed syllable that alternate: `договір`, `договору`.
  const closed = /^(.{4,})[іоеє][бвгґджзйклмнпрстфхцчшщ]$/u.exec(single);
  return closed ? closed[1]! : single;
}

/** The words of a question, each once; none where it has none. */
export function askedWords(question: string): Asked {
  const asked = new Map<string, AskedWord>();
  for (const { form } of wordsIn(question)) {
    if (form === '') continue;
    // Of one or two letters the beginning says nothing; of a number it does.
    const whole = form.length < 3 && !/^\p{N}+$/u.test(form);
    asked.set(form, { stem: stemOf(form), whole });
  }
  return [...asked.values()];
}

/** Whether a word of a text is one that was asked for. */
export function answers(form: string, { stem, whole }: AskedWord): boolean {
  return whole ? form === stem : form.startsWith(stem);
}

/** The condition that a text of `searchWords` has each of the words. */
export function hasWords(column: Sql, asked: Asked): Sql {
  // Stems are letters and digits: nothing in them means anything to `like`.
  const conditions = asked.map(({ stem, whole }) => sql`${column} like ${`% ${stem}${whole ? ' ' : ''}%`}`);
  return joinSql(conditions, sql` and `, sql`false`);
}

/** The same condition by the index that `wordIndex` declares. */
export const hasWordsByIndex = (column: Sql, asked: Asked): Sql => hasAnyByIndex(column, [asked]);

/** That a text has all words of one of the alternatives, by that index. */
export function hasAnyByIndex(column: Sql, alternatives: readonly Asked[]): Sql {
  const word = ({ stem, whole }: AskedWord): string => `'${stem}'${whole ? '' : ':*'}`;
  const query = alternatives.map((asked) => `(${asked.map(word).join(' & ')})`).join(' | ');
  return sql`array_to_tsvector(string_to_array(btrim(${column}), ' ')) @@ ${query}::tsquery`;
}

/**
 * The index over words of `searchWords` in a column: inverted, by whole words, of which a stem finds those that begin with it. What is new
 * waits in a short list before it is sorted in, so that neither a feed nor a search stumbles over a long one.
 */
export const wordIndex = (column: string): string =>
  `using gin (array_to_tsvector(string_to_array(btrim(${column}), ' '))) with (gin_pending_list_limit = 256)`;

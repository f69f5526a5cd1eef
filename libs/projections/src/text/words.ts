/** Latin letters that look like Ukrainian ones, lower case: typed in a Ukrainian word they are meant as those. */
const lookalikes: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  ï: 'ї',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
};
const lookalike = new RegExp(`[${Object.keys(lookalikes).join('')}]`, 'g');

/** Longer words are cut: an index keeps no longer ones, and nobody types them. */
const longest = 60;

/** The apostrophes that Ukrainian is typed with: ' U+0027, ’ U+2019, ʼ U+02BC, and what stands in for them on some keyboards. */
const apostrophes = /['’ʼ`′‘]/g;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/** A word where it stands in a text. */
export interface PlacedWord {
  /** As words are compared. */
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/** A word as words are compared: lower case, without apostrophes, all of its letters Ukrainian if one is. */
export function formOf(written: string): string {
  const plain = written.normalize('NFC').toLowerCase().replaceAll(apostrophes, '');
  const own = /\p{Script=Cyrillic}/u.test(plain) ? plain.replaceAll(lookalike, (letter) => lookalikes[letter]!) : plain;
  return [...own].slice(0, longest).join('');
}

/** The words of a text with their places. An apostrophe within a word is part of it. */
export function wordsIn(text: string): readonly PlacedWord[] {
  // Of the same length, so that places stay: an apostrophe between letters is one of the word's, any other is none.
  const joined = text.replaceAll(apostrophes, "'").replaceAll(/(?<=[\p{L}\p{M}])'(?=\p{L})/gu, 'ʼ');
  return [...joined.matchAll(word)].map(({ 0: found, index }) => ({ form: formOf(found), from: index, to: index + found.length }));
}

/**
 * Texts as searches compare them: their words, each between single spaces, ` лист обєднання 7 б `. Empty where there is no word.
 */
export function searchWords(...texts: readonly (string | null)[]): string {
  const forms = texts.flatMap((text) => (text === null ? [] : wordsIn(text))).flatMap(({ form }) => (form === '' ? [] : [form]));
  return forms.length === 0 ? '' : ` ${forms.join(' ')} `;
}

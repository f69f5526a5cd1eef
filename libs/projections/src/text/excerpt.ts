import { answers, type Asked } from './asked.js';
import { wordsIn } from './words.js';

/** A place of a text, with what was found in it. */
export interface Excerpt {
  readonly excerpt: string;
  /** Where found words stand in the excerpt: from, and up to without. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

const before = 60;
const longest = 220;

/** The part of a text around the first word that was asked for. */
export function excerptOf(text: string, asked: Asked): Excerpt {
  const found = wordsIn(text).filter(({ form }) => asked.some((each) => answers(form, each)));
  const first = found[0]?.from ?? 0;
  const from = first <= before ? 0 : wordStart(text, first - before);
  const to = from + longest >= text.length ? text.length : Math.max(wordStart(text, from + longest), found[0]?.to ?? 0);
  const [left, right] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const shift = left.length - from;
  const marks = found.filter((each) => each.to <= to).map((each) => [each.from + shift, each.to + shift] as const);
  return { excerpt: `${left}${text.slice(from, to)}${right}`, marks };
}

/** The last place at or before this one at which a word may begin; never within a surrogate pair. */
function wordStart(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  if (space >= near - 30 && space >= 0) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text[near] ?? '') ? near - 1 : near;
}

import type { Cause } from './state.js';

/** Ways of saying no more than that a person erred; a cause that says only this is none. In lower case, without punctuation. */
const phrases = new Set([
  'human error',
  'human factor',
  'operator error',
  'user error',
  'staff error',
  'employee error',
  'людська помилка',
  'людський фактор',
  'помилка людини',
  'помилка працівника',
  'помилка виконавця',
  'неуважність',
  'неуважність працівника',
]);

/** Whether a cause says only that a person erred: so marked, or by its words. */
export function isHumanError({ text, humanError }: Pick<Cause, 'text' | 'humanError'>): boolean {
  const words = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .split(/\s+/);
  return humanError || phrases.has(words.join(' '));
}

import type { Language, Translations } from '#platform';
import type { Run } from '../simulation/simulations.js';

/** Why a run ended before its end, and how far it had come, as a sentence; null where it did not. */
export function brokenOffSentence(
  { error, limit, events, of, reached }: Pick<Run, 'error' | 'limit' | 'events' | 'of' | 'reached'>,
  texts: Translations,
  language: Language,
): string | null {
  if (error === null) return null;
  const why =
    texts.find(language, `broken-off.${error}`, { limit }) ??
    texts.find(language, `problem.${error}`) ??
    texts.text(language, 'problem.internal');
  return texts.text(language, 'broken-off', { why, events, of, ...(reached !== null && { reached }) });
}

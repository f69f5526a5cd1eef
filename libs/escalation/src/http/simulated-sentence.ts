import type { Language, Translations } from '#platform';
import type { Numbers } from '../simulation/outcome.js';
import type { Run } from '../simulation/simulations.js';

/** What a run found, in sentences: how many rules were tried, what they would have done, and what that is compared with; null where it found nothing yet. */
export function simulatedSentence(
  {
    asked: { tried, against },
    numbers,
  }: { asked: Pick<Run['asked'], 'tried' | 'against'>; numbers: Pick<Numbers, 'steps' | 'deadlines'> | null },
  texts: Translations,
  language: Language,
): string | null {
  if (numbers === null) return null;
  const { steps } = numbers;
  const said = (key: string, params: Readonly<Record<string, unknown>>): string => texts.text(language, `simulated.${key}`, params);
  const deadlines = said('deadlines', numbers.deadlines);
  const other = against === null ? 'taken' : against === 0 ? 'none' : 'some';
  const others = said(`against-${other}`, { ...steps, against, deadlines });
  return said(tried === 0 ? 'none' : 'some', { rules: tried, would: steps.would, others });
}

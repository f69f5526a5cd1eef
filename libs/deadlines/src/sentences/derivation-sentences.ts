import type { Language, Translations } from '#platform';
import type { Derivation, DerivationStep, Term } from '../domain/index.js';

/** A derivation as sentences for people, one a step, in the caller's language, times in the house's zone. */
export function derivationSentences(steps: Derivation, translations: Translations, language: Language): readonly string[] {
  return steps.map((step) => translations.text(language, keyOf(step), paramsOf(step, translations, language)));
}

/** A term, or a span of a rule, in words: "15 days", "3 working days". */
export function termWords(
  { amount, unit }: { readonly amount: number; readonly unit: Term['unit'] | 'minutes' },
  translations: Translations,
  language: Language,
): string {
  return translations.text(language, `term.${unit}`, { count: amount });
}

function keyOf(step: DerivationStep): string {
  switch (step.rule) {
    case 'from':
      return step.basis === null ? 'derivation.from' : 'derivation.from.by-law';
    case 'day-one':
      return `derivation.day-one.${step.start}`;
    case 'counted':
      return step.to.length === 10 ? 'derivation.counted.day' : 'derivation.counted.instant';
    case 'pause':
      if (step.unit === 'milliseconds') return 'derivation.pause.time';
      return step.due.length === 10 ? 'derivation.pause.days' : 'derivation.pause.date';
    case 'roll-over':
      return `derivation.roll-over.${step.direction}`;
    case 'end':
      return `derivation.end.${step.end}`;
    case 'own-date':
      return `derivation.own-date.${step.source}`;
    default:
      return `derivation.${step.rule}`;
  }
}

function paramsOf(step: DerivationStep, translations: Translations, language: Language): Record<string, unknown> {
  switch (step.rule) {
    case 'days-off':
      return { days: step.runs.map(({ first, last }) => dayRun(first, last, translations, language)) };
    case 'moved-working-days':
    case 'special-period':
      return { ...step, days: step.days.map((day) => dayRun(day, day, translations, language)) };
    case 'office-time': {
      const milliseconds = step.runs.reduce((sum, run) => sum + run.milliseconds, 0);
      return { first: step.runs[0]?.first, last: step.runs.at(-1)?.last, minutes: Math.round(milliseconds / 60_000) };
    }
    case 'counted':
    case 'maximum':
      return { ...step, term: termWords(step, translations, language) };
    case 'pause':
      return step.unit === 'milliseconds'
        ? { ...step, minutes: Math.round(step.amount / 60_000) }
        : { ...step, term: termWords({ amount: step.amount, unit: step.unit }, translations, language) };
    case 'predecessor':
      return { ...step, term: termWords({ amount: step.workingDays, unit: 'working-days' }, translations, language) };
    default:
      return { ...step };
  }
}

function dayRun(first: string, last: string, translations: Translations, language: Language): string {
  return translations.text(language, first === last ? 'derivation.day' : 'derivation.day-run', { first, last });
}

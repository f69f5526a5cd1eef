import { termWords } from '#deadlines';
import type { Instant } from '#kernel';
import type { Language, Translations } from '#platform';
import type { Span, Trigger } from '../domain/index.js';

/** When a rule begins, and by what, as a sentence. */
export function beginningSentence(trigger: Trigger, at: Instant, texts: Translations, language: Language): string {
  const say = (params: Readonly<Record<string, unknown>>): string => texts.text(language, `begins.${trigger.on}`, { at, ...params });
  const words = (span: Span): string => termWords(span, texts, language);
  switch (trigger.on) {
    case 'lead':
    case 'lag':
    case 'no-activity':
      return say({ span: words(trigger.span) });
    case 'share':
      return say({ percent: trigger.percent });
    case 'age-in-state':
      return say({ span: words(trigger.span), status: trigger.status });
    case 'severity-raised':
      return say({ severity: trigger.atLeast });
    case 'reopened':
      return say({});
    case 'count':
      return say({ records: trigger.atLeast, span: words(trigger.within) });
    default:
      return trigger satisfies never;
  }
}

import type { Language, Translations } from '#platform';
import type { NotificationItem } from './inbox.js';

/** A notification as one sentence. */
export function sentenceOf(texts: Translations, language: Language, item: NotificationItem): string {
  const { kind, subjectKind, obligation, obligationName, due, earlier, count, moved } = item;
  const key = obligation === null || obligationName === null ? `notification.${kind}.record` : `notification.${kind}`;
  return texts.text(language, key, { kind: subjectKind, obligation: obligationName, due, others: earlier.length, count, ...moved });
}

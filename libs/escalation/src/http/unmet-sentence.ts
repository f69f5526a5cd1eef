import type { Language, Translations } from '#platform';
import type { Unmet } from '../domain/index.js';

/** By what names a sentence calls units and processes. */
export interface PlaceNames {
  unit(id: string): { readonly name: string } | undefined;
  process(id: string): { readonly name: string } | undefined;
}

/** A condition that does not hold, as a sentence: what the rule asks for, and what there is. */
export function unmetSentence({ condition, wanted, is }: Unmet, names: PlaceNames, texts: Translations, language: Language): string {
  const named = (words: readonly string[]): string[] =>
    words.map((word) => (condition === 'unit' || condition === 'process' ? (names[condition](word)?.name ?? word) : word));
  const nothing = texts.text(language, 'unmet.nothing');
  return texts.text(language, `unmet.${condition}`, { wanted: named(wanted), is: is.length === 0 ? [nothing] : named(is) });
}

import { z } from 'zod';
import type { Offer, Refusal } from '#kernel';
import type { Translations } from '../i18n/translations.js';
import type { Language } from './language.js';

/** A command as a client sees it on what it reads: open now, or every reason why not, in words too. */
export const offerAnswer = z.object({
  name: z.string(),
  allowed: z.boolean(),
  refusals: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()), message: z.string() })),
});
export type OfferAnswer = z.infer<typeof offerAnswer>;

/** Puts reasons into words. */
export function refusalsInWords(refusals: readonly Refusal[], texts: Translations, language: Language): OfferAnswer['refusals'] {
  return refusals.map(({ code, params }) => ({ code, params, message: texts.text(language, `refusal.${code}`, params) }));
}

/** Puts the reasons of offers into words. */
export function offersInWords(offers: readonly Offer[], texts: Translations, language: Language): OfferAnswer[] {
  return offers.map(({ name, allowed, refusals }) => ({ name, allowed, refusals: refusalsInWords(refusals, texts, language) }));
}

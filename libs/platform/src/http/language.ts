/** The languages that every text of the house is kept in; the first is spoken where the caller names none that we know. */
export const languages = ['uk', 'en'] as const;
export type Language = (typeof languages)[number];

/** The best known language of an `Accept-Language` header (RFC 9110, 12.5.4). */
export function languageOf(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';');
      const weight = params.map((each) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(each)?.[1]).find((each) => each !== undefined);
      return { language: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  for (const { language } of wishes) {
    if (language === '*') return languages[0];
    const known = languages.find((each) => each === language);
    if (known) return known;
  }
  return languages[0];
}

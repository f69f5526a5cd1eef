import { readFileSync } from 'node:fs';
import { createInstance, type i18n } from 'i18next';
import { languages, type Language } from '../http/language.js';

/** The texts of one library: stable keys, one text a key, the same keys in every language. */
export type Texts = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** All texts of the house. */
export interface Translations {
  /** The text under a key; the key itself where there is none. */
  text(language: Language, key: string, params?: Readonly<Record<string, unknown>>): string;
  /** The text under a key, or nothing. */
  find(language: Language, key: string, params?: Readonly<Record<string, unknown>>): string | undefined;
}

/**
 * Reads `i18n/{uk,en}.json` beside the calling module: `textsBeside(import.meta.url)`. The same from the sources and from the build,
 * which copies them.
 */
export function textsBeside(moduleUrl: string): Texts {
  const read = (language: Language): Record<string, string> =>
    JSON.parse(readFileSync(new URL(`./i18n/${language}.json`, moduleUrl), 'utf8')) as Record<string, string>;
  return { uk: read('uk'), en: read('en') };
}

/** Two libraries give a text under the same key. */
export class DoubledText extends Error {
  readonly code = 'doubled-text';
}

/**
 * Joins the texts of the libraries. In a text, `{{at, moment}}` is an instant in the house's zone, `{{due, due}}` one by which something is due, `{{day, day}}` a date, `{{allowed, list}}`
 * a list, `{{bytes, megabytes}}` a size, `{{categories, names}}` a list of codes by their
 * names, `{{fields, pairs}}` the
 * parts of an object by name, `{{changes, amendments}}` what fields had said and say (by name, or in a list), `{{person, in-brackets}}` a value in brackets or nothing where it is null, `{{status, status-word}}`
 * the text under `status.<value>`, `{{tellAt, clause(under: clause.told-later)}}` the text under that key where there is a value that is not false, `{{recipients, found-ways}}`
 * people, each with the way on which they were found, `{{allowed, status-words}}` a list of such (*this and that*), `{{needed, role-choice}}` a choice (*this or that*).
 */
export function translations(given: readonly Texts[], { zone = 'Europe/Kyiv' }: { zone?: string } = {}): Translations {
  const resources = Object.fromEntries(
    languages.map((language) => [language, { translation: joined(given.map((texts) => texts[language])) }]),
  );
  const instance = createInstance();
  void instance.init({
    lng: languages[0],
    fallbackLng: false,
    resources,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    // What an event need not carry is left out of its sentence.
    missingInterpolationHandler: (_, [whole, value]: [string, string]) => (value.includes('clause(') ? '' : whole),
  });
  addFormats(instance, zone);
  const find: Translations['find'] = (language, key, params = {}) =>
    instance.exists(key, { lng: language, ...params }) ? instance.t(key, { ...params, lng: language }) : undefined;
  return { find, text: (language, key, params) => find(language, key, params) ?? key };
}

function joined(parts: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const all: Record<string, string> = {};
  for (const part of parts) {
    for (const [key, text] of Object.entries(part)) {
      if (all[key] !== undefined && all[key] !== text) throw new DoubledText(`two texts for ${key}`);
      all[key] = text;
    }
  }
  return all;
}

/** What a field had said and says; where several of one name are told apart, the field says which it is. */
interface Amended {
  readonly field?: string;
  readonly was: unknown;
  readonly now: unknown;
}
/** Who is told something, and how that one was found. */
interface Recipient {
  readonly person: string;
  readonly found: readonly { readonly how: string; readonly of: string | null }[];
}
/** So much of a text stands in a sentence; all of it stands in the data. */
const longestSaid = 120;

function addFormats(instance: i18n, zone: string): void {
  const format = (name: string, print: (value: unknown, language: Language, options: { readonly under?: string }) => string): void => {
    instance.services.formatter?.add(name, (value: unknown, language, options: { readonly under?: string }) =>
      value === undefined || value === null ? '' : print(value, (language ?? languages[0]) as Language, options),
    );
  };
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatIn = (locale: string) => new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    // To make one costs more than a page of texts does.
    const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = { uk: formatIn('uk'), en: formatIn('en-GB') };
    return (value: unknown, language: Language) => formats[language].format(new Date(String(value)));
  };
  const word = (prefix: string, value: unknown, language: Language): string => {
    const key = `${prefix}.${String(value)}`;
    return instance.exists(key, { lng: language }) ? instance.t(key, { lng: language }) : String(value);
  };
  const listed = (values: unknown, language: Language, type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
    new Intl.ListFormat(language, { type }).format([values].flat().map(String));
  format('day', dates({ dateStyle: 'long' }));
  format('list', (values, language) => listed(values, language));
  format('megabytes', (bytes, language) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(Number(bytes) / 1024 ** 2),
  );
  format('names', (values, language) =>
    listed(
      (values as readonly { names: Readonly<Record<Language, string>> }[]).map(({ names }) => names[language]),
      language,
    ),
  );
  format('pairs', (values, language) =>
    listed(
      Object.entries(values as object).map(([name, value]) => `${name}: ${value === null ? '—' : String(value)}`),
      language,
    ),
  );
  const moment = dates({ dateStyle: 'long', timeStyle: 'short' });
  const said = (value: unknown, language: Language): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (typeof value === 'object')
      return said(
        Object.values(value)
          .filter((part) => typeof part === 'string')
          .join(' '),
        language,
      );
    const text = String(value);
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text)) return moment(text, language);
    const clipped = text.length > longestSaid ? `${text.slice(0, longestSaid)}…` : text;
    return language === 'uk' ? `«${clipped}»` : `“${clipped}”`;
  };
  format('moment', moment);
  // Who reads "5 March at 00:00" has a day more than the law gives: the end of a day is its 24:00.
  format('due', (value, language) => {
    const minuteBefore = moment(new Date(Date.parse(String(value)) - 60_000).toISOString(), language);
    return minuteBefore.includes('23:59') ? minuteBefore.replace('23:59', '24:00') : moment(value, language);
  });
  format('amendments', (changes, language) =>
    Object.entries(changes as Record<string, Amended>)
      .map(([name, { field = name, was, now }]) => `${word('amendable', field, language)}: ${said(was, language)} → ${said(now, language)}`)
      .join('; '),
  );
  // A part of a sentence that is there only where its value is.
  format('clause', (value, language, { under = '' }) => (value === false ? '' : instance.t(under, { lng: language, value })));
  format('found-ways', (recipients, language) => {
    const ways = (recipients as readonly Recipient[]).map(({ person, found }) => {
      const way = found.map(({ how, of }) => {
        const named = of === null || of === person ? '' : ` ${how === 'role' ? word('role', of, language) : of}`;
        return `${word('found', how, language)}${named}`;
      });
      return way.length === 0 ? person : `${person} (${way.join(' → ')})`;
    });
    return ways.join('; ');
  });
  format('in-brackets', (value) => ` (${String(value)})`);
  for (const prefix of wordPrefixes(instance)) {
    format(`${prefix}-word`, (value, language) => word(prefix, value, language));
    const words = (values: unknown, language: Language): string[] => [values].flat().map((value) => word(prefix, value, language));
    format(`${prefix}-words`, (values, language) => listed(words(values, language), language));
    format(`${prefix}-choice`, (values, language) => listed(words(values, language), language, 'disjunction'));
  }
}

/** `status` of `status.closed`: every first part of a key names a vocabulary. */
function wordPrefixes(instance: i18n): ReadonlySet<string> {
  const keys = Object.keys(instance.getResourceBundle(languages[0], 'translation') as object);
  return new Set(keys.map((key) => key.slice(0, Math.max(key.indexOf('.'), 0))).filter((prefix) => prefix !== ''));
}

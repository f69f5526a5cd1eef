import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { faultsOfTexts } from './keys.js';
import { textsBeside } from './translations.js';

const libs = new URL('../../../', import.meta.url);
const withTexts = readdirSync(libs).filter((lib) => existsSync(new URL(`${lib}/src/i18n/uk.json`, libs)));

describe('texts', () => {
  it.each(withTexts)('of %s are there in both languages, with the same parameters', (lib) => {
    expect(faultsOfTexts(textsBeside(pathToFileURL(new URL(`${lib}/src/index.ts`, libs).pathname).href))).toEqual([]);
  });

  it('are faulty where a key, a parameter, a plural form or the right apostrophe is missing', () => {
    const faults = faultsOfTexts({
      uk: { a: '{{x}}', only: 'тут', day_one: '{{count}} день', name: "ім'я" },
      en: { a: '{{y}}', there: 'here', day_one: '{{count}} day', day_other: '{{count}} days', name: 'name' },
    });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['a', 'only', 'day', 'there', 'name']);
  });
});

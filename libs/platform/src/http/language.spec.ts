import { languageOf } from './language.js';

it.each([
  [undefined, 'uk'],
  ['', 'uk'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,uk;q=0.8', 'en'],
  ['de, uk;q=0.3, en;q=0.7', 'en'],
  ['EN;q=0, uk;q=0.1', 'uk'],
  ['de', 'uk'],
  ['*', 'uk'],
  ['en;q=0.5, *', 'uk'],
  ['en;q=x', 'en'],
])('Accept-Language %j is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});

import { readFileSync } from 'node:fs';
import { textsBeside, translations } from '../../i18n/translations.js';
import { problemReference } from './reference.js';
import { problemTable } from './table.js';

describe('the reference of errors', () => {
  it('says what the table says', () => {
    const texts = translations([textsBeside(new URL('../../index.ts', import.meta.url).href)]);
    const page = readFileSync(new URL('../../../../../docs/reference/http-errors.md', import.meta.url), 'utf8');
    expect(page).toBe(problemReference(problemTable, texts));
  });
});

import * as fc from 'fast-check';
import { answers, askedWords, hasWords, stemOf } from './asked.js';
import { excerptOf } from './excerpt.js';
import { searchWords } from './words.js';
import { sql } from '../sql/sql.js';

/** Whether a question finds a text, as the database would say. */
const finds = (question: string, text: string): boolean => {
  const asked = askedWords(question);
  const forms = searchWords(text).trim().split(' ');
  return asked.length > 0 && asked.every((word) => forms.some((form) => answers(form, word)));
};

describe('the words of a text', () => {
  it.each([
    ['Лист об’єднання, № 7/Б', ' лист обєднання 7 б '],
    ['ЇЖАК  і\tҐАНОК', ' їжак і ґанок '],
    ['case-00A1', ' case 00a1 '],
    ['перевiрка', ' перевірка '],
    ['%_\\ — …', ''],
    ['', ''],
  ])('of %j are %j', (text, words) => expect(searchWords(text)).toBe(words));

  it('hold of several texts those that there are', () => {
    expect(searchWords('Плата', null, '№ 24')).toBe(' плата 24 ');
    expect(searchWords(null)).toBe('');
  });

  const text = fc.array(
    fc.constantFrom(...'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', ...'ABC xyz 019', ..."'’ʼ", '\n', '%', '_', '\\', 'и̇', 'ї'),
    { maxLength: 60 },
  );

  it('are the same whatever apostrophe is typed, in whatever case and form of Unicode', () => {
    fc.assert(
      fc.property(
        text.map((letters) => letters.join('')),
        fc.constantFrom("'", '’', 'ʼ'),
        (given, apostrophe) => {
          const other = given.replaceAll(/['’ʼ]/g, apostrophe);
          expect(searchWords(other)).toBe(searchWords(given));
          expect(searchWords(given.toUpperCase())).toBe(searchWords(given));
          expect(searchWords(given.normalize('NFD'))).toBe(searchWords(given));
        },
      ),
    );
  });

  it('are found by each of themselves', () => {
    fc.assert(
      fc.property(
        text.map((letters) => letters.join('')),
        (given) => {
          for (const word of searchWords(given).trim().split(' ')) if (word !== '') expect(finds(word, given)).toBe(true);
        },
      ),
    );
  });
});

describe('a question', () => {
  it.each([
    ['перевірка', ['перевірки', 'перевірку', 'перевірок', 'перевіркою', 'перевірці', 'перевірили']],
    ['скарга', ['скарги', 'скарзі', 'скарг', 'скаргою']],
    ['рішення', ['рішень', 'рішенням', 'рішенні']],
    ['договір', ['договору', 'договори', 'договорів']],
    ['висновку', ['висновок', 'висновки', 'висновками']],
    ['порушення', ['порушень', 'порушено', 'порушенням']],
    ["об'єднання", ['об’єднання', 'обʼєднань', 'Об`єднанню']],
  ])('for %s finds %j', (question, forms) => {
    expect(forms.filter((form) => !finds(question, form))).toEqual([]);
    expect(forms.filter((form) => !finds(form, question))).toEqual([]);
  });

  it.each([
    ['скарга', 'перевірка'],
    ['скарга договору', 'скарга на рішення'],
    ['24', '124'],
    ['на', 'надія'],
    ['%', 'сто %'],
    ['', 'будь-що'],
  ])('%j does not find %j', (question, text) => expect(finds(question, text)).toBe(false));

  it('finds numbers and references by their beginning', () => {
    expect(finds('24', 'Плата № 247')).toBe(true);
    expect(finds('case-00a1', 'case-00a1b2c3')).toBe(true);
  });

  it('is short where it is short, and has no words where it has none', () => {
    expect(stemOf('лист')).toBe('лист');
    expect(askedWords(' %_\\ … ')).toEqual([]);
    expect(hasWords(sql`t.words`, []).text).toBe('false');
  });
});

describe('an excerpt', () => {
  it('shows what was found where it stands', () => {
    const text = `${'Справу отримано вчасно. '.repeat(10)}Під час перевірки знайдено помилку. ${'Далі нічого. '.repeat(20)}`;
    const { excerpt, marks } = excerptOf(text, askedWords('перевірка помилки'));
    expect(marks.map(([from, to]) => excerpt.slice(from, to))).toEqual(['перевірки', 'помилку']);
    expect(excerpt).toMatch(/^….*…$/);
    expect(excerpt.length).toBeLessThan(240);
  });

  it('is all of a short text', () => {
    expect(excerptOf('Об’єднання', askedWords("об'єднання"))).toEqual({ excerpt: 'Об’єднання', marks: [[0, 10]] });
  });
});

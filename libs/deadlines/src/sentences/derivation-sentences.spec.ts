import { faultsOfTexts, textsBeside, translations } from '#platform';
import { dueOf, starterCalendar, type DerivationStep } from '../domain/index.js';
import { derivationStep } from '../domain/derivation.js';
import { derivationSentences, termWords } from './derivation-sentences.js';

const texts = textsBeside(new URL('../', import.meta.url).href);
const translated = translations([texts]);

describe('a derivation in sentences', () => {
  it('says each step in both languages', () => {
    const { derivation } = dueOf(
      { amount: 5, unit: 'working-days', start: 'next-day', end: 'midnight', rollOver: 'none' },
      starterCalendar,
      '2021-08-20T07:00:00.000Z',
    );
    const english = derivationSentences(derivation, translated, 'en');
    expect(english[1]).toBe('Day 1 is 25 August 2021, the day after the start');
    expect(english[2]).toContain('Saturday and Sunday');
    expect(english[3]).toBe('Holidays and moved days off do not count: 23 August 2021 and 24 August 2021');
    expect(english.at(-1)).toBe('The term lasts until the end of 30 August 2021');
    const ukrainian = derivationSentences(derivation, translated, 'uk');
    expect(ukrainian).toHaveLength(english.length);
    for (const sentence of [...english, ...ukrainian]) expect(sentence).not.toMatch(/\{\{|^derivation\.|undefined/);
  });

  it('has a text for every kind of step', () => {
    const variants: Partial<Record<DerivationStep['rule'], readonly string[]>> = {
      'day-one': ['next-day', 'same-day'],
      counted: ['day', 'instant'],
      pause: ['time', 'days'],
      'roll-over': ['next-working-day', 'previous-working-day'],
      end: ['midnight', 'midnight-of-day-off', 'office-close', 'instant'],
      'own-date': ['action', 'import', 'decision', 'verifier'],
    };
    for (const option of derivationStep.options) {
      const rule = option.shape.rule.value;
      const keys = variants[rule]?.map((variant) => `derivation.${rule}.${variant}`) ?? [`derivation.${rule}`];
      for (const key of keys) expect(texts.uk[key]).toEqual(expect.any(String));
    }
  });

  it.each([
    [1, '1\u00a0робочий день', '1 working day'],
    [3, '3\u00a0робочі дні', '3 working days'],
    [15, '15\u00a0робочих днів', '15 working days'],
  ])('says %i with its plural', (amount, uk, en) => {
    expect(termWords({ amount, unit: 'working-days' }, translated, 'uk')).toBe(uk);
    expect(termWords({ amount, unit: 'working-days' }, translated, 'en')).toBe(en);
  });

  it('is written without faults', () => {
    expect(faultsOfTexts(texts)).toEqual([]);
  });
});

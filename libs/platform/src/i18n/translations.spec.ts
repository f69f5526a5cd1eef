import { textsBeside, translations, DoubledText } from './translations.js';
import { problemTable } from '../http/problem/table.js';

const own = textsBeside(new URL('../index.ts', import.meta.url).href);
const texts = {
  uk: {
    greeting: 'Строк — {{due, moment}}',
    until: 'до {{due, due}}',
    'status.open': 'відкрито',
    left: '{{allowed, status-words}}',
    either: '{{allowed, status-choice}}',
    day_one: '{{count}} день',
    day_few: '{{count}} дні',
    day_many: '{{count}} днів',
    day_other: '{{count}} дня',
  },
  en: {
    greeting: 'Due {{due, moment}}',
    until: 'until {{due, due}}',
    'status.open': 'open',
    left: '{{allowed, status-words}}',
    either: '{{allowed, status-choice}}',
    day_one: '{{count}} day',
    day_other: '{{count}} days',
  },
};

describe('translations', () => {
  const house = translations([own, texts]);

  it("speak of instants in the house's zone, of words and of counts", () => {
    expect(house.text('en', 'greeting', { due: '2026-12-04T22:00:00.000Z' })).toBe('Due 5 December 2026 at 00:00');
    expect(house.text('uk', 'greeting', { due: '2026-12-03T10:05:00.000Z' })).toContain('3 грудня 2026');
    expect(house.text('uk', 'left', { allowed: ['open', 'unknown'] })).toBe('відкрито і unknown');
    expect(house.text('uk', 'either', { allowed: ['open', 'unknown'] })).toBe('відкрито або unknown');
    expect(house.text('en', 'either', { allowed: ['open', 'unknown'] })).toBe('open or unknown');
    expect([1, 3, 5, 1.5].map((count) => house.text('uk', 'day', { count }))).toEqual(['1 день', '3 дні', '5 днів', '1.5 дня']);
  });

  it.each([
    ['2026-12-04T22:00:00.000Z', 'until 4 December 2026 at 24:00', 'до 4 грудня 2026 р. о 24:00'],
    ['2026-12-04T22:01:00.000Z', 'until 5 December 2026 at 00:01', 'до 5 грудня 2026 р. о 00:01'],
    ['2026-12-04T15:45:00.000Z', 'until 4 December 2026 at 17:45', 'до 4 грудня 2026 р. о 17:45'],
  ])('say of what is due at midnight which day ends then: %s', (due, english, ukrainian) => {
    expect([house.text('en', 'until', { due }), house.text('uk', 'until', { due })]).toEqual([english, ukrainian]);
  });

  it('say the key where there is no text, and never take markup or text of params for their own', () => {
    expect(house.text('uk', 'nothing.such')).toBe('nothing.such');
    expect(house.find('uk', 'nothing.such')).toBeUndefined();
    expect(house.text('en', 'problem.clock-skew.detail', { milliseconds: '<b>$t(greeting)</b>' })).toContain('<b>$t(greeting)</b>');
  });

  it('refuse two texts under one key', () => {
    expect(() => translations([texts, { uk: { greeting: 'інше' }, en: {} }])).toThrow(DoubledText);
  });

  it('have a text for every problem that the edge knows', () => {
    for (const { code } of problemTable)
      expect([code, house.find('uk', `problem.${code}`), house.find('en', `problem.${code}`)]).not.toContain(undefined);
  });
});

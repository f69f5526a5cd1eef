import { Temporal } from 'temporal-polyfill';
import { instant } from '#kernel';
import { calendarSchema } from './calendar.js';
import { BeyondCalendars } from './days.js';
import { derivation as derivationSchema } from './derivation.js';
import { dueOf } from './due.js';
import { vectors } from './due.vectors.js';
import { NoWorkingDays } from './office-days.js';
import { replay } from './replay.js';
import { starterCalendar } from './starter.js';
import { termSchema, type Term } from './term.js';

const kyiv = (local: string) => instant(Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Kyiv').toInstant().toString());
const term = (amount: number, unit: Term['unit']): Term => ({ amount, unit, start: 'next-day', end: 'midnight', rollOver: 'none' });

describe('the due of a term', () => {
  it.each([
    ['2026-03-20T09:30', term(15, 'days'), '2026-04-04T21:00Z', []],
    ['2026-01-31T10:00', term(1, 'months'), '2026-02-28T22:00Z', []],
    ['2021-12-23T10:00', term(5, 'working-days'), '2021-12-31T22:00Z', []],
    ['2021-03-04T10:00', term(3, 'working-days'), '2021-03-10T22:00Z', []],
    ['2021-08-20T10:00', term(5, 'working-days'), '2021-08-30T21:00Z', []],
    ['2023-03-03T10:00', term(3, 'working-days'), '2023-03-08T22:00Z', []],
    ['2026-05-01T10:00', term(15, 'days'), '2026-05-19T21:00Z', [{ from: kyiv('2026-05-06T12:00'), to: kyiv('2026-05-09T12:00') }]],
  ] as const)('from %s, %j, is %s', (from, given, due, pauses) => {
    expect(dueOf(given, starterCalendar, kyiv(from), { pauses }).due).toBe(instant(due));
  });

  it.each(vectors)('$why: $from, $term.amount $term.unit, is $due', ({ from, term: given, pauses, due }) => {
    const spans = pauses.map(([a, b]) => ({ from: kyiv(a), to: kyiv(b) }));
    const result = dueOf(termSchema.parse(given), starterCalendar, kyiv(from), { pauses: spans });
    expect(result.due).toBe(instant(due));
    expect(derivationSchema.parse(result.derivation)).toEqual(result.derivation);
    expect(replay(result.derivation)).toBe(result.due);
  });

  it('is found or refused, never looped for, on a calendar without working days', () => {
    const none = calendarSchema.parse({ ...starterCalendar, weekly: [{ from: '2020-01-01', days: Array(7).fill(null) }], moved: [] });
    for (const unit of ['working-days', 'working-hours'] as const) {
      const span: Term = unit === 'working-days' ? term(1, unit) : { amount: 1, unit, start: 'instant', end: 'instant', rollOver: 'none' };
      expect(() => dueOf(span, none, kyiv('2026-01-01T10:00'))).toThrow(NoWorkingDays);
    }
    expect(() => dueOf({ ...term(1, 'days'), rollOver: 'next-working-day' }, none, kyiv('2026-01-01T10:00'))).toThrow(NoWorkingDays);
    expect(dueOf(term(1, 'days'), none, kyiv('2026-01-01T10:00')).due).toBe(kyiv('2026-01-03T00:00'));
  });

  it('is refused outside the years that calendars know', () => {
    expect(() => dueOf(term(10_000, 'years'), starterCalendar, kyiv('2026-01-01T10:00'))).toThrow(BeyondCalendars);
    expect(() => dueOf(term(1, 'days'), starterCalendar, '0001-01-01T00:00:00.000Z')).toThrow(BeyondCalendars);
  });

  it('reaches as far as the largest amounts', () => {
    expect(dueOf(term(10_000, 'working-days'), starterCalendar, kyiv('2026-01-01T10:00')).due > '2060').toBe(true);
    const hours: Term = { amount: 10_000, unit: 'working-hours', start: 'instant', end: 'instant', rollOver: 'none' };
    expect(dueOf(hours, starterCalendar, kyiv('2026-01-01T10:00')).due > '2030').toBe(true);
  });
});

describe('a term', () => {
  it.each([
    [{ ...term(0, 'days') }],
    [{ ...term(-1, 'days') }],
    [{ ...term(10_001, 'days') }],
    [{ ...term(1.5, 'days') }],
    [{ ...term(1, 'hours') }],
    [{ ...term(1, 'working-hours'), start: 'instant' }],
    [{ ...term(1, 'days'), unit: 'weeks' }],
    [{ ...term(1, 'days'), maximum: { amount: 5, unit: 'hours' } }],
    [{ ...term(1, 'days'), spare: true }],
  ])('%j is refused', (given) => {
    expect(termSchema.safeParse(given).success).toBe(false);
  });
});

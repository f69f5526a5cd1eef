import * as fc from 'fast-check';
import type { Calendar } from './calendar.js';
import { isoOf, zoneOf } from './days.js';
import { dueOf } from './due.js';
import { officeCalendar } from './office-days.js';
import { replay } from './replay.js';
import { starterCalendar } from './starter.js';
import { isClockUnit, termUnit, type Term } from './term.js';

const from = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const unit = fc.constantFrom(...termUnit.options);
const term: fc.Arbitrary<Term> = unit.chain((of) =>
  fc.record({
    amount: fc.integer({ min: 1, max: isClockUnit(of) ? 120 : of === 'years' ? 3 : of === 'months' ? 14 : 60 }),
    unit: fc.constant(of),
    start: isClockUnit(of)
      ? fc.constant('instant' as const)
      : fc.constantFrom('instant' as const, 'same-day' as const, 'next-day' as const),
    end: isClockUnit(of)
      ? fc.constant('instant' as const)
      : fc.constantFrom('instant' as const, 'office-close' as const, 'midnight' as const),
    rollOver: fc.constantFrom('none' as const, 'next-working-day' as const, 'previous-working-day' as const),
  }),
);
const later = (at: string, milliseconds: number) => new Date(Date.parse(at) + milliseconds).toISOString();
const hour = 3_600_000;
const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 200 })), { maxLength: 4 });

describe('the due of any term', () => {
  it('is where its derivation leads, with pauses and a maximum too', () => {
    fc.assert(
      fc.property(term, from, pauses, fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined }), (given, start, spans, most) => {
        const stood = spans.map(([begin, length]) => ({ from: later(start, begin * hour), to: later(start, (begin + length) * hour) }));
        const whole: Term = most === undefined ? given : { ...given, maximum: { amount: most, unit: 'days' } };
        const { due, derivation } = dueOf(whole, starterCalendar, start, { pauses: stood });
        expect(replay(derivation)).toBe(due);
        expect(JSON.stringify(derivation).length).toBeLessThan(20_000);
      }),
      { numRuns: 150 },
    );
  });

  it('is where its derivation leads: a pause that lengthens a day which looked like the one before (found by chance once)', () => {
    const given: Term = { amount: 119, unit: 'working-hours', start: 'instant', end: 'instant', rollOver: 'none' };
    const start = '2022-07-18T14:45:00.000Z';
    const { due, derivation } = dueOf(given, starterCalendar, start, { pauses: [{ from: start, to: later(start, hour) }] });
    expect(replay(derivation)).toBe(due);
  });

  it('is monotone in its start; by days only where a due keeps its local time and two days lead to one', () => {
    const { local } = zoneOf(starterCalendar.zone);
    fc.assert(
      fc.property(term, from, fc.integer({ min: 0, max: 40 * 24 * 60 }), (given, start, minutes) => {
        const [one, other] = [start, later(start, minutes * 60_000)].map((at) => Date.parse(dueOf(given, starterCalendar, at).due));
        const meets = given.end === 'instant' && (given.rollOver !== 'none' || given.unit === 'months' || given.unit === 'years');
        expect(meets ? local(one!).day <= local(other!).day : one! <= other!).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('is changed by no pause of length zero', () => {
    fc.assert(
      fc.property(term, from, fc.integer({ min: 0, max: 1000 }), (given, start, hours) => {
        const at = later(start, hours * hour);
        expect(dueOf(given, starterCalendar, start, { pauses: [{ from: at, to: at }] })).toEqual(dueOf(given, starterCalendar, start));
      }),
    );
  });

  it('lies no earlier after a pause than without it, and no earlier for a longer one', () => {
    fc.assert(
      fc.property(
        term,
        from,
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 500 }),
        (given, start, begin, length, more) => {
          const after = (hours: number) => {
            const span = { from: later(start, begin * hour), to: later(start, (begin + hours) * hour) };
            return dueOf({ ...given, rollOver: 'none' }, starterCalendar, start, { pauses: [span] }).due;
          };
          const without = dueOf({ ...given, rollOver: 'none' }, starterCalendar, start).due;
          expect(without <= after(length) && after(length) <= after(length + more)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never passes the maximum in total', () => {
    fc.assert(
      fc.property(term, from, pauses, fc.integer({ min: 1, max: 45 }), (given, start, spans, most) => {
        const stood = spans.map(([begin, length]) => ({ from: later(start, begin * hour), to: later(start, (begin + length) * hour) }));
        const cap = dueOf({ ...given, amount: most, unit: 'days', rollOver: 'none' }, starterCalendar, start).due;
        expect(dueOf({ ...given, maximum: { amount: most, unit: 'days' } }, starterCalendar, start, { pauses: stood }).due <= cap).toBe(
          true,
        );
      }),
    );
  });

  it('is made earlier by no further holiday, where working days are counted', () => {
    const working = term.filter((given) => given.unit.startsWith('working') && given.rollOver !== 'previous-working-day');
    fc.assert(
      fc.property(working, from, fc.integer({ min: 0, max: 60 }), (given, start, days) => {
        const day = isoOf(Math.floor(Date.parse(start) / (24 * hour)) + days);
        fc.pre(!starterCalendar.holidays.some((each) => each.day === day) && !starterCalendar.moved.some((each) => each.worked === day));
        // No short days: the afternoon before a new holiday would end earlier, and a term that ends with the office with it.
        const plain: Calendar = { ...starterCalendar, shortDays: [] };
        const more: Calendar = { ...plain, holidays: [...plain.holidays, { day, source: 'spec' }], periods: [] };
        const less: Calendar = { ...plain, periods: [] };
        expect(dueOf(given, more, start).due >= dueOf(given, less, start).due).toBe(true);
      }),
    );
  });
});

describe('the starter calendar', () => {
  const office = officeCalendar(starterCalendar);
  const workingDaysOf = (year: number) => {
    let count = 0;
    const first = Date.UTC(year, 0, 1) / (24 * hour);
    for (let day = first; day < Date.UTC(year + 1, 0, 1) / (24 * hour); day += 1) if (office.day(day).working) count += 1;
    return count;
  };

  it.each([
    [2020, 251],
    [2021, 250],
    [2023, 260],
    [2024, 262],
    [2026, 261],
  ])('has in %i %i working days', (year, days) => {
    expect(workingDaysOf(year)).toBe(days);
  });
});

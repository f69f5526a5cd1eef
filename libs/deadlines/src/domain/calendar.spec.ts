import { calendarSchema } from './calendar.js';
import { starterCalendar } from './starter.js';

const problemsOf = (change: object) =>
  calendarSchema
    .safeParse({ ...starterCalendar, ...change })
    .error?.issues.map((issue) => (issue as { params?: { code?: string } }).params?.code) ?? [];
const holiday = (day: string) => ({ day, source: 's' });
const moved = (off: string, worked: string) => ({ off, worked, source: 's' });
const period = (id: string, from: string, to: string | null) => ({ ...starterCalendar.periods[0]!, id, from, to });

describe('a calendar', () => {
  it('is taken as the starter calendar is', () => {
    expect(problemsOf({})).toEqual([]);
  });

  it.each([
    ['unknown-zone', { zone: 'Europe/Atlantis' }],
    ['unknown-zone', { zone: '+02:00' }],
    ['day-twice', { holidays: [holiday('2026-05-01'), holiday('2026-05-01')] }],
    ['day-twice', { moved: [moved('2026-05-04', '2026-05-09'), moved('2026-05-05', '2026-05-09')] }],
    ['out-of-order', { weekly: [starterCalendar.weekly[0], starterCalendar.weekly[0]] }],
    ['overlap', { periods: [period('one', '2026-01-01', null), period('two', '2026-06-01', null)] }],
    ['overlap', { periods: [period('one', '2026-06-01', '2026-01-01')] }],
    [
      'hours-out-of-order',
      { weekly: [{ from: '2020-01-01', days: [{ open: '18:00', close: '09:00', break: null }, null, null, null, null, null, null] }] },
    ],
  ])('is refused with %s', (code, change) => {
    expect(problemsOf(change)).toEqual([code]);
  });

  it('is refused with all that is wrong at once', () => {
    expect(
      problemsOf({ holidays: [holiday('2026-05-01'), holiday('2026-05-01')], periods: [period('one', '2026-06-01', '2026-01-01')] }),
    ).toEqual(['day-twice', 'overlap']);
  });
});

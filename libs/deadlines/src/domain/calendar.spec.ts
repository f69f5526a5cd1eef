import { calendarSchema } from './calendar.js';
import { calendarsKind } from './calendars-kind.js';
import { dayOf, isoOf } from './days.js';
import { starterCalendar } from './starter.js';

const [starter] = calendarsKind.starter.calendars;
const holiday = (day: string) => ({ day, source: 's' });
const moved = (off: string, worked: string) => ({ off, worked, source: 's' });
const period = (id: string, from: string, to: string | null) => ({ ...starterCalendar.periods[0]!, id, from, to });
const short = (from: string, to: string | null) => ({ from, to, minutes: 60, source: 's' });
const mondays = (hours: object) => ({ weekly: [{ from: '2020-01-01', days: [hours, null, null, null, null, null, null] }] });
const nothingWorked = [{ from: '2020-01-01', days: Array(7).fill(null) }];

/** Weight, place and code of all that is found of the starter calendar so changed. */
const found = (change: object) =>
  calendarsKind
    .check({ calendars: [{ ...starter!, ...change }] }, calendarsKind.starter, {})
    .map(({ weight, pointer, code }) => `${weight} ${pointer} ${code}`);

describe('a calendar', () => {
  it('is taken as the starter calendar is; the move that martial law took the effect of is named', () => {
    expect(found({})).toEqual(['notice /calendars/0/moved/5 move-without-effect']);
    expect(calendarSchema.safeParse(starterCalendar).success).toBe(true);
  });

  it.each([
    ['/zone unknown-zone', { zone: 'Europe/Atlantis' }],
    ['/zone unknown-zone', { zone: '+02:00' }],
    ['/holidays/1/day day-twice', { holidays: [holiday('2026-05-01'), holiday('2026-05-01')] }],
    ['/holidays/2/day day-twice', { holidays: [holiday('2026-05-01'), holiday('2026-05-04'), holiday('2026-05-01')] }],
    ['/moved/0/worked day-twice', { moved: [moved('2026-05-09', '2026-05-09')] }],
    ['/moved/0/off moved-day-is-a-holiday', { moved: [moved('2020-01-01', '2020-01-11')] }],
    ['/moved/0/worked moved-day-is-a-holiday', { moved: [moved('2020-01-06', '2020-01-01')] }],
    ['/shortDays/1/from spans-overlap', { shortDays: [short('2020-01-01', '2020-12-31'), short('2020-12-31', null)] }],
    ['/shortDays/0/to span-ends-before-it-begins', { shortDays: [short('2020-06-01', '2020-05-31')] }],
    ['/weekly/1/from patterns-out-of-order', { weekly: [starter!.weekly[0], { ...starter!.weekly[0], from: '2019-12-31' }] }],
    ['/moved/1/worked day-twice', { moved: [moved('2026-05-04', '2026-05-09'), moved('2026-05-05', '2026-05-09')] }],
    ['/weekly/1/from patterns-out-of-order', { weekly: [starter!.weekly[0], starter!.weekly[0]] }],
    ['/periods/1/from spans-overlap', { periods: [period('one', '2026-01-01', null), period('two', '2026-06-01', null)] }],
    ['/periods/0/to span-ends-before-it-begins', { periods: [period('one', '2026-06-01', '2026-01-01')] }],
    ['/periods/1/id period-twice', { periods: [period('one', '2026-01-01', '2026-01-31'), period('one', '2026-06-01', null)] }],
    ['/weekly/0/days/0 hours-out-of-order', mondays({ open: '18:00', close: '09:00', break: null })],
    ['/weekly/0/days/0 hours-out-of-order', mondays({ open: '09:00', close: '09:00', break: null })],
    ['/weekly/0/days/0 hours-out-of-order', mondays({ open: '09:00', close: '18:00', break: { from: '14:00', to: '13:00' } })],
    ['/weekly/0/days/0 hours-out-of-order', mondays({ open: '09:00', close: '18:00', break: { from: '13:00', to: '18:00' } })],
    ['/weekly/0/days/0 hours-out-of-order', mondays({ open: '09:00', close: '18:00', break: { from: '08:00', to: '10:00' } })],
    ['/weekly/0/days no-working-days', { weekly: nothingWorked, moved: [] }],
  ])('has the fault %s', (expected, change) => {
    expect(found({ moved: [], ...change })).toEqual([`fault /calendars/0${expected}`]);
    const byTheKind = ['no-working-days', 'moved-day-is-a-holiday'].some((code) => expected.endsWith(code));
    if (!byTheKind) expect(calendarSchema.safeParse({ ...starterCalendar, ...change }).success).toBe(false);
  });

  it('is found without working days from the day on which they end', () => {
    const weekly = [...starter!.weekly, { ...nothingWorked[0]!, from: '2027-01-01' }];
    expect(found({ weekly, moved: [] })).toEqual(['fault /calendars/0/weekly/1/days no-working-days']);
  });

  it('is found without working days where holidays lie on all that are left', () => {
    const monday = starter!.weekly[0]!.days[0];
    const mondays = Array.from({ length: 600 }, (_, week) => holiday(isoOf(dayOf('2030-01-07') + 7 * week)));
    const weekly = [{ from: '2020-01-01', days: [monday, null, null, null, null, null, null] }];
    expect(found({ weekly, holidays: mondays, periods: [], moved: [] })).toEqual(['fault /calendars/0/holidays/0/day no-working-days']);
  });

  it('is found without working days in each time that has none, once', () => {
    const idle = (from: string) => ({ ...nothingWorked[0]!, from });
    const worked = (from: string) => ({ ...starter!.weekly[0]!, from });
    const weekly = [idle('2020-01-01'), idle('2025-01-01'), idle('2036-01-01'), worked('2050-01-01'), idle('2060-01-01')];
    const holidays = [holiday('2019-01-01'), holiday('2021-01-01'), holiday('2061-01-03')];
    expect(found({ weekly, holidays, moved: [] })).toEqual([
      'fault /calendars/0/weekly/0/days no-working-days',
      'fault /calendars/0/weekly/4/days no-working-days',
    ]);
  });

  it('is found without working days by the days that its patterns name, however faulty they are', () => {
    const reversed = { open: '18:00', close: '09:00', break: null };
    const monday = (from: string, hours: object | null) => ({ from, days: [hours, null, null, null, null, null, null] });
    const hoursAlone = 'fault /calendars/0/weekly/0/days/0 hours-out-of-order';
    const orderAlone = 'fault /calendars/0/weekly/1/from patterns-out-of-order';
    const without = (weekly: readonly object[]) => found({ weekly, moved: [] });
    expect(without([monday('2020-01-01', reversed)])).toEqual([hoursAlone]);
    expect(without([monday('2020-01-01', reversed), monday('2027-01-01', null)])).toEqual([
      hoursAlone,
      'fault /calendars/0/weekly/1/days no-working-days',
    ]);
    // Out of order they hold from their own days on; of two from one day, what either works.
    const hours = starter!.weekly[0]!.days[0];
    expect(without([monday('2020-01-01', null), monday('2019-01-01', hours)])).toEqual([
      orderAlone,
      'fault /calendars/0/weekly/0/days no-working-days',
    ]);
    expect(without([monday('2020-01-01', null), monday('2020-01-01', hours)])).toEqual([orderAlone]);
    expect(without([monday('2020-01-01', hours), monday('2020-01-01', null)])).toEqual([orderAlone]);
    expect(without([monday('2020-01-01', null), monday('2020-01-01', null)])).toEqual([
      orderAlone,
      'fault /calendars/0/weekly/0/days no-working-days',
    ]);
  });

  it('holds no day where no calendar reaches', () => {
    const form = calendarsKind.draft.safeParse({ calendars: [{ ...starter!, holidays: [holiday('1899-12-31'), holiday('1900-01-01')] }] });
    expect(form.error?.issues.map(({ path, message }) => `${path.join('/')} ${message}`)).toEqual([
      'calendars/0/holidays/0/day beyond-calendars',
    ]);
  });

  it('says all that is wrong at once', () => {
    const holidays = [holiday('2026-05-01'), holiday('2026-05-02'), holiday('2026-05-01'), holiday('2026-05-02')];
    expect(found({ zone: 'Moon/Tycho', holidays, periods: [period('one', '2026-06-01', '2026-01-01')], moved: [] })).toEqual([
      'fault /calendars/0/zone unknown-zone',
      'fault /calendars/0/holidays/2/day day-twice',
      'fault /calendars/0/holidays/3/day day-twice',
      'fault /calendars/0/periods/0/to span-ends-before-it-begins',
    ]);
    expect(found({ zone: 'Moon/Tycho', holidays: holidays.slice(1, 4), weekly: nothingWorked, moved: [] })).toEqual([
      'fault /calendars/0/zone unknown-zone',
      'fault /calendars/0/holidays/2/day day-twice',
      'fault /calendars/0/weekly/0/days no-working-days',
    ]);
  });

  it.each([
    ['/moved/0/off moved-from-a-day-off', moved('2021-01-09', '2021-01-16')],
    ['/moved/0/worked moved-to-a-working-day', moved('2021-01-11', '2021-01-12')],
  ])('is taken with %s, which is named', (expected, move) => {
    expect(found({ moved: [move] })).toEqual([`notice /calendars/0${expected}`]);
  });

  it('follows no moved days where it says so', () => {
    const change = { followsMoves: false, moved: [moved('2021-01-08', '2021-01-16')] };
    expect(found(change)).toEqual(['notice /calendars/0/moved/0 move-not-followed']);
  });
});

describe('the calendars of a house', () => {
  const another = { ...starter!, key: 'branch' };
  const codes = (calendars: readonly (typeof another)[], newest: readonly (typeof another)[]) =>
    calendarsKind
      .check({ calendars: [...calendars] }, { calendars: [...newest] }, {})
      .filter(({ weight }) => weight === 'fault')
      .map(({ pointer, code }) => `${pointer} ${code}`);

  it('have each key once, and lose none', () => {
    expect(codes([starter!, another], [starter!])).toEqual([]);
    expect(codes([starter!, starter!], [starter!])).toEqual(['/calendars/1/key calendar-twice']);
    expect(codes([starter!], [starter!, another])).toEqual(['/calendars calendar-removed']);
  });

  it('keep what came since, where an earlier version is brought back', () => {
    const back = calendarsKind.broughtBack(calendarsKind.starter, { calendars: [{ ...starter!, holidays: [] }, another] });
    expect(back.calendars).toEqual([starter, another]);
  });
});

import { z } from 'zod';
import { fault, type Finding } from '#configuration/domain';
import { isWithin } from './days.js';
import { withRules } from './with-rules.js';

const day = z.iso.date().refine((iso) => isWithin(iso), { message: 'beyond-calendars', params: { code: 'beyond-calendars' } });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const source = z.string().min(1).max(300);

/** Office hours of one day of the week; null: a day off. */
const hours = z.strictObject({ open: time, close: time, break: z.strictObject({ from: time, to: time }).nullable() });

/** Monday to Sunday, from a day on, until the next pattern begins. */
const weeklyPattern = z.strictObject({
  from: day,
  days: z.tuple([
    hours.nullable(),
    hours.nullable(),
    hours.nullable(),
    hours.nullable(),
    hours.nullable(),
    hours.nullable(),
    hours.nullable(),
  ]),
});

/** A time in which the calendar's exceptions do not hold, such as martial law. The last day is included; null: until further notice. */
const specialPeriod = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,59}$/),
  from: day,
  to: day.nullable(),
  /** Holidays are ordinary days. */
  holidaysWork: z.boolean(),
  /** No working day is moved. */
  noMoves: z.boolean(),
  /** The day before a holiday is as long as any other. */
  noShortDays: z.boolean(),
  source,
});

/** What a calendar consists of. */
const shape = {
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  zone: z.string().min(1).max(60),
  weekly: z.array(weeklyPattern).min(1).max(50),
  /** Days off by law; a weekday that is free because a holiday fell on a weekend is a holiday of its own, with the article that gives it. */
  holidays: z.array(z.strictObject({ day, source })).max(2000),
  /** A day off exchanged for a working day: `off` is free, `worked` is worked with the hours of `off`. */
  moved: z.array(z.strictObject({ off: day, worked: day, source })).max(500),
  /** False: orders that only recommend to move working days are not followed here. Absent: they are. */
  followsMoves: z.boolean().optional(),
  /** From when to when the working day before a holiday is an hour shorter. */
  shortDays: z.array(z.strictObject({ from: day, to: day.nullable(), minutes: z.int().min(1).max(240), source })).max(20),
  periods: z.array(specialPeriod).max(50),
};
const calendarDraft = z.strictObject(shape);
export type CalendarDraft = z.infer<typeof calendarDraft>;

/**
 * A calendar: which days are worked, and when the office is open. Each version is the whole of it, and dated inside: a term that crosses a
 * change of the rules uses each rule for its own days.
 */
export const calendarSchema = withRules(z.strictObject({ ...shape, version: z.int().min(1) }), (calendar) => faultsOfCalendar(calendar));
export type Calendar = z.infer<typeof calendarSchema>;
export type OfficeHours = z.infer<typeof hours>;

/** All calendars of a house, as they are configured: in a draft their parts need not fit together yet. */
export const calendarsDraft = z.strictObject({ calendars: z.array(calendarDraft).min(1).max(50) });
export type CalendarsDraft = z.infer<typeof calendarsDraft>;

/** A calendar's newest version. */
export function calendarOf(
  { calendars }: { readonly calendars: Readonly<Record<string, readonly Calendar[]>> },
  key: string,
): Calendar | undefined {
  return Object.hasOwn(calendars, key) ? calendars[key]?.at(-1) : undefined;
}

/** What in a calendar does not fit together: each part by its place, all at once. */
export function faultsOfCalendar({ zone, weekly, holidays, moved, shortDays, periods }: CalendarDraft): Finding[] {
  return [
    ...(isZone(zone) ? [] : [fault('/zone', 'unknown-zone', { zone })]),
    ...weekly.flatMap(({ days }, at) => days.flatMap((each, weekday) => faultsOfHours(each, `/weekly/${at}/days/${weekday}`))),
    ...weekly.flatMap(({ from }, at) =>
      at > 0 && weekly[at - 1]!.from >= from
        ? [fault(`/weekly/${at}/from`, 'patterns-out-of-order', { from, before: weekly[at - 1]!.from })]
        : [],
    ),
    ...twice(holidays.map(({ day: holiday }, at) => [holiday, `/holidays/${at}/day`])),
    ...twice(moved.flatMap(({ off, worked }, at) => [[off, `/moved/${at}/off`] as const, [worked, `/moved/${at}/worked`] as const])),
    ...faultsOfSpans(shortDays, '/shortDays'),
    ...faultsOfSpans(periods, '/periods'),
    ...twice(
      periods.map(({ id }, at) => [id, `/periods/${at}/id`]),
      'period-twice',
    ),
  ];
}

/** IANA zones only: an offset has no summer time. */
function isZone(text: string): boolean {
  if (/^[+-]|^Etc\/GMT[+-]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function faultsOfHours(given: OfficeHours | null, pointer: string): Finding[] {
  if (given === null) return [];
  const { open, close, break: pause } = given;
  const inOrder = open < close && (pause === null || (open < pause.from && pause.from < pause.to && pause.to < close));
  return inOrder ? [] : [fault(pointer, 'hours-out-of-order', { open, close })];
}

/** Every further mention of what was named before. */
function twice(named: readonly (readonly [name: string, pointer: string])[], code = 'day-twice'): Finding[] {
  const seen = new Set<string>();
  return named.flatMap(([name, pointer]) => {
    const known = seen.has(name);
    seen.add(name);
    return known ? [fault(pointer, code, code === 'day-twice' ? { day: name } : { id: name })] : [];
  });
}

/** Spans that end before they begin, and those that begin before the one before them has ended. */
function faultsOfSpans(spans: readonly { readonly from: string; readonly to: string | null }[], pointer: string): Finding[] {
  const last = '9999-12-31';
  return spans.flatMap(({ from, to }, at) => {
    const other = spans.find((each, nth) => nth < at && each.from <= (to ?? last) && from <= (each.to ?? last));
    return [
      ...(to !== null && to < from ? [fault(`${pointer}/${at}/to`, 'span-ends-before-it-begins', { from, to })] : []),
      ...(other ? [fault(`${pointer}/${at}/from`, 'spans-overlap', { from, other: other.from })] : []),
    ];
  });
}

import { z } from 'zod';

const day = z.iso.date();
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const source = z.string().min(1).max(300);

/** IANA zones only: an offset has no summer time. */
const zone = z.string().refine(isZone, { params: { code: 'unknown-zone' }, message: 'not an IANA time zone' });

/** Office hours of one day of the week; null: a day off. */
const hours = z
  .strictObject({ open: time, close: time, break: z.strictObject({ from: time, to: time }).nullable() })
  .refine(
    ({ open, close, break: pause }) => open < close && (pause === null || (open < pause.from && pause.from < pause.to && pause.to < close)),
    {
      params: { code: 'hours-out-of-order' },
      message: 'opening, break and closing must follow one another',
    },
  );

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

/**
 * A calendar: which days are worked, and when the office is open. Each version is the whole of it, and dated inside: a term that crosses a
 * change of the rules uses each rule for its own days.
 */
export const calendarSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    version: z.int().min(1),
    zone,
    weekly: z.array(weeklyPattern).min(1).max(50),
    /** Days off by law; `off` is the weekday that is free for it where the holiday itself falls on a weekend and was made up for. */
    holidays: z.array(z.strictObject({ day, source })).max(2000),
    /** A day off exchanged for a working day: `off` is free, `worked` is worked with the hours of `off`. */
    moved: z.array(z.strictObject({ off: day, worked: day, source })).max(500),
    /** From when to when the working day before a holiday is an hour shorter. */
    shortDays: z.array(z.strictObject({ from: day, to: day.nullable(), minutes: z.int().min(1).max(240), source })).max(20),
    periods: z.array(specialPeriod).max(50),
  })
  .superRefine((calendar, context) => {
    const refuse = (path: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code } });
    if (twice(calendar.holidays.map((each) => each.day))) refuse('holidays', 'day-twice', 'a holiday is there twice');
    if (twice(calendar.moved.flatMap((each) => [each.off, each.worked]))) refuse('moved', 'day-twice', 'a day is moved twice');
    if (!rising(calendar.weekly.map((each) => each.from))) refuse('weekly', 'out-of-order', 'patterns must follow one another');
    if (overlap(calendar.periods)) refuse('periods', 'overlap', 'special periods overlap');
    if (overlap(calendar.shortDays)) refuse('shortDays', 'overlap', 'the times of short days overlap');
  });
export type Calendar = z.infer<typeof calendarSchema>;
export type OfficeHours = z.infer<typeof hours>;

function isZone(text: string): boolean {
  if (/^[+-]|^Etc\/GMT[+-]/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function twice(days: readonly string[]): boolean {
  return new Set(days).size !== days.length;
}

function rising(days: readonly string[]): boolean {
  return days.every((each, at) => at === 0 || days[at - 1]! < each);
}

function overlap(spans: readonly { from: string; to: string | null }[]): boolean {
  const sorted = [...spans].sort((a, b) => a.from.localeCompare(b.from));
  return sorted.some(
    (each, at) => (each.to !== null && each.to < each.from) || (at > 0 && (sorted[at - 1]!.to ?? '9999-12-31') >= each.from),
  );
}

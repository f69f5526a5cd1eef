import type { Term } from './term.js';

/**
 * A second way to the due of a term on the calendar of Ukraine, for the specs alone: it walks minute by minute and day by day, knows the days
 * off as the norms list them, and local time from Intl. It shares nothing with the engine.
 */

const minute = 60_000;
const dayLength = 86_400_000;
type Pause = readonly [from: number, to: number];

const formatter = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Kyiv', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
  ...{ hour: '2-digit', minute: '2-digit' },
});

/** The offset of Kyiv at an instant, in milliseconds. */
function readOffset(at: number): number {
  const part = Object.fromEntries(formatter.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute']) - at;
}

const [firstHour, lastHour] = [Date.UTC(2019, 11, 1) / 3_600_000, Date.UTC(2033, 0, 1) / 3_600_000];
const offsets: number[] = [];
for (let hour = firstHour; hour < lastHour; hour += 1) offsets.push(readOffset(hour * 3_600_000));
const offsetAt = (at: number): number => offsets[Math.floor(at / 3_600_000) - firstHour]!;

const localDay = (at: number): number => Math.floor((at + offsetAt(at)) / dayLength);
const localTime = (at: number): number => (at + offsetAt(at)) % dayLength;

/** The first instant with that local day and time; in the hour that is left out, as much after it. */
function instantOf(day: number, time: number): number {
  const wall = day * dayLength + time;
  const ways = [3, 2].map((hours) => wall - hours * 3_600_000);
  const real = ways.filter((at) => at + offsetAt(at) === wall);
  return real.length > 0 ? Math.min(...real) : wall - 2 * 3_600_000;
}

const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / dayLength;
const weekday = (day: number): number => new Date(day * dayLength).getUTCDay();

/** Weekdays that were free, as the norms list them. */
const daysOff = new Set(
  [
    ...['2020-01-01', '2020-01-07', '2020-03-09', '2020-04-20', '2020-05-01', '2020-05-11', '2020-06-08', '2020-06-29', '2020-08-24'],
    ...['2020-10-14', '2020-12-25', '2021-01-01', '2021-01-07', '2021-03-08', '2021-05-03', '2021-05-04', '2021-05-10', '2021-06-21'],
    ...['2021-06-28', '2021-08-24', '2021-10-14', '2021-12-27', '2022-01-03', '2022-01-07', '2022-03-08'],
    ...['2020-01-06', '2021-01-08', '2021-08-23', '2021-10-15', '2022-03-07'],
  ].map(dayOf),
);
/** Saturdays that were worked, with the weekday whose hours they had. */
const saturdays = new Map(
  [
    ['2020-01-11', '2020-01-06'],
    ['2021-01-16', '2021-01-08'],
    ['2021-08-28', '2021-08-23'],
    ['2021-10-23', '2021-10-15'],
    ['2022-03-12', '2022-03-07'],
  ].map(([worked, off]) => [dayOf(worked!), dayOf(off!)]),
);
const martialLaw = dayOf('2022-03-24');

/** Easter by the Julian reckoning (Meeus), as a day of our calendar. */
function easterOf(year: number): number {
  const [a, b, c] = [year % 4, year % 7, year % 19];
  const d = (19 * c + 15) % 30;
  const e = (2 * a + 4 * b - d + 34) % 7;
  const month = Math.floor((d + e + 114) / 31);
  return Date.UTC(year, month - 1, ((d + e + 114) % 31) + 1) / dayLength + 13;
}

/** Holidays while the day before them was an hour shorter. */
const holidays = new Set(
  [2020, 2021, 2022].flatMap((year) => [
    ...['01-01', '01-07', '03-08', '05-01', '05-09', '06-28', '08-24', '10-14', '12-25'].map((day) => dayOf(`${year}-${day}`)),
    easterOf(year),
    easterOf(year) + 49,
  ]),
);

function isWorking(day: number): boolean {
  if (day < martialLaw && daysOff.has(day)) return false;
  if (day < martialLaw && saturdays.has(day)) return true;
  return weekday(day) !== 0 && weekday(day) !== 6;
}

/** Closing time of a working day. */
function closeOf(day: number): number {
  const friday = weekday(day < martialLaw ? (saturdays.get(day) ?? day) : day) === 5;
  // A day off that is a holiday by itself, or because one fell on a weekend: the day before it is short.
  const before = day + 1 < martialLaw && (holidays.has(day + 1) || (daysOff.has(day + 1) && !isMoved(day + 1)));
  return (friday ? 16 * 60 + 45 : 18 * 60) * minute - (before ? 60 * minute : 0);
}
const isMoved = (day: number): boolean => [...saturdays.values()].includes(day);

function isOpen(day: number, time: number): boolean {
  const inBreak = time >= 13 * 60 * minute && time < (13 * 60 + 45) * minute;
  return isWorking(day) && time >= 9 * 60 * minute && time < closeOf(day) && !inBreak;
}

/** Walks until so many minutes were counted. */
function walkMinutes(start: number, minutes: number, counts: (at: number) => boolean): number {
  let at = start;
  for (let counted = 0; counted < minutes; at += minute) if (counts(at)) counted += 1;
  return at;
}

const standsStill = (pauses: readonly Pause[], at: number): boolean => pauses.some(([from, to]) => from <= at && at < to);
/** After the day on which the pause began, up to and with the day on which it ended. */
const dayStandsStill = (pauses: readonly Pause[], day: number): boolean =>
  pauses.some(([from, to]) => from < to && localDay(from) < day && day <= localDay(to));

interface Reached {
  readonly day: number;
  readonly time: number;
}

function walkDays(term: Term, from: number, pauses: readonly Pause[]): Reached {
  const opening =
    term.unit === 'working-days' && term.start === 'instant'
      ? walkMinutes(from, 1, (at) => isOpen(localDay(at), localTime(at))) - minute
      : from;
  let day = localDay(opening) + (term.start === 'same-day' ? 0 : 1);
  for (let counted = 0; ; day += 1) {
    if (dayStandsStill(pauses, day) || (term.unit === 'working-days' && !isWorking(day))) continue;
    counted += 1;
    if (counted === term.amount) return { day, time: localTime(opening) };
  }
}

function walkMonths(term: Term, from: number, pauses: readonly Pause[]): Reached {
  const begun = new Date(localDay(from) * dayLength);
  const months = term.unit === 'years' ? term.amount * 12 : term.amount;
  const target = new Date(Date.UTC(begun.getUTCFullYear(), begun.getUTCMonth() + months, 1));
  let day = target.getTime() / dayLength;
  while (
    new Date(day * dayLength).getUTCDate() < begun.getUTCDate() &&
    new Date((day + 1) * dayLength).getUTCMonth() === target.getUTCMonth()
  ) {
    day += 1;
  }
  if (term.start === 'same-day') day -= 1;
  const first = localDay(from) + (term.start === 'same-day' ? 0 : 1);
  for (let each = first; each <= day; each += 1) if (dayStandsStill(pauses, each)) day += 1;
  return { day, time: localTime(from) };
}

function rolled(term: Term, { day, time }: Reached): Reached {
  let to = day;
  if (term.rollOver !== 'none') while (!isWorking(to)) to += term.rollOver === 'next-working-day' ? 1 : -1;
  return { day: to, time };
}

function ended(term: Term, { day, time }: Reached): number {
  if (term.end === 'instant') return instantOf(day, time);
  return term.end === 'office-close' && isWorking(day) ? instantOf(day, closeOf(day)) : instantOf(day + 1, 0);
}

function clockDue(term: Term, from: number, pauses: readonly Pause[]): number {
  const runs = (at: number): boolean => !standsStill(pauses, at) && (term.unit === 'hours' || isOpen(localDay(at), localTime(at)));
  const at = walkMinutes(from, term.amount * 60, runs);
  const day = localDay(at);
  return term.rollOver === 'none' || isWorking(day) ? at : ended(term, rolled(term, { day, time: localTime(at) }));
}

/** The due of a term from a whole minute on. */
export function walkedDue({ maximum, ...term }: Term, from: number, pauses: readonly Pause[] = []): number {
  const byClock = term.unit === 'hours' || term.unit === 'working-hours';
  const byMonth = term.unit === 'months' || term.unit === 'years';
  const due = byClock
    ? clockDue(term, from, pauses)
    : ended(term, rolled(term, byMonth ? walkMonths(term, from, pauses) : walkDays(term, from, pauses)));
  return maximum ? Math.min(due, walkedDue({ ...term, ...maximum, rollOver: 'none' }, from)) : due;
}

/** The instant of a local time in Kyiv, `2026-03-20T09:30`. */
export const kyivInstant = (local: string): number => instantOf(dayOf(local.slice(0, 10)), Date.parse(`1970-01-01T${local.slice(11)}:00Z`));

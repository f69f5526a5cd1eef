import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#kernel';

/** A day as its number from 1970-01-01: compares, adds and caches cheaply. */
export type Day = number;

export const dayMilliseconds = 86_400_000;
const first = toNumber('1900-01-01');
const last = toNumber('9999-12-31');

/** A date or deadline outside the years 1900 to 9999: no calendar of ours reaches there. */
export class BeyondCalendars extends Error {
  readonly code = 'beyond-calendars';
  constructor(readonly at: string) {
    super(`${at} lies outside the years 1900 to 9999`);
  }
}

function toNumber(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds;
}

/** The day's number. */
export function dayOf(iso: string): Day {
  return within(toNumber(iso));
}

const keptDays = 40_000;
const isoTexts = new Map<Day, string>();

/** The day's ISO form. */
export function isoOf(day: Day): string {
  const known = isoTexts.get(day);
  if (known !== undefined) return known;
  if (isoTexts.size >= keptDays) isoTexts.clear();
  const text = new Date(within(day) * dayMilliseconds).toISOString().slice(0, 10);
  isoTexts.set(day, text);
  return text;
}

/** Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same day of the month that many months on, or the month's last; `wanted` is the day of the month that was asked for. */
export function plusMonths(day: Day, months: number): { day: Day; wanted: number } {
  const date = new Date(within(day) * dayMilliseconds);
  const wanted = date.getUTCDate();
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth() + months;
  const year = Math.floor(month / 12);
  if (year > 9999) throw new BeyondCalendars(`year ${year}`);
  const lastOfMonth = Date.UTC(year, (month % 12) + 1, 0) / dayMilliseconds;
  const firstOfMonth = Date.UTC(year, month % 12, 1) / dayMilliseconds;
  return { day: Math.min(firstOfMonth + wanted - 1, lastOfMonth), wanted };
}

/** Checks that the day lies where calendars reach. */
export function within(day: Day): Day {
  if (!(day >= first && day <= last)) throw new BeyondCalendars(Number.isFinite(day) ? `day ${day}` : 'a date that is none');
  return day;
}

/** Whether an ISO date lies where calendars reach. */
export function isWithin(iso: string): boolean {
  return toNumber(iso) >= first && toNumber(iso) <= last;
}

/** The text of an instant. */
export function instantText(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Local days and times of one zone. The start of each day is found once and kept. */
export interface Zone {
  readonly id: string;
  /** The instant at which a day begins. */
  startOf(day: Day): number;
  /** The instant of a local time; in a gap the one after it, in an overlap the earlier. */
  at(day: Day, timeOfDay: number): number;
  /** The local day and time of an instant. */
  local(milliseconds: number): { day: Day; time: number };
  /** The offset with which a day begins, as `+02:00`. */
  offset(day: Day): string;
}

const zones = new Map<string, Zone>();

/** The zone of that IANA name. */
export function zoneOf(id: string): Zone {
  const known = zones.get(id);
  if (known) return known;
  const made = makeZone(id);
  zones.set(id, made);
  return made;
}

function makeZone(id: string): Zone {
  const starts = new Map<Day, number>();

  function startOf(day: Day): number {
    const known = starts.get(day);
    if (known !== undefined) return known;
    if (starts.size >= keptDays) starts.clear();
    const start = Temporal.PlainDate.from(isoOf(day)).toZonedDateTime(id).epochMilliseconds;
    starts.set(day, start);
    return start;
  }

  const even = (day: Day) => startOf(day + 1) - startOf(day) === dayMilliseconds;

  return {
    id,
    startOf,
    at(day, timeOfDay) {
      if (even(day)) return startOf(day) + timeOfDay;
      const time = Temporal.PlainTime.from('00:00').add({ milliseconds: timeOfDay });
      return Temporal.PlainDate.from(isoOf(day)).toPlainDateTime(time).toZonedDateTime(id, { disambiguation: 'compatible' })
        .epochMilliseconds;
    },
    local(milliseconds) {
      let day = within(Math.floor(milliseconds / dayMilliseconds));
      while (startOf(day) > milliseconds) day -= 1;
      while (startOf(day + 1) <= milliseconds) day += 1;
      if (even(day)) return { day, time: milliseconds - startOf(day) };
      const { hour, minute, second, millisecond } = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(id);
      return { day, time: ((hour * 60 + minute) * 60 + second) * 1000 + millisecond };
    },
    offset: (day) => {
      const minutes = (day * dayMilliseconds - startOf(day)) / 60_000;
      return `${minutes < 0 ? '-' : '+'}${timeText(Math.abs(Math.trunc(minutes)) * 60_000)}`;
    },
  };
}

/** A local time of day as text, with seconds only where it has any. */
export function timeText(timeOfDay: number): string {
  const text = new Date(timeOfDay).toISOString().slice(11, 23);
  return text.endsWith(':00.000') ? text.slice(0, 5) : text;
}

/** Milliseconds from midnight of a text such as `09:00`. */
export function timeOf(text: string): number {
  return Date.parse(`1970-01-01T${text.length === 5 ? `${text}:00.000` : text}Z`);
}

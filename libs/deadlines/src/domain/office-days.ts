import type { Calendar, OfficeHours } from './calendar.js';
import { dayOf, isoOf, timeOf, weekdayOf, zoneOf, type Day, type Zone } from './days.js';

/** One span of an office day, in milliseconds of local time. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a calendar says of one day. */
export interface OfficeDay {
  readonly working: boolean;
  /** Why it is a day off. */
  readonly off: 'weekend' | 'holiday' | 'moved' | null;
  /** Worked although the week says otherwise: a day off was moved from here. */
  readonly movedHere: boolean;
  /** The special period without which it would be a holiday. */
  readonly special: { readonly id: string; readonly source: string } | null;
  /** Office time, the break left out; empty on a day off. */
  readonly spans: readonly Span[];
  readonly length: number;
  /** Closing time; null on a day off. */
  readonly close: number | null;
}

/** A calendar made ready for counting. */
export interface OfficeCalendar {
  readonly calendar: Calendar;
  readonly zone: Zone;
  day(day: Day): OfficeDay;
  /**
   * The first working day at or after (or at or before) the given one.
   * @throws NoWorkingDays where ten years hold none.
   */
  workingDay(from: Day, direction: 1 | -1): Day;
}

export const noWorkingDaysCode = 'no-working-days';

/** A calendar on which nothing is ever worked: a term in working time has no end on it. */
export class NoWorkingDays extends Error {
  readonly code = noWorkingDaysCode;
  constructor(
    readonly calendar: string,
    readonly version: number,
    readonly from: string,
  ) {
    super(`calendar ${calendar} version ${version} has no working day within ten years of ${from}`);
  }
}

/** So many days, ten years, are looked at for one that is worked. */
export const longestSearch = 3660;
const keptDays = 40_000;
const prepared = new WeakMap<Calendar, OfficeCalendar>();

/** Prepares a calendar once; the days are worked out as they are asked for. */
export function officeCalendar(calendar: Calendar): OfficeCalendar {
  const known = prepared.get(calendar);
  if (known) return known;
  const made = prepare(calendar);
  prepared.set(calendar, made);
  return made;
}

function prepare(calendar: Calendar): OfficeCalendar {
  const days = new Map<Day, OfficeDay>();
  const holidays = new Set(calendar.holidays.map((each) => dayOf(each.day)));
  const moves = calendar.followsMoves === false ? [] : calendar.moved;
  const movedOff = new Set(moves.map((each) => dayOf(each.off)));
  const movedTo = new Map(moves.map((each) => [dayOf(each.worked), dayOf(each.off)]));
  const patterns = calendar.weekly.map((each) => ({ from: dayOf(each.from), days: each.days }));
  const dated = <T extends { from: string; to: string | null }>(spans: readonly T[]) =>
    spans.map((each) => ({ each, from: dayOf(each.from), to: each.to === null ? Infinity : dayOf(each.to) }));
  const periods = dated(calendar.periods);
  const shortDays = dated(calendar.shortDays);
  const covering = <T>(spans: readonly { each: T; from: Day; to: Day }[], day: Day) =>
    spans.find(({ from, to }) => from <= day && day <= to)?.each ?? null;

  function hoursOf(day: Day): OfficeHours | null {
    const pattern = patterns.findLast(({ from }) => from <= day) ?? patterns[0]!;
    return pattern.days[weekdayOf(day) - 1] ?? null;
  }

  const isHoliday = (day: Day) => holidays.has(day) && !covering(periods, day)?.holidaysWork;

  function workOut(day: Day): OfficeDay {
    const period = covering(periods, day);
    const isMoved = !period?.noMoves;
    const movedFrom = isMoved ? movedTo.get(day) : undefined;
    const hours = hoursOf(movedFrom ?? day);
    const off =
      movedFrom !== undefined
        ? null
        : isHoliday(day)
          ? 'holiday'
          : isMoved && movedOff.has(day)
            ? 'moved'
            : hours === null
              ? 'weekend'
              : null;
    if (off !== null || hours === null) return { ...dayOff, off: off ?? 'weekend' };
    const short = isHoliday(day + 1) && !period?.noShortDays ? covering(shortDays, day) : null;
    const special = period && holidays.has(day) ? { id: period.id, source: period.source } : null;
    return { ...opened(hours, (short?.minutes ?? 0) * 60_000), movedHere: movedFrom !== undefined, special };
  }

  function day(at: Day): OfficeDay {
    const known = days.get(at);
    if (known) return known;
    if (days.size >= keptDays) days.clear();
    const made = workOut(at);
    days.set(at, made);
    return made;
  }

  return {
    calendar,
    zone: zoneOf(calendar.zone),
    day,
    workingDay(from, direction) {
      for (let at = from, looked = 0; looked < longestSearch; at += direction, looked += 1) if (day(at).working) return at;
      throw new NoWorkingDays(calendar.key, calendar.version, isoOf(from));
    },
  };
}

const dayOff: OfficeDay = { working: false, off: 'weekend', movedHere: false, special: null, spans: [], length: 0, close: null };

function opened(hours: OfficeHours, shorter: number): OfficeDay {
  const close = Math.max(timeOf(hours.close) - shorter, timeOf(hours.open));
  const pause = hours.break;
  const all = pause
    ? [
        { from: timeOf(hours.open), to: timeOf(pause.from) },
        { from: timeOf(pause.to), to: close },
      ]
    : [{ from: timeOf(hours.open), to: close }];
  const spans = all.map(({ from, to }) => ({ from, to: Math.min(to, close) })).filter(({ from, to }) => from < to);
  const length = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  return { working: true, off: null, movedHere: false, special: null, spans, length, close };
}

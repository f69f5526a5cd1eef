import { dueOf, officeCalendar, type Calendar } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { Temporal } from 'temporal-polyfill';
import type { Span } from './rule-set.js';

/**
 * The instant a span after another: on the clock for minutes and hours, at the same local time for days, within office time for working
 * hours, and for working days as a term from instant to instant counts them (outside office hours from the next opening).
 */
export function after(span: Span, calendar: Calendar, from: Instant): Instant {
  const { amount, unit } = span;
  if (amount === 0) return from;
  if (unit === 'minutes') return shifted(from, amount * 60_000);
  const counted = countedOn(calendar);
  const key = `${amount} ${unit} ${from}`;
  const known = counted.get(key);
  if (known !== undefined) return known;
  const { due } = dueOf({ amount, unit, start: 'instant', end: 'instant', rollOver: 'none' }, calendar, from);
  if (counted.size >= mostCounted) counted.clear();
  counted.set(key, due);
  return due;
}

/** Spans that were counted on a calendar lately: terms end at midnight, so that very many are counted from the same instant. */
const counts = new WeakMap<Calendar, Map<string, Instant>>();
const mostCounted = 10_000;

function countedOn(calendar: Calendar): Map<string, Instant> {
  const known = counts.get(calendar);
  if (known) return known;
  const fresh = new Map<string, Instant>();
  counts.set(calendar, fresh);
  return fresh;
}

/**
 * The instant a span before another: the mirror of `after`. Outside office hours working hours and working days are counted back from the
 * closing before.
 */
export function before(span: Span, calendar: Calendar, from: Instant): Instant {
  const { amount, unit } = span;
  if (amount === 0) return from;
  switch (unit) {
    case 'minutes':
      return shifted(from, -amount * 60_000);
    case 'hours':
      return shifted(from, -amount * 3_600_000);
    case 'days':
      return local(calendar, from).subtract({ days: amount }).toInstant().toString({ fractionalSecondDigits: 3 });
    case 'working-hours':
      return officeTimeBack(calendar, from, amount * 3_600_000);
    case 'working-days':
      return workingDaysBack(calendar, from, amount);
    default:
      return unit satisfies never;
  }
}

function shifted(from: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(from) + milliseconds).toISOString();
}

function local(calendar: Calendar, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.from(at).toZonedDateTimeISO(calendar.zone);
}

/** Walks back over the spans in which the office is open, newest first. */
function officeTimeBack(calendar: Calendar, from: Instant, milliseconds: number): Instant {
  const office = officeCalendar(calendar);
  const { zone } = office;
  const start = Date.parse(from);
  let left = milliseconds;
  for (let day = office.workingDay(zone.local(start).day, -1); ; day = office.workingDay(day - 1, -1)) {
    for (const span of office.day(day).spans.toReversed()) {
      const [opens, closes] = [zone.at(day, span.from), Math.min(zone.at(day, span.to), start)];
      if (closes <= opens) continue;
      if (closes - opens >= left) return new Date(closes - left).toISOString();
      left -= closes - opens;
    }
  }
}

function workingDaysBack(calendar: Calendar, from: Instant, amount: number): Instant {
  const office = officeCalendar(calendar);
  const { zone } = office;
  const { day: lastOpen, time } = zone.local(Date.parse(lastOfficeInstant(calendar, from)));
  let day = lastOpen;
  for (let counted = 0; counted < amount; counted += 1) day = office.workingDay(day - 1, -1);
  return new Date(zone.at(day, time)).toISOString();
}

/** The instant itself where the office is open, else the closing before it. */
function lastOfficeInstant(calendar: Calendar, from: Instant): Instant {
  return officeTimeBack(calendar, from, 0);
}

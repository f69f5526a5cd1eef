import type { Instant } from '#kernel';
import type { Calendar } from './calendar.js';
import { instantText, isoOf, plusMonths, timeText, type Day } from './days.js';
import { DaysOff } from './days-off.js';
import type { Derivation, DerivationStep } from './derivation.js';
import type { Pause } from './ledger.js';
import { longestSearch, NoWorkingDays, officeCalendar, type OfficeCalendar } from './office-days.js';
import { nextOpening, OfficeTime, officeTimeBetween } from './office-time.js';
import { isClockUnit, type Term } from './term.js';

/** Where a term leads, and every step of the way. */
export interface Due {
  readonly due: Instant;
  readonly derivation: Derivation;
}

/** What may be known beside term, calendar and start. */
export interface DueOptions {
  /** Spans during which the term stood still; overlapping ones count once. */
  readonly pauses?: readonly Pause[];
  /** The article or policy, printed with the first step. */
  readonly basis?: string | null;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a count ended: an instant, or a day whose time the term's end chooses. */
type Reached = { readonly at: number } | { readonly day: Day; readonly time: number };

/**
 * The deadline of a term that counts from an instant on a calendar, with its derivation.
 * @throws NoWorkingDays, BeyondCalendars where the calendar has no answer; never loops.
 */
export function dueOf(term: Term, calendar: Calendar, from: Instant, { pauses = [], basis = null }: DueOptions = {}): Due {
  const office = officeCalendar(calendar);
  const start = Date.parse(from);
  const steps: DerivationStep[] = [
    {
      rule: 'from',
      from: instantText(start),
      day: isoOf(office.zone.local(start).day),
      zone: office.zone.id,
      calendar: calendar.key,
      version: calendar.version,
      basis,
    },
  ];
  let due = lead(term, office, start, merged(pauses, start), steps);
  const { maximum } = term;
  if (maximum) {
    const most = lead({ ...maximum, start: term.start, end: term.end, rollOver: 'none' }, office, start, [], []);
    if (most < due) {
      steps.push({ rule: 'maximum', ...maximum, wanted: instantText(due), due: instantText(most) });
      due = most;
    }
  }
  noteClockChange(office, start, due, steps);
  return { due: instantText(due), derivation: steps };
}

function lead(
  term: Omit<Term, 'maximum'>,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): number {
  return ending(term, office, rollOver(term, office, count(term, office, start, pauses, steps), steps), steps);
}

function count(
  term: Omit<Term, 'maximum'>,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): Reached {
  switch (term.unit) {
    case 'hours':
      return { at: countHours(term.amount, start, pauses, steps) };
    case 'working-hours':
      return { at: countWorkingHours(term.amount, office, start, pauses, steps) };
    case 'days':
      return countDays(term, office, start, pauses, steps);
    case 'working-days':
      return countWorkingDays(term, office, start, pauses, steps);
    case 'months':
    case 'years':
      return countMonths(term, office, start, pauses, steps);
    default:
      return term.unit satisfies never;
  }
}

const hour = 3_600_000;

function countHours(amount: number, start: number, pauses: readonly Span[], steps: DerivationStep[]): number {
  let due = start + amount * hour;
  steps.push({ rule: 'counted', amount, unit: 'hours', to: instantText(due) });
  for (const pause of pauses) {
    if (pause.from >= due) break;
    due += pause.to - pause.from;
    steps.push(pauseStep(pause, pause.to - pause.from, 'milliseconds', instantText(due)));
  }
  return due;
}

function countWorkingHours(
  amount: number,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): number {
  const opening = nextOpening(office, start);
  if (opening !== start) steps.push({ rule: 'next-opening', from: instantText(start), to: instantText(opening) });
  const time = new OfficeTime(office, opening);
  time.use(amount * hour);
  const later: DerivationStep[] = [{ rule: 'counted', amount, unit: 'working-hours', to: instantText(time.at) }];
  for (const pause of pauses) {
    if (pause.from >= time.at) break;
    const added = officeTimeBetween(office, Math.max(pause.from, opening), pause.to);
    if (added === 0) continue;
    time.use(added);
    later.push(pauseStep(pause, added, 'milliseconds', instantText(time.at)));
  }
  steps.push(...time.steps(), ...later);
  return time.at;
}

function countDays(
  term: Omit<Term, 'maximum'>,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): Reached {
  const { zone } = office;
  const { day, time } = zone.local(start);
  const dayOne = term.start === 'same-day' ? day : day + 1;
  noteDayOne(term, dayOne, steps);
  let due = dayOne + term.amount - 1;
  steps.push({ rule: 'counted', amount: term.amount, unit: 'days', to: isoOf(due) });
  for (const [pause, uncounted] of pausedDays(office, pauses, dayOne)) {
    if (uncounted.first > due) break;
    const amount = uncounted.last - uncounted.first + 1;
    due += amount;
    steps.push(pauseStep(pause, amount, 'days', isoOf(due)));
  }
  return { day: due, time };
}

function countWorkingDays(
  term: Omit<Term, 'maximum'>,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): Reached {
  const opening = term.start === 'instant' ? nextOpening(office, start) : start;
  if (opening !== start) steps.push({ rule: 'next-opening', from: instantText(start), to: instantText(opening) });
  const { day, time } = office.zone.local(opening);
  const earliest = term.start === 'same-day' ? day : day + 1;
  const off = new DaysOff();
  const dayOne = forward(office, earliest - 1, 1, off);
  noteDayOne(term, dayOne, steps);
  let due = forward(office, dayOne, term.amount - 1, off);
  const later: DerivationStep[] = [{ rule: 'counted', amount: term.amount, unit: 'working-days', to: isoOf(due) }];
  for (const [pause, uncounted] of pausedDays(office, pauses, dayOne)) {
    if (uncounted.first > due) break;
    let amount = 0;
    for (let each = uncounted.first; each <= uncounted.last; each += 1) if (office.day(each).working) amount += 1;
    if (amount === 0) continue;
    due = forward(office, due, amount, off);
    later.push(pauseStep(pause, amount, 'working-days', isoOf(due)));
  }
  steps.push(...off.steps(), ...later);
  return { day: due, time };
}

/** The n-th working day after a day; 0 leaves it where it is. */
function forward(office: OfficeCalendar, after: Day, amount: number, off: DaysOff): Day {
  let day = after;
  for (let counted = 0, idle = 0; counted < amount;) {
    day += 1;
    const at = office.day(day);
    off.note(day, at);
    if (at.working) {
      counted += 1;
      idle = 0;
    } else if ((idle += 1) > longestSearch) throw new NoWorkingDays(office.calendar.key, office.calendar.version, isoOf(after));
  }
  return day;
}

function countMonths(
  term: Omit<Term, 'maximum'>,
  office: OfficeCalendar,
  start: number,
  pauses: readonly Span[],
  steps: DerivationStep[],
): Reached {
  const { day, time } = office.zone.local(start);
  const months = term.unit === 'years' ? term.amount * 12 : term.amount;
  const reached = plusMonths(day, months);
  let due = reached.day;
  noteDayOne(term, term.start === 'same-day' ? day : day + 1, steps);
  steps.push({ rule: 'counted', amount: term.amount, unit: term.unit, to: isoOf(due) });
  if (Number(isoOf(due).slice(8)) !== reached.wanted) steps.push({ rule: 'last-day-of-month', wanted: reached.wanted, to: isoOf(due) });
  if (term.start === 'same-day') {
    due -= 1;
    steps.push({ rule: 'day-earlier', to: isoOf(due) });
  }
  for (const [pause, uncounted] of pausedDays(office, pauses, term.start === 'same-day' ? day : day + 1)) {
    if (uncounted.first > due) break;
    const amount = uncounted.last - uncounted.first + 1;
    due += amount;
    steps.push(pauseStep(pause, amount, 'days', isoOf(due)));
  }
  return { day: due, time };
}

function rollOver(term: Omit<Term, 'maximum'>, office: OfficeCalendar, reached: Reached, steps: DerivationStep[]): Reached {
  if (term.rollOver === 'none') return reached;
  const { day, time } = 'at' in reached ? office.zone.local(reached.at) : reached;
  if (office.day(day).working) return reached;
  const to = office.workingDay(day, term.rollOver === 'next-working-day' ? 1 : -1);
  steps.push({ rule: 'roll-over', direction: term.rollOver, from: isoOf(day), to: isoOf(to) });
  return { day: to, time };
}

function ending(term: Omit<Term, 'maximum'>, office: OfficeCalendar, reached: Reached, steps: DerivationStep[]): number {
  if ('at' in reached) return reached.at;
  const { zone } = office;
  const { day } = reached;
  const close = term.end === 'office-close' ? office.day(day).close : null;
  const end = term.end === 'office-close' && close === null ? 'midnight-of-day-off' : term.end;
  const time = term.end === 'instant' ? reached.time : close;
  const due = time === null ? zone.startOf(day + 1) : zone.at(day, time);
  steps.push({ rule: 'end', end, day: isoOf(day), time: time === null ? null : timeText(time), due: instantText(due) });
  return due;
}

function noteDayOne({ start, unit }: Omit<Term, 'maximum'>, day: Day, steps: DerivationStep[]): void {
  if (start !== 'instant' && !isClockUnit(unit)) steps.push({ rule: 'day-one', start, day: isoOf(day) });
}

function pauseStep(pause: Span, amount: number, unit: 'milliseconds' | 'days' | 'working-days', due: string): DerivationStep {
  return { rule: 'pause', from: instantText(pause.from), to: instantText(pause.to), amount, unit, due };
}

/** For each pause the days that do not count: after the day on which it began, up to and with the day on which it ended. */
function pausedDays(office: OfficeCalendar, pauses: readonly Span[], dayOne: Day): [Span, { first: Day; last: Day }][] {
  return pauses
    .map((pause): [Span, { first: Day; last: Day }] => [
      pause,
      { first: Math.max(office.zone.local(pause.from).day + 1, dayOne), last: office.zone.local(pause.to).day },
    ])
    .filter(([, { first, last }]) => first <= last);
}

/** In order, none before the start, overlapping and touching ones as one. */
function merged(pauses: readonly Pause[], start: number): Span[] {
  const spans = pauses
    .map((each) => ({ from: Math.max(Date.parse(each.from), start), to: Date.parse(each.to) }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  const result: Span[] = [];
  for (const span of spans) {
    const before = result.at(-1);
    if (before && span.from <= before.to) result[result.length - 1] = { from: before.from, to: Math.max(before.to, span.to) };
    else result.push(span);
  }
  return result;
}

function noteClockChange(office: OfficeCalendar, start: number, due: number, steps: DerivationStep[]): void {
  const { zone } = office;
  const shift = (day: Day) => zone.startOf(day) - day * 86_400_000;
  const [first, last] = [zone.local(start).day, zone.local(due).day];
  if (shift(first) === shift(last)) return;
  let day = last;
  while (day > first && shift(day) === shift(day - 1)) day -= 1;
  steps.push({ rule: 'clock-change', day: isoOf(day - 1), before: zone.offset(day - 1), after: zone.offset(day) });
}

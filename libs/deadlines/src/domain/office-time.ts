import { dayMilliseconds, isoOf, timeText, type Day } from './days.js';
import { DaysOff } from './days-off.js';
import type { DerivationStep } from './derivation.js';
import { longestSearch, NoWorkingDays, type OfficeCalendar } from './office-days.js';

/** Office time used on one day, from and to local times. */
interface Used {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
  readonly milliseconds: number;
}

type Run = Omit<Used, 'day'> & { readonly first: Day; readonly last: Day };

/** Uses up office time from an instant on, and notes on which days. */
export class OfficeTime {
  readonly #office: OfficeCalendar;
  readonly #daysOff = new DaysOff();
  readonly #used: Used[] = [];
  #noted: Day | null = null;
  /** The instant up to which office time was used. */
  at: number;

  constructor(office: OfficeCalendar, from: number) {
    this.#office = office;
    this.at = from;
  }

  /**
   * Goes on until so much more office time is used.
   * @throws NoWorkingDays where the calendar has none left.
   */
  use(milliseconds: number): void {
    const { zone } = this.#office;
    let left = milliseconds;
    let idle = 0;
    for (let day = zone.local(this.at).day; left > 0; day += 1) {
      const office = this.#office.day(day);
      this.#note(day);
      let used = 0;
      let first: number | null = null;
      for (const span of office.spans) {
        const from = Math.max(zone.at(day, span.from), this.at);
        const room = zone.at(day, span.to) - from;
        if (room <= 0 || left === 0) continue;
        const take = Math.min(room, left);
        first ??= from;
        used += take;
        left -= take;
        this.at = from + take;
      }
      idle = used > 0 ? 0 : idle + 1;
      if (idle > longestSearch) throw new NoWorkingDays(this.#office.calendar.key, this.#office.calendar.version, isoOf(day));
      if (first !== null) this.#add({ day, from: zone.local(first).time, to: zone.local(this.at).time, milliseconds: used });
    }
  }

  steps(): DerivationStep[] {
    const runs = this.#runs().map(({ first, last, from, to, milliseconds }) => ({
      first: isoOf(first),
      last: isoOf(last),
      from: timeText(from),
      to: timeText(to),
      milliseconds,
    }));
    return [...this.#daysOff.steps(), { rule: 'office-time', runs }];
  }

  #note(day: Day): void {
    if (this.#noted !== null && day <= this.#noted) return;
    this.#daysOff.note(day, this.#office.day(day));
    this.#noted = day;
  }

  #add(next: Used): void {
    const before = this.#used.at(-1);
    if (before?.day === next.day) {
      this.#used.pop();
      this.#used.push({ ...next, from: before.from, milliseconds: before.milliseconds + next.milliseconds });
    } else this.#used.push(next);
  }

  /** Working days that follow one another with the same hours as one. */
  #runs(): Run[] {
    const runs: Run[] = [];
    for (const { day, ...hours } of this.#used) {
      const run = runs.at(-1);
      const same = run && run.from === hours.from && run.to === hours.to && run.milliseconds === hours.milliseconds;
      if (same && this.#nextWorked(run.last) === day) runs[runs.length - 1] = { ...run, last: day };
      else runs.push({ ...hours, first: day, last: day });
    }
    return runs;
  }

  #nextWorked(day: Day): Day {
    return this.#office.workingDay(day + 1, 1);
  }
}

/** The instant itself where the office is open, else its next opening. */
export function nextOpening(office: OfficeCalendar, from: number): number {
  const { zone } = office;
  for (let day = zone.local(from).day; ; day = day + 1) {
    day = office.workingDay(day, 1);
    for (const span of office.day(day).spans) {
      const opens = zone.at(day, span.from);
      const closes = zone.at(day, span.to);
      if (from < closes) return Math.max(from, opens);
    }
  }
}

/** No change of the clock falls into the day: its office time is what its hours say. */
const isEven = ({ zone }: OfficeCalendar, day: Day): boolean => zone.startOf(day + 1) - zone.startOf(day) === dayMilliseconds;

/**
 * The instant at which so much office time is used up, counted from an instant (outside office hours from the next opening).
 * @throws NoWorkingDays where the calendar has none left.
 */
export function afterOfficeTime(office: OfficeCalendar, from: number, milliseconds: number): number {
  const { zone } = office;
  const first = zone.local(from).day;
  let [at, left, idle] = [from, milliseconds, 0];
  for (let day = first; left > 0; day += 1) {
    const { spans, length } = office.day(day);
    idle = length > 0 ? 0 : idle + 1;
    if (idle > longestSearch) throw new NoWorkingDays(office.calendar.key, office.calendar.version, isoOf(day));
    if (day > first && left > length && isEven(office, day)) {
      left -= length;
      continue;
    }
    for (const span of spans) {
      const begins = Math.max(zone.at(day, span.from), from);
      const room = zone.at(day, span.to) - begins;
      if (room <= 0 || left === 0) continue;
      const take = Math.min(room, left);
      left -= take;
      at = begins + take;
    }
  }
  return at;
}

/** How much office time lies between two instants. */
export function officeTimeBetween(office: OfficeCalendar, from: number, to: number): number {
  const { zone } = office;
  let sum = 0;
  if (to <= from) return 0;
  const [first, last] = [zone.local(from).day, zone.local(to).day];
  for (let day = first; day <= last; day += 1) {
    const { spans, length } = office.day(day);
    if (day > first && day < last && isEven(office, day)) sum += length;
    else for (const span of spans) sum += Math.max(0, Math.min(zone.at(day, span.to), to) - Math.max(zone.at(day, span.from), from));
  }
  return sum;
}

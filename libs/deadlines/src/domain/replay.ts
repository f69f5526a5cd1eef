import type { Instant } from '#kernel';
import { dayOf, instantText, isoOf, plusMonths, timeOf, weekdayOf, zoneOf, type Day } from './days.js';
import type { Derivation, DerivationStep } from './derivation.js';

type Step<Rule extends DerivationStep['rule']> = Extract<DerivationStep, { rule: Rule }>;

/** A derivation that does not lead where it says. */
export class BrokenDerivation extends Error {
  readonly code = 'broken-derivation';
  constructor(readonly step: DerivationStep) {
    super(`the step ${step.rule} does not follow from those before it`);
  }
}

/**
 * Goes a derivation's way again by its steps alone, without the calendar, and checks each of them.
 * @returns the due instant
 * @throws BrokenDerivation where a step does not follow.
 */
export function replay(derivation: Derivation): Instant {
  const walk = new Walk(derivation);
  for (const step of derivation) walk.take(step);
  return walk.due;
}

const hour = 3_600_000;

class Walk {
  readonly #steps: Derivation;
  #zone = zoneOf('UTC');
  /** Where counting begins. */
  #start = 0;
  /** The instant reached by terms that run by the clock. */
  #at = 0;
  #day: Day = 0;
  #dayOne: Day | null = null;
  due: Instant = '';

  constructor(steps: Derivation) {
    this.#steps = steps;
  }

  take(step: DerivationStep): void {
    switch (step.rule) {
      case 'from':
        this.#zone = zoneOf(step.zone);
        return this.#begin(step, step.from);
      case 'next-opening':
        this.#must(step, step.from === instantText(this.#start) && step.to > step.from);
        return this.#begin(step, step.to);
      case 'day-one':
        this.#dayOne = dayOf(step.day);
        return;
      case 'counted':
        return this.#counted(step);
      case 'last-day-of-month':
        return this.#must(step, isoOf(this.#day) === step.to && Number(isoOf(this.#day + 1).slice(8)) === 1);
      case 'day-earlier':
        this.#day -= 1;
        return this.#must(step, isoOf(this.#day) === step.to);
      case 'pause':
        return this.#paused(step);
      case 'roll-over':
        this.#must(step, isoOf(this.#day) === step.from && (step.direction === 'next-working-day') === step.to > step.from);
        this.#day = dayOf(step.to);
        return;
      case 'end': {
        const at = step.time === null ? this.#zone.startOf(this.#day + 1) : this.#zone.at(this.#day, timeOf(step.time));
        this.#must(step, isoOf(this.#day) === step.day && instantText(at) === step.due);
        this.due = step.due;
        return;
      }
      case 'maximum':
      case 'never-later':
      case 'not-after':
        this.#must(step, step.wanted === this.due && step.due < step.wanted);
        this.due = step.due;
        return;
      case 'own-date':
      case 'predecessor':
        this.due = step.due;
        this.#at = Date.parse(step.due);
        return;
      case 'weekly-days-off':
      case 'days-off':
      case 'moved-working-days':
      case 'special-period':
      case 'office-time':
      case 'clock-change':
        return;
      default:
        return step satisfies never;
    }
  }

  #begin(step: DerivationStep, from: Instant): void {
    this.#start = Date.parse(from);
    this.#day = this.#zone.local(this.#start).day;
    if (step.rule === 'from') this.#must(step, isoOf(this.#day) === step.day);
  }

  #counted(step: Step<'counted'>): void {
    switch (step.unit) {
      case 'hours':
        return this.#reach(step, this.#start + step.amount * hour);
      case 'working-hours':
        return this.#reach(step, this.#officeTimeUsed(step.amount * hour));
      case 'days':
        this.#day = (this.#dayOne ?? this.#day + 1) + step.amount - 1;
        break;
      case 'working-days':
        this.#day = this.#workingDays(this.#dayOne === null ? this.#day : this.#dayOne - 1, step.amount);
        break;
      case 'months':
      case 'years':
        this.#day = plusMonths(this.#day, step.unit === 'years' ? step.amount * 12 : step.amount).day;
        break;
      default:
        step.unit satisfies never;
    }
    this.#must(step, isoOf(this.#day) === step.to);
  }

  #paused(step: Step<'pause'>): void {
    if (step.unit === 'milliseconds') {
      const byClock = this.#steps.some((each) => each.rule === 'office-time');
      return this.#reach(step, byClock ? Date.parse(step.due) : this.#at + step.amount);
    }
    if (step.due.length > 10) return this.#dateMoved(step);
    this.#day = step.unit === 'days' ? this.#day + step.amount : this.#workingDays(this.#day, step.amount);
    this.#must(step, isoOf(this.#day) === step.due);
  }

  /** A date that was set moves by days, an hour more or less where the clocks change. */
  #dateMoved(step: Step<'pause'>): void {
    const at = Date.parse(step.due);
    this.#must(step, Math.abs(at - Date.parse(this.due) - step.amount * 24 * hour) <= hour);
    this.#at = at;
    this.due = step.due;
  }

  #reach(step: Step<'counted' | 'pause'>, at: number): void {
    this.#must(step, instantText(at) === (step.rule === 'counted' ? step.to : step.due));
    this.#at = at;
    this.#day = this.#zone.local(at).day;
    this.due = instantText(at);
  }

  /** The end of the office time that the steps print, which must be as long as the term and its pauses. */
  #officeTimeUsed(amount: number): number {
    const pauses = this.#steps.filter((each): each is Step<'pause'> => each.rule === 'pause');
    const wanted = amount + pauses.reduce((sum, each) => sum + each.amount, 0);
    let used = 0;
    for (const step of this.#steps) {
      if (step.rule !== 'office-time') continue;
      for (const { first, last, to, milliseconds } of step.runs) {
        for (let day = dayOf(first); day <= dayOf(last); day += 1) {
          if (day !== dayOf(first) && day !== dayOf(last) && this.#isOff(day)) continue;
          used += milliseconds;
          this.#at = this.#zone.at(day, timeOf(to));
        }
      }
      this.#must(step, used === wanted);
    }
    const counted = this.#steps.find((each) => each.rule === 'counted');
    return pauses.length === 0 || !counted ? this.#at : Date.parse(counted.to);
  }

  #workingDays(after: Day, amount: number): Day {
    let day = after;
    for (let counted = 0; counted < amount;) {
      day += 1;
      if (!this.#isOff(day)) counted += 1;
    }
    return day;
  }

  #isOff(day: Day): boolean {
    const iso = isoOf(day);
    return this.#steps.some((step) => {
      if (step.rule === 'days-off') return step.runs.some(({ first, last }) => first <= iso && iso <= last);
      if (step.rule !== 'weekly-days-off' || iso < step.first || iso > step.last || !step.weekdays.includes(weekdayOf(day))) return false;
      return !this.#steps.some((each) => each.rule === 'moved-working-days' && each.days.includes(iso));
    });
  }

  #must(step: DerivationStep, holds: boolean): void {
    if (!holds) throw new BrokenDerivation(step);
  }
}

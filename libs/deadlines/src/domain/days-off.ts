import type { DerivationStep } from './derivation.js';
import { isoOf, weekdayOf, type Day } from './days.js';
import type { OfficeDay } from './office-days.js';

interface Week {
  readonly first: Day;
  last: Day;
  readonly free: Set<number>;
  readonly worked: Set<number>;
  count: number;
}

interface Run {
  readonly first: Day;
  last: Day;
  readonly why: 'holiday' | 'moved';
}

/**
 * Notes why days were passed over while a term was counted, as runs: every day from the first to the last must be shown to it, in order.
 * What it notes is enough to tell working days from days off again.
 */
export class DaysOff {
  readonly #weeks: Week[] = [];
  readonly #runs: Run[] = [];
  readonly #movedHere: Day[] = [];
  readonly #special = new Map<string, { basis: string; days: Day[] }>();

  note(day: Day, office: OfficeDay): void {
    const week = this.#weekOf(day, office);
    week.last = day;
    if (office.off === 'weekend') {
      week.free.add(weekdayOf(day));
      week.count += 1;
    } else if (office.off !== null) this.#noteRun(day, office.off);
    else if (office.movedHere) this.#movedHere.push(day);
    else week.worked.add(weekdayOf(day));
    if (office.special) this.#noteSpecial(day, office.special);
  }

  /** The steps, without those that say nothing. */
  steps(): DerivationStep[] {
    const steps: DerivationStep[] = [];
    for (const { first, last, free, count } of this.#weeks) {
      if (count > 0) {
        const weekdays = [...free].sort((a, b) => a - b);
        steps.push({ rule: 'weekly-days-off', weekdays, first: isoOf(first), last: isoOf(last), count });
      }
    }
    if (this.#runs.length > 0) {
      steps.push({ rule: 'days-off', runs: this.#runs.map(({ first, last, why }) => ({ first: isoOf(first), last: isoOf(last), why })) });
    }
    if (this.#movedHere.length > 0) steps.push({ rule: 'moved-working-days', days: this.#movedHere.map(isoOf) });
    for (const [period, { basis, days }] of this.#special) steps.push({ rule: 'special-period', period, days: days.map(isoOf), basis });
    return steps;
  }

  /** A weekday that was worked and is free now (or the other way) begins a new run of weeks. */
  #weekOf(day: Day, office: OfficeDay): Week {
    const weekday = weekdayOf(day);
    const current = this.#weeks.at(-1);
    const regular = office.off === 'weekend' || (office.working && !office.movedHere);
    const conflict = current && regular && (office.working ? current.free : current.worked).has(weekday);
    if (current && !conflict) return current;
    const begun: Week = { first: day, last: day, free: new Set(), worked: new Set(), count: 0 };
    this.#weeks.push(begun);
    return begun;
  }

  #noteRun(day: Day, why: Run['why']): void {
    const run = this.#runs.at(-1);
    if (run && run.why === why && run.last === day - 1) run.last = day;
    else this.#runs.push({ first: day, last: day, why });
  }

  #noteSpecial(day: Day, { id, source }: { id: string; source: string }): void {
    const known = this.#special.get(id);
    if (known) known.days.push(day);
    else this.#special.set(id, { basis: source, days: [day] });
  }
}

import type { Pool } from 'pg';
import type { Instant } from '#kernel';
import type { HouseForEscalation } from '../domain/index.js';
import { firstAlarm, type ClockedObligation } from './alarm.js';
import { changedObligations, newestChange, obligationsOf, owedObligations } from './open-obligations.js';

const day = 86_400_000;
const atOnce = 1_000;

/** From when, under which rules and calendars all were looked through, and up to when a look had to be due to be kept. In milliseconds. */
interface Learned {
  readonly at: number;
  readonly until: number;
  readonly rules: unknown;
  readonly terms: unknown;
}

/**
 * When each obligation that runs is to be looked at next, where that is soon. All are looked through once, when the rules or calendars change, and
 * once a day, because a crossing moves with the directory; else only what has changed. So nothing need be kept of those whose next look is
 * not due before all are looked through again: of a million deadlines a process knows those of two days.
 */
export class NextLooks {
  readonly #pool: Pool;
  readonly #next = new Map<string, number>();
  #learned: Learned | null = null;
  #seen = -1;
  #learning: Promise<unknown> = Promise.resolve();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The obligations, as they stand, that are to be looked at by an instant, page by page. */
  async *by(end: Instant, house: HouseForEscalation, now: Instant): AsyncGenerator<readonly ClockedObligation[]> {
    const learning = this.#learning.then(() => this.#learn(Date.parse(end), house, now));
    this.#learning = learning.catch(() => undefined);
    await learning;
    const last = Date.parse(end);
    const due = [...this.#next].filter(([, next]) => next <= last).map(([obligation]) => obligation);
    for (let from = 0; from < due.length; from += atOnce) yield await obligationsOf(this.#pool, due.slice(from, from + atOnce));
  }

  async #learn(end: number, house: HouseForEscalation, now: Instant): Promise<void> {
    if (this.#learned !== null && holds(this.#learned, end, house, now)) {
      for await (const { rows, upTo } of changedObligations(this.#pool, this.#seen)) {
        this.#note(rows, this.#learned.until, house, now);
        this.#seen = upTo;
      }
      return;
    }
    this.#learned = null;
    this.#seen = await newestChange(this.#pool);
    this.#next.clear();
    const until = end + day;
    for await (const rows of owedObligations(this.#pool)) this.#note(rows, until, house, now);
    this.#learned = { at: Date.parse(now), until, rules: house.escalation, terms: house.deadlines };
  }

  #note(rows: readonly ClockedObligation[], until: number, house: HouseForEscalation, now: Instant): void {
    for (const row of rows) {
      const first = firstAlarm(row, house, now);
      const next = first === null ? Infinity : Date.parse(first);
      if (next <= until) this.#next.set(row.obligation, next);
      else this.#next.delete(row.obligation);
    }
  }
}

function holds({ at, until, rules, terms }: Learned, end: number, { escalation, deadlines }: HouseForEscalation, now: Instant): boolean {
  const passed = Date.parse(now) - at;
  return passed >= 0 && passed < day && end <= until && rules === escalation && terms === deadlines;
}

import type { Pool } from 'pg';
import type { ObligationRow } from '#deadlines';
import type { Instant } from '#kernel';
import type { HouseForEscalation } from '../domain/index.js';
import type { AlarmsOf } from './alarm.js';
import { changedObligations, newestChange, obligationsOf, runningObligations } from './open-obligations.js';

const minute = 60_000;
const day = 86_400_000;
const atOnce = 1_000;

/**
 * When each obligation that runs is to be looked at next, to the minute: all that a process keeps of those beyond the horizon. All are
 * looked through once, when the rules or calendars change, and once a day, because a crossing moves with the directory; else only what has changed.
 */
export class NextLooks {
  readonly #pool: Pool;
  readonly #alarms: AlarmsOf;
  readonly #next = new Map<string, number>();
  #known: { readonly at: number; readonly rules: unknown; readonly terms: unknown } | null = null;
  #seen = -1;
  #learning: Promise<unknown> = Promise.resolve();

  constructor(pool: Pool, alarms: AlarmsOf) {
    this.#pool = pool;
    this.#alarms = alarms;
  }

  /** The obligations, as they stand, that are to be looked at by an instant, page by page. */
  async *by(end: Instant, house: HouseForEscalation, now: Instant): AsyncGenerator<readonly ObligationRow[]> {
    const learned = this.#learning.then(() => this.#learn(house, now));
    this.#learning = learned.catch(() => undefined);
    await learned;
    const last = Date.parse(end) / minute;
    const due = [...this.#next].filter(([, next]) => next <= last).map(([obligation]) => obligation);
    for (let from = 0; from < due.length; from += atOnce) yield await obligationsOf(this.#pool, due.slice(from, from + atOnce));
  }

  async #learn(house: HouseForEscalation, now: Instant): Promise<void> {
    const [at, { escalation: rules, deadlines: terms }] = [Date.parse(now), house];
    const passed = this.#known === null ? Number.NaN : at - this.#known.at;
    if (passed >= 0 && passed < day && this.#known?.rules === rules && this.#known.terms === terms) {
      for await (const { rows, upTo } of changedObligations(this.#pool, this.#seen)) {
        this.#note(rows, house, now);
        this.#seen = upTo;
      }
      return;
    }
    this.#known = null;
    this.#seen = await newestChange(this.#pool);
    this.#next.clear();
    for await (const rows of runningObligations(this.#pool)) this.#note(rows, house, now);
    this.#known = { at, rules, terms };
  }

  #note(rows: readonly ObligationRow[], house: HouseForEscalation, now: Instant): void {
    for (const row of rows) {
      let first: Instant | null = null;
      for (const { at } of this.#alarms.of(row, house, now)) if (first === null || at < first) first = at;
      if (first === null) this.#next.delete(row.obligation);
      else this.#next.set(row.obligation, Math.floor(Date.parse(first) / minute));
    }
  }
}

import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Clock, Instant } from '#kernel';
import { alarmId, periodically, type JobOrder, type Jobs, type Periodic } from '#jobs';
import { obligations, owed, type ObligationRow } from '#deadlines';
import { onChangedCalendar } from '#deadlines/domain';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { crossings, type HouseForEscalation } from '../domain/index.js';
import { lookJob } from './look-job.js';

export interface AlarmParts {
  readonly pool: Pool;
  readonly house: { current(): { readonly house: HouseForEscalation } };
  readonly jobs: Pick<Jobs, 'scheduleAll'>;
  readonly clock: Clock;
  /** Told of a sweep that failed; the next one tries again. */
  readonly report: (message: string, error: unknown) => void;
  /** How far ahead alarms are set, in milliseconds: a day. */
  readonly horizon?: number;
  /** How often the sweep runs, in milliseconds: a minute. */
  readonly every?: number;
}

/** How soon a confirmed change of the calendars is seen, in milliseconds. */
const changeSeen = 1_000;
const day = 86_400_000;
const pageSize = 1_000;
/** An alarm that was set is set again after ten minutes where its crossing is still open: the queue may have lost it, or the rules found nothing then. */
const setAgain = 600_000;

/**
 * Sets the alarm clocks of the near horizon: for every open obligation one at each crossing of a step and one just after its due. All of it
 * comes from the view of obligations, so that a lost, doubled or foreign queue is put right by the next sweep; the first one is at the start.
 */
export class Alarms {
  readonly #parts: AlarmParts;
  readonly #known = new LRUCache<string, Known>({ max: 100_000 });
  readonly #set = new LRUCache<string, true>({ max: 100_000, ttl: setAgain });
  #periodic: Periodic | null = null;
  #following: Periodic | null = null;
  /** The version of the calendars that deadlines followed at the last sweep. */
  #swept: number | null = null;

  constructor(parts: AlarmParts) {
    this.#parts = parts;
  }

  /** Sweeps once, then every minute, and at once when a change of the calendars was confirmed. */
  async start(): Promise<void> {
    const { every = 60_000, report } = this.#parts;
    const failed = (error: unknown): void => report('the sweep of alarms failed', error);
    const sweeping = (this.#periodic ??= periodically(every, () => this.sweep().then(() => undefined), failed));
    await sweeping.now();
    this.#following ??= periodically(changeSeen, () => (this.#confirmed === this.#swept ? Promise.resolve() : sweeping.now()), failed);
  }

  async stop(): Promise<void> {
    await this.#following?.stop();
    await this.#periodic?.stop();
    this.#periodic = null;
    this.#following = null;
  }

  get #confirmed(): number {
    return this.#parts.house.current().house.deadlines.confirmed;
  }

  /** Brings in what is overdue and what comes within the horizon. @returns how many alarms it set. */
  async sweep(): Promise<number> {
    let set = 0;
    this.#swept = this.#confirmed;
    for (const status of owed) {
      for (let after = ''; ;) {
        const rows = await this.#page(status, after);
        const orders = rows.flatMap((row) => this.#orders(row));
        if (orders.length > 0) await this.#parts.jobs.scheduleAll(orders);
        set += orders.length;
        const last = rows.at(-1);
        if (!last || rows.length < pageSize) break;
        after = last.obligation;
      }
    }
    return set;
  }

  #page(status: (typeof owed)[number], after: string): Promise<ObligationRow[]> {
    return readRows(
      this.#parts.pool,
      obligations,
      sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, null)} o
          where o.status = ${status} and o.key > ${after} and not o.dormant and o.paused_at is null
          order by o.key limit ${pageSize}`,
    );
  }

  /**
   * Alarms not set lately. What was set ahead and has come by now is set once more: the queue has lost it, or it rang before its time on a
   * machine whose clock is ahead.
   */
  #orders(row: ObligationRow): JobOrder<{ stream: string }>[] {
    const { clock, horizon = day } = this.#parts;
    const now = clock.now();
    const end = new Date(Date.parse(now) + horizon).toISOString();
    return this.#instants(row).flatMap((at) => {
      const id = alarmId(row.obligation, at);
      const mark = at <= now ? `${id} overdue` : id;
      if (at > end || this.#set.has(mark)) return [];
      this.#set.set(mark, true);
      return [{ job: lookJob, id, at: at < now ? now : at, data: { stream: row.stream } }];
    });
  }

  /** Every instant at which a look may find something that was not noted yet; at once, where the due follows a change of its calendar. */
  #instants(row: ObligationRow): readonly Instant[] {
    const { house } = this.#parts.house.current();
    const { obligation, due, run, taken, status, pauses, subject, subjectKind } = row;
    const sign = [due, run, taken.length, status, pauses.length].join('/');
    const known = this.#known.get(obligation);
    if (known?.sign === sign && known.rules === house.escalation && known.terms === house.deadlines) return known.instants;
    const steps = crossings({ ...row, from: row.fromAt }, { id: subject, kind: subjectKind }, house, new Set(taken)).map(({ at }) => at);
    const follows = status === 'open' && onChangedCalendar(house.deadlines, { ...row, from: row.fromAt }, row.countedOn) !== null;
    const open = status === 'open' ? [...(follows ? [this.#parts.clock.now()] : []), new Date(Date.parse(due) + 1).toISOString()] : [];
    const instants = [...steps, ...open];
    this.#known.set(obligation, { sign, rules: house.escalation, terms: house.deadlines, instants });
    return instants;
  }
}

/** What was worked out for an obligation, and from what. */
interface Known {
  readonly sign: string;
  readonly rules: unknown;
  readonly terms: unknown;
  readonly instants: readonly Instant[];
}

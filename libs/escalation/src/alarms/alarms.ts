import type { Pool } from 'pg';
import type { Clock, Instant, TellTrouble } from '#kernel';
import { periodically, type JobOrder, type Jobs, type Periodic } from '#jobs';
import type { HouseForEscalation } from '../domain/index.js';
import { AlarmsOf, type Alarm, type ClockedObligation } from './alarm.js';
import { compare, type Comparison, type Differences } from './differences.js';
import { changedObligations, newestChange, obligationsOf } from './open-obligations.js';
import type { MakeReady } from './foreseen-looks.js';
import { NextLooks } from './next-looks.js';
import { againOf, isClock, nameOf, ordersOf, ringsOf } from './rings.js';

export interface AlarmParts {
  readonly pool: Pool;
  readonly house: { current(): { readonly house: HouseForEscalation } };
  readonly jobs: Pick<Jobs, 'scheduleAll' | 'cancelAll' | 'waiting' | 'parked' | 'retry'>;
  readonly clock: Clock;
  /** Told of a sweep that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** How far ahead alarms are set, in milliseconds: a day. */
  readonly horizon?: number;
  /** How often the sweep runs, in milliseconds: a minute. */
  readonly every?: number;
  /** How many alarms of one instant share a job at the most: a hundred. */
  readonly together?: number;
}

/** An alarm, and the order that set it. */
interface SetAlarm {
  readonly alarm: Alarm;
  readonly order: JobOrder;
}

/** How often it is seen what rings soon, and how soon that is, in milliseconds. */
const readying = { every: 10_000, ahead: 60_000 };
/** How soon a confirmed change of the calendars is seen, in milliseconds. */
const changeSeen = 1_000;
const day = 86_400_000;
/** How often the queue is compared with all that is owed, in milliseconds; between that a sweep takes what has changed. */
const roundEvery = 600_000;
const atOnce = 1_000;

/**
 * Sets the alarm clocks of the near horizon. All of it comes from the view of obligations: a queue that was lost, doubled, that came from
 * another house or rings at wrong times is put right at the start and every ten minutes, and as soon as an alarm is seen not to have rung.
 */
export class Alarms {
  readonly #parts: AlarmParts;
  readonly #alarms = new AlarmsOf();
  readonly #next: NextLooks;
  /** Those that were set within the horizon, until it is seen that they have rung. */
  #set = new Map<string, SetAlarm>();
  /** Overdue ones that were ordered once more, and nothing came of it yet. */
  #ordered = new Set<string>();
  /** The last comparison: when, under which rules and calendars, and up to which change of an obligation. */
  #round: { readonly at: Instant; readonly rules: unknown; readonly terms: unknown } | null = null;
  #seen = -1;
  #periodic: Periodic | null = null;
  #following: Periodic | null = null;
  #readying: Periodic | null = null;
  /** Those that ring soon, and were made ready. */
  #ready = new Set<string>();
  /** The version of the calendars that deadlines followed at the last sweep. */
  #swept: number | null = null;

  constructor(parts: AlarmParts) {
    this.#parts = parts;
    this.#next = new NextLooks(parts.pool);
  }

  /**
   * Puts the queue right, then sweeps every minute, and at once when a change of the calendars was confirmed.
   * @param makeReady reads and foresees what is looked at soon, where this process does so: many looks of one instant then need not
   */
  async start(makeReady?: MakeReady): Promise<void> {
    const { every = 60_000, report } = this.#parts;
    const failed = (error: unknown): void => report('the sweep of alarms failed', error);
    this.#round = null;
    const sweeping = (this.#periodic ??= periodically(every, () => this.sweep().then(() => undefined), failed));
    await sweeping.now();
    this.#following ??= periodically(changeSeen, () => (this.#confirmed === this.#swept ? Promise.resolve() : sweeping.now()), failed);
    if (makeReady === undefined) return;
    const unread = (error: unknown): void => report('what rings soon was not read', error);
    this.#readying ??= periodically(readying.every, () => this.#readAhead(makeReady), unread);
    void this.#readying.now();
  }

  async stop(): Promise<void> {
    await this.#readying?.stop();
    await this.#following?.stop();
    await this.#periodic?.stop();
    this.#periodic = null;
    this.#following = null;
    this.#readying = null;
  }

  /** Has what the alarms that ring soon will find worked out, for each stream the first of them. */
  async #readAhead(makeReady: MakeReady): Promise<void> {
    const now = this.#parts.clock.now();
    const soon = new Date(Date.parse(now) + readying.ahead).toISOString();
    const ringing = [...this.#set.values()].filter(({ alarm: { at } }) => at > now && at <= soon).map(({ alarm }) => alarm);
    const first = new Map<string, Alarm>();
    for (const alarm of ringing) if (alarm.at < (first.get(alarm.stream)?.at ?? '~')) first.set(alarm.stream, alarm);
    await makeReady([...first.values()].filter(({ id }) => !this.#ready.has(id)));
    this.#ready = new Set(ringing.map(({ id }) => id));
  }

  /** In what the queue is not as the log would have it; changes nothing. */
  async differences(): Promise<Differences> {
    return (await this.#compared()).differences;
  }

  /** Puts the queue right. What was parked stays, unless somebody says so: then it is tried again where it is needed, and else forgotten. */
  async mend({ parked }: { readonly parked: boolean }): Promise<Differences> {
    const { jobs } = this.#parts;
    const { differences, wrong, right } = await this.#compared();
    await jobs.cancelAll([...differences.surplus, ...wrong].map(nameOf));
    this.#set = new Map([...right].map(([id, { alarm, job }]) => [id, { alarm, order: againOf(job) }]));
    this.#ordered = new Set();
    await this.#order([...differences.missing, ...differences.wrongTimes.map(({ alarm }) => alarm)]);
    if (parked) {
      await jobs.cancelAll(differences.parked.filter(({ needed }) => !needed).map(({ job }) => nameOf(job)));
      for (const { job, needed } of differences.parked) if (needed) await jobs.retry(job.job, job.id);
    }
    return differences;
  }

  /** Brings in what is overdue and what comes within the horizon. @returns how many alarms it set. */
  async sweep(): Promise<number> {
    const { house } = this.#parts.house.current();
    const now = this.#parts.clock.now();
    this.#swept = this.#confirmed;
    const { escalation: rules, deadlines: terms } = house;
    const due =
      this.#round === null || !isWithin(this.#round.at, now, roundEvery) || this.#round.rules !== rules || this.#round.terms !== terms;
    if (!due) return (await this.#takeChanges(house, now)) + (await this.#takeOverdue(house, now));
    this.#seen = await newestChange(this.#parts.pool);
    const { missing, wrongTimes } = await this.mend({ parked: false });
    this.#round = { at: now, rules, terms };
    return missing.length + wrongTimes.length;
  }

  get #confirmed(): number {
    return this.#parts.house.current().house.deadlines.confirmed;
  }

  /** The queue is read first: what is ordered after that is missing at most, and ordering it again changes nothing. */
  async #compared(): Promise<Comparison> {
    const { jobs, clock } = this.#parts;
    const [rings, parked] = [ringsOf((await jobs.waiting()).filter(isClock)), (await jobs.parked()).filter(isClock)];
    const { house } = this.#parts.house.current();
    const now = clock.now();
    const alarms = new Map<string, Alarm>();
    for await (const rows of this.#next.by(this.#horizon(now), house, now))
      for (const alarm of this.#near(rows, house, now)) alarms.set(alarm.id, alarm);
    return compare(alarms, { rings, parked }, now);
  }

  #near(rows: readonly ClockedObligation[], house: HouseForEscalation, now: Instant): Alarm[] {
    const end = this.#horizon(now);
    return rows.flatMap((row) => this.#alarms.of(row, house, now)).filter(({ at }) => at <= end);
  }

  #horizon(now: Instant): Instant {
    return new Date(Date.parse(now) + (this.#parts.horizon ?? day)).toISOString();
  }

  async #takeChanges(house: HouseForEscalation, now: Instant): Promise<number> {
    let set = 0;
    for await (const { rows, upTo } of changedObligations(this.#parts.pool, this.#seen)) {
      const fresh = this.#near(rows, house, now).filter(({ id }) => !this.#set.has(id));
      await this.#order(fresh);
      set += fresh.length;
      this.#seen = upTo;
    }
    return set;
  }

  /**
   * Those that should have rung by now: where what they ring for is still not noted, they are ordered again, since they may have rung before
   * their time on a machine whose clock is ahead. Where that does not help either, the queue has them otherwise, and is put right.
   */
  async #takeOverdue(house: HouseForEscalation, now: Instant): Promise<number> {
    const rung = [...this.#set.values()].filter(({ alarm: { at } }) => at <= now);
    let ordered = 0;
    let isStuck = false;
    for (let from = 0; from < rung.length; from += atOnce) {
      const some = rung.slice(from, from + atOnce);
      const rows = await obligationsOf(this.#parts.pool, [...new Set(some.map(({ alarm }) => alarm.obligation))]);
      const open = new Set(this.#near(rows, house, now).map(({ id }) => id));
      const left = some.filter(({ alarm: { id } }) => open.has(id));
      for (const {
        alarm: { id },
      } of some)
        if (!open.has(id) && this.#set.delete(id)) this.#ordered.delete(id);
      isStuck ||= left.some(({ alarm: { id } }) => this.#ordered.has(id));
      // The very order that set it: where that is still to ring, with the others that ring with it, nothing changes.
      await this.#parts.jobs.scheduleAll([...new Set(left.map(({ order }) => order))].map((order) => ({ ...order, at: now })));
      for (const {
        alarm: { id },
      } of left)
        this.#ordered.add(id);
      ordered += left.length;
    }
    if (isStuck) await this.mend({ parked: false });
    return ordered;
  }

  async #order(alarms: readonly Alarm[]): Promise<void> {
    const orders = ordersOf(alarms, this.#parts.clock.now(), this.#parts.together);
    for (let from = 0; from < orders.length; from += atOnce) {
      const some = orders.slice(from, from + atOnce);
      await this.#parts.jobs.scheduleAll(some.map(({ order }) => order));
      for (const { order, alarms: set } of some) for (const alarm of set) this.#set.set(alarm.id, { alarm, order });
    }
  }
}

/** Whether an instant is at most so many milliseconds after another; not where the clock has gone back meanwhile. */
function isWithin(from: Instant, now: Instant, most: number): boolean {
  const passed = Date.parse(now) - Date.parse(from);
  return passed >= 0 && passed < most;
}

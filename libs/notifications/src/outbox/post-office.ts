import type { Pool } from 'pg';
import { handles, periodically, type JobHandler, type Jobs, type Periodic } from '#jobs';
import { untraced, type Clock, type Instant, type Tracing, type Uuid, type TellTrouble } from '#kernel';
import { channelNames, type Channel, type ChannelName, type Outcome } from '../channels/channel.js';
import { staysInside } from '../domain/index.js';
import { lastPlace, notificationsAfter, notificationsOf } from '../views/inbox.js';
import { alone } from './alone.js';
import { deliverJob } from './deliver-job.js';
import type { Failures } from './failures.js';
import { Outbox, type OpenMessage, type Waiting } from './outbox.js';
import { Turns } from './turns.js';

export interface PostOfficeParts {
  readonly pool: Pool;
  /** Those that are on. */
  readonly channels: readonly Channel[];
  readonly jobs: Pick<Jobs, 'scheduleAll'>;
  /** Writes down what was given up. */
  readonly failures: Pick<Failures, 'note'>;
  readonly clock: Clock;
  /** For how many days it is remembered what left the house. */
  readonly keptDays: number;
  /** Told of a round that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** Shows each try. */
  readonly tracing?: Tracing;
  /** How often it looks for what is new, in milliseconds: a second. */
  readonly every?: number;
}

const pageSize = 500;
/** How far ahead alarms are set, in milliseconds: an hour. */
const horizon = 3_600_000;
/** How often all that waits is looked over, in milliseconds: the queue may have lost an alarm. */
const sweepEvery = 60_000;
/** So many messages are forgotten at one sweep. */
const mostForgotten = 1_000;
const day = 86_400_000;
/** So many messages are on their way at once. */
const atOnce = 8;

/** So long a stop waits for the mails that are on their way before it breaks them off, in milliseconds. */
const graceful = 5_000;

/** Whose turn it is, and what rang for them. */
type Rung = Pick<Waiting, 'channel' | 'addressee'> & { readonly correlationId: Uuid };

/**
 * Takes notifications out of the house. What is new is planned on every channel and kept with the place up to which that went; alarm clocks
 * say when to look; a look puts together what is due to one addressee, sends it, and writes down how that went. A process that dies between
 * sending and writing sends the same message once more, under the same id; nothing is forgotten.
 */
export class PostOffice {
  readonly #parts: PostOfficeParts;
  readonly #outbox: Outbox;
  readonly #turns: Turns<Rung>;
  #periodic: Periodic | null = null;
  #swept = -Infinity;
  #ending = false;
  /** Of the tries that are under way. */
  readonly #underWay = new Set<AbortController>();

  constructor(parts: PostOfficeParts) {
    this.#parts = parts;
    this.#outbox = new Outbox(parts.pool);
    this.#turns = new Turns(
      atOnce,
      ({ channel, addressee }) => this.#deliver(channel, addressee),
      (error, { correlationId }) => parts.report('somebody could not be served', error, { correlationId }),
    );
  }

  /** What the queue calls: an alarm has rung when its addressee has a turn to come; one that is lost with the process comes again with the next sweep. */
  get handler(): JobHandler {
    return handles(deliverJob, async ({ data, correlationId }) => {
      this.#turns.ask(`${data.channel} ${data.addressee}`, { ...data, correlationId });
    });
  }

  /** Settles when everybody was served for whom an alarm has rung. */
  served(): Promise<void> {
    return this.#turns.over();
  }

  /** Begins with what has happened since it was last at work; channels that are new begin with what happens from now on. */
  async start(): Promise<void> {
    const { pool, channels, clock, every = 1_000, report } = this.#parts;
    const on = channels.map(({ name }) => name);
    for (const name of channelNames) if (!on.includes(name)) await this.#outbox.forget(name);
    const end = await lastPlace(pool);
    for (const channel of channels) await this.#outbox.begin(channel.name, end, channel.dayOf(clock.now()));
    this.#periodic ??= periodically(
      every,
      () => this.round(),
      (error) => report('the post office failed', error),
    );
    await this.#periodic.now();
  }

  /** Begins nothing more. What hangs is broken off after the grace (in milliseconds), stays in the outbox as it was, and is sent again. */
  async stop(grace = graceful): Promise<void> {
    this.#ending = true;
    await this.#periodic?.stop();
    this.#periodic = null;
    const impatience = setTimeout(() => this.#underWay.forEach((each) => each.abort()), grace);
    await this.#turns.end();
    clearTimeout(impatience);
  }

  /**
   * Plans what is new, writes down what was given up, and once a minute sees to it that everything that waits has its alarm, that the day's digests are
   * planned, and that what left long ago is forgotten.
   */
  async round(): Promise<void> {
    const { channels, clock, failures } = this.#parts;
    await failures.note();
    const planned = (await Promise.all(channels.map((channel) => this.#collect(channel)))).some(Boolean);
    const now = Date.parse(clock.now());
    const sweeps = now - this.#swept >= sweepEvery || now < this.#swept;
    if (sweeps) {
      for (const channel of channels) await this.#planTasks(channel);
      await this.#outbox.prune(new Date(now - this.#parts.keptDays * day).toISOString(), mostForgotten);
      this.#swept = now;
    }
    if (!planned && !sweeps) return;
    await this.#arm(await this.#waiting(now + horizon));
  }

  /** Sends what is due to one addressee, message after message; quiet where another process is just doing so. */
  async #deliver(name: ChannelName, addressee: Uuid): Promise<void> {
    const { pool, channels, clock } = this.#parts;
    const channel = channels.find((each) => each.name === name);
    if (!channel) return;
    await alone(pool, `redress.post.${name}.${addressee}`, async () => {
      while (!this.#ending) {
        const message = await this.#outbox.next(name, addressee, channel.most, clock.now());
        const outcome = message && (await this.#send(channel, addressee, message));
        if (!outcome) return;
        await this.#outbox.settle(message, outcome, clock.now());
      }
    });
    await this.#arm((await this.#waiting(Date.parse(clock.now()) + horizon)).filter((each) => each.addressee === addressee));
  }

  /** @returns whether there was something. */
  async #collect(channel: Channel): Promise<boolean> {
    const { pool } = this.#parts;
    for (let found = false; ; found = true) {
      const place = await this.#outbox.placeOf(channel.name);
      const rows = place === null ? [] : await notificationsAfter(pool, place, pageSize);
      const last = rows.at(-1);
      if (!last) return found;
      await this.#outbox.plan(channel.name, await channel.plan(rows.filter(({ kind }) => !staysInside(kind))), last.place);
    }
  }

  /** Once a day: who is told of what they owe. Days on which the house was off are over. */
  async #planTasks(channel: Channel): Promise<void> {
    const now = this.#parts.clock.now();
    const today = channel.dayOf(now);
    if (((await this.#outbox.dayOf(channel.name)) ?? today) >= today) return;
    await this.#outbox.planTasks(channel.name, await channel.planTasks(now), today);
  }

  /** One try; null where our own end broke it off. Trouble of the house's own is told and tried again like that of the other side. */
  async #send(channel: Channel, addressee: Uuid, { id, attempts, notifications, tasks }: OpenMessage): Promise<Outcome | null> {
    const { pool, report, tracing = untraced } = this.#parts;
    const end = new AbortController();
    this.#underWay.add(end);
    const facts = { 'redress.message': id, 'redress.attempt': attempts + 1, 'redress.notifications': notifications.length };
    try {
      const outcome = await tracing.step({ name: `send ${channel.name}`, kind: 'client', correlationId: id, facts }, async (tell) => {
        const tried = await channel.send({ id, addressee, items: await notificationsOf(pool, notifications), tasks }, end.signal);
        tell({ 'redress.outcome': tried.is }, tried.is === 'refused' ? 'failed' : undefined);
        return tried;
      });
      return outcome.is === 'refused' && end.signal.aborted ? null : outcome;
    } catch (error) {
      report('a message could not be put together', error, { correlationId: id });
      return { is: 'refused', reason: 'own-fault', again: true };
    } finally {
      this.#underWay.delete(end);
    }
  }

  #waiting(until: number): Promise<readonly Waiting[]> {
    return this.#outbox.waiting(
      new Date(until).toISOString(),
      this.#parts.channels.map(({ name }) => name),
    );
  }

  /** The instant belongs to the alarm's id. What is overdue has had its alarm, which may be lost: it gets another one each minute. */
  async #arm(waiting: readonly Waiting[]): Promise<void> {
    const { jobs, clock } = this.#parts;
    const now = Date.parse(clock.now());
    const orders = waiting.map(({ channel, addressee, due }) => {
      const at: Instant = Date.parse(due) > now ? due : new Date(now - (now % sweepEvery)).toISOString();
      return { job: deliverJob, id: `${channel}-${addressee}-${Date.parse(at)}`, at, data: { channel, addressee } };
    });
    await jobs.scheduleAll(orders);
  }
}

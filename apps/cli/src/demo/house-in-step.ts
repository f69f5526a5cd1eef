import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RedressProblem, redressClient, type Client } from '#client';
import { DirectoryDesk } from '#directory';
import { lookJob, looksJob } from '#escalation';
import type { StoredEvent } from '#event-store';
import { argon2id, openIdentity, type Identity, type Passwords } from '#identity';
import { inStepJobs, type InStepJobs } from '#jobs';
import { derivedId, standingClock, type Instant } from '#kernel';
import { openCore, type Core } from '#platform';
import { createLogger, tellingTrouble } from '#platform/ground';
import { createApi } from '../../../api/src/api.js';
import { capabilities, type House } from '../../../capabilities.js';
import { layFoundation } from '../../../foundation.js';
import { startFeeding } from '../../../projector/src/projector.js';
import { alarmsOf } from '../../../queue.js';
import { clockworkOf, type Clockwork } from '../../../worker/src/worker.js';
import { HeldLog } from './held-log.js';
import { KnownEnd } from './known-end.js';
import { ProcessTurns } from './process-turns.js';

export interface InStepOptions {
  readonly databaseUrl: string;
  readonly dataDirectory: string;
  /** Behind every keyed hash of the house (32 bytes): what follows from it is the same for the same secret. */
  readonly secret: Buffer;
  /** When the house is founded. */
  readonly start: Instant;
  readonly zone: string;
  readonly name: string;
  readonly administrator: { readonly id: string; readonly name: string; readonly password: string };
}

/** The read models that the clockwork, the commands and the story look into; all others come up when the house is started. */
const lookedInto = ['obligations', 'capas', 'records', 'numbers', 'explanations'];
/** How often the clockwork makes its rounds on the simulated clock, in milliseconds; with a change in the log between, else once a day. */
const roundEvery = 3 * 3_600_000;
const day = 86_400_000;
const patience = 60_000;

/** Everybody signs with one password all year: what was found right once is not worked out again. What is kept is hashed as in any house. */
function remembering({ hash, verify }: Passwords): Passwords {
  const right = new Set<string>();
  return {
    hash,
    async verify(kept, password) {
      const asked = `${kept} ${password}`;
      if (!right.has(asked) && !(await verify(kept, password))) return false;
      right.add(asked);
      return true;
    },
  };
}

/**
 * A whole house in this process, in step with a clock that is moved by hand: its commands come in over HTTP as in any house (in memory, no
 * port), its alarms ring and its process managers act when the clock gets there, and it comes to rest before the clock goes on.
 */
export class HouseInStep {
  readonly #clock;
  readonly #core: Core<House>;
  readonly #log: HeldLog;
  readonly #end: KnownEnd;
  readonly #turns: ProcessTurns;
  readonly #identity: Identity;
  readonly #app: NestFastifyApplication;
  readonly #jobs: InStepJobs;
  readonly #clockwork: Clockwork;
  readonly #follows: ReadonlySet<string>;
  readonly #close: () => Promise<void>;
  readonly #sessions = new Map<string, string>();
  #told = -1;
  #changed = true;
  /** Told of every event once, in the order of the log, before the clock goes on. */
  onEvent: (event: StoredEvent) => void = () => undefined;
  #nextRound: Instant;

  private constructor(parts: {
    clock: ReturnType<typeof standingClock>;
    core: Core<House>;
    log: HeldLog;
    end: KnownEnd;
    turns: ProcessTurns;
    identity: Identity;
    app: NestFastifyApplication;
    jobs: InStepJobs;
    clockwork: Clockwork;
    close: () => Promise<void>;
  }) {
    this.#clock = parts.clock;
    this.#core = parts.core;
    this.#log = parts.log;
    this.#end = parts.end;
    this.#turns = parts.turns;
    this.#identity = parts.identity;
    this.#app = parts.app;
    this.#jobs = parts.jobs;
    this.#clockwork = parts.clockwork;
    this.#close = parts.close;
    this.#follows = parts.turns.follows;
    this.#nextRound = parts.clock.now();
  }

  /** Founds a house on an empty database, marked as a demonstration, and starts everything that works in it. */
  static async open(options: InStepOptions): Promise<HouseInStep> {
    const { databaseUrl, dataDirectory, secret, start, zone, name, administrator } = options;
    const logger = createLogger('error');
    const clock = standingClock(start);
    const closers: (() => Promise<unknown>)[] = [];
    const close = async (): Promise<void> => {
      for (const each of closers.reverse().splice(0)) await each();
    };
    try {
      const report = tellingTrouble(logger);
      const end = new KnownEnd();
      const core = await openCore<House>({ capabilities, databaseUrl, dataDirectory, secret, clock, report, over: end.over });
      closers.push(() => core.close());
      const { vault, executor, house, views } = core;
      // A session for the whole story: in it a year passes within a minute.
      const identity = await openIdentity({
        pool: core.pool,
        index: (kind, value) => (kind === 'username' ? vault.blindIndex(kind, value) : vault.hmac(kind, value)),
        clock,
        passwords: remembering(argon2id),
        terms: { absoluteMinutes: 10 * 365 * 24 * 60, idleMinutes: 10 * 365 * 24 * 60, holdMilliseconds: 600_000 },
      });
      const desk = new DirectoryDesk({ executor, house, vault, identity });
      const firstUser = { ...administrator, announce: () => undefined };
      await layFoundation({ core, desk }, { zone, name, demo: true, firstUser });
      const jobs = inStepJobs({ clock, types: [lookJob, looksJob], onFault: (err, job) => logger.error({ ...job, err }, 'a job failed') });
      closers.push(() => jobs.close());
      const turns = new ProcessTurns(core);
      const log = new HeldLog(core.store);
      const clockViews = { ...views, store: log.store, feeds: views.feeds.filter(({ name: view }) => lookedInto.includes(view)) };
      const feeding = await startFeeding({ ...core, views: clockViews, send: turns.send }, logger, { paceMs: 0 });
      closers.push(() => feeding.stop());
      // One look after the other, so that the same story is the same log.
      const alarms = alarmsOf(core, jobs, logger, { together: 1 });
      const { app, close: closeApi } = await createApi({
        core,
        identity,
        jobs,
        alarms,
        log: (err, about) => logger.error({ err, ...about }, 'a request failed'),
        report,
      });
      closers.push(closeApi);
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      await feeding.built();
      const clockwork = clockworkOf(core, jobs, alarms, logger);
      await jobs.start(clockwork.handlers);
      return new HouseInStep({ clock, core, log, end, turns, identity, app, jobs, clockwork, close });
    } catch (error) {
      await close();
      throw error;
    }
  }

  get now(): Instant {
    return this.#clock.now();
  }

  get core(): Core<House> {
    return this.#core;
  }

  /** Lets a moment pass within which nothing else happens. */
  advance(milliseconds: number): void {
    this.#clock.advance(milliseconds);
  }

  /** The API as a person has it who has signed in, for themselves or standing in for another. */
  async as(person: string, standsInFor?: string): Promise<Client> {
    let token = this.#sessions.get(person);
    if (token === undefined) {
      ({ token } = await this.#identity.sessions.begin(person, 'password'));
      this.#sessions.set(person, token);
    }
    return this.#client({ authorization: `Bearer ${token}`, ...(standsInFor !== undefined && { 'on-behalf-of': standsInFor }) });
  }

  /** The API as it is without a session: to report without a name, and with the code of such a report to follow it. */
  withoutName(code?: string): Client {
    return this.#client(code === undefined ? {} : { 'report-code': code });
  }

  /** Keeps a file for a record, as its sender has it kept: a text. */
  async keepFile(person: string, record: string, text: string): Promise<{ readonly hash: string; readonly mediaType: string }> {
    await this.as(person);
    const authorization = `Bearer ${this.#sessions.get(person)!}`;
    const address = `http://house.invalid/v1/attachments?of=${record}`;
    const answer = await this.#inject(
      address,
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: text },
      { authorization },
    );
    if (!answer.ok) throw new RedressProblem(answer.status, (await answer.json()) as Record<string, unknown>);
    return (await answer.json()) as { hash: string; mediaType: string };
  }

  #client(headers: Readonly<Record<string, string>>): Client {
    return redressClient({
      server: 'http://house.invalid',
      language: 'uk',
      attempts: 1,
      fetch: (input, init) => this.#inject(input, init, headers),
    });
  }

  /** Moves the clock to an instant; on the way every alarm rings at its time, and the clockwork makes its rounds. Never back. */
  async passTo(at: Instant): Promise<void> {
    for (;;) {
      const alarm = this.#jobs.next();
      const next = [at, this.#nextRound, ...(alarm === null ? [] : [alarm])].reduce((one, other) => (one < other ? one : other));
      if (next > this.now) this.#clock.set(next);
      if (alarm !== null && alarm <= this.now) {
        await this.#jobs.ring();
        await this.settle();
      } else if (this.#nextRound <= this.now) {
        await this.#round();
      } else if (this.now >= at) {
        return;
      }
    }
  }

  /** Lets the process managers deal with what has happened, where it concerns them. */
  async settle(): Promise<void> {
    const { index, events } = await this.#happened();
    if (!events.some(({ type }) => this.#follows.has(type))) return;
    this.#log.release();
    await this.#turns.takeAll(index, () => this.#show());
  }

  /** Lets the read models come up to what has happened, for what is asked of them next. */
  async catchUp(): Promise<void> {
    const index = await this.#show();
    if (!(await this.#core.views.waitFor(lookedInto, { index }, patience)))
      throw new Error('the read models that are looked into do not come up to the log');
  }

  /** Ends every session and everything that works in the house. */
  async close(): Promise<void> {
    for (const token of this.#sessions.values()) await this.#identity.sessions.end(token);
    await this.#close();
  }

  /** What has happened since readers of the log were last let see, and how far the log goes. */
  async #happened(): Promise<{ index: number; events: readonly StoredEvent[] }> {
    const { index } = this.#end;
    const events = await this.#log.upTo(index);
    if (events.length > 0) this.#changed = true;
    for (const event of events.filter((each) => each.index > this.#told)) this.onEvent(event);
    this.#told = Math.max(this.#told, index);
    return { index, events };
  }

  /** Lets readers of the log see all of it. */
  async #show(): Promise<number> {
    const { index } = await this.#happened();
    this.#log.release();
    return index;
  }

  async #round(): Promise<void> {
    const now = Date.parse(this.now);
    const index = await this.#show();
    if (this.#changed || now % day < roundEvery) {
      this.#changed = false;
      await this.#turns.takeAll(index, () => this.#show());
      await this.catchUp();
      await this.#clockwork.round();
      await this.settle();
    }
    this.#nextRound = new Date(now - (now % roundEvery) + roundEvery).toISOString();
  }

  async #inject(
    input: Parameters<typeof fetch>[0],
    init: RequestInit = {},
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const { pathname, search } = new URL(String(input));
    const headers: Record<string, string> = { ...(init.headers as Record<string, string>), ...more };
    const key = headers['idempotency-key'];
    if (key !== undefined) headers['correlation-id'] = derivedId('correlation', key);
    const method = (init.method ?? 'GET') as 'GET' | 'POST' | 'PUT' | 'DELETE';
    const answer = await this.#app
      .getHttpAdapter()
      .getInstance()
      .inject({
        method,
        url: pathname + search,
        headers,
        ...(typeof init.body === 'string' && { payload: init.body }),
      });
    const sent = Object.entries(answer.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    );
    return new Response(answer.statusCode === 204 ? null : answer.payload, { status: answer.statusCode, headers: sent });
  }
}

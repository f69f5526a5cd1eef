import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { resetJobs, type Jobs } from '#jobs';
import type { EventStore, EventToAppend } from '#event-store';
import type { Clock, Instant } from '#kernel';
import { HouseMetrics } from '#platform';
import { createLogger, type QueuePlace } from '#platform/ground';
import { testRedis } from '#testing';
import { alarmsOf, openJobs } from '../../apps/queue.js';
import { startFeeding } from '../../apps/projector/src/projector.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { appendsAlone, queueAlone } from './escalation-peers.js';
import { atMost, inTurn, medianOf, percentile, present, seconds, type Figures } from './harness.js';
import { houseWithBacklog, withCoreOn, type Backlog } from './history/backlog.js';
import { takenAt } from './history/taken.js';

const rounds = 5;
/** Before the midnight the worker starts, so long that all is ordered and read by then, in milliseconds. */
const lead = 40_000;
const hour = 3_600_000;

/** What is noted of a deadline at its due: that it was missed, and the step at the due. */
const whatIsNoted = (event: EventToAppend): string | null => {
  if (event.type !== 'ObligationMissed' && event.type !== 'EscalationStepTaken') return null;
  const { obligation, due, crossedAt, step } = JSON.parse(event.data) as Record<string, string>;
  return `${due ?? crossedAt} ${obligation} ${step ?? 'missed'}`;
};

/** A store that tells when what was noted is durable. */
const telling =
  (told: (what: string, events: readonly EventToAppend[]) => void) =>
  (store: EventStore): EventStore => ({
    ...store,
    async append(stream, events, expected) {
      const appended = await store.append(stream, events, expected);
      for (const event of events) {
        const what = whatIsNoted(event);
        if (what !== null) told(what, events);
      }
      return appended;
    },
  });

/**
 * Ten thousand deadlines of a hundred thousand end at one midnight: how late each miss, and each step at the due, is durable in the log; each
 * exactly once. The worker and the feeding of all read models are one process, on the two cores of the database, as in a standalone.
 */
export async function escalations(size?: string): Promise<void> {
  const crossing = size === undefined ? 10_000 : Number(size);
  const backlog: Backlog = { midnights: 12, each: crossing, later: 9 * crossing };
  const { data, midnights } = await houseWithBacklog(backlog);
  const home = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  try {
    await cp(data, join(home, 'house'), { recursive: true });
    let by = 0;
    const clock: Clock = { now: () => new Date(Date.now() + by).toISOString() };
    let noted = 0;
    let awaited: Instant = '';
    let waits: number[] = [];
    let enough: () => void = () => undefined;
    const done: Instant[] = [];
    let sample: readonly EventToAppend[] = [];
    const told = (what: string, events: readonly EventToAppend[]): void => {
      noted += 1;
      if (awaited === '' || !what.startsWith(awaited)) return;
      sample = events;
      waits.push(Date.parse(clock.now()) - Date.parse(awaited));
      if (waits.length === 2 * crossing) enough();
    };
    const left = [...midnights];
    await withCoreOn(
      join(home, 'house'),
      clock,
      async (core) => {
        const logger = createLogger('error');
        const feeding = await startFeeding(core, logger);
        await feeding.built();
        /** A worker that starts at an instant on an empty queue, for the length of the work. */
        const working = async (place: QueuePlace, start: number, work: (jobs: Jobs) => Promise<void>): Promise<void> => {
          await resetJobs(core.databaseUrl);
          const redis =
            place.kind === 'redis' ? await testRedis({ settings: ['maxmemory-policy noeviction', 'appendfsync everysec'] }) : null;
          const lies: QueuePlace = redis === null ? place : { kind: 'redis', address: redis.url, authorities: null };
          by = start - Date.now();
          const jobs = await openJobs({ ...core, metrics: new HouseMetrics(clock) }, lies, logger);
          const outside = { mail: null, mailIn: null, webhooks: { addresses: [] }, outgoing: { keptDays: 90 } };
          const worker = await startWorker(core, jobs, alarmsOf(core, jobs, logger), logger, outside);
          await work(jobs);
          await worker.stop();
          await jobs.close();
          await redis?.stop();
        };
        const round = (kind: QueuePlace['kind']) => async (): Promise<Figures> => {
          const place = { kind } as QueuePlace;
          const midnight = Date.parse(left.shift()!);
          const before = noted;
          const late = await seconds(() => working(place, midnight - hour, idle));
          const caughtUp = noted - before;
          await core.views.waitFor(['obligations'], (await core.store.end())!, 60_000);
          [awaited, waits] = [new Date(midnight).toISOString(), []];
          const all = new Promise<void>((settle) => (enough = settle));
          await working(place, midnight - lead, () => all);
          done.push(awaited);
          awaited = '';
          return {
            'p50 ms': percentile(waits, 0.5),
            'p99 ms': percentile(waits, 0.99),
            'last ms': Math.max(...waits),
            'per second': (waits.length / Math.max(...waits)) * 1_000,
            'late ones per second': caughtUp / late,
          };
        };
        /** Until nothing that is due lies in the queue. */
        const idle = async (jobs: Jobs): Promise<void> => {
          while ((await jobs.waiting()).some(({ at }) => at <= clock.now())) await pause(500);
        };
        const [inPostgres, onRedis] = ['the queue in PostgreSQL', 'the queue on Redis'];
        const [bareInPostgres, bareOnRedis] = ['BullMQ alone in PostgreSQL, a job each', 'BullMQ alone on Redis, a job each'];
        const bareAppends = 'appends alone, as many of the same size';
        const contenders = {
          [inPostgres]: round('postgresql'),
          [onRedis]: round('redis'),
          [bareInPostgres]: queueAlone('postgresql', crossing),
          [bareOnRedis]: queueAlone('redis', crossing),
          [bareAppends]: appendsAlone(crossing, () => sample),
        };
        const rows = await inTurn(contenders, rounds);
        await feeding.stop();
        const taken = await takenAt(core.pool, done);
        const p99 = (name: string): number => medianOf(rows, name, 'p99 ms');
        await present({
          name: 'escalations',
          what: `${crossing} deadlines of ${10 * crossing} and more end at the same instant: from that instant to the durable event (lower is better)`,
          rows,
          ratios: [
            atMost('p99, ms, the queue in PostgreSQL', p99(inPostgres), 2_000),
            atMost('p99, ms, the queue on Redis', p99(onRedis), 2_000),
            { name: 'p99 against BullMQ alone, in PostgreSQL', ratio: p99(inPostgres) / p99(bareInPostgres) },
            { name: 'p99 against BullMQ alone, on Redis', ratio: p99(onRedis) / p99(bareOnRedis) },
            { name: 'p99 against the appends alone', ratio: p99(inPostgres) / p99(bareAppends) },
            atMost(`of ${2 * crossing * done.length} things to note, not noted exactly once`, 2 * crossing * done.length - taken.once, 0),
          ],
        });
      },
      telling(told),
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

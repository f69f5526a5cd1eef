import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { resetJobs } from '#jobs';
import type { EventStore, EventToAppend } from '#event-store';
import type { Clock, Instant } from '#kernel';
import { HouseMetrics } from '#platform';
import { createLogger, type QueuePlace } from '#platform/ground';
import { testRedis } from '#testing';
import { alarmsOf, openJobs } from '../../apps/queue.js';
import { startFeeding } from '../../apps/projector/src/projector.js';
import { startWorker } from '../../apps/worker/src/worker.js';
import { appendsAlone, queueAlone } from './escalation-peers.js';
import { atMost, inTurn, medianOf, percentile, present, type Figures } from './harness.js';
import { houseWithBacklog, withCoreOn, type Backlog } from './history/backlog.js';
import { takenAt } from './history/taken.js';

const rounds = 5;
/** How often it is seen whether all is noted, from some seconds after the midnight on, in milliseconds. */
const lookAgain = 3_000;
/** Before the midnight the worker starts, so long that all is ordered and read by then, in milliseconds. */
const lead = 20_000;

/** When something was durable, and what. Looked at only when all is over, so that measuring takes no time of what is measured. */
interface Told {
  readonly at: number;
  readonly events: readonly EventToAppend[];
}

/** Whether an event notes of a deadline at its due that it was missed, or the step at the due. */
const isOf = (midnight: Instant, { type, data }: EventToAppend): boolean => {
  const field = type === 'ObligationMissed' ? 'due' : type === 'EscalationStepTaken' ? 'crossedAt' : null;
  return field !== null && (JSON.parse(data) as Record<string, string>)[field] === midnight;
};

/** A store that tells what is durable, and when. */
const telling =
  (tell: (told: Told) => void) =>
  (store: EventStore): EventStore => ({
    ...store,
    async append(stream, events, expected) {
      const appended = await store.append(stream, events, expected);
      tell({ at: Date.now(), events });
      return appended;
    },
  });

/**
 * Ten thousand deadlines of a hundred thousand end at one midnight: how late each miss, and each step at the due, is durable in the log; each
 * exactly once. The worker and the feeding of all read models are one process, on the two cores of the database, as in a standalone.
 */
export async function escalations(size?: string): Promise<void> {
  const crossing = size === undefined ? 10_000 : Number(size);
  const backlog: Backlog = { midnights: 12, each: crossing, later: 9 * crossing, close: true };
  const { data, midnights } = await houseWithBacklog(backlog);
  const home = await mkdtemp(join(tmpdir(), 'redress-bench-'));
  try {
    await cp(data, join(home, 'house'), { recursive: true });
    let by = 0;
    const clock: Clock = { now: () => new Date(Date.now() + by).toISOString() };
    const done: Instant[] = [];
    let told: Told[] = [];
    let sample: readonly EventToAppend[] = [];
    /** How late each thing was that was noted of a midnight up to now. */
    const waitsFor = (midnight: Instant): number[] =>
      told.flatMap(({ at, events }) => {
        const of = events.filter((event) => isOf(midnight, event));
        if (of.length > 0) sample = events;
        return of.map(() => at + by - Date.parse(midnight));
      });
    const left = [...midnights];
    await withCoreOn(
      join(home, 'house'),
      clock,
      async (core) => {
        const logger = createLogger('error');
        const feeding = await startFeeding(core, logger);
        await feeding.built();
        /** A worker that starts at an instant on an empty queue, for the length of the work. */
        const working = async (place: QueuePlace, start: number, work: () => Promise<void>): Promise<void> => {
          await resetJobs(core.databaseUrl);
          const redis =
            place.kind === 'redis' ? await testRedis({ settings: ['maxmemory-policy noeviction', 'appendfsync everysec'] }) : null;
          const lies: QueuePlace = redis === null ? place : { kind: 'redis', address: redis.url, authorities: null };
          by = start - Date.now();
          const jobs = await openJobs({ ...core, metrics: new HouseMetrics(clock) }, lies, logger);
          const outside = { mail: null, mailIn: null, webhooks: { addresses: [] }, outgoing: { keptDays: 90 } };
          const worker = await startWorker(core, jobs, alarmsOf(core, jobs, logger), logger, outside);
          await work();
          await worker.stop();
          await jobs.close();
          await redis?.stop();
        };
        const round = (kind: QueuePlace['kind']) => async (): Promise<Figures> => {
          const place = { kind } as QueuePlace;
          const midnight = left.shift()!;
          // All is shown that was noted before.
          await core.views.waitFor(
            core.views.feeds.map(({ name }) => name),
            (await core.store.end())!,
            60_000,
          );
          told = [];
          let waits: number[] = [];
          await working(place, Date.parse(midnight) - lead, async () => {
            await pause(Date.parse(midnight) - (Date.now() + by));
            for (; waits.length < 2 * crossing; waits = waitsFor(midnight)) await pause(lookAgain);
          });
          done.push(midnight);
          return {
            'p50 ms': percentile(waits, 0.5),
            'p99 ms': percentile(waits, 0.99),
            'last ms': Math.max(...waits),
            'per second': (waits.length / Math.max(...waits)) * 1_000,
          };
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
      telling((each) => void told.push(each)),
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

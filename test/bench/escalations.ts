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
import { atMost, inTurn, medianOf, percentile, present, seconds, type Figures } from './harness.js';
import { houseWithBacklog, withCoreOn, type Backlog } from './history/backlog.js';

const rounds = 5;
/** Before the midnight the worker starts, so long that all is ordered by then, in milliseconds. */
const lead = 20_000;
const hour = 3_600_000;

/** What is noted of a deadline at its due: that it was missed, and the step at the due. */
const noted = (event: EventToAppend): string | null => {
  if (event.type !== 'ObligationMissed' && event.type !== 'EscalationStepTaken') return null;
  const { obligation, due, crossedAt, step } = JSON.parse(event.data) as Record<string, string>;
  return `${due ?? crossedAt} ${obligation} ${step ?? 'missed'}`;
};

/** A store that tells when what was noted is durable. */
const telling =
  (told: (what: string) => void) =>
  (store: EventStore): EventStore => ({
    ...store,
    async append(stream, events, expected) {
      const appended = await store.append(stream, events, expected);
      for (const event of events) {
        const what = noted(event);
        if (what !== null) told(what);
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
    const seen = new Map<string, number>();
    let awaited: Instant = '';
    let waits: number[] = [];
    let enough: () => void = () => undefined;
    const told = (what: string): void => {
      seen.set(what, (seen.get(what) ?? 0) + 1);
      if (!what.startsWith(awaited)) return;
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
          const before = seen.size;
          const late = await seconds(() => working(place, midnight - hour, idle));
          const caughtUp = seen.size - before;
          await core.views.waitFor(['obligations'], (await core.store.end())!, 60_000);
          [awaited, waits] = [new Date(midnight).toISOString(), []];
          await working(place, midnight - lead, () => new Promise((settle) => (enough = settle)));
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
        const rows = await inTurn({ [inPostgres]: round('postgresql'), [onRedis]: round('redis') }, rounds);
        await feeding.stop();
        const twice = [...seen].filter(([, count]) => count > 1);
        if (twice.length > 0) throw new Error(`${twice.length} were noted more than once: ${twice[0]![0]}`);
        await present({
          name: 'escalations',
          what: `${crossing} deadlines of ${10 * crossing} and more end at the same instant: from that instant to the durable event (lower is better)`,
          rows,
          ratios: [
            atMost('p99, ms, the queue in PostgreSQL', medianOf(rows, inPostgres, 'p99 ms'), 2_000),
            atMost('p99, ms, the queue on Redis', medianOf(rows, onRedis, 'p99 ms'), 2_000),
          ],
        });
      },
      telling(told),
    );
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventToAppend } from '#event-store';
import { bullmqJobs, handles, migrateJobs, redisJobs, type Jobs } from '#jobs';
import { testRedis } from '#testing';
import { measuredJob, measuredQueue } from './apart/queue-job.js';
import { percentile, withPostgres, type Contender, type Figures } from './harness.js';

/** From when all is ordered to the instant at which it is due, in milliseconds. */
const ahead = 2_000;

const figures = (waits: readonly number[]): Figures => ({
  'p50 ms': percentile(waits, 0.5),
  'p99 ms': percentile(waits, 0.99),
  'last ms': Math.max(...waits),
  'per second': (waits.length / Math.max(...waits)) * 1_000,
});

/** Jobs without work, due at one instant, on a queue of their own: when each is done. */
export const queueAlone =
  (place: 'postgresql' | 'redis', count: number): Contender =>
  async () => {
    if (place === 'postgresql')
      return withPostgres(async (url) => {
        await migrateJobs(url);
        return doneOn(await bullmqJobs({ url, ...measuredQueue }), count);
      });
    const redis = await testRedis({ settings: ['maxmemory-policy noeviction', 'appendfsync everysec'] });
    try {
      return await doneOn(await redisJobs({ address: redis.url, ...measuredQueue }), count);
    } finally {
      await redis.stop();
    }
  };

async function doneOn(jobs: Jobs, count: number): Promise<Figures> {
  const numbers = Array.from({ length: count }, (_, n) => n);
  // So far ahead that all are ordered by then.
  const due = Date.now() + ahead + count * 0.4;
  const at = new Date(due).toISOString();
  for (let from = 0; from < count; from += 500)
    await jobs.scheduleAll(numbers.slice(from, from + 500).map((n) => ({ job: measuredJob, id: `n-${n}`, at, data: { n } })));
  const waits: number[] = [];
  const all = new Promise<void>((settle) => {
    const done = async (): Promise<void> => {
      waits.push(Date.now() - due);
      if (waits.length === count) settle();
    };
    void jobs.start([handles(measuredJob, done)]);
  });
  await all;
  await jobs.close();
  return figures(waits);
}

/** Appends of the same bytes to as many streams, all asked for at one instant, on a log of its own: when each is durable. */
export const appendsAlone =
  (count: number, like: () => readonly EventToAppend[]): Contender =>
  () =>
    withPostgres(async (url) => {
      const store = await postgresEventStore({ url });
      const appends = Array.from({ length: count }, () => like().map((event) => ({ ...event, id: randomUUID() })));
      const began = performance.now();
      const waits: number[] = [];
      await Promise.all(
        appends.map(async (events, n) => {
          await store.append(`bench-${n}`, events, 'no-stream');
          waits.push(performance.now() - began);
        }),
      );
      await store.close();
      return figures(waits);
    });

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { redisJobs, type Jobs } from '#jobs';
import { systemClock } from '#kernel';
import { testRedis, type TestRedis } from '#testing';
import { concurrently, inTurn, medianOf, present, seconds, type Contender } from '../harness.js';
import { measuredJob, measuredQueue } from './queue-job.js';

const jobsOfARound = 4_000;

/** Jobs that are due now, ordered and done, on a Redis that writes each to the disk, by one and by two workers; and round trips to that Redis alone. */
export async function queue(): Promise<void> {
  const lanes = await Promise.all([laneOf(1), laneOf(2)]);
  const redis = await testRedis();
  const client = new Redis(redis.url);
  const bare = 'a write to Redis, one a round trip, 16 in flight';
  const nameOf = (workers: number): string => `${workers} worker${workers === 1 ? '' : 's'}, 16 jobs at a time each`;
  const contenders: Record<string, Contender> = Object.fromEntries(lanes.map((lane) => [nameOf(lane.workers.length), () => done(lane)]));
  contenders[bare] = async () => {
    const took = await seconds(() => concurrently(jobsOfARound, 16, (n) => client.rpush('bench', String(n))));
    return { 'per second': jobsOfARound / took };
  };
  try {
    const rows = await inTurn(contenders, 3);
    const of = (name: string): number => medianOf(rows, name, 'per second');
    await present({
      name: 'queue',
      what: 'jobs without work, ordered beforehand, then done (higher is better)',
      rows,
      ratios: [
        { name: 'two workers against one', ratio: of(nameOf(2)) / of(nameOf(1)) },
        { name: 'one worker against bare writes', ratio: of(nameOf(1)) / of(bare) },
      ],
    });
  } finally {
    client.disconnect();
    await redis.stop();
    for (const lane of lanes) await lane.end();
  }
}

interface Lane {
  readonly jobs: Jobs;
  readonly workers: readonly ChildProcess[];
  readonly redis: TestRedis;
  end(): Promise<void>;
}

async function laneOf(count: number): Promise<Lane> {
  const redis = await testRedis();
  const jobs = await redisJobs({ address: redis.url, clock: systemClock, ...measuredQueue });
  const workers = Array.from({ length: count }, () =>
    fork(join(import.meta.dirname, 'queue-worker.ts'), [redis.url], { execArgv: process.execArgv }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return {
    jobs,
    workers,
    redis,
    async end() {
      for (const worker of workers) worker.kill('SIGKILL');
      await jobs.close();
      await redis.stop();
    },
  };
}

let round = 0;

/** Orders all of them for an instant ahead; counts from then until the last is done. */
async function done({ jobs, workers }: Lane): Promise<Record<string, number>> {
  round += 1;
  const due = Date.now() + 3_000;
  const orders = Array.from({ length: jobsOfARound }, (_, n) => ({
    job: measuredJob,
    id: `round-${round}-${n}`,
    at: new Date(due).toISOString(),
    data: { n },
  }));
  let left = jobsOfARound;
  let last = 0;
  const finished = new Promise<void>((resolve) => {
    const hear = (count: unknown): void => {
      left -= count as number;
      if (left > 0) return;
      last = Date.now();
      for (const worker of workers) worker.off('message', hear);
      resolve();
    };
    for (const worker of workers) worker.on('message', hear);
  });
  const ordering = await seconds(async () => {
    for (let from = 0; from < orders.length; from += 500) await jobs.scheduleAll(orders.slice(from, from + 500));
  });
  await finished;
  return { 'per second': (jobsOfARound * 1_000) / (last - due), 'ordered per second': jobsOfARound / ordering };
}

import { resetJobs } from '#jobs';
import type { Clock } from '#kernel';
import { HouseMetrics } from '#platform';
import { createLogger } from '#platform/ground';
import { alarmsOf, openJobs } from '../../apps/queue.js';
import { seconds } from './harness.js';
import { withCoreOn } from './history/backlog.js';

const megabyte = 1024 * 1024;
const hour = 3_600_000;

/** The clockwork of a stopped house, half a day before a midnight, says on its output what it needed: `pending.ts` reads that. */
const [data, midnight] = process.argv.slice(2) as [string, string];
const by = Date.parse(midnight) - 12 * hour - Date.now();
const clock: Clock = { now: () => new Date(Date.now() + by).toISOString() };

await withCoreOn(data, clock, async (core) => {
  const logger = createLogger('error');
  await resetJobs(core.databaseUrl);
  const jobs = await openJobs({ ...core, metrics: new HouseMetrics(clock) }, { kind: 'postgresql' }, logger);
  const alarms = alarmsOf(core, jobs, logger);
  let set = 0;
  const first = await seconds(async () => (set = await alarms.sweep()));
  const sweep = await seconds(() => alarms.sweep());
  const comparison = await seconds(() => alarms.differences());
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  await jobs.close();
  process.stdout.write(
    JSON.stringify({
      'alarms set': set,
      'the first sweep, s': first,
      'a sweep, ms': sweep * 1_000,
      'a comparison of the queue, ms': comparison * 1_000,
      'RSS MB': rss / megabyte,
      'heap MB': heapUsed / megabyte,
    }),
  );
});

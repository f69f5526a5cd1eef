import { migrateJobs, resetJobs } from '#jobs';
import { HouseMetrics, openCore } from '#platform';
import { createLogger } from '#platform/ground';
import { rebuildViews } from '#projections';

/**
 * The clockwork of a house whose database runs, half a day before a midnight, as it was built into `dist`: says on its output what it needed.
 * `pending.ts` reads that. Where what was built has not built its read model yet, it does nothing but that, and says nothing.
 */
const [databaseUrl, dataDirectory, midnight] = process.argv.slice(2);
const built = (file) => import(new URL(`../../dist/${file}`, import.meta.url).href);
const { capabilities } = await built('apps/capabilities.js');
const { alarmsOf, openJobs } = await built('apps/queue.js');

const megabyte = 1024 * 1024;
const hour = 3_600_000;
const by = Date.parse(midnight) - 12 * hour - Date.now();
const clock = { now: () => new Date(Date.now() + by).toISOString() };
const report = (message, error) => void process.stderr.write(`${message}: ${String(error)}\n`);
const resident = () => process.memoryUsage().rss / megabyte;
/** @param {() => Promise<unknown>} work */
const seconds = async (work) => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const core = await openCore({ capabilities, databaseUrl, dataDirectory, clock, report });
if ((await core.views.states()).some(({ name, state }) => name === 'obligations' && state === 'rebuilding')) {
  await rebuildViews({ ...core, names: ['obligations'] });
  process.exit();
}
const logger = createLogger('error');
await migrateJobs(databaseUrl);
await resetJobs(databaseUrl);
const jobs = await openJobs({ ...core, metrics: new HouseMetrics(clock) }, { kind: 'postgresql' }, logger);
const alarms = alarmsOf(core, jobs, logger);
const bare = resident();
let set = 0;
const first = await seconds(async () => (set = await alarms.sweep()));
const sweep = await seconds(() => alarms.sweep());
const comparison = await seconds(() => alarms.differences());
const after = resident();
globalThis.gc?.();
const { heapUsed } = process.memoryUsage();
process.stdout.write(
  JSON.stringify({
    'alarms set': set,
    'the first sweep, s': first,
    'a sweep, ms': sweep * 1_000,
    'a comparison of the queue, ms': comparison * 1_000,
    'RSS before, MB': bare,
    'RSS after, MB': after,
    'RSS at the most, MB': process.resourceUsage().maxRSS / 1024,
    'heap, MB': heapUsed / megabyte,
  }),
);
await jobs.close();
await core.close();

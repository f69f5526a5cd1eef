import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#kernel';
import { coreHealth, queueHealth, serveOperations, type Core } from '#platform';
import type { Life, ProcessGround } from '#platform/ground';
import { apartFrom } from '../../apart.js';
import type { House } from '../../capabilities.js';
import { beginCore } from '../../open-core.js';
import { alarmsOf, openJobs } from '../../queue.js';
import { startWorker } from './worker.js';

/** Between two looks whether a projector has built the views, in milliseconds. */
const lookEvery = 250;

/**
 * Begins to work on the queue, as soon as the views that the rounds look into are there.
 * @param clock a simulated clock, for tests
 * @returns what is said then
 */
export async function beginWorker(ground: ProcessGround, clock?: Clock): Promise<string> {
  const { configuration, logger, life } = ground;
  const core = await beginCore(life, apartFrom(ground, clock));
  const jobs = await life.begin(
    'queue',
    () => openJobs(core, configuration.queue, logger),
    (each) => each.close(),
  );
  core.metrics.watchProcess();
  const operations = await life.begin(
    'operations',
    () => serveOperations(configuration.http, { health: [...coreHealth(core), queueHealth(jobs)], metrics: core.metrics }),
    (each) => each.close(),
  );
  await viewsAreThere(core, life);
  const alarms = alarmsOf(core, jobs, logger, configuration.alarms);
  await life.begin(
    'worker',
    () => startWorker(core, jobs, alarms, logger, configuration),
    (each) => each.stop(),
  );
  return `The worker works; its health is at ${operations.url}/health/ready`;
}

async function viewsAreThere({ views }: Core<House>, life: Life): Promise<void> {
  while (!life.isEnding && (await views.states()).some(({ state }) => state === 'rebuilding')) await pause(lookEvery);
}

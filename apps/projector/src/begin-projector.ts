import { coreHealth, serveOperations } from '#platform';
import type { Clock } from '#kernel';
import type { ProcessGround } from '#platform/ground';
import { apartFrom } from '../../apart.js';
import { beginCore } from '../../open-core.js';
import { startFeeding } from './projector.js';

/**
 * Begins to feed the views and to run the process managers, or to stand by for who does.
 * @param clock a simulated clock, for tests
 * @returns what is said then
 */
export async function beginProjector(ground: ProcessGround, clock?: Clock): Promise<string> {
  const { configuration, logger, life } = ground;
  const core = await beginCore(life, apartFrom(ground, clock));
  core.metrics.watchProcess();
  const operations = await life.begin(
    'operations',
    () => serveOperations(configuration.http, { health: coreHealth(core), metrics: core.metrics }),
    (each) => each.close(),
  );
  const feeding = await life.begin(
    'projector',
    () => startFeeding(core, logger),
    (each) => each.stop(),
  );
  await feeding.built();
  return `The projector reads the log; its health is at ${operations.url}/health/ready`;
}

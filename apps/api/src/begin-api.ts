import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '#kernel';
import { say, tellingTrouble, welcome, type ProcessGround } from '#platform/ground';
import { beginFoundedCore } from '../../open-core.js';
import { alarmsOf, openJobs } from '../../queue.js';
import { apartFrom } from '../../apart.js';
import { createApi } from './api.js';

/** How long proxies may take to notice that it is about to end, in milliseconds: twice what those of `deploy` take. */
const untilNoticed = 5_000;

/**
 * Begins the HTTP interface of a house whose parts run apart; founds the house where there is none.
 * @param clock a simulated clock, for tests
 * @returns what is said when it listens
 */
export async function beginApi(ground: ProcessGround, clock?: Clock): Promise<string> {
  const { configuration, logger, life } = ground;
  const { zone, adminPassword, queue, http, provider } = configuration;
  const tellPassword = (password: string): void => say(welcome.password(password));
  const { core, identity } = await beginFoundedCore(life, { ...apartFrom(ground, clock), zone, adminPassword, tellPassword, provider });
  const jobs = await life.begin(
    'queue',
    () => openJobs(core, queue, logger),
    (each) => each.close(),
  );
  const alarms = alarmsOf(core, jobs, logger, configuration.alarms);
  core.metrics.watchProcess();
  const api = await life.begin(
    'api',
    () =>
      createApi({
        ...{ core, identity, jobs, alarms, requestsAtOnce: http.requestsAtOnce, proxies: http.proxies, provider },
        simulationLimits: configuration.simulations,
        ...(http.proxies.length > 0 && { noticed: () => pause(untilNoticed) }),
        log: (err, about) => logger.error({ err, ...about }, 'a request failed'),
        report: tellingTrouble(logger),
      }),
    (each) => each.close(),
  );
  return `The API listens on ${await api.listen(http)}`;
}

import { Alarms, type AlarmParts, lookJob, looksJob } from '#escalation';
import { bullmqJobs, migrateJobs, redisJobs, type Jobs } from '#jobs';
import { deliverJob } from '#notifications';
import type { Core } from '#platform';

import { tellingTrouble, type Logger, type QueuePlace } from '#platform/ground';
import type { House } from './capabilities.js';

/** Opens the queue where the configuration says that it lies; nothing is worked on before a worker starts. */
export async function openJobs(core: OfCore, place: QueuePlace, logger: Logger): Promise<Jobs> {
  const jobs = await openAt(core, place, logger);
  core.metrics.watchQueue(jobs);
  return jobs;
}

type OfCore = Pick<Core, 'databaseUrl' | 'clock' | 'metrics' | 'tracing'>;

async function openAt({ databaseUrl, clock, tracing }: OfCore, place: QueuePlace, logger: Logger): Promise<Jobs> {
  const common = {
    clock,
    tracing,
    types: [lookJob, looksJob, deliverJob],
    onFault: (err: unknown, job: object | null) => logger.error({ ...job, err }, job === null ? 'trouble with the queue' : 'a job failed'),
  };
  switch (place.kind) {
    case 'postgresql':
      await migrateJobs(databaseUrl);
      return bullmqJobs({ ...common, url: databaseUrl });
    case 'redis': {
      const { address, authorities } = place;
      const onConcern = (concern: string): void => logger.warn(concern);
      return redisJobs({ ...common, address, onConcern, ...(authorities !== null && { authorities }) });
    }
    default:
      return place satisfies never;
  }
}

/** The alarm clocks of a house over a queue. */
export function alarmsOf(
  { pool, house, clock }: Core<House>,
  jobs: Jobs,
  logger: Logger,
  settings: Pick<AlarmParts, 'horizon' | 'together'> = {},
): Alarms {
  return new Alarms({
    pool,
    house,
    jobs,
    clock,
    report: tellingTrouble(logger),
    ...settings,
  });
}

import { bullmqJobs, migrateJobs, type Jobs } from '#jobs';
import type { Core } from '#platform';
import type { Logger } from '#platform/ground';
import type { House } from '../../capabilities.js';

/** Opens the queue; nothing is worked on before `start`. */
export async function openJobs({ databaseUrl, clock }: Core<House>, logger: Logger): Promise<Jobs> {
  await migrateJobs(databaseUrl);
  return bullmqJobs({
    url: databaseUrl,
    clock,
    types: [],
    onFault: (err, job) => logger.error({ ...(job ?? {}), err }, 'a job failed'),
  });
}

import { capaAggregate, MonitoringWatch } from '#capa';
import { Alarms, lookHandler, lookJob, type Looked } from '#escalation';
import { bullmqJobs, migrateJobs, type Jobs } from '#jobs';
import type { Core } from '#platform';
import type { Logger } from '#platform/ground';
import { recordAggregates } from '#records';
import type { House } from '../../capabilities.js';

/** Every aggregate whose obligations the clock looks at. */
const looked = [...recordAggregates, capaAggregate] as unknown as readonly Looked[];

/** Opens the queue; nothing is worked on before `startWorker`. */
export async function openJobs({ databaseUrl, clock }: Core<House>, logger: Logger): Promise<Jobs> {
  await migrateJobs(databaseUrl);
  return bullmqJobs({
    url: databaseUrl,
    clock,
    types: [lookJob],
    onFault: (err, job) => logger.error({ ...job, err }, 'a job failed'),
  });
}

/** What the worker of a process does. */
export interface Worker {
  readonly alarms: Alarms;
  readonly monitoring: MonitoringWatch;
  /** Sets no more alarms; the queue is closed by whoever opened it. */
  stop(): Promise<void>;
}

/** Works on the queue, sets the alarm clocks of the near horizon and watches over monitoring: once now, then every minute. */
export async function startWorker(core: Core<House>, jobs: Jobs, logger: Logger): Promise<Worker> {
  await jobs.start([lookHandler(core.executor, core.clock, looked)]);
  const { pool, house, clock, executor } = core;
  const report = (message: string, err: unknown): void => logger.error({ err }, message);
  const alarms = new Alarms({ pool, house, jobs, clock, report });
  const monitoring = new MonitoringWatch({ pool, executor, clock, report });
  await alarms.start();
  await monitoring.start();
  return {
    alarms,
    monitoring,
    async stop() {
      await monitoring.stop();
      await alarms.stop();
    },
  };
}

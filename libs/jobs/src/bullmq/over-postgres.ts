import { Queue, Worker, createPostgresBackend, type PgPool } from 'bullmq';
import { Pool } from 'pg';
import type { Jobs } from '../jobs.js';
import { concurrencyOf, jobsOver, type QueueOptions } from './bullmq-jobs.js';
import { bullmqSchema } from './schema.js';

export interface BullmqJobsOptions extends QueueOptions {
  /** Address of the PostgreSQL database; `migrateJobs` has been run on it. */
  readonly url: string;
}

/** How long a worker may wait for the next job before it looks at the clock again, in seconds; as BullMQ does over Redis. */
const longestWait = 10;

/**
 * BullMQ would have its worker wait for the next job's time, up to an hour. Where the clock of the machine is set ahead meanwhile, that is late
 * by as much, and no order of the same job wakes it.
 */
const looksAtTheClock: typeof createPostgresBackend = (...made) =>
  Object.defineProperty(createPostgresBackend(...made), 'maximumBlockTimeout', { value: longestWait });

/**
 * The jobs on BullMQ over PostgreSQL.
 * @throws where the database is out of reach or `migrateJobs` was not run on it.
 */
export function bullmqJobs(options: BullmqJobsOptions): Promise<Jobs> {
  const { url, onFault } = options;
  // A pool of our own: BullMQ's statements need its schema as their search path.
  const pool = new Pool({
    connectionString: url,
    options: `-c search_path=${bullmqSchema}`,
    max: concurrencyOf(options) + 3,
    keepAlive: true,
  });
  // Once it ends, the database may end before the last connection has said goodbye: nothing is lost then.
  const trouble = (error: Error): void => {
    if (!pool.ending) onFault(error, null);
  };
  pool.on('error', trouble);
  pool.on('connect', (client) => client.on('error', trouble));
  // BullMQ describes the driver in types of its own, which the driver's types do not meet under strict options.
  const connection = pool as unknown as PgPool;
  return jobsOver(
    {
      queue: (name, more) => new Queue(name, { ...more, connection }, createPostgresBackend),
      worker: (name, run, more) => new Worker(name, run, { ...more, connection }, looksAtTheClock),
      end: () => pool.end(),
    },
    options,
  );
}

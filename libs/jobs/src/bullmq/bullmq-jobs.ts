import { DelayedError, UnrecoverableError, type Job } from 'bullmq';
import { codeOfError, systemClock, untraced, type Clock, type Tracing } from '#kernel';
import { ParkJob, PutOffJob } from '../errors.js';
import { correlationOf, ownId, queueId } from '../job-id.js';
import { fitHandlers } from '../jobs.js';
import type { JobHandler, JobName, JobOrder, JobType, Jobs, ParkedJob, WaitingJob } from '../jobs.js';
import type { Ground } from './ground.js';

/** What opening a queue needs to know, wherever it lies. */
export interface QueueOptions {
  /** Every kind of job of this house. */
  readonly types: readonly JobType[];
  /** Told of each failed attempt and of trouble with the queue itself. */
  readonly onFault: (error: unknown, job: { job: string; id: string; correlationId: string } | null) => void;
  readonly clock?: Clock;
  /** Shows each run of a job. */
  readonly tracing?: Tracing;
  /** How often a job is tried before it is parked, and the first pause between two tries, which doubles. In milliseconds. */
  readonly retry?: { readonly attempts: number; readonly firstPause: number };
  /** How much later a job runs again that was put off. In milliseconds. */
  readonly putOff?: number;
  readonly concurrency?: number;
  /** A job whose worker has not been heard of for `lock` is given to another, at the second look after that. In milliseconds. */
  readonly stalled?: { readonly lock: number; readonly look: number };
}

type QueuedJob = Pick<Job<unknown>, 'name' | 'id' | 'data' | 'attemptsMade' | 'failedReason' | 'finishedOn' | 'timestamp'>;

const queueName = 'redress';
const defaults = { retry: { attempts: 6, firstPause: 2_000 }, putOff: 15_000, concurrency: 16, stalled: { lock: 15_000, look: 5_000 } };
/** How many removals are under way at once: over Redis they share round trips, over PostgreSQL the connections of the pool. */
const atOnce = 500;
/** A killed worker's job is run again, and again where the next one is killed too; only after so often is the job itself suspected. */
const deathsBeforeParking = 20;

/** How many jobs one process works on at a time. */
export const concurrencyOf = ({ concurrency }: Pick<QueueOptions, 'concurrency'>): number => concurrency ?? defaults.concurrency;

/** The jobs on BullMQ, over a ground that is its own from here on. */
export async function jobsOver(ground: Ground, options: QueueOptions): Promise<Jobs> {
  const { types, onFault } = options;
  const clock = options.clock ?? systemClock;
  const { retry, putOff, concurrency, stalled } = { ...defaults, ...options };
  let ended = false;
  // Whatever is left of the connections once they are let go: the database may end before it has heard their goodbye, and nothing is lost then.
  const trouble = (error: unknown): void => {
    if (!ended) onFault(error, null);
  };
  const queue = ground.queue(queueName, { streams: { events: { maxLen: 100 } } });
  queue.on('error', trouble);
  try {
    await queue.waitUntilReady();
  } catch (error) {
    await queue.close();
    await ground.end();
    throw error;
  }

  const entry = ({ job, id, at, data }: JobOrder) => ({
    name: job.name,
    data: job.data.parse(data),
    opts: {
      jobId: queueId(job.name, id),
      delay: Math.max(0, Date.parse(at) - Date.parse(clock.now())),
      attempts: retry.attempts,
      backoff: { type: 'exponential', delay: retry.firstPause },
      // A finished job would block its id for good.
      removeOnComplete: true,
      removeOnFail: false,
      // A trace may quote what must not lie here in clear; it goes to `onFault`.
      stackTraceLimit: 0,
    },
  });

  const add = async (orders: readonly JobOrder[]): Promise<void> => {
    if (orders.length > 0) await queue.addBulk(orders.map(entry));
  };

  const cancelAll = async (jobs: readonly JobName[]): Promise<void> => {
    for (let from = 0; from < jobs.length; from += atOnce)
      await Promise.all(jobs.slice(from, from + atOnce).map(({ job, id }) => queue.remove(queueId(job.name, id))));
  };

  /** When jobs ring on the clock of the house; the queue counts on that of the machine, whatever the house's says. */
  const instants = () => {
    const [now, real] = [Date.parse(clock.now()), Date.now()];
    const rings = ({ timestamp, delay }: Job): number => now + (timestamp + delay - real);
    const wasDue = ({ timestamp, opts }: Job): number => now + Math.min(0, timestamp + (opts.delay ?? 0) - real);
    return { now, rings, wasDue };
  };

  let worker: { close(): Promise<void> } | null = null;
  let closing: Promise<void> | null = null;

  return {
    schedule: (order) => add([order]),
    scheduleAll: add,
    cancel: (job, id) => cancelAll([{ job, id }]),
    cancelAll,
    async waiting() {
      const [delayed, ready, active] = await Promise.all([queue.getDelayed(), queue.getWaiting(), queue.getActive()]);
      const { rings, wasDue } = instants();
      return [...delayed.map((job) => asWaiting(job, rings(job))), ...[...ready, ...active].map((job) => asWaiting(job, wasDue(job)))];
    },
    async load() {
      const [counts, [next], [ready], [active]] = await Promise.all([
        queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed'),
        queue.getDelayed(0, 0),
        queue.getWaiting(0, 0),
        queue.getActive(0, 0),
      ]);
      const { now, rings, wasDue } = instants();
      const { waiting = 0, prioritized = 0, active: running = 0, delayed = 0 } = counts;
      // Where nobody works, what is due still waits for its time.
      const since = [...(next ? [rings(next)] : []), ...[ready, active].flatMap((job) => (job ? [wasDue(job)] : []))].filter(
        (at) => at <= now,
      );
      return {
        due: waiting + prioritized + running,
        ahead: delayed,
        dueSince: since.length === 0 ? null : new Date(Math.min(...since)).toISOString(),
      };
    },
    async parked() {
      return (await queue.getFailed()).map(asParked);
    },
    async retry(job, id) {
      const found = await queue.getJob(queueId(job, id));
      if (found === undefined || !(await found.isFailed())) return false;
      await found.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
      return true;
    },
    async start(handlers) {
      const byName = fitHandlers(types, handlers);
      const run = async (job: Job, token?: string): Promise<void> => {
        try {
          await deliver(byName, job, options);
        } catch (error) {
          if (!(error instanceof PutOffJob)) throw error;
          await job.moveToDelayed(Date.now() + putOff, token);
          throw new DelayedError();
        }
      };
      const working = ground.worker(queueName, run, {
        concurrency,
        lockDuration: stalled.lock,
        stalledInterval: stalled.look,
        maxStalledCount: deathsBeforeParking,
      });
      worker = working;
      working.on('error', trouble);
      await working.waitUntilReady();
    },
    close() {
      closing ??= (async () => {
        await worker?.close();
        await queue.close();
        ended = true;
        await ground.end();
      })();
      return closing;
    },
  };
}

async function deliver(
  handlers: ReadonlyMap<string, JobHandler>,
  job: QueuedJob,
  { onFault, tracing = untraced }: Pick<QueueOptions, 'onFault' | 'tracing'>,
): Promise<void> {
  const id = ownId(job.name, job.id ?? '');
  const attempt = job.attemptsMade + 1;
  const correlationId = correlationOf(job.name, id, attempt);
  const facts = { 'redress.job': id, 'redress.attempt': attempt };
  try {
    const handler = handlers.get(job.name);
    // Left by a release that knew more kinds than this one.
    if (handler === undefined) throw new ParkJob('unknown-job');
    await tracing.step(
      { name: `job ${job.name}`, kind: 'consumer', correlationId, facts },
      () => handler.run({ id, data: job.data, attempt, correlationId }),
      (error) => error instanceof PutOffJob,
    );
  } catch (error) {
    if (error instanceof PutOffJob) throw error;
    onFault(error, { job: job.name, id, correlationId });
    const reason = codeOfError(error);
    throw error instanceof ParkJob ? new UnrecoverableError(reason) : new Error(reason);
  }
}

function asWaiting(job: QueuedJob, at: number): WaitingJob {
  return { job: job.name, id: ownId(job.name, job.id ?? ''), data: job.data, at: new Date(at).toISOString() };
}

function asParked(job: QueuedJob): ParkedJob {
  return {
    job: job.name,
    id: ownId(job.name, job.id ?? ''),
    data: job.data,
    reason: job.failedReason ?? 'unknown',
    attempts: job.attemptsMade,
    parkedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}

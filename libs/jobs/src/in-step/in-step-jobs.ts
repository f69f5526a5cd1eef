import { codeOfError, type Clock, type Instant } from '#kernel';
import { ParkJob, PutOffJob } from '../errors.js';
import { correlationOf, ownId, queueId } from '../job-id.js';
import { fitHandlers } from '../jobs.js';
import type { JobHandler, JobName, JobOrder, JobType, Jobs, ParkedJob } from '../jobs.js';

export interface InStepJobsOptions {
  /** The clock that somebody moves. */
  readonly clock: Clock;
  /** Every kind of job of this house. */
  readonly types: readonly JobType[];
  /** Told of each failed attempt. */
  readonly onFault: (error: unknown, job: { job: string; id: string; correlationId: string }) => void;
  /** How often a job is tried before it is parked, and the first pause between two tries on the clock, which doubles. In milliseconds. */
  readonly retry?: { readonly attempts: number; readonly firstPause: number };
  /** How much later a job runs again that was put off. In milliseconds. */
  readonly putOff?: number;
}

/** Jobs that run when they are told to: whoever moves the clock rings, and goes on when all that is due is done. */
export interface InStepJobs extends Jobs {
  /** When the next job is due; null where none waits. */
  next(): Instant | null;
  /** Runs all that is due by now, one after the other in the order of their times, also what they order meanwhile. */
  ring(): Promise<void>;
}

interface Waiting {
  readonly job: string;
  readonly id: string;
  readonly data: unknown;
  readonly at: Instant;
  readonly attempts: number;
}

/** The jobs in memory, in step with a simulated clock. What waits is gone with the process: it comes back from the log, as with any queue. */
export function inStepJobs({
  clock,
  types,
  onFault,
  retry = { attempts: 6, firstPause: 2_000 },
  putOff = 15_000,
}: InStepJobsOptions): InStepJobs {
  const waiting = new Map<string, Waiting>();
  const parked = new Map<string, ParkedJob>();
  let handlers: ReadonlyMap<string, JobHandler> = new Map();
  let running: Promise<void> = Promise.resolve();
  let closed = false;

  const first = (): [string, Waiting] | null => {
    let found: [string, Waiting] | null = null;
    for (const entry of waiting) if (!found || isBefore(entry, found)) found = entry;
    return found;
  };

  const due = (): [string, Waiting] | null => {
    const entry = first();
    return entry && !closed && entry[1].at <= clock.now() ? entry : null;
  };

  async function run(key: string, { job, id, data, attempts }: Waiting): Promise<void> {
    const attempt = attempts + 1;
    const correlationId = correlationOf(job, id, attempt);
    try {
      const handler = handlers.get(job);
      if (handler === undefined) throw new ParkJob('unknown-job');
      await handler.run({ id, data, attempt, correlationId });
      waiting.delete(key);
    } catch (error) {
      const now = clock.now();
      if (error instanceof PutOffJob) {
        waiting.set(key, { job, id, data, at: new Date(Date.parse(now) + putOff).toISOString(), attempts });
        return;
      }
      onFault(error, { job, id, correlationId });
      if (error instanceof ParkJob || attempt >= retry.attempts) {
        waiting.delete(key);
        parked.set(key, { job, id, data, reason: codeOfError(error), attempts: attempt, parkedAt: now });
      } else {
        const at = new Date(Date.parse(now) + retry.firstPause * 2 ** attempts).toISOString();
        waiting.set(key, { job, id, data, at, attempts: attempt });
      }
    }
  }

  async function runDue(): Promise<void> {
    for (let entry = due(); entry; entry = due()) await run(...entry);
  }

  const add = ({ job, id, at, data }: JobOrder): void => {
    const key = queueId(job.name, id);
    if (waiting.has(key) || parked.has(key)) return;
    waiting.set(key, { job: job.name, id: ownId(job.name, key), data: job.data.parse(data), at, attempts: 0 });
  };

  const forget = ({ job, id }: JobName): void => {
    const key = queueId(job.name, id);
    waiting.delete(key);
    parked.delete(key);
  };

  return {
    schedule: async (order) => add(order),
    scheduleAll: async (orders) => orders.forEach(add),
    cancel: async (job, id) => forget({ job, id }),
    cancelAll: async (jobs) => jobs.forEach(forget),
    waiting: async () => [...waiting.values()].map(({ job, id, data, at }) => ({ job, id, data, at })),
    async load() {
      const due = [...waiting.values()].map(({ at }) => at).filter((at) => at <= clock.now());
      return { due: due.length, ahead: waiting.size - due.length, dueSince: due.sort()[0] ?? null };
    },
    parked: async () => [...parked.values()].reverse(),
    async retry(job, id) {
      const key = queueId(job, id);
      const found = parked.get(key);
      if (!found) return false;
      parked.delete(key);
      waiting.set(key, { job, id, data: found.data, at: clock.now(), attempts: 0 });
      return true;
    },
    async start(given) {
      handlers = fitHandlers(types, given);
    },
    next: () => first()?.[1].at ?? null,
    ring() {
      running = running.then(runDue);
      return running;
    },
    async close() {
      closed = true;
      await running;
    },
  };
}

function isBefore([key, { at }]: [string, Waiting], [otherKey, other]: [string, Waiting]): boolean {
  return at < other.at || (at === other.at && key < otherKey);
}

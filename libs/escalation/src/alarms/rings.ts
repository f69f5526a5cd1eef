import type { JobName, JobOrder, JobType, WaitingJob } from '#jobs';
import { contentHash, type Instant } from '#kernel';
import type { Alarm } from './alarm.js';
import { lookJob, looksJob, mostLooks } from './look-job.js';

/** A clock in the queue: the alarm that it rings for, and the job that it is, alone or with others of its instant. */
export interface Ring {
  /** The id of the alarm; where nobody knows for what it rings, that of the job. */
  readonly alarm: string;
  readonly job: WaitingJob;
}

const types: ReadonlyMap<string, JobType> = new Map([lookJob, looksJob].map((type) => [type.name, type]));

/** Whether a job is an alarm clock. */
export const isClock = ({ job }: { readonly job: string }): boolean => types.has(job);

/** Which clock a job is. */
export const nameOf = ({ job, id }: Pick<WaitingJob, 'job' | 'id'>): JobName => ({ job: types.get(job)!, id });

/** What the clocks in the queue ring for. */
export function ringsOf(waiting: readonly WaitingJob[]): Ring[] {
  return waiting.flatMap((job) => {
    const many = looksJob.data.safeParse(job.data);
    return many.success ? many.data.looks.map(({ id }) => ({ alarm: id, job })) : [{ alarm: job.id, job }];
  });
}

/** The order that brought a job into the queue, once more. */
export const againOf = (job: Pick<WaitingJob, 'job' | 'id' | 'data' | 'at'>): JobOrder => ({ ...job, ...nameOf(job) });

/**
 * The jobs that ring for alarms, each at its instant, overdue ones now. Those of one instant share jobs: midnight is the end of many
 * terms, and the queue takes as long for one job as the log for many looks.
 * @param together how many share one at the most
 */
export function ordersOf(
  alarms: readonly Alarm[],
  now: Instant,
  together = mostLooks,
): { readonly order: JobOrder; readonly alarms: readonly Alarm[] }[] {
  const byInstant = new Map<Instant, Alarm[]>();
  for (const alarm of alarms) {
    const at = alarm.at < now ? now : alarm.at;
    const same = byInstant.get(at);
    if (same) same.push(alarm);
    else byInstant.set(at, [alarm]);
  }
  return [...byInstant].flatMap(([at, same]) =>
    Array.from({ length: Math.ceil(same.length / together) }, (_, nth) => {
      const some = same.slice(nth * together, (nth + 1) * together);
      return { order: orderOf(some, at), alarms: some };
    }),
  );
}

function orderOf(alarms: readonly Alarm[], at: Instant): JobOrder {
  const [first, ...others] = alarms as [Alarm, ...Alarm[]];
  if (others.length === 0) return { job: lookJob, id: first.id, at, data: { stream: first.stream } };
  const looks = alarms.map(({ id, stream }) => ({ id, stream }));
  return { job: looksJob, id: contentHash(looks.map(({ id }) => id)), at, data: { looks } };
}

import { derivedId, type Instant, type Uuid } from '#kernel';
import { InvalidJobId } from './errors.js';

/**
 * The id of the job that looks at an obligation when one of its thresholds is crossed. The instant belongs to the id: where the due date
 * moves, the new alarm is another job, because the queue ignores a known id whatever its time.
 */
export function alarmId(obligation: Uuid, crossing: Instant): string {
  return `${obligation}-${Date.parse(crossing)}`;
}

const separator = '~';

/** The id within the queue, where all kinds of jobs lie together. Never all digits, because the kind's name stands before it. */
export function queueId(job: string, id: string): string {
  const whole = `${job}${separator}${id}`;
  if (id === '' || whole.includes(':') || whole.length > 200) throw new InvalidJobId(id);
  return whole;
}

/** The job's own id again. */
export function ownId(job: string, whole: string): string {
  return whole.slice(job.length + separator.length);
}

/** The correlation id of all that one run of a job sets going: in its lines of the log, in the events of its commands, in its trace. */
export const correlationOf = (job: string, id: string, attempt: number): Uuid => derivedId('job', job, id, attempt);

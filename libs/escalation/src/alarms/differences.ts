import type { ParkedJob, WaitingJob } from '#jobs';
import type { Instant } from '#kernel';
import type { Alarm } from './alarm.js';

/** A clock that rings at another time than it should. */
export interface WrongTime {
  readonly alarm: Alarm;
  readonly ringsAt: Instant;
}

/** A look that was given up, and whether there is still something to be looked at. */
export interface ParkedLook {
  readonly job: ParkedJob;
  readonly needed: boolean;
}

/** In what the queue is not as the log would have it. */
export interface Differences {
  /** Due within the horizon, or overdue, and no clock is set. */
  readonly missing: readonly Alarm[];
  /** A clock is set at which there is nothing to be looked at: of what ended or moved, or of another house. */
  readonly surplus: readonly WaitingJob[];
  readonly wrongTimes: readonly WrongTime[];
  readonly parked: readonly ParkedLook[];
}

/** By how much a clock may ring beside its time without anybody's minding, in milliseconds. */
const tolerance = 2_000;

/**
 * Compares the alarms that the log would have with the jobs that the queue has, all of the one kind.
 * @param now an alarm whose instant has passed is to ring at once.
 */
export function differencesOf(
  alarms: Iterable<Alarm>,
  { waiting, parked }: { readonly waiting: readonly WaitingJob[]; readonly parked: readonly ParkedJob[] },
  now: Instant,
): Differences {
  const rings = new Map(waiting.map((job) => [job.id, job]));
  const givenUp = new Map(parked.map((job) => [job.id, job]));
  const needed = new Set<string>();
  const missing: Alarm[] = [];
  const wrongTimes: WrongTime[] = [];
  for (const alarm of alarms) {
    if (needed.has(alarm.id)) continue;
    needed.add(alarm.id);
    const job = rings.get(alarm.id);
    if (job === undefined) {
      if (!givenUp.has(alarm.id)) missing.push(alarm);
      continue;
    }
    if (isWrong(job.at, alarm.at, now)) wrongTimes.push({ alarm, ringsAt: job.at });
  }
  return {
    missing,
    surplus: waiting.filter(({ id }) => !needed.has(id)),
    wrongTimes,
    parked: parked.map((job) => ({ job, needed: needed.has(job.id) })),
  };
}

function isWrong(ringsAt: Instant, at: Instant, now: Instant): boolean {
  const [rings, wanted, present] = [ringsAt, at, now].map((each) => Date.parse(each)) as [number, number, number];
  return rings > Math.max(wanted, present) + tolerance || (wanted > present && rings < wanted - tolerance);
}

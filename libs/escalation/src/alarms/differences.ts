import type { ParkedJob, WaitingJob } from '#jobs';
import type { Instant } from '#kernel';
import type { Alarm } from './alarm.js';
import { looksJob } from './look-job.js';
import type { Ring } from './rings.js';

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

/** The differences, and what stands behind them in the queue. */
export interface Comparison {
  readonly differences: Differences;
  /** The jobs whose alarms have to be set anew: at a wrong time, or of many looks and given up, which say nothing of any of them. */
  readonly wrong: readonly (WaitingJob | ParkedJob)[];
  /** The clocks that are right, by their alarm. */
  readonly right: ReadonlyMap<string, { readonly alarm: Alarm; readonly job: WaitingJob }>;
}

/** By how much a clock may ring beside its time without anybody's minding, in milliseconds. */
const tolerance = 2_000;

/**
 * Compares the alarms that the log would have with the clocks that are in the queue. One clock may ring for many; where it is wrong for one of
 * them, it is for all.
 * @param now an alarm whose instant has passed is to ring at once.
 */
export function compare(
  alarms: ReadonlyMap<string, Alarm>,
  { rings, parked }: { readonly rings: readonly Ring[]; readonly parked: readonly ParkedJob[] },
  now: Instant,
): Comparison {
  const [many, looks] = [parked.filter(({ job }) => job === looksJob.name), parked.filter(({ job }) => job !== looksJob.name)];
  const givenUp = new Set(looks.map(({ id }) => id));
  const set = new Set<string>();
  const needed = new Set<WaitingJob>();
  const wrong = new Set<WaitingJob>();
  const clocks: { readonly alarm: Alarm; readonly job: WaitingJob }[] = [];
  for (const { alarm: id, job } of rings) {
    const alarm = alarms.get(id);
    if (alarm === undefined || set.has(id)) continue;
    set.add(id);
    needed.add(job);
    clocks.push({ alarm, job });
    if (isWrong(job.at, alarm.at, now)) wrong.add(job);
  }
  return {
    differences: {
      missing: [...alarms.values()].filter(({ id }) => !set.has(id) && !givenUp.has(id)),
      surplus: [...new Set(rings.map(({ job }) => job))].filter((job) => !needed.has(job)),
      wrongTimes: clocks.filter(({ job }) => wrong.has(job)).map(({ alarm, job }) => ({ alarm, ringsAt: job.at })),
      parked: looks.map((job) => ({ job, needed: alarms.has(job.id) })),
    },
    wrong: [...wrong, ...many],
    right: new Map(clocks.filter(({ job }) => !wrong.has(job)).map((clock) => [clock.alarm.id, clock])),
  };
}

function isWrong(ringsAt: Instant, at: Instant, now: Instant): boolean {
  const [rings, wanted, present] = [ringsAt, at, now].map((each) => Date.parse(each)) as [number, number, number];
  return rings > Math.max(wanted, present) + tolerance || (wanted > present && rings < wanted - tolerance);
}

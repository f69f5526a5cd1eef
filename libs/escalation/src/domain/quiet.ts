import { nextOpening, officeCalendar, type Calendar } from '#deadlines/domain';
import type { Instant } from '#kernel';
import type { QuietHours } from './rule-set.js';

const day = 86_400_000;
/** How many days on end may be quiet from morning to evening; a check refuses hours that are so every day. */
const mostQuietDays = 30;

const timeOf = (text: string): number => Number(text.slice(0, 2)) * 3_600_000 + Number(text.slice(3)) * 60_000;

/** How long it stays quiet from a time of day on, in milliseconds; 0 where it is not. */
function quietFrom({ from, to }: QuietHours, time: number): number {
  const [begins, ends] = [timeOf(from), timeOf(to)];
  const since = (time - begins + day) % day;
  const lasts = (ends - begins + day) % day || day;
  return since < lasts ? lasts - since : 0;
}

/**
 * When people are told what was raised at an instant and is not urgent: at once where the office is open and it is not quiet, else at the
 * next instant at which both is so. Null where there is none within thirty days.
 */
export function tellingAt(raisedAt: Instant, calendar: Calendar, quietHours: QuietHours | undefined): Instant | null {
  const office = officeCalendar(calendar);
  let at = Date.parse(raisedAt);
  const last = at + mostQuietDays * day;
  while (at <= last) {
    at = nextOpening(office, at);
    const { day: today, time } = office.zone.local(at);
    const quiet = quietHours ? quietFrom(quietHours, time) : 0;
    if (quiet === 0) return new Date(at).toISOString();
    const ends = office.zone.at(today + Math.floor((time + quiet) / day), (time + quiet) % day);
    // In the hour that a clock goes through twice, its end may be the first of both.
    at = ends > at ? ends : at + quiet;
  }
  return null;
}

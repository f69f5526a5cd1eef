import type { OfficeCalendar } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { dayTime } from './timing.js';

/** Under which heads a digest says what its reader owes. */
export const taskHeads = ['overdue', 'today', 'week'] as const;
export type TaskHead = (typeof taskHeads)[number];

/** How many days a digest looks ahead, today among them. */
const daysAhead = 7;

/** When the digest of an instant's day is due, perhaps before it; null on a day off. */
export function digestOfDay(now: Instant, office: OfficeCalendar, digestAt: string): Instant | null {
  const { day } = office.zone.local(Date.parse(now));
  return office.day(day).working ? new Date(office.zone.at(day, dayTime(digestAt))).toISOString() : null;
}

/** Under which head a due stands; null where it is further away. What is due at midnight is due on the day that ends then. */
export function taskHeadOf(due: Instant, now: Instant, { zone }: OfficeCalendar): TaskHead | null {
  const [at, from] = [Date.parse(due), Date.parse(now)];
  const { day } = zone.local(from);
  if (at < from) return 'overdue';
  if (at <= zone.startOf(day + 1)) return 'today';
  return at <= zone.startOf(day + daysAhead) ? 'week' : null;
}

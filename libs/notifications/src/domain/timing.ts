import { nextOpening, NoWorkingDays, type OfficeCalendar } from '#deadlines/domain';
import type { Instant } from '#kernel';

/** How a person wants notifications of a kind by mail. */
export const mailModes = ['at-once', 'digest', 'off'] as const;
export type MailMode = (typeof mailModes)[number];

/** So long a notification that is not urgent waits for others to the same person, in milliseconds: they become one mail. */
export const gathering = 60_000;

/**
 * When a notification is due by mail; null where it goes into no mail. What is urgent goes at once, whatever the person wishes and whatever
 * the hour; all else waits for office hours, or for the hour of the digest on the next working day.
 */
export function mailDue(
  { urgent, mode }: { readonly urgent: boolean; readonly mode: MailMode },
  { now, office, digestAt }: { readonly now: Instant; readonly office: OfficeCalendar | undefined; readonly digestAt: string },
): Instant | null {
  if (urgent) return now;
  const from = Date.parse(now);
  switch (mode) {
    case 'off':
      return null;
    case 'at-once':
      return onCalendar(office, from + gathering, (calendar) => nextOpening(calendar, from + gathering));
    case 'digest':
      return onCalendar(office, from + gathering, (calendar) => nextDigest(calendar, from, digestAt));
    default:
      return mode satisfies never;
  }
}

/** A time of day such as `09:00`, in milliseconds of local time. */
export function dayTime(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}

/** The next time of day, after an instant, on a working day. */
function nextDigest({ zone, workingDay }: OfficeCalendar, from: number, digestAt: string): number {
  const at = (day: number): number => zone.at(day, dayTime(digestAt));
  const today = workingDay(zone.local(from).day, 1);
  return at(today) > from ? at(today) : at(workingDay(today + 1, 1));
}

/** What a calendar without working days cannot say is not lost: it is due without one. */
function onCalendar(office: OfficeCalendar | undefined, otherwise: number, find: (office: OfficeCalendar) => number): Instant {
  try {
    return new Date(office === undefined ? otherwise : find(office)).toISOString();
  } catch (error) {
    if (!(error instanceof NoWorkingDays)) throw error;
    return new Date(otherwise).toISOString();
  }
}

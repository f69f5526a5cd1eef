import { calendarOf, officeCalendar, type DeadlineHouse, type OfficeCalendar } from '#deadlines/domain';
import type { Instant } from '#kernel';

/** The calendar on which a house counts the working days of its actions. */
const calendarKey = 'ua';

/** The house's working calendar; undefined where none was published. */
export function workingCalendar(house: DeadlineHouse): OfficeCalendar | undefined {
  const calendar = calendarOf(house, calendarKey);
  return calendar && officeCalendar(calendar);
}

/** Working days by which something ended after its due, below 0 where it ended before; an end on the due day itself is neither. */
export function workingDaysLate(office: OfficeCalendar, due: Instant, ended: Instant): number {
  const [from, to] = [dueDay(office, due).day, dueDay(office, ended).day];
  let days = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day += 1) if (office.day(day).working) days += 1;
  return to < from ? -days : days;
}

/** The due that many working days on, at the same local time. */
export function movedBy(office: OfficeCalendar, due: Instant, workingDays: number): Instant {
  const { day, time } = dueDay(office, due);
  let to = day;
  for (let counted = 0; counted < workingDays; counted += 1) to = office.workingDay(to + 1, 1);
  return new Date(time === null ? office.zone.startOf(to + 1) : office.zone.at(to, time)).toISOString();
}

/** The local day of an instant; midnight is the end of the day before, and still on time. */
function dueDay({ zone }: OfficeCalendar, due: Instant): { day: number; time: number | null } {
  const { day, time } = zone.local(Date.parse(due));
  return time === 0 ? { day: day - 1, time: null } : { day, time };
}

import { configurationKind, fault, notice, type Finding } from '#configuration/domain';
import ua from '../../starter/calendar-ua.json' with { type: 'json' };
import { calendarsDraft, faultsOfCalendar, type Calendar, type CalendarDraft, type CalendarsDraft } from './calendar.js';
import { NoWorkingDays, officeCalendar } from './office-days.js';
import { dayOf } from './days.js';

/**
 * The calendars as they are configured. They are dated inside, each day under its own rules, so that a version holds as soon as it is
 * published: what is known of the days to come is used at once.
 */
export const calendarsKind = configurationKind<'calendars', CalendarsDraft, CalendarsDraft>({
  key: 'calendars',
  slice: null,
  effect: 'at-once',
  name: 'Calendars',
  what: 'calendars',
  draft: calendarsDraft,
  content: calendarsDraft,
  starter: calendarsDraft.parse({ calendars: [ua] }),
  check: ({ calendars }, newest) => [
    ...calendars.flatMap((calendar, at) => within(`/calendars/${at}`, findingsOf(calendar))),
    ...calendars.flatMap(({ key }, at) =>
      calendars.findIndex((each) => each.key === key) < at ? [fault(`/calendars/${at}/key`, 'calendar-twice', { calendar: key })] : [],
    ),
    ...newest.calendars.flatMap(({ key }) =>
      calendars.some((each) => each.key === key) ? [] : [fault('/calendars', 'calendar-removed', { calendar: key })],
    ),
  ],
  broughtBack: (earlier, newest) => ({
    calendars: [...earlier.calendars, ...newest.calendars.filter(({ key }) => !earlier.calendars.some((each) => each.key === key))],
  }),
});

/** A calendar of a version. */
export function calendarOfVersion(version: number, draft: CalendarDraft): Calendar {
  return { ...draft, version };
}

function within(place: string, findings: readonly Finding[]): Finding[] {
  return findings.map((each) => ({ ...each, pointer: place + each.pointer }));
}

function findingsOf(calendar: CalendarDraft): Finding[] {
  const faults = [...faultsOfCalendar(calendar), ...movedHolidays(calendar)];
  // Which days are worked hangs on the patterns, and on no zone.
  const idle = faults.some(({ pointer }) => pointer.startsWith('/weekly')) ? [] : idleYears({ ...calendar, zone: 'UTC' });
  return faults.length > 0 ? [...faults, ...idle] : [...idle, ...idleExceptions(calendar)];
}

/** A day off by law is neither exchanged for another nor worked for one. */
function movedHolidays({ moved, holidays }: CalendarDraft): Finding[] {
  const offByLaw = new Set(holidays.map(({ day }) => day));
  return moved.flatMap((each, at) =>
    (['off', 'worked'] as const).flatMap((end) =>
      offByLaw.has(each[end]) ? [fault(`/moved/${at}/${end}`, 'moved-day-is-a-holiday', { day: each[end] })] : [],
    ),
  );
}

/** Patterns and holidays from which on no day is worked within ten years: a term in working days would have no end. The first is told. */
function idleYears(calendar: CalendarDraft): Finding[] {
  const office = officeCalendar(calendarOfVersion(1, calendar));
  const begins = [
    ...calendar.weekly.map(({ from }, at) => [from, `/weekly/${at}/days`] as const),
    ...calendar.holidays.map(({ day }, at) => [day, `/holidays/${at}/day`] as const),
  ];
  for (const [from, pointer] of begins) {
    try {
      office.workingDay(dayOf(from), 1);
    } catch (error) {
      if (error instanceof NoWorkingDays) return [fault(pointer, error.code, { calendar: calendar.key, from })];
      throw error;
    }
  }
  return [];
}

/** Exceptions without the effect that was meant: a day moved in a time in which none is, from a day that is free already, to one that is worked already. */
function idleExceptions(calendar: CalendarDraft): Finding[] {
  const { moved, periods, followsMoves } = calendar;
  const unmoved = officeCalendar(calendarOfVersion(1, { ...calendar, moved: [] }));
  const isWorked = (day: string): boolean => unmoved.day(dayOf(day)).working;
  return moved.flatMap(({ off, worked }, at) => {
    const period = periods.find(({ noMoves, from, to }) => noMoves && [off, worked].some((each) => from <= each && each <= (to ?? each)));
    if (period) return [notice(`/moved/${at}`, 'move-without-effect', { off, worked, period: period.id })];
    if (followsMoves === false) return [notice(`/moved/${at}`, 'move-not-followed', { off, worked })];
    return [
      ...(isWorked(off) ? [] : [notice(`/moved/${at}/off`, 'moved-from-a-day-off', { off, worked })]),
      ...(isWorked(worked) ? [notice(`/moved/${at}/worked`, 'moved-to-a-working-day', { off, worked })] : []),
    ];
  });
}

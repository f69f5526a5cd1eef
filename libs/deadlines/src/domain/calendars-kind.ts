import { configurationKind, fault, notice, type Finding } from '#configuration/domain';
import ua from '../../starter/calendar-ua.json' with { type: 'json' };
import { calendarsDraft, faultsOfCalendar, type Calendar, type CalendarDraft, type CalendarsDraft } from './calendar.js';
import { dayOf, isoOf, type Day } from './days.js';
import { longestSearch, NoWorkingDays, noWorkingDaysCode, officeCalendar, type OfficeCalendar } from './office-days.js';

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
  const idle = idleTimes(calendar);
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

/** Patterns and holidays from which on no day is worked within ten years: a term in working days would have no end. Each such time is told once. */
function idleTimes(calendar: CalendarDraft): Finding[] {
  const office = officeCalendar(calendarOfVersion(1, asNamed(calendar)));
  const findings: Finding[] = [];
  let idleUntil = -Infinity;
  for (const { from, pointer } of beginnings(calendar)) {
    if (from < idleUntil) continue;
    if (nextWorked(office, from) < Infinity) {
      idleUntil = -Infinity;
      continue;
    }
    const isTold = idleUntil > -Infinity && nextWorked(office, idleUntil) >= from;
    if (!isTold) findings.push(fault(pointer, noWorkingDaysCode, { calendar: calendar.key, from: isoOf(from) }));
    idleUntil = from + longestSearch;
  }
  return findings;
}

/**
 * A calendar by the days that it names as worked, whatever is wrong with its zone and its hours: patterns out of order hold from their own
 * days on, and of several from one day a weekday is worked where one of them works it.
 */
function asNamed(calendar: CalendarDraft): CalendarDraft {
  const weekly = inOrder(calendar.weekly, ({ from }) => dayOf(from)).map((pattern, _at, all) => {
    const same = all.filter(({ from }) => from === pattern.from);
    const days = pattern.days.map((_, weekday) => same.map(({ days: each }) => each[weekday]).find((hours) => hours !== null) ?? null);
    return { ...pattern, days: days as typeof pattern.days };
  });
  return { ...calendar, zone: 'UTC', weekly };
}

/** Where something begins that may take the last working day, in order. The first pattern holds before its own day, too. */
function beginnings({ weekly, holidays }: CalendarDraft): readonly { readonly from: Day; readonly pointer: string }[] {
  const patterns = weekly.map(({ from }, at) => ({ from: dayOf(from), pointer: `/weekly/${at}/days` }));
  const [first, ...later] = inOrder(patterns, ({ from }) => from);
  const off = holidays.map(({ day }, at) => ({ from: dayOf(day), pointer: `/holidays/${at}/day` }));
  return [first!, ...inOrder([...later, ...off], ({ from }) => from)];
}

function inOrder<T>(things: readonly T[], placeOf: (thing: T) => number): readonly T[] {
  return [...things].sort((one, other) => placeOf(one) - placeOf(other));
}

/** The next working day; infinite where ten years hold none. */
function nextWorked(office: OfficeCalendar, from: Day): number {
  try {
    return office.workingDay(from, 1);
  } catch (error) {
    if (error instanceof NoWorkingDays) return Infinity;
    throw error;
  }
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

import { check, commandsOf, machine, rule, type Actor } from '#kernel';
import { calendarChangeEvents, type CalendarChangeEvent, type DeadlineHouse } from './configuration.js';

/** Which version of the calendars open deadlines were last told to follow. */
export type CalendarChanges = { readonly status: 'none' } | { readonly status: 'confirmed'; readonly calendars: number };

interface House {
  readonly deadlines: DeadlineHouse;
}

export interface ConfirmCalendarChange {
  /** The version that was looked at. */
  readonly calendars: number;
  readonly reason: string;
}

/** The newest version of the calendars of a house. */
export function newestCalendars({ calendars }: DeadlineHouse): number {
  return Math.max(1, ...Object.values(calendars).flatMap((versions) => versions.map(({ version }) => version)));
}

const administratorConfirms = rule<CalendarChanges, House>(
  'administrator-confirms-calendars',
  ({ by }: { by: Actor }) => by.roles.includes('administrator') || { role: 'administrator' },
);

/** Nobody confirms what they have not seen. */
const confirmsTheNewest = check<CalendarChanges, House, ConfirmCalendarChange>('confirms-the-newest', ({ house }, { calendars }) => {
  const newest = newestCalendars(house.deadlines);
  return calendars === newest || { calendars, newest };
});

const command = commandsOf<CalendarChanges, House, CalendarChangeEvent>();

export const confirmCalendarChange = command({
  name: 'confirm-calendar-change',
  doc: 'Has open deadlines follow the newest version of the calendars; each is derived anew where it moves.',
  from: ['none', 'confirmed'],
  to: 'confirmed',
  rules: [administratorConfirms],
  checks: [confirmsTheNewest],
  then: ({ state }, { calendars, reason }: ConfirmCalendarChange) =>
    state.status === 'confirmed' && state.calendars >= calendars
      ? []
      : [calendarChangeEvents.calendarChangeConfirmed({ calendars, reason })],
});

/** What was confirmed of changes of calendars: the stream `calendar-changes`. */
export const calendarChangesMachine = machine<CalendarChanges, House, CalendarChangeEvent>({
  name: 'calendar-changes',
  version: 1,
  initial: { status: 'none' },
  evolve: (_, { data: { calendars } }) => ({ status: 'confirmed', calendars }),
  commands: [confirmCalendarChange],
});

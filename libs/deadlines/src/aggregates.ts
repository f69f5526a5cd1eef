import type { AggregateType } from '#platform';
import { calendarChangesMachine, type CalendarChangeEvent, type CalendarChanges, type DeadlineHouse } from './domain/index.js';

/** What was confirmed of changes of calendars: one stream of the house, whatever the id. Its name is for good. */
export const calendarChangesAggregate: AggregateType<CalendarChanges, { readonly deadlines: DeadlineHouse }, CalendarChangeEvent> = {
  kind: 'calendar-changes',
  streamOf: () => 'calendar-changes',
  machine: calendarChangesMachine,
};

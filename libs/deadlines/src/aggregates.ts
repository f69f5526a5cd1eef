import type { AggregateType } from '#platform';
import {
  calendarMachine,
  deadlinePoliciesMachine,
  type DeadlineConfigurationEvent,
  type DeadlineHouse,
  type Published,
} from './domain/index.js';

/** Where the streams of configuration lie. Their names are for good. */

/** The id is the calendar's key. */
export const calendarAggregate: AggregateType<Published, { readonly deadlines: DeadlineHouse }, DeadlineConfigurationEvent> = {
  kind: 'calendar',
  streamOf: (key) => `calendar-${key}`,
  machine: calendarMachine,
};

export const deadlinePoliciesAggregate: AggregateType<Published, { readonly deadlines: DeadlineHouse }, DeadlineConfigurationEvent> = {
  kind: 'deadline-policies',
  streamOf: () => 'deadline-policies',
  machine: deadlinePoliciesMachine,
};

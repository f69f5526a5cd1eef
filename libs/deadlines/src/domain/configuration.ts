import { z } from 'zod';
import { eventType, unknownEvent, type EventOf } from '#kernel';
import { calendarSchema, type Calendar } from './calendar.js';
import { policySetSchema, type PolicySet } from './policy.js';

/** The events of configuration: calendars on `calendar-<key>`, policies on `deadline-policies`. */
export const deadlineConfigurationEvents = {
  calendarPublished: eventType('CalendarPublished', {
    nature: 'content',
    doc: 'A version of a calendar was published.',
    data: z.strictObject({ calendar: calendarSchema, reason: z.string().min(1).max(1000) }),
  }),
  deadlinePolicyPublished: eventType('DeadlinePolicyPublished', {
    nature: 'content',
    doc: 'A version of the deadline policies was published, in force from its effective instant.',
    data: z.strictObject({ set: policySetSchema, reason: z.string().min(1).max(1000) }),
  }),
};
export type DeadlineConfigurationEvent = EventOf<typeof deadlineConfigurationEvents>;

/** What commands know of calendars and policies: folded by every process from the configuration streams. Plain data. */
export interface DeadlineHouse {
  /** Every published version by key, oldest first. */
  readonly calendars: Readonly<Record<string, readonly Calendar[]>>;
  /** Every published version, oldest first. */
  readonly policies: readonly PolicySet[];
}

export const emptyDeadlineHouse: DeadlineHouse = { calendars: {}, policies: [] };

export function evolveDeadlineHouse(house: DeadlineHouse, event: DeadlineConfigurationEvent): DeadlineHouse {
  switch (event.type) {
    case 'CalendarPublished': {
      const { calendar } = event.data;
      return { ...house, calendars: { ...house.calendars, [calendar.key]: [...(house.calendars[calendar.key] ?? []), calendar] } };
    }
    case 'DeadlinePolicyPublished':
      return { ...house, policies: [...house.policies, event.data.set] };
    default:
      return unknownEvent(event);
  }
}

/** A calendar's newest version. */
export function calendarOf(house: DeadlineHouse, key: string): Calendar | undefined {
  return house.calendars[key]?.at(-1);
}

import { check, commandsOf, machine, rule, unknownEvent, type Actor, type Instant } from '#kernel';
import type { Calendar } from './calendar.js';
import { calendarOf, deadlineConfigurationEvents, type DeadlineConfigurationEvent, type DeadlineHouse } from './configuration.js';
import type { PolicySet } from './policy.js';

/** What has been published on a stream of configuration: its newest version. */
export type Published = { readonly status: 'none' } | { readonly status: 'published'; readonly version: number };

interface House {
  readonly deadlines: DeadlineHouse;
}

/** Whether the actor may publish configuration: an administrator, or the founding of the house. */
export function mayPublish({ roles, process }: Actor): boolean {
  return roles.includes('administrator') || process === 'founding';
}

/** The version that comes after those published. */
export function nextVersion(state: Published): number {
  return state.status === 'none' ? 1 : state.version + 1;
}

/** An effective date: now where none is said; never before the publishing. */
export function notBeforePublishing(effectiveFrom: Instant | null, now: Instant): true | { effectiveFrom: Instant; now: Instant } {
  return effectiveFrom === null || effectiveFrom >= now || { effectiveFrom, now };
}

const administratorPublishes = rule<Published, House>('administrator-publishes', ({ by }) => mayPublish(by) || { role: 'administrator' });

export interface PublishCalendar {
  readonly calendar: Omit<Calendar, 'version'>;
  readonly reason: string;
}

export interface PublishPolicies {
  readonly policies: PolicySet['policies'];
  /** Null: from now on. */
  readonly effectiveFrom: Instant | null;
  readonly reason: string;
}

/** Every policy counts on a calendar that is there. */
const policiesHaveCalendars = check<Published, House, PublishPolicies>('policies-have-calendars', ({ house }, { policies }) => {
  const missing = [...new Set(policies.map(({ calendar }) => calendar))].filter((key) => !calendarOf(house.deadlines, key));
  return missing.length === 0 || { calendars: missing };
});

const policiesTakeEffectLater = check<Published, House, PublishPolicies>('effective-not-before-publishing', ({ now }, { effectiveFrom }) =>
  notBeforePublishing(effectiveFrom, now),
);

const command = commandsOf<Published, House, DeadlineConfigurationEvent>();

export const publishCalendar = command({
  name: 'publish-calendar',
  doc: 'Publishes a version of a calendar; terms derived from now on use it.',
  from: ['none', 'published'],
  to: 'published',
  rules: [administratorPublishes],
  checks: [],
  then: ({ state }, { calendar, reason }: PublishCalendar) => [
    deadlineConfigurationEvents.calendarPublished({ calendar: { ...calendar, version: nextVersion(state) }, reason }),
  ],
});

export const publishPolicies = command({
  name: 'publish-deadline-policies',
  doc: 'Publishes a version of the deadline policies; obligations that open from its effective instant on use it.',
  from: ['none', 'published'],
  to: 'published',
  rules: [administratorPublishes],
  checks: [policiesHaveCalendars, policiesTakeEffectLater],
  then: ({ state, now }, { policies, effectiveFrom, reason }: PublishPolicies) => [
    deadlineConfigurationEvents.deadlinePolicyPublished({
      set: { version: nextVersion(state), effectiveFrom: effectiveFrom ?? now, policies },
      reason,
    }),
  ],
});

function evolve(_: Published, event: DeadlineConfigurationEvent): Published {
  switch (event.type) {
    case 'CalendarPublished':
      return { status: 'published', version: event.data.calendar.version };
    case 'DeadlinePolicyPublished':
      return { status: 'published', version: event.data.set.version };
    default:
      return unknownEvent(event);
  }
}

const initial: Published = { status: 'none' };

/** One calendar: the stream `calendar-<key>`. */
export const calendarMachine = machine<Published, House, DeadlineConfigurationEvent>({
  name: 'calendar',
  version: 1,
  initial,
  evolve,
  commands: [publishCalendar],
});

/** All deadline policies: the stream `deadline-policies`. */
export const deadlinePoliciesMachine = machine<Published, House, DeadlineConfigurationEvent>({
  name: 'deadline-policies',
  version: 1,
  initial,
  evolve,
  commands: [publishPolicies],
});

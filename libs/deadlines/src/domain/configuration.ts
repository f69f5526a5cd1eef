import { z } from 'zod';
import { happeningOf } from '#configuration/domain';
import { eventType, unknownEvent, type DomainEvent, type EventOf } from '#kernel';
import { calendarSchema, type Calendar, type CalendarsDraft } from './calendar.js';
import { calendarOfVersion, calendarsKind } from './calendars-kind.js';
import { deadlinePoliciesKind, policySetOf } from './policies-kind.js';
import { policySetSchema, type PolicySet } from './policy.js';

/**
 * How houses published their first calendar and policies before these were configuration like the rest: on \`calendar-<key>\` and
 * \`deadline-policies\`, in their founding. Nothing appends them any more; the logs of those houses are read.
 */
export const firstPublications = {
  calendarPublished: eventType('CalendarPublished', {
    nature: 'content',
    doc: 'The first version of a calendar, of a house that was founded before calendars were configured; nothing appends it any more.',
    data: z.strictObject({ calendar: calendarSchema, reason: z.string().min(1).max(1000) }),
  }),
  deadlinePolicyPublished: eventType('DeadlinePolicyPublished', {
    nature: 'content',
    doc: 'The first version of the deadline policies, of a house that was founded before they were configured; nothing appends it any more.',
    data: z.strictObject({ set: policySetSchema, reason: z.string().min(1).max(1000) }),
  }),
};
type FirstPublication = EventOf<typeof firstPublications>;

/** That open deadlines are to follow a version of the calendars. It stands on the stream \`calendar-changes\`. */
export const calendarChangeEvents = {
  calendarChangeConfirmed: eventType('CalendarChangeConfirmed', {
    nature: 'content',
    doc: 'Open deadlines that were counted on an earlier version of the calendars are derived anew on this one.',
    data: z.strictObject({ calendars: z.int().min(1), reason: z.string().min(1).max(1000) }),
  }),
};
export type CalendarChangeEvent = EventOf<typeof calendarChangeEvents>;

/** What commands know of calendars and policies: folded by every process from the configuration streams. Plain data. */
export interface DeadlineHouse {
  /** Every published version by key, oldest first. */
  readonly calendars: Readonly<Record<string, readonly Calendar[]>>;
  /** Every published version, oldest first, with the switches set. */
  readonly policies: readonly PolicySet[];
  /** The version of the calendars that open deadlines were last told to follow. */
  readonly confirmed: number;
}

/** What every house begins with, and what those that were founded earlier published in their founding. */
export const deadlinesAtFounding: DeadlineHouse = {
  ...withCalendars(
    { calendars: {}, policies: [policySetOf(1, null, deadlinePoliciesKind.starter)], confirmed: 1 },
    1,
    calendarsKind.starter,
  ),
};

/** The house once these calendars are a version of theirs. */
export function withCalendars(house: DeadlineHouse, version: number, { calendars }: CalendarsDraft): DeadlineHouse {
  const added = calendars.map((each) => [each.key, [...(house.calendars[each.key] ?? []), calendarOfVersion(version, each)]] as const);
  return { ...house, calendars: { ...house.calendars, ...Object.fromEntries(added) } };
}

/** What a house settles for itself about deadlines. */
export const deadlineConfiguration = [calendarsKind, deadlinePoliciesKind] as const;
/** Whether an event belongs to one of the two kinds of configuration. */
const ofKind = (kind: (typeof deadlineConfiguration)[number], type: string): boolean => kind.events.some((each) => each.type === type);

/** The house after an event of one of its streams. @throws UnknownEvent */
export function evolveDeadlineHouse(house: DeadlineHouse, event: Pick<DomainEvent, 'type' | 'data'>): DeadlineHouse {
  if (ofKind(calendarsKind, event.type)) {
    const happened = happeningOf(calendarsKind, event);
    return happened.what === 'published' ? withCalendars(house, happened.data.version, happened.data.content) : house;
  }
  if (ofKind(deadlinePoliciesKind, event.type)) {
    const happened = happeningOf(deadlinePoliciesKind, event);
    if (happened.what !== 'published') return house;
    const { version, effectiveFrom, content } = happened.data;
    return { ...house, policies: [...house.policies, policySetOf(version, effectiveFrom, content)] };
  }
  return evolveOther(house, event as unknown as FirstPublication | CalendarChangeEvent);
}

function evolveOther(house: DeadlineHouse, event: FirstPublication | CalendarChangeEvent): DeadlineHouse {
  switch (event.type) {
    case 'CalendarPublished': {
      const { calendar } = event.data;
      const others = (house.calendars[calendar.key] ?? []).filter(({ version }) => version !== calendar.version);
      return { ...house, calendars: { ...house.calendars, [calendar.key]: [...others, calendar] } };
    }
    case 'DeadlinePolicyPublished': {
      const { set } = event.data;
      return { ...house, policies: [...house.policies.filter(({ version }) => version !== set.version), set] };
    }
    case 'CalendarChangeConfirmed':
      return { ...house, confirmed: Math.max(house.confirmed, event.data.calendars) };
    default:
      return unknownEvent(event);
  }
}

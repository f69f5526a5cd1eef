import type { Instant } from '#kernel';
import type { Calendar } from './calendar.js';
import { calendarOfVersion, calendarsKind } from './calendars-kind.js';
import { deadlinePoliciesKind, policySetOf } from './policies-kind.js';
import type { PolicySet } from './policy.js';

/** The starter calendar of Ukraine, 2020 to 2027, every exception with its source. */
export const starterCalendar: Calendar = calendarOfVersion(1, calendarsKind.starter.calendars[0]!);

/** The starter policies with their switches as they come: every row of *which obligation opens when*. */
export function starterPolicies(effectiveFrom: Instant): PolicySet {
  return policySetOf(1, effectiveFrom, deadlinePoliciesKind.starter);
}

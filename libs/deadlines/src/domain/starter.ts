import type { Instant } from '#kernel';
import uaData from '../../starter/calendar-ua.json' with { type: 'json' };
import policyData from '../../starter/policy.json' with { type: 'json' };
import { calendarSchema, type Calendar } from './calendar.js';
import { policySetSchema, type PolicySet } from './policy.js';

/** The starter calendar of Ukraine, 2020 to 2027, every exception with its source. */
export const starterCalendar: Calendar = calendarSchema.parse(uaData);

/** The starter policy: every row of *which obligation opens when*, in force from the given instant (the founding of the house). */
export function starterPolicies(effectiveFrom: Instant): PolicySet {
  return policySetSchema.parse({ ...policyData, effectiveFrom });
}

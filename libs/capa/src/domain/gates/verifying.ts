import { rule } from '#kernel';
import { workingCalendar } from '../lateness.js';
import type { CapaHouse } from '../house.js';
import type { Verifying } from '../state.js';

/** Each completed action was verified by somebody other than its owner. */
export const everyCompletedActionIsVerified = rule<Verifying, CapaHouse>('every-completed-action-is-verified', ({ state }) => {
  const open = state.plan.actions.filter(({ status }) => status !== 'verified' && status !== 'cancelled');
  return open.length === 0 || { actions: open.map(({ id }) => id) };
});

/** The window of the criterion is counted on the house's calendar. */
export const calendarIsThere = rule<Verifying, CapaHouse>(
  'working-calendar-is-published',
  ({ house }) => workingCalendar(house.deadlines) !== undefined || {},
);

export const leaveVerifying = [everyCompletedActionIsVerified, calendarIsThere];

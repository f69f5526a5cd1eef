import { houseSlice } from '#platform';
import { deadlinesAtFounding, evolveDeadlineHouse, type DeadlineHouse } from './domain/index.js';

/** Calendars and policies as every process folds them. A house founded before they were configuration has its first on streams of their own. */
export const deadlinesSlice = houseSlice({
  key: 'deadlines',
  streamPrefixes: ['configuration-calendars', 'configuration-deadline-policies', 'calendar-', 'deadline-policies'],
  initial: deadlinesAtFounding,
  evolve: (house: DeadlineHouse, event) => evolveDeadlineHouse(house, event),
});

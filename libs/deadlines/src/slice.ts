import { houseSlice } from '#platform';
import { emptyDeadlineHouse, evolveDeadlineHouse, type DeadlineConfigurationEvent, type DeadlineHouse } from './domain/index.js';

/** Calendars and policies as every process folds them. */
export const deadlinesSlice = houseSlice({
  key: 'deadlines',
  streamPrefixes: ['calendar-', 'deadline-policies'],
  initial: emptyDeadlineHouse,
  evolve: (house: DeadlineHouse, event) => evolveDeadlineHouse(house, event as unknown as DeadlineConfigurationEvent),
});

import { houseSlice } from '#platform';
import { evolveMerges, type Merges } from './domain/index.js';

/** Which entries of the register are one citizen, as every process folds it. */
export const subjectsSlice = houseSlice({
  key: 'subjects',
  streamPrefixes: ['merged-subjects'],
  initial: {},
  evolve: (merges: Merges, event) => evolveMerges(merges, event, { recordedAt: event.metadata.recordedAt, by: event.metadata.actor }),
});

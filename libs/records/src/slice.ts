import { houseSlice } from '#platform';
import { emptyHandling, evolveHandling, type ComplaintHandling, type HandlingEvent } from './domain/index.js';

/** How the house handles appeals, as every process folds it. */
export const handlingSlice = houseSlice({
  key: 'handling',
  streamPrefixes: ['appeal-handling'],
  initial: emptyHandling,
  evolve: (handling: ComplaintHandling, event) => evolveHandling(handling, event as unknown as HandlingEvent),
});

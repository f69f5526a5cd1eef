import { houseSlice } from '#platform';
import { starterCapaSettings, type CapaSettings } from './domain/index.js';

/** Risk matrix and approver's levels as every process knows them: the starter's, which no stream changes. */
export const capaSlice = houseSlice({
  key: 'capa',
  streamPrefixes: [],
  initial: starterCapaSettings,
  evolve: (settings: CapaSettings) => settings,
});

import type { WaysOn } from '#deadlines';
import { recordAggregates } from '../aggregates.js';
import { recordMachines, waysOn, type RecordsHouse, type RecordState } from '../domain/index.js';

/** What leads on from what is owed on a record. */
export const recordWays: WaysOn = {
  aggregates: recordAggregates as unknown as WaysOn['aggregates'],
  offers: ({ state: given, house, ...who }, { name }) => {
    const state = given as RecordState;
    if (state.status === 'none') return [];
    return recordMachines[state.own.kind].offers({ state, house: house as RecordsHouse, ...who }, waysOn[name] ?? []);
  },
};

import { houseSlice } from '#platform';
import { emptyEscalationHouse, evolveEscalationHouse, type EscalationHouse } from './domain/index.js';

/** The escalation rules as every process folds them, from the founding on. An early house has its first on a stream of their own. */
export const escalationSlice = houseSlice({
  key: 'escalation',
  streamPrefixes: ['house', 'configuration-escalation-rules', 'escalation-rules'],
  initial: emptyEscalationHouse,
  evolve: (house: EscalationHouse, event) => evolveEscalationHouse(house, event, event.metadata.recordedAt),
});

import { houseSlice } from '#platform';
import { emptyEscalationHouse, evolveEscalationHouse, type EscalationHouse, type EscalationRuleEvent } from './domain/index.js';

/** The escalation rules as every process folds them. */
export const escalationSlice = houseSlice({
  key: 'escalation',
  streamPrefixes: ['escalation-rules'],
  initial: emptyEscalationHouse,
  evolve: (house: EscalationHouse, event) => evolveEscalationHouse(house, event as unknown as EscalationRuleEvent),
});

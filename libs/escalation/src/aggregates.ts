import type { DeadlineHouse } from '#deadlines/domain';
import type { AggregateType } from '#platform';
import { escalationRulesMachine, type EscalationRuleEvent, type Published } from './domain/index.js';

/** All escalation rules lie on one stream; its name is for good. */
export const escalationRulesAggregate: AggregateType<Published, { readonly deadlines: DeadlineHouse }, EscalationRuleEvent> = {
  kind: 'escalation-rules',
  streamOf: () => 'escalation-rules',
  machine: escalationRulesMachine,
};

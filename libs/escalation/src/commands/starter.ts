import { derivedId } from '#kernel';
import type { CommandContext, CommandExecutor } from '#platform';
import { escalationRulesAggregate } from '../aggregates.js';
import { publishRules, starterRules, type PublishRules } from '../domain/index.js';

type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId'>;

/** Publishes the starter ladder, for the founding of a house; done again under the same founding it changes nothing. */
export function publishStarterRules(executor: Pick<CommandExecutor, 'execute'>): (sender: Sender) => Promise<void> {
  return async ({ actor, commandId, bodyHash, correlationId }) => {
    const { rules } = starterRules('2020-01-01T00:00:00.000Z');
    const input: PublishRules = { rules, effectiveFrom: null };
    await executor.execute({
      aggregate: escalationRulesAggregate,
      id: 'escalation-rules',
      name: publishRules.name,
      input,
      actor,
      commandId: derivedId('part', commandId, 'escalation-rules'),
      bodyHash,
      correlationId,
    });
  };
}

import { derivedId } from '#kernel';
import type { CommandContext, CommandExecutor } from '#platform';
import { calendarAggregate, deadlinePoliciesAggregate } from '../aggregates.js';
import {
  publishCalendar,
  publishPolicies,
  starterCalendar,
  starterPolicies,
  type PublishCalendar,
  type PublishPolicies,
} from '../domain/index.js';

type Sender = Pick<CommandContext, 'actor' | 'commandId' | 'bodyHash' | 'correlationId'>;

/**
 * Publishes the starter calendar and policy, for the founding of a house. Under the founding's own command ids, so that a founding that was
 * cut off and is done again publishes each once.
 */
export function publishStarterDeadlines(executor: Pick<CommandExecutor, 'execute'>): (sender: Sender) => Promise<void> {
  return async ({ actor, commandId, bodyHash, correlationId }) => {
    const part = (name: string) => ({ actor, commandId: derivedId('part', commandId, name), bodyHash, correlationId });
    const { version: _, ...calendar } = starterCalendar;
    const first: PublishCalendar = { calendar, reason: 'starter calendar' };
    await executor.execute({
      aggregate: calendarAggregate,
      id: calendar.key,
      name: publishCalendar.name,
      input: first,
      ...part('calendar'),
    });
    const { policies } = starterPolicies('2020-01-01T00:00:00.000Z');
    const second: PublishPolicies = { policies, effectiveFrom: null, reason: 'starter policy' };
    await executor.execute({
      aggregate: deadlinePoliciesAggregate,
      id: 'deadline-policies',
      name: publishPolicies.name,
      input: second,
      ...part('deadline-policies'),
    });
  };
}

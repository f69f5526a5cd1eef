import type { DirectoryHouse } from '#directory/domain';
import {
  commandRoutes,
  NotThere,
  ReasonBody,
  type Accepted,
  type CommandDispatcher,
  type CommandExecutor,
  type IncomingCommand,
} from '#platform';
import { subscriptionAggregate } from '../aggregates.js';
import { changeSubscription, endSubscription, subscriptionMachine, type SubscriptionsHouse } from '../domain/index.js';
import { SubscriptionBody, wantedOf } from './inputs.js';

/** Takes the commands of `/v1/subscriptions/{id}/…` to the subscription. */
export class SubscriptionDispatcher implements CommandDispatcher {
  constructor(private readonly executor: CommandExecutor<DirectoryHouse & SubscriptionsHouse>) {}

  async dispatch({ name, path: { id }, input, context }: IncomingCommand): Promise<Accepted> {
    const taken = input instanceof SubscriptionBody ? wantedOf(input) : { reason: (input as ReasonBody).reason };
    const { actor, commandId, bodyHash, correlationId, ifMatch } = context;
    if (!(await this.executor.standing(subscriptionAggregate, id))) throw new NotThere('subscription', id);
    const { revision, position } = await this.executor.execute({
      ...{ aggregate: subscriptionAggregate, id, name, input: taken, actor, commandId, bodyHash, correlationId },
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return { id, revision, position };
  }
}

export const SubscriptionCommands = commandRoutes({
  path: 'v1/subscriptions/:id',
  tag: 'subscriptions',
  machines: [subscriptionMachine],
  commands: { [changeSubscription.name]: SubscriptionBody, [endSubscription.name]: ReasonBody },
  dispatcher: SubscriptionDispatcher,
});

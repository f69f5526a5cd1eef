import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandExecutor, type Accepted } from '#platform';
import { proposalAggregate } from '../aggregate.js';
import type { Sender } from './sender.js';

/** A proposal of a CAPA is decided. */
export class ProposalCommand extends Command<Accepted> {
  constructor(
    readonly proposal: string,
    readonly name: string,
    readonly input: object,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(ProposalCommand)
export class ProposalHandler implements ICommandHandler<ProposalCommand> {
  constructor(@Inject(CommandExecutor) private readonly executor: CommandExecutor) {}

  async execute({ proposal, name, input, sender }: ProposalCommand): Promise<Accepted> {
    const { id, revision, position } = await this.executor.execute({ aggregate: proposalAggregate, id: proposal, name, input, ...sender });
    return { id, revision, position };
  }
}

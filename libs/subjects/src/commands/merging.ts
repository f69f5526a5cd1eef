import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandExecutor, NotThere, VAULT, type Accepted, type CommandContext } from '#platform';
import type { Vault } from '#privacy';
import { mergingAggregate } from '../aggregates.js';
import { SUBJECT_CASES, type SubjectCases } from '../cases.js';
import { SubjectRegister } from './register.js';

/** Two entries of the register are one citizen, or are two after all. */
export class MergingCommand extends Command<Accepted> {
  constructor(
    readonly subject: string,
    readonly act:
      { readonly name: 'merge'; readonly into: string; readonly reason: string } | { readonly name: 'part'; readonly reason: string },
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(MergingCommand)
export class MergingHandler implements ICommandHandler<MergingCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(SubjectRegister) private readonly register: SubjectRegister,
    @Inject(SUBJECT_CASES) private readonly cases: SubjectCases,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  /** @throws NotThere for an entry of whose appeals none is open to the sender. */
  async execute({ subject, act, context }: MergingCommand): Promise<Accepted> {
    const { actor, commandId, bodyHash, correlationId } = context;
    const named = 'into' in act ? [subject, act.into] : [subject];
    for (const each of named) {
      const open = await this.cases.openTo(actor, this.register.identitiesOf(each));
      if (open.length === 0) throw new NotThere('subject', each);
    }
    // Appeals from before there was a register have no entry yet.
    for (const each of named) await this.register.note(each, { name: null, contact: null }, context);
    const reason = await this.vault.seal(named.at(-1)!, act.reason);
    const { revision, position } = await this.executor.execute({
      aggregate: mergingAggregate,
      id: subject,
      name: act.name,
      input: { ...act, subject, reason },
      ...{ actor, commandId, bodyHash, correlationId },
    });
    return { id: subject, revision, position };
  }
}

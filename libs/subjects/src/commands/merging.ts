import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandExecutor, NotThere, StaleRevision, VAULT, type Accepted, type CommandContext } from '#platform';
import type { Vault } from '#privacy';
import { mergingAggregate } from '../aggregates.js';
import { SUBJECT_CASES, type SubjectCases } from '../cases.js';
import { concernsAny, countOf, type MergingEvent } from '../domain/index.js';
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
    const head = await this.refuseStale(subject, context);
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
      ...{ actor, commandId, bodyHash, correlationId, ...(head !== null && { ifMatch: head }) },
    });
    return { id: subject, revision: countOf(revision), position };
  }

  /**
   * All merging is one stream: what others did with other entries since conflicts with nothing that the sender saw of this one.
   * @returns the head that was looked at, where the sender said what they had seen. @throws StaleRevision
   */
  private async refuseStale(subject: string, { actor, ifMatch: seen, commandId, bodyHash }: CommandContext): Promise<number | null> {
    if (seen === undefined || (await this.executor.answered(mergingAggregate, subject, { commandId, bodyHash }))) return null;
    const known = await this.executor.load(mergingAggregate, subject);
    if (known === null) return null;
    const entries = this.register.identitiesOf(subject);
    const others = known.events.filter(
      ({ revision, metadata, ...event }) =>
        countOf(revision) > seen && metadata.actor !== actor.person && concernsAny(entries, event as unknown as MergingEvent),
    );
    const last = others.at(-1);
    if (last === undefined) return known.revision;
    const actual = { revision: countOf(known.revision), contentRevision: countOf(last.revision), by: last.metadata.actor };
    throw new StaleRevision(seen, actual);
  }
}

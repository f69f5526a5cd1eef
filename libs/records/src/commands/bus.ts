import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandExecutor, EvidenceFiles, NotThere, OneByOne, VAULT, type Accepted } from '#platform';
import type { Vault } from '#privacy';
import { acceptedOf } from './begin.js';
import { withSealedTexts } from './free-texts.js';
import { KnownRecords } from './known-records.js';
import { completions } from './completions.js';
import { markDuplicate } from '../domain/index.js';
import type { Sender } from './sender.js';
import { subjectOf } from './subject.js';

/** Any command to a record that is there, of whatever kind. */
export class RecordCommand extends Command<Accepted> {
  constructor(
    readonly record: string,
    readonly name: string,
    readonly input: object,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** Completes the input by what must be looked up, seals what was written about a citizen, and sends the command to the record's stream. */
@CommandHandler(RecordCommand)
export class RecordHandler implements ICommandHandler<RecordCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(KnownRecords) private readonly records: KnownRecords,
    @Inject(EvidenceFiles) private readonly evidence: EvidenceFiles,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(OneByOne) private readonly oneByOne: OneByOne,
  ) {}

  execute(command: RecordCommand): Promise<Accepted> {
    const { name } = command;
    return name === markDuplicate.name ? this.oneByOne.run(`records.${name}`, () => this.sent(command)) : this.sent(command);
  }

  private async sent({ record, name, input, sender }: RecordCommand): Promise<Accepted> {
    const found = await this.records.look(record, sender.actor);
    if (!found) return this.repeated(record, sender);
    const { aggregate, state } = found;
    if (!aggregate.machine.describe().commands.some((command) => command.name === name)) throw new NotThere('command', name);
    const { records, evidence, vault } = this;
    const subject = subjectOf(state);
    if (subject !== null) await vault.createSubject(subject);
    const complete = completions[name];
    const completed = complete ? await complete(input, { record: state, by: sender.actor, subject, records, evidence, vault }) : input;
    const sealed = subject === null ? completed : await withSealedTexts(name, completed, subject, vault);
    return acceptedOf(await this.executor.execute({ aggregate, id: record, name, input: sealed, ...sender }));
  }

  /** Whoever lost sight of the record by a command of theirs gets the same answer again; for all else it is not there. */
  private async repeated(record: string, sender: Sender): Promise<Accepted> {
    const aggregate = await this.records.aggregateOf(record);
    const answer = aggregate && (await this.executor.answered(aggregate, record, sender));
    if (!answer) throw new NotThere('record', record);
    return acceptedOf(answer);
  }
}

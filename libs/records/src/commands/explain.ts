import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandExecutor, DATABASE, NotThere, VAULT } from '#platform';
import type { Vault } from '#privacy';
import type { Pool } from 'pg';
import { complaintAggregate } from '../aggregates.js';
import { explain, type LiveRecord, type RecordsHouse } from '../domain/index.js';
import { explanationOf } from '../views/explanations.js';
import { withSealedTexts } from './free-texts.js';
import type { Sender } from './sender.js';
import { subjectOf } from './subject.js';

/** Somebody who was asked to explain does. */
export class ExplainCommand extends Command<void> {
  constructor(
    readonly explanation: string,
    readonly text: string,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** Brings an explanation back to its complaint: who gives it is not told which that is. */
@CommandHandler(ExplainCommand)
export class ExplainHandler implements ICommandHandler<ExplainCommand> {
  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<RecordsHouse>,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  async execute({ explanation, text, sender }: ExplainCommand): Promise<void> {
    const { person, onBehalfOf } = sender.actor;
    const asked = onBehalfOf === undefined ? await explanationOf(this.db, person, explanation) : null;
    const standing = asked && (await this.executor.standing(complaintAggregate, asked.record));
    if (!asked || !standing) throw new NotThere('explanation', explanation);
    const subject = subjectOf(standing.state as LiveRecord)!;
    const input = await withSealedTexts(explain.name, { explanation, text }, subject, this.vault);
    // A revision that the caller names is none of this stream's: they know none.
    const { ifMatch: _, ...unconditionally } = sender;
    await this.executor.execute({ aggregate: complaintAggregate, id: asked.record, name: explain.name, input, ...unconditionally });
  }
}

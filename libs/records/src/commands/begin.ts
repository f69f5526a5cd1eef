import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { CommandRefused, type Accepted, type CommandAnswer, type CommandExecutor } from '#platform';
import { findingAggregate, nonconformityAggregate, type recordAggregates } from '../aggregates.js';
import { issueFinding, report, type IssueFinding, type ReportNonconformity } from '../domain/index.js';
import type { KnownRecords } from './known-records.js';
import type { Sender } from './sender.js';
import { recordMadeBy } from './subject.js';

/** A nonconformity is reported. */
export class ReportNonconformityCommand extends Command<Accepted> {
  constructor(
    readonly report: ReportNonconformity,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** A finding is issued. */
export class IssueFindingCommand extends Command<Accepted> {
  constructor(
    readonly finding: IssueFinding,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** There is a record under this id, of whatever kind, open to the caller or not. */
export class RecordAlreadyThere extends Error {
  readonly code = 'already-there';
  readonly kind = 'record';
  constructor(readonly id: string) {
    super(`there is a record ${id}`);
  }
}

/** Begins records: an id names one record, of whatever kind. */
export class Beginnings {
  constructor(
    private readonly executor: CommandExecutor,
    private readonly records: KnownRecords,
  ) {}

  /** @throws RecordAlreadyThere where a record of another kind has the id; and what the executor throws. */
  async begin(
    aggregate: (typeof recordAggregates)[number],
    name: string,
    input: { readonly record: string },
    sender: Sender,
  ): Promise<Accepted> {
    // An id of the server's own making is nobody else's yet.
    if (input.record !== recordMadeBy(sender)) {
      const there = await this.records.aggregateOf(input.record);
      if (there !== null && there !== aggregate) throw new RecordAlreadyThere(input.record);
    }
    try {
      return acceptedOf(await this.executor.execute({ aggregate, id: input.record, name, input, ...sender }));
    } catch (error) {
      // Under an id that is taken nothing begins, and nothing is told of what stands there.
      const isTaken = error instanceof CommandRefused && error.refusals.some(({ code }) => code === 'wrong-status');
      throw isTaken ? new RecordAlreadyThere(input.record) : error;
    }
  }
}

@CommandHandler(ReportNonconformityCommand)
export class ReportNonconformityHandler implements ICommandHandler<ReportNonconformityCommand> {
  constructor(@Inject(Beginnings) private readonly beginnings: Beginnings) {}

  execute({ report: input, sender }: ReportNonconformityCommand): Promise<Accepted> {
    return this.beginnings.begin(nonconformityAggregate, report.name, input, sender);
  }
}

@CommandHandler(IssueFindingCommand)
export class IssueFindingHandler implements ICommandHandler<IssueFindingCommand> {
  constructor(@Inject(Beginnings) private readonly beginnings: Beginnings) {}

  execute({ finding, sender }: IssueFindingCommand): Promise<Accepted> {
    return this.beginnings.begin(findingAggregate, issueFinding.name, finding, sender);
  }
}

/** What a command answers, as HTTP has it. */
export function acceptedOf({ id, revision, position }: CommandAnswer): Accepted {
  return { id, revision, position };
}

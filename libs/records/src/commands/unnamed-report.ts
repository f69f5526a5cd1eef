import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { derivedId } from '#kernel';
import { VAULT, type Accepted } from '#platform';
import type { Vault } from '#privacy';
import { nonconformityAggregate } from '../aggregates.js';
import { answerAsReporter, confidentialSubject, report, unnamedReporter, type ReportNonconformity } from '../domain/index.js';
import { Beginnings } from './begin.js';
import { RecordHandler, RecordCommand } from './bus.js';
import { FollowedReports } from './followed-reports.js';
import { recordOfCode, reportCodeOf } from './report-code.js';
import type { Sender } from './sender.js';

/** What a report without a name is accepted with: the code is told this once, and to whoever repeats the same command. */
export interface AcceptedReport extends Accepted {
  readonly code: string;
}

/** A nonconformity is reported by somebody whose name the record does not say. */
export class ReportUnnamed extends Command<AcceptedReport> {
  constructor(
    readonly report: Omit<ReportNonconformity, 'record' | 'reporting' | 'confidentialReporter'>,
    /** Of a confidential report, who reports: only the quality manager ever sees it. */
    readonly reporting: { readonly how: 'confidentially'; readonly person: string } | { readonly how: 'anonymously' },
    /** Unguessable, and the same when the command is repeated: code, record and command id follow from it. */
    readonly seed: string,
    readonly bodyHash: string,
  ) {
    super();
  }
}

/** Whoever holds the code writes to the house. */
export class WriteByCode extends Command<Accepted> {
  constructor(
    readonly code: string,
    readonly text: string,
    readonly seed: string,
    readonly bodyHash: string,
  ) {
    super();
  }
}

/**
 * In whose name the log has what comes without one. Neither the command's id nor its correlation follows from a person, nor from anything that a
 * client says of its requests.
 */
function unnamedSender(vault: Pick<Vault, 'hmac'>, seed: string, bodyHash: string): Sender {
  const commandId = derivedId('command without a name', vault.hmac('command without a name', seed));
  return {
    actor: unnamedReporter,
    commandId,
    bodyHash: vault.hmac('body without a name', bodyHash),
    correlationId: derivedId('correlation', commandId),
  };
}

@CommandHandler(ReportUnnamed)
export class ReportUnnamedHandler implements ICommandHandler<ReportUnnamed> {
  constructor(
    @Inject(Beginnings) private readonly beginnings: Beginnings,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  async execute({ report: given, reporting, seed, bodyHash }: ReportUnnamed): Promise<AcceptedReport> {
    const { vault } = this;
    const code = reportCodeOf(vault, `${reporting.how} ${seed}`);
    const record = recordOfCode(vault, code);
    const confidentialReporter = reporting.how === 'confidentially' ? await this.sealed(reporting.person, record) : null;
    const input: ReportNonconformity = { ...given, record, reporting: reporting.how, confidentialReporter };
    const sender = unnamedSender(vault, `${reporting.how} ${seed}`, bodyHash);
    return { ...(await this.beginnings.begin(nonconformityAggregate, report.name, input, sender)), code };
  }

  private async sealed(person: string, record: string) {
    const subject = confidentialSubject(record);
    await this.vault.createSubject(subject);
    return this.vault.seal(subject, person);
  }
}

@CommandHandler(WriteByCode)
export class WriteByCodeHandler implements ICommandHandler<WriteByCode> {
  constructor(
    @Inject(FollowedReports) private readonly reports: FollowedReports,
    @Inject(RecordHandler) private readonly records: RecordHandler,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  async execute({ code, text, seed, bodyHash }: WriteByCode): Promise<Accepted> {
    const { id } = await this.reports.find(code);
    const sender = unnamedSender(this.vault, `message ${id} ${seed}`, bodyHash);
    const input = { message: derivedId('message', sender.commandId), text };
    return this.records.execute(new RecordCommand(id, answerAsReporter.name, input, sender));
  }
}

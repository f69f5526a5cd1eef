import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Identity, Tally } from '#identity';
import {
  Accepted,
  accepted,
  Answer,
  Answers,
  CommandContext,
  Field,
  IDENTITY,
  NUMBERS,
  Public,
  SignedIn,
  text,
  type Numbers,
} from '#platform';
import { FollowedReports } from '../commands/followed-reports.js';
import { ReportUnnamed, WriteByCode, type AcceptedReport } from '../commands/unnamed-report.js';
import { recordStatuses } from '../domain/index.js';
import { ReportBody, reportOf } from './report-bodies.js';
import { codeIn, ReportCode, ReporterRequest, TakesReportCode, TakesReporterHeaders } from './reporter-request.js';
import { MessageBody } from './work-bodies.js';

class AcceptedReportBody extends Accepted {
  @Field(text({ max: 40 }), { doc: 'By it the report is followed. It is told now, and never again: the house does not know it.' })
  readonly code!: string;
}

const instant = z.iso.datetime();
const followedReport = z.object({
  number: z.string().nullable(),
  title: z.string(),
  reportedAt: instant,
  status: z.enum(recordStatuses),
  since: instant.describe('When the status was entered.'),
  messages: z.array(z.object({ id: z.uuid(), from: z.enum(['house', 'reporter']), text: z.string(), at: instant })),
});

const unmarked = { 'cache-control': 'no-store' };

/** Nonconformities that staff report without their name, confidentially or anonymously, and follow by a code. */
@ApiTags('reports without a name')
@Controller('v1')
export class UnnamedReportsController {
  private readonly reporting: Tally;
  private readonly guessing: Tally;

  constructor(
    private readonly bus: CommandBus,
    private readonly reports: FollowedReports,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(IDENTITY) identity: Identity,
  ) {
    this.reporting = identity.tally('reports without a session', { times: 60, seconds: 3600 });
    this.guessing = identity.tally('wrong codes of reports', { times: 20, seconds: 900 });
  }

  @Post('confidential-reports')
  @SignedIn()
  @TakesReporterHeaders()
  @ApiOperation({
    summary: 'Reports a nonconformity confidentially: who did is shown to the quality manager alone.',
    description: 'Neither the record nor the log names the reporter in clear. The answer tells the code by which the report is followed.',
  })
  @Answers(AcceptedReportBody, { status: 201 })
  async confidentially(@Body() body: ReportBody, @CommandContext() { actor, commandId, bodyHash }: CommandContext) {
    const reporting = { how: 'confidentially', person: actor.person } as const;
    return this.told(await this.bus.execute(new ReportUnnamed(reportOf(body), reporting, commandId, bodyHash)));
  }

  @Post('anonymous-reports')
  @Public()
  @TakesReporterHeaders()
  @ApiOperation({
    summary: 'Reports a nonconformity anonymously: without a session, which is not looked at where one is sent.',
    description: 'Nothing is kept of who reports, nor of the address. The answer tells the code by which the report is followed.',
  })
  @Answers(AcceptedReportBody, { status: 201 })
  async anonymously(@Body() body: ReportBody, @ReporterRequest() { address, key, bodyHash }: ReporterRequest) {
    await this.reporting.count(address);
    return this.told(await this.bus.execute(new ReportUnnamed(reportOf(body), { how: 'anonymously' }, key, bodyHash)));
  }

  @Get('followed-report')
  @Public()
  @TakesReportCode()
  @ApiOperation({ summary: 'How a report stands, and what was asked of whoever reported it; by its code.' })
  @Answers(followedReport)
  async follow(@ReportCode() code: string | null, @ReporterRequest() { address }: ReporterRequest) {
    const { id, own, state } = await this.found(codeIn(code), address);
    const messages = own.messages.map(({ message, from, text: words, at }) => ({ id: message, from, text: words, at }));
    const { reportedAt, status, since } = state;
    const number = (await this.numbers.of([id])).get(id) ?? null;
    return new Answer({ number, title: own.title, reportedAt, status, since, messages }, { headers: unmarked });
  }

  @Post('followed-report/messages')
  @HttpCode(200)
  @Public()
  @TakesReportCode()
  @TakesReporterHeaders()
  @ApiOperation({ summary: 'Writes to those who work on a report, by its code.' })
  @Answers(Accepted)
  async write(@Body() { text: words }: MessageBody, @ReportCode() given: string | null, @ReporterRequest() request: ReporterRequest) {
    const { address, key, bodyHash } = request;
    const code = codeIn(given);
    await this.found(code, address);
    await this.reporting.count(address);
    return accepted(await this.bus.execute(new WriteByCode(code, words, key, bodyHash)));
  }

  /** Wrong codes are counted: whoever guesses is asked to wait. */
  private async found(code: string, address: string) {
    await this.guessing.assertOpen(address);
    try {
      return await this.reports.find(code);
    } catch (error) {
      await this.guessing.count(address);
      throw error;
    }
  }

  private async told(answer: AcceptedReport): Promise<Answer> {
    const number = await this.numbers.ofNew(answer, { preferAsync: false });
    return new Answer({ ...answer, number }, { status: 201, headers: { ...unmarked, location: '/v1/followed-report' } });
  }
}

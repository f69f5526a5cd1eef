import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Accepted, Answers, CommandContext, created, ForRoles, NUMBERS, TakesCommandHeaders, type Numbers } from '#platform';
import { IssueFindingCommand } from '../commands/begin.js';
import { senderOf } from '../commands/sender.js';
import { recordMadeBy } from '../commands/subject.js';
import { IssueFindingBody } from './finding-bodies.js';

/** Audit findings are issued. */
@ApiTags('records')
@Controller('v1/findings')
export class FindingsController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(NUMBERS) private readonly numbers: Numbers,
  ) {}

  @Post()
  @ForRoles('auditor')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Issues an audit finding; by an auditor who is not of the unit that was audited.' })
  @Answers(Accepted, { status: 201 })
  async issue(@Body() { id, criterion, ...rest }: IssueFindingBody, @CommandContext() context: CommandContext) {
    const record = id ?? recordMadeBy(context);
    const { standard, edition, clause } = criterion;
    const finding = { ...rest, record, criterion: { standard, edition: edition ?? null, clause } };
    const answer = await this.bus.execute(new IssueFindingCommand(finding, senderOf(context)));
    return created({ ...answer, number: await this.numbers.ofNew(answer, context) }, `/v1/records/${record}`);
  }
}

import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Accepted, Answers, CommandContext, created, NUMBERS, SignedIn, TakesCommandHeaders, type Numbers } from '#platform';
import { RegisterComplaintCommand, type GivenComplaint } from '../commands/register.js';
import { senderOf } from '../commands/sender.js';
import { recordMadeBy } from '../commands/subject.js';
import { RegisterComplaintBody } from './complaint-bodies.js';
import { namedOf, questionsOf } from './complaint-inputs.js';

/** Citizens' appeals are registered. */
@ApiTags('records')
@Controller('v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(NUMBERS) private readonly numbers: Numbers,
  ) {}

  @Post()
  @SignedIn()
  @TakesCommandHeaders()
  @ApiOperation({
    summary: "Registers a citizen's appeal. Everyone with an account may.",
    description: 'Whatever the citizen wrote is kept under a key of theirs. Who gives the same name and contact again is known again.',
  })
  @Answers(Accepted, { status: 201 })
  async register(@Body() body: RegisterComplaintBody, @CommandContext() context: CommandContext) {
    const record = body.id ?? recordMadeBy(context);
    const answer = await this.bus.execute(new RegisterComplaintCommand(givenOf(body, record, context), senderOf(context)));
    return created({ ...answer, number: await this.numbers.ofNew(answer, context) }, `/v1/records/${record}`);
  }
}

function givenOf(
  { citizen, against, questions, id: _, ...body }: RegisterComplaintBody,
  record: string,
  context: CommandContext,
): GivenComplaint {
  return {
    ...body,
    record,
    name: citizen?.name ?? null,
    contact: citizen?.contact ?? null,
    privileged: citizen?.privileged ?? false,
    language: body.language ?? 'uk',
    marks: body.marks ?? ['primary'],
    subject: body.subject ?? null,
    remedy: body.remedy ?? null,
    against: namedOf(against),
    questions: questionsOf(questions ?? [], context),
  };
}

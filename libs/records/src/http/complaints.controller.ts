import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  Accepted,
  Answers,
  CommandContext,
  created,
  NUMBERS,
  offerAnswer,
  refusalsInWords,
  SignedIn,
  TakesCommandHeaders,
  TRANSLATIONS,
  type Numbers,
  type Translations,
} from '#platform';
import { AnswerManyCommand } from '../commands/answer-many.js';
import { RegisterComplaintCommand, type GivenComplaint } from '../commands/register.js';
import { senderOf } from '../commands/sender.js';
import { recordMadeBy } from '../commands/subject.js';
import { RegisterComplaintBody } from './complaint-bodies.js';
import { AnswerManyBody } from './answer-many-bodies.js';
import { answerGiven, namedOf, questionsOf } from './complaint-inputs.js';

const manyAnswered = z.object({
  items: z.array(
    z.object({
      complaint: z.uuid(),
      outcome: z.enum(['answered', 'refused', 'not-there']),
      revision: z.int().optional(),
      position: z.string().optional(),
      refusals: offerAnswer.shape.refusals.optional(),
    }),
  ),
});

/** Citizens' appeals are registered, and many of them answered at once. */
@ApiTags('records')
@Controller('v1/complaints')
export class ComplaintsController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
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

  @Post('answers')
  @HttpCode(200)
  @SignedIn()
  @TakesCommandHeaders()
  @ApiOperation({
    summary: 'Answers many complaints with one text: to each its own answer goes, with its own dispatch.',
    description: 'A result for each: what is refused of one keeps no other up. A repeat under the same key answers nobody twice.',
  })
  @Answers(manyAnswered)
  async answerMany(@Body() { complaints, ...answer }: AnswerManyBody, @CommandContext() context: CommandContext) {
    const outcomes = await this.bus.execute(new AnswerManyCommand(complaints, answerGiven(answer), senderOf(context)));
    return {
      items: outcomes.map((each) =>
        each.outcome === 'refused' ? { ...each, refusals: refusalsInWords(each.refusals, this.texts, context.language) } : each,
      ),
    };
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

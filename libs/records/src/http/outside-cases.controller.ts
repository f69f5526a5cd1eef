import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { obligations } from '#deadlines';
import type { Actor } from '#kernel';
import {
  acceptedMediaTypes,
  Answer,
  Answers,
  AnswersPage,
  By,
  choice,
  CommandContext,
  cursors,
  DATABASE,
  Field,
  FileRefused,
  moment,
  numbering,
  NUMBERS,
  OptionalField,
  PageQuery,
  pageOf,
  positionField,
  ReadAt,
  ReadsViews,
  SentBytes,
  SignedIn,
  TakesBytes,
  TakesCommandHeaders,
  text,
  undeclaredMediaType,
  type Numbers,
  type ReadPoint,
} from '#platform';
import { OutsideCases } from '../commands/outside-cases.js';
import { senderOf } from '../commands/sender.js';
import { answerResults, limits, type RecordOutsideDecision } from '../domain/index.js';
import { outsideCasesOf } from '../views/outside-cases.js';
import { recordsView } from '../views/records.js';
import { shortField } from './fields.js';

class OutsideCasesQuery extends PageQuery {
  @OptionalField(positionField, { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

class NumberPath {
  @Field(text({ max: 40 }), { doc: 'The number of the complaint: inside, all that names it.' })
  readonly number!: string;
}

/** What the outside handler decided. */
class OutsideDecisionBody {
  @Field(moment())
  readonly decidedAt!: string;

  @Field(choice(answerResults))
  readonly result!: RecordOutsideDecision['result'];

  @Field(shortField, { doc: 'Number and date of the decision.' })
  readonly reference!: string;

  @Field(text({ min: 64, max: 64, pattern: /^[0-9a-f]{64}$/ }), { doc: 'Of the document, as sending it answered.' })
  readonly hash!: string;

  @Field(text({ max: limits.shortText }), { doc: 'Name of the file.' })
  readonly name!: string;

  @Field(text({ max: 120, pattern: /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/ }), { doc: 'As sending the document answered.' })
  readonly mediaType!: string;
}

const instant = z.iso.datetime();
const outsideCase = z.object({
  number: z.string().nullable(),
  receivedAt: instant,
  handedOverAt: instant,
  due: instant.nullable().describe('By when the citizen has to have an answer.'),
  decidedAt: instant.nullable(),
});
const sent = z.object({ hash: z.string(), size: z.int(), mediaType: z.enum(acceptedMediaTypes) });
const recorded = z.object({ number: z.string(), decidedAt: instant });

const places = cursors('outside-cases', z.int().min(0));

/** What went to the outside handler: nobody in the house may deal with it, and number and dates are all that shows of it. */
@ApiTags('records')
@Controller('v1/outside-cases')
@SignedIn()
export class OutsideCasesController {
  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(OutsideCases) private readonly cases: OutsideCases,
  ) {}

  @Get()
  @ReadsViews(recordsView, obligations, numbering)
  @ApiOperation({ summary: 'Complaints that went to the outside handler, oldest first: number and dates, the same for everyone.' })
  @AnswersPage(outsideCase)
  async list(@Query() { limit, cursor }: OutsideCasesQuery, @ReadAt() _awaited: ReadPoint) {
    const skip = cursor === undefined ? 0 : places.decode(cursor);
    const rows = await outsideCasesOf(this.db, { skip, limit: limit + 1 });
    const numbers = await this.numbers.of(rows.map(({ id }) => id));
    return pageOf(rows, limit, {
      next: () => places.encode(skip + limit),
      item: ({ id, ...dates }) => ({ number: numbers.get(id) ?? null, ...dates }),
    });
  }

  @Post(':number/document')
  @TakesBytes()
  @ApiOperation({ summary: 'Keeps the document of a decision before it is recorded: the body is the file itself.' })
  @ApiConsumes(...acceptedMediaTypes, undeclaredMediaType)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Answers(sent, { status: 201 })
  async keep(@Param() { number }: NumberPath, @SentBytes() given: SentBytes, @By() by: Actor) {
    if (given.announced > this.cases.maximumBytes) throw new FileRefused('file-too-large', { maximumBytes: this.cases.maximumBytes });
    return new Answer(await this.cases.keep(number, given.pieces, given.mediaType, by), { status: 201 });
  }

  @Post(':number/record-decision')
  @HttpCode(200)
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Records what the outside handler decided, with its document.' })
  @Answers(recorded)
  async record(@Param() { number }: NumberPath, @Body() body: OutsideDecisionBody, @CommandContext() context: CommandContext) {
    const { hash, name, mediaType, decidedAt, result, reference } = body;
    await this.cases.record(number, { decidedAt, result, reference }, { hash, name, mediaType }, senderOf(context));
    return { number, decidedAt };
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor } from '#kernel';
import {
  AnswersPage,
  By,
  CommandContext,
  CommandExecutor,
  cursors,
  DATABASE,
  Field,
  IdPath,
  PageQuery,
  pageOf,
  positionField,
  OptionalField,
  ReadAt,
  ReadsViews,
  SignedIn,
  TakesCommandHeaders,
  VAULT,
  type ReadPoint,
} from '#platform';
import type { Vault } from '#privacy';
import { complaintAggregate } from '../aggregates.js';
import { ExplainCommand } from '../commands/explain.js';
import { senderOf } from '../commands/sender.js';
import { complaintOf, type FreeText, type LiveRecord, type RecordsHouse } from '../domain/index.js';
import { explanationsOf, explanationsView, type ExplanationRow } from '../views/explanations.js';
import { descriptionField } from './fields.js';

class ExplanationsQuery extends PageQuery {
  @OptionalField(positionField, { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

class ExplainBody {
  @Field(descriptionField)
  readonly text!: string;
}

const explanationAnswer = z.object({
  id: z.uuid(),
  excerpt: z.string().nullable().describe('All that is shown of what it is about; null where it is erased.'),
  askedAt: z.iso.datetime(),
  due: z.iso.datetime(),
  given: z
    .object({ at: z.iso.datetime(), text: z.string().nullable() })
    .nullable()
    .describe('What the caller has said; null while they owe it.'),
});

const places = cursors('explanations', z.tuple([z.iso.datetime(), z.uuid()]));

/** What the caller was asked to explain: of the complaint behind it they see the excerpt, and nothing else. */
@ApiTags('records')
@Controller('v1/explanations')
@SignedIn()
export class ExplanationsController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<RecordsHouse>,
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(VAULT) private readonly vault: Vault,
  ) {}

  @Get()
  @ReadsViews(explanationsView)
  @ApiOperation({ summary: 'What I was asked to explain, newest first.' })
  @AnswersPage(explanationAnswer)
  async list(@Query() { limit, cursor }: ExplanationsQuery, @ReadAt() _awaited: ReadPoint, @By() by: Actor) {
    const after = cursor === undefined ? null : places.decode(cursor);
    const mine = by.onBehalfOf === undefined;
    const rows = mine ? await explanationsOf(this.db, by.person, { after, limit: limit + 1 }) : [];
    const page = pageOf(rows, limit, { next: ({ askedAt, explanation }) => places.encode([askedAt, explanation]), item: (row) => row });
    return { ...page, items: await Promise.all(page.items.map((row) => this.shown(row))) };
  }

  @Post(':id/explain')
  @HttpCode(204)
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Gives an explanation that was asked of the caller; nothing else opens with it.' })
  @ApiResponse({ status: 204, description: 'Given.' })
  async explain(@Param() { id }: IdPath, @Body() { text }: ExplainBody, @CommandContext() context: CommandContext): Promise<void> {
    await this.bus.execute(new ExplainCommand(id, text, senderOf(context)));
  }

  private async shown({ explanation, record, askedAt, due, givenAt }: ExplanationRow): Promise<z.output<typeof explanationAnswer>> {
    const standing = await this.executor.standing(complaintAggregate, record);
    const known = standing && complaintOf(standing.state as LiveRecord)?.explanations.find((each) => each.explanation === explanation);
    const text = (written: FreeText | undefined): Promise<string | null> | string | null =>
      written === undefined || typeof written === 'string' ? (written ?? null) : this.vault.openText(written);
    const given = givenAt === null ? null : { at: givenAt, text: await text(known?.given?.text) };
    return { id: explanation, excerpt: await text(known?.excerpt), askedAt, due, given };
  }
}

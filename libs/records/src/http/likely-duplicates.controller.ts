import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#kernel';
import { Answers, By, choice, Field, HouseFollower, integer, OptionalField, ReadsViews, SignedIn, text } from '#platform';
import { kinds, limits, recordStatuses, type RecordsHouse } from '../domain/index.js';
import { LikelyDuplicates } from '../views/likely-duplicates.js';
import { recordTextsView } from '../views/record-texts.js';
import type { RecordRow } from '../views/record-row.js';
import { recordsView } from '../views/records.js';
import { byIdOrKey, keyField } from './fields.js';

/** What somebody is about to report. */
export class DraftBody {
  @Field(text({ max: limits.title }))
  readonly title!: string;

  @OptionalField(text({ max: limits.description, lines: true }))
  readonly description?: string;

  @OptionalField(choice(kinds), { doc: 'Only records of this kind.' })
  readonly kind?: RecordRow['kind'];

  @OptionalField(keyField, { doc: `Records of it are a little more alike. ${byIdOrKey} One that nobody knows changes nothing.` })
  readonly unit?: string;

  @OptionalField(keyField, { doc: `Records of it are a little more alike. ${byIdOrKey} One that nobody knows changes nothing.` })
  readonly process?: string;

  @OptionalField(integer({ min: 1, max: 20 }), { doc: 'How many at most; 5 where nothing is said.' })
  readonly limit: number = 5;
}

const likelyDuplicates = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(kinds),
      number: z.string().nullable(),
      title: z.string(),
      status: z.enum(recordStatuses),
      reportedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
      score: z.number().describe('From 0 to 1: how alike.'),
      words: z.array(z.string()).describe('Words of the draft that the record has, as they stand in the draft.'),
    }),
  ),
});

/** What is reported already, before somebody reports it again. */
@ApiTags('records')
@Controller('v1/records/likely-duplicates')
@ReadsViews(recordsView, recordTextsView)
export class LikelyDuplicatesController {
  constructor(
    private readonly duplicates: LikelyDuplicates,
    private readonly house: HouseFollower<RecordsHouse>,
  ) {}

  @Post()
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({
    summary:
      'Records that likely say what somebody is about to report, the most alike first: open, or ended within 90 days. Nothing is kept.',
  })
  @Answers(likelyDuplicates)
  async find(@Body() { unit, process, limit, ...draft }: DraftBody, @By() by: Actor) {
    const { directory } = this.house.current().house;
    const place = {
      unit: unit === undefined ? undefined : directory.findUnit(unit)?.id,
      process: process === undefined ? undefined : directory.findProcess(process)?.id,
    };
    return { items: await this.duplicates.of({ ...draft, ...place } as Parameters<LikelyDuplicates['of']>[0], by, limit) };
  }
}

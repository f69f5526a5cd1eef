import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { historyEntry } from '#audit-trail';
import type { Actor } from '#kernel';
import {
  Accepted,
  Answers,
  AnswersPage,
  By,
  CommandContext,
  commentPages,
  CommentsQuery,
  created,
  cursors,
  found,
  histories,
  HistoryQuery,
  HouseFollower,
  IdPath,
  knownIds,
  numbering,
  NUMBERS,
  pageOf,
  ReadAt,
  ReadsViews,
  RequestLanguage,
  SignedIn,
  TakesCommandHeaders,
  type Language,
  type Numbers,
  type ReadPoint,
} from '#platform';
import { ReportNonconformityCommand } from '../commands/begin.js';
import { senderOf } from '../commands/sender.js';
import { recordMadeBy } from '../commands/subject.js';
import type { RecordsHouse } from '../domain/index.js';
import { commentAnswer, recordAnswer } from '../views/answer-schema.js';
import { RecordList, type AskedFilter } from '../views/list-reader.js';
import { RecordReader } from '../views/reader.js';
import { recordsView } from '../views/records.js';
import { itemOf, recordItem } from './list-item.js';
import { RecordQuery, RecordsQuery } from './queries.js';
import { ReportNonconformityBody, reportOf } from './report-bodies.js';

/** Nonconformities are reported. */
@ApiTags('records')
@Controller('v1/nonconformities')
export class NonconformitiesController {
  constructor(
    private readonly bus: CommandBus,
    @Inject(NUMBERS) private readonly numbers: Numbers,
  ) {}

  @Post()
  @SignedIn()
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Reports a nonconformity. Everyone with an account may.' })
  @Answers(Accepted, { status: 201 })
  async report(@Body() { id, ...body }: ReportNonconformityBody, @CommandContext() context: CommandContext) {
    const record = id ?? recordMadeBy(context);
    const answer = await this.bus.execute(new ReportNonconformityCommand({ ...reportOf(body), record }, senderOf(context)));
    return created({ ...answer, number: await this.numbers.ofNew(answer, context) }, `/v1/records/${record}`);
  }
}

const places = cursors('records', z.int());
const pages = histories('record');
const comments = commentPages('record');

/** Records of all kinds: listed, read, with their history. */
@ApiTags('records')
@Controller('v1/records')
@ReadsViews(numbering)
export class RecordsController {
  constructor(
    private readonly records: RecordList,
    private readonly reader: RecordReader,
    private readonly house: HouseFollower<RecordsHouse>,
    @Inject(NUMBERS) private readonly numbers: Numbers,
  ) {}

  @Get()
  @SignedIn()
  @ReadsViews(recordsView)
  @ApiOperation({ summary: 'Records of all kinds, newest first, as of now or of any instant.' })
  @AnswersPage(recordItem)
  async list(@Query() query: RecordsQuery, @ReadAt() { upTo }: ReadPoint, @By() by: Actor) {
    const after = query.cursor === undefined ? null : places.decode(query.cursor);
    const rows = await this.records.read(this.filterOf(query), { at: upTo, after, limit: query.limit + 1 }, by);
    const numbers = await this.numbers.of(rows.flatMap(({ id, capa }) => (capa === null ? [id] : [id, capa])));
    return pageOf(rows, query.limit, { next: (row) => places.encode(row.place), item: (row) => itemOf(row, numbers) });
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One record with all that is known of it, and the commands that are open to the caller, or why not.' })
  @Answers(recordAnswer)
  async one(
    @Param() { id }: IdPath,
    @Query() _: RecordQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const { answer, found: record } = await this.reader.read(id, at, { by, language });
    return found(answer, record);
  }

  @Get(':id/history')
  @SignedIn()
  @ApiOperation({ summary: 'The events of a record, oldest first, as sentences and as data.' })
  @AnswersPage(historyEntry)
  async history(
    @Param() { id }: IdPath,
    @Query() { cursor, limit }: HistoryQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const from = pages.from(id, cursor);
    const { entries, found: record } = await this.reader.history(id, at, { by, language }, { from, limit: limit + 1 });
    return found(pages.page(id, entries, limit), record);
  }

  @Get(':id/comments')
  @SignedIn()
  @ApiOperation({ summary: 'The comments on a record, newest first.' })
  @AnswersPage(commentAnswer)
  async comments(@Param() { id }: IdPath, @Query() { cursor, limit }: CommentsQuery, @ReadAt() at: ReadPoint, @By() by: Actor) {
    const from = comments.from(id, cursor);
    const { said, found: record } = await this.reader.comments(id, at, { by }, { from, limit: limit + 1 });
    return found(comments.page(id, said, { limit, item: ({ revision: _, ...comment }) => comment }), record);
  }

  private filterOf({ kind, status, severity, category, marks, unit, process, assignee, follows, q }: RecordsQuery): AskedFilter {
    const { directory } = this.house.current().house;
    const filter = {
      kind,
      status,
      severity,
      category,
      marks,
      assignee,
      follows,
      q,
      ...knownIds({
        unit: [unit, 'unknown-unit', (key) => directory.findUnit(key)?.id],
        process: [process, 'unknown-process', (key) => directory.findProcess(key)?.id],
      }),
    };
    return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  }
}

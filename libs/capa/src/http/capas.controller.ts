import { Body, Controller, Get, Inject, Optional, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { historyEntry } from '#audit-trail';
import { derivedId, type Actor } from '#kernel';
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
  DATABASE,
  ForRoles,
  found,
  histories,
  HistoryQuery,
  HouseFollower,
  IdPath,
  knownIds,
  numbering,
  NUMBERS,
  pageOf,
  READER_RIGHTS,
  ReadAt,
  ReadsViews,
  RequestLanguage,
  SignedIn,
  TakesCommandHeaders,
  type Language,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
} from '#platform';
import { DraftCapaCommand } from '../commands/bus.js';
import { senderOf } from '../commands/sender.js';
import type { CapaHouse } from '../domain/index.js';
import { capaAnswer, commentAnswer } from '../views/answer-schema.js';
import { capasOf, type CapaFilter } from '../views/capa-list.js';
import { capaTextsView } from '../views/capa-texts.js';
import { capasView } from '../views/capas.js';
import { CapaReader } from '../views/reader.js';
import { DraftCapaBody } from './case-bodies.js';
import { frameOf } from './inputs.js';
import { CapaQuery, CapasQuery } from './queries.js';
import { capaItem, itemOf } from './list-item.js';

const places = cursors('capas', z.tuple([z.int(), z.uuid()]));
const pages = histories('CAPA');
const comments = commentPages('CAPA');

/** CAPAs: drafted, listed, read, with their history. */
@ApiTags('capas')
@Controller('v1/capas')
@ReadsViews(numbering)
export class CapasController {
  constructor(
    private readonly bus: CommandBus,
    private readonly reader: CapaReader,
    private readonly house: HouseFollower<CapaHouse>,
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Post()
  @ForRoles('process-owner', 'quality-manager', 'auditor', 'head-of-department')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Drafts a CAPA, and asks the named records to be covered by it.' })
  @Answers(Accepted, { status: 201 })
  async draft(@Body() body: DraftCapaBody, @CommandContext() context: CommandContext) {
    const capa = body.id ?? derivedId('record', context.commandId);
    const owner = body.owner === undefined ? context.actor.person : body.owner;
    const draft = { capa, owner, ...frameOf(body, this.house.current().house) };
    const answer = await this.bus.execute(new DraftCapaCommand(draft, body.records ?? [], senderOf(context)));
    return created({ ...answer, number: await this.numbers.ofNew(answer, context) }, `/v1/capas/${capa}`);
  }

  @Get()
  @SignedIn()
  @ReadsViews(capasView, capaTextsView)
  @ApiOperation({ summary: 'CAPAs, newest first, as of now or of any instant.' })
  @AnswersPage(capaItem)
  async list(@Query() query: CapasQuery, @ReadAt() { upTo }: ReadPoint, @By() by: Actor) {
    const after = query.cursor === undefined ? null : places.decode(query.cursor);
    const meant = query.q === undefined ? [] : await this.numbers.meant(query.q);
    // A record that is closed to the reader is as little covered as one that is not there.
    const asked = query.record === undefined ? [] : [query.record];
    const isClosed = ((await this.rights?.closedIds(by, asked))?.size ?? 0) > 0;
    const rows = isClosed ? [] : await capasOf(this.db, { ...this.filterOf(query), meant }, { at: upTo, after, limit: query.limit + 1 });
    const numbers = await this.numbers.of(rows.map(({ id }) => id));
    return pageOf(rows, query.limit, {
      next: ({ place, id }) => places.encode([place, id]),
      item: (row) => itemOf(row, numbers.get(row.id) ?? null),
    });
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One CAPA with all that is known of it, and the commands that are open to the caller, or why not.' })
  @Answers(capaAnswer)
  async one(
    @Param() { id }: IdPath,
    @Query() _: CapaQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const { answer, found: capa } = await this.reader.read(id, at, { by, language });
    return found(answer, capa);
  }

  @Get(':id/history')
  @SignedIn()
  @ApiOperation({ summary: 'The events of a CAPA, oldest first, as sentences and as data.' })
  @AnswersPage(historyEntry)
  async history(
    @Param() { id }: IdPath,
    @Query() { cursor, limit }: HistoryQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const from = pages.from(id, cursor);
    const { entries, found: capa } = await this.reader.history(id, at, { by, language }, { from, limit: limit + 1 });
    return found(pages.page(id, entries, limit), capa);
  }

  @Get(':id/comments')
  @SignedIn()
  @ApiOperation({ summary: 'The comments on a CAPA, newest first.' })
  @AnswersPage(commentAnswer)
  async comments(@Param() { id }: IdPath, @Query() { cursor, limit }: CommentsQuery, @ReadAt() at: ReadPoint) {
    const { said, found: capa } = await this.reader.comments(id, at, { from: comments.from(id, cursor), limit: limit + 1 });
    return found(comments.page(id, said, { limit, item: ({ revision: _, ...comment }) => comment }), capa);
  }

  private filterOf({ status, kind, risk, owner, leadUnit, unit, process, record, q }: CapasQuery): CapaFilter {
    const { directory } = this.house.current().house;
    const filter = {
      status,
      kind,
      risk,
      owner,
      record,
      q,
      ...knownIds({
        leadUnit: [leadUnit, 'unknown-unit', (key) => directory.findUnit(key)?.id],
        unit: [unit, 'unknown-unit', (key) => directory.findUnit(key)?.id],
        process: [process, 'unknown-process', (key) => directory.findProcess(key)?.id],
      }),
    };
    return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  }
}

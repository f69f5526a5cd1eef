import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Directory } from '#directory/domain';
import {
  Answers,
  cursors,
  DATABASE,
  ForRoles,
  HouseFollower,
  numbering,
  NUMBERS,
  pageOf,
  periodOf,
  ReadAt,
  ReadsViews,
  type Numbers,
  type ReadPoint,
} from '#platform';
import { capasView } from '#capa';
import { recordsView } from '#records';
import { independenceExceptionItems, independenceExceptions, independenceExceptionsView } from '../views/independence-exceptions.js';
import { independenceAnswer, independenceItemsAnswer } from './answers.js';
import { IndependenceItemsQuery, IndependenceQuery } from './independence-queries.js';
import { scopeOf } from './scope.js';

const places = cursors('independence-exceptions', z.tuple([z.iso.datetime(), z.uuid()]));

/** How often separation of duties had to pass a step on, and the steps behind each number. */
@ApiTags('reports')
@Controller('v1/reports/independence-exceptions')
@ReadsViews(independenceExceptionsView, recordsView, capasView)
@ForRoles('quality-manager', 'auditor', 'head-of-department', 'administrator')
export class IndependenceController {
  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    private readonly house: HouseFollower<{ directory: Directory }>,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'Steps whose separation of duties passed on, counted by reason: which step, by which way, why not the ordinary one.',
  })
  @Answers(independenceAnswer)
  async counted(@Query() query: IndependenceQuery, @ReadAt() read: ReadPoint) {
    const reasons = await independenceExceptions(this.db, this.question(query, read));
    return { total: reasons.reduce((sum, { count }) => sum + count, 0), reasons };
  }

  @Get('items')
  @ReadsViews(numbering)
  @ApiOperation({ summary: 'The steps behind one number.' })
  @Answers(independenceItemsAnswer)
  async items(@Query() query: IndependenceItemsQuery, @ReadAt() read: ReadPoint) {
    const { duty, way, because, limit, cursor } = query;
    const rows = await independenceExceptionItems(this.db, {
      ...this.question(query, read),
      reason: { ...(duty && { duty }), ...(way && { way }), ...(because && { because }) },
      after: cursor === undefined ? null : places.decode(cursor),
      limit: limit + 1,
    });
    const page = pageOf(rows, limit, { next: ({ at, id }) => places.encode([at, id]), item: (row) => row });
    const numbers = await this.numbers.of(page.items.map(({ subject }) => subject));
    return { ...page, items: page.items.map((row) => ({ ...row, subjectNumber: numbers.get(row.subject) ?? null })) };
  }

  private question(query: IndependenceQuery, read: ReadPoint) {
    const { directory } = this.house.current().house;
    return { ...periodOf(query, directory.house?.zone ?? 'Europe/Kyiv'), scope: scopeOf(query, directory), at: read.upTo };
  }
}

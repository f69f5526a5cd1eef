import { Controller, Get, Inject, Optional, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { inForceAt } from '#configuration/domain';
import type { Directory } from '#directory/domain';
import type { Actor, Clock } from '#kernel';
import {
  Answer,
  Answers,
  By,
  CLOCK,
  cursors,
  DATABASE,
  ForRoles,
  HouseFollower,
  HttpProblem,
  numbering,
  NUMBERS,
  openRows,
  pageOf,
  periodOf,
  READER_RIGHTS,
  ReadAt,
  ReadsViews,
  startOf,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
} from '#platform';
import { capasView } from '#capa';
import { obligations } from '#deadlines';
import { recordsView } from '#records';
import type { RecordSettings } from '#records/domain';
import { csv } from '../csv.js';
import { ageBuckets } from '../domain/ageing.js';
import { ageing, ageingItems, type RecordItem } from '../views/ageing.js';
import { backlog, backlogItems } from '../views/backlog.js';
import { bases, onTime, onTimeFigures, onTimeItems, type OnTimeQuestion } from '../views/on-time.js';
import { ageingAnswer, backlogAnswer, onTimeAnswer, onTimeItemsAnswer, recordItemsAnswer } from './answers.js';
import { AgeingItemsQuery, AgeingQuery, BacklogItemsQuery, BacklogQuery, OnTimeItemsQuery, OnTimeQuery } from './queries.js';
import { groupLabel, scopeOf } from './scope.js';
import { edgesOf, mostStretches, twelveBefore } from './steps.js';

/** What the on-time report counts where nothing is said: what citizens wait for. */
const owedToCitizens = ['answer', 'imported'] as const;

const place = z.tuple([z.iso.datetime(), z.uuid()]);
type OnTimePlace = readonly [due: string, obligation: string];
type RecordPlace = readonly [since: string, id: string];
const onTimeCursor = cursors('on-time', place);
const recordCursor = cursors('report-records', place);

/** Reports: figures as known now or as of any instant, each with the list behind it, as JSON or CSV. */
@ApiTags('reports')
@Controller('v1/reports')
@ReadsViews(recordsView)
@ForRoles('quality-manager', 'auditor', 'head-of-department', 'administrator', 'process-owner')
export class ReportsController {
  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    private readonly house: HouseFollower<{ directory: Directory } & Pick<RecordSettings, 'recordFields'>>,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get('on-time')
  @ReadsViews(obligations, capasView)
  @ApiOperation({ summary: 'On-time rate: met by due ÷ due in the period, against the original and the current due.' })
  @Answers(onTimeAnswer)
  async onTime(@Query() query: OnTimeQuery, @ReadAt() read: ReadPoint) {
    const { groupBy = null } = query;
    const lines = await onTime(this.db, { ...this.onTimeQuestion(query, read), groupBy });
    const figures = ({ due, ended, onTime: inTime, late, open, overdue, paused, hoursPaused }: (typeof lines)[number]) => ({
      due,
      ended,
      onTime: inTime,
      late,
      open,
      overdue,
      paused,
      hoursPaused,
    });
    const nothing = { due: 0, ended: 0, onTime: 0, late: 0, open: 0, overdue: 0, paused: 0, hoursPaused: 0 };
    const [original, current] = bases.map((basis) => {
      const mine = lines.filter((line) => line.basis === basis);
      const total = mine.find((line) => line.total);
      const groups = mine.filter((line) => !line.total);
      return {
        total: total ? figures(total) : nothing,
        groups: groups.map((line) => ({ ...this.label(groupBy, line.key), ...figures(line) })),
      };
    });
    if (query.format !== 'csv') return { original, current };
    const rows = bases.flatMap((basis, n) => {
      const { total, groups } = [original!, current!][n]!;
      return [...groups.map((group) => ({ basis, ...inGroup(group) })), { basis, ...inTotal, ...total }];
    });
    return csvFile('on-time', csv(['basis', 'line', 'key', 'name', ...onTimeFigures, 'hoursPaused'], rows));
  }

  @Get('on-time/items')
  @ReadsViews(obligations, capasView, numbering)
  @ApiOperation({ summary: 'The obligations behind one figure of the on-time report.' })
  @Answers(onTimeItemsAnswer)
  async onTimeItems(@Query() query: OnTimeItemsQuery, @ReadAt() read: ReadPoint, @By() by: Actor) {
    const { basis = 'original', figure = 'due', limit } = query;
    const after = query.cursor === undefined ? null : onTimeCursor.decode(query.cursor);
    const question = { ...this.onTimeQuestion(query, read), basis, figure };
    const rows = await openRows(
      {
        read: (place: OnTimePlace | null, most) => onTimeItems(this.db, { ...question, after: place, limit: most }),
        placeOf: ({ due, obligation }) => [due, obligation] as const,
        streamOf: ({ subjectKind, subject }) => `${subjectKind}-${subject}`,
        ...{ after, limit: limit + 1 },
      },
      by,
      this.rights,
    );
    const page = pageOf(rows, limit, { next: ({ due, obligation }) => onTimeCursor.encode([due, obligation]), item: (row) => row });
    const numbers = await this.numbers.of(page.items.map(({ subject }) => subject));
    const items = page.items.map((row) => ({ ...row, subjectNumber: numbers.get(row.subject) ?? null }));
    return this.list('on-time-items', query.format, { ...page, items }, onTimeColumns);
  }

  @Get('ageing')
  @ApiOperation({ summary: 'Open records by age: 0–15, 16–30, 31–45, 46–90, more than 90 days since receipt, else since the report.' })
  @Answers(ageingAnswer)
  async ageing(@Query() query: AgeingQuery, @ReadAt() read: ReadPoint) {
    const { groupBy = null } = query;
    const lines = await ageing(this.db, { scope: this.scope(query), groupBy, at: read.upTo, asOf: this.asOf(read) });
    const shown = (line: (typeof lines)[number] | undefined) => ({
      open: line?.open ?? 0,
      buckets: ageBuckets.map((bucket, n) => ({ ...bucket, count: line?.counts[n] ?? 0 })),
    });
    const total = shown(lines.find((line) => line.total));
    const groups = lines.filter((line) => !line.total).map((line) => ({ ...this.label(groupBy, line.key), ...shown(line) }));
    if (query.format !== 'csv') return { total, groups };
    const rows = [...groups.map(inGroup), { ...inTotal, ...total }].flatMap(({ line, key, name, buckets }) =>
      buckets.map((bucket) => ({ line, key, name, ...bucket })),
    );
    return csvFile('ageing', csv(['line', 'key', 'name', 'from', 'to', 'count'], rows));
  }

  @Get('ageing/items')
  @ReadsViews(numbering)
  @ApiOperation({ summary: 'The open records of one bucket of age, oldest first.' })
  @Answers(recordItemsAnswer)
  async ageingItems(@Query() query: AgeingItemsQuery, @ReadAt() read: ReadPoint, @By() by: Actor) {
    const bucket = ageBuckets.find(({ from }) => String(from) === query.bucket) ?? null;
    const question = { scope: this.scope(query), at: read.upTo, asOf: this.asOf(read), bucket };
    return this.records('ageing-items', query, by, (after, limit) => ageingItems(this.db, { ...question, after, limit }));
  }

  @Get('backlog')
  @ApiOperation({ summary: 'Backlog: open(t) = open(t−1) + opened − closed, and how many stretches it takes to clear it at that pace.' })
  @Answers(backlogAnswer)
  async backlog(@Query() query: BacklogQuery, @ReadAt() read: ReadPoint) {
    const step = query.step ?? 'month';
    const end = startOf(query.to ?? this.asOf(read), this.zone);
    const { from, to } = periodOf({ from: query.from ?? twelveBefore(end, step, this.zone), to: end }, this.zone);
    const edges = edgesOf(from, to, step, this.zone);
    if (edges === null) {
      throw new HttpProblem('invalid-request', {
        errors: [{ in: 'query', pointer: '/step', code: 'too-many-stretches', params: { most: mostStretches } }],
      });
    }
    const stretches = await backlog(this.db, { edges, scope: this.scope(query), at: read.upTo });
    if (query.format !== 'csv') return { step, stretches };
    return csvFile(
      'backlog',
      csv(
        ['from', 'to', 'opened', 'closed', 'open', 'toClear'],
        stretches.map((each) => ({ ...each })),
      ),
    );
  }

  @Get('backlog/items')
  @ReadsViews(numbering)
  @ApiOperation({ summary: 'The records behind one figure of a stretch.' })
  @Answers(recordItemsAnswer)
  async backlogItems(@Query() query: BacklogItemsQuery, @ReadAt() read: ReadPoint, @By() by: Actor) {
    const { from, to } = periodOf({ from: query.from ?? '1900-01-01', to: query.to ?? this.asOf(read) }, this.zone);
    const question = { from, to, figure: query.figure ?? 'open', scope: this.scope(query), at: read.upTo };
    return this.records('backlog-items', query, by, (after, limit) => backlogItems(this.db, { ...question, after, limit }));
  }

  private onTimeQuestion(query: OnTimeQuery | OnTimeItemsQuery, read: ReadPoint): Omit<OnTimeQuestion, 'groupBy'> & { groupBy: null } {
    return {
      ...periodOf(query, this.zone),
      obligations: query.obligation ?? owedToCitizens,
      scope: this.scope(query),
      groupBy: null,
      at: read.upTo,
      asOf: this.asOf(read),
    };
  }

  /** A list of records behind a figure; totals are the same for everyone, but no list names what is closed to the reader. */
  private async records(
    name: string,
    query: { format?: 'json' | 'csv'; limit: number; cursor?: string },
    by: Actor,
    read: (after: RecordPlace | null, limit: number) => Promise<readonly RecordItem[]>,
  ) {
    const rows = await openRows(
      {
        read,
        placeOf: ({ since, id }) => [since, id] as const,
        streamOf: ({ kind, id }) => `${kind}-${id}`,
        after: query.cursor === undefined ? null : recordCursor.decode(query.cursor),
        limit: query.limit + 1,
      },
      by,
      this.rights,
    );
    const page = pageOf(rows, query.limit, { next: ({ since, id }) => recordCursor.encode([since, id]), item: (row) => row });
    const numbers = await this.numbers.of(page.items.map(({ id }) => id));
    const items = page.items.map((row) => ({ ...row, number: numbers.get(row.id) ?? null }));
    if (query.format !== 'csv') return { ...page, items };
    const own = inForceAt(this.house.current().house.recordFields, this.clock.now()).content.fields.map(({ code }) => code);
    const lines = items.map(({ fields, ...row }): CsvRow => ({
      ...row,
      ...Object.fromEntries(own.map((code) => [fieldColumn(code), fields[code] ?? null])),
    }));
    return csvFile(name, csv([...recordColumns, ...own.map(fieldColumn)], lines), page.next);
  }

  private list<Item extends object>(
    name: string,
    format: 'json' | 'csv' | undefined,
    page: { items: readonly Item[]; next: string | null },
    columns: readonly (keyof Item & string)[],
  ) {
    if (format !== 'csv') return page;
    return csvFile(name, csv(columns, page.items as readonly (Item & Record<string, string | null>)[]), page.next);
  }

  private label(by: 'unit' | 'process' | 'kind' | null, key: string | null) {
    return groupLabel(by ?? 'kind', key, this.house.current().house.directory);
  }

  private scope(query: Parameters<typeof scopeOf>[0]) {
    return scopeOf(query, this.house.current().house.directory);
  }

  private asOf(read: ReadPoint): string {
    return read.instant ?? this.clock.now();
  }

  private get zone(): string {
    return this.house.current().house.directory.house?.zone ?? 'Europe/Kyiv';
  }
}

const onTimeColumns = [
  ...(['obligation', 'name', 'subject', 'subjectKind', 'subjectNumber', 'unit'] as const),
  ...(['due', 'originalDue', 'currentDue', 'endedAt'] as const),
] as const;
const recordColumns = ['id', 'number', 'kind', 'status', 'unit', 'since', 'closedAt', 'category'] as const;

/** A column of one of the house's own fields: its code, which no other column has. */
const fieldColumn = (code: string): string => `field:${code}`;
type CsvRow = Readonly<Record<string, string | number | boolean | null>>;

/** A table says of each line what it is: a group of records that name no unit has no key either. */
const inGroup = <Group extends object>(group: Group) => ({ line: 'group', ...group });
const inTotal = { line: 'total', id: null, key: null, name: null };

/** The next page of a list as CSV is in a header, as in JSON it is in `next`. */
function csvFile(name: string, body: string, next: string | null = null): Answer {
  return new Answer(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      ...(next !== null && { 'redress-next': next }),
    },
  });
}

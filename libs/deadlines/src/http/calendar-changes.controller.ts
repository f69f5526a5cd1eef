import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { derivedId, millisecondsBetween, type Actor, type Clock } from '#kernel';
import {
  Accepted,
  accepted,
  Answers,
  By,
  CLOCK,
  CommandContext,
  CommandExecutor,
  cursors,
  Field,
  ForRoles,
  HouseFollower,
  HttpProblem,
  integer,
  matching,
  NUMBERS,
  OptionalField,
  ReadsViews,
  RequestLanguage,
  TakesCommandHeaders,
  text,
  TRANSLATIONS,
  numbering,
  type Language,
  type Numbers,
  type Translations,
} from '#platform';
import { calendarChangesAggregate } from '../aggregates.js';
import {
  calendarsDraft,
  calendarsKind,
  confirmCalendarChange,
  derivation,
  newestCalendars,
  recordKind,
  withCalendars,
  type CalendarsDraft,
  type ConfirmCalendarChange,
  type DeadlineHouse,
} from '../domain/index.js';
import { derivationSentences } from '../sentences/derivation-sentences.js';
import { MovingDues, type MovingDue } from '../views/moving.js';
import { obligations } from '../views/obligations.js';

class WhatChangesBody {
  @OptionalField(matching(calendarsDraft), {
    doc: 'Calendars as a draft has them, to be looked at before they are published; the newest version where nothing is said.',
  })
  readonly content?: CalendarsDraft;

  @OptionalField(integer({ min: 1, max: 1000 }), { doc: 'At most so many; 100 where nothing is said.' })
  readonly limit?: number;

  @OptionalField(text({ max: 300 }), { doc: '`next` of the answer before.' })
  readonly cursor?: string;
}

class ConfirmBody {
  @Field(integer({ min: 1 }), { doc: 'The version of the calendars that was looked at; the newest.' })
  readonly version!: number;

  @Field(text({ max: 1000, lines: true }), { doc: 'Why. Stands in the log.' })
  readonly reason!: string;
}

const instant = z.iso.datetime({ precision: 3 });
const moving = z.strictObject({
  obligation: z.uuid(),
  name: z.string(),
  label: z.string().describe('What is to be done, in the language of the caller.'),
  subject: z.uuid(),
  subjectKind: recordKind,
  subjectNumber: z.string().nullable(),
  assignee: z.uuid().nullable(),
  due: instant,
  wouldBe: instant,
  minutes: z.int().describe('By how much it moves; below 0: to an earlier instant.'),
  derivation,
  sentences: z.array(z.string()).describe('Why then, in the language of the caller.'),
});
const whatChanges = z.strictObject({
  version: z.int().describe('The newest version of the calendars, or the one that the content would be.'),
  confirmed: z.int().describe('The version that open deadlines follow.'),
  items: z.array(moving),
  next: z.string().nullable(),
});

const places = cursors('what-changes', z.strictObject({ key: z.uuid() }));

/** What a change of the calendars means for the deadlines that run: shown first, done when it is confirmed. */
@ApiTags('deadlines')
@Controller('v1/calendars')
export class CalendarChangesController {
  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<{ deadlines: DeadlineHouse }>,
    @Inject(TRANSLATIONS) private readonly translations: Translations,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor<{ deadlines: DeadlineHouse }>,
    @Inject(MovingDues) private readonly dues: MovingDues,
  ) {}

  @Post('what-changes')
  @HttpCode(200)
  @ForRoles('administrator')
  @ReadsViews(obligations, numbering)
  @ApiOperation({ summary: 'Which open deadlines the newest calendars, or those of a draft, move, and by how much. Changes nothing.' })
  @Answers(whatChanges)
  async whatChanges(
    @Body() { content, limit = 100, cursor }: WhatChangesBody,
    @By() reader: Actor,
    @RequestLanguage() language: Language,
  ): Promise<z.output<typeof whatChanges>> {
    const { deadlines } = this.house.current().house;
    const { house, version } = asked(deadlines, content);
    const after = cursor === undefined ? '' : places.decode(cursor).key;
    const found = await this.dues.find(house, reader, after, limit + 1, this.clock.now());
    const items = found.slice(0, limit);
    const numbers = await this.numbers.of(items.map(({ row }) => row.subject));
    const last = items.at(-1);
    return {
      version,
      confirmed: deadlines.confirmed,
      items: items.map((each) => this.#item(each, numbers.get(each.row.subject) ?? null, language)),
      next: found.length > limit && last ? places.encode({ key: last.row.obligation }) : null,
    };
  }

  @Post('confirm-change')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({
    summary:
      'Has open deadlines follow the newest calendars: each that moves gets an event of its own, in a moment; the original due is kept.',
  })
  @Answers(Accepted)
  async confirm(@Body() { version, reason }: ConfirmBody, @CommandContext() context: CommandContext) {
    const { actor, commandId, bodyHash, correlationId, ifMatch } = context;
    const input: ConfirmCalendarChange = { calendars: version, reason };
    const { revision, position } = await this.executor.execute({
      aggregate: calendarChangesAggregate,
      id: calendarChangesAggregate.kind,
      name: confirmCalendarChange.name,
      input,
      ...{ actor, commandId, bodyHash, correlationId },
      ...(ifMatch !== undefined && { ifMatch }),
    });
    return accepted({ id: derivedId(calendarChangesAggregate.kind), revision, position });
  }

  #item({ row, due, derivation: steps }: MovingDue, subjectNumber: string | null, language: Language): z.output<typeof moving> {
    const { obligation, name, subject, subjectKind, assignee } = row;
    return {
      ...{ obligation, name, subject, subjectKind, subjectNumber, assignee, due: row.due, wouldBe: due },
      label: this.translations.text(language, `obligation.${name}`),
      minutes: Math.round(millisecondsBetween(row.due, due) / 60_000),
      derivation: [...steps],
      sentences: [...derivationSentences(steps, this.translations, language)],
    };
  }
}

/** The house as if open deadlines followed the calendars that are asked about. @throws HttpProblem where a content has faults. */
function asked(deadlines: DeadlineHouse, content: CalendarsDraft | undefined): { house: DeadlineHouse; version: number } {
  const newest = newestCalendars(deadlines);
  if (content === undefined) return { house: { ...deadlines, confirmed: newest }, version: newest };
  const faults = calendarsKind.check(content, content, {}).filter(({ weight }) => weight === 'fault');
  if (faults.length > 0) {
    const errors = faults.map(({ pointer, code, params }) => ({ in: 'body' as const, pointer: `/content${pointer}`, code, params }));
    throw new HttpProblem('invalid-request', { errors });
  }
  return { house: { ...withCalendars(deadlines, newest + 1, content), confirmed: newest + 1 }, version: newest + 1 };
}

import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Directory } from '#directory/domain';
import type { Actor, Clock } from '#kernel';
import {
  AnswersPage,
  By,
  choice,
  CLOCK,
  CommandExecutor,
  cursors,
  Field,
  flag,
  HouseFollower,
  id,
  integer,
  matching,
  moment,
  numbering,
  NUMBERS,
  offerAnswer,
  OptionalField,
  PageQuery,
  pageOf,
  ReadAt,
  ReadsViews,
  RequestLanguage,
  SignedIn,
  text,
  TRANSLATIONS,
  type Language,
  type Numbers,
  type OfferAnswer,
  type Page,
  type ReadPoint,
  type Translations,
} from '#platform';
import { awaited, recordKind } from '../domain/index.js';
import { obligations } from '../views/obligations.js';
import { isAskedOf, TasksQuery, type TaskRow } from '../views/tasks-query.js';
import { WAYS_ON, WaysReader, type WaysOn } from '../views/ways-on.js';

class TasksPageQuery extends PageQuery {
  @OptionalField(text({ max: 200 }), { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

/** One thing to do. */
class Task {
  @Field(id()) readonly obligation!: string;
  @Field(text({ max: 60 }), { doc: 'What is to be done, as a stable code.' }) readonly name!: string;
  @Field(text({ max: 300 }), { doc: 'The same in the caller’s language.' }) readonly label!: string;
  @Field(id(), { doc: 'The record, the CAPA or the proposal of one; of an explanation that is asked of the caller, the explanation.' })
  readonly subject!: string;
  @Field(choice([...recordKind.options, 'explanation'])) readonly subjectKind!: string;
  @Field(text({ max: 40 }), { nullable: true, doc: 'Its number for people.' }) readonly subjectNumber!: string | null;
  @Field(id(), { nullable: true, doc: 'The action or other part that it is about.' }) readonly about!: string | null;
  @Field(id(), { nullable: true }) readonly assignee!: string | null;
  @Field(id(), { nullable: true, doc: 'Whom the caller stands in for with it: send it as `On-Behalf-Of`. Null: it is their own.' })
  readonly onBehalfOf!: string | null;
  @Field(text({ max: 60 }), { nullable: true, doc: 'Anyone of this role may do it, where nobody is named.' }) readonly role!: string | null;
  @Field(id(), { nullable: true }) readonly unit!: string | null;
  @Field(moment()) readonly openedAt!: string;
  @Field(moment()) readonly due!: string;
  @Field(moment()) readonly originalDue!: string;
  @Field(flag(), { doc: 'Its due has passed and that was noted.' }) readonly missed!: boolean;
  @Field(moment(), { nullable: true, doc: 'Since when its term stands still.' }) readonly pausedAt!: string | null;
  @Field(text({ max: 80 }), { nullable: true, doc: 'Who stopped it.' }) readonly pausedBy!: string | null;
  @Field(choice(awaited.options), { nullable: true, doc: 'For whom it waits; the reason stands on the page.' })
  readonly awaits!: string | null;
  @Field(moment(), { nullable: true, doc: 'Until when that is awaited.' }) readonly pausedUntil!: string | null;
  @Field(integer({ min: 0 }), { doc: 'How often its due was extended.' }) readonly extended!: number;
  @Field(text({ max: 300 }), { nullable: true }) readonly legalBasis!: string | null;
  @Field(matching(z.array(offerAnswer)), {
    doc: 'The commands that would meet it, each open to the caller or with every reason why not. What a command takes is not looked at.',
  })
  readonly commands!: readonly OfferAnswer[];
}

type ShownTask = Omit<TaskRow, 'subjectKind'> & {
  readonly subjectKind: TaskRow['subjectKind'] | 'explanation';
  readonly commands: readonly OfferAnswer[];
};

/** Who is asked to explain sees the explanation that is asked for, and not on what. */
const aboutItself = (row: TaskRow): Omit<ShownTask, 'commands'> => ({ ...row, subject: row.about!, subjectKind: 'explanation' });

const places = cursors('tasks', z.strictObject({ due: z.iso.datetime({ precision: 3 }), key: z.uuid() }));

/** What is to be done by whom: the open obligations. */
@ApiTags('tasks')
@Controller('v1/tasks')
export class TasksController {
  readonly #ways: WaysReader;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(TRANSLATIONS) private readonly translations: Translations,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CommandExecutor) executor: CommandExecutor,
    @Inject(WAYS_ON) ways: readonly WaysOn[],
  ) {
    this.#ways = new WaysReader({ ways, executor, texts: translations });
  }

  @Get()
  @SignedIn()
  @ReadsViews(obligations, numbering)
  @ApiOperation({ summary: 'My open obligations, and those of the people whom I stand in for; the earliest due first.' })
  @AnswersPage(Task)
  async tasks(
    @Query() { limit, cursor }: TasksPageQuery,
    @By() reader: Actor,
    @ReadAt() _at: ReadPoint,
    @RequestLanguage() language: Language,
  ): Promise<Page<Task>> {
    const after = cursor === undefined ? null : places.decode(cursor);
    const found = await this.queries.execute(new TasksQuery(reader, after, limit + 1));
    const asked = { reader, now: this.clock.now(), house: this.house.current().house, language };
    const commands = await this.#ways.of(found.slice(0, limit), asked);
    const rows = found.map((row, nth) => ({
      ...(isAskedOf(row, reader.person) ? aboutItself(row) : row),
      commands: commands[nth] ?? [],
    }));
    const numbers = await this.numbers.of(rows.map(({ subject }) => subject));
    return pageOf(rows, limit, {
      next: ({ due, obligation }) => places.encode({ due, key: obligation }),
      item: (row) => this.#task(row, numbers.get(row.subject) ?? null, language),
    });
  }

  #task(row: ShownTask, subjectNumber: string | null, language: Language): Task {
    const {
      obligation,
      name,
      subject,
      subjectKind,
      about,
      assignee,
      onBehalfOf,
      role,
      unit,
      openedAt,
      due,
      originalDue,
      pausedAt,
      pausedBy,
      awaits,
      pausedUntil,
      extended,
      legalBasis,
      commands,
    } = row;
    const label = this.translations.text(language, `obligation.${name}`);
    const missed = row.status === 'missed';
    return {
      obligation,
      name,
      label,
      subject,
      subjectKind,
      subjectNumber,
      about,
      assignee,
      onBehalfOf,
      role,
      unit,
      openedAt,
      due,
      originalDue,
      missed,
      pausedAt,
      pausedBy,
      awaits,
      pausedUntil,
      extended,
      legalBasis,
      commands,
    };
  }
}

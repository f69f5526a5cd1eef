import { Controller, Get, HttpCode, Inject, Optional, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor, Clock } from '#kernel';
import {
  AnswersPage,
  By,
  CLOCK,
  cursors,
  DATABASE,
  flag,
  IdPath,
  NotThere,
  numbering,
  NUMBERS,
  openRows,
  OptionalField,
  pageOf,
  PageQuery,
  READER_RIGHTS,
  ReadAt,
  ReadsViews,
  RequestLanguage,
  SignedIn,
  text,
  TRANSLATIONS,
  type Language,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
  type Translations,
} from '#platform';
import { noticeKinds } from '../domain/notices.js';
import { subjectKinds } from '../domain/subject.js';
import { InboxMarks } from '../marks/inbox-marks.js';
import { Preferences } from '../preferences/preferences.js';
import { notificationsView } from '../views/notifications.js';
import { notifiedObligationsView } from '../views/obligations.js';
import { gatheredView, leftOf, streamsOf } from '../views/gathered.js';
import { inboxOf, isAsked, notificationOf, placeOf, type InboxItem } from '../views/inbox.js';
import { sentenceOf } from '../views/sentence.js';

/** Which notifications. */
export class NotificationsQuery extends PageQuery {
  @OptionalField(flag(), { doc: 'Only those not read yet (true) or read (false).' })
  readonly unread?: boolean;

  @OptionalField(flag(), { doc: 'Those that were put away (true); those that were not where nothing is said.' })
  readonly archived: boolean = false;

  @OptionalField(text({ max: 200 }), { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

const step = z.object({ rule: z.string(), step: z.string(), action: z.string(), crossedAt: z.iso.datetime() });

/** A notification as people get it. */
export const notificationAnswer = z.object({
  id: z.uuid(),
  kind: z.enum(noticeKinds),
  at: z.iso.datetime(),
  urgent: z.boolean(),
  read: z.boolean(),
  archived: z.boolean(),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.uuid(), number: z.string().nullable() }),
  obligation: z.object({ id: z.uuid(), name: z.string().nullable(), due: z.iso.datetime().nullable() }).nullable(),
  step: step.nullable().describe('The latest step of the escalation.'),
  earlier: z.array(step).describe('Steps before it that were crossed meanwhile.'),
  moved: z.object({ previousDue: z.iso.datetime(), due: z.iso.datetime() }).nullable().describe('From when to when a due was moved.'),
  text: z.string().describe('One sentence, in the language of `Accept-Language`.'),
});

const places = cursors('notifications', z.strictObject({ place: z.int(), id: z.uuid() }));

/** What a person was told. */
@ApiTags('notifications')
@Controller('v1/notifications')
@SignedIn()
export class NotificationsController {
  private readonly marks: InboxMarks;
  private readonly preferences: Preferences;

  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {
    this.marks = new InboxMarks(db);
    this.preferences = new Preferences(db);
  }

  @Get()
  @ReadsViews(notificationsView, gatheredView, notifiedObligationsView, numbering)
  @ApiOperation({ summary: 'My notifications, newest first.' })
  @AnswersPage(notificationAnswer)
  async list(@Query() query: NotificationsQuery, @ReadAt() _awaited: ReadPoint, @By() by: Actor, @RequestLanguage() language: Language) {
    const { limit, cursor, unread = null, archived } = query;
    const { person } = by;
    const { muted } = await this.preferences.of(person);
    const after = cursor === undefined ? null : places.decode(cursor);
    const rows = await openRows(
      {
        read: (place, most) => inboxOf(this.db, { person, unread, archived, muted, after: place, now: this.clock.now(), limit: most }),
        leftOf: (row, closed) => {
          const left = leftOf(row, closed);
          return left && isAsked(left, { unread, archived }) ? left : null;
        },
        ...{ placeOf, streamOf: streamsOf, after, limit: limit + 1 },
      },
      by,
      this.rights,
    );
    const numbers = await this.numbers.of(rows.map(({ subject }) => subject));
    return pageOf(rows, limit, {
      next: (last) => places.encode(placeOf(last)),
      item: (row) => this.shown(row, numbers.get(row.subject) ?? null, language),
    });
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks a notification as read. Quiet when repeated.' })
  @ApiResponse({ status: 204, description: 'Marked.' })
  async read(@Param() { id }: IdPath, @By() by: Actor): Promise<void> {
    await this.marks.read(by.person, id, await this.placeOfTheirs(id, by));
  }

  @Post(':id/archive')
  @HttpCode(204)
  @ApiOperation({ summary: 'Puts a notification away; it counts as read. Quiet when repeated.' })
  @ApiResponse({ status: 204, description: 'Put away.' })
  async archive(@Param() { id }: IdPath, @By() by: Actor): Promise<void> {
    await this.marks.archive(by.person, id, await this.placeOfTheirs(id, by));
  }

  @Post(':id/take-back')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a notification back that was put away. Quiet when repeated.' })
  @ApiResponse({ status: 204, description: 'It is in the inbox.' })
  async takeBack(@Param() { id }: IdPath, @By() by: Actor): Promise<void> {
    await this.placeOfTheirs(id, by);
    await this.marks.takeBack(by.person, id);
  }

  /** What is closed to the person by now is as little there as what never was. */
  private async placeOfTheirs(id: string, by: Actor): Promise<number> {
    const row = await notificationOf(this.db, by.person, id);
    if (!row || !leftOf(row, (await this.rights?.closedTo(by, streamsOf(row))) ?? new Set())) throw new NotThere('notification', id);
    return row.place;
  }

  private shown(row: InboxItem, number: string | null, language: Language): z.input<typeof notificationAnswer> {
    const { id, kind, at, urgent, read, archived, subject, subjectKind, obligation, obligationName, due, step, earlier, moved } = row;
    return {
      id,
      kind,
      at,
      urgent,
      read,
      archived,
      subject: { kind: subjectKind, id: subject, number },
      obligation: obligation === null ? null : { id: obligation, name: obligationName, due },
      step,
      earlier: [...earlier],
      moved,
      text: sentenceOf(this.texts, language, row),
    };
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#kernel';
import {
  Answers,
  AnswersPage,
  By,
  cursors,
  ForRoles,
  IdPath,
  NotThere,
  openRows,
  pageOf,
  PageQuery,
  READER_RIGHTS,
  ReasonBody,
  RequestLanguage,
  TRANSLATIONS,
  type Language,
  type ReaderRights,
  type Translations,
} from '#platform';
import { letterStates, LetterBooks, type KeptLetter } from '../mailbox/books.js';

const instant = z.iso.datetime();
export const letterAnswer = z.object({
  id: z.uuid(),
  mailbox: z.string(),
  uid: z.int().describe('Its number in the mailbox, where the letter itself lies.'),
  receivedAt: instant.describe('When the mail server received it.'),
  at: instant.describe('When the house last looked at it.'),
  size: z.int().describe('In bytes.'),
  state: z
    .enum(letterStates)
    .describe('`returned`: a mail of the house could not be delivered, which is noted; `aside`: somebody has to look.'),
  why: z.object({ code: z.string(), text: z.string() }).nullable().describe('Why it was ignored, or could not be taken.'),
  record: z.object({ kind: z.string(), id: z.uuid() }).nullable().describe('What it began or joined.'),
  attempts: z.int().describe('How often it was tried to take it.'),
  filesLeft: z.int().describe('How many of its files were not taken: they lie in the mailbox alone.'),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  commands: z.array(z.enum(['retry', 'dismiss'])).describe('What may be done with it.'),
});

const mailboxAnswer = z.object({
  id: z.uuid().describe('Under which notifications and the log name it.'),
  mailbox: z.string(),
  lookedAt: instant.nullable(),
  failingSince: instant.nullable().describe('Since when it cannot be read; null where it can. After an hour administrators are told.'),
  error: z.string().nullable(),
});

/** So long an answer waits for what becomes of a letter that is tried again, and how often it asks, in milliseconds. */
const mostTried = 5_000;
const asksEvery = 50;

const places = cursors('letters', z.strictObject({ place: z.int() }));

/** Letters that came by e-mail, and what became of them. */
@ApiTags('letters')
@Controller('v1/letters')
@ForRoles('administrator')
export class LettersController {
  constructor(
    @Inject(LetterBooks) private readonly books: LetterBooks,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Letters that came by e-mail, the newest first: what became of each, and nothing of what it says.' })
  @AnswersPage(letterAnswer)
  async list(@Query() { limit, cursor }: PageQuery, @By() by: Actor, @RequestLanguage() language: Language) {
    const after = cursor === undefined ? null : places.decode(cursor).place;
    const rows = await openRows(
      {
        read: (place: number | null, most) => this.books.page(place, most),
        ...{ placeOf: ({ place }: KeptLetter) => place, streamOf, after, limit: limit + 1 },
      },
      by,
      this.rights,
    );
    return pageOf(rows, limit, { next: ({ place }) => places.encode({ place }), item: (row) => this.shown(row, language) });
  }

  @Get('mailboxes')
  @ApiOperation({ summary: 'The mailboxes that are read: when the last look was, and what was wrong with it.' })
  @Answers(z.object({ items: z.array(mailboxAnswer) }))
  async mailboxes() {
    return { items: await this.books.mailboxes() };
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Has a letter that was put aside tried again, and says what became of it.',
    description:
      'The answer waits for that, bounded: where it still says `waiting`, the mailbox cannot be read just now, and the letter is taken with the next look. That nothing became of it for the same reason is told to nobody once more.',
  })
  @Answers(letterAnswer)
  async retry(@Param() { id }: IdPath, @Body() { reason }: ReasonBody, @By() by: Actor, @RequestLanguage() language: Language) {
    await this.decide(id, 'waiting', by, reason);
    const end = performance.now() + mostTried;
    let letter = await this.books.find(id);
    for (; letter?.state === 'waiting' && performance.now() < end; letter = await this.books.find(id)) await pause(asksEvery);
    const closed = letter?.record && (await this.rights?.closedTo(by, [streamOf(letter)]))?.size;
    if (!letter || closed) throw new NotThere('letter', id);
    return this.shown(letter, language);
  }

  @Post(':id/dismiss')
  @HttpCode(204)
  @ApiOperation({ summary: 'Nothing becomes of a letter that was put aside.' })
  @ApiResponse({ status: 204, description: 'It is left in the mailbox.' })
  dismiss(@Param() { id }: IdPath, @Body() { reason }: ReasonBody, @By() by: Actor): Promise<void> {
    return this.decide(id, 'dismissed', by, reason);
  }

  private async decide(id: string, state: 'waiting' | 'dismissed', by: Actor, reason: string): Promise<void> {
    if (!(await this.books.decide(id, state, by.person, reason))) throw new NotThere('letter', id);
  }

  private shown(letter: KeptLetter, language: Language): z.input<typeof letterAnswer> {
    const { id, mailbox, uid, receivedAt, at, size, state, code, record, attempts, filesLeft, by, reason } = letter;
    const why = code === null ? null : { code, text: this.texts.find(language, `letter.${code}`) ?? code };
    return {
      ...{ id, mailbox, uid, receivedAt, at, size, state, why, record, attempts, filesLeft, by, reason },
      commands: state === 'aside' ? ['retry', 'dismiss'] : [],
    };
  }
}

const streamOf = ({ record }: KeptLetter): string => (record === null ? '' : `${record.kind}-${record.id}`);

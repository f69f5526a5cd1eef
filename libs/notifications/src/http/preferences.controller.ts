import { Body, Controller, Get, Inject, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor, Clock } from '#kernel';
import {
  Answers,
  AnswersPage,
  By,
  choice,
  CLOCK,
  cursors,
  DATABASE,
  Field,
  languages,
  list,
  object,
  OptionalField,
  pageOf,
  PageQuery,
  SignedIn,
  text,
  type Language,
} from '#platform';
import {
  chosenPreferences,
  mailModes,
  noticeKinds,
  standardMail,
  taskModes,
  type ChosenPreferences,
  type MailMode,
  type NoticeKind,
  type TaskMode,
} from '../domain/index.js';
import { Preferences, waysToChoose, type PreferenceChange } from '../preferences/preferences.js';

/** How one kind is wanted. */
class KindPreference {
  @Field(choice(noticeKinds)) readonly kind!: NoticeKind;

  @OptionalField(choice(['shown', 'muted']), { doc: 'Whether it is in the inbox. What is urgent always is.' })
  readonly inbox?: 'shown' | 'muted';

  @OptionalField(choice(mailModes), { doc: 'How it comes by mail. What is urgent always comes at once.' })
  readonly mail?: MailMode;
}

/** All that a person wishes. What is left out is as in any house. */
export class PreferencesInput {
  @OptionalField(choice(languages), { doc: 'The language of their mails.' })
  readonly language?: Language;

  @OptionalField(text({ max: 5, pattern: /^([01]\d|2[0-3]):[0-5]\d$/ }), {
    doc: 'When their digest comes on working days.',
    example: '08:30',
  })
  readonly digestAt?: string;

  @OptionalField(choice(taskModes), { doc: 'Whether the digest says on working days what they owe: overdue, today, within a week.' })
  readonly tasks?: TaskMode;

  @OptionalField(
    list(
      object(() => KindPreference),
      { max: 50 },
    ),
    { doc: 'Of a kind that is named twice the last counts.' },
  )
  readonly kinds?: readonly KindPreference[];
}

const preferencesAnswer = z.object({
  language: z.enum(languages).nullable().describe('Null: as in any house.'),
  digestAt: z.string().nullable().describe('Null: the hour of the house.'),
  tasks: z.enum(taskModes).describe('Whether the digest says what they owe.'),
  kinds: z.array(
    z.object({
      kind: z.enum(noticeKinds),
      inbox: z.enum(['shown', 'muted']),
      mail: z.enum(mailModes),
      standard: z.enum(mailModes).describe('How it comes by mail to who has not chosen.'),
    }),
  ),
});

const changeAnswer = preferencesAnswer.extend({
  at: z.iso.datetime(),
  way: z.enum(waysToChoose).describe('`by-link`: by the link at the foot of a mail, without signing in.'),
});

const places = cursors('preferences', z.strictObject({ place: z.int() }));

/** How a person wants to be told. */
@ApiTags('notifications')
@Controller('v1/notifications/preferences')
@SignedIn()
export class PreferencesController {
  private readonly preferences: Preferences;

  constructor(
    @Inject(DATABASE) db: Pool,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.preferences = new Preferences(db);
  }

  @Get()
  @ApiOperation({ summary: 'How I want to be told, kind by kind.' })
  @Answers(preferencesAnswer)
  async mine(@By() by: Actor): Promise<z.input<typeof preferencesAnswer>> {
    return shown(await this.preferences.of(by.person));
  }

  @Get('history')
  @ApiOperation({ summary: 'How I wanted to be told once, the newest first, and when I said so. The last 200 changes are remembered.' })
  @AnswersPage(changeAnswer)
  async history(@Query() { limit, cursor }: PageQuery, @By() by: Actor) {
    const before = cursor === undefined ? null : places.decode(cursor).place;
    const rows = await this.preferences.changes(by.person, before, limit + 1);
    return pageOf(rows, limit, {
      next: ({ place }: PreferenceChange) => places.encode({ place }),
      item: ({ at, way, chosen }) => ({ at, way, ...shown(chosen) }),
    });
  }

  @Put()
  @ApiOperation({ summary: 'Says how I want to be told; what was said before no longer counts.' })
  @Answers(preferencesAnswer)
  async change(@Body() { kinds = [], ...wishes }: PreferencesInput, @By() by: Actor): Promise<z.input<typeof preferencesAnswer>> {
    const byKind = new Map(kinds.map((each) => [each.kind, each]));
    const chosen = chosenPreferences.parse({
      ...wishes,
      mail: Object.fromEntries([...byKind.values()].flatMap(({ kind, mail }) => (mail === undefined ? [] : [[kind, mail]]))),
      muted: [...byKind.values()].flatMap(({ kind, inbox }) => (inbox === 'muted' ? [kind] : [])),
    });
    await this.preferences.set(by.person, chosen, this.clock.now());
    return shown(chosen);
  }
}

function shown({ language, digestAt, tasks, mail, muted }: ChosenPreferences): z.input<typeof preferencesAnswer> {
  return {
    language: language ?? null,
    digestAt: digestAt ?? null,
    tasks: tasks ?? 'digest',
    kinds: noticeKinds.map((kind) => ({
      kind,
      inbox: muted.includes(kind) ? 'muted' : 'shown',
      mail: mail[kind] ?? standardMail[kind],
      standard: standardMail[kind],
    })),
  };
}

import { Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import type { Clock } from '#kernel';
import {
  Answer,
  CLOCK,
  DATABASE,
  Field,
  languages,
  NotThere,
  Public,
  TakesForm,
  text,
  TRANSLATIONS,
  VAULT,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import { Preferences } from '../preferences/preferences.js';
import { wishIn, type MailWish } from '../unsubscribing/links.js';
import { pageHeaders, unsubscribePage } from '../unsubscribing/page.js';

/** The words of a link at the foot of a mail. */
export class UnsubscribeQuery {
  @Field(text({ max: 1000 }), { doc: 'As they stand in the link at the foot of a mail, and in its `List-Unsubscribe`.' })
  readonly words!: string;
}

/** Mails that somebody does not want, switched off from the mail itself: by its reader, or by their program in one click (RFC 8058). */
@ApiTags('notifications')
@Controller('v1/unsubscribe')
export class UnsubscribeController {
  private readonly preferences: Preferences;

  constructor(
    @Inject(DATABASE) db: Pool,
    @Inject(VAULT) private readonly vault: Pick<Vault, 'hmac'>,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.preferences = new Preferences(db);
  }

  @Get()
  @Public()
  @ApiOperation({
    summary: 'A page that asks whether such mails are to come no more. It changes nothing: programs that examine mails open every link.',
  })
  @ApiProduces('text/html')
  @ApiResponse({ status: 200, description: 'The page.' })
  async ask(@Query() { words }: UnsubscribeQuery): Promise<Answer<string>> {
    return this.page(this.wish(words), false);
  }

  @Post()
  @HttpCode(200)
  @Public()
  @TakesForm()
  @ApiOperation({ summary: 'Such mails come no more, as if their reader had said so in their preferences. Urgent ones come all the same.' })
  @ApiProduces('text/html')
  @ApiResponse({ status: 200, description: 'They do not; a page says so.' })
  async stop(@Query() { words }: UnsubscribeQuery): Promise<Answer<string>> {
    const wish = this.wish(words);
    await this.preferences.switchOff(wish.person, wish.parts, this.clock.now());
    return this.page(wish, true);
  }

  private wish(words: string): MailWish {
    const wish = wishIn(words, this.vault);
    if (wish === null) throw new NotThere('mails', 'words');
    return wish;
  }

  private async page({ person, parts }: MailWish, done: boolean): Promise<Answer<string>> {
    const { language = languages[0] } = await this.preferences.of(person);
    return new Answer(unsubscribePage(this.texts, { language, parts, done }), { headers: pageHeaders });
  }
}

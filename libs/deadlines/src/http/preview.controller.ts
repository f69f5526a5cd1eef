import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import {
  Answers,
  Field,
  HouseFollower,
  HttpProblem,
  list,
  matching,
  moment,
  object,
  OptionalField,
  RequestLanguage,
  SignedIn,
  text,
  TRANSLATIONS,
  type Language,
  type Translations,
} from '#platform';
import {
  BeyondCalendars,
  calendarOf,
  derivation,
  dueOf,
  NoWorkingDays,
  policiesInForce,
  termSchema,
  type DeadlineHouse,
  type Pause,
  type Term,
} from '../domain/index.js';
import { derivationSentences } from '../sentences/derivation-sentences.js';

class PauseBody {
  @Field(moment()) readonly from!: string;
  @Field(moment()) readonly to!: string;
}

class PreviewBody {
  @Field(matching(termSchema), { doc: 'The term in its JSON form.' }) readonly term!: Term;
  @Field(text({ max: 40 }), { doc: 'Key of the calendar.', example: 'ua' }) readonly calendar!: string;
  @Field(moment()) readonly from!: string;
  @OptionalField(
    list(
      object(() => PauseBody),
      { max: 100 },
    ),
  )
  readonly pauses?: PauseBody[];
}

class PreviewQuery {
  @Field(text({ max: 60 }), { doc: 'Id of a policy in force, for example `answer`.' }) readonly policy!: string;
  @Field(moment()) readonly from!: string;
}

const previewed = z.strictObject({
  due: z.iso.datetime({ precision: 3 }),
  derivation,
  sentences: z.array(z.string()).describe('The derivation in the language of the caller, a sentence a step.'),
});

/** Where a term would lead, and why: for whoever asks "what if it came today?". */
@ApiTags('deadlines')
@Controller('v1/deadlines/preview')
export class PreviewController {
  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<{ deadlines: DeadlineHouse }>,
    @Inject(TRANSLATIONS) private readonly translations: Translations,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The due that a policy in force leads to, with its derivation.' })
  @Answers(previewed)
  byPolicy(@Query() { policy: name, from }: PreviewQuery, @RequestLanguage() language: Language) {
    const { deadlines } = this.house.current().house;
    const policy = policiesInForce(deadlines.policies, from)?.policies.find(({ id }) => id === name);
    if (!policy?.term) throw offending('query', '/policy', 'policy-not-there', { policy: name });
    return this.#preview(policy.term, policy.calendar, from, [], policy.legalBasis, language, 'query');
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'The due that any term leads to, with its derivation.' })
  @Answers(previewed)
  byTerm(@Body() { term, calendar, from, pauses = [] }: PreviewBody, @RequestLanguage() language: Language) {
    const backwards = pauses.findIndex((pause) => pause.to < pause.from);
    if (backwards >= 0) throw offending('body', `/pauses/${backwards}/to`, 'pauses-end-before-they-begin', {});
    return this.#preview(term, calendar, from, pauses, null, language, 'body');
  }

  #preview(
    term: Term,
    calendarKey: string,
    from: string,
    pauses: readonly Pause[],
    basis: string | null,
    language: Language,
    place: 'body' | 'query',
  ): z.output<typeof previewed> {
    const calendar = calendarOf(this.house.current().house.deadlines, calendarKey);
    if (!calendar) throw offending(place, place === 'body' ? '/calendar' : '/policy', 'calendar-not-there', { calendar: calendarKey });
    try {
      const { due, derivation: steps } = dueOf(term, calendar, from, { pauses, basis });
      return { due, derivation: [...steps], sentences: [...derivationSentences(steps, this.translations, language)] };
    } catch (error) {
      if (error instanceof NoWorkingDays) throw offending(place, '/calendar', error.code, { calendar: calendarKey });
      if (error instanceof BeyondCalendars) throw offending(place, '/from', error.code, {});
      throw error;
    }
  }
}

function offending(place: 'body' | 'query', pointer: string, code: string, params: Record<string, unknown>): HttpProblem {
  return new HttpProblem('invalid-request', { errors: [{ in: place, pointer, code, params }] });
}

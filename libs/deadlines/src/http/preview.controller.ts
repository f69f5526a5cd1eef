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
  span,
  text,
  TRANSLATIONS,
  type Language,
  type OffendingField,
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

  @OptionalField(list(span(), { max: 100 }), {
    doc: 'A span during which it stands still, two instants with a slash between; as many as there are. Only where the policy lets its term pause.',
  })
  readonly pause?: readonly string[];
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
  byPolicy(@Query() { policy: name, from, pause = [] }: PreviewQuery, @RequestLanguage() language: Language) {
    const { deadlines } = this.house.current().house;
    const policy = policiesInForce(deadlines.policies, from)?.policies.find(({ id }) => id === name);
    if (!policy?.term) throw refused(offence('query', '/policy', 'policy-not-there', { policy: name }));
    const { term, calendar, legalBasis: basis, pausable } = policy;
    const offences = pause.length > 0 && !pausable ? [offence('query', '/pause', 'policy-never-pauses', { policy: name })] : [];
    const pauses = pause.map((each) => {
      const [begun, ended] = each.split('/') as [string, string];
      return { from: begun, to: ended };
    });
    return this.#preview({ term, calendar, from, pauses, basis, place: 'query', offences }, language);
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'The due that any term leads to, with its derivation.' })
  @Answers(previewed)
  byTerm(@Body() { term, calendar, from, pauses = [] }: PreviewBody, @RequestLanguage() language: Language) {
    const backwards = pauses.flatMap((pause, at) =>
      pause.to < pause.from ? [offence('body', `/pauses/${at}/to`, 'pauses-end-before-they-begin', {})] : [],
    );
    return this.#preview({ term, calendar, from, pauses, basis: null, place: 'body', offences: backwards }, language);
  }

  /** Everything that is wrong is said at once; a term is counted only where nothing is. */
  #preview({ term, calendar: key, from, pauses, basis, place, offences }: Asked, language: Language): z.output<typeof previewed> {
    const calendar = calendarOf(this.house.current().house.deadlines, key);
    const pointer = place === 'body' ? '/calendar' : '/policy';
    const wrong = calendar ? offences : [...offences, offence(place, pointer, 'calendar-not-there', { calendar: key })];
    if (!calendar || wrong.length > 0) throw new HttpProblem('invalid-request', { errors: [...wrong] });
    try {
      const { due, derivation: steps } = dueOf(term, calendar, from, { pauses, basis });
      return { due, derivation: [...steps], sentences: [...derivationSentences(steps, this.translations, language)] };
    } catch (error) {
      if (error instanceof NoWorkingDays) throw refused(offence(place, pointer, error.code, { calendar: key, from: error.from }));
      if (error instanceof BeyondCalendars) throw refused(offence(place, place === 'body' ? '/term/amount' : '/from', error.code, {}));
      throw error;
    }
  }
}

interface Asked {
  readonly term: Term;
  readonly calendar: string;
  readonly from: string;
  readonly pauses: readonly Pause[];
  readonly basis: string | null;
  readonly place: 'body' | 'query';
  readonly offences: readonly OffendingField[];
}

const offence = (place: 'body' | 'query', pointer: string, code: string, params: OffendingField['params']): OffendingField => ({
  in: place,
  pointer,
  code,
  params,
});
const refused = (...errors: OffendingField[]): HttpProblem => new HttpProblem('invalid-request', { errors });

import { Body, Controller, Get, HttpCode, Inject, Post, Query, UseInterceptors } from '@nestjs/common';
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
import { faultsOfPolicy, faultsOfTerm, offence, PreviewFaults } from './preview-faults.js';

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
@UseInterceptors(PreviewFaults)
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
    const wrong = faultsOfPolicy({ policy: name, from, pause }, deadlines);
    const policy = policiesInForce(deadlines.policies, from)?.policies.find(({ id }) => id === name);
    if (wrong.length > 0 || !policy?.term) throw refused(...wrong);
    const { term, calendar, legalBasis: basis } = policy;
    const pauses = pause.map((each) => {
      const [begun, ended] = each.split('/') as [string, string];
      return { from: begun, to: ended };
    });
    return this.#preview({ term, calendar, from, pauses, basis, place: 'query' }, language);
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({ summary: 'The due that any term leads to, with its derivation.' })
  @Answers(previewed)
  byTerm(@Body() { term, calendar, from, pauses = [] }: PreviewBody, @RequestLanguage() language: Language) {
    const wrong = faultsOfTerm({ calendar, pauses }, this.house.current().house.deadlines);
    if (wrong.length > 0) throw refused(...wrong);
    return this.#preview({ term, calendar, from, pauses, basis: null, place: 'body' }, language);
  }

  #preview({ term, calendar: key, from, pauses, basis, place }: Asked, language: Language): z.output<typeof previewed> {
    const calendar = calendarOf(this.house.current().house.deadlines, key)!;
    const pointer = place === 'body' ? '/calendar' : '/policy';
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
}

const refused = (...errors: OffendingField[]): HttpProblem => new HttpProblem('invalid-request', { errors });

import { Controller, Get, Inject, Optional, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import { obligations } from '#deadlines';
import type { Actor, Clock } from '#kernel';
import {
  Answers,
  By,
  CLOCK,
  CommandExecutor,
  DATABASE,
  HouseFollower,
  HttpProblem,
  id,
  moment,
  NotThere,
  OptionalField,
  READER_RIGHTS,
  ReadsViews,
  RequestLanguage,
  SignedIn,
  TRANSLATIONS,
  VIEWS,
  type Language,
  type ReaderRights,
  type Translations,
} from '#platform';
import type { Views } from '#projections';
import { explained, stepActionKind, type ExplainedRule, type HouseForEscalation } from '../domain/index.js';
import { CASES_BY_STREAM, type CasesByStream } from '../simulation/simulation.js';
import { beginningSentence } from './beginning-sentence.js';
import { unmetSentence, type PlaceNames } from './unmet-sentence.js';
import { WatchedFinder, type Sought } from './watched-finder.js';

class ExplainQuery {
  @OptionalField(id(), { doc: 'The obligation; or else one of the next three, and none beside it.' })
  readonly obligation?: string;

  @OptionalField(id(), { doc: 'The record itself: its time in a state or without activity, a severity that went up, reopening, a count.' })
  readonly record?: string;

  @OptionalField(id(), { doc: 'The CAPA itself.' })
  readonly capa?: string;

  @OptionalField(id(), { doc: 'The proposal of a CAPA itself.' })
  readonly proposal?: string;

  @OptionalField(moment(), { doc: 'As it stood at this instant; now where nothing is said.' })
  readonly at?: string;
}

const instant = z.iso.datetime({ precision: 3 });
const sentence = z.string().describe('One sentence, in the language of `Accept-Language`.');
const unmet = z.strictObject({ condition: z.string(), wanted: z.array(z.string()), is: z.array(z.string()), text: sentence });
const stepState = z.strictObject({
  ...{ step: z.string(), action: stepActionKind, run: z.int(), repeat: z.int(), ruleVersion: z.int(), at: instant },
  taken: z.boolean(),
});
const explanation = z.strictObject({
  obligation: z.uuid().nullable().describe('Null: the record, CAPA or proposal itself was asked about.'),
  ...{ subject: z.uuid(), subjectKind: z.string(), name: z.string().nullable(), status: z.string(), due: instant.nullable() },
  ...{ run: z.int(), at: instant },
  rulesVersion: z.int().nullable().describe('The version of the rules in force at the instant.'),
  rests: z.enum(['paused', 'dormant', 'ended']).nullable().describe('Why nothing of it crosses, whatever the rules say.'),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      matched: z.boolean(),
      because: z.array(unmet).describe('Every condition that does not hold.'),
      begins: z.strictObject({ at: instant, text: sentence }).nullable().describe('When it begins, and by what; null where it does not.'),
      next: instant.nullable().describe('When the next step crosses that was not taken.'),
      steps: z.array(stepState),
    }),
  ),
  taken: z.array(z.string()).describe('The steps taken so far: rule, step, run and repeat.'),
});
const askable = ['obligation', 'record', 'capa', 'proposal'] as const;

/** Why an obligation, a record or a CAPA was escalated, or was not, and when it will be. */
@ApiTags('escalation')
@Controller('v1/escalation-rules')
export class ExplainController {
  readonly #finder: WatchedFinder;

  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<HouseForEscalation & { readonly directory: PlaceNames }>,
    @Inject(CommandExecutor) executor: CommandExecutor,
    @Inject(DATABASE) pool: Pool,
    @Inject(VIEWS) private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CASES_BY_STREAM) cases: readonly CasesByStream[],
    @Optional() @Inject(READER_RIGHTS) rights: ReaderRights | null,
  ) {
    this.#finder = new WatchedFinder({ executor, pool, cases, rights });
  }

  @Get('explain')
  @SignedIn()
  @ReadsViews(obligations)
  @ApiOperation({
    summary:
      'What every escalation rule says of an obligation, or of a record or CAPA itself, at an instant: whether it looks at it, why not, what is next, what was done.',
  })
  @Answers(explanation)
  async explain(
    @Query() { at, ...given }: ExplainQuery,
    @By() reader: Actor,
    @RequestLanguage() language: Language,
  ): Promise<z.output<typeof explanation>> {
    const sought = theOneOf(given);
    const now = at ?? this.clock.now();
    const index = at === undefined ? null : await this.views.indexAt(at);
    // Calendars, rules and people are those of that instant, too.
    const house = index === null ? this.house.current().house : await this.house.asOf(index);
    const found = at !== undefined && index === null ? null : await this.#finder.find(sought, { index, reader, house });
    if (found === null) throw new NotThere(sought.what, sought.id);
    const { obligation, subject, status, taken, counts } = found;
    const { run, rulesVersion, rests, rules } = explained(obligation, subject, house, new Set(taken), now, counts);
    return {
      ...{ obligation: obligation?.obligation ?? null, subject: subject.id, subjectKind: subject.kind, name: obligation?.name ?? null },
      ...{ status, due: obligation?.due ?? null, run, at: now, rulesVersion, rests, taken: [...taken] },
      rules: rules.map((rule) => this.#said(rule, house.directory, language)),
    };
  }

  #said({ rule, trigger, matched, because, begins, next, steps }: ExplainedRule, names: PlaceNames, language: Language) {
    return {
      ...{ rule, matched, next, steps: [...steps] },
      because: because.map((each) => ({
        ...{ condition: each.condition, wanted: [...each.wanted], is: [...each.is] },
        text: unmetSentence(each, names, this.texts, language),
      })),
      begins: begins === null ? null : { at: begins, text: beginningSentence(trigger, begins, this.texts, language) },
    };
  }
}

/** Of the things that may be asked about, the one that is. */
function theOneOf(given: Omit<ExplainQuery, 'at'>): Sought {
  const named = askable.flatMap((what) => (given[what] === undefined ? [] : [{ what, id: given[what] }]));
  if (named.length === 1) return named[0]!;
  const pointers = named.length === 0 ? ['obligation'] : named.map(({ what }) => what);
  throw new HttpProblem('invalid-request', {
    errors: pointers.map((each) => ({
      ...{ in: 'query' as const, pointer: `/${each}`, code: 'exactly-one-wanted', params: { allowed: [...askable] } },
    })),
  });
}

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
  Field,
  HouseFollower,
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
import { asOf, readRows, rowColumns, sql } from '#projections';
import { explained, stepActionKind, type HouseForEscalation } from '../domain/index.js';
import { unmetSentence, type PlaceNames } from './unmet-sentence.js';
import { CASES_BY_STREAM, type CasesByStream } from '../simulation/simulation.js';

class ExplainQuery {
  @Field(id(), { doc: 'The obligation.' })
  readonly obligation!: string;

  @OptionalField(moment(), { doc: 'As it stood at this instant; now where nothing is said.' })
  readonly at?: string;
}

const instant = z.iso.datetime({ precision: 3 });
const unmet = z.strictObject({
  ...{ condition: z.string(), wanted: z.array(z.string()), is: z.array(z.string()) },
  text: z.string().describe('One sentence, in the language of `Accept-Language`.'),
});
const stepState = z.strictObject({
  ...{ step: z.string(), action: stepActionKind, run: z.int(), repeat: z.int(), ruleVersion: z.int(), at: instant },
  taken: z.boolean(),
});
const explanation = z.strictObject({
  ...{ obligation: z.uuid(), name: z.string(), status: z.string(), due: instant, run: z.int(), at: instant },
  rulesVersion: z.int().nullable().describe('The version of the rules in force at the instant.'),
  rests: z.enum(['paused', 'dormant', 'ended']).nullable().describe('Why nothing of it crosses, whatever the rules say.'),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      matched: z.boolean(),
      because: z.array(unmet).describe('Every condition that does not hold.'),
      next: instant.nullable().describe('When the next step crosses that was not taken.'),
      steps: z.array(stepState),
    }),
  ),
  taken: z.array(z.string()).describe('The steps taken so far: rule, step, run and repeat.'),
});

/** Why an obligation was escalated, or was not, and when it will be. */
@ApiTags('escalation')
@Controller('v1/escalation-rules')
export class ExplainController {
  constructor(
    @Inject(HouseFollower) private readonly house: HouseFollower<HouseForEscalation & { readonly directory: PlaceNames }>,
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(VIEWS) private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CASES_BY_STREAM) private readonly cases: readonly CasesByStream[],
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get('explain')
  @SignedIn()
  @ReadsViews(obligations)
  @ApiOperation({
    summary:
      'What every escalation rule says of an obligation at an instant: whether it looks at it, why not, what is next, what was done.',
  })
  @Answers(explanation)
  async explain(
    @Query() { obligation, at }: ExplainQuery,
    @By() reader: Actor,
    @RequestLanguage() language: Language,
  ): Promise<z.output<typeof explanation>> {
    const now = at ?? this.clock.now();
    const index = at === undefined ? null : await this.views.indexAt(at);
    const notThere = new NotThere('obligation', obligation);
    if (at !== undefined && index === null) throw notThere;
    const [row] = await readRows(
      this.pool,
      obligations,
      sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, index)} o where o.key = ${obligation}`,
    );
    if (!row || (await this.rights?.closedTo(reader, [row.stream]))?.has(row.stream)) throw notThere;
    const cases = this.cases.find(({ aggregates }) => aggregates.some(({ kind }) => row.stream.startsWith(`${kind}-`)));
    const aggregate = cases?.aggregates.find(({ kind }) => row.stream.startsWith(`${kind}-`));
    const standing = aggregate && (await this.executor.load(aggregate, row.subject, index ?? undefined));
    const { house } = this.house.current();
    const read = standing && cases?.exactly(standing.state, house);
    const watched = read?.obligations.find((each) => each.obligation === obligation);
    if (!watched) throw notThere;
    const { rules, ...explanation } = explained(watched, read!.subject, house, new Set(row.taken), now);
    const said = rules.map((rule) => ({
      ...rule,
      because: rule.because.map((each) => ({ ...each, text: unmetSentence(each, house.directory, this.texts, language) })),
    }));
    return { at: now, status: row.status, ...explanation, rules: said };
  }
}

import { Body, Controller, Get, HttpCode, Inject, Optional, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { faultsBesideForm, faultsOf } from '#configuration/domain';
import type { EventStore } from '#event-store';
import type { Actor, Clock } from '#kernel';
import {
  Answer,
  Answers,
  By,
  choice,
  CLOCK,
  cursors,
  EVENT_STORE,
  Field,
  ForRoles,
  HouseFollower,
  HttpProblem,
  integer,
  matching,
  moment,
  NotThere,
  openRows,
  OptionalField,
  PageQuery,
  READER_RIGHTS,
  RequestLanguage,
  text,
  TRANSLATIONS,
  type Language,
  type ReaderRights,
  type Translations,
} from '#platform';
import { escalationRules, escalationRulesKind, rulesOver, stepActionKind, type HouseForEscalation, type RuleSet } from '../domain/index.js';
import { CASES_BY_STREAM, type CasesByStream } from '../simulation/simulation.js';
import { keysOf, listings, onBoth, type Listing, type Side } from '../simulation/outcome.js';
import { Simulations, type Run } from '../simulation/simulations.js';
import { brokenOffSentence } from './broken-off-sentence.js';
import { simulatedSentence } from './simulated-sentence.js';

/** Rules: a version that was published, or a content as a draft has it. */
const rulesOf = <Content extends z.ZodType>(content: Content) =>
  z.union([z.strictObject({ version: z.int().min(1) }), z.strictObject({ content })]);
/** The form of a content is looked at with all else that may be wrong with it, so that everything is said at once. */
const rulesAsked = rulesOf(z.record(z.string(), z.unknown()));
type RulesAsked = z.output<typeof rulesAsked>;
const rulesField = { ...matching(rulesAsked), schema: matching(rulesOf(escalationRulesKind.draft)).schema };

class SimulateBody {
  @Field(rulesField, { doc: 'What is tried: `{ "version": 2 }`, or `{ "content": … }` as a draft has it, without faults.' })
  readonly rules!: RulesAsked;

  @Field(moment(), { doc: 'Where the period begins.' })
  readonly from!: string;

  @Field(moment(), { doc: 'Where it ends: with what was before this instant.' })
  readonly to!: string;

  @OptionalField(rulesField, {
    doc: 'Other rules to compare with, run in the same way; the steps that were taken where nothing is said.',
  })
  readonly compareWith?: RulesAsked;

  @OptionalField(integer({ min: 0 }), {
    doc: 'The last event of the log that is looked at, by its index; the newest where nothing is said.',
  })
  readonly upTo?: number;
}

class StepsQuery extends PageQuery {
  @Field(choice(['would', 'were']), { doc: 'Which side: the rules that were tried, or what they were compared with.' })
  readonly side!: Side;

  @OptionalField(choice(listings), { doc: 'Only those counted under `key`.' })
  readonly by?: Listing;

  @OptionalField(text({ max: 200 }), { doc: 'A key of that count; of a load the person and the day, with a space between.' })
  readonly key?: string;

  @OptionalField(choice(['both', 'one']), { doc: 'Only those that the other side took as well, or only those that it did not.' })
  readonly on?: 'both' | 'one';
}

class DeadlinesQuery extends PageQuery {
  @OptionalField(choice(['would', 'were', 'nobody']), { doc: 'Only those of which somebody would be, was, or on neither side was warned.' })
  readonly warned?: Side | 'nobody';
}

const instant = z.iso.datetime({ precision: 3 });
const counted = z.array(z.strictObject({ key: z.string(), would: z.int(), were: z.int() }));
const numbers = z.strictObject({
  steps: z.strictObject({ would: z.int(), were: z.int(), onBoth: z.int().describe('The same step of the same thing on both sides.') }),
  by: z.strictObject({ rule: counted, step: counted, action: counted, unit: counted, person: counted, day: counted }),
  load: z.array(z.strictObject({ person: z.uuid(), day: z.string(), would: z.int(), were: z.int() })),
  deadlines: z.strictObject({
    missed: z.int(),
    wouldBeWarned: z.int().describe('Of the missed: somebody would have been told before.'),
    wereWarned: z.int(),
  }),
});
const run = z.strictObject({
  status: z.enum(['running', 'done', 'cancelled', 'failed']),
  startedAt: instant,
  endedAt: instant.nullable(),
  events: z.int(),
  of: z.int(),
  reached: instant.nullable().describe('When the newest event was recorded to which it has come.'),
  error: z.string().nullable().describe('Why it ended before its end, by a code.'),
  limit: z.number().nullable().describe('The limit that it met: of steps, or of seconds.'),
  why: z
    .string()
    .nullable()
    .describe('Why it ended before its end, and how far it had come: a sentence in the language of `Accept-Language`.'),
  asked: z.strictObject({
    ...{ from: instant, to: instant, upTo: z.int() },
    rules: z.string().describe('Hash of the rules that are tried.'),
    compareWith: z.string().nullable(),
    tried: z.int().describe('How many rules are tried.'),
    against: z.int().nullable().describe('How many rules that is compared with; null where it is the steps that were taken.'),
  }),
  found: z.string().nullable().describe('What it found, in sentences in the language of `Accept-Language`.'),
  numbers: numbers.nullable(),
});
const step = z.strictObject({
  ...{ stream: z.string(), subject: z.uuid(), obligation: z.uuid().nullable(), name: z.string().nullable() },
  ...{ rule: z.string(), step: z.string(), run: z.int(), repeat: z.int(), action: stepActionKind },
  ...{ crossedAt: instant, raisedAt: instant, unit: z.uuid().nullable(), recipients: z.array(z.uuid()) },
});
const deadline = z.strictObject({
  ...{ stream: z.string(), obligation: z.uuid(), name: z.string(), run: z.int(), due: instant },
  ...{ wouldBeWarned: instant.nullable(), wasWarned: instant.nullable() },
});
const page = <Item extends z.ZodType>(item: Item) => z.strictObject({ items: z.array(item), next: z.string().nullable() });

const places = cursors('simulation', z.int().min(0));

/** Trying escalation rules on the past: what they would have done with what has happened. */
@ApiTags('escalation')
@Controller('v1/escalation-rules')
@ForRoles('administrator')
export class SimulationController {
  constructor(
    @Inject(Simulations) private readonly simulations: Simulations,
    @Inject(HouseFollower) private readonly house: HouseFollower<HouseForEscalation>,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CASES_BY_STREAM) private readonly cases: readonly CasesByStream[],
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Post('simulate')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Runs rules over the history of a period, and compares what they would have done with what was done.',
    description:
      'What people did stays as it was recorded; nobody reacts to a step that was not. One run a person; the answer is at `simulation`. The same rules over the same period up to the same event give the same numbers.',
  })
  @Answers(run, { status: 202 })
  async simulate(
    @Body() { rules, compareWith, from, to, upTo }: SimulateBody,
    @By() { person }: Actor,
    @RequestLanguage() language: Language,
  ): Promise<Answer<ShownRun>> {
    const now = this.clock.now();
    const errors = [
      ...(from < to ? [] : [wrong('/to', 'span-ends-before-it-begins')]),
      ...(to <= now ? [] : [wrong('/to', 'not-yet-over')]),
    ];
    const [tried, against] = [this.#rules(rules, '/rules', errors), compareWith ? this.#rules(compareWith, '/compareWith', errors) : null];
    if (errors.length > 0 || tried === null) throw new HttpProblem('invalid-request', { errors });
    const end = (await this.store.end())?.index ?? -1;
    const asked = { rules: tried, compareWith: against, from, to, upTo: Math.min(upTo ?? end, end) };
    return new Answer(this.#shown(this.simulations.begin(person, asked), language), { status: 202 });
  }

  @Get('simulation')
  @ApiOperation({ summary: 'How your last run stands, and its numbers. Those count everything; lists leave out what is closed to you.' })
  @Answers(run)
  last(@By() { person }: Actor, @RequestLanguage() language: Language): ShownRun {
    const found = this.simulations.of(person);
    if (!found) throw new NotThere('simulation', person);
    return this.#shown(found, language);
  }

  @Post('simulation/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'Breaks your run off.' })
  @Answers(run)
  async cancel(@By() { person }: Actor, @RequestLanguage() language: Language): Promise<ShownRun> {
    const found = await this.simulations.cancel(person);
    if (!found) throw new NotThere('simulation', person);
    return this.#shown(found, language);
  }

  @Get('simulation/steps')
  @ApiOperation({ summary: 'The steps behind a number of your last run.' })
  @Answers(page(step))
  async steps(@Query() { side, by, key, on, limit, cursor }: StepsQuery, @By() reader: Actor) {
    const after = placeAfter(cursor);
    const found = this.simulations.found(reader.person);
    if (!found) throw new NotThere('simulation', reader.person);
    const both = on && new Set(onBoth(found[side], found[side === 'would' ? 'were' : 'would']));
    const all = found[side].filter(
      (each) => (by === undefined || keysOf(each, by, found.dayOf).includes(key ?? '')) && (!both || both.has(each) === (on === 'both')),
    );
    return this.#page(all, reader, limit, after);
  }

  @Get('simulation/deadlines')
  @ApiOperation({
    summary: 'The deadlines that were missed in the period of your last run, and when somebody would have been, or was, warned.',
  })
  @Answers(page(deadline))
  async deadlines(@Query() { warned, limit, cursor }: DeadlinesQuery, @By() reader: Actor) {
    const after = placeAfter(cursor);
    const found = this.simulations.found(reader.person);
    if (!found) throw new NotThere('simulation', reader.person);
    const all = found.missed.filter(({ wouldBeWarned, wasWarned }) => {
      if (warned === 'would') return wouldBeWarned !== null;
      if (warned === 'were') return wasWarned !== null;
      return warned === undefined || (wouldBeWarned === null && wasWarned === null);
    });
    return this.#page(all, reader, limit, after);
  }

  #shown(run: Run, language: Language): ShownRun {
    return { ...run, why: brokenOffSentence(run, this.texts, language), found: simulatedSentence(run, this.texts, language) };
  }

  /** The rules that are meant; what is wrong with them is added to the errors. */
  #rules(asked: RulesAsked, pointer: string, errors: Offence[]): RuleSet['rules'] | null {
    const { house } = this.house.current();
    if ('version' in asked) {
      const found = house.escalation.ruleSets.find(({ version }) => version === asked.version);
      if (!found) errors.push(wrong(`${pointer}/version`, 'rules-version-not-there', { version: asked.version }));
      return found?.rules ?? null;
    }
    const [kind, newest] = [rulesOver(this.cases), escalationRulesKind.starter];
    const { content } = asked;
    const ofForm = matching(kind.draft).examine(content);
    const found =
      ofForm.length > 0
        ? [...ofForm, ...faultsBesideForm(kind, content, newest, house)]
        : faultsOf(kind.check(kind.draft.parse(content), newest, house));
    errors.push(...found.map(({ pointer: place, code, params }) => wrong(`${pointer}/content${place}`, code, params)));
    return found.length > 0 ? null : escalationRules.parse(content).rules;
  }

  async #page<Item extends { readonly stream: string }>(all: readonly Item[], reader: Actor, limit: number, after: number) {
    const numbered = all.map((item, nth) => ({ item, nth: nth + 1 }));
    const found = await openRows(
      {
        read: (place: number | null, most) => Promise.resolve(numbered.slice(place ?? 0, (place ?? 0) + most)),
        placeOf: ({ nth }) => nth,
        streamOf: ({ item }) => item.stream,
        ...{ after, limit: limit + 1 },
      },
      reader,
      this.rights,
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: items.map(({ item }) => item), next: found.length > limit && last ? places.encode(last.nth) : null };
  }
}

/** The place behind which a page begins, looked at before anything else. @throws HttpProblem `bad-cursor` */
const placeAfter = (cursor: string | undefined): number => (cursor === undefined ? 0 : places.decode(cursor));

/** A run, with a sentence on why it ended before its end, or what it found. */
type ShownRun = Run & { readonly why: string | null; readonly found: string | null };

interface Offence {
  readonly in: 'body';
  readonly pointer: string;
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
const wrong = (pointer: string, code: string, params: Offence['params'] = {}): Offence => ({ in: 'body', pointer, code, params });

import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DirectoryDesk } from '#directory';
import {
  Answers,
  choice,
  CommandContext,
  CommandExecutor,
  Field,
  ForRoles,
  list,
  moment,
  object,
  OptionalField,
  refusalsInWords,
  text,
  TRANSLATIONS,
  type Translations,
} from '#platform';
import { forms, limits, type RecordsHouse } from '../domain/index.js';
import { importCases, type ImportedCase } from './import-cases.js';

/** One thing that somebody did in a case. */
export class CaseActivityInput {
  @Field(text({ max: limits.shortText }), { doc: "The other system's id of it." })
  readonly id!: string;

  @Field(text({ max: limits.shortText, lines: true }))
  readonly name!: string;

  @Field(moment(), { doc: 'When it was done.' })
  readonly at!: string;

  @OptionalField(text({ max: 200 }), { doc: 'Who did it, by the name there; becomes a person without a sign-in.' })
  readonly person?: string;

  @OptionalField(text({ max: 200 }), { doc: 'Where, by the name there; becomes a unit of the directory where there is none of this key.' })
  readonly unit?: string;
}

/** One case of another system. */
export class CaseInput {
  @Field(text({ max: 40, pattern: /^[a-z0-9-]+$/ }), { doc: 'The system it comes from.' })
  readonly source!: string;

  @Field(text({ max: limits.externalReference }), { doc: 'Its own number there.' })
  readonly externalReference!: string;

  @Field(choice(forms))
  readonly form!: (typeof forms)[number];

  @Field(text({ max: 200 }), { doc: 'Its unit, by the name there.' })
  readonly unit!: string;

  @OptionalField(text({ max: limits.channel }))
  readonly channel?: string;

  @OptionalField(text({ max: 200 }), { doc: 'Who answered for it, by the name there.' })
  readonly responsible?: string;

  @Field(moment())
  readonly startedAt!: string;

  @Field(moment(), { doc: 'Its deadline there.' })
  readonly due!: string;

  @OptionalField(moment(), { doc: 'When it ended there.' })
  readonly endedAt?: string;

  @Field(
    list(
      object(() => CaseActivityInput),
      { max: 5_000 },
    ),
  )
  readonly activities!: readonly CaseActivityInput[];
}

/** Cases to bring in, each by itself. */
export class CasesInput {
  @Field(
    list(
      object(() => CaseInput),
      { min: 1, max: 200 },
    ),
  )
  readonly cases!: readonly CaseInput[];
}

const answer = z.object({
  items: z.array(
    z.object({
      externalReference: z.string(),
      record: z.uuid(),
      outcome: z.enum(['imported', 'completed', 'already-there', 'refused']),
      added: z.int().optional(),
      refusals: z.array(z.object({ code: z.string(), params: z.record(z.string(), z.unknown()), message: z.string() })).optional(),
    }),
  ),
});

/** Cases of other systems become records. */
@ApiTags('imports')
@Controller('v1/imports')
@ForRoles('administrator')
export class ImportsController {
  constructor(
    private readonly executor: CommandExecutor<RecordsHouse>,
    private readonly desk: DirectoryDesk,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
  ) {}

  @Post('cases')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Brings in cases of another system, with their deadlines and activities at their own times.',
    description: 'An answer for each case. A case or activity that is here already is not brought again.',
  })
  @Answers(answer)
  async cases(@Body() { cases }: CasesInput, @CommandContext() { actor, correlationId, language }: CommandContext) {
    const outcomes = await importCases({ executor: this.executor, desk: this.desk }, cases as readonly ImportedCase[], {
      actor,
      correlationId,
    });
    return {
      items: outcomes.map((each) =>
        each.outcome === 'refused' ? { ...each, refusals: refusalsInWords(each.refusals, this.texts, language) } : each,
      ),
    };
  }
}

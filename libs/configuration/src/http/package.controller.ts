import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { derivedId } from '#kernel';
import {
  Answers,
  CommandContext,
  Field,
  ForRoles,
  HttpProblem,
  matching,
  OptionalField,
  pointerStep,
  RequestLanguage,
  SignedIn,
  TakesCommandHeaders,
  text,
  TRANSLATIONS,
  type Language,
  type OffendingField,
  type Translations,
} from '#platform';
import { faultsOf, longestReason, newestOf } from '../domain/index.js';
import type { AnyKind } from '../aggregate.js';
import { draftMadeBy, senderOf, Shelf } from '../shelf.js';
import { changesOf, checkAnswer, inWords } from './answers.js';

const anyContent = z.record(z.string(), z.unknown());
const contents = z.record(z.string(), anyContent);

class PackageBody {
  @Field(matching(contents), {
    doc: 'Contents by the keys of their kinds, as `GET /v1/configuration/package` gives them; one kind or several.',
  })
  readonly kinds!: Record<string, Record<string, unknown>>;
}

class ImportBody extends PackageBody {
  @OptionalField(text({ max: longestReason, lines: true }), { nullable: true, doc: 'What the drafts are for.' })
  readonly note?: string | null;
}

const packageAnswer = z.object({ kinds: contents });
const comparedAnswer = z.object({ items: z.array(checkAnswer.extend({ kind: z.string() })) });
const importedAnswer = z.object({
  drafts: z.array(z.object({ kind: z.string(), draft: z.uuid(), faults: z.int(), findings: checkAnswer.shape.findings })),
  same: z.array(z.string()).describe('Kinds that say here what they say in the package.'),
});

interface Brought {
  readonly kind: AnyKind;
  readonly content: object;
  readonly newest: object;
}

/** The whole configuration as one package: taken out, compared, brought in as drafts. */
@ApiTags('configuration')
@Controller('v1/configuration/package')
export class ConfigurationPackageController {
  constructor(
    private readonly shelf: Shelf,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The newest version of every kind, as one package.' })
  @Answers(packageAnswer)
  async export(): Promise<z.output<typeof packageAnswer>> {
    const read = await Promise.all(this.shelf.kinds.map(({ key }) => this.shelf.read(key)));
    return { kinds: Object.fromEntries(read.map(({ kind, kept }) => [kind.key, { ...newestOf(kept.versions).content }])) };
  }

  @Post('diff')
  @HttpCode(200)
  @ForRoles('administrator')
  @ApiOperation({ summary: 'Compares a package with the newest versions, and says what is to be known of it; nothing is kept.' })
  @Answers(comparedAnswer)
  async diff(@Body() { kinds }: PackageBody, @RequestLanguage() language: Language): Promise<z.output<typeof comparedAnswer>> {
    const items = (await this.brought(kinds)).map(({ kind, content, newest }) => ({
      kind: kind.key,
      findings: inWords(this.shelf.examine(kind, content, newest), this.texts, language),
      differences: changesOf(newest, content),
    }));
    return { items };
  }

  @Post('import')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({
    summary:
      'Begins a draft for each kind that the package would change, with all that is to be known of it; codes that only this house knows stay, retired.',
  })
  @Answers(importedAnswer)
  async import(
    @Body() { kinds, note }: ImportBody,
    @CommandContext() context: CommandContext,
    @RequestLanguage() language: Language,
  ): Promise<z.output<typeof importedAnswer>> {
    const brought = await this.brought(kinds);
    const changed = brought.filter(({ content, newest }) => changesOf(newest, content).length > 0);
    const drafts: z.output<typeof importedAnswer>['drafts'] = [];
    for (const { kind, content, newest } of changed) {
      const draft = draftMadeBy(context, kind.key);
      // Each stream has a command of its own, which a repeat of the whole finds again.
      const sender = { ...senderOf(context), commandId: derivedId('part', context.commandId, kind.key) };
      await this.shelf.send(kind.key, 'begin-draft', { draft, content, note: note ?? null }, sender);
      const found = this.shelf.examine(kind, content, newest);
      drafts.push({ kind: kind.key, draft, faults: faultsOf(found).length, findings: inWords(found, this.texts, language) });
    }
    return { drafts, same: brought.filter((each) => !changed.includes(each)).map(({ kind }) => kind.key) };
  }

  /** Every content of the package beside what it would replace. @throws HttpProblem that names all that is wrong with any of them. */
  private async brought(kinds: Record<string, Record<string, unknown>>): Promise<Brought[]> {
    const [errors, brought] = [[] as OffendingField[], [] as Brought[]];
    for (const [key, given] of Object.entries(kinds)) {
      const pointer = `/kinds${pointerStep(key)}`;
      if (!this.shelf.kinds.some((each) => each.key === key)) {
        errors.push({ in: 'body', pointer, code: 'unknown-field', params: {} });
        continue;
      }
      const { kind, kept } = await this.shelf.read(key);
      const newest = newestOf(kept.versions).content;
      const problems = this.shelf.problemsOf(kind, given, newest);
      errors.push(...problems.map((each) => ({ ...each, in: 'body' as const, pointer: pointer + each.pointer })));
      const whole = kind.content.safeParse(given);
      brought.push({ kind, newest, content: whole.success ? kind.broughtBack(whole.data as never, newest as never) : given });
    }
    if (errors.length > 0) throw new HttpProblem('invalid-request', { errors });
    return brought;
  }
}

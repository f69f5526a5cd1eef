import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Directory } from '#directory/domain';
import type { Clock, Instant } from '#kernel';
import {
  Accepted,
  accepted,
  Answers,
  CLOCK,
  CommandContext,
  created,
  ForRoles,
  found,
  HouseFollower,
  HttpProblem,
  jsonSchema,
  NoInput,
  NotThere,
  RequestLanguage,
  SignedIn,
  startOf,
  TakesCommandHeaders,
  TRANSLATIONS,
  type CommandAnswer,
  type FieldProblem,
  type Language,
  type Translations,
} from '#platform';
import type { AnyKind } from '../aggregate.js';
import { inForceAt, newestOf, type PublishedVersion } from '../domain/index.js';
import { draftMadeBy, senderOf, Shelf } from '../shelf.js';
import {
  changesOf,
  checkAnswer,
  comparisonAnswer,
  draftOf,
  inWords,
  kindAnswer,
  kindsAnswer,
  kindSummary,
  versionOf,
  wholeDraft,
  wholeVersion,
} from './answers.js';
import { CheckBody, ComparisonQuery, DraftPath, KindPath, NewDraftBody, PublishBody, SaveDraftBody, VersionPath } from './inputs.js';

type Kept = Awaited<ReturnType<Shelf['read']>>['kept'];

/** What the house settles for itself: every version stays readable, by everyone; administrators draft, check and publish. */
@ApiTags('configuration')
@Controller('v1/configuration')
export class ConfigurationController {
  constructor(
    private readonly shelf: Shelf,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The kinds of configuration, each with the version in force and the newest.' })
  @Answers(kindsAnswer)
  async kinds(): Promise<z.output<typeof kindsAnswer>> {
    const now = this.clock.now();
    const read = await Promise.all(this.shelf.kinds.map(({ key }) => this.shelf.read(key)));
    return { items: read.map(({ kind, kept }) => kindSummary(kind, kept, now)) };
  }

  @Get(':kind')
  @SignedIn()
  @ApiOperation({ summary: 'One kind: what is in force now, its versions, its drafts, and the form of its content.' })
  @Answers(kindAnswer)
  async one(@Param() { kind: key }: KindPath) {
    const { kind, kept, standing } = await this.shelf.read(key);
    const now = this.clock.now();
    const inForce = inForceAt(kept.versions, now);
    const answer: z.output<typeof kindAnswer> = {
      ...{ key, inForce: inForce.version, newest: newestOf(kept.versions).version },
      content: plain(inForce.content),
      form: jsonSchema(kind.content),
      versions: kept.versions.map((each) => versionOf(each, kept, now)),
      drafts: kept.drafts.map((each) => draftOf(this.shelf, kind, kept, each)),
    };
    return standing === null ? answer : found(answer, standing);
  }

  @Get(':kind/versions/:version')
  @SignedIn()
  @ApiOperation({ summary: 'One version, whole.' })
  @Answers(wholeVersion)
  async version(@Param() { kind: key, version }: VersionPath): Promise<z.output<typeof wholeVersion>> {
    const { kept } = await this.shelf.read(key);
    const each = numbered(kept, version);
    return { ...versionOf(each, kept, this.clock.now()), content: plain(each.content) };
  }

  @Get(':kind/comparison')
  @SignedIn()
  @ApiOperation({ summary: 'Two versions side by side: every difference.' })
  @Answers(comparisonAnswer)
  async compare(@Param() { kind: key }: KindPath, @Query() { from, to }: ComparisonQuery): Promise<z.output<typeof comparisonAnswer>> {
    const { kept } = await this.shelf.read(key);
    return { from, to, differences: changesOf(numbered(kept, from).content, numbered(kept, to).content) };
  }

  @Get(':kind/drafts/:draft')
  @ForRoles('administrator')
  @ApiOperation({ summary: 'One draft, with all that is to be known of it and every difference from the newest version.' })
  @Answers(wholeDraft)
  async draft(@Param() { kind: key, draft }: DraftPath, @RequestLanguage() language: Language) {
    const { kind, kept, standing } = await this.shelf.read(key);
    const each = kept.drafts.find((one) => one.draft === draft);
    if (!each || standing === null) throw new NotThere('draft', draft);
    const { content } = each;
    return found(
      { ...draftOf(this.shelf, kind, kept, each), content: plain(content), ...this.looked(kind, kept, content, language) },
      standing,
    );
  }

  @Post(':kind/check')
  @HttpCode(200)
  @ForRoles('administrator')
  @ApiOperation({
    summary: 'Looks at a content without keeping it: all that is to be known of it, and every difference from the newest version.',
  })
  @Answers(checkAnswer)
  async check(@Param() { kind: key }: KindPath, @Body() body: CheckBody, @RequestLanguage() language: Language) {
    const { kind, kept } = await this.shelf.read(key);
    return this.looked(kind, kept, this.formed(kind, kept, body.content), language);
  }

  @Post(':kind/drafts')
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Begins a draft: of a content, of an earlier version that is to be brought back, or of the newest version.' })
  @Answers(Accepted, { status: 201 })
  async begin(@Param() { kind: key }: KindPath, @Body() body: NewDraftBody, @CommandContext() context: CommandContext) {
    const { kind, kept } = await this.shelf.read(key);
    const draft = body.id ?? draftMadeBy(context);
    const content = this.contentOf(kind, kept, body);
    const answer = await this.shelf.send(key, 'begin-draft', { draft, content, note: body.note ?? null }, senderOf(context));
    return created(acceptedOf(answer, draft), `/v1/configuration/${key}/drafts/${draft}`);
  }

  @Post(':kind/drafts/:draft/save')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Saves the draft anew, with whatever faults it still has.' })
  @Answers(Accepted)
  async save(@Param() { kind: key, draft }: DraftPath, @Body() body: SaveDraftBody, @CommandContext() context: CommandContext) {
    const { kind, kept } = await this.shelf.read(key);
    const content = this.formed(kind, kept, body.content);
    const input = { draft, content, base: body.base ?? null, note: body.note ?? null };
    return accepted(acceptedOf(await this.shelf.send(key, 'save-draft', input, senderOf(context)), draft));
  }

  @Post(':kind/drafts/:draft/drop')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Drops the draft.' })
  @Answers(Accepted)
  async drop(@Param() { kind: key, draft }: DraftPath, @Body() _: NoInput, @CommandContext() context: CommandContext) {
    return accepted(acceptedOf(await this.shelf.send(key, 'drop-draft', { draft }, senderOf(context)), draft));
  }

  @Post(':kind/drafts/:draft/publish')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({
    summary: 'Publishes the draft as the next version. 409 where somebody published another since it was begun: the draft is kept.',
  })
  @Answers(Accepted)
  async publish(
    @Param() { kind: key, draft }: DraftPath,
    @Body() { effectiveFrom, reason }: PublishBody,
    @CommandContext() context: CommandContext,
  ) {
    const input = { draft, effectiveFrom: this.effective(effectiveFrom ?? null), reason };
    return accepted(acceptedOf(await this.shelf.send(key, 'publish-draft', input, senderOf(context)), draft));
  }

  /** A day begins at 00:00 in the house's zone. */
  private effective(given: string | null): Instant | null {
    const zone = this.house.current().house.directory.house?.zone ?? 'Europe/Kyiv';
    return given === null ? null : startOf(given, zone);
  }

  /** The content that a draft begins with. */
  private contentOf(kind: AnyKind, kept: Kept, { content, version }: NewDraftBody): object {
    if (content !== undefined && version !== undefined)
      throw offending('/version', [{ pointer: '', code: 'content-or-version', params: {} }]);
    if (content !== undefined) return this.formed(kind, kept, content);
    const newest = newestOf(kept.versions);
    return version === undefined ? newest.content : kind.broughtBack(numbered(kept, version).content, newest.content);
  }

  /** A content whose form is the kind's. @throws HttpProblem that names all that is wrong with it. */
  private formed(kind: AnyKind, { versions }: Kept, content: Record<string, unknown>): object {
    const problems = this.shelf.problemsOf(kind, content, newestOf(versions).content);
    if (problems.length > 0) throw offending('/content', problems);
    return content;
  }

  private looked(kind: AnyKind, { versions }: Kept, content: object, language: Language): z.output<typeof checkAnswer> {
    const newest = newestOf(versions).content;
    return { findings: inWords(this.shelf.examine(kind, content, newest), this.texts, language), differences: changesOf(newest, content) };
  }
}

function offending(field: string, problems: readonly FieldProblem[]): HttpProblem {
  const errors = problems.map((each) => ({ ...each, in: 'body' as const, pointer: field + each.pointer }));
  return new HttpProblem('invalid-request', { errors });
}

/** @throws NotThere */
function numbered({ versions }: Kept, version: number): PublishedVersion<object> {
  const each = versions.find((one) => one.version === version);
  if (!each) throw new NotThere('version', String(version));
  return each;
}

const plain = (content: object): Record<string, unknown> => ({ ...content });
const acceptedOf = ({ revision, position }: CommandAnswer, id: string): Accepted => ({ id, revision, position });

import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '#kernel';
import { AnswersPage, CLOCK, ReadAt, SignedIn, type ReadPoint } from '#platform';
import { dayOf, holdsOn, type Days, type Directory, type Person } from '../domain/index.js';
import { absenceAnswer, substitutionAnswer } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { OnDayQuery } from './replacing-inputs.js';

/** Who was away on a day, and who stood in for whom. With `at`, as it was known then. */
@ApiTags('directory')
@Controller('v1/directory')
export class ReplacingController {
  constructor(
    private readonly reader: DirectoryReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('substitutions')
  @SignedIn()
  @ApiOperation({ summary: 'Who stands in for whom on a day. One page.' })
  @AnswersPage(substitutionAnswer)
  async substitutions(@Query() query: OnDayQuery, @ReadAt() at: ReadPoint) {
    const directory = await this.reader.at(at);
    const found = this.on(directory, query, at, ({ substitutions }) => substitutions);
    return { items: await Promise.all(found.map(({ person, entry }) => this.reader.substitution(directory, person, entry))), next: null };
  }

  @Get('absences')
  @SignedIn()
  @ApiOperation({ summary: 'Who is away on a day. One page.' })
  @AnswersPage(absenceAnswer)
  async absences(@Query() query: OnDayQuery, @ReadAt() at: ReadPoint) {
    const directory = await this.reader.at(at);
    const found = this.on(directory, query, at, ({ absences }) => absences);
    return { items: await Promise.all(found.map(({ person, entry }) => this.reader.absence(directory, person, entry))), next: null };
  }

  private on<Entry extends Days>(
    directory: Directory,
    { on }: OnDayQuery,
    { instant }: ReadPoint,
    entriesOf: (person: Person) => readonly Entry[],
  ): readonly { readonly person: Person; readonly entry: Entry }[] {
    const day = on ?? dayOf(directory, instant ?? this.clock.now());
    return directory.people().flatMap((person) =>
      entriesOf(person)
        .filter((entry) => holdsOn(entry, day))
        .map((entry) => ({ person, entry })),
    );
  }
}

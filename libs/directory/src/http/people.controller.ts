import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { derivedId, type Actor, type Clock } from '#kernel';
import {
  Accepted,
  Answers,
  AnswersPage,
  AtQuery,
  By,
  CLOCK,
  CommandContext,
  created,
  cursors,
  ForRoles,
  found,
  HttpProblem,
  IdPath,
  NotThere,
  offersInWords,
  ReadAt,
  RequestLanguage,
  SignedIn,
  TakesCommandHeaders,
  TRANSLATIONS,
  type Language,
  type ReadPoint,
  type Translations,
} from '#platform';
import { z } from 'zod';
import { personAggregate } from '../aggregates.js';
import { RegisterPerson } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { keyForm, personMachine, readOut, type Directory } from '../domain/index.js';
import { personAnswer, personPage } from '../views/answers.js';
import { DirectoryReader, nameHolds } from '../views/reader.js';
import { NewPerson, PasswordInput, PeopleQuery } from './inputs.js';
import { senderWithoutSecrets, unitIn } from './request.js';

/** A cursor names the last person shown: no name ever stands in an address. */
const places = cursors('people', z.uuid());

/** The people of the house. Their names lie sealed in the log and are opened here, for whoever is signed in. */
@ApiTags('directory')
@Controller('v1/directory/people')
export class PeopleController {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The people by name.' })
  @AnswersPage(personAnswer)
  async list(@Query() query: PeopleQuery, @ReadAt() at: ReadPoint, @By() by: Actor) {
    const directory = await this.reader.at(at);
    const ids = await this.sought(directory, query);
    const from = query.cursor === undefined ? 0 : ids.indexOf(places.decode(query.cursor)) + 1;
    const shown = ids.slice(from, from + query.limit);
    const whole = by.roles.includes('administrator');
    const items = await Promise.all(shown.map((id) => this.reader.person(directory, directory.person(id)!, { whole })));
    return { items, next: from + shown.length < ids.length ? places.encode(shown.at(-1)!) : null };
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One person, with the commands that are open to the caller.' })
  @Answers(personPage)
  async one(@Param() { id }: IdPath, @Query() _: AtQuery, @ReadAt() at: ReadPoint, @By() by: Actor, @RequestLanguage() language: Language) {
    const directory = await this.reader.at(at);
    const person = directory.person(id);
    if (!person) throw new NotThere('person', id);
    const { state, revision, position } = await this.desk.stateAndRevision(personAggregate, id, at.upTo);
    const offers = personMachine
      .offers({ state, by, now: this.clock.now(), house: { directory } })
      .filter(({ name }) => name !== readOut.name);
    const commands = at.upTo === null ? offersInWords(offers, this.texts, language) : [];
    const whole = by.roles.includes('administrator');
    const [answer, replacing] = await Promise.all([
      this.reader.person(directory, person, { whole }),
      this.reader.replacing(directory, person),
    ]);
    return found({ ...answer, ...replacing, commands }, { revision, position });
  }

  @Post()
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Registers a person, with a sign-in where a user name and a first password are given.' })
  @Answers(Accepted, { status: 201 })
  async register(@Body() body: NewPerson, @CommandContext() context: CommandContext) {
    const { username, password, name, contact = null, key = null, superior = null, roles = [] } = body;
    if ((username === undefined) !== (password === undefined)) {
      const pointer = username === undefined ? '/username' : '/password';
      throw new HttpProblem('invalid-request', { errors: [{ in: 'body', pointer, code: 'required', params: {} }] });
    }
    const person = {
      id: body.id ?? derivedId('record', context.commandId),
      name: name.trim(),
      contact: contact?.trim() ?? null,
      key: key === null ? null : keyForm(key),
      unit: unitIn(this.reader.now, '/unit', body.unit ?? null),
      superior,
      roles,
    };
    const credentials = username !== undefined && password !== undefined ? { username, password } : null;
    const sender = senderWithoutSecrets(context, (clean) => this.desk.vault.commandHash(clean), body);
    const answer = await this.bus.execute(new RegisterPerson(person, credentials, sender));
    return created(answer, `/v1/directory/people/${person.id}`);
  }

  @Post(':id/reset-password')
  @HttpCode(204)
  @ForRoles('administrator')
  @ApiOperation({ summary: 'Gives a person another first password and ends their sessions.' })
  async resetPassword(@Param() { id }: IdPath, @Body() { password }: PasswordInput): Promise<void> {
    if (!this.reader.now.person(id)) throw new NotThere('person', id);
    await this.desk.identity.resetPassword(id, password);
  }

  private async sought(directory: Directory, { q, unit, role, left }: PeopleQuery): Promise<readonly string[]> {
    const inUnit = unit === undefined ? null : new Set(directory.unitAndSubUnits(unitIn(directory, '/unit', unit, 'query')));
    const ids = (await this.reader.inOrder(directory)).filter((id) => {
      const person = directory.person(id)!;
      if (!left && !person.active) return false;
      if (role !== undefined && !person.roles.includes(role)) return false;
      return inUnit === null || (person.unit !== null && inUnit.has(person.unit));
    });
    if (q === undefined) return ids;
    const names = await Promise.all(ids.map((id) => this.reader.nameOf(directory, id)));
    return ids.filter((_, n) => nameHolds(names[n]?.name ?? null, q));
  }
}

import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor, Clock } from '#kernel';
import {
  Accepted,
  Answers,
  AnswersPage,
  By,
  CLOCK,
  CommandContext,
  commandRoutes,
  created,
  ForRoles,
  found,
  NotThere,
  offersInWords,
  ReadAt,
  RequestLanguage,
  SignedIn,
  TakesCommandHeaders,
  TRANSLATIONS,
  type CommandDispatcher,
  type IncomingCommand,
  type Language,
  type ReadPoint,
  type Translations,
} from '#platform';
import { unitsAggregate } from '../aggregates.js';
import { UnitCommand } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { keyForm, unitIdOf, unitsMachine } from '../domain/index.js';
import { unitAnswer, unitPage } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { HeadInput, IdOrKeyPath, NameInput, NewUnit, ParentInput, ReasonInput, UnitsQuery } from './inputs.js';
import { senderOf, unitIn } from './request.js';

/** The tree of units. */
@ApiTags('directory')
@Controller('v1/directory/units')
export class UnitsController {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The tree: parents before children, siblings by key. One page.' })
  @AnswersPage(unitAnswer)
  async list(@Query() query: UnitsQuery, @ReadAt() at: ReadPoint) {
    const directory = await this.reader.at(at);
    const shown = directory.units().filter(({ closed }) => query.closed || !closed);
    return { items: await Promise.all(shown.map((unit) => this.reader.unit(directory, unit))), next: null };
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One unit, with the commands that are open to the caller.' })
  @Answers(unitPage)
  async one(
    @Param() { id }: IdOrKeyPath,
    @Query() _: UnitsQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const directory = await this.reader.at(at);
    const unit = directory.findUnit(keyForm(id));
    if (!unit) throw new NotThere('unit', id);
    const { state, revision, position } = await this.desk.stateAndRevision(unitsAggregate, unit.id, at.upTo);
    const offers = unitsMachine.offers({ state, by, now: this.clock.now(), house: { directory } });
    const commands = at.upTo === null ? offersInWords(offers, this.texts, language) : [];
    return found({ ...(await this.reader.unit(directory, unit)), commands }, { revision, position });
  }

  @Post()
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Adds a unit under another, or as a root.' })
  @Answers(Accepted, { status: 201 })
  async add(@Body() body: NewUnit, @CommandContext() context: CommandContext) {
    const key = keyForm(body.key);
    const unit = unitIdOf(key);
    const parent = unitIn(this.reader.now, '/parent', body.parent ?? null);
    const input = { key, name: body.name.trim(), parent, head: body.head ?? null };
    return created(await this.bus.execute(new UnitCommand('add-unit', unit, input, senderOf(context))), `/v1/directory/units/${unit}`);
  }
}

/** Takes the commands of `/v1/directory/units/{id}/…` to the tree. */
export class UnitDispatcher implements CommandDispatcher {
  constructor(
    private readonly bus: CommandBus,
    private readonly reader: DirectoryReader,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const { parent, ...rest } = input as Partial<ParentInput>;
    const resolved = parent === undefined ? rest : { ...rest, parent: unitIn(this.reader.now, '/parent', parent) };
    return this.bus.execute(new UnitCommand(name, path.id, resolved, senderOf(context)));
  }
}

export const UnitCommands = commandRoutes({
  path: 'v1/directory/units/:id',
  tag: 'directory',
  machines: [unitsMachine],
  commands: {
    'rename-unit': { input: NameInput, roles: ['administrator'] },
    'move-unit': { input: ParentInput, roles: ['administrator'] },
    'set-head': { input: HeadInput, roles: ['administrator'] },
    'close-unit': { input: ReasonInput, roles: ['administrator'] },
  },
  dispatcher: UnitDispatcher,
});

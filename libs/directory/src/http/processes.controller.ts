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
import { processAggregate } from '../aggregates.js';
import { ProcessCommand } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { keyForm, processIdOf, processMachine } from '../domain/index.js';
import { processAnswer, processPage } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { IdOrKeyPath, NameInput, NewProcess, OwnerInput, ProcessesQuery, ReasonInput, UnitInput } from './inputs.js';
import { senderOf, unitIn } from './request.js';

/** The processes of the house: what records are about, and whose owner triages them. */
@ApiTags('directory')
@Controller('v1/directory/processes')
export class ProcessesController {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiOperation({ summary: 'The processes by key. One page.' })
  @AnswersPage(processAnswer)
  async list(@Query() query: ProcessesQuery, @ReadAt() at: ReadPoint) {
    const directory = await this.reader.at(at);
    const shown = directory.processes().filter(({ ended }) => query.ended || !ended);
    return { items: await Promise.all(shown.map((process) => this.reader.process(directory, process))), next: null };
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'One process, with the commands that are open to the caller.' })
  @Answers(processPage)
  async one(
    @Param() { id }: IdOrKeyPath,
    @Query() _: ProcessesQuery,
    @ReadAt() at: ReadPoint,
    @By() by: Actor,
    @RequestLanguage() language: Language,
  ) {
    const directory = await this.reader.at(at);
    const process = directory.findProcess(keyForm(id));
    if (!process) throw new NotThere('process', id);
    const { state, revision, position } = await this.desk.stateAndRevision(processAggregate, process.id, at.upTo);
    const offers = processMachine.offers({ state, by, now: this.clock.now(), house: { directory } });
    const commands = at.upTo === null ? offersInWords(offers, this.texts, language) : [];
    return found({ ...(await this.reader.process(directory, process)), commands }, { revision, position });
  }

  @Post()
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({ summary: 'Defines a process, with its owner and its unit.' })
  @Answers(Accepted, { status: 201 })
  async define(@Body() body: NewProcess, @CommandContext() context: CommandContext) {
    const key = keyForm(body.key);
    const process = processIdOf(key);
    const unit = unitIn(this.reader.now, '/unit', body.unit ?? null);
    const input = { process, key, name: body.name.trim(), owner: body.owner ?? null, unit };
    const answer = await this.bus.execute(new ProcessCommand('define-process', process, input, senderOf(context)));
    return created(answer, `/v1/directory/processes/${process}`);
  }
}

/** Takes the commands of `/v1/directory/processes/{id}/…` to the process. */
export class ProcessDispatcher implements CommandDispatcher {
  constructor(
    private readonly bus: CommandBus,
    private readonly reader: DirectoryReader,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const { unit, ...rest } = input as Partial<UnitInput>;
    const resolved = unit === undefined ? rest : { ...rest, unit: unitIn(this.reader.now, '/unit', unit) };
    return this.bus.execute(new ProcessCommand(name, path.id, resolved, senderOf(context)));
  }
}

export const ProcessCommands = commandRoutes({
  path: 'v1/directory/processes/:id',
  tag: 'directory',
  machines: [processMachine],
  commands: {
    'rename-process': { input: NameInput, roles: ['administrator'] },
    'set-process-owner': { input: OwnerInput, roles: ['administrator'] },
    'set-process-unit': { input: UnitInput, roles: ['administrator'] },
    'end-process': { input: ReasonInput, roles: ['administrator'] },
  },
  dispatcher: ProcessDispatcher,
});

import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AtQuery, CommandContext, ForRoles, NotThere, ReadAt, SignedIn, TakesCommandHeaders, type ReadPoint } from '#platform';
import { ImportDirectory } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { roles } from '../domain/index.js';
import { houseAnswer, importAnswer, roleAnswer } from '../views/answers.js';
import { DirectoryReader } from '../views/reader.js';
import { z } from 'zod';
import { DirectoryFileInput } from './inputs.js';
import { senderWithoutSecrets } from './request.js';

/** The house as a whole: its own facts, who has which role, and the directory in one file. */
@ApiTags('directory')
@Controller('v1/directory')
export class HouseController {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
    private readonly reader: DirectoryReader,
  ) {}

  @Get('house')
  @SignedIn()
  @ApiOperation({ summary: 'Name and zone of the house, and whether it is a demonstration.' })
  @Answers(houseAnswer)
  house() {
    const { house } = this.reader.now;
    if (!house) throw new NotThere('house', 'house');
    const { name, zone, demo, foundedAt } = house;
    return { name, zone, demo, foundedAt };
  }

  @Get('roles')
  @SignedIn()
  @ApiOperation({ summary: 'Who has which role.' })
  @Answers(z.array(roleAnswer))
  async roles(@Query() _: AtQuery, @ReadAt() at: ReadPoint) {
    const directory = await this.reader.at(at);
    const holders = (role: (typeof roles)[number]) => Promise.all(directory.withRole(role).map((id) => this.reader.nameOf(directory, id)));
    return Promise.all(roles.map(async (role) => ({ role, people: await holders(role) })));
  }

  @Post('import')
  @HttpCode(200)
  @ForRoles('administrator')
  @TakesCommandHeaders()
  @ApiOperation({
    summary: 'Brings the directory to what a file says.',
    description: 'Everything that is wrong with the file is said at once, before anything is changed. The same file again changes nothing.',
  })
  @Answers(importAnswer)
  import(@Body() body: DirectoryFileInput, @CommandContext() context: CommandContext) {
    const sender = senderWithoutSecrets(context, (clean) => this.desk.vault.commandHash(['import', clean]), body);
    return this.bus.execute(new ImportDirectory(body, sender));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kernel';
import {
  Answers,
  By,
  CommandContext,
  commandRoutes,
  ForRoles,
  found,
  HttpProblem,
  IdPath,
  RequestLanguage,
  SignedIn,
  type Accepted,
  type CommandDispatcher,
  type IncomingCommand,
  type Language,
} from '#platform';
import { MergingCommand } from '../commands/merging.js';
import { mergingMachine } from '../domain/index.js';
import { accessReport, foundSubjects, subjectPage } from '../views/answers.js';
import { SubjectReader } from '../views/reader.js';
import { MergeBody, PartBody, SearchBody } from './bodies.js';

/** Citizens as data subjects: found again by what they gave, for those who may read their appeals. */
@ApiTags('subjects')
@Controller('v1/subjects')
export class SubjectsController {
  constructor(private readonly reader: SubjectReader) {}

  @Post('search')
  @HttpCode(200)
  @SignedIn()
  @ApiOperation({
    summary: 'Finds citizens by name, by contact, or by both together.',
    description:
      'Only citizens of whose appeals at least one is open to the caller, with those appeals. The whole value is compared, never a part of it.',
  })
  @Answers(foundSubjects)
  search(@Body() { name, contact }: SearchBody, @By() by: Actor) {
    if (name === undefined && contact === undefined) {
      const errors = ['/name', '/contact'].map((pointer) => ({ in: 'body' as const, pointer, code: 'required', params: {} }));
      throw new HttpProblem('invalid-request', { errors });
    }
    return this.reader.search({ name: name ?? null, contact: contact ?? null }, by);
  }

  @Get(':id')
  @SignedIn()
  @ApiOperation({ summary: 'A citizen with those of their appeals that are open to the caller, and the commands that are.' })
  @Answers(subjectPage)
  async one(@Param() { id }: IdPath, @By() by: Actor, @RequestLanguage() language: Language) {
    const page = await this.reader.page(id, by, language);
    return found(page, page);
  }

  @Get(':id/access-report')
  @ForRoles('quality-manager', 'head-of-department')
  @ApiOperation({
    summary:
      'All that the house holds of a citizen: every event and field over all appeals and merged entries, and who is named (GDPR, art. 15).',
    description: 'Each reading is recorded in the log before it is answered.',
  })
  @Answers(accessReport)
  accessReport(@Param() { id }: IdPath, @CommandContext() context: CommandContext) {
    return this.reader.accessReport(id, context);
  }
}

/** Takes the commands of `/v1/subjects/{id}/…` to the register. */
export class SubjectDispatcher implements CommandDispatcher {
  constructor(private readonly bus: CommandBus) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const act: MergingCommand['act'] =
      name === 'merge'
        ? { name, into: (input as MergeBody).into, reason: (input as MergeBody).reason }
        : { name: 'part', reason: (input as PartBody).reason };
    return this.bus.execute(new MergingCommand(path.id, act, context));
  }
}

export const SubjectCommands = commandRoutes({
  path: 'v1/subjects/:id',
  tag: 'subjects',
  machines: [mergingMachine],
  commands: {
    merge: { input: MergeBody, roles: ['quality-manager'] },
    part: { input: PartBody, roles: ['quality-manager'] },
  },
  dispatcher: SubjectDispatcher,
});

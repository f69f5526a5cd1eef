import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#kernel';
import { NotParked, type Processes } from '#projections';
import { PROCESSES, TRANSLATIONS } from '../composition/tokens.js';
import { namingClosed } from '../http/named-records.js';
import { READER_RIGHTS, type ReaderRights } from '../http/reader-rights.js';
import { By, ForRoles } from '../http/access.js';
import { Answers } from '../http/answers.js';
import { IdPath } from '../http/command-routes.js';
import { RequestLanguage } from '../http/edge.js';
import { Field, text } from '../http/fields/index.js';
import type { Language } from '../http/language.js';
import { offerAnswer, refusalsInWords } from '../http/offers.js';
import type { Translations } from '../i18n/translations.js';
import { ByHand, closedToReader } from './operations.controller.js';

class ProcessPath {
  @Field(text({ max: 60, pattern: /^[a-z0-9-]+$/ }))
  readonly name!: string;
}

const processState = z.object({
  name: z.string(),
  doc: z.string(),
  state: z.enum(['live', 'stopped']),
  checkpoint: z.object({ position: z.string(), index: z.string() }).nullable(),
  lag: z.int(),
  unattended: z.boolean(),
  error: z.record(z.string(), z.unknown()).nullable(),
  parked: z.int(),
});
const parkedCommand = z.object({
  id: z.string(),
  process: z.string(),
  command: z.string(),
  target: z.object({ kind: z.string(), id: z.string() }),
  reasons: offerAnswer.shape.refusals,
  attempts: z.int(),
  since: z.iso.datetime(),
  lastTried: z.iso.datetime(),
  event: z.object({ id: z.string(), index: z.string() }),
});

/** What an operator has to see and may mend of the process managers: how each stands, and the commands that wait. */
@ApiTags('operations')
@Controller('v1/operations')
@ForRoles('administrator')
export class ProcessesController {
  constructor(
    @Inject(PROCESSES) private readonly processes: Processes,
    @Inject(TRANSLATIONS) private readonly texts: Translations,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get('processes')
  @ApiOperation({ summary: 'Every process manager: how far it is, how far behind, what stopped it or keeps it up.' })
  @Answers(z.object({ items: z.array(processState) }))
  async states(@By() by: Actor) {
    const parked = await this.openParked(by);
    const states = await this.processes.states();
    const isClosed = await namingClosed(
      states.map(({ error }) => error),
      by,
      this.rights,
    );
    const items = states.map(({ checkpoint, error, ...state }) => ({
      ...state,
      error: isClosed(error) ? closedToReader : error,
      parked: parked.filter(({ process }) => process === state.name).length,
      checkpoint: checkpoint && { position: checkpoint.position, index: String(checkpoint.index) },
    }));
    return { items };
  }

  @Post('processes/:name/skip')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets a stopped process go on behind the event that it could not take.' })
  async skip(@Param() { name }: ProcessPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.processes.skip(name, reason, by.person);
  }

  @Post('processes/:name/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets a stopped process try the event once more.' })
  async retry(@Param() { name }: ProcessPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.processes.retry(name, reason, by.person);
  }

  @Get('parked-commands')
  @ApiOperation({ summary: 'Commands of process managers that were refused, or wait behind one that was, with every reason.' })
  @Answers(z.object({ items: z.array(parkedCommand) }))
  async parked(@By() by: Actor, @RequestLanguage() language: Language) {
    const items = (await this.openParked(by)).map(({ commandId, reasons, event, ...parked }) => ({
      id: commandId,
      ...parked,
      reasons: refusalsInWords(reasons, this.texts, language),
      event: { id: event.id, index: String(event.index) },
    }));
    return { items };
  }

  @Post('parked-commands/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Has a waiting command tried now, after those that wait before it on the same target.' })
  async retryParked(@Param() { id }: IdPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.assertOpen(id, by);
    await this.processes.retryParked(id, reason, by.person);
  }

  @Post('parked-commands/:id/dismiss')
  @HttpCode(204)
  @ApiOperation({ summary: 'Takes a waiting command out of its queue for good; what waits behind it is tried.' })
  async dismissParked(@Param() { id }: IdPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.assertOpen(id, by);
    await this.processes.dismissParked(id, reason, by.person);
  }

  /** The commands that wait, without those to or about a record that is closed to the reader. */
  private async openParked(by: Actor) {
    const parked = await this.processes.parked();
    const isClosed = await namingClosed(parked, by, this.rights);
    return parked.filter((each) => !isClosed(each));
  }

  /** What waits for a closed record is as little there as what does not wait. */
  private async assertOpen(id: string, by: Actor): Promise<void> {
    const parked = (await this.processes.parked()).filter(({ commandId }) => commandId === id);
    const isClosed = await namingClosed(parked, by, this.rights);
    if (parked.some(isClosed)) throw new NotParked();
  }
}

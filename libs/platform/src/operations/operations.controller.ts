import { Body, Controller, Get, HttpCode, Inject, Optional, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Actor } from '#kernel';
import type { Jobs } from '#jobs';
import { dropOlderDefinitions, olderDefinitions, UnknownView, type Views } from '#projections';
import { NotThere } from '../commands/errors.js';
import { JOBS, VIEWS } from '../composition/tokens.js';
import { By, ForRoles } from '../http/access.js';
import { Answer, Answers } from '../http/answers.js';
import { Field, OptionalField, list, text } from '../http/fields/index.js';
import { namingClosed } from '../http/named-records.js';
import { READER_RIGHTS, type ReaderRights } from '../http/reader-rights.js';
import { Rebuilder, type Rebuild } from './rebuild.js';

/** Which views to build anew. */
export class RebuildOrder {
  @OptionalField(list(text({ max: 40 }), { min: 1, max: 100, unique: true }), { doc: 'Names of views; all where nothing is said.' })
  readonly views?: readonly string[];
}

/** A step taken by hand, with its reason. */
export class ByHand {
  @Field(text({ max: 2000 }), { doc: 'Why.' })
  readonly reason!: string;
}

class ViewPath {
  @Field(text({ max: 40, pattern: /^[a-z0-9_]+$/ }))
  readonly name!: string;
}

class JobPath {
  @Field(text({ max: 80 }))
  readonly job!: string;

  @Field(text({ max: 200 }))
  readonly id!: string;
}

/** Shown in place of an error at an event of a record that is closed to the reader. */
export const closedToReader = { code: 'closed-to-you' } as const;

const point = z.object({ position: z.string(), index: z.string() });
const viewState = z.object({
  name: z.string(),
  hash: z.string(),
  state: z.enum(['live', 'rebuilding', 'stopped']),
  checkpoint: point.nullable(),
  lag: z.int(),
  idle: z.boolean().describe('It does not follow the log: stopped, not built, or nobody feeds it.'),
  skipped: z.array(z.string()).describe('Events that it passes over, by their index.'),
  error: z.record(z.string(), z.unknown()).nullable(),
  building: z.string().nullable(),
});
const rebuild = z
  .object({
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    views: z.array(z.string()).nullable(),
    events: z.int(),
    of: z.int(),
    outcomes: z.array(z.object({ view: z.string(), outcome: z.string(), error: z.string().nullable() })),
    error: z.string().nullable(),
  })
  .nullable();
const parkedJob = z.object({
  job: z.string(),
  id: z.string(),
  data: z.unknown(),
  reason: z.string(),
  attempts: z.int(),
  parkedAt: z.iso.datetime(),
});

const older = z.array(
  z.object({ name: z.string(), hash: z.string(), fed: z.boolean().describe('A process of another release feeds it now.') }),
);

/** What an operator has to see and may mend: views, parked jobs, rebuilds. */
@ApiTags('operations')
@Controller('v1/operations')
@ForRoles('administrator')
export class OperationsController {
  constructor(
    @Inject(VIEWS) private readonly views: Views,
    @Inject(JOBS) private readonly jobs: Jobs,
    private readonly rebuilder: Rebuilder,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get('views')
  @ApiOperation({ summary: 'Every read model: how far it is, how far behind, what stopped it; and those of other releases.' })
  @Answers(z.object({ items: z.array(viewState), older, rebuild }))
  async states(@By() by: Actor) {
    const states = await this.views.states();
    const isClosed = await namingClosed(
      states.map(({ error }) => error),
      by,
      this.rights,
    );
    const items = states.map(({ checkpoint, building, skipped, error, ...state }) => ({
      ...state,
      error: isClosed(error) ? closedToReader : error,
      skipped: skipped.map(String),
      checkpoint: checkpoint && { position: checkpoint.position, index: String(checkpoint.index) },
      building: building === null ? null : String(building),
    }));
    return { items, older: [...(await olderDefinitions(this.views))], rebuild: this.rebuilder.state };
  }

  @Post('rebuild')
  @HttpCode(202)
  @ApiOperation({ summary: 'Builds read models anew from the log, beside those that serve.' })
  @Answers(rebuild, { status: 202 })
  rebuild(@Body() order: RebuildOrder): Answer<Rebuild> {
    const known = new Set(this.views.feeds.map(({ name }) => name));
    for (const name of order.views ?? []) if (!known.has(name)) throw new UnknownView(`there is no view ${name}`);
    return new Answer(this.rebuilder.start(order.views ?? null), { status: 202 });
  }

  @Post('views/drop-older')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Drops the read models of releases that no longer run.',
    description: 'Those that a process feeds stay. A release that is started again all the same builds its own anew.',
  })
  @Answers(z.object({ dropped: older }))
  async dropOlder(): Promise<{ dropped: z.output<typeof older> }> {
    return { dropped: [...(await dropOlderDefinitions(this.views))] };
  }

  @Post('views/:name/skip')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets a stopped view go on behind the event that it could not take. Its answers stay marked.' })
  async skip(@Param() { name }: ViewPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.views.skip(name, reason, by.person);
  }

  @Post('views/:name/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets a stopped view try the event once more.' })
  async retry(@Param() { name }: ViewPath, @Body() { reason }: ByHand, @By() by: Actor): Promise<void> {
    await this.views.retry(name, reason, by.person);
  }

  @Get('jobs')
  @ApiOperation({ summary: 'Jobs that failed as often as they may and wait for a person, newest first.' })
  @Answers(z.object({ items: z.array(parkedJob) }))
  async parkedJobs(@By() by: Actor) {
    return { items: await this.openJobs(by) };
  }

  @Post('jobs/:job/:id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Lets a parked job run again.' })
  async retryJob(@Param() { job, id }: JobPath, @By() by: Actor): Promise<void> {
    const isOpen = (await this.openJobs(by)).some((each) => each.job === job && each.id === id);
    if (!isOpen || !(await this.jobs.retry(job, id))) throw new NotThere('job', id);
  }

  /** The jobs that wait for a person, without those about a record that is closed to the reader. */
  private async openJobs(by: Actor) {
    const parked = await this.jobs.parked();
    const isClosed = await namingClosed(parked, by, this.rights);
    return parked.filter((each) => !isClosed(each));
  }
}

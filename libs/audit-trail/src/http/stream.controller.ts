import { Controller, Get, Headers, Inject, Optional, Query, Req, Res, type OnModuleDestroy } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { EventStore, LogPoint } from '#event-store';
import type { Actor, Clock } from '#kernel';
import { InboxNewsFeed, Preferences, yetToTell } from '#notifications';
import {
  By,
  CLOCK,
  DATABASE,
  edgeOf,
  EVENT_STORE,
  HouseMetrics,
  HttpProblem,
  NUMBERS,
  OptionalField,
  READER_RIGHTS,
  sessionHolds,
  SignedIn,
  text,
  type Numbers,
  type ReaderRights,
} from '#platform';
import { ClientGone, connectionOver } from '../stream/connection.js';
import { follow } from '../stream/follow.js';
import { LiveTail } from '../stream/live-tail.js';
import { Seats } from '../stream/seats.js';

/** From where a stream goes on, for clients that cannot send the header. */
export class StreamQuery {
  @OptionalField(text({ max: 200 }), { doc: 'As `Last-Event-ID`; from now on where neither says anything.' })
  readonly after?: string;
}

/** What happens, as it happens. */
@ApiTags('log')
@Controller('v1/stream')
export class StreamController implements OnModuleDestroy {
  private readonly seats = new Seats();
  /** Null in a house without tables. */
  private readonly inbox: InboxNewsFeed | null;
  private readonly preferences: Preferences | null;

  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(LiveTail) private readonly tail: LiveTail,
    @Inject(NUMBERS) private readonly numbers: Numbers,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
    @Optional() @Inject(DATABASE) private readonly db: Pool | null,
    @Optional() @Inject(HouseMetrics) metrics: HouseMetrics | null,
  ) {
    metrics?.watchStreams(this.seats);
    this.inbox = db && new InboxNewsFeed(db);
    this.preferences = db && new Preferences(db);
  }

  async onModuleDestroy(): Promise<void> {
    await this.inbox?.close();
  }

  @Get()
  @SignedIn()
  @ApiOperation({
    summary: 'Server-sent events: `change` (as in `/v1/changes`), `notification` and `inbox`; resumable by `Last-Event-ID`.',
    description:
      'What of its kind is muted is no `notification`. `inbox` says what the same person does in another window, `{ did, notification }`: `read`, `archived`, `taken-back` one of them, `preferences` how they want to be told; `unknown`: what was done meanwhile was not heard, read the inbox anew. It moves no place in the log, and is not told again.',
  })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'The id of the last event that was received: a position of the log.' })
  @ApiProduces('text/event-stream')
  @ApiResponse({
    status: 200,
    description: 'Events, and a beat every 15 seconds.',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  async stream(
    @Query() query: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @By() reader: Actor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const from = await this.startOf(lastEventId ?? query.after);
    const leave = this.seats.take(reader.person);
    const gone = new AbortController();
    const { raw } = reply;
    const connection = connectionOver(raw);
    let leaveInbox = (): void => undefined;
    raw.once('close', () => gone.abort());
    try {
      reply.hijack();
      raw.writeHead(200, {
        ...(reply.getHeaders() as Record<string, string>),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      raw.flushHeaders();
      // Who takes nothing is let go by what follows the log.
      leaveInbox = this.inbox?.hear(reader.person, (news) => void connection.send('inbox', news).catch(() => undefined)) ?? leaveInbox;
      await follow(from, {
        log: this.tail.reader(),
        rights: this.rights,
        numbers: this.numbers,
        reader,
        muted: async () => (await this.preferences?.of(reader.person))?.muted ?? [],
        connection,
        clock: this.clock,
        held: this.db ? await yetToTell(this.db, reader.person, this.clock.now()) : [],
        mayGoOn: () => sessionHolds(request, reader),
        signal: AbortSignal.any([gone.signal, this.tail.ending]),
      });
    } catch (error) {
      if (!(error instanceof ClientGone)) this.note(error, request);
    } finally {
      leave();
      leaveInbox();
      raw.end();
    }
  }

  private async startOf(given: string | undefined): Promise<LogPoint | null> {
    if (given === undefined) return this.store.end();
    const point = await this.store.pointOf(given);
    if (!point) throw new HttpProblem('bad-position');
    return point;
  }

  private note(error: unknown, request: FastifyRequest): void {
    const { edge, correlationId } = edgeOf(request);
    edge.log(error, { correlationId, method: request.method, route: '/v1/stream' });
  }
}

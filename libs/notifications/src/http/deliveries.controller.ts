import { Controller, Get, HttpCode, Inject, Optional, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Actor, Clock } from '#kernel';
import type { Jobs } from '#jobs';
import {
  AnswersPage,
  By,
  choice,
  CLOCK,
  cursors,
  DATABASE,
  ForRoles,
  IdPath,
  JOBS,
  NotThere,
  OptionalField,
  pageOf,
  PageQuery,
  READER_RIGHTS,
  type ReaderRights,
} from '#platform';
import { channelNames } from '../channels/channel.js';
import { subjectKinds } from '../domain/index.js';
import { deliverJob } from '../outbox/deliver-job.js';
import {
  messageOf,
  messagesOf,
  messageStates,
  retryMessage,
  type ListedMessage,
  type MessagePlace,
  type MessageState,
} from '../outbox/message-list.js';
import { streamOf } from '../views/gathered.js';
import { notificationsOf, type NotificationItem } from '../views/inbox.js';

/** Which messages. */
export class DeliveriesQuery extends PageQuery {
  @OptionalField(choice(messageStates), { doc: 'Those that were given up where nothing is said.' })
  readonly state: MessageState = 'failed';
}

const deliveryAnswer = z.object({
  id: z.uuid(),
  channel: z.enum(channelNames),
  addressee: z.uuid().describe('The person.'),
  state: z.enum(messageStates),
  attempts: z.int(),
  reason: z.string().nullable().describe('Why the last try did not succeed, as a code: `smtp-550`.'),
  madeAt: z.iso.datetime(),
  nextAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  subjects: z.array(z.object({ kind: z.enum(subjectKinds), id: z.uuid() })).describe('What it is about.'),
  tasks: z.boolean().describe('Whether it is a digest that says what the person owes.'),
});

const places = cursors('deliveries', z.strictObject({ madeAt: z.iso.datetime(), id: z.uuid() }));
const placeOf = ({ madeAt, id }: ListedMessage): MessagePlace => ({ madeAt, id });

/** A message with those of its notifications that are open to the reader. */
interface OpenMessage {
  readonly message: ListedMessage;
  readonly items: readonly NotificationItem[];
}

/** What was to leave the house, and how that went. */
@ApiTags('operations')
@Controller('v1/deliveries')
@ForRoles('administrator')
export class DeliveriesController {
  constructor(
    @Inject(DATABASE) private readonly db: Pool,
    @Inject(JOBS) private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(READER_RIGHTS) private readonly rights: ReaderRights | null,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Messages that were given up, or are in another state, newest first.' })
  @AnswersPage(deliveryAnswer)
  async list(@Query() { state, limit, cursor }: DeliveriesQuery, @By() by: Actor) {
    const found: OpenMessage[] = [];
    for (let after = cursor === undefined ? null : places.decode(cursor); found.length <= limit;) {
      const messages = await messagesOf(this.db, { state, after, limit: limit + 1 });
      found.push(...(await this.open(messages, by)));
      const last = messages.at(-1);
      if (!last || messages.length <= limit) break;
      after = placeOf(last);
    }
    return pageOf(found.slice(0, limit + 1), limit, { next: ({ message }) => places.encode(placeOf(message)), item: shown });
  }

  @Post(':id/retry')
  @HttpCode(204)
  @ApiOperation({ summary: 'Has a message that was given up tried again, now. Quiet for one that is tried anyway.' })
  @ApiResponse({ status: 204, description: 'It is tried.' })
  async retry(@Param() { id }: IdPath, @By() by: Actor): Promise<void> {
    const message = await messageOf(this.db, id);
    const [open] = message ? await this.open([message], by) : [];
    if (!message || !open || (message.state !== 'failed' && message.state !== 'open')) throw new NotThere('delivery', id);
    const now = this.clock.now();
    await retryMessage(this.db, id, now);
    const { channel, addressee } = message;
    await this.jobs.schedule({ job: deliverJob, id: `${channel}-${addressee}-${id}`, at: now, data: { channel, addressee } });
  }

  /** Without those about nothing but what is closed to the reader; what somebody owes is told of nowhere here. */
  private async open(messages: readonly ListedMessage[], by: Actor): Promise<readonly OpenMessage[]> {
    const items = await notificationsOf(
      this.db,
      messages.flatMap(({ notifications }) => notifications),
    );
    const closed = (await this.rights?.closedTo(by, [...new Set(items.map(streamOf))])) ?? new Set<string>();
    const openById = new Map(items.filter((item) => !closed.has(streamOf(item))).map((item) => [item.id, item]));
    return messages
      .map((message) => ({ message, items: message.notifications.flatMap((id) => openById.get(id) ?? []) }))
      .filter(({ message, items: found }) => found.length > 0 || message.tasks);
  }
}

function shown({ message, items }: OpenMessage): z.input<typeof deliveryAnswer> {
  const { notifications: _, ...rest } = message;
  const subjects = new Map(items.map((item) => [streamOf(item), { kind: item.subjectKind, id: item.subject }]));
  return { ...rest, subjects: [...subjects.values()] };
}

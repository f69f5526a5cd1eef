import { Controller, Get, Inject, Optional, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { EventStore, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import {
  Answers,
  By,
  EVENT_STORE,
  ForRoles,
  integer,
  NUMBERS,
  OptionalField,
  READER_RIGHTS,
  SignedIn,
  text,
  type Numbers,
  type ReaderRights,
} from '#platform';
import { streamsOfKinds } from '../reading/changes.js';
import { changesPage } from '../reading/changes-page.js';
import { logPage, pointNamed } from '../reading/log-page.js';
import { changeAnswer } from './change-answer.js';

/** From where the log is read. */
export class AfterQuery {
  @OptionalField(text({ max: 200 }), { doc: 'The `position` of the page before; from the beginning where nothing is said.' })
  readonly after?: string;

  @OptionalField(integer({ min: 1, max: 1000 }), { doc: '100 where nothing is said.' })
  readonly limit: number = 100;
}

/** Which events of the log. */
export class LogQuery extends AfterQuery {
  @OptionalField(text({ max: 80 }), { doc: 'Only streams whose names begin so.' })
  readonly stream?: string;

  @OptionalField(text({ max: 80 }), { doc: 'Only events of this type.' })
  readonly type?: string;
}

const json = z.record(z.string(), z.unknown());
const loggedEvent = z.object({
  index: z.string().describe('Ordinal in the log, from 0.'),
  position: z.string(),
  stream: z.string(),
  revision: z.int(),
  id: z.uuid(),
  type: z.string(),
  version: z.int().describe('Of the schema, as it was stored.'),
  data: json.describe('As stored: personal values are sealed.'),
  metadata: json,
  previousHash: z.string().describe("Of the stream's event before it; 64 zeros for the first."),
  hash: z.string(),
});
const position = z.string().nullable().describe('How far the log was looked at: the `after` of the next call.');
const more = z.boolean().describe('Whether there may be more behind it.');

/** The log itself, for auditors, and what changed, for clients that were away. */
@ApiTags('log')
@Controller('v1')
export class LogController {
  constructor(
    @Inject(EVENT_STORE) readonly store: EventStore,
    @Inject(NUMBERS) readonly numbers: Numbers,
    @Optional() @Inject(READER_RIGHTS) readonly rights: ReaderRights | null,
  ) {}

  @Get('log')
  @ForRoles('auditor', 'administrator')
  @ApiOperation({ summary: 'Events as they are stored, in the order of the log.' })
  @Answers(z.object({ items: z.array(loggedEvent), position, more }))
  async log(@Query() { after, limit, stream, type }: LogQuery, @By() reader: Actor) {
    const filter = { ...(stream !== undefined && { streamPrefixes: [stream] }), ...(type !== undefined && { types: [type] }) };
    const from = await pointNamed(this.store, after);
    const page = await logPage(this.store, { after: from, limit, filter, reader, rights: this.rights, whole: true });
    return { items: page.events.map(asStored), position: page.point?.position ?? null, more: page.more };
  }

  @Get('changes')
  @SignedIn()
  @ApiOperation({ summary: 'What changed since a position: for clients that were away. The same as the events of the stream.' })
  @Answers(z.object({ items: z.array(changeAnswer), position, more }))
  async changes(@Query() { after, limit }: AfterQuery, @By() reader: Actor) {
    const from = await pointNamed(this.store, after);
    const page = await changesPage(this, { after: from, limit, streams: streamsOfKinds([]), reader });
    return { items: page.changes, position: page.point?.position ?? null, more: page.more };
  }
}

function asStored({ index, position, stream, revision, id, type, version, data, metadata, previousHash, hash }: StoredEvent) {
  return {
    index: String(index),
    position,
    stream,
    revision,
    id,
    type,
    version,
    data: parsed(data),
    metadata: parsed(metadata),
    previousHash,
    hash,
  };
}

const parsed = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

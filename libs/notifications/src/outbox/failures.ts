import type { Pool } from 'pg';
import { noteUndeliveredCommand, type Undelivered } from '#escalation/domain';
import type { Looked } from '#escalation';
import { contentHash, derivedId, type Actor, type Clock, type Instant, type Uuid } from '#kernel';
import { CommandRefused, type CommandExecutor } from '#platform';
import { digestAggregate } from '../aggregates.js';
import { messagesTable } from '../tables.js';
import { streamOf } from '../views/gathered.js';
import { notificationsOf } from '../views/inbox.js';
import { messageOf, type ListedMessage } from './message-list.js';

export interface FailureParts {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly executor: Pick<CommandExecutor, 'execute'>;
  /** Every aggregate that people are told of. */
  readonly aggregates: readonly Looked[];
}

/** The post office, as it stands in the events that it causes. */
const postOffice: Actor = { person: 'process:post', roles: [], process: 'post' };
const pageSize = 100;

/**
 * Writes down on records and CAPAs, and on somebody's digests, that a message about them was given up. The mark comes after the event: who dies in between writes the
 * same once more, under the same command id, which changes nothing.
 */
export class Failures {
  constructor(private readonly parts: FailureParts) {}

  async note(): Promise<void> {
    const { pool, clock } = this.parts;
    const { rows } = await pool.query<{ id: string }>(
      `select id from ${messagesTable} where state = 'failed' and noted_at is null order by made_at, id limit ${pageSize}`,
    );
    for (const { id } of rows) {
      const message = await messageOf(pool, id);
      if (message?.endedAt == null) continue;
      await this.#noteOne(message, message.endedAt);
      await pool.query(`update ${messagesTable} set noted_at = $2 where id = $1 and state = 'failed'`, [id, clock.now()]);
    }
  }

  async #noteOne({ id, channel, addressee, reason, attempts, notifications, tasks }: ListedMessage, endedAt: Instant): Promise<void> {
    const items = await notificationsOf(this.parts.pool, notifications);
    const input: Undelivered = { message: id, channel, addressee, reason: reason ?? 'unknown', attempts };
    const streams = [...items.map(streamOf), ...(tasks ? [digestAggregate.streamOf(addressee)] : [])];
    for (const stream of new Set(streams)) await this.#tell(stream, input, derivedId('undelivered', id, endedAt, stream));
  }

  /** What is told to who was asked to explain has no stream of its own, and no history. */
  async #tell(stream: string, input: Undelivered, commandId: Uuid): Promise<void> {
    const aggregate = [...this.parts.aggregates, digestAggregate as unknown as Looked].find(({ kind }) => stream.startsWith(`${kind}-`));
    if (!aggregate) return;
    try {
      await this.parts.executor.execute({
        aggregate,
        id: stream.slice(aggregate.kind.length + 1),
        name: noteUndeliveredCommand,
        input,
        actor: postOffice,
        commandId,
        bodyHash: contentHash([noteUndeliveredCommand, stream, input]),
        correlationId: commandId,
      });
    } catch (error) {
      if (!(error instanceof CommandRefused)) throw error;
    }
  }
}

import type { Pool } from 'pg';
import type { Instant, Uuid } from '#kernel';
import type { ChannelName } from '../channels/channel.js';
import { deliveriesTable, messagesTable } from '../tables.js';

export const messageStates = ['open', 'delivered', 'withheld', 'failed'] as const;
export type MessageState = (typeof messageStates)[number];

/** A message as those see it who look after what goes out. */
export interface ListedMessage {
  readonly id: Uuid;
  readonly channel: ChannelName;
  readonly addressee: Uuid;
  readonly state: MessageState;
  readonly attempts: number;
  /** Why the last try did not succeed, as a code. */
  readonly reason: string | null;
  readonly madeAt: Instant;
  /** When it is tried again; null where it has ended. */
  readonly nextAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly notifications: readonly Uuid[];
  /** Whether it says what the addressee owes. */
  readonly tasks: boolean;
}

/** Where a page ended: newest first. */
export interface MessagePlace {
  readonly madeAt: Instant;
  readonly id: Uuid;
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const columns = `m.id, m.channel, m.addressee, m.state, m.attempts, m.reason, ${utc('m.made_at')} as "madeAt",
  case when m.state = 'open' then ${utc('m.next_at')} end as "nextAt", ${utc('m.ended_at')} as "endedAt",
  array(select d.notification from ${deliveriesTable} d where d.message = m.id and d.kind = 'notification' order by d.notification)::text[] as notifications,
  exists (select from ${deliveriesTable} d where d.message = m.id and d.kind = 'tasks') as tasks`;

/** Messages of a state, newest first, from after a place. */
export async function messagesOf(
  db: Pick<Pool, 'query'>,
  { state, after, limit }: { state: MessageState; after: MessagePlace | null; limit: number },
): Promise<ListedMessage[]> {
  const { rows } = await db.query<ListedMessage>(
    `select ${columns} from ${messagesTable} m where m.state = $1
       and ($2::timestamptz is null or (m.made_at, m.id) < ($2, $3::uuid)) order by m.made_at desc, m.id desc limit $4`,
    [state, after?.madeAt ?? null, after?.id ?? null, limit],
  );
  return rows;
}

/** One message; null where there is none. */
export async function messageOf(db: Pick<Pool, 'query'>, id: Uuid): Promise<ListedMessage | null> {
  const { rows } = await db.query<ListedMessage>(`select ${columns} from ${messagesTable} m where m.id = $1`, [id]);
  return rows[0] ?? null;
}

/** Has a message that was given up tried anew, as if it never had been. Quiet for one that is open. */
export async function retryMessage(db: Pick<Pool, 'query'>, id: Uuid, now: Instant): Promise<void> {
  await db.query(
    `update ${messagesTable} set state = 'open', attempts = 0, next_at = $2, ended_at = null, noted_at = null where id = $1 and state = 'failed'`,
    [id, now],
  );
}

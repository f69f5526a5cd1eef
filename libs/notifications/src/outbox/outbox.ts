import type { Pool } from 'pg';
import { derivedId, type Instant, type Uuid } from '#kernel';
import type { ChannelName, Outcome, Planned, PlannedKind } from '../channels/channel.js';
import { channelPlaces, deliveriesTable, messagesTable } from '../tables.js';
import { pauseAfter } from './patience.js';

/** Somebody on a channel for whom something waits. */
export interface Waiting {
  readonly channel: ChannelName;
  readonly addressee: Uuid;
  /** When the first of it is due. */
  readonly due: Instant;
}

/** A message that is to be tried now. */
export interface OpenMessage {
  readonly id: Uuid;
  readonly attempts: number;
  readonly notifications: readonly Uuid[];
  /** Whether it says what the addressee owes. */
  readonly tasks: boolean;
}

const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** What is to leave the house, and what has: kept in the database from the moment it is planned, so that nothing of it is lost. */
export class Outbox {
  constructor(private readonly db: Pool) {}

  /** Up to where a channel has planned; null where it never did. */
  async placeOf(channel: ChannelName): Promise<number | null> {
    const { rows } = await this.db.query<{ place: string }>(`select place from ${channelPlaces} where channel = $1`, [channel]);
    return rows[0] ? Number(rows[0].place) : null;
  }

  /** A channel that is new begins behind what happened before it was there, and behind a day. Quiet for one that is known. */
  async begin(channel: ChannelName, place: number, day: string): Promise<void> {
    await this.db.query(
      `insert into ${channelPlaces} as p (channel, place, tasks_of) values ($1, $2, $3)
       on conflict (channel) do update set tasks_of = excluded.tasks_of where p.tasks_of is null`,
      [channel, place, day],
    );
  }

  /** A channel that is off forgets its place: once it is on again, it begins anew, and does not send what came meanwhile. */
  async forget(channel: ChannelName): Promise<void> {
    await this.db.query(`delete from ${channelPlaces} where channel = $1`, [channel]);
  }

  /** Keeps what was planned, and how far that went, in one statement. What is planned already stays as it is. */
  async plan(channel: ChannelName, planned: readonly Planned[], place: number): Promise<void> {
    await this.#keep(channel, planned, 'place = greatest(place, $6::bigint)', place);
  }

  /** Of which day a channel last planned what people owe. */
  async dayOf(channel: ChannelName): Promise<string | null> {
    const { rows } = await this.db.query<{ day: string | null }>(`select tasks_of as day from ${channelPlaces} where channel = $1`, [
      channel,
    ]);
    return rows[0]?.day ?? null;
  }

  /** The same for what people owe on a day. */
  async planTasks(channel: ChannelName, planned: readonly Planned[], day: string): Promise<void> {
    await this.#keep(channel, planned, 'tasks_of = greatest(tasks_of, $6::text)', day);
  }

  async #keep(channel: ChannelName, planned: readonly Planned[], mark: string, reached: string | number): Promise<void> {
    await this.db.query(
      `with kept as (
         insert into ${deliveriesTable} (notification, channel, addressee, due, kind)
         select n, $1, a, d, k from unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[]) as p (n, a, d, k)
         on conflict do nothing)
       update ${channelPlaces} set ${mark} where channel = $1`,
      [
        channel,
        planned.map(({ id }) => id),
        planned.map(({ addressee }) => addressee),
        planned.map(({ due }) => due),
        planned.map(({ kind }) => kind),
        reached,
      ],
    );
  }

  /** For whom something is due up to an instant: never sent yet, or to be tried again. Who waits for another try gets nothing new before it. */
  async waiting(until: Instant, channels: readonly ChannelName[]): Promise<readonly Waiting[]> {
    const { rows } = await this.db.query<Waiting>(
      `select channel, addressee, ${utc('min(due)')} as due from (
         select channel, addressee, next_at as due from ${messagesTable} where state = 'open'
         union all
         select d.channel, d.addressee, d.due from ${deliveriesTable} d where d.message is null
           and not exists (select from ${messagesTable} m where m.state = 'open' and m.channel = d.channel and m.addressee = d.addressee)
       ) w where due <= $1 and channel = any($2) group by channel, addressee`,
      [until, channels],
    );
    return rows;
  }

  /** The message to an addressee that is to be tried now: one that is open, else one put together of all that is due. Null where none is. */
  async next(channel: ChannelName, addressee: Uuid, most: number, now: Instant): Promise<OpenMessage | null> {
    const open = await this.db.query<{ id: string; attempts: number; late: boolean }>(
      `select id, attempts, next_at > $3 as late from ${messagesTable} where state = 'open' and channel = $1 and addressee = $2
       order by made_at limit 1`,
      [channel, addressee, now],
    );
    const [message] = open.rows;
    if (message?.late) return null;
    return message ? this.#whole(message) : this.#put(channel, addressee, most, now);
  }

  /** How a try ended. @returns whether the message was given up with it. */
  async settle({ id, attempts }: OpenMessage, outcome: Outcome, now: Instant): Promise<'ended' | 'again' | 'failed'> {
    if (outcome.is === 'needless') {
      await this.db.query(`delete from ${messagesTable} where id = $1 and state = 'open'`, [id]);
      return 'ended';
    }
    if (outcome.is !== 'refused') {
      const reason = outcome.is === 'withheld' ? outcome.reason : null;
      await this.#write(id, `state = '${outcome.is}', reason = $2, ended_at = $3`, [reason, now]);
      return 'ended';
    }
    const pause = outcome.again ? pauseAfter(attempts + 1) : null;
    if (pause === null) {
      await this.#write(id, `state = 'failed', reason = $2, ended_at = $3`, [outcome.reason, now]);
      return 'failed';
    }
    await this.#write(id, 'reason = $2, next_at = $3', [outcome.reason, new Date(Date.parse(now) + pause).toISOString()]);
    return 'again';
  }

  #write(id: Uuid, changes: string, values: readonly unknown[]): Promise<unknown> {
    return this.db.query(`update ${messagesTable} set attempts = attempts + 1, ${changes} where id = $1 and state = 'open'`, [
      id,
      ...values,
    ]);
  }

  async #whole({ id, attempts }: { id: string; attempts: number }): Promise<OpenMessage> {
    const { rows } = await this.db.query<Kept>(`select notification as id, kind from ${deliveriesTable} where message = $1`, [id]);
    return { id, attempts, ...saying(rows) };
  }

  /** The id follows from the first notification, so that the same message put together again is the same. */
  async #put(channel: ChannelName, addressee: Uuid, most: number, now: Instant): Promise<OpenMessage | null> {
    const { rows } = await this.db.query<Kept>(
      `select notification as id, kind from ${deliveriesTable} where message is null and channel = $1 and addressee = $2 and due <= $3
       order by due, notification limit $4`,
      [channel, addressee, now, most],
    );
    const [first] = rows;
    if (first === undefined) return null;
    const id = derivedId('message', channel, addressee, first.id);
    await this.db.query(
      `with made as (
         insert into ${messagesTable} (id, channel, addressee, state, made_at, next_at) values ($1, $2, $3, 'open', $4, $4) returning id)
       update ${deliveriesTable} set message = (select id from made) where channel = $2 and addressee = $3 and notification = any($5::uuid[])`,
      [id, channel, addressee, now, rows.map((each) => each.id)],
    );
    return { id, attempts: 0, ...saying(rows) };
  }

  /** Forgets messages that ended before an instant, with what was planned for them; at most so many at once. What was given up, only after it was noted. */
  async prune(before: Instant, most: number): Promise<number> {
    const { rowCount } = await this.db.query(
      `delete from ${messagesTable} where id in (
         select id from ${messagesTable} where state = any('{delivered,withheld,failed}') and made_at < $1 and ended_at < $1
           and (state <> 'failed' or noted_at is not null) limit $2)`,
      [before, most],
    );
    return rowCount ?? 0;
  }
}

interface Kept {
  readonly id: string;
  readonly kind: PlannedKind;
}

const saying = (kept: readonly Kept[]): Pick<OpenMessage, 'notifications' | 'tasks'> => ({
  notifications: kept.flatMap(({ id, kind }) => (kind === 'notification' ? [id] : [])),
  tasks: kept.some(({ kind }) => kind === 'tasks'),
});

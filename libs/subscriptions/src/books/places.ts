import type { LogPoint } from '#event-store';
import type { Instant } from '#kernel';
import { inTransaction } from '#projections';
import type { Pool } from 'pg';

/** How far a program has come with a subscription. */
export interface Place {
  /** Everything up to here was acknowledged, or concerns the subscription not; null: nothing of the log yet. */
  readonly point: LogPoint | null;
  /** When it was last read from; null before the first time. */
  readonly readAt: Instant | null;
}

/** Makes the table where it is missing; safe for any number of processes at once. */
export async function preparePlaces(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`
      select pg_advisory_xact_lock(hashtextextended('redress.subscriptions', 0));
      create schema if not exists subscriptions;
      create table if not exists subscriptions.places (
        subscription uuid primary key,
        position text,
        idx bigint not null,
        given_idx bigint not null,
        read_at timestamptz
      )`);
  });
}

/** How far each subscription is. Backed up with the rest of the database: the log does not know it. */
export class Places {
  constructor(private readonly pool: Pool) {}

  /** Those of the given subscriptions that were ever read from or resumed. */
  async of(subscriptions: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    const { rows } = await this.pool.query<Row>(
      'select subscription, position, idx, read_at as "readAt" from subscriptions.places where subscription = any($1::uuid[])',
      [subscriptions],
    );
    return new Map(rows.map((row) => [row.subscription, placeOf(row)]));
  }

  /** Notes that it is read from now. @returns where it is: at its beginning for the first time. */
  async readNow(subscription: string, beginning: LogPoint | null, now: Instant): Promise<Place> {
    const index = beginning?.index ?? -1;
    const { rows } = await this.pool.query<Row>(
      `insert into subscriptions.places as place (subscription, position, idx, given_idx, read_at) values ($1, $2, $3, $3, $4)
       on conflict (subscription) do update set read_at = greatest(place.read_at, excluded.read_at)
       returning subscription, position, idx, read_at as "readAt"`,
      [subscription, beginning?.position ?? null, index, now],
    );
    return placeOf(rows[0]!);
  }

  /** What lies up to an index was given to the program, which may acknowledge it. */
  async gave(subscription: string, index: number): Promise<void> {
    await this.pool.query('update subscriptions.places set given_idx = greatest(given_idx, $2) where subscription = $1', [
      subscription,
      index,
    ]);
  }

  /** Nothing between where it is and a point concerns the subscription. Does nothing where it has moved meanwhile. */
  async pass(subscription: string, from: LogPoint | null, to: LogPoint): Promise<void> {
    await this.pool.query(
      `update subscriptions.places set position = $3, idx = $4, given_idx = greatest(given_idx, $4)
       where subscription = $1 and idx = $2 and idx < $4`,
      [subscription, from?.index ?? -1, to.position, to.index],
    );
  }

  /** Everything up to a point is dealt with. Never moves back. @returns false where so much was not given yet */
  async acknowledge(subscription: string, { position, index }: LogPoint): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update subscriptions.places set position = case when idx < $3 then $2 else position end, idx = greatest(idx, $3)
       where subscription = $1 and given_idx >= $3`,
      [subscription, position, index],
    );
    return rowCount === 1;
  }
}

interface Row {
  readonly subscription: string;
  readonly position: string | null;
  readonly idx: string;
  readonly readAt: Date | null;
}

function placeOf({ position, idx, readAt }: Row): Place {
  return { point: position === null ? null : { position, index: Number(idx) }, readAt: readAt?.toISOString() ?? null };
}

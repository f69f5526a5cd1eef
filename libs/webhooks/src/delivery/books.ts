import type { LogPoint } from '#event-store';
import type { Pool } from 'pg';
import type { Instant } from '#kernel';
import { inTransaction } from '#projections';
import type { Outcome } from './post.js';

export const deliveryStates = ['pending', 'parked', 'delivered', 'left-out'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What became, or is to become, of one body. */
export interface Delivery {
  readonly id: string;
  readonly webhook: string;
  readonly state: DeliveryState;
  /** Index of the last event of the log that the body may speak of. */
  readonly upTo: number;
  readonly changes: number;
  readonly attempts: number;
  /** When it was first tried, or tried anew by hand. */
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly nextAt: Instant | null;
  readonly outcome: Outcome | null;
  /** Who left it out, and why. */
  readonly by: string | null;
  readonly reason: string | null;
  /** When administrators were told that it was parked. */
  readonly notedAt: Instant | null;
}

/** Where a webhook stands in the log, and what it is just being told. */
export interface Standing {
  readonly point: LogPoint;
  readonly open: Delivery | null;
}

const columns = `id, webhook, state, up_to as "upTo", changes, attempts, first_at as "firstAt", last_at as "lastAt", next_at as "nextAt", outcome, by, reason, noted_at as "notedAt"`;

/** How a delivery ended, and for how many days that is remembered. */
interface Done {
  readonly state: 'delivered' | 'left-out';
  readonly outcome: Outcome | null;
  readonly now: Instant;
  readonly keptDays: number;
}

/** Makes the tables where they are missing; safe for any number of processes at once. */
export async function prepareWebhookBooks(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`
      select pg_advisory_xact_lock(hashtextextended('redress.webhooks', 0));
      create schema if not exists webhooks;
      create table if not exists webhooks.subscriptions (
        webhook uuid primary key,
        position text not null,
        idx bigint not null,
        holder uuid,
        lease_until timestamptz not null default '-infinity'
      );
      create table if not exists webhooks.deliveries (
        id uuid primary key,
        place bigint generated always as identity,
        webhook uuid not null,
        state text not null,
        up_to bigint not null,
        changes int not null,
        attempts int not null default 0,
        first_at timestamptz,
        last_at timestamptz,
        next_at timestamptz,
        outcome jsonb,
        by text,
        reason text
      );
      alter table webhooks.deliveries add column if not exists noted_at timestamptz;
      create unique index if not exists one_at_a_time on webhooks.deliveries (webhook) where state in ('pending', 'parked');
      create index if not exists newest_first on webhooks.deliveries (webhook, place desc)`);
  });
}

/** How far each webhook is, and what became of every body. Backed up with the rest of the database: the log does not know it. */
export class WebhookBooks {
  constructor(private readonly pool: Pool) {}

  /** Takes or keeps the lease of a webhook, which begins at a point of the log. @returns null where another process has it. */
  async hold(webhook: string, since: LogPoint, holder: string, leaseMs: number): Promise<Standing | null> {
    await this.pool.query('insert into webhooks.subscriptions (webhook, position, idx) values ($1, $2, $3) on conflict do nothing', [
      ...[webhook, since.position, since.index],
    ]);
    const { rows } = await this.pool.query<{ position: string; idx: string }>(
      `update webhooks.subscriptions set holder = $2, lease_until = clock_timestamp() + make_interval(secs => $3 / 1000.0)
       where webhook = $1 and (holder = $2 or lease_until < clock_timestamp()) returning position, idx`,
      [webhook, holder, leaseMs],
    );
    const [held] = rows;
    return held
      ? { point: { position: held.position, index: Number(held.idx) }, open: (await this.open([webhook])).get(webhook) ?? null }
      : null;
  }

  /** Gives back all leases of a process that ends. */
  async release(holder: string): Promise<void> {
    await this.pool.query(`update webhooks.subscriptions set holder = null, lease_until = '-infinity' where holder = $1`, [holder]);
  }

  /** What waits to be told, by webhook. */
  async open(webhooks: readonly string[]): Promise<ReadonlyMap<string, Delivery>> {
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from webhooks.deliveries where webhook = any($1::uuid[]) and state in ('pending', 'parked')`,
      [webhooks],
    );
    return new Map(rows.map((row) => [row.webhook, deliveryOf(row)]));
  }

  /** How far each webhook is in the log. */
  async points(webhooks: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.pool.query<{ webhook: string; idx: string }>(
      'select webhook, idx from webhooks.subscriptions where webhook = any($1::uuid[])',
      [webhooks],
    );
    return new Map(rows.map(({ webhook, idx }) => [webhook, Number(idx)]));
  }

  /** The newest deliveries first, behind a place where one is given. */
  async page(webhook: string, before: number | null, limit: number): Promise<readonly (Delivery & { readonly place: number })[]> {
    const { rows } = await this.pool.query<Row & { place: string }>(
      `select place, ${columns} from webhooks.deliveries where webhook = $1 and ($2::bigint is null or place < $2) order by place desc limit $3`,
      [webhook, before, limit],
    );
    return rows.map((row) => ({ ...deliveryOf(row), place: Number(row.place) }));
  }

  /** Writes down what is told next; the checkpoint stays before it. */
  async begin(delivery: Pick<Delivery, 'id' | 'webhook' | 'upTo' | 'changes'>, now: Instant): Promise<void> {
    const { id, webhook, upTo, changes } = delivery;
    await this.pool.query(
      `insert into webhooks.deliveries (id, webhook, state, up_to, changes, next_at) values ($1, $2, 'pending', $3, $4, $5) on conflict do nothing`,
      [id, webhook, upTo, changes, now],
    );
  }

  /** Nothing of what lies before the point concerns the webhook. */
  async pass(webhook: string, holder: string, to: LogPoint): Promise<void> {
    await this.pool.query('update webhooks.subscriptions set position = $3, idx = $4 where webhook = $1 and holder = $2 and idx < $4', [
      ...[webhook, holder, to.position, to.index],
    ]);
  }

  /** The body was taken, or is left out: the checkpoint moves behind it. False where the lease is another's by now. */
  async done(
    { id, webhook, attempts, firstAt }: Delivery,
    holder: string,
    to: LogPoint,
    { state, outcome, now, keptDays }: Done,
  ): Promise<boolean> {
    return inTransaction(this.pool, async (client) => {
      const { rowCount } = await client.query(
        'update webhooks.subscriptions set position = $3, idx = $4 where webhook = $1 and holder = $2',
        [webhook, holder, to.position, to.index],
      );
      if (rowCount !== 1) return false;
      await client.query(
        `update webhooks.deliveries set state = $2, outcome = $3, attempts = $4, first_at = $5, last_at = $6, next_at = null where id = $1`,
        [id, state, outcome === null ? null : JSON.stringify(outcome), attempts, firstAt ?? now, now],
      );
      await client.query(
        `delete from webhooks.deliveries where webhook = $1 and state in ('delivered', 'left-out') and last_at < $2::timestamptz - make_interval(days => $3)`,
        [webhook, now, keptDays],
      );
      return true;
    });
  }

  /** A try was in vain; another follows, or a person has to look. What somebody has ordered meanwhile by hand goes before it: to try anew, or to leave it out. */
  async failed(
    delivery: Delivery,
    outcome: Outcome,
    { now, nextAt }: { readonly now: Instant; readonly nextAt: Instant | null },
  ): Promise<void> {
    await this.pool.query(
      `update webhooks.deliveries d set
         state = case when alone then $2 else state end, next_at = case when alone then $7 else next_at end,
         first_at = case when alone then $5 else first_at end, outcome = $3, attempts = $4, last_at = $6
       from (select next_at is not distinct from $8 as alone from webhooks.deliveries where id = $1 for update) as since
       where id = $1 and state = 'pending'`,
      [
        ...[delivery.id, nextAt === null ? 'parked' : 'pending', JSON.stringify(outcome), delivery.attempts],
        ...[delivery.firstAt ?? now, now, nextAt, delivery.nextAt],
      ],
    );
  }

  /** Administrators were told that it was parked. */
  async noted(id: string, now: Instant): Promise<void> {
    await this.pool.query(`update webhooks.deliveries set noted_at = $2 where id = $1 and state = 'parked'`, [id, now]);
  }

  /** What waits is tried now, with all its patience anew. @returns whether something waits. */
  async retry(webhook: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update webhooks.deliveries set state = 'pending', first_at = null, noted_at = null, next_at = $2 where webhook = $1 and state in ('pending', 'parked')`,
      [webhook, now],
    );
    return rowCount === 1;
  }

  /** What waits is not told; what comes after it is. @returns whether something waits. */
  async leaveOut(webhook: string, by: string, reason: string, now: Instant): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update webhooks.deliveries set state = 'pending', next_at = $2, by = $3, reason = $4 where webhook = $1 and state in ('pending', 'parked')`,
      [webhook, now, by, reason],
    );
    return rowCount === 1;
  }
}

type Row = Omit<Delivery, 'upTo' | 'firstAt' | 'lastAt' | 'nextAt' | 'notedAt'> & {
  readonly upTo: string;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly nextAt: Date | null;
  readonly notedAt: Date | null;
};

function deliveryOf({ upTo, firstAt, lastAt, nextAt, notedAt, ...rest }: Row): Delivery {
  const at = (date: Date | null): Instant | null => date?.toISOString() ?? null;
  return {
    ...rest,
    upTo: Number(upTo),
    ...{ firstAt: at(firstAt), lastAt: at(lastAt), nextAt: at(nextAt), notedAt: at(notedAt) },
  };
}

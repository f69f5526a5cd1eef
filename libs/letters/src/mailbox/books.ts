import type { Pool, PoolClient } from 'pg';
import type { Instant } from '#kernel';
import { inTransaction } from '#projections';
import { mailboxIdOf } from '../aggregates.js';

export const letterStates = ['registered', 'joined', 'ignored', 'returned', 'aside', 'waiting', 'dismissed'] as const;
/** `returned`: by it a mail of the house came back; `aside`: a person has to look; `waiting`: it is tried again at the next look. */
export type LetterState = (typeof letterStates)[number];

/** Where a letter lies in the mailbox. */
export interface LetterPlace {
  readonly mailbox: string;
  readonly validity: string;
  readonly uid: number;
}

/** What became of a letter: nothing of what it says, and not who wrote it. */
export interface LetterFate {
  readonly state: LetterState;
  /** Why it was ignored, or could not be taken. */
  readonly code: string | null;
  /** The record that it began or joined. */
  readonly record: { readonly kind: string; readonly id: string } | null;
  /** How many of its files were not taken. */
  readonly filesLeft: number;
}

/** A letter that came, as the books have it. */
export interface KeptLetter extends LetterFate, LetterPlace {
  readonly id: string;
  readonly place: number;
  readonly receivedAt: Instant;
  readonly size: number;
  /** When it was last looked at. */
  readonly at: Instant;
  /** How often it was tried to take it. */
  readonly attempts: number;
  readonly by: string | null;
  readonly reason: string | null;
}

/** How far a mailbox has been read. */
export interface MailboxStanding {
  readonly validity: string | null;
  readonly uid: number;
}

/** A mailbox as administrators see it. */
export interface ListedMailbox {
  /** Under which the log knows it. */
  readonly id: string;
  readonly mailbox: string;
  readonly lookedAt: Instant | null;
  /** Since when it cannot be read; null where it can. */
  readonly failingSince: Instant | null;
  readonly error: string | null;
}

/** Whether a mailbox can be read, and whether somebody knows where it cannot. */
export interface MailboxWorry {
  readonly failingSince: Instant | null;
  readonly toldAt: Instant | null;
  readonly error: string | null;
}

/** Makes the tables where they are missing; safe for any number of processes at once. */
export async function prepareLetterBooks(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`
      select pg_advisory_xact_lock(hashtextextended('redress.letters', 0));
      create schema if not exists letters;
      create table if not exists letters.mailboxes (
        mailbox text primary key,
        validity text,
        uid bigint not null default 0,
        looked_at timestamptz,
        error text,
        holder uuid,
        lease_until timestamptz not null default '-infinity'
      );
      create table if not exists letters.letters (
        id uuid primary key,
        place bigint generated always as identity,
        mailbox text not null,
        validity text not null,
        uid bigint not null,
        received_at timestamptz not null,
        size int not null,
        state text not null,
        code text,
        record_kind text,
        record uuid,
        files_left int not null default 0,
        at timestamptz not null,
        by text,
        reason text
      );
      alter table letters.mailboxes add column if not exists failing_since timestamptz, add column if not exists told_at timestamptz;
      alter table letters.letters add column if not exists told_at timestamptz, add column if not exists attempts int not null default 1;
      create index if not exists newest_first on letters.letters (place desc);
      create index if not exists lying_aside on letters.letters (mailbox, place) where state = 'aside';
      create index if not exists waiting on letters.letters (mailbox) where state = 'waiting'`);
  });
}

const columns = `id, place, mailbox, validity, uid, received_at as "receivedAt", size, state, code, record_kind as "kind", record, files_left as "filesLeft", at, attempts, by, reason`;

/** What came into the mailboxes, and how far they were read. Backed up with the rest of the database: the log does not know it. */
export class LetterBooks {
  constructor(private readonly pool: Pool) {}

  /** Takes or keeps the lease of a mailbox. @returns null where another process has it. */
  async hold(mailbox: string, holder: string, leaseMs: number): Promise<MailboxStanding | null> {
    await this.pool.query('insert into letters.mailboxes (mailbox) values ($1) on conflict do nothing', [mailbox]);
    const { rows } = await this.pool.query<{ validity: string | null; uid: string }>(
      `update letters.mailboxes set holder = $2, lease_until = clock_timestamp() + make_interval(secs => $3 / 1000.0)
       where mailbox = $1 and (holder = $2 or lease_until < clock_timestamp()) returning validity, uid`,
      [mailbox, holder, leaseMs],
    );
    return rows[0] ? { validity: rows[0].validity, uid: Number(rows[0].uid) } : null;
  }

  /** A look is over: what was wrong with it, or nothing. */
  async looked(mailbox: string, { now, error }: { readonly now: Instant; readonly error: string | null }): Promise<void> {
    await this.pool.query(
      `update letters.mailboxes set looked_at = $2, error = $3, failing_since = case when $3::text is not null then coalesce(failing_since, $2) end
       where mailbox = $1`,
      [mailbox, now, error],
    );
  }

  /** Since when a mailbox cannot be read, why, and when administrators were told of that; null where it can, and where they were not. */
  async worryOf(mailbox: string): Promise<MailboxWorry> {
    const { rows } = await this.pool.query<{ since: Date | null; told: Date | null; error: string | null }>(
      'select failing_since as since, told_at as told, error from letters.mailboxes where mailbox = $1',
      [mailbox],
    );
    const { since = null, told = null, error = null } = rows[0] ?? {};
    return { failingSince: since?.toISOString() ?? null, toldAt: told?.toISOString() ?? null, error };
  }

  /** Administrators were told that a mailbox cannot be read; null: that it is read again. */
  async worryTold(mailbox: string, at: Instant | null): Promise<void> {
    await this.pool.query('update letters.mailboxes set told_at = $2 where mailbox = $1', [mailbox, at]);
  }

  /** Letters that were put aside, and of which nobody was told. */
  async asideUntold(mailbox: string): Promise<readonly KeptLetter[]> {
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from letters.letters where mailbox = $1 and state = 'aside' and told_at is null order by place limit 100`,
      [mailbox],
    );
    return rows.map(letterOf);
  }

  /** How many letters lie aside. */
  async aside(): Promise<number> {
    const { rows } = await this.pool.query<{ aside: number }>(`select count(*)::int as aside from letters.letters where state = 'aside'`);
    return rows[0]!.aside;
  }

  async asideTold(id: string, at: Instant): Promise<void> {
    await this.pool.query(`update letters.letters set told_at = $2 where id = $1 and state = 'aside'`, [id, at]);
  }

  /** Gives the lease back, for whoever looks next; what the last look met stays. */
  async release(mailbox: string, holder: string): Promise<void> {
    await this.pool.query(`update letters.mailboxes set holder = null, lease_until = '-infinity' where mailbox = $1 and holder = $2`, [
      ...[mailbox, holder],
    ]);
  }

  /** What became of a letter, and that the mailbox was read up to it, in one transaction. */
  async keep(
    id: string,
    where: LetterPlace,
    letter: { readonly receivedAt: Instant; readonly size: number },
    fate: LetterFate,
    now: Instant,
  ): Promise<void> {
    const { mailbox, validity, uid } = where;
    await inTransaction(this.pool, async (client) => {
      await client.query(
        `insert into letters.letters (id, mailbox, validity, uid, received_at, size, state, code, record_kind, record, files_left, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict (id) do update set state = excluded.state, code = excluded.code, record_kind = excluded.record_kind, record = excluded.record,
           files_left = excluded.files_left, at = excluded.at, attempts = letters.letters.attempts + 1, told_at = case when letters.letters.state = 'waiting' then null else letters.letters.told_at end, validity = excluded.validity, uid = excluded.uid
         where letters.letters.state in ('aside', 'waiting')`,
        [
          ...[id, mailbox, validity, uid, letter.receivedAt, letter.size, fate.state, fate.code],
          ...[fate.record?.kind ?? null, fate.record?.id ?? null, fate.filesLeft, now],
        ],
      );
      await readUpTo(client, where);
    });
  }

  /** The letter was known already: the mailbox was read up to it. */
  async pass(where: LetterPlace): Promise<void> {
    await inTransaction(this.pool, (client) => readUpTo(client, where));
  }

  async find(id: string): Promise<KeptLetter | null> {
    const { rows } = await this.pool.query<Row>(`select ${columns} from letters.letters where id = $1`, [id]);
    return rows[0] ? letterOf(rows[0]) : null;
  }

  /** The newest first. */
  async page(before: number | null, limit: number): Promise<readonly KeptLetter[]> {
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from letters.letters where $1::bigint is null or place < $1 order by place desc limit $2`,
      [before, limit],
    );
    return rows.map(letterOf);
  }

  /** Those that a person wants tried again. */
  async waiting(mailbox: string): Promise<readonly KeptLetter[]> {
    const { rows } = await this.pool.query<Row>(
      `select ${columns} from letters.letters where mailbox = $1 and state = 'waiting' order by place limit 100`,
      [mailbox],
    );
    return rows.map(letterOf);
  }

  /** Whether a person wants any tried again. */
  async isAnyWaiting(mailbox: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`select from letters.letters where mailbox = $1 and state = 'waiting' limit 1`, [mailbox]);
    return rowCount === 1;
  }

  /** A person has looked at a letter that was put aside. @returns whether it lies there. */
  async decide(id: string, state: 'waiting' | 'dismissed', by: string, reason: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update letters.letters set state = $2, by = $3, reason = $4 where id = $1 and state = 'aside'`,
      [...[id, state, by, reason]],
    );
    return rowCount === 1;
  }

  /** How each mailbox stands. */
  async mailboxes(): Promise<readonly ListedMailbox[]> {
    const { rows } = await this.pool.query<{ mailbox: string; looked_at: Date | null; failing_since: Date | null; error: string | null }>(
      'select mailbox, looked_at, failing_since, error from letters.mailboxes order by mailbox',
    );
    return rows.map(({ mailbox, looked_at, failing_since, error }) => ({
      ...{ id: mailboxIdOf(mailbox), mailbox, lookedAt: looked_at?.toISOString() ?? null },
      ...{ failingSince: failing_since?.toISOString() ?? null, error },
    }));
  }
}

async function readUpTo(client: PoolClient, { mailbox, validity, uid }: LetterPlace): Promise<void> {
  await client.query(
    `update letters.mailboxes set validity = $2, uid = case when validity = $2 then greatest(uid, $3) else $3 end where mailbox = $1`,
    [mailbox, validity, uid],
  );
}

type Row = Omit<KeptLetter, 'place' | 'uid' | 'receivedAt' | 'at' | 'record'> & {
  readonly place: string;
  readonly uid: string;
  readonly receivedAt: Date;
  readonly at: Date;
  readonly kind: string | null;
  readonly record: string | null;
};

function letterOf({ place, uid, receivedAt, at, kind, record, ...rest }: Row): KeptLetter {
  return {
    ...rest,
    ...{ place: Number(place), uid: Number(uid), receivedAt: receivedAt.toISOString(), at: at.toISOString() },
    record: kind === null || record === null ? null : { kind, id: record },
  };
}

import type { LogPoint } from '#event-store';
import type { Pool } from 'pg';
import { pointFrom } from './bookkeeping.js';

/** One reader at a time: a row of a book, taken for a while and kept by renewing. Every taking has a new epoch, which fences the one before. */
export interface Lease {
  readonly epoch: string;
  /** Where the reader before left off. */
  readonly point: LogPoint | null;
}

/** Whose leases: `views.feeds` by name and hash, `engine.processes` by name. */
export type Book = 'views.feeds' | 'engine.processes';

/** What a lease is on, as a condition with parameters from `$3` on. */
export interface Leased {
  readonly name: string;
  readonly hash?: string;
}

const condition = ({ hash }: Leased, first: number) =>
  hash === undefined ? `name = $${first}` : `name = $${first} and hash = $${first + 1}`;
const values = ({ name, hash }: Leased) => (hash === undefined ? [name] : [name, hash]);

/** Takes the lease where it is free; the time is the database's. */
export async function takeLease(pool: Pool, book: Book, what: Leased, holder: string, leaseMs: number): Promise<Lease | null> {
  const { rows } = await pool.query<{ epoch: string; position: string | null; idx: string }>(
    `update ${book} set holder = $1, epoch = epoch + 1, lease_until = clock_timestamp() + $2 * interval '1 millisecond'
     where ${condition(what, 3)} and state = 'live' and (holder = $1 or lease_until < clock_timestamp())
     returning epoch, position, idx`,
    [holder, leaseMs, ...values(what)],
  );
  const row = rows[0];
  return row ? { epoch: row.epoch, point: pointFrom(row) } : null;
}

/** Keeps all leases of a holder. */
export async function renewLeases(pool: Pool, book: Book, holder: string, leaseMs: number): Promise<void> {
  await pool.query(`update ${book} set lease_until = clock_timestamp() + $2 * interval '1 millisecond' where holder = $1`, [
    holder,
    leaseMs,
  ]);
}

/** Gives all leases of a holder back. */
export async function releaseLeases(pool: Pool, book: Book, holder: string): Promise<void> {
  await pool.query(`update ${book} set holder = null, lease_until = '-infinity' where holder = $1`, [holder]);
}

import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '#kernel';
import type { Pool } from 'pg';
import { Throttled } from './errors.js';

/** How often one address may do something in a span of time. */
export interface Allowed {
  readonly times: number;
  readonly seconds: number;
}

/**
 * Counts what addresses do, for all processes together, without telling who did it: an address is counted under a hash whose key is drawn anew for
 * each span and thrown away with it, in tables that no backup and no log of the database holds.
 */
export interface Tally {
  /** @throws Throttled where the address has done it as often as it may. */
  assertOpen(address: string): Promise<void>;
  /** Counts one more. @throws Throttled where that would be more than it may. */
  count(address: string): Promise<void>;
}

/** @param of What is counted: each has spans and keys of its own. */
export function tallyIn(pool: Pool, clock: Clock, of: string, { times, seconds }: Allowed): Tally {
  const spanNow = () => {
    const now = Date.parse(clock.now()) / 1000;
    const span = Math.floor(now / seconds);
    return { span, left: Math.max(1, Math.ceil((span + 1) * seconds - now)) };
  };

  /** The address as this span counts it. What an older span counted goes; a process whose clock is a little behind may still be in the one before. */
  async function keyIn(span: number, address: string): Promise<Buffer> {
    const { rows } = await pool.query<{ salt: Buffer }>(
      `with gone as (delete from identity.spans where of = $1 and (span < $2::bigint - 1 or span > $2::bigint + 1))
       insert into identity.spans as s (of, span, salt) values ($1, $2, $3)
       on conflict (of, span) do update set salt = s.salt returning salt`,
      [of, span, randomBytes(32)],
    );
    return createHmac('sha256', rows[0]!.salt).update(address).digest();
  }

  return {
    async assertOpen(address) {
      const { span, left } = spanNow();
      const { rows } = await pool.query('select from identity.tallies where of = $1 and span = $2 and key = $3 and times >= $4', [
        ...[of, span, await keyIn(span, address), times],
      ]);
      if (rows.length > 0) throw new Throttled(left);
    },

    async count(address) {
      const { span, left } = spanNow();
      const { rowCount } = await pool.query(
        `insert into identity.tallies as t (of, span, key, times) values ($1, $2, $3, 1)
         on conflict (of, span, key) do update set times = t.times + 1 where t.times < $4`,
        [of, span, await keyIn(span, address), times],
      );
      if (rowCount === 0) throw new Throttled(left);
    },
  };
}

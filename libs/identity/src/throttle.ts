import type { Clock, Instant } from '#kernel';
import type { Pool } from 'pg';
import { Throttled } from './errors.js';

/** How many failures are free, and how long the longest pause is. */
interface Patience {
  readonly free: number;
  readonly longestSeconds: number;
}

/** A name is guessed by one; many people share an address. */
const patienceWith = { name: { free: 5, longestSeconds: 900 }, address: { free: 50, longestSeconds: 900 } } as const satisfies Record<
  string,
  Patience
>;

/** Failures this old are forgotten. */
const forgottenAfterSeconds = 3600;
/** Clocks of two processes may differ by this much. */
const toleratedSkewSeconds = 2;

const failuresNow = 'case when a.last_at < $2::timestamptz - make_interval(secs => $3) then 1 else a.failures + 1 end';

/** What is guessed at: a user name (or a person who signs), or the address that guesses. Keyed hashes, not the names. */
export interface Target {
  readonly kind: keyof typeof patienceWith;
  readonly key: string;
}

/** Counts failures in the database, so that a restart forgives nothing. After the free ones each further one doubles the pause. */
export function throttle(pool: Pool, clock: Clock) {
  /** Counts one more failure; false where the target is closed, and then nothing is counted. */
  async function failed(target: Target): Promise<boolean> {
    const { free, longestSeconds } = patienceWith[target.kind];
    const { rowCount } = await pool.query(
      `insert into identity.attempts as a (key, failures, last_at, closed_until) values ($1, 1, $2, null)
       on conflict (key) do update set
         failures = ${failuresNow},
         last_at = $2,
         closed_until = case when ${failuresNow} < $4 then null
           else $2::timestamptz + make_interval(secs => least(power(2, least(${failuresNow} - $4, 20)), $5)) end
       where a.closed_until is null or a.closed_until <= $2`,
      [keyOf(target), clock.now(), forgottenAfterSeconds, free, longestSeconds],
    );
    return rowCount === 1;
  }

  return {
    /** @throws Throttled where one of the targets is closed now. */
    async assertOpen(targets: readonly Target[]): Promise<void> {
      const now = clock.now();
      // A clock that was set back would keep them shut out for as long as it was set back: their pause begins anew instead.
      await pool.query(
        `update identity.attempts set closed_until = $2::timestamptz + (closed_until - last_at), last_at = $2
         where key = any($1) and last_at > $2::timestamptz + make_interval(secs => $3)`,
        [targets.map(keyOf), now, toleratedSkewSeconds],
      );
      const { rows } = await pool.query<{ until: Date }>(
        'select max(closed_until) as until from identity.attempts where key = any($1) and closed_until > $2 having count(*) > 0',
        [targets.map(keyOf), now],
      );
      const until = rows[0]?.until;
      if (until) throw new Throttled(Math.max(1, Math.ceil((until.getTime() - Date.parse(now)) / 1000)));
    },

    /**
     * Counts an attempt at the target as failed before it is known; `succeeded` takes it back.
     * @throws Throttled where another attempt, of whichever process, has closed it meanwhile.
     */
    async begun(target: Target): Promise<void> {
      if (!(await failed(target))) throw new Throttled(1);
    },

    async failed(targets: readonly Target[]): Promise<void> {
      for (const target of targets) await failed(target);
      await pool.query(`delete from identity.attempts where last_at < $1::timestamptz - interval '1 day'`, [clock.now()]);
    },

    /** Failures that are still counted against these targets, as they are kept. */
    async countedAgainst(targets: readonly Target[]): Promise<readonly { times: number; lastAt: Instant }[]> {
      const { rows } = await pool.query<{ failures: number; last_at: Date }>(
        'select failures, last_at from identity.attempts where key = any($1) order by last_at desc',
        [targets.map(keyOf)],
      );
      return rows.map(({ failures, last_at }) => ({ times: failures, lastAt: last_at.toISOString() }));
    },

    async succeeded(target: Target): Promise<void> {
      await pool.query('delete from identity.attempts where key = $1', [keyOf(target)]);
    },
  };
}

function keyOf({ kind, key }: Target): string {
  return `${kind} ${key}`;
}

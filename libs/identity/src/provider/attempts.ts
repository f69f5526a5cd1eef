import { createHash, randomBytes } from 'node:crypto';
import { instant, type Clock, type Instant } from '#kernel';
import type { Pool } from 'pg';

/** What somebody is sent to the provider for: to sign in, or to sign one command as the person of a session. */
export type Purpose = { readonly for: 'sign-in' } | { readonly for: 'signature'; readonly person: string; readonly act: string };

/** How long somebody may take at the provider. */
const minutes = 10;

/** Somebody who was sent to the provider and is awaited back. */
export interface Attempt {
  readonly purpose: Purpose;
  readonly begunAt: Instant;
}

export interface Attempts {
  /** @returns what whoever began it shows at the end; it is kept as its hash alone. */
  begin(purpose: Purpose): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  /** Brings it to its end: it is there once. Null where there is none, or none any more. */
  take(token: string, purpose: Purpose['for']): Promise<Attempt | null>;
}

/** Attempts lie in the database: who comes back may come to another process. */
export function attemptsIn(pool: Pool, clock: Clock): Attempts {
  return {
    async begin(purpose) {
      const token = randomBytes(32).toString('base64url');
      const begunAt = clock.now();
      const expiresAt = instant(new Date(Date.parse(begunAt) + minutes * 60_000).toISOString());
      await pool.query(
        `with gone as (delete from identity.provider_attempts where expires_at < $3)
         insert into identity.provider_attempts (token_hash, purpose, begun_at, expires_at) values ($1, $2, $3, $4)`,
        [hashOf(token), JSON.stringify(purpose), begunAt, expiresAt],
      );
      return { token, expiresAt };
    },

    async take(token, wanted) {
      const { rows } = await pool.query<{ purpose: Purpose; begun_at: Date; expires_at: Date }>(
        `delete from identity.provider_attempts where token_hash = $1 and purpose ->> 'for' = $2 returning purpose, begun_at, expires_at`,
        [hashOf(token), wanted],
      );
      const row = rows[0];
      if (!row || row.expires_at.toISOString() <= clock.now()) return null;
      return { purpose: row.purpose, begunAt: row.begun_at.toISOString() };
    },
  };
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

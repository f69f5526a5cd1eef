import { randomBytes } from 'node:crypto';
import type { Clock, Instant } from '#kernel';
import type { Pool } from 'pg';
import { hashOf } from './attempts.js';

/** How long a fresh authentication may be used for the signature that it was asked for. */
const minutes = 5;

/** How somebody was authenticated at the provider, as a signature says it. */
export interface Authentication {
  readonly issuer: string;
  /** How strongly, in the provider's words; null where it does not say. */
  readonly acr: string | null;
  readonly at: Instant;
}

/** Whose signature it is, under which command, and which command it was, so that a repeat of that one finds it again. */
export interface Use {
  readonly person: string;
  /** What is signed: it was asked for when the person was sent to the provider. */
  readonly act: string;
  readonly commandId: string;
}

export interface FreshAuthentications {
  /** Keeps one for the act. @returns what the command shows; it is kept as its hash alone. */
  keep(person: string, act: string, of: Authentication): Promise<{ readonly token: string; readonly expiresAt: Instant }>;
  /** Takes it for one command; null where there is none for it, or none any more. The same command again finds it again. */
  take(token: string, use: Use): Promise<Authentication | null>;
  /** Gives it back: the command was refused. */
  giveBack(token: string, commandId: string): Promise<void>;
}

export function freshIn(pool: Pool, clock: Clock): FreshAuthentications {
  return {
    async keep(person, act, { issuer, acr, at }) {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const expiresAt = new Date(Date.parse(now) + minutes * 60_000).toISOString();
      await pool.query(
        `with gone as (delete from identity.fresh_authentications where expires_at < $3)
         insert into identity.fresh_authentications (token_hash, person, act, issuer, acr, authenticated_at, expires_at)
         values ($1, $2, $4, $5, $6, $7, $8)`,
        [hashOf(token), person, now, act, issuer, acr, at, expiresAt],
      );
      return { token, expiresAt };
    },

    async take(token, { person, act, commandId }) {
      const { rows } = await pool.query<{ issuer: string; acr: string | null; authenticated_at: Date }>(
        `update identity.fresh_authentications set used_by = $4
         where token_hash = $1 and person = $2 and act = $3 and (used_by is null or used_by = $4) and expires_at > $5
         returning issuer, acr, authenticated_at`,
        [hashOf(token), person, act, commandId, clock.now()],
      );
      const row = rows[0];
      return row ? { issuer: row.issuer, acr: row.acr, at: row.authenticated_at.toISOString() } : null;
    },

    async giveBack(token, commandId) {
      await pool.query('update identity.fresh_authentications set used_by = null where token_hash = $1 and used_by = $2', [
        hashOf(token),
        commandId,
      ]);
    },
  };
}

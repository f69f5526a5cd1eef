import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Instant } from '#kernel';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { NoAccount } from './errors.js';

/** How somebody signed in: with a password of the house, or at the provider. */
export type SignInWay = 'password' | 'provider';

/** Who holds a token. */
export interface Session {
  readonly person: string;
  readonly way: SignInWay;
  readonly expiresAt: Instant;
  /** The password was given by somebody else and has not been changed yet. */
  readonly oneTimePassword: boolean;
}

/** A new session; the token is told once and kept only as its hash. */
export interface NewSession extends Session {
  readonly token: string;
}

/** A session as it lies in the database, without its token, which does not. */
export interface KeptSession {
  readonly way: SignInWay;
  readonly begunAt: Instant;
  readonly usedAt: Instant;
  readonly expiresAt: Instant;
}

export interface SessionTerms {
  /** A session ends this long after it began, whatever happens. */
  readonly absoluteMinutes: number;
  /** A session ends when it was not used for so long. */
  readonly idleMinutes: number;
  /** How long an answer is kept in memory: how long another process's sign-out may go unnoticed here. */
  readonly holdMilliseconds: number;
}

export const usualTerms: SessionTerms = { absoluteMinutes: 12 * 60, idleMinutes: 4 * 60, holdMilliseconds: 5_000 };

/** A use is written down at most so many times while an idle session lasts: each minute of the usual four hours. */
const notesOfUse = 240;

export interface Sessions {
  /** @throws NoAccount where the person's account was ended meanwhile. */
  begin(person: string, way: SignInWay): Promise<NewSession>;
  /** The session of a token; null where there is none, or none any more. */
  find(token: string): Promise<Session | null>;
  end(token: string): Promise<void>;
  /** The person's sessions as they are kept, also those that have run out and were not swept yet; newest first. */
  keptOf(person: string): Promise<readonly KeptSession[]>;
  /** Ends every session of the person, save one where its token is given. */
  endAllOf(person: string, except?: string): Promise<void>;
}

/** Opaque bearer tokens: 32 random bytes, stored as their SHA-256. */
export function sessionsIn(pool: Pool, clock: Clock, terms: SessionTerms): Sessions {
  type Held = Session & { usedAt: number };
  const held = new LRUCache<string, Held>({ max: 10_000, ttl: terms.holdMilliseconds });
  const idle = terms.idleMinutes * 60_000;

  const over = ({ expiresAt, usedAt }: Held, now: Instant): boolean => expiresAt <= now || Date.parse(now) - usedAt > idle;

  async function read(hash: Buffer): Promise<Held | null> {
    const { rows } = await pool.query<{ person: string; way: SignInWay; expires_at: Date; used_at: Date; one_time: boolean }>(
      `select s.person, s.way, s.expires_at, s.used_at, a.one_time
       from identity.sessions s join identity.accounts a using (person) where s.token_hash = $1`,
      [hash],
    );
    const row = rows[0];
    if (!row) return null;
    const { person, way, expires_at, used_at, one_time } = row;
    return { person, way, expiresAt: expires_at.toISOString(), usedAt: used_at.getTime(), oneTimePassword: one_time };
  }

  return {
    async begin(person, way) {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const expiresAt = new Date(Date.parse(now) + terms.absoluteMinutes * 60_000).toISOString();
      const { rows } = await pool.query<{ one_time: boolean }>(
        `with gone as (delete from identity.sessions where expires_at < $3),
              account as (select person, one_time from identity.accounts where person = $2),
              begun as (insert into identity.sessions (token_hash, person, way, begun_at, used_at, expires_at)
                        select $1, person, $5, $3, $3, $4 from account)
         select one_time from account`,
        [hashOf(token), person, now, expiresAt, way],
      );
      const account = rows[0];
      if (!account) throw new NoAccount(person);
      return { token, person, way, expiresAt, oneTimePassword: account.one_time };
    },

    async find(token) {
      if (!/^[\w-]{43}$/.test(token)) return null;
      const hash = hashOf(token);
      const key = hash.toString('base64');
      const now = clock.now();
      const found = held.get(key) ?? (await read(hash));
      if (!found || over(found, now)) return null;
      if (Date.parse(now) - found.usedAt > idle / notesOfUse) {
        found.usedAt = Date.parse(now);
        await pool.query('update identity.sessions set used_at = $2 where token_hash = $1 and used_at < $2', [hash, now]);
      }
      if (!held.has(key)) held.set(key, found);
      const { person, way, expiresAt, oneTimePassword } = found;
      return { person, way, expiresAt, oneTimePassword };
    },

    async end(token) {
      const hash = hashOf(token);
      await pool.query('delete from identity.sessions where token_hash = $1', [hash]);
      held.delete(hash.toString('base64'));
    },

    async keptOf(person) {
      const { rows } = await pool.query<{ way: SignInWay; begun_at: Date; used_at: Date; expires_at: Date }>(
        'select way, begun_at, used_at, expires_at from identity.sessions where person = $1 order by begun_at desc',
        [person],
      );
      return rows.map(({ way, begun_at, used_at, expires_at }) => ({
        way,
        begunAt: begun_at.toISOString(),
        usedAt: used_at.toISOString(),
        expiresAt: expires_at.toISOString(),
      }));
    },

    async endAllOf(person, except) {
      await pool.query('delete from identity.sessions where person = $1 and token_hash is distinct from $2', [
        person,
        except === undefined ? null : hashOf(except),
      ]);
      for (const [key, session] of held.entries()) if (session.person === person) held.delete(key);
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

import { systemClock, type Clock, type Instant } from '#kernel';
import type { Pool } from 'pg';
import { NoAccount, UserNameTaken, WrongCredentials } from './errors.js';
import { argon2id, assertFit, type Passwords } from './passwords.js';
import { openProvider, type Provider } from './provider/provider.js';
import type { ProviderSettings } from './provider/settings.js';
import { migrateIdentity } from './schema.js';
import { sessionsIn, usualTerms, type KeptSession, type NewSession, type Sessions, type SessionTerms } from './sessions.js';
import { tallyIn, type Allowed, type Tally } from './tally.js';
import { throttle, type Target } from './throttle.js';
import { turns } from './turns.js';

/** Local accounts, their sessions, and the word of a signer that it is really them. */
export interface Identity {
  readonly sessions: Sessions;
  /** Where people sign in beside local accounts; null where the house has none. */
  readonly provider: Provider | null;

  /**
   * Gives the person an account under the user name. Where the person has one, the name is changed and the password stands.
   * @throws UnfitPassword, UserNameTaken
   */
  giveAccount(account: { person: string; username: string; password: string; oneTime: boolean }): Promise<void>;
  /** The same for somebody who signs in at the provider: no password opens it. Where they have one, it stands. @throws UserNameTaken */
  giveProviderAccount(account: { person: string; username: string | null }): Promise<void>;
  hasAccount(person: string): Promise<boolean>;
  /** All that is kept of the person here, for the person to be told (GDPR, art. 15). */
  heldOf(person: string): Promise<HeldAccount>;
  /** Ends the account with every session. Quiet when repeated. */
  endAccount(person: string): Promise<void>;

  /** @throws WrongCredentials (the same for an unknown name, and in the same time), Throttled */
  signIn(given: { username: string; password: string; address: string }): Promise<NewSession>;
  /** Whether it is the person's password, as a signature wants it. @throws Throttled */
  verifyPassword(person: string, password: string): Promise<boolean>;
  /** Counts for all processes what addresses do without a session. @param of What is counted. */
  tally(of: string, allowed: Allowed): Tally;
  /** The person's own change; ends the person's other sessions. @throws WrongCredentials, UnfitPassword, Throttled */
  changePassword(given: { person: string; current: string; next: string; token?: string }): Promise<void>;
  /** An administrator's change; ends every session of the person. @throws NoAccount (also where there is no user name to it), UnfitPassword */
  resetPassword(person: string, password: string): Promise<void>;
}

/** What is kept of a person's sign-in. The password is kept as a hash alone, and addresses as keyed hashes that name nobody. */
export interface HeldAccount {
  readonly account: {
    /** Null where the person signs in at the provider alone. */
    readonly passwordSetAt: Instant | null;
    readonly oneTimePassword: boolean;
  } | null;
  readonly sessions: readonly KeptSession[];
  /** Wrong passwords that are still counted: at the sign-in, and at signatures. */
  readonly wrongPasswords: readonly { readonly times: number; readonly lastAt: Instant }[];
}

export interface IdentityParts {
  readonly pool: Pool;
  /** Keyed hash of a user name or an address: neither stands in the database. */
  readonly index: (kind: 'username' | 'address', value: string) => string;
  readonly clock?: Clock;
  readonly passwords?: Passwords;
  readonly terms?: Partial<SessionTerms>;
  /** The provider, with a keyed hash (hex) under the house's secret; none where nothing is said. */
  readonly provider?: { readonly settings: ProviderSettings; readonly derive: (purpose: string, value: string) => string } | null;
}

/** Opens the accounts, with their tables made or brought up to date. */
export async function openIdentity({
  pool,
  index,
  clock = systemClock,
  passwords = argon2id,
  terms = {},
  provider = null,
}: IdentityParts): Promise<Identity> {
  await migrateIdentity(pool);
  const sessions = sessionsIn(pool, clock, { ...usualTerms, ...terms });
  const attempts = throttle(pool, clock);
  const oneByOne = turns();
  /** What an unknown name is verified against, so that it takes as long as a known one. */
  const nobody = await passwords.hash('nobody');

  async function accountBy(
    column: 'name_index' | 'person',
    value: string,
  ): Promise<{ person: string; password_hash: string | null } | null> {
    const { rows } = await pool.query<{ person: string; password_hash: string | null }>(
      `select person, password_hash from identity.accounts where ${column} = $1`,
      [value],
    );
    return rows[0] ?? null;
  }

  /**
   * Guesses at one name take turns here, and each is counted before the password is looked at: a hundred at once count as a hundred, not as one, in
   * however many processes.
   */
  async function attempt(
    column: 'name_index' | 'person',
    value: string,
    password: string,
    from: readonly Target[],
  ): Promise<string | null> {
    const name: Target = { kind: 'name', key: value };
    const targets = [name, ...from];
    return oneByOne(value, async () => {
      await attempts.assertOpen(targets);
      await attempts.begun(name);
      const account = await accountBy(column, value);
      const kept = account?.password_hash ?? null;
      const right = await passwords.verify(kept ?? nobody, password);
      if (account && kept !== null && right) {
        await attempts.succeeded(name);
        return account.person;
      }
      await attempts.failed(from);
      return null;
    });
  }

  async function setPassword(person: string, password: string, oneTime: boolean): Promise<void> {
    assertFit(password);
    const { rowCount } = await pool.query(
      'update identity.accounts set password_hash = $2, one_time = $3, password_set_at = $4 where person = $1 and name_index is not null',
      [person, await passwords.hash(password), oneTime, clock.now()],
    );
    if (rowCount === 0) throw new NoAccount(person);
  }

  async function keepAccount(text: string, values: readonly unknown[]): Promise<void> {
    try {
      await pool.query(text, [...values]);
    } catch (error) {
      if ((error as { constraint?: string }).constraint === 'accounts_name_index_key') throw new UserNameTaken();
      throw error;
    }
  }

  return {
    sessions,
    provider: provider && openProvider({ ...provider, pool, clock }),

    async giveAccount({ person, username, password, oneTime }) {
      assertFit(password);
      await keepAccount(
        `insert into identity.accounts as a (person, name_index, password_hash, one_time, password_set_at) values ($1, $2, $3, $4, $5)
         on conflict (person) do update set name_index = excluded.name_index,
           password_hash = coalesce(a.password_hash, excluded.password_hash),
           one_time = case when a.password_hash is null then excluded.one_time else a.one_time end,
           password_set_at = coalesce(a.password_set_at, excluded.password_set_at)`,
        [person, index('username', username), await passwords.hash(password), oneTime, clock.now()],
      );
    },

    giveProviderAccount: ({ person, username }) =>
      keepAccount(
        `insert into identity.accounts as a (person, name_index, one_time) values ($1, $2, false)
         on conflict (person) do update set name_index = coalesce(excluded.name_index, a.name_index)`,
        [person, username === null ? null : index('username', username)],
      ),

    hasAccount: async (person) => (await accountBy('person', person)) !== null,

    async heldOf(person) {
      const { rows } = await pool.query<{ password_set_at: Date | null; one_time: boolean; name_index: string | null }>(
        'select password_set_at, one_time, name_index from identity.accounts where person = $1',
        [person],
      );
      const known = rows[0];
      const names: readonly Target[] = [person, ...(known?.name_index ? [known.name_index] : [])].map((key) => ({ kind: 'name', key }));
      return {
        account: known ? { passwordSetAt: known.password_set_at?.toISOString() ?? null, oneTimePassword: known.one_time } : null,
        sessions: await sessions.keptOf(person),
        wrongPasswords: await attempts.countedAgainst(names),
      };
    },

    async endAccount(person) {
      await sessions.endAllOf(person);
      await pool.query('delete from identity.accounts where person = $1', [person]);
    },

    async signIn({ username, password, address }) {
      const from: Target = { kind: 'address', key: index('address', address) };
      const person = await attempt('name_index', index('username', username), password, [from]);
      if (person === null) throw new WrongCredentials();
      return sessions.begin(person, 'password');
    },

    tally: (of, allowed) => tallyIn(pool, clock, of, allowed),

    verifyPassword: async (person, password) => (await attempt('person', person, password, [])) !== null,

    async changePassword({ person, current, next, token }) {
      assertFit(next);
      if ((await attempt('person', person, current, [])) === null) throw new WrongCredentials();
      await setPassword(person, next, false);
      await sessions.endAllOf(person, token);
    },

    async resetPassword(person, password) {
      await setPassword(person, password, true);
      await sessions.endAllOf(person);
    },
  };
}

import type { Pool } from 'pg';

/**
 * Accounts are not derivable from the log: this schema is backed up, never rebuilt. Each step runs once, in order; a released one is never
 * changed.
 */
const migrations: readonly string[] = [
  `create table identity.accounts (
     person uuid primary key,
     name_index text collate "C" not null unique,
     password_hash text not null,
     one_time boolean not null,
     password_set_at timestamptz not null
   );
   create table identity.sessions (
     token_hash bytea primary key,
     person uuid not null references identity.accounts on delete cascade,
     begun_at timestamptz not null,
     used_at timestamptz not null,
     expires_at timestamptz not null
   );
   create index sessions_person on identity.sessions (person);
   create index sessions_expiry on identity.sessions (expires_at);
   create table identity.attempts (
     key text collate "C" primary key,
     failures integer not null,
     last_at timestamptz not null,
     closed_until timestamptz
   );
   create index attempts_last on identity.attempts (last_at);`,
  `create unlogged table identity.spans (
     of text collate "C" not null,
     span bigint not null,
     salt bytea not null,
     primary key (of, span)
   );
   create unlogged table identity.tallies (
     of text collate "C" not null,
     span bigint not null,
     key bytea not null,
     times integer not null,
     primary key (of, span, key),
     foreign key (of, span) references identity.spans on delete cascade
   );`,
  // An account of somebody who signs in at the provider alone has no name and no password here.
  `alter table identity.accounts
     alter column name_index drop not null, alter column password_hash drop not null, alter column password_set_at drop not null;
   alter table identity.sessions add column way text collate "C" not null default 'password' check (way in ('password', 'provider'));
   create table identity.provider_attempts (
     token_hash bytea primary key,
     purpose jsonb not null,
     begun_at timestamptz not null,
     expires_at timestamptz not null
   );
   create index provider_attempts_expiry on identity.provider_attempts (expires_at);
   create table identity.fresh_authentications (
     token_hash bytea primary key,
     person uuid not null references identity.accounts on delete cascade,
     act text collate "C" not null,
     issuer text collate "C" not null,
     acr text collate "C",
     authenticated_at timestamptz not null,
     expires_at timestamptz not null,
     used_by uuid
   );
   create index fresh_authentications_expiry on identity.fresh_authentications (expires_at);`,
];

/** Any fixed number: processes that start at once take turns by it. */
const migrationLock = 7_214_655_302;

/**
 * Brings the schema `identity` to what this release needs. Safe to run again, and by several processes at once.
 * @throws Error where a later release has been here.
 */
export async function migrateIdentity(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('create schema if not exists identity');
    await client.query('create table if not exists identity.migrations (step integer primary key, at timestamptz not null default now())');
    const { rows } = await client.query<{ done: number }>('select coalesce(max(step), 0) as done from identity.migrations');
    const done = rows[0]!.done;
    if (done > migrations.length) {
      throw new Error(`the accounts are of a later release: their schema is at step ${done}, this release knows ${migrations.length}`);
    }
    for (let step = done + 1; step <= migrations.length; step += 1) {
      await client.query(migrations[step - 1]!);
      await client.query('insert into identity.migrations (step) values ($1)', [step]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

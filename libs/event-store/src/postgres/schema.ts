import type { Client } from 'pg';

/**
 * The log's own schema. Each step runs once, in order; a step that was released is never changed.
 * Names of streams and types compare by their bytes whatever the database's locale is.
 */
const migrations: readonly string[] = [
  `create table log.events (
     index bigint primary key,
     stream text collate "C" not null,
     revision integer not null,
     id uuid not null,
     type text collate "C" not null,
     version smallint not null,
     data text not null,
     metadata text not null,
     previous_hash text collate "C" not null,
     hash text collate "C" not null,
     constraint events_stream_revision unique (stream, revision),
     constraint events_id unique (id)
   );
   create table log.head (one boolean primary key default true check (one));
   insert into log.head default values;`,
];

/** Any fixed number: processes that start at once take turns by it. */
const migrationLock = 7_214_655_301;

/**
 * Brings the database's schema `log` to what this release needs. Safe to run again, and by several processes at once.
 * @throws Error where a later release has been here.
 */
export async function migrate(client: Client): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await client.query('create schema if not exists log');
    await client.query('create table if not exists log.migrations (step integer primary key, at timestamptz not null default now())');
    const { rows } = await client.query<{ done: number }>('select coalesce(max(step), 0) as done from log.migrations');
    const done = rows[0]!.done;
    if (done > migrations.length) {
      throw new Error(`the log was written by a later release: its schema is at step ${done}, this release knows ${migrations.length}`);
    }
    for (let step = done + 1; step <= migrations.length; step++) {
      await client.query(migrations[step - 1]!);
      await client.query('insert into log.migrations (step) values ($1)', [step]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

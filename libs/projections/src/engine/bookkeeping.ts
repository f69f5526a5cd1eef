import type { LogPoint } from '#event-store';
import type { Pool, PoolClient } from 'pg';
import { literal } from '../sql/sql.js';

/**
 * The books of the engine. `views.feeds` goes with the views; the schema `engine` holds what the log cannot tell again (checkpoints of
 * process managers, commands that wait, what people did by hand) and belongs into every backup.
 */
const tables = `
create extension if not exists pg_trgm;
create schema if not exists views;
create schema if not exists engine;
create table if not exists views.feeds (
  name text not null,
  hash text not null,
  state text not null default 'new' check (state in ('new', 'live', 'stopped')),
  position text,
  idx bigint not null default -1,
  error jsonb,
  epoch bigint not null default 0,
  holder text,
  lease_until timestamptz not null default '-infinity',
  build_idx bigint,
  build_at timestamptz,
  primary key (name, hash)
) with (fillfactor = 50);
create table if not exists engine.processes (
  name text primary key,
  state text not null default 'live' check (state in ('live', 'stopped')),
  position text,
  idx bigint not null default -1,
  error jsonb,
  epoch bigint not null default 0,
  holder text,
  lease_until timestamptz not null default '-infinity'
) with (fillfactor = 50);
create table if not exists engine.parked_commands (
  command_id uuid primary key,
  process text not null,
  target_stream text not null,
  target jsonb not null,
  command text not null,
  input jsonb not null,
  event_id uuid not null,
  event_index bigint not null,
  ordinal int not null,
  correlation_id text not null,
  state text not null check (state in ('waiting', 'retrying', 'dismissed')),
  reasons jsonb not null,
  attempts int not null,
  since timestamptz not null default clock_timestamp(),
  last_tried timestamptz not null default clock_timestamp()
);
alter table engine.parked_commands add column if not exists event_stream text;
create index if not exists parked_commands_of on engine.parked_commands (process, event_index, ordinal);
create table if not exists engine.interventions (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('skip', 'retry', 'dismiss')),
  subject text not null,
  hash text,
  idx bigint,
  command_id uuid,
  reason text not null,
  by text not null,
  at timestamptz not null default clock_timestamp()
);
create index if not exists interventions_of on engine.interventions (subject, kind);
`;

/** Makes the tables of the engine where they are missing; safe for any number of processes at once. */
export async function prepareBooks(pool: Pool): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query(`select pg_advisory_xact_lock(hashtextextended('redress.projections', 0))`);
    await client.query(tables);
  });
}

/** Runs the work in one transaction; a client whose transaction cannot be ended is thrown away. */
export async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: Error) => {
      broken = cause;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Where a row of the books says its reader stands. */
export function pointFrom(row: { position: string | null; idx: string }): LogPoint | null {
  return row.position === null ? null : { position: row.position, index: Number(row.idx) };
}

/** What is written down of an error that stopped a reader. */
export interface StoppedBy {
  readonly message: string;
  readonly code: string | null;
  /** The event that was not taken. */
  readonly event: { readonly id: string; readonly type: string; readonly version: number; readonly stream: string; readonly index: number };
}

/** The condition under which a checkpoint may be moved: the lease is ours and nobody has moved it. */
export function heldAt(epoch: string, point: LogPoint | null): string {
  return `epoch = ${literal(epoch)} and idx = ${point?.index ?? -1}`;
}

import type { Pool } from 'pg';
import { inTransaction } from '#projections';

/** Which notifications a person has read, and up to which place of each: what comes to it later is news. */
export const readMarksTable = 'notifications.read_marks';
/** Which notifications a person has put away. */
export const archiveMarksTable = 'notifications.archive_marks';
/** What people have chosen. */
export const preferencesTable = 'notifications.preferences';
/** What people chose before, and when. */
export const preferenceChangesTable = 'notifications.preference_changes';
/** Up to where in the log a channel has planned, and of which day it last planned what people owe. */
export const channelPlaces = 'notifications.channel_places';
/** Which notification, or which day's tasks, go to whom on which channel, and with which message. */
export const deliveriesTable = 'notifications.deliveries';
/** What was put together to be sent, and how that went. */
export const messagesTable = 'notifications.messages';

const tables = `
  create table if not exists ${readMarksTable} (
    person uuid not null,
    notification uuid not null,
    read_at timestamptz not null default clock_timestamp(),
    primary key (person, notification)
  );
  create table if not exists ${archiveMarksTable} (
    person uuid not null,
    notification uuid not null,
    archived_at timestamptz not null default clock_timestamp(),
    primary key (person, notification)
  );
  alter table ${readMarksTable} add column if not exists place bigint;
  alter table ${archiveMarksTable} add column if not exists place bigint;
  create table if not exists ${preferencesTable} (
    person uuid primary key,
    chosen jsonb not null
  );
  create table if not exists ${preferenceChangesTable} (
    place bigint generated always as identity primary key,
    person uuid not null,
    at timestamptz not null,
    way text not null,
    chosen jsonb not null
  );
  create index if not exists preference_changes_of on ${preferenceChangesTable} (person, place);
  create table if not exists ${channelPlaces} (
    channel text primary key,
    place bigint not null
  );
  alter table ${channelPlaces} add column if not exists tasks_of text;
  create table if not exists ${messagesTable} (
    id uuid primary key,
    channel text not null,
    addressee uuid not null,
    state text not null check (state in ('open', 'delivered', 'withheld', 'failed')),
    attempts integer not null default 0,
    reason text,
    made_at timestamptz not null,
    next_at timestamptz not null,
    ended_at timestamptz,
    noted_at timestamptz
  );
  create index if not exists messages_open on ${messagesTable} (next_at) where state = 'open';
  create index if not exists messages_to_note on ${messagesTable} (made_at, id) where state = 'failed' and noted_at is null;
  create index if not exists messages_in_order on ${messagesTable} (state, made_at, id);
  create table if not exists ${deliveriesTable} (
    notification uuid not null,
    channel text not null,
    addressee uuid not null,
    due timestamptz not null,
    message uuid references ${messagesTable} (id) on delete cascade,
    primary key (notification, channel, addressee)
  );
  alter table ${deliveriesTable} add column if not exists kind text not null default 'notification' check (kind in ('notification', 'tasks'));
  create index if not exists deliveries_waiting on ${deliveriesTable} (due) where message is null;
  create index if not exists deliveries_of_message on ${deliveriesTable} (message);`;

/**
 * Makes the tables of what the log does not know, where they are missing: what was read and put away, what people chose, what has left the
 * house. They are backed up and never thrown away. Safe for any number of processes at once.
 */
export async function prepareTables(pool: Pool): Promise<void> {
  await inTransaction(pool, (client) =>
    client.query(`
      select pg_advisory_xact_lock(hashtextextended('redress.notifications', 0));
      create schema if not exists notifications;
      ${tables}`),
  );
}

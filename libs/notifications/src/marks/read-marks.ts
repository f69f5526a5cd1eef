import type { Pool } from 'pg';

/** Which notifications a person has read. The log does not know; this is backed up and never thrown away. */
export interface ReadMarks {
  /** Quiet when repeated. */
  mark(person: string, notification: string): Promise<void>;
}

/** Where the marks stand. */
export const readMarksTable = 'notifications.read_marks';

/** Makes the table of read marks where it is missing; safe for any number of processes at once. */
export async function prepareReadMarks(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`
      begin;
      select pg_advisory_xact_lock(hashtextextended('redress.notifications', 0));
      create schema if not exists notifications;
      create table if not exists ${readMarksTable} (
        person uuid not null,
        notification uuid not null,
        read_at timestamptz not null default clock_timestamp(),
        primary key (person, notification)
      );
      commit`);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The marks in a database. */
export function readMarksIn(pool: Pool): ReadMarks {
  return {
    mark: async (person, notification) => {
      await pool.query(`insert into ${readMarksTable} (person, notification) values ($1, $2) on conflict do nothing`, [
        person,
        notification,
      ]);
    },
  };
}

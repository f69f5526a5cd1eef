import type { Pool } from 'pg';
import type { Uuid } from '#kernel';
import { archiveMarksTable, readMarksTable } from '../tables.js';

/** What a person has done with their notifications. Everything is quiet when repeated. */
export class InboxMarks {
  constructor(private readonly db: Pick<Pool, 'query'>) {}

  async read(person: Uuid, notification: Uuid): Promise<void> {
    await this.#add(readMarksTable, person, notification);
  }

  /** What is put away was read. */
  async archive(person: Uuid, notification: Uuid): Promise<void> {
    await this.#add(readMarksTable, person, notification);
    await this.#add(archiveMarksTable, person, notification);
  }

  async takeBack(person: Uuid, notification: Uuid): Promise<void> {
    await this.db.query(`delete from ${archiveMarksTable} where person = $1 and notification = $2`, [person, notification]);
  }

  #add(table: string, person: Uuid, notification: Uuid): Promise<unknown> {
    return this.db.query(`insert into ${table} (person, notification) values ($1, $2) on conflict do nothing`, [person, notification]);
  }
}

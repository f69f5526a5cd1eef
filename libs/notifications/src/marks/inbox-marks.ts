import type { Pool } from 'pg';
import type { Uuid } from '#kernel';
import { archiveMarksTable, readMarksTable } from '../tables.js';
import { inboxChannel, saidOf, type InboxDeed } from './inbox-news.js';

/** What a person has done with their notifications. Everything is quiet when repeated; their other windows are told of what was not. */
export class InboxMarks {
  constructor(private readonly db: Pick<Pool, 'query'>) {}

  async read(person: Uuid, notification: Uuid): Promise<void> {
    await this.#add(readMarksTable, 'read', person, notification);
  }

  /** What is put away was read. */
  async archive(person: Uuid, notification: Uuid): Promise<void> {
    await this.#add(readMarksTable, 'read', person, notification);
    await this.#add(archiveMarksTable, 'archived', person, notification);
  }

  async takeBack(person: Uuid, notification: Uuid): Promise<void> {
    await this.#change(`delete from ${archiveMarksTable} where person = $1 and notification = $2`, 'taken-back', person, notification);
  }

  #add(table: string, did: InboxDeed, person: Uuid, notification: Uuid): Promise<unknown> {
    return this.#change(`insert into ${table} (person, notification) values ($1, $2) on conflict do nothing`, did, person, notification);
  }

  #change(statement: string, did: InboxDeed, person: Uuid, notification: Uuid): Promise<unknown> {
    return this.db.query(`with changed as (${statement} returning 1) select pg_notify($3, $4) from changed`, [
      ...[person, notification, inboxChannel, saidOf(person, { did, notification })],
    ]);
  }
}

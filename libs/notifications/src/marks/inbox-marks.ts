import type { Pool } from 'pg';
import type { Uuid } from '#kernel';
import { archiveMarksTable, readMarksTable } from '../tables.js';
import { inboxChannel, saidOf, type InboxDeed, type InboxNews } from './inbox-news.js';

/** What a person has done with their notifications. Everything is quiet when repeated; their other windows are told of what was not. */
export class InboxMarks {
  constructor(private readonly db: Pick<Pool, 'query'>) {}

  /** @param place of the newest of it that the person has seen. */
  async read(person: Uuid, notification: Uuid, place: number): Promise<void> {
    await this.#add(readMarksTable, 'read', { person, notification, place });
  }

  /** What is put away was read. */
  async archive(person: Uuid, notification: Uuid, place: number): Promise<void> {
    await this.#add(readMarksTable, 'read', { person, notification, place });
    await this.#add(archiveMarksTable, 'archived', { person, notification, place });
  }

  async takeBack(person: Uuid, notification: Uuid): Promise<void> {
    const statement = `delete from ${archiveMarksTable} where person = $1 and notification = $2`;
    await this.#change(statement, [person, notification], { did: 'taken-back', notification });
  }

  #add(table: string, did: InboxDeed, { person, notification, place }: Mark): Promise<unknown> {
    const statement = `insert into ${table} as m (person, notification, place) values ($1, $2, $3)
      on conflict (person, notification) do update set place = excluded.place where m.place < excluded.place`;
    return this.#change(statement, [person, notification, place], { did, notification });
  }

  #change(statement: string, values: readonly [person: Uuid, notification: Uuid, place?: number], news: InboxNews): Promise<unknown> {
    const said = [inboxChannel, saidOf(values[0], news)];
    return this.db.query(
      `with changed as (${statement} returning 1) select pg_notify($${values.length + 1}, $${values.length + 2}) from changed`,
      [...values, ...said],
    );
  }
}

interface Mark {
  readonly person: Uuid;
  readonly notification: Uuid;
  readonly place: number;
}

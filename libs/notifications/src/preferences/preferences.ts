import type { Pool } from 'pg';
import type { Uuid } from '#kernel';
import { chosenPreferences, type ChosenPreferences } from '../domain/index.js';
import { inboxChannel, saidOf } from '../marks/inbox-news.js';
import { preferencesTable } from '../tables.js';

/** What people have chosen. The log does not know; this is backed up and never thrown away. */
export class Preferences {
  constructor(private readonly db: Pick<Pool, 'query'>) {}

  /** Of many; who chose nothing is in it too. */
  async ofAll(persons: readonly Uuid[]): Promise<ReadonlyMap<Uuid, ChosenPreferences>> {
    const { rows } = await this.db.query<{ person: string; chosen: unknown }>(
      `select person, chosen from ${preferencesTable} where person = any($1::uuid[])`,
      [persons],
    );
    const chosen = new Map(rows.map((row) => [row.person, chosenPreferences.parse(row.chosen)]));
    return new Map(persons.map((person) => [person, chosen.get(person) ?? chosenPreferences.parse({})]));
  }

  async of(person: Uuid): Promise<ChosenPreferences> {
    return (await this.ofAll([person])).get(person)!;
  }

  /** What a person chooses; their other windows are told. */
  async set(person: Uuid, chosen: ChosenPreferences): Promise<void> {
    await this.db.query(
      `with changed as (
         insert into ${preferencesTable} as p (person, chosen) values ($1, $2)
         on conflict (person) do update set chosen = excluded.chosen where p.chosen is distinct from excluded.chosen returning 1)
       select pg_notify($3, $4) from changed`,
      [person, JSON.stringify(chosen), inboxChannel, saidOf(person, { did: 'preferences', notification: null })],
    );
  }
}

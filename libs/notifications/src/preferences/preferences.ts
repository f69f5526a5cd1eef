import type { Pool, PoolClient } from 'pg';
import type { Instant, Uuid } from '#kernel';
import { inTransaction } from '#projections';
import { chosenPreferences, withoutMails, type ChosenPreferences, type MailPart } from '../domain/index.js';
import { inboxChannel, saidOf } from '../marks/inbox-news.js';
import { preferenceChangesTable, preferencesTable } from '../tables.js';

/** Who says what somebody wishes: they themselves, signed in; or whoever followed the link in a mail to them. */
export const waysToChoose = ['signed-in', 'by-link'] as const;
export type WayToChoose = (typeof waysToChoose)[number];

/** What was chosen once. */
export interface PreferenceChange {
  readonly place: number;
  readonly at: Instant;
  readonly way: WayToChoose;
  readonly chosen: ChosenPreferences;
}

/** So many changes are remembered of a person. */
const mostRemembered = 200;

/** What people have chosen, and when they did. The log does not know; this is backed up and never thrown away. */
export class Preferences {
  constructor(private readonly db: Pool) {}

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

  /** What a person chooses; their other windows are told. Quiet where nothing changes. */
  async set(person: Uuid, chosen: ChosenPreferences, now: Instant): Promise<void> {
    await this.#change(person, () => chosen, 'signed-in', now);
  }

  /** Such mails come no more. */
  async switchOff(person: Uuid, parts: readonly MailPart[], now: Instant): Promise<void> {
    await this.#change(person, (before) => withoutMails(before, parts), 'by-link', now);
  }

  /** The newest first, from before a place. */
  async changes(person: Uuid, before: number | null, limit: number): Promise<readonly PreferenceChange[]> {
    const { rows } = await this.db.query<{ place: string; at: Date; way: WayToChoose; chosen: unknown }>(
      `select place, at, way, chosen from ${preferenceChangesTable} where person = $1 and ($2::bigint is null or place < $2)
       order by place desc limit $3`,
      [person, before, limit],
    );
    return rows.map(({ place, at, way, chosen }) => ({
      ...{ place: Number(place), at: at.toISOString(), way, chosen: chosenPreferences.parse(chosen) },
    }));
  }

  async #change(person: Uuid, to: (before: ChosenPreferences) => ChosenPreferences, way: WayToChoose, now: Instant): Promise<void> {
    await inTransaction(this.db, async (client) => {
      await client.query(`insert into ${preferencesTable} (person, chosen) values ($1, '{}') on conflict do nothing`, [person]);
      const { rows } = await client.query<{ chosen: unknown }>(`select chosen from ${preferencesTable} where person = $1 for update`, [
        person,
      ]);
      const chosen = JSON.stringify(to(chosenPreferences.parse(rows[0]!.chosen)));
      const changed = await client.query(`update ${preferencesTable} set chosen = $2 where person = $1 and chosen <> $2::jsonb`, [
        ...[person, chosen],
      ]);
      if (changed.rowCount !== 1) return;
      await remember(client, person, { at: now, way, chosen });
      await client.query('select pg_notify($1, $2)', [inboxChannel, saidOf(person, { did: 'preferences', notification: null })]);
    });
  }
}

async function remember(
  client: PoolClient,
  person: Uuid,
  { at, way, chosen }: { at: Instant; way: WayToChoose; chosen: string },
): Promise<void> {
  await client.query(`insert into ${preferenceChangesTable} (person, at, way, chosen) values ($1, $2, $3, $4)`, [person, at, way, chosen]);
  await client.query(
    `delete from ${preferenceChangesTable} where person = $1 and place <= (
       select place from ${preferenceChangesTable} where person = $1 order by place desc offset ${mostRemembered} limit 1)`,
    [person],
  );
}

import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE, type HoldingsAsked, type PersonHoldings } from '#platform';
import { Preferences } from '../preferences/preferences.js';
import { messagesTable } from '../tables.js';

/** More are never remembered. */
const mostChanges = 1_000;

/** How a person chose to be told, and when they did, for their access report. */
@Injectable()
export class PreferenceHoldings implements PersonHoldings {
  readonly name = 'notification-preferences';

  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  async heldOf({ person }: HoldingsAsked): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const preferences = new Preferences(this.db);
    const changes = await preferences.changes(person, null, mostChanges);
    return [await preferences.of(person), ...changes.map(({ at, way, chosen }) => ({ at, way, chosen }))];
  }
}

/** What was sent to a person, or is to be, and how that went, for their access report; what it says is put together when it goes, and kept nowhere. */
@Injectable()
export class MessageHoldings implements PersonHoldings {
  readonly name = 'messages';

  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  async heldOf({ person }: HoldingsAsked): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const { rows } = await this.db.query<Record<string, unknown>>(
      `select id, channel, state, attempts, reason, made_at as "madeAt", ended_at as "endedAt" from ${messagesTable}
       where addressee = $1 order by made_at, id`,
      [person],
    );
    return rows;
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE, type HoldingsAsked, type PersonHoldings } from '#platform';
import { leftOf, streamsOf } from './gathered.js';
import { inboxOf, placeOf, type InboxItem, type InboxPlace } from './inbox.js';

/** An inbox is read in pieces of so many. */
const piece = 500;

/** What a person was told and whether they read it, for their access report. */
@Injectable()
export class NotificationHoldings implements PersonHoldings {
  readonly name = 'notifications';

  constructor(@Inject(DATABASE) private readonly db: Pool) {}

  async heldOf({ person, closedAmong }: HoldingsAsked): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const told = await this.told(person);
    const closed = await closedAmong([...new Set(told.flatMap(streamsOf))]);
    return told
      .flatMap((item) => leftOf(item, closed) ?? [])
      .map(({ id, kind, at, urgent, read, archived, subject, subjectKind, obligation, step, earlier }) => ({
        ...{ id, kind, at, urgent, read, archived, subject: { kind: subjectKind, id: subject }, obligation, step, earlier },
      }));
  }

  private async told(person: string): Promise<readonly InboxItem[]> {
    const found: InboxItem[] = [];
    for (let after: InboxPlace | null = null; ;) {
      const items: readonly InboxItem[] = await inboxOf(this.db, { person, unread: null, after, now: null, limit: piece });
      found.push(...items);
      const last = items.at(-1);
      if (last === undefined || items.length < piece) return found;
      after = placeOf(last);
    }
  }
}

import type { Pool } from 'pg';
import { asOf, readRows, rawSql, rowColumns, sql } from '#projections';
import { readMarksTable } from '../marks/read-marks.js';
import { notificationsView, type NotificationRow } from './notifications.js';
import { notifiedObligationsView } from './obligations.js';

/** Where a page ended: newest first. */
export interface InboxPlace {
  readonly place: number;
  readonly id: string;
}

/** A notification as its list shows it. */
export interface InboxItem extends NotificationRow {
  readonly read: boolean;
  readonly obligationName: string | null;
  readonly due: string | null;
}

const marks = rawSql(readMarksTable);

/** Notifications of a person, newest first, from after a place. */
export async function inboxOf(
  db: Pick<Pool, 'query'>,
  { person, unread, after, limit }: { person: string; unread: boolean | null; after: InboxPlace | null; limit: number },
): Promise<InboxItem[]> {
  const isRead = sql`exists (select from ${marks} m where m.person = n.person and m.notification = n.id)`;
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n
        where n.person = ${person}
        ${after === null ? sql`` : sql`and (n.place, n.id) < (${after.place}::bigint, ${after.id}::uuid)`}
        ${unread === null ? sql`` : unread ? sql`and not ${isRead}` : sql`and ${isRead}`}
        order by n.place desc, n.id desc limit ${limit}`,
  );
  const [read, obligations] = await Promise.all([readOf(db, person, rows), obligationsOf(db, rows)]);
  return rows.map((row) => {
    const obligation = row.obligation === null ? undefined : obligations.get(row.obligation);
    return { ...row, read: read.has(row.id), obligationName: obligation?.name ?? null, due: obligation?.due ?? null };
  });
}

/** One notification of a person; null where there is none. */
export async function notificationOf(db: Pick<Pool, 'query'>, person: string, id: string): Promise<NotificationRow | null> {
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n where n.key = ${id} and n.person = ${person}`,
  );
  return rows[0] ?? null;
}

async function readOf(db: Pick<Pool, 'query'>, person: string, rows: readonly NotificationRow[]): Promise<ReadonlySet<string>> {
  const found = await db.query<{ notification: string }>(
    `select notification from ${readMarksTable} where person = $1 and notification = any($2::uuid[])`,
    [person, rows.map(({ id }) => id)],
  );
  return new Set(found.rows.map(({ notification }) => notification));
}

async function obligationsOf(
  db: Pick<Pool, 'query'>,
  rows: readonly NotificationRow[],
): Promise<ReadonlyMap<string, { name: string; due: string }>> {
  const wanted = [...new Set(rows.flatMap(({ obligation }) => (obligation === null ? [] : [obligation])))];
  if (wanted.length === 0) return new Map();
  const query = sql`select o.key, o.name, to_char(o.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due
                    from ${asOf(notifiedObligationsView, null)} o where o.key = any(${wanted}::text[])`;
  const found = await db.query<{ key: string; name: string; due: string }>(query);
  return new Map(found.rows.map(({ key, name, due }) => [key, { name, due }]));
}

import type { Pool } from 'pg';
import { asOf, readRows, rawSql, rowColumns, sql, type Sql } from '#projections';
import type { Instant } from '#kernel';
import type { NoticeKind } from '../domain/notices.js';
import { archiveMarksTable, readMarksTable } from '../tables.js';
import { marksAt, partsOf, type GatheredRow, type UpTo } from './gathered.js';
import { notificationsView, type NotificationRow } from './notifications.js';
import { notifiedObligationsView } from './obligations.js';

/** Where a page ended: newest first. */
export interface InboxPlace {
  readonly place: number;
  readonly id: string;
}

/** A notification with what its sentence says of the obligation. */
export interface NotificationItem extends NotificationRow {
  readonly obligationName: string | null;
  readonly due: string | null;
}

/** A notification as its list shows it. */
export interface InboxItem extends NotificationItem {
  readonly read: boolean;
  readonly archived: boolean;
  /** Up to where its person has read and put it away. */
  readonly upTo: UpTo;
  /** What it tells of, newest first, where that is several records: to whom one is closed, `leftOf` shows the others. */
  readonly parts: readonly GatheredRow[];
}

/** Which notifications of a person. What is left out does not matter. */
export interface InboxAsked {
  readonly person: string;
  readonly unread: boolean | null;
  readonly archived?: boolean;
  /** Kinds that are left out, unless urgent. */
  readonly muted?: readonly NoticeKind[];
  readonly after: InboxPlace | null;
  /** Leaves out what is not to be told before a later instant than this, unless it is urgent; null: nothing for that. */
  readonly now: Instant | null;
  readonly limit: number;
}

export const placeOf = ({ place, id }: InboxItem): InboxPlace => ({ place, id });

/** Whether a person has set a mark on the notification `n`, and nothing has come to it since. */
const marked = (table: string): Sql =>
  sql`exists (select from ${rawSql(table)} m where m.person = n.person and m.notification = n.id and coalesce(m.place, n.place) >= n.place)`;
/** Tells of several records, perhaps: whether that was marked hangs on which of them are open to the reader. */
const mayBeOfSeveral = sql`n.kind = 'undelivered' and n.count > 1`;
const asked = (wanted: boolean | null | undefined, mark: Sql): Sql =>
  wanted == null ? sql`` : wanted ? sql`and (${mark} or (${mayBeOfSeveral}))` : sql`and not ${mark}`;

/** Whether a notification, as it is to its person, is among those that were asked for. */
export const isAsked = ({ read, archived }: InboxItem, wanted: Pick<InboxAsked, 'unread' | 'archived'>): boolean =>
  (wanted.unread === null || wanted.unread === !read) && (wanted.archived === undefined || wanted.archived === archived);

/** Notifications of a person, newest first, from after a place; of those that tell of several records, more than were asked for. */
export async function inboxOf(
  db: Pick<Pool, 'query'>,
  { person, unread, archived, muted = [], after, now, limit }: InboxAsked,
): Promise<InboxItem[]> {
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n
        where n.person = ${person}
        ${after === null ? sql`` : sql`and (n.place, n.id) < (${after.place}::bigint, ${after.id}::uuid)`}
        ${asked(unread === null ? null : !unread, marked(readMarksTable))} ${asked(archived, marked(archiveMarksTable))}
        ${muted.length === 0 ? sql`` : sql`and (n.urgent or n.kind <> all(${[...muted]}::text[]))`}
        ${now === null ? sql`` : sql`and (n.urgent or n.tell_at is null or n.tell_at <= ${now}::timestamptz)`}
        order by n.place desc, n.id desc limit ${limit}`,
  );
  return asListed(db, person, rows);
}

async function asListed(db: Pick<Pool, 'query'>, person: string, rows: readonly NotificationRow[]): Promise<InboxItem[]> {
  const ids = rows.map(({ id }) => id);
  const [read, archived, parts, items] = await Promise.all([
    marksOf(db, readMarksTable, person, ids),
    marksOf(db, archiveMarksTable, person, ids),
    partsOf(
      db,
      rows.filter(({ kind, count }) => kind === 'undelivered' && count > 1).map(({ id }) => id),
    ),
    withObligations(db, rows),
  ]);
  return items.map((item) => {
    const upTo = { read: read.get(item.id) ?? null, archived: archived.get(item.id) ?? null };
    return { ...item, ...marksAt(item.place, upTo), upTo, parts: parts.get(item.id) ?? [] };
  });
}

const mostYetToTell = 1_000;

/** What a person is not to be told before a later instant than this. */
export async function yetToTell(db: Pick<Pool, 'query'>, person: string, now: Instant) {
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n
        where n.person = ${person} and not n.urgent and n.tell_at > ${now}::timestamptz order by n.place desc limit ${mostYetToTell}`,
  );
  return rows.map(({ id, kind, subjectKind, subject, obligation, urgent, tellAt }) => ({
    ...{ id, kind, subject: { kind: subjectKind, id: subject }, obligation, urgent, tellAt: tellAt! },
  }));
}

/** Everybody's notifications from after a place on, in the order in which they came. */
export async function notificationsAfter(db: Pick<Pool, 'query'>, place: number, limit: number): Promise<NotificationRow[]> {
  return readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n
        where n.place > ${place}::bigint order by n.place, n.id limit ${limit}`,
  );
}

/** The place of the newest notification; -1 where there is none. */
export async function lastPlace(db: Pick<Pool, 'query'>): Promise<number> {
  const { rows } = await db.query<{ last: string | null }>(sql`select max(n.place) as last from ${asOf(notificationsView, null)} n`);
  return Number(rows[0]?.last ?? -1);
}

/** Notifications by their ids, in the order in which they came. */
export async function notificationsOf(db: Pick<Pool, 'query'>, ids: readonly string[]): Promise<NotificationItem[]> {
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n
        where n.key = any(${ids}::text[]) order by n.place, n.id`,
  );
  return withObligations(db, rows);
}

/** One notification of a person; null where there is none. */
export async function notificationOf(db: Pick<Pool, 'query'>, person: string, id: string): Promise<InboxItem | null> {
  const rows = await readRows(
    db,
    notificationsView,
    sql`select ${rowColumns(notificationsView, 'n')} from ${asOf(notificationsView, null)} n where n.key = ${id} and n.person = ${person}`,
  );
  const [item] = await asListed(db, person, rows);
  return item ?? null;
}

/** Up to which place a person has set a mark on some notifications; infinite where they set it when marks had none. */
async function marksOf(
  db: Pick<Pool, 'query'>,
  table: string,
  person: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await db.query<{ notification: string; place: string | null }>(
    `select m.notification, m.place from ${table} m where m.person = $1 and m.notification = any($2::uuid[])`,
    [person, ids],
  );
  return new Map(found.rows.map(({ notification, place }) => [notification, place === null ? Infinity : Number(place)]));
}

async function withObligations(db: Pick<Pool, 'query'>, rows: readonly NotificationRow[]): Promise<NotificationItem[]> {
  const obligations = await obligationsOf(db, rows);
  return rows.map((row) => {
    const obligation = row.obligation === null ? undefined : obligations.get(row.obligation);
    return { ...row, obligationName: obligation?.name ?? null, due: obligation?.due ?? null };
  });
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

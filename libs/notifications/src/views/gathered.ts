import type { Pool } from 'pg';
import { undeliveredEvents } from '#escalation/domain';
import { derivedId } from '#kernel';
import { asOf, readRows, rowColumns, sql, view } from '#projections';
import { z } from 'zod';
import { noticesOf } from '../domain/notices.js';
import { subjectKinds } from '../domain/subject.js';
import type { InboxItem } from './inbox.js';

const row = z.strictObject({
  notification: z.uuid(),
  subjectKind: z.enum(subjectKinds),
  subject: z.uuid(),
  /** How many events of its stream there are, and the newest of them. */
  count: z.int(),
  at: z.iso.datetime(),
  place: z.int(),
});

/** What one record (or whatever else has a stream) has to do with a notification that stands for several. */
export type GatheredRow = z.output<typeof row>;

const partOf = (notification: string, stream: string): string => derivedId('part', notification, stream);

/** Of what a notification that stands for several tells: to whom one of them is closed later, the others are shown. */
export const gatheredView = view({
  name: 'gathered_notifications',
  doc: 'Records and CAPAs that one notification of a day tells of.',
  events: { notificationUndelivered: undeliveredEvents.notificationUndelivered },
  key: (event) => noticesOf(event).map(({ id }) => partOf(id, event.stream)),
  row,
  on: {
    NotificationUndelivered: (before, event, { key }) => {
      const notice = noticesOf(event).find(({ id }) => partOf(id, event.stream) === key);
      if (!notice) return before;
      const { id, subject } = notice;
      return {
        ...{ notification: id, subjectKind: subject.kind, subject: subject.id },
        ...{ count: (before?.count ?? 0) + 1, at: event.metadata.recordedAt, place: event.index },
      };
    },
  },
  indexes: ['(notification)'],
});

/** The parts of some notifications, each newest first; none for one that tells of a single event. */
export async function partsOf(db: Pick<Pool, 'query'>, ids: readonly string[]): Promise<ReadonlyMap<string, readonly GatheredRow[]>> {
  if (ids.length === 0) return new Map();
  const rows = await readRows(
    db,
    gatheredView,
    sql`select ${rowColumns(gatheredView, 'p')} from ${asOf(gatheredView, null)} p
        where p.notification = any(${[...ids]}::uuid[]) order by p.place desc`,
  );
  const parts = new Map<string, GatheredRow[]>();
  for (const part of rows) parts.set(part.notification, [...(parts.get(part.notification) ?? []), part]);
  return parts;
}

/** The stream of what a notification, or a part of one, is about. */
export const streamOf = ({ subjectKind, subject }: Pick<GatheredRow, 'subject' | 'subjectKind'>): string => `${subjectKind}-${subject}`;

/** The streams of all that a notification is about. */
export const streamsOf = (item: InboxItem): readonly string[] => (item.parts.length > 0 ? item.parts : [item]).map(streamOf);

/**
 * A notification as it is to somebody to whom some streams are closed: as if only the others had been told, in its count, its newest, and in whether that was
 * read or put away. Null where nothing is left.
 */
export function leftOf(item: InboxItem, closed: ReadonlySet<string>): InboxItem | null {
  const { parts } = item;
  if (parts.length === 0) return closed.has(streamOf(item)) ? null : item;
  const open = parts.filter((part) => !closed.has(streamOf(part)));
  const [newest] = open;
  if (newest === undefined) return null;
  const { subjectKind, subject, at, place } = newest;
  const count = open.reduce((sum, part) => sum + part.count, 0);
  return { ...item, parts: open, subjectKind, subject, at, count, ...marksAt(place, item.upTo) };
}

/** Up to which place a person has read and put away; null where they have not. */
export interface UpTo {
  readonly read: number | null;
  readonly archived: number | null;
}

/** Whether what came at a place was read, and put away. */
export function marksAt(place: number, { read, archived }: UpTo): { readonly read: boolean; readonly archived: boolean } {
  return { read: read !== null && read >= place, archived: archived !== null && archived >= place };
}

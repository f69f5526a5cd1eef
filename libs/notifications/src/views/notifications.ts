import { channel } from '#escalation/domain';
import { view, type Handler, type ViewEvent } from '#projections';
import { z } from 'zod';
import { noticedEvents, noticeKinds, noticesOf, type NoticedEnvelope, type NoticedEvent } from '../domain/notices.js';
import { subjectKinds } from '../domain/subject.js';

const step = z.strictObject({ rule: z.string(), step: z.string(), action: z.string(), crossedAt: z.iso.datetime() });

const row = z.strictObject({
  id: z.uuid(),
  person: z.uuid(),
  kind: z.enum(noticeKinds),
  subjectKind: z.enum(subjectKinds),
  subject: z.uuid(),
  obligation: z.uuid().nullable(),
  urgent: z.boolean(),
  /** By which channel the rule of an escalation wants it told; null where nobody says. */
  channel: channel.nullable(),
  /** Not to be sent before; null: at once. */
  tellAt: z.iso.datetime().nullable(),
  /** The latest step of an escalation. */
  step: step.nullable(),
  /** The steps before it that were taken at the same look. */
  earlier: z.array(step),
  /** How many events it stands for that came one after the other, the newest included; steps of one look are one. */
  count: z.int(),
  /** From when to when a due was moved. */
  moved: z.strictObject({ previousDue: z.iso.datetime(), due: z.iso.datetime() }).nullable(),
  at: z.iso.datetime(),
  /** Index of the (latest) event in the log: newest first. */
  place: z.int(),
});
export type NotificationRow = z.output<typeof row>;

/** From an event to its row under one key: the steps of one look stand in one row, which shows the latest and names the others. */
function told(
  before: NotificationRow | null,
  event: NoticedEvent & NoticedEnvelope & { index: number },
  key: string,
): NotificationRow | null {
  const notice = noticesOf(event).find(({ id }) => id === key);
  if (!notice) return before;
  const { person, kind, subject, obligation, urgent, tellAt } = notice;
  return {
    id: key,
    person,
    kind,
    subjectKind: subject.kind,
    subject: subject.id,
    obligation,
    urgent: urgent || (before?.urgent ?? false),
    tellAt,
    channel: notice.channel ?? before?.channel ?? null,
    step: notice.step,
    earlier: before?.step ? [...before.earlier, before.step] : [],
    count: before && notice.step === null ? before.count + 1 : 1,
    moved: notice.moved ?? null,
    at: event.metadata.recordedAt,
    place: event.index,
  };
}

type Told = Handler<NotificationRow, ViewEvent<NoticedEvent>>;
/** Every event by which people are told something tells it in the same way. */
const tells = Object.fromEntries(
  Object.values(noticedEvents).map(({ type }): [string, Told] => [type, (before, event, { key }) => told(before, event, key)]),
) as Readonly<Record<NoticedEvent['type'], Told>>;

/** Who is told what; whether it was read stands elsewhere, for the log does not know. */
export const notificationsView = view({
  name: 'notifications',
  doc: 'Notifications of people, from obligations that came to them and escalation steps that name them.',
  events: noticedEvents,
  key: (event) => noticesOf(event).map(({ id }) => id),
  row,
  on: tells,
  indexes: ['(person, place)', '(place)'],
});

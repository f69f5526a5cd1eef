import { capaOwnEvents } from '#capa/domain';
import { ownRecordEvents } from '#records/domain';
import { derivedId, unknownEvent } from '#kernel';
import { dueEvents, obligationEvents } from '#deadlines/domain';
import { escalationEvents, undeliveredEvents, type Step } from '#escalation/domain';
import type { EventOf, Instant } from '#kernel';
import { mailboxEvents } from '#letters/domain';
import { webhookEvents } from '#webhooks/domain';
import { subjectOf, type Subject } from './subject.js';

/** The events by which people are told something. */
export const noticedEvents = {
  obligationOpened: obligationEvents.obligationOpened,
  obligationReassigned: obligationEvents.obligationReassigned,
  escalationStepTaken: escalationEvents.escalationStepTaken,
  dueMoveTold: dueEvents.dueMoveTold,
  notificationUndelivered: undeliveredEvents.notificationUndelivered,
  capaRepeatedlyNotEffective: capaOwnEvents.capaRepeatedlyNotEffective,
  capaPassedOn: capaOwnEvents.capaPassedOn,
  capaTakenBack: capaOwnEvents.capaTakenBack,
  recordPassedOn: ownRecordEvents.recordPassedOn,
  reporterAnswered: ownRecordEvents.reporterAnswered,
  explanationLapsed: ownRecordEvents.explanationLapsed,
  recordRepairLapsed: ownRecordEvents.recordRepairLapsed,
  capaRepairLapsed: capaOwnEvents.capaRepairLapsed,
  capaAmendmentLapsed: capaOwnEvents.capaAmendmentLapsed,
  commentAdded: ownRecordEvents.commentAdded,
  recordWatchersTold: ownRecordEvents.watchersTold,
  capaCommentAdded: capaOwnEvents.capaCommentAdded,
  capaWatchersTold: capaOwnEvents.capaWatchersTold,
  webhookParked: webhookEvents.webhookParked,
  letterPutAside: mailboxEvents.letterPutAside,
  mailboxUnreadable: mailboxEvents.mailboxUnreadable,
  mailboxReadAgain: mailboxEvents.mailboxReadAgain,
};
export type NoticedEvent = EventOf<typeof noticedEvents>;

export const noticeKinds = [
  'obligation-opened',
  'obligation-reassigned',
  'due-moved',
  'escalation',
  'cure-failed-again',
  'passed-on',
  'reporter-answered',
  'explanation-lapsed',
  'repair-lapsed',
  'amendment-lapsed',
  'undelivered',
  'webhook-parked',
  'letter-aside',
  'mailbox-unreadable',
  'mailbox-read-again',
  'mentioned',
  'watched',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What is told in the house only: that something could not leave it does not try to leave it in its turn. */
export const staysInside = (kind: NoticeKind): boolean => kind === 'undelivered';

/** One person is told of one event. */
export interface Notice {
  /**
   * Derived, so that a rebuild makes the same: steps of one look are one notification to a person, and so is whatever of a kind comes to administrators
   * in masses where something is off, by its way and the day of the house.
   */
  readonly id: string;
  readonly person: string;
  readonly kind: NoticeKind;
  readonly subject: Subject;
  readonly obligation: string | null;
  readonly urgent: boolean;
  /** By which channel the rule of an escalation wants it told; null where nobody says. */
  readonly channel: Step['channel'];
  /** The office is closed, and it is not urgent: not to be sent before. Null: at once. */
  readonly tellAt: Instant | null;
  readonly step: NoticedStep | null;
  /** From when to when a due was moved; absent where none was. */
  readonly moved?: MovedDue;
}

/** A due that was moved, as a notification tells it: not where it lies by now. */
export interface MovedDue {
  readonly previousDue: string;
  readonly due: string;
}

/** A step of an escalation, as a notification names it. */
export interface NoticedStep {
  readonly rule: string;
  readonly step: string;
  readonly action: string;
  readonly crossedAt: string;
}

/** What a notice needs of an event's envelope. */
export interface NoticedEnvelope {
  readonly id: string;
  readonly stream: string;
  readonly metadata: { readonly actor: string; readonly commandId: string; readonly recordedAt: string };
}

/** What is told to administrators once a day. */
interface ToldDaily {
  readonly recipients: readonly string[];
  readonly day?: string | undefined;
}

/** Who is asked to explain is told of that, and not on what. */
function explanationIn(event: NoticedEvent): Subject | null {
  if (event.type !== 'ObligationOpened' || event.data.name !== 'explain' || event.data.about === null) return null;
  return { kind: 'explanation', id: event.data.about };
}

/** Whom an event tells something. Nobody is told of what they did themselves. */
export function noticesOf(event: NoticedEvent & NoticedEnvelope): readonly Notice[] {
  const subject = subjectOf(event.stream);
  if (!subject) return [];
  if (event.type === 'EscalationStepTaken') {
    const { obligation, urgent, channel, tellAt = null, rule, step, action, crossedAt, recipients } = event.data;
    return recipients.map(({ person }) => ({
      id: derivedId('notification', event.metadata.commandId, event.stream, person),
      person,
      kind: 'escalation',
      subject,
      obligation,
      urgent,
      channel,
      tellAt,
      step: { rule, step, action, crossedAt },
    }));
  }
  const tell = (kind: NoticeKind, persons: readonly string[], urgent = false) => told({ kind, persons, urgent }, event, subject);
  const gathered = (kind: NoticeKind, { recipients, day = event.metadata.recordedAt.slice(0, 10) }: ToldDaily, way: string) =>
    tell(kind, recipients).map((each) => ({ ...each, id: derivedId('notification', kind, way, day, each.person) }));
  switch (event.type) {
    case 'CapaRepeatedlyNotEffective':
      return tell('cure-failed-again', event.data.recipients, true);
    case 'NotificationUndelivered':
      return gathered('undelivered', event.data, event.data.channel);
    case 'WebhookParked':
      return tell('webhook-parked', event.data.recipients);
    case 'LetterPutAside':
      return gathered('letter-aside', event.data, event.data.mailbox);
    case 'MailboxUnreadable':
      return tell('mailbox-unreadable', event.data.recipients);
    case 'MailboxReadAgain':
      return tell('mailbox-read-again', event.data.recipients);
    case 'ReporterAnswered':
      return tell('reporter-answered', event.data.recipients);
    case 'ExplanationLapsed':
      return tell('explanation-lapsed', event.data.told === null ? [] : [event.data.told]);
    case 'RecordRepairLapsed':
    case 'CapaRepairLapsed':
      return tell('repair-lapsed', event.data.told);
    case 'CapaAmendmentLapsed':
      return tell('amendment-lapsed', event.data.told);
    case 'RecordPassedOn':
      return event.data.work ? tell('passed-on', [event.data.to]) : [];
    case 'CapaTakenBack':
    case 'CapaPassedOn':
      return event.data.owner || event.data.actions.length > 0 ? tell('passed-on', [event.data.to]) : [];
    case 'CommentAdded':
    case 'CapaCommentAdded':
      return tell(
        'mentioned',
        event.data.mentions.filter((person) => person !== event.metadata.actor),
      );
    case 'RecordWatchersTold':
    case 'CapaWatchersTold':
      return tell('watched', event.data.persons);
    case 'DueMoveTold': {
      const { obligation, previousDue, due, persons } = event.data;
      return tell('due-moved', persons).map((notice) => ({ ...notice, obligation, moved: { previousDue, due } }));
    }
    case 'ObligationOpened':
    case 'ObligationReassigned':
      return ofObligation(event, subject);
    default:
      return unknownEvent(event);
  }
}

/** Who owes something is told, unless they took it up themselves. */
function ofObligation(
  event: Extract<NoticedEvent, { type: 'ObligationOpened' | 'ObligationReassigned' }> & NoticedEnvelope,
  subject: Subject,
): readonly Notice[] {
  const { assignee, obligation } = event.data;
  if (assignee === null || assignee === event.metadata.actor) return [];
  const kind = event.type === 'ObligationOpened' ? 'obligation-opened' : 'obligation-reassigned';
  const opened = {
    id: derivedId('notification', event.id, assignee),
    person: assignee,
    kind,
    obligation,
    urgent: false,
    channel: null,
    tellAt: null,
    step: null,
  } as const;
  return [{ ...opened, subject: explanationIn(event) ?? subject }];
}

/** Some people are told the same of one event. */
function told(
  { kind, persons, urgent }: { kind: NoticeKind; persons: readonly string[]; urgent: boolean },
  { id }: NoticedEnvelope,
  subject: Subject,
): readonly Notice[] {
  return persons.map((person) => ({
    ...{ id: derivedId('notification', id, person), person, kind, subject },
    ...{ obligation: null, urgent, channel: null, tellAt: null, step: null },
  }));
}

import type { Instant, Uuid } from '#kernel';
import type { NotificationItem } from '../views/inbox.js';
import type { NotificationRow } from '../views/notifications.js';

/** The ways out of the house. What is told in the house itself, in the inbox, is no delivery. */
export const channelNames = ['e-mail'] as const;
export type ChannelName = (typeof channelNames)[number];

/** A notification, or the tasks that somebody has: these are looked up when it goes. */
export const plannedKinds = ['notification', 'tasks'] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** One notification, or the tasks of one day, that are to go to one addressee. */
export interface Planned {
  readonly kind: PlannedKind;
  /** Of the notification; of tasks one that follows from the addressee and the day. */
  readonly id: Uuid;
  /** Whom it goes to in the words of the channel: a person. */
  readonly addressee: Uuid;
  /** Not before this. */
  readonly due: Instant;
}

/** What goes out at once to one addressee. Its id is the same at every try, so that the other side knows a repeat. */
export interface Outgoing {
  readonly id: Uuid;
  readonly addressee: Uuid;
  /** Oldest first; what is not there any more is left out. */
  readonly items: readonly NotificationItem[];
  /** Whether the addressee is to be told what they owe, too. */
  readonly tasks: boolean;
}

/** How a try ended. A reason is a code: nothing that the other side wrote, which may name a person. */
export type Outcome =
  | { readonly is: 'delivered' }
  /** Nothing of it may be told to the addressee any more, or there is nowhere to send it. */
  | { readonly is: 'withheld'; readonly reason: string }
  /** It was to say what the addressee owes, and there is nothing of that: nothing of it is kept. */
  | { readonly is: 'needless' }
  /** `again`: another try may do better. */
  | { readonly is: 'refused'; readonly reason: string; readonly again: boolean };

/** A way out of the house: whom a notification concerns there and when, and how it is sent. All that is kept in between is the post office's. */
export interface Channel {
  readonly name: ChannelName;
  /** The most notifications in one message. */
  readonly most: number;
  /** Who gets which of some new notifications this way; none for those that go nowhere. */
  plan(rows: readonly NotificationRow[]): Promise<readonly Planned[]>;
  /** The day of an instant, as `2026-03-03`. */
  dayOf(now: Instant): string;
  /** Who is told today of what they owe, and at what hour. */
  planTasks(now: Instant): Promise<readonly Planned[]>;
  /**
   * Tries once, within a deadline of its own. What may be shown is decided here and now, not when it was planned. Throws only where the
   * house itself is in trouble. A signal breaks the try off: what was not taken by then is refused.
   */
  send(message: Outgoing, end: AbortSignal): Promise<Outcome>;
}

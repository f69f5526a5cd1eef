import { z } from 'zod';
import { noticeKinds, type NoticeKind } from './notices.js';
import { mailModes, type MailMode } from './timing.js';

/** A time of day on the clock of the house, `09:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Whether a digest says, on working days, what its reader owes. */
export const taskModes = ['digest', 'off'] as const;
export type TaskMode = (typeof taskModes)[number];

/** What a person has chosen; what they have not is as in any house. */
export const chosenPreferences = z.strictObject({
  /** The language of their mails. */
  language: z.enum(['uk', 'en']).optional(),
  /** When their digest comes. */
  digestAt: timeOfDay.optional(),
  /** Whether their digest says what they owe. */
  tasks: z.enum(taskModes).optional(),
  mail: z.partialRecord(z.enum(noticeKinds), z.enum(mailModes)).default({}),
  /** Kinds that are left out of the inbox, unless urgent. */
  muted: z.array(z.enum(noticeKinds)).default([]),
});
export type ChosenPreferences = z.output<typeof chosenPreferences>;

/** How kinds are mailed to who has not chosen: what asks something of them at once, what only keeps them informed in the digest. */
export const standardMail: Readonly<Record<NoticeKind, MailMode>> = {
  'obligation-opened': 'at-once',
  'obligation-reassigned': 'at-once',
  'due-moved': 'at-once',
  escalation: 'at-once',
  'cure-failed-again': 'at-once',
  'passed-on': 'at-once',
  'reporter-answered': 'at-once',
  'explanation-lapsed': 'at-once',
  'repair-lapsed': 'at-once',
  'amendment-lapsed': 'at-once',
  undelivered: 'off',
  'webhook-parked': 'at-once',
  'letter-aside': 'at-once',
  'mailbox-unreadable': 'at-once',
  'mailbox-read-again': 'at-once',
  mentioned: 'at-once',
  watched: 'digest',
};

/** How a kind goes to a person by mail. A rule that names the mail as its channel is not put off to the digest. */
export function mailModeOf({ mail }: ChosenPreferences, { kind, channel }: { kind: NoticeKind; channel: string | null }): MailMode {
  const mode = mail[kind] ?? standardMail[kind];
  return mode === 'digest' && channel === 'e-mail' ? 'at-once' : mode;
}

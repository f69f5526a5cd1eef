import type { NoticeKind } from './notices.js';
import type { ChosenPreferences } from './preferences.js';

/** What the digest says that its reader owes, beside the kinds of notifications: what mails can be switched off. */
export const tasksOfDigest = 'tasks';
export type MailPart = NoticeKind | typeof tasksOfDigest;

/** What a mail consists of, each part once: what its reader switches off with it. Nothing where something in it is urgent, which always comes. */
export function partsToSwitchOff(
  items: readonly { readonly kind: NoticeKind; readonly urgent: boolean }[],
  tasks: boolean,
): readonly MailPart[] {
  if (items.some(({ urgent }) => urgent)) return [];
  return [...new Set<MailPart>([...items.map(({ kind }) => kind), ...(tasks ? ([tasksOfDigest] as const) : [])])];
}

/** What somebody has chosen who wants such mails no more. All else stays. */
export function withoutMails(chosen: ChosenPreferences, parts: readonly MailPart[]): ChosenPreferences {
  const kinds = parts.filter((part) => part !== tasksOfDigest);
  return {
    ...chosen,
    ...(parts.includes(tasksOfDigest) && { tasks: 'off' as const }),
    mail: { ...chosen.mail, ...Object.fromEntries(kinds.map((kind) => [kind, 'off' as const])) },
  };
}

import type { Uuid } from '#kernel';
import { subjectKinds, type Subject } from './subject.js';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The Message-ID of a mail: the same at every try, so that mailboxes know a repeat. */
export function messageIdOf(message: Uuid, domain: string): string {
  return `<m.${message}@${domain}>`;
}

const mail = new RegExp(`^<m\\.(${uuid})@([^@<>\\s]+)>$`);

/** Which message of the house bears a Message-ID; null for those that are not of this house. */
export function messageOfId(messageId: string, domain: string): Uuid | null {
  const [, id, where] = mail.exec(messageId) ?? [];
  return id === undefined || where !== domain ? null : id;
}

/** The Message-ID that begins the thread of a record or CAPA; no mail bears it, all mails about it answer it. */
export function threadOf({ kind, id }: Subject, domain: string): string {
  return `<${kind}.${id}@${domain}>`;
}

const thread = new RegExp(`^<(${subjectKinds.join('|')})\\.(${uuid})@([^@<>\\s]+)>$`);

/** What a reply is about, by one of the Message-IDs that it answers; null for those that are not of this house. */
export function subjectOfThread(messageId: string, domain: string): Subject | null {
  const [, kind, id, where] = thread.exec(messageId) ?? [];
  return kind === undefined || id === undefined || where !== domain ? null : { kind: kind as Subject['kind'], id };
}

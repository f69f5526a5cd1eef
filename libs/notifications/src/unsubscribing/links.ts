import { timingSafeEqual } from 'node:crypto';
import type { Uuid } from '#kernel';
import type { Vault } from '#privacy';
import { noticeKinds, tasksOfDigest, type MailPart } from '../domain/index.js';

/** Who wants which mails no more. */
export interface MailWish {
  readonly person: Uuid;
  readonly parts: readonly MailPart[];
}

const form = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([a-z~-]+)\.([0-9a-f]{64})$/;
const known: ReadonlySet<string> = new Set([...noticeKinds, tasksOfDigest]);
const purpose = 'mails that are not wanted';

/**
 * The words by which somebody switches mails off without a session: who, what, and the house's own mark under both, by its key. They hold for good, and
 * can do nothing else; what they say is no secret from whoever has the mail.
 */
export function wordsOf({ person, parts }: MailWish, vault: Pick<Vault, 'hmac'>): string {
  const said = `${person}.${parts.join('~')}`;
  return `${said}.${vault.hmac(purpose, said)}`;
}

/** What such words say; null where the house has not written them, or by now knows no such mails. */
export function wishIn(words: string, vault: Pick<Vault, 'hmac'>): MailWish | null {
  const [, person, said, mark] = form.exec(words) ?? [];
  if (person === undefined || said === undefined || mark === undefined) return null;
  const own = vault.hmac(purpose, `${person}.${said}`);
  if (own.length !== mark.length || !timingSafeEqual(Buffer.from(own), Buffer.from(mark))) return null;
  const parts = said.split('~').filter((part): part is MailPart => known.has(part));
  return parts.length === 0 ? null : { person, parts };
}

/** The address at which mails are switched off. */
export const addressOf = (words: string, publicUrl: string): string => `${publicUrl.replace(/\/+$/, '')}/v1/unsubscribe?words=${words}`;

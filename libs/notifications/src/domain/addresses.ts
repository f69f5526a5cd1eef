import type { Subject, SubjectKind } from './subject.js';

/** The first mail address in what somebody gave as their contact; null where there is none. */
export function addressIn(contact: string | null): string | null {
  const [found] = /[^\s<>()[\]\\,;:"'@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/u.exec(contact ?? '') ?? [];
  return found === undefined || found.length > 254 ? null : found;
}

/** Where pages lie, by what they are about. */
const rooms: Readonly<Record<SubjectKind, string>> = {
  ...{ nonconformity: 'records', complaint: 'records', finding: 'records' },
  ...{ capa: 'capas', proposal: 'proposals', explanation: 'explanations', webhook: 'webhooks' },
  ...{ mailbox: 'letters', digest: 'deliveries' },
};

/** The page of what a notification is about. */
export function pageOfSubject({ kind, id }: Subject, publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/${rooms[kind]}/${id}`;
}

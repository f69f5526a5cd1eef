import type { Subject } from './subject.js';

/** The first mail address in what somebody gave as their contact; null where there is none. */
export function addressIn(contact: string | null): string | null {
  const [found] = /[^\s<>()[\]\\,;:"'@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/u.exec(contact ?? '') ?? [];
  return found === undefined || found.length > 254 ? null : found;
}

/** The page of what a notification is about. */
export function pageOfSubject({ kind, id }: Subject, publicUrl: string): string {
  const room = kind === 'capa' ? 'capas' : kind === 'proposal' ? 'proposals' : kind === 'explanation' ? 'explanations' : 'records';
  return `${publicUrl.replace(/\/+$/, '')}/${room}/${id}`;
}

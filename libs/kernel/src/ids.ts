import { hash } from 'node:crypto';
import { v7, validate } from 'uuid';

/** A UUID in its canonical lower-case text form. */
export type Uuid = string;

/** Source of new identifiers. Injected, so that a test or a simulation can repeat a run. */
export interface Ids {
  /** A new UUIDv7: sorts by the time of its making. */
  next(): Uuid;
}

/** Identifiers from the operating system's randomness. */
export const randomIds: Ids = { next: () => v7() };

/** The namespace of every identifier that Redress derives from another (a UUIDv4 drawn once, never changed). */
const redressNamespace = Buffer.from('6f1d0c627c0e4f4e9a513d2b8f6c1e07', 'hex');

/**
 * The identifier that follows from the given parts, always the same (UUIDv5 over their JSON form).
 * Command ids, event ids and ids of things that a command makes are derived, so that a repeat finds them again.
 */
export function derivedId(...parts: readonly (string | number)[]): Uuid {
  // Each event has such an id: by hand, since the library's v5 turns names and ids into bytes one by one.
  const hex = hash('sha1', Buffer.concat([redressNamespace, Buffer.from(JSON.stringify(parts))]), 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whether the text is a UUID of any version in canonical lower-case form. */
export function isUuid(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}

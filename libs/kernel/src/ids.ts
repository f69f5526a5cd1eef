import { v5, v7, validate } from 'uuid';

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
const redressNamespace = '6f1d0c62-7c0e-4f4e-9a51-3d2b8f6c1e07';

/**
 * The identifier that follows from the given parts, always the same (UUIDv5 over their JSON form).
 * Command ids, event ids and ids of things that a command makes are derived, so that a repeat finds them again.
 */
export function derivedId(...parts: readonly (string | number)[]): Uuid {
  return v5(JSON.stringify(parts), redressNamespace);
}

/** Whether the text is a UUID of any version in canonical lower-case form. */
export function isUuid(text: string): boolean {
  return validate(text) && text === text.toLowerCase();
}

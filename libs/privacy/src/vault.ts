import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { canonicalJson, type Sealed } from '#kernel';
import { KeyMissing, SubjectErased } from './errors.js';
import type { KeyStore, SubjectKey } from './keys/port.js';
import { openValue, sealValue } from './seal/box.js';
import { openPieces, sealPieces, type Bytes } from './seal/bytes.js';
import { normalForm, type FoundBy } from './seal/normal-form.js';

/** What stands where a value was whose key is destroyed. */
export interface Erased {
  readonly erased: true;
}
export const erased: Erased = Object.freeze({ erased: true });

export function isErased(value: unknown): value is Erased {
  return value === erased;
}

/** A value that a subject is found by. */
export interface Finding {
  readonly by: FoundBy;
  readonly value: string;
}

/** A value, or nothing where there was none to seal. */
type SealedAs<Value> = null extends Value ? Sealed | null : Sealed;

/** Seals and opens personal values; the one door between clear text and the log. */
export interface Vault {
  /** Gives the subject a key where it has none; durable when it resolves. Quiet when repeated. @throws SubjectErased */
  createSubject(subject: string): Promise<void>;

  /** @throws KeyMissing for a subject without a key, SubjectErased for one whose key was destroyed. */
  seal(subject: string, value: unknown): Promise<Sealed>;
  /** Each value under the same subject; null stays null. */
  sealMany<Values extends Readonly<Record<string, unknown>>>(
    subject: string,
    values: Values,
  ): Promise<{ [Name in keyof Values]: SealedAs<Values[Name]> }>;

  /** @throws KeyMissing, BrokenSeal */
  open(sealed: Sealed): Promise<unknown>;
  /** In the order given; null stays null, what is erased is `erased`. */
  openMany(sealed: readonly (Sealed | null)[]): Promise<unknown[]>;
  /** The value as text, null where it is erased or was never there. */
  openText(sealed: Sealed | null): Promise<string | null>;

  sealBytes(subject: string, source: Bytes): AsyncIterableIterator<Buffer>;
  /** @throws SubjectErased, KeyMissing, and BrokenSeal at the first piece that was changed. */
  openBytes(subject: string, source: Bytes): AsyncIterableIterator<Buffer>;

  /** Keyed hash (hex) of a name, contact, user name or key in its normal form. */
  blindIndex(kind: FoundBy, value: string): string;
  /** Notes what the subject is found by. The marks lie beside the key and go with it. */
  markSubject(subject: string, found: readonly Finding[]): Promise<void>;
  /** The one subject that has these values together: the given one where nobody has them yet, also when several ask at once. */
  claimSubject(subject: string, found: readonly Finding[]): Promise<string>;
  /** The subjects that were noted under this value, sorted. */
  findSubjects(kind: FoundBy, value: string): Promise<readonly string[]>;

  /** Keyed hash (hex) of a text; another purpose gives another key. */
  hmac(purpose: string, text: string): string;
  /** What an event keeps of a command's body: tells a repeat from another command under the same key. */
  commandHash(body: unknown): string;

  /** Destroys the subject's key and marks, for good. */
  destroy(subject: string): Promise<void>;
  /** Drops a key from this process's memory: another process destroyed it. */
  forget(subject: string): void;
}

export interface VaultOptions {
  /** Keys held in memory. */
  readonly keep?: number;
  /** Milliseconds for which a key is held: how long another process's destruction may go unnoticed. */
  readonly holdFor?: number;
}

/** Opens the vault over a key store; the house's secret is read once. */
export async function openVault(keys: KeyStore, { keep = 10_000, holdFor = 30_000 }: VaultOptions = {}): Promise<Vault> {
  const secret = await keys.houseSecret();
  const held = new LRUCache<string, SubjectKey>({ max: keep, ttl: holdFor });
  const purposeKeys = new Map<string, Buffer>();

  async function keyOf(subject: string): Promise<SubjectKey | null> {
    const known = held.get(subject);
    if (known) return known;
    const found = await keys.find(subject);
    if (found.state === 'unknown') throw new KeyMissing(subject);
    if (found.state === 'erased') return null;
    held.set(subject, found.key);
    return found.key;
  }

  async function keyToUse(subject: string): Promise<SubjectKey> {
    const key = await keyOf(subject);
    if (key === null) throw new SubjectErased(subject);
    return key;
  }

  async function open(sealed: Sealed): Promise<unknown> {
    const key = await keyOf(sealed.subject);
    return key === null ? erased : openValue(sealed, key).value;
  }

  function hmac(purpose: string, text: string): string {
    let key = purposeKeys.get(purpose);
    if (key === undefined) {
      key = createHmac('sha256', secret).update(`redress purpose ${purpose}`).digest();
      purposeKeys.set(purpose, key);
    }
    return createHmac('sha256', key).update(text).digest('hex');
  }

  const blindIndex = (kind: FoundBy, value: string): string => hmac(`blind index ${kind}`, normalForm(kind, value));

  return {
    createSubject: async (subject) => {
      if (!held.has(subject)) held.set(subject, await keys.create(subject));
    },
    seal: async (subject, value) => sealValue(subject, await keyToUse(subject), value),
    sealMany: async (subject, values) => {
      const key = await keyToUse(subject);
      const entries = Object.entries(values).map(([name, value]) => [name, value === null ? null : sealValue(subject, key, value)]);
      return Object.fromEntries(entries);
    },
    open,
    openMany: (sealed) => Promise.all(sealed.map((each) => (each === null ? null : open(each)))),
    openText: async (sealed) => {
      const value = sealed === null ? null : await open(sealed);
      return typeof value === 'string' ? value : null;
    },
    sealBytes: async function* (subject, source) {
      yield* sealPieces(subject, await keyToUse(subject), source);
    },
    openBytes: async function* (subject, source) {
      yield* openPieces(subject, await keyToUse(subject), source);
    },
    blindIndex,
    markSubject: (subject, found) =>
      keys.mark(
        subject,
        found.map(({ by, value }) => blindIndex(by, value)),
      ),
    claimSubject: (subject, found) =>
      keys.claim(hmac('blind index together', canonicalJson(found.map(({ by, value }) => blindIndex(by, value)))), subject),
    findSubjects: (kind, value) => keys.marked(blindIndex(kind, value)),
    hmac,
    commandHash: (body) => hmac('command body', canonicalJson(body)),
    destroy: async (subject) => {
      held.delete(subject);
      await keys.destroy(subject);
      held.delete(subject);
    },
    forget: (subject) => void held.delete(subject),
  };
}

import { hash } from 'node:crypto';
import type { EventToAppend } from './port.js';

/** What the first event of a stream has for its previous hash. */
export const firstPreviousHash = '0'.repeat(64);

/** What the hash of an event covers. */
export interface Hashed extends EventToAppend {
  readonly stream: string;
  readonly revision: number;
  readonly previousHash: string;
}

/**
 * The canonical form of an event: the canonical JSON (RFC 8785) of `{ data, id, metadata, previous, revision, stream, type, version }`,
 * data and metadata as objects. Their texts are canonical already, so the whole is put together without parsing them.
 */
export function canonicalForm(event: Hashed): string {
  return (
    `{"data":${event.data},"id":"${event.id}","metadata":${event.metadata},"previous":"${event.previousHash}"` +
    `,"revision":${event.revision},"stream":${JSON.stringify(event.stream)},"type":${JSON.stringify(event.type)},"version":${event.version}}`
  );
}

/** Hex SHA-256 of the canonical form's UTF-8 bytes. */
export function eventHash(event: Hashed): string {
  return hash('sha256', canonicalForm(event), 'hex');
}

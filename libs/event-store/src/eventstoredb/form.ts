import type { AllStreamRecordedEvent, BinaryEventType, EventData } from '@eventstore/db-client';
import type { ChainedEvent } from '../append.js';
import type { Position, StreamEvent } from '../port.js';

/** A place in `$all`. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** An event as the client gives it, of our own or of anybody. */
export type Recorded = Pick<AllStreamRecordedEvent, 'streamId' | 'id' | 'revision' | 'type' | 'data' | 'metadata' | 'created'> & {
  readonly position?: Place | undefined;
};

/** Something lies among the log's streams that no Redress has written. */
export class ForeignEvent extends Error {
  readonly code = 'foreign-event';
  constructor(stream: string, revision: bigint) {
    super(`revision ${revision} of ${stream} is no event of this log`);
  }
}

/** The names by which a house's streams lie in a server that may serve others as well. */
export interface Names {
  /** What the names of all streams of the log begin with. */
  readonly prefix: string;
  stored(stream: string): string;
  /** Where the store notes which index lies at which position. */
  readonly waymarks: string;
  /** Where the store notes that the house begins: no event of its log lies before. */
  readonly beginning: string;
  /** Where it asks for the server's time. */
  readonly clock: string;
}

/** @throws Error where the name is none that can stand before a stream's. */
export function namesOf(house: string): Names {
  if (!/^[a-z][a-z0-9-]{0,63}$/.test(house)) {
    throw new Error(`the name of a house in EventStoreDB is of small letters, digits and hyphens, and begins with a letter: ${house}`);
  }
  const prefix = `${house}/`;
  const own = (name: string): string => `${house}.${name}`;
  return { prefix, stored: (stream) => prefix + stream, waymarks: own('waymarks'), beginning: own('beginning'), clock: own('clock') };
}

/** The place as the port's position. */
export function positionAt({ commit, prepare }: Place): Position {
  return `${commit}-${prepare}`;
}

/** The place of a position; null where the text is none. */
export function placeOf(position: Position): Place | null {
  const parts = /^(0|[1-9]\d{0,18})-(0|[1-9]\d{0,18})$/.exec(position);
  if (!parts) return null;
  const place = { commit: BigInt(parts[1]!), prepare: BigInt(parts[2]!) };
  return place.commit <= greatestPlace && place.prepare <= greatestPlace ? place : null;
}

const greatestPlace = 2n ** 63n - 1n;

/** Negative where the first is before the second. */
export function comparePlaces(one: Place, other: Place): number {
  if (one.commit !== other.commit) return one.commit < other.commit ? -1 : 1;
  if (one.prepare !== other.prepare) return one.prepare < other.prepare ? -1 : 1;
  return 0;
}

/**
 * The event as the server keeps it. Its id there follows from its hash: the server answers a second append of the same bytes as the first,
 * and takes one of the same ids with other bytes for the conflict that it is. The metadata are two lines of JSON: what the store keeps
 * beside the event, and the event's own. (The client parses whatever is JSON as a whole, and the very bytes would be lost.)
 */
export function recorded({ id, type, version, data, metadata, previousHash, hash }: ChainedEvent): EventData {
  return {
    id: idFrom(hash),
    type,
    contentType: 'application/octet-stream',
    data: bytes(data),
    metadata: bytes(`{"hash":"${hash}","id":"${id}","previous":"${previousHash}","version":${version}}\n${metadata}`),
  } as EventData<BinaryEventType>;
}

/** A UUID (version 8: of our own making) of the first bits of a hash. */
function idFrom(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function bytes(text: string): Uint8Array {
  // The client takes metadata for bytes only where they are a plain Uint8Array.
  return new Uint8Array(Buffer.from(text));
}

const kept = /^\{"hash":"([0-9a-f]{64})","id":"([0-9a-f-]{36})","previous":"([0-9a-f]{64})","version":(\d{1,5})\}\n/;

/**
 * What was stored, from what the server keeps.
 * @throws ForeignEvent where it is not of this log's form.
 */
export function restored(event: Recorded, { prefix }: Names): StreamEvent {
  const metadata = event.metadata instanceof Uint8Array ? textOf(event.metadata) : '';
  const beside = kept.exec(metadata);
  if (!beside || !(event.data instanceof Uint8Array) || !event.position) throw new ForeignEvent(event.streamId, event.revision);
  const [line, hash, id, previousHash, version] = beside as unknown as [string, string, string, string, string];
  return {
    stream: event.streamId.slice(prefix.length),
    revision: Number(event.revision),
    id,
    type: event.type,
    version: Number(version),
    data: textOf(event.data),
    metadata: metadata.slice(line.length),
    previousHash,
    hash,
    position: positionAt(event.position),
  };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

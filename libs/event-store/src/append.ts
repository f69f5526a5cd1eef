/// <reference lib="es2024.string" />
import { isUuid } from '#kernel';
import { AppendTooLarge, InvalidAppend } from './errors.js';
import { eventHash, firstPreviousHash } from './hashing.js';
import { appendLimits } from './port.js';
import type { EventToAppend, Expected } from './port.js';

/** An event with its place in its stream and its link to the one before it. */
export interface ChainedEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: number;
  readonly previousHash: string;
  readonly hash: string;
}

const longestName = 250;
/** Canonical JSON escapes these; names have none, nor DEL. */
const controlCharacter = /\p{Cc}/u;
const rawControl = /[^ -\uffff]/;
const sha256 = /^[0-9a-f]{64}$/;
/** An escaped NUL: `\u0000` behind an even number of backslashes. */
const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/;

/**
 * What every store refuses, the same for all.
 * @throws InvalidAppend for a mistake of the caller, AppendTooLarge beyond `appendLimits`.
 */
export function checkAppend(stream: string, events: readonly EventToAppend[], expected: Expected): void {
  checkName('stream name', stream);
  if (events.length === 0) throw new InvalidAppend('an append needs an event');
  if (expected !== 'no-stream' && !(Number.isSafeInteger(expected.revision) && expected.revision >= 0 && sha256.test(expected.hash))) {
    throw new InvalidAppend('expected is neither "no-stream" nor a head with a revision from 0 and a hex SHA-256');
  }
  const ids = new Set<string>();
  let bytes = 0;
  let checked = '';
  for (const event of events) {
    if (!isUuid(event.id)) throw new InvalidAppend(`an event id is no lower-case UUID: ${event.id}`);
    if (ids.has(event.id)) throw new InvalidAppend(`an event id comes twice: ${event.id}`);
    ids.add(event.id);
    checkName('event type', event.type);
    if (!Number.isInteger(event.version) || event.version < 1 || event.version > 32_767) {
      throw new InvalidAppend(`a version of ${event.type} is no whole number from 1: ${event.version}`);
    }
    checkText(event.type, event.data);
    // The events of one command share it.
    if (event.metadata !== checked) checkText(event.type, event.metadata);
    checked = event.metadata;
    bytes += Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
  }
  if (events.length > appendLimits.events || bytes > appendLimits.bytes) throw new AppendTooLarge(events.length, bytes);
}

function checkName(what: string, name: string): void {
  if (name === '' || name.length > longestName || controlCharacter.test(name) || !name.isWellFormed()) {
    throw new InvalidAppend(
      `a ${what} is 1 to ${longestName} characters of well-formed text: ${JSON.stringify(name.slice(0, longestName))}`,
    );
  }
}

function checkText(type: string, text: string): void {
  if (!(text.startsWith('{') && text.endsWith('}'))) throw new InvalidAppend(`data or metadata of ${type} are no JSON object`);
  if (!text.isWellFormed()) throw new InvalidAppend(`data or metadata of ${type} hold half a surrogate pair`);
  if (rawControl.test(text)) throw new InvalidAppend(`data or metadata of ${type} are not canonical JSON: a raw control character`);
  if (text.includes('\\u0000') && escapedNul.test(text)) throw new InvalidAppend(`data or metadata of ${type} hold a NUL character`);
}

/** The revision that the first event of the append gets if `expected` holds. */
export function firstRevision(expected: Expected): number {
  return expected === 'no-stream' ? 0 : expected.revision + 1;
}

/** The events with revisions and hashes, as they will be stored if `expected` holds. */
export function chain(stream: string, events: readonly EventToAppend[], expected: Expected): readonly ChainedEvent[] {
  let revision = firstRevision(expected);
  let previousHash = expected === 'no-stream' ? firstPreviousHash : expected.hash;
  return events.map(({ id, type, version, data, metadata }) => {
    const hash = eventHash({ id, type, version, data, metadata, stream, revision, previousHash });
    const chained = { id, type, version, data, metadata, stream, revision, previousHash, hash };
    revision += 1;
    previousHash = hash;
    return chained;
  });
}

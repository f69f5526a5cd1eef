import { z } from 'zod';
import { canonicalJson, type Instant } from '#kernel';
import type { EventMetadata } from './port.js';

const instant = z.iso.datetime({ precision: 3 });

const schema = z.strictObject({
  actor: z.string().min(1),
  onBehalfOf: z.string().min(1).optional(),
  commandId: z.string().min(1),
  bodyHash: z.string().regex(/^[0-9a-f]{64}$/),
  correlationId: z.string().min(1),
  causationId: z.string().min(1).optional(),
  causationStream: z.string().min(1).optional(),
  occurredAt: instant,
  recordedAt: instant,
  decidedBy: z.strictObject({ machine: z.string().min(1), version: z.int().min(1), house: z.string() }),
});

/** The events of one command share their metadata, and so its text. */
const texts = new WeakMap<EventMetadata, string>();

/**
 * The stored text of an event's metadata. An object that was encoded must not be changed afterwards.
 * @throws ZodError where a field is missing, unknown or of the wrong form.
 */
export function encodeMetadata(metadata: EventMetadata): string {
  const known = texts.get(metadata);
  if (known !== undefined) return known;
  const text = canonicalJson(schema.parse(metadata));
  texts.set(metadata, text);
  return text;
}

/** What is known of an event's metadata only when it is appended. */
export interface Unforeseen extends Pick<EventMetadata, 'correlationId' | 'occurredAt' | 'recordedAt'> {
  /** As in `decidedBy`. */
  readonly house: string;
}

/** What stands for it meanwhile: no event is of the first second of the first year. */
const blanks = {
  correlationId: '0001-01-01T00:00:00.001Z',
  house: '0001-01-01T00:00:00.002Z',
  occurredAt: '0001-01-01T00:00:00.003Z',
  recordedAt: '0001-01-01T00:00:00.004Z',
} as const;
const blank = /"0001-01-01T00:00:00\.00[1-4]Z"/;

/**
 * The stored text of metadata of which some becomes known later: what `encodeMetadata` makes of the whole, worked out and validated but for that.
 * @throws ZodError where what is given is not of the right form; and the returned function, where what is filled in is not.
 */
export function metadataForm(metadata: EventMetadata): (unforeseen: Unforeseen) => string {
  const { house, ...known } = blanks;
  const text = canonicalJson(schema.parse({ ...metadata, ...known, decidedBy: { ...metadata.decidedBy, house } }));
  const parts = text.split(blank);
  if (parts.length !== 5) throw new Error('metadata that hold what stands for the unknown');
  // In the order in which canonical JSON has the fields.
  const [first, second, third, fourth, last] = parts;
  return ({ correlationId, house, occurredAt, recordedAt }) =>
    `${first}${canonicalJson(word(correlationId))}${second}${canonicalJson(house)}${third}"${moment(occurredAt)}"${fourth}"${moment(recordedAt)}"${last}`;
}

function word(text: string): string {
  return text === '' ? schema.shape.correlationId.parse(text) : text;
}

/** Those that were validated last: what is appended in one moment shares them. */
let valid: readonly Instant[] = [];

function moment(at: Instant): Instant {
  if (!valid.includes(at)) valid = [instant.parse(at), ...valid.slice(0, 3)];
  return at;
}

/** The one that was decoded last: the events of one append follow each other in the log, and share the text. */
let newest: { readonly text: string; readonly metadata: EventMetadata } | null = null;

/**
 * The metadata of a stored event. They were validated when they were written, and the chain shows whether anyone changed them. Events of one
 * append may be given the same object, which nobody may change.
 */
export function decodeMetadata(text: string): EventMetadata {
  if (newest?.text !== text) newest = { text, metadata: Object.freeze(JSON.parse(text) as EventMetadata) };
  return newest.metadata;
}

import { z } from 'zod';
import { canonicalJson } from '#kernel';
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

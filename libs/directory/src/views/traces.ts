import type { EventMetadata, StoredEvent } from '#event-store';

/** An event that a person wrote or that names them, without what it says. */
export interface Trace {
  readonly stream: string;
  /** The id of what the stream is about; null where its name ends with none. */
  readonly about: string | null;
  readonly event: string;
  readonly revision: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly as: 'actor' | 'on-behalf-of' | 'named';
}

const idAtTheEnd = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** How an event tells of a person; null where it does not. Values that are sealed for the person name them as well, by the key's owner. */
export function traceOf(person: string, { stream, id, revision, type, data, metadata }: StoredEvent): Trace | null {
  if (!metadata.includes(person) && !data.includes(person)) return null;
  const { actor, onBehalfOf, recordedAt } = JSON.parse(metadata) as EventMetadata;
  const as = actor === person ? 'actor' : onBehalfOf === person ? 'on-behalf-of' : data.includes(person) ? 'named' : null;
  if (as === null) return null;
  return { stream, about: idAtTheEnd.exec(stream)?.[0] ?? null, event: id, revision, type, recordedAt, as };
}

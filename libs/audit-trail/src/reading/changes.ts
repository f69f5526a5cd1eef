import type { StoredEvent } from '#event-store';

/** What changed, for a client that keeps something of it: enough to know what to read anew, and nothing of its content. */
export interface Change {
  readonly subject: ChangedSubject;
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
}

/** The parts of the house that clients keep. */
export const changedSubjects = ['record', 'capa', 'directory', 'configuration'] as const;
export type ChangedSubject = (typeof changedSubjects)[number];

/** Streams that clients hear of, by the beginning of their names. Reservations of user names, attachments and facts are not among them. */
const streams: readonly { readonly kind: string; readonly prefix: string; readonly subject: ChangedSubject }[] = [
  { kind: 'nonconformity', prefix: 'nonconformity-', subject: 'record' },
  { kind: 'complaint', prefix: 'complaint-', subject: 'record' },
  { kind: 'finding', prefix: 'finding-', subject: 'record' },
  { kind: 'capa', prefix: 'capa-', subject: 'capa' },
  { kind: 'person', prefix: 'person-', subject: 'directory' },
  { kind: 'process', prefix: 'process-', subject: 'directory' },
  { kind: 'units', prefix: 'units', subject: 'directory' },
  { kind: 'calendar', prefix: 'calendar-', subject: 'configuration' },
  { kind: 'deadline-policies', prefix: 'deadline-policies', subject: 'configuration' },
  { kind: 'escalation-rules', prefix: 'escalation-rules', subject: 'configuration' },
];

/** For a reader of the log. */
export const changedStreams: readonly string[] = streams.map(({ prefix }) => prefix);

/** What an event changed; null where clients keep nothing of its stream. */
export function changeOf({
  stream,
  revision,
  position,
  type,
}: Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'type'>): Change | null {
  const found = streams.find(({ prefix }) => stream.startsWith(prefix));
  if (!found) return null;
  const { kind, prefix, subject } = found;
  return { subject, kind, id: prefix.endsWith('-') ? stream.slice(prefix.length) : stream, revision, position, type };
}

import type { StoredEvent } from '#event-store';
import type { Numbering, Numbers } from '#platform';

/** What changed, for a client that keeps something of it: enough to know what to read anew, and nothing of its content. */
export interface Change {
  readonly subject: ChangedSubject;
  readonly kind: string;
  readonly id: string;
  /** Of records and CAPAs: the number for people, null where it is not known yet. */
  readonly number: string | null;
  readonly revision: number;
  readonly position: string;
  readonly type: string;
}

/** The parts of the house that clients keep. */
export const changedSubjects = ['record', 'capa', 'proposal', 'directory', 'configuration'] as const;
export type ChangedSubject = (typeof changedSubjects)[number];

/** Streams that clients hear of, by the beginning of their names. Reservations of user names, attachments and facts are not among them. */
const streams: readonly { readonly kind: string; readonly prefix: string; readonly subject: ChangedSubject }[] = [
  { kind: 'nonconformity', prefix: 'nonconformity-', subject: 'record' },
  { kind: 'complaint', prefix: 'complaint-', subject: 'record' },
  { kind: 'finding', prefix: 'finding-', subject: 'record' },
  { kind: 'capa', prefix: 'capa-', subject: 'capa' },
  { kind: 'proposal', prefix: 'proposal-', subject: 'proposal' },
  { kind: 'person', prefix: 'person-', subject: 'directory' },
  { kind: 'process', prefix: 'process-', subject: 'directory' },
  { kind: 'units', prefix: 'units', subject: 'directory' },
  { kind: 'calendar', prefix: 'calendar-', subject: 'configuration' },
  { kind: 'deadline-policies', prefix: 'deadline-policies', subject: 'configuration' },
  { kind: 'appeal-handling', prefix: 'appeal-handling', subject: 'configuration' },
  { kind: 'escalation-rules', prefix: 'escalation-rules', subject: 'configuration' },
  { kind: 'webhook', prefix: 'webhook-', subject: 'configuration' },
  { kind: 'subscription', prefix: 'subscription-', subject: 'configuration' },
];

/** What can change, by kind. */
export const changedKinds: readonly string[] = streams.map(({ kind }) => kind);

/** For a reader of the log: the beginnings of the names of the streams on which these kinds lie; of all of them where none is named. */
export const streamsOfKinds = (kinds: readonly string[]): readonly string[] =>
  streams.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ prefix }) => prefix);

/** For a reader of the log: the beginnings of the names of the streams on which these parts lie. */
export const streamsOfSubjects = (subjects: readonly ChangedSubject[]): readonly string[] =>
  streams.filter(({ subject }) => subjects.includes(subject)).map(({ prefix }) => prefix);

/** What an event changed, without the number; null where clients keep nothing of its stream. */
export function changeOf({
  stream,
  revision,
  position,
  type,
}: Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'type'>): Omit<Change, 'number'> | null {
  const found = streams.find(({ prefix }) => stream.startsWith(prefix));
  if (!found) return null;
  const { kind, prefix, subject } = found;
  return { subject, kind, id: prefix.endsWith('-') ? stream.slice(prefix.length) : stream, revision, position, type };
}

/** What events changed, in their order, with the numbers that are known within half a second; and whether that was all of them. */
export async function changesOf(
  events: readonly StoredEvent[],
  numbers: Pick<Numbers, 'of' | 'upTo' | 'begins'>,
): Promise<{ readonly changes: readonly Change[]; readonly numbering: Numbering }> {
  const newest = events.findLast(({ type }) => numbers.begins(type));
  const numbering = newest ? await numbers.upTo(newest.index) : 'known';
  const found = events.flatMap((event) => changeOf(event) ?? []);
  const known = await numbers.of(found.filter(isNumbered).map(({ id }) => id));
  return { changes: found.map((change) => ({ ...change, number: known.get(change.id) ?? null })), numbering };
}

const isNumbered = ({ subject }: Pick<Change, 'subject'>): boolean => subject === 'record' || subject === 'capa';

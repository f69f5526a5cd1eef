/** Kinds of streams that a person can be told about; each with the prefix of its streams. */
const streamKinds = ['nonconformity', 'complaint', 'finding', 'capa', 'proposal', 'webhook', 'mailbox', 'digest'] as const;
/** What a person can be told about; an explanation that is asked of them stands for itself: what it is about is closed to them. */
export const subjectKinds = [...streamKinds, 'explanation'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The record, CAPA or other thing that a stream is about; null for other streams. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export function subjectOf(stream: string): Subject | null {
  const kind = streamKinds.find((each) => stream.startsWith(`${each}-`));
  return kind === undefined ? null : { kind, id: stream.slice(kind.length + 1) };
}

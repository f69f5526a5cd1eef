/** Kinds of streams that a person can be told about; each with the prefix of its streams. */
export const subjectKinds = ['nonconformity', 'complaint', 'finding', 'capa'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The record or CAPA that a stream is about; null for other streams. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

export function subjectOf(stream: string): Subject | null {
  const kind = subjectKinds.find((each) => stream.startsWith(`${each}-`));
  return kind === undefined ? null : { kind, id: stream.slice(kind.length + 1) };
}

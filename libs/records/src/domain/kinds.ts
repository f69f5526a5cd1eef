import { z } from 'zod';

/** The three kinds of record; the word also begins the stream's name. */
/** Who writes the letters that join a record. */
export const letterWriters = ['citizen', 'colleague'] as const;

export const kinds = ['nonconformity', 'complaint', 'finding'] as const;
export const kindSchema = z.enum(kinds);
export type Kind = z.infer<typeof kindSchema>;

/** Ascending: a severity is worse than every one before it. */
export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** Whether one severity is at least as bad as another. */
export function atLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(least);
}

/** Every status that a record can have, in the order of its life, side exits last. */
export const statuses = [
  'none',
  'reported',
  'triaged',
  'in-correction',
  'awaiting-capa',
  'with-authorised-unit',
  'resolved',
  'closed',
  'rejected',
  'duplicate',
  'forwarded',
  'returned',
  'inadmissible',
  'withdrawn',
] as const;
export type Status = (typeof statuses)[number];
/** The statuses of a record that is there. */
export type RecordStatus = Exclude<Status, 'none'>;
export const recordStatuses = statuses.filter((status): status is RecordStatus => status !== 'none');
/** Side exits from triage: the record ends there unless it is reopened. */
export const exits = [
  'rejected',
  'duplicate',
  'forwarded',
  'returned',
  'inadmissible',
  'withdrawn',
] as const satisfies readonly RecordStatus[];
export type Exit = (typeof exits)[number];
/** The statuses in which a record waits for somebody: it has not ended. */
export const openStatuses = recordStatuses.filter((status) => status !== 'closed' && !(exits as readonly string[]).includes(status));
/** The statuses in which the record is being worked on. */
export const worked = ['triaged', 'in-correction', 'awaiting-capa'] as const satisfies readonly RecordStatus[];
export type WorkedStatus = (typeof worked)[number];
/** The name of the stream of a record. */
export const streamOf = (kind: Kind, id: string): string => `${kind}-${id}`;

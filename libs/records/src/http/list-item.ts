import { z } from 'zod';
import { appealResults, fieldValue, forms, grades, kinds, marks, recordStatuses, severities } from '../domain/index.js';
import type { RecordRow } from '../views/record-row.js';

const id = z.uuid();
const instant = z.iso.datetime();

/** A record as the list shows it. */
export const recordItem = z.object({
  id,
  number: z.string().nullable().describe('For people; null for a moment after the record came to be.'),
  kind: z.enum(kinds),
  externalReference: z.string().nullable(),
  source: z.string().nullable().describe('The system that an imported case came from.'),
  form: z.enum(forms).nullable(),
  grade: z.enum(grades).nullable().describe('Of an audit finding.'),
  status: z.enum(recordStatuses),
  since: instant.describe('When the status was entered.'),
  severity: z.enum(severities).nullable(),
  title: z.string().nullable().describe('Null for complaints: their texts are sealed.'),
  process: id.nullable(),
  unit: id.nullable(),
  assignee: id.nullable(),
  reporter: id.nullable(),
  category: z.string().nullable(),
  fields: z.record(z.string(), fieldValue).describe('The house’s own fields that are filled in, by code.'),
  channel: z.string().nullable(),
  reportedAt: instant,
  receivedAt: instant.nullable(),
  result: z.enum(appealResults).nullable().describe('Of a complaint: what became of it.'),
  answeredAt: instant.nullable().describe('When the newest answer went to the citizen.'),
  triagedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  endedAt: instant.nullable().describe('Closed, or left by a side exit.'),
  earlierEndings: z
    .array(z.object({ endedAt: instant, reopenedAt: instant }))
    .describe('What reopening undid: when it had ended, and when it came back.'),
  closings: z.int(),
  reopenings: z.int(),
  capa: id.nullable().describe('That covers it.'),
  capaNumber: z.string().nullable(),
  capaCycle: z.int().nullable(),
  imported: z.boolean(),
  marks: z.array(z.enum(marks)).describe('Of a complaint.'),
  follows: id.nullable().describe('The complaint whose investigation it follows; null where that one is closed to you.'),
});
export type RecordItem = z.output<typeof recordItem>;

export function itemOf(
  { against: _, search: __, citizen: ___, place: ____, entrustedTo: _____, outside: ______, ...row }: RecordRow,
  numbers: ReadonlyMap<string, string>,
): RecordItem {
  const numberOf = (id: string | null): string | null => (id === null ? null : (numbers.get(id) ?? null));
  return { number: numberOf(row.id), ...row, capaNumber: numberOf(row.capa) };
}

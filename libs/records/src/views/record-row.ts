import { searchWords, type ViewEvent } from '#projections';
import { z } from 'zod';
import {
  appealResults,
  fieldValue,
  forms,
  grades,
  kinds,
  marks,
  recordStatuses,
  severities,
  type Amendments,
  type RepairChange,
  type ownRecordEvents,
} from '../domain/index.js';

const instant = z.iso.datetime({ precision: 3 });

/** What the list shows of a record. */
export const row = z.strictObject({
  id: z.uuid(),
  kind: z.enum(kinds),
  externalReference: z.string().nullable(),
  /** The system that an imported case came from. */
  source: z.string().nullable(),
  form: z.enum(forms).nullable(),
  /** Of an audit finding. */
  grade: z.enum(grades).nullable(),
  status: z.enum(recordStatuses),
  /** When the present status was entered. */
  since: instant,
  severity: z.enum(severities).nullable(),
  /** Null for complaints: their texts are sealed. */
  title: z.string().nullable(),
  /** Of a finding: the audit that it comes from. */
  audit: z.string().nullable(),
  process: z.uuid().nullable(),
  unit: z.uuid().nullable(),
  assignee: z.uuid().nullable(),
  /** Null where the reporter is not known by name. */
  reporter: z.uuid().nullable(),
  category: z.string().nullable(),
  /** The house's own fields that are filled in. */
  fields: z.record(z.string(), fieldValue),
  channel: z.string().nullable(),
  /** When it happened that the record began. */
  reportedAt: instant,
  /** When a citizen's appeal reached the house; of an imported case, its start. */
  receivedAt: instant.nullable(),
  /** Of a complaint: what became of it, once it has a result. */
  result: z.enum(appealResults).nullable(),
  /** When the newest answer went to the citizen. */
  answeredAt: instant.nullable(),
  /** Whose appeal it is; null where it is anonymous. */
  citizen: z.uuid().nullable(),
  triagedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  /** Closed, or left by a side exit; null again when it is reopened. */
  endedAt: instant.nullable(),
  /** What reopening undid: when it had ended, and when it came back. Earlier closing dates stay in the reports. */
  earlierEndings: z.array(z.strictObject({ endedAt: instant, reopenedAt: instant })),
  /** How often it was closed. */
  closings: z.int(),
  reopenings: z.int(),
  /** The CAPA that covers it, or covered it to its effective end. */
  capa: z.uuid().nullable(),
  capaCycle: z.int().nullable(),
  imported: z.boolean(),
  /** Whom a complaint names, and to whom it is closed therefore; null where it names nobody. */
  against: z.strictObject({ persons: z.array(z.uuid()), units: z.array(z.uuid()), wholeDepartment: z.boolean() }).nullable(),
  /** That it went to the outside handler: then it is open inside to nobody but the person deputed, if one was. */
  outside: z.strictObject({ deputed: z.uuid().nullable(), since: instant, decidedAt: instant.nullable() }).nullable(),
  /** Marks of a complaint (Cabinet resolution 858); none of other kinds. */
  marks: z.array(z.enum(marks)),
  /** The counts of escalation rules that it completed since it began, or was reopened. */
  counted: z.array(z.strictObject({ counting: z.string(), at: instant, first: instant })),
  /** The complaint whose investigation it follows. */
  follows: z.uuid().nullable(),
  /** The authorised unit that alone deals with a report of corruption. */
  entrustedTo: z.uuid().nullable(),
  /** The words that the list is searched for: of title and reference, where they stand in clear. */
  search: z.string(),
  /** Index in the log of the event by which it began: the newest have the greatest, and no two the same. */
  place: z.int(),
});
export type RecordRow = z.output<typeof row>;

export interface Seen {
  readonly metadata: { readonly recordedAt: string };
}

/** An event about a record that never began: the view stops rather than guess. */
export const known = (before: RecordRow | null): RecordRow => {
  if (before === null) throw new Error('an event of a record that never began');
  return before;
};
export const changed = (before: RecordRow | null, change: Partial<RecordRow>): RecordRow => ({ ...known(before), ...change });

/** The row with another status, since the event; the same row where it has that status. */
export const entered = (
  before: RecordRow | null,
  status: RecordRow['status'],
  { metadata }: Seen,
  change: Partial<RecordRow> = {},
): RecordRow =>
  known(before).status === status ? changed(before, change) : changed(before, { ...change, status, since: metadata.recordedAt });
export const ended = (before: RecordRow | null, status: RecordRow['status'], event: Seen): RecordRow =>
  entered(before, status, event, { endedAt: event.metadata.recordedAt });

/** A record that left by an exit; of a complaint, that is its result. */
export const leftAs = (before: RecordRow | null, status: RecordRow['status'], result: RecordRow['result'], event: Seen): RecordRow =>
  changed(ended(before, status, event), known(before).kind === 'complaint' ? { result } : {});

/** What the list shows of what was written, as it reads after an amendment. */
export function amended(before: RecordRow | null, changes: Amendments): RecordRow {
  const { title, audit, externalReference, form, channel, receivedAt } = known(before);
  const called = {
    title: changes.title?.now ?? title,
    audit: changes.audit?.now ?? audit,
    externalReference: changes.externalReference === undefined ? externalReference : changes.externalReference.now,
  };
  return changed(before, {
    ...called,
    form: changes.form?.now ?? form,
    channel: changes.channel?.now ?? channel,
    receivedAt: changes.receivedAt?.now ?? receivedAt,
    search: searchWords(called.title, called.audit, called.externalReference),
  });
}

/** The row as a repair leaves it; one that ended and goes on has not ended. */
export function repaired(before: RecordRow | null, change: RepairChange, event: Seen): RecordRow {
  switch (change.what) {
    case 'coverage':
      return known(before);
    case 'end':
      return ended(before, change.to, event);
    case 'status':
      return entered(before, change.to, event, {
        ...(known(before).endedAt !== null && reopened(before, event)),
        ...(change.to === 'reported' && { triagedAt: null }),
        ...(change.to !== 'resolved' && { resolvedAt: null }),
      });
    default:
      return change satisfies never;
  }
}

type Beginning = ViewEvent<
  ReturnType<(typeof ownRecordEvents)['nonconformityReported' | 'complaintReceived' | 'complaintImported' | 'findingIssued']>
>;

/** What every record begins with. */
export function begun({ data, metadata, index }: Beginning, own: Pick<RecordRow, 'kind' | 'search'> & Partial<RecordRow>): RecordRow {
  return {
    id: data.record,
    externalReference: data.externalReference,
    source: null,
    form: null,
    grade: null,
    status: 'reported',
    since: metadata.recordedAt,
    severity: data.severity,
    title: null,
    audit: null,
    process: data.process,
    unit: 'auditee' in data ? data.auditee : data.unit,
    assignee: null,
    reporter: null,
    category: data.category,
    fields: {},
    channel: null,
    reportedAt: metadata.occurredAt,
    receivedAt: null,
    result: null,
    answeredAt: null,
    citizen: null,
    triagedAt: null,
    resolvedAt: null,
    endedAt: null,
    earlierEndings: [],
    closings: 0,
    reopenings: 0,
    capa: null,
    capaCycle: null,
    imported: false,
    against: null,
    outside: null,
    place: index,
    marks: [],
    counted: [],
    follows: null,
    entrustedTo: null,
    ...own,
  };
}

/** The ending that reopening undoes; one that was only resolved had not ended. */
const endingUndone = (before: RecordRow | null, { metadata }: Seen): RecordRow['earlierEndings'] => {
  const { endedAt } = known(before);
  return endedAt === null ? [] : [{ endedAt, reopenedAt: metadata.recordedAt }];
};

export const closedBy = (before: RecordRow | null, event: Seen): RecordRow =>
  changed(ended(before, 'closed', event), { closings: known(before).closings + 1 });
export const reopened = (before: RecordRow | null, event: Seen): Partial<RecordRow> => ({
  endedAt: null,
  earlierEndings: [...known(before).earlierEndings, ...endingUndone(before, event)],
  reopenings: known(before).reopenings + 1,
  counted: [],
});

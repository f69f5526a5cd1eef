import { searchWords, view, wordIndex, type ViewEvent } from '#projections';
import { z } from 'zod';
import {
  appealResults,
  fieldValue,
  filledIn,
  forms,
  grades,
  kinds,
  marks,
  ownRecordEvents,
  recordStatuses,
  severities,
} from '../domain/index.js';

const instant = z.iso.datetime({ precision: 3 });

const row = z.strictObject({
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

interface Seen {
  readonly metadata: { readonly recordedAt: string };
}

/** An event about a record that never began: the view stops rather than guess. */
const known = (before: RecordRow | null): RecordRow => {
  if (before === null) throw new Error('an event of a record that never began');
  return before;
};
const changed = (before: RecordRow | null, change: Partial<RecordRow>): RecordRow => ({ ...known(before), ...change });

/** The row with another status, since the event; the same row where it has that status. */
const entered = (before: RecordRow | null, status: RecordRow['status'], { metadata }: Seen, change: Partial<RecordRow> = {}): RecordRow =>
  known(before).status === status ? changed(before, change) : changed(before, { ...change, status, since: metadata.recordedAt });
const ended = (before: RecordRow | null, status: RecordRow['status'], event: Seen): RecordRow =>
  entered(before, status, event, { endedAt: event.metadata.recordedAt });

/** A record that left by an exit; of a complaint, that is its result. */
const leftAs = (before: RecordRow | null, status: RecordRow['status'], result: RecordRow['result'], event: Seen): RecordRow =>
  changed(ended(before, status, event), known(before).kind === 'complaint' ? { result } : {});

type Beginning = ViewEvent<
  ReturnType<(typeof ownRecordEvents)['nonconformityReported' | 'complaintReceived' | 'complaintImported' | 'findingIssued']>
>;

/** What every record begins with. */
function begun({ data, metadata, index }: Beginning, own: Pick<RecordRow, 'kind' | 'search'> & Partial<RecordRow>): RecordRow {
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

const closedBy = (before: RecordRow | null, event: Seen): RecordRow =>
  changed(ended(before, 'closed', event), { closings: known(before).closings + 1 });
const reopened = (before: RecordRow | null, event: Seen): Partial<RecordRow> => ({
  endedAt: null,
  earlierEndings: [...known(before).earlierEndings, ...endingUndone(before, event)],
  reopenings: known(before).reopenings + 1,
});

/** Correcting begins with the first act of it. */
const inCorrection = (before: RecordRow | null, event: Seen): RecordRow =>
  known(before).status === 'triaged' ? entered(before, 'in-correction', event) : known(before);

/** The list of all records, as of now and of any instant. */
export const recordsView = view({
  name: 'records',
  doc: 'One row a record of any kind: where it stands, whose it is, when it began and ended.',
  version: 5,
  events: ownRecordEvents,
  key: ({ stream }) => stream.slice(-36),
  row,
  on: {
    NonconformityReported: (_, event) => {
      const { title, reporter, externalReference } = event.data;
      return begun(event, { kind: 'nonconformity', title, reporter, search: searchWords(title, externalReference) });
    },
    ComplaintReceived: (_, event) => {
      const { form, channel, receivedAt, citizen, externalReference, against, marks: given } = event.data;
      const { persons, units, wholeDepartment } = against;
      const names = persons.length > 0 || units.length > 0 || wholeDepartment;
      return begun(event, {
        kind: 'complaint',
        form,
        channel,
        receivedAt,
        citizen,
        reporter: event.metadata.actor.startsWith('process:') ? null : event.metadata.actor,
        marks: given,
        against: names ? { persons, units, wholeDepartment } : null,
        search: searchWords(externalReference),
      });
    },
    ComplaintImported: (_, event) => {
      const { form, channel, startedAt, citizen, externalReference, source, responsible } = event.data;
      return begun(event, {
        kind: 'complaint',
        form,
        channel,
        source,
        citizen,
        receivedAt: startedAt,
        assignee: responsible,
        imported: true,
        search: searchWords(externalReference),
      });
    },
    FindingIssued: (_, event) => {
      const { title, grade, auditors, externalReference, audit } = event.data;
      return begun(event, { kind: 'finding', title, grade, reporter: auditors[0]!, search: searchWords(title, audit, externalReference) });
    },
    FindingRegraded: (before, { data }) => changed(before, { grade: data.to }),
    RecordTriaged: (before, event) => {
      const { process, unit, severity, assignee, category } = event.data;
      return entered(before, 'triaged', event, { process, unit, severity, assignee, category, triagedAt: event.metadata.recordedAt });
    },
    RecordAssigned: (before, { data }) => changed(before, { assignee: data.assignee }),
    RecordPassedOn: (before, { data }) => changed(before, data.work ? { assignee: data.to } : {}),
    RecordFieldsSet: (before, { data }) => changed(before, { fields: filledIn(known(before).fields, data.fields) }),
    CategoryChanged: (before, { data }) => changed(before, { category: data.to }),
    SeverityChanged: (before, { data }) => changed(before, { severity: data.to }),
    RecordRejected: (before, event) => ended(before, 'rejected', event),
    RecordMarkedDuplicate: (before, event) => ended(before, 'duplicate', event),
    RecordForwarded: (before, event) => leftAs(before, 'forwarded', 'forwarded', event),
    ComplaintReturned: (before, event) => leftAs(before, 'returned', 'returned', event),
    ComplaintFoundInadmissible: (before, event) => leftAs(before, 'inadmissible', 'not-considered', event),
    ComplaintWithdrawn: (before, event) => leftAs(before, 'withdrawn', 'not-considered', event),
    ComplainedOfNamed: (before, { data }) => {
      const { persons, units, wholeDepartment } = known(before).against ?? { persons: [], units: [], wholeDepartment: false };
      return changed(before, {
        against: {
          persons: [...new Set([...persons, ...data.persons])],
          units: [...new Set([...units, ...data.units])],
          wholeDepartment: wholeDepartment || data.wholeDepartment,
        },
      });
    },
    ComplaintHandedOutside: (before, { data: { handler }, metadata }) =>
      changed(before, {
        outside: { deputed: handler?.kind === 'person' ? handler.person : null, since: metadata.recordedAt, decidedAt: null },
      }),
    ComplaintMarked: (before, { data }) => changed(before, { marks: data.marks }),
    InvestigationJoined: (before, { data }) => changed(before, { follows: data.lead }),
    InvestigationLeft: (before) => changed(before, { follows: null }),
    ComplaintEntrusted: (before, event) => {
      const { unit: entrustedTo, assignee } = event.data;
      return entered(before, 'with-authorised-unit', event, { entrustedTo, assignee });
    },
    ComplaintGivenBack: (before, event) => entered(before, 'reported', event, { entrustedTo: null, assignee: null, triagedAt: null }),
    CorruptionReportExamined: (before, event) => (event.data.outcome === 'inquiry' ? known(before) : closedBy(before, event)),
    CorruptionInquiryConcluded: (before, event) => closedBy(before, event),
    ExaminationResumed: (before, event) => entered(before, 'with-authorised-unit', event, reopened(before, event)),
    OutsideDecisionRecorded: (before, event) => {
      const { decidedAt, result } = event.data;
      const { outside, closings } = known(before);
      const decided = outside && { ...outside, decidedAt };
      return changed(ended(before, 'closed', event), { closings: closings + 1, result, answeredAt: decidedAt, outside: decided });
    },
    AnswerDispatched: (before, { data }) => changed(before, { result: data.result, answeredAt: data.dispatchedAt }),
    CorrectionStarted: (before, event) => inCorrection(before, event),
    CorrectionRecorded: (before, event) => inCorrection(before, event),
    CorrectionNotNeeded: (before, event) => inCorrection(before, event),
    CapaAwaited: (before, event) => entered(before, 'awaiting-capa', event),
    CorrectionResumed: (before, event) => entered(before, 'in-correction', event),
    RecordCovered: (before, { data: { capa, cycle } }) => changed(before, { capa, capaCycle: cycle }),
    CoverageEnded: (before, event) => {
      const { capa, how, returnsTo } = event.data;
      if (known(before).capa !== capa) return before;
      const covered = how === 'effective' ? known(before) : changed(before, { capa: null, capaCycle: null });
      return returnsTo === null ? covered : entered(covered, returnsTo, event);
    },
    CoveringCapaCycleBegan: (before, event) => {
      const { capa, cycle, returnsTo } = event.data;
      if (known(before).capa !== capa) return before;
      const running = changed(before, { capaCycle: cycle });
      return returnsTo === null ? running : entered(running, returnsTo, event, { resolvedAt: null });
    },
    RecordResolved: (before, event) => entered(before, 'resolved', event, { resolvedAt: event.metadata.recordedAt }),
    RecordClosed: (before, event) => closedBy(before, event),
    ImportedCaseEnded: (before, event) =>
      entered(before, 'closed', event, { endedAt: event.data.endedAt, closings: known(before).closings + 1 }),
    RecordReopened: (before, event) =>
      entered(before, 'reported', event, {
        ...reopened(before, event),
        triagedAt: null,
        resolvedAt: null,
        // What a wrong exit had said of it is undone with the exit; an answer that went out stays.
        ...(known(before).answeredAt === null && { result: null }),
      }),
  },
  indexes: [
    '(place)',
    '(status, place)',
    '(unit, place)',
    '(process, place)',
    '(assignee, place)',
    '(kind, place)',
    '(category, place)',
    '(severity, place)',
    '(citizen)',
    '(follows, place)',
    ...marks.map((mark) => `(place) where marks ? '${mark}'`),
    wordIndex('search'),
  ],
});

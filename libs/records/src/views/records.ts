import { searchWords, view, wordIndex } from '#projections';
import { filledIn, marks, ownRecordEvents } from '../domain/index.js';
import {
  amended,
  begun,
  changed,
  closedBy,
  ended,
  entered,
  known,
  leftAs,
  reopened,
  repaired,
  row,
  type RecordRow,
  type Seen,
} from './record-row.js';

/** Correcting begins with the first act of it. */
const inCorrection = (before: RecordRow | null, event: Seen): RecordRow =>
  known(before).status === 'triaged' ? entered(before, 'in-correction', event) : known(before);

/** The list of all records, as of now and of any instant. */
export const recordsView = view({
  name: 'records',
  doc: 'One row a record of any kind: where it stands, whose it is, when it began and ended.',
  version: 6,
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
      const search = searchWords(title, audit, externalReference);
      return begun(event, { kind: 'finding', title, grade, audit, reporter: auditors[0]!, search });
    },
    RecordRepaired: (before, event) => repaired(before, event.data.change, event),
    RecordAmended: (before, { data: { changes } }) => amended(before, changes),
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
    RecordCountReached: (before, { data: { counting, at, first } }) =>
      changed(before, { counted: [...known(before).counted, { counting, at, first }] }),
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

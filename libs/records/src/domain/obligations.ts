import { obligationTable } from '#deadlines/domain';
import { decidingInadmissible, explaining, returning } from './appeal-obligations.js';
import { entrusted, handedOutside, question, receiptAmended, whole } from './appeal-occasions.js';
import { corruptionObligations } from './corruption-obligations.js';
import { confirmingRepairs } from './repairing/obligation.js';
import { closingRecord } from './duties.js';
import type { RecordEvent } from './events/index.js';
import { owesCorrection } from './finding-part.js';
import type { RecordsHouse } from './house.js';
import {
  answerVariant,
  awaitsCapaWithoutOne,
  owesAcknowledgement,
  owesAnswer,
  owesContainment,
  owesContainmentNow,
  owesCorrectionNow,
  owesResponse,
} from './owed-when.js';
import {
  assignee,
  assigneeOrTriager,
  auditee,
  closer,
  handedTo,
  outsideHandlerOf,
  qualityManager,
  record,
  registrar,
  triager,
} from './owing.js';
import { isReachable } from './rules/citizen.js';
import { worksByItself } from './shared-investigation.js';
import type { RecordState } from './state.js';

/** A complaint that is in work may still leave: with the last of its questions, withdrawn, to the authorised unit or to the outside handler. */
const leftMidway = [
  handedOutside,
  entrusted,
  { on: 'RecordForwarded', reason: 'forwarded' },
  { on: 'ComplaintFoundInadmissible', reason: 'inadmissible' },
  { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
] as const;

/** What another complaint's investigation does, nobody does here. */
const followsAnother = { on: 'InvestigationJoined', reason: 'follows-another' } as const;

/** A record that was put right is another one to whoever owes something on it. */
const repairedTo =
  (...statuses: readonly RecordState['status'][]) =>
  ({ after }: { readonly after: RecordState }) =>
    statuses.includes(after.status);
const repaired = { on: 'RecordRepaired', reason: 'repaired' } as const;

/** *Which obligation opens when*, for records. */
export const recordObligations = obligationTable<RecordState, RecordEvent, RecordsHouse>({
  lines: [
    {
      name: 'triage',
      opens: [
        { on: 'NonconformityReported', owed: triager },
        { on: 'ComplaintReceived', owed: triager },
        { on: 'FindingIssued', owed: triager },
        { on: 'RecordReopened', owed: triager },
        { on: 'ComplaintFoundAdmissible', owed: triager },
        { on: 'ComplaintGivenBack', owed: triager },
        { on: 'RecordRepaired', when: repairedTo('reported'), owed: triager },
      ],
      meets: [
        { on: 'RecordTriaged' },
        { on: 'ComplaintEntrusted' },
        { on: 'RecordRejected' },
        { on: 'RecordMarkedDuplicate' },
        { on: 'RecordForwarded' },
        { on: 'ExitProposed' },
        { on: 'ComplaintReturned' },
        { on: 'ComplaintFoundInadmissible' },
      ],
      cancels: [handedOutside, { on: 'ComplaintWithdrawn', reason: 'withdrawn' }],
      reassigns: [{ on: 'TriageHandedOver', owed: handedTo }],
    },
    {
      name: 'acknowledge',
      opens: [
        { on: 'ComplaintReceived', when: (at) => isReachable(record(at)), owed: registrar },
        { on: 'ComplaintGivenBack', when: (at) => owesAcknowledgement(record(at)), owed: triager },
      ],
      // Who was answered has been told that the appeal arrived; what has left can be acknowledged no more.
      meets: [{ on: 'ComplaintAcknowledged' }, { on: 'AnswerDispatched' }],
      cancels: [...leftMidway, { on: 'ComplaintReturned', reason: 'returned' }],
    },
    {
      name: 'answer',
      opens: [
        { on: 'ComplaintReceived', owed: triager },
        { on: 'RecordReopened', when: (at) => owesAnswer(record(at)), owed: assigneeOrTriager, variant: answerVariant },
        { on: 'ComplaintGivenBack', when: (at) => owesAnswer(record(at)), owed: triager, variant: answerVariant },
      ],
      meets: [{ on: 'AnswerDispatched' }, { on: 'OutsideDecisionRecorded' }],
      cancels: [
        entrusted,
        { on: 'RecordForwarded', reason: 'forwarded' },
        { on: 'ComplaintReturned', reason: 'returned' },
        { on: 'ComplaintFoundInadmissible', reason: 'inadmissible' },
        { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
      ],
      rederives: [
        { on: 'AnswerTermSet', cause: 'set-at-triage', variant: answerVariant },
        { ...receiptAmended, variant: answerVariant },
      ],
      reassigns: [
        { on: 'TriageHandedOver', when: (at) => record(at).assignee === null, owed: handedTo },
        { on: 'RecordTriaged', owed: assignee },
        { on: 'RecordAssigned', owed: assignee },
        { on: 'ComplaintHandedOutside', owed: outsideHandlerOf },
      ],
    },
    explaining,
    {
      name: 'forward',
      opens: [
        { on: 'ExitProposed', when: ({ event }) => event.data.exit === 'forwarded', owed: triager },
        {
          on: 'QuestionExitProposed',
          when: ({ event }) => event.data.exit === 'forwarded',
          about: question,
          owed: assigneeOrTriager,
        },
      ],
      meets: [{ on: 'RecordForwarded' }, { on: 'QuestionForwarded', about: question }],
      rederives: [receiptAmended],
      cancels: [
        handedOutside,
        entrusted,
        { on: 'RecordTriaged', about: whole, reason: 'triaged-after-all' },
        { on: 'ExitProposed', when: ({ event }) => event.data.exit !== 'forwarded', about: whole, reason: 'left-otherwise' },
        { on: 'RecordRejected', reason: 'left-otherwise' },
        { on: 'RecordMarkedDuplicate', reason: 'left-otherwise' },
        { on: 'ComplaintReturned', reason: 'left-otherwise' },
        { on: 'ComplaintFoundInadmissible', reason: 'left-otherwise' },
        { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
        { on: 'QuestionDecided', about: question, reason: 'left-otherwise' },
        { on: 'QuestionFoundInadmissible', about: question, reason: 'left-otherwise' },
        { on: 'QuestionExitProposed', when: ({ event }) => event.data.exit !== 'forwarded', about: question, reason: 'left-otherwise' },
      ],
      // It is owed by whoever owes the answer.
      reassigns: [
        { on: 'TriageHandedOver', when: (at) => record(at).assignee === null, owed: handedTo },
        { on: 'RecordTriaged', owed: assignee },
        { on: 'RecordAssigned', owed: assignee },
      ],
    },
    returning,
    decidingInadmissible,
    {
      name: 'respond',
      opens: [
        { on: 'FindingIssued', owed: auditee },
        { on: 'RecordReopened', when: (at) => owesResponse(record(at)), owed: auditee },
      ],
      meets: [{ on: 'FindingAcknowledged' }, { on: 'FindingDisputed' }],
      cancels: [
        { on: 'RecordRejected', reason: 'left-otherwise' },
        { on: 'RecordMarkedDuplicate', reason: 'left-otherwise' },
        { on: 'RecordForwarded', reason: 'left-otherwise' },
      ],
    },
    {
      name: 'contain',
      opens: [
        { on: 'RecordTriaged', when: (at) => owesContainment(record(at)), owed: assignee },
        {
          on: 'SeverityChanged',
          when: (at) => owesContainmentNow(record(at)),
          owed: assignee,
        },
        { on: 'InvestigationLeft', when: (at) => worksByItself(record(at)) && owesContainmentNow(record(at)), owed: assignee },
      ],
      meets: [{ on: 'ContainmentRecorded' }, { on: 'ContainmentNotNeeded' }],
      cancels: [
        { ...repaired, when: repairedTo('reported') },
        ...leftMidway,
        followsAnother,
        { on: 'SeverityChanged', when: (at) => !owesContainment(record(at)), reason: 'severity-lowered' },
      ],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'correct',
      opens: [
        { on: 'RecordTriaged', when: (at) => owesCorrectionNow(record(at)), owed: assignee },
        { on: 'FindingRegraded', when: (at) => owesCorrectionNow(record(at)), owed: assignee },
        { on: 'InvestigationLeft', when: (at) => worksByItself(record(at)) && owesCorrectionNow(record(at)), owed: assignee },
        {
          on: 'RecordRepaired',
          when: (at) => repairedTo('in-correction')(at) && worksByItself(record(at)) && owesCorrectionNow(record(at)),
          owed: assignee,
        },
      ],
      meets: [{ on: 'CorrectionRecorded' }, { on: 'CorrectionNotNeeded' }],
      cancels: [
        ...leftMidway,
        followsAnother,
        { ...repaired, when: repairedTo('reported') },
        { on: 'FindingRegraded', when: (at) => !owesCorrection(record(at)), reason: 'regraded' },
      ],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'open-capa',
      opens: [
        { on: 'CapaAwaited', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
        { on: 'CoverageEnded', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
      ],
      meets: [{ on: 'RecordCovered' }, { on: 'CorrectionResumed' }],
      cancels: [...leftMidway, { on: 'RecordRepaired', when: (at) => !awaitsCapaWithoutOne(record(at)), reason: 'repaired' }],
    },
    {
      name: 'close',
      opens: [
        { on: 'RecordResolved', owed: closer },
        { on: 'RecordRepaired', when: repairedTo('resolved'), owed: closer },
      ],
      meets: [{ on: 'RecordClosed' }, { on: 'RecordReopened' }],
      cancels: [
        { ...repaired, when: repairedTo('in-correction') },
        handedOutside,
        { on: 'CoveringCapaCycleBegan', when: ({ event }) => event.data.returnsTo !== null, reason: 'capa-runs-again' },
      ],
      reassigns: [{ on: 'IndependentPersonNamed', when: ({ event }) => event.data.duty === closingRecord.name, owed: closer }],
    },
    ...corruptionObligations,
    confirmingRepairs,
    {
      name: 'imported',
      opens: [
        {
          on: 'ComplaintImported',
          when: ({ event }) => event.data.due !== null,
          owed: ({ event }) => ({ assignee: event.data.responsible, unit: event.data.unit }),
          ownDate: ({ event }) => ({ due: event.data.due!, source: 'import', from: event.data.startedAt }),
        },
      ],
      meets: [{ on: 'ImportedDeadlineMet' }],
    },
  ],
  severityRaisedBy: ['SeverityChanged'],
  importedFacts: ['ComplaintImported', 'ActivityRecorded', 'ImportedDeadlineMet', 'ImportedCaseEnded'],
});

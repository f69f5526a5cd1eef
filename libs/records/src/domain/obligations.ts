import { obligationTable, openObligations, type Owing, type Subject } from '#deadlines/domain';
import type { EscalationSubject } from '#escalation/domain';
import { againstOf, isClosedTo } from './conflict.js';
import type { RecordEvent } from './events/index.js';
import type { RecordsHouse } from './house.js';
import { atLeast } from './kinds.js';
import type { LiveRecord, RecordState } from './state.js';

interface Around {
  readonly after: RecordState;
  readonly house: RecordsHouse;
}

/** A record that an event was just appended to is there. */
const record = ({ after }: Around): LiveRecord => after as LiveRecord;
const qualityManager: Owing = { assignee: null, role: 'quality-manager' };
const ownerOf = (at: Around): string | null => {
  const { process } = record(at);
  return process === null ? null : at.house.directory.processOwner(process);
};

/** The process's owner, else the quality manager. */
const triager = (at: Around): Owing => {
  const owner = ownerOf(at);
  return owner === null ? qualityManager : { assignee: owner };
};
const assignee = (at: Around): Owing => ({ assignee: record(at).assignee });
/** The process's owner, unless it was they who corrected it. */
const closer = (at: Around): Owing => {
  const owner = ownerOf(at);
  return owner === null || record(at).correctedBy.includes(owner) ? qualityManager : { assignee: owner };
};
const owesContainment = ({ severity, work }: LiveRecord): boolean =>
  severity !== null && atLeast(severity, 'major') && work.containment === null;
const awaitsCapaWithoutOne = ({ status, coverage }: LiveRecord): boolean =>
  status === 'awaiting-capa' && coverage?.status !== 'running' && coverage?.status !== 'effective';

/** *Which obligation opens when*, for records. */
export const recordObligations = obligationTable<RecordState, RecordEvent, RecordsHouse>({
  lines: [
    {
      name: 'triage',
      opens: [
        { on: 'NonconformityReported', owed: triager },
        { on: 'ComplaintReceived', owed: triager },
        { on: 'RecordReopened', owed: triager },
      ],
      meets: [
        { on: 'RecordTriaged' },
        { on: 'RecordRejected' },
        { on: 'RecordMarkedDuplicate' },
        { on: 'RecordForwarded' },
        { on: 'ExitProposed' },
      ],
    },
    {
      name: 'forward',
      opens: [{ on: 'ExitProposed', when: ({ event }) => event.data.exit === 'forwarded', owed: triager }],
      meets: [{ on: 'RecordForwarded' }],
      cancels: [
        { on: 'RecordTriaged', reason: 'triaged-after-all' },
        { on: 'RecordRejected', reason: 'left-otherwise' },
        { on: 'RecordMarkedDuplicate', reason: 'left-otherwise' },
      ],
    },
    {
      name: 'contain',
      opens: [
        { on: 'RecordTriaged', when: (at) => owesContainment(record(at)), owed: assignee },
        {
          on: 'SeverityChanged',
          when: (at) => owesContainment(record(at)) && openObligations(record(at).obligations, 'contain').length === 0,
          owed: assignee,
        },
      ],
      meets: [{ on: 'ContainmentRecorded' }, { on: 'ContainmentNotNeeded' }],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'correct',
      opens: [{ on: 'RecordTriaged', owed: assignee }],
      meets: [{ on: 'CorrectionRecorded' }, { on: 'CorrectionNotNeeded' }],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'open-capa',
      opens: [
        { on: 'CapaAwaited', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
        { on: 'CoverageEnded', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
      ],
      meets: [{ on: 'RecordCovered' }, { on: 'CorrectionResumed' }],
    },
    {
      name: 'close',
      opens: [{ on: 'RecordResolved', owed: closer }],
      meets: [{ on: 'RecordClosed' }, { on: 'RecordReopened' }],
      cancels: [{ on: 'CoveringCapaCycleBegan', when: ({ event }) => event.data.returnsTo !== null, reason: 'capa-runs-again' }],
    },
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

/** What the terms of a record's obligations depend on. */
export function subjectOf(state: LiveRecord): Subject {
  const { id, own, severity, earlierRounds } = state;
  const complaint = own.kind === 'complaint' ? { form: own.form, receivedAt: own.receivedAt } : {};
  return { id, kind: own.kind, severity, run: earlierRounds.length + 1, ...complaint };
}

/** What escalation looks at of a record: nobody to whom it is closed hears of it. */
export function escalationSubjectOf(state: LiveRecord, { directory }: RecordsHouse): EscalationSubject {
  const { id, own, severity, process, unit, assignee } = state;
  const against = againstOf(state);
  return { id, kind: own.kind, severity, process, unit, owner: assignee, closedTo: (person) => isClosedTo(against, person, directory) };
}

import { obligationTable, openObligations, type Owing, type Subject } from '#deadlines/domain';
import type { EscalationSubject } from '#escalation/domain';
import { closureOf, isClosedTo } from './conflict.js';
import { corruptionObligations } from './corruption-obligations.js';
import { routeAround } from './routing.js';
import type { RecordEvent, RecordEventOf } from './events/index.js';
import { findingOf, owesCorrection } from './finding-part.js';
import type { RecordsHouse } from './house.js';
import { atLeast } from './kinds.js';
import { complaintOf, isReachable } from './rules/citizen.js';
import { followsOf, worksByItself } from './shared-investigation.js';
import type { LiveRecord, RecordState } from './state.js';

interface Around {
  readonly after: RecordState;
  readonly house: RecordsHouse;
}

/** A record that an event was just appended to is there. */
const record = ({ after }: Around): LiveRecord => after as LiveRecord;
const qualityManager: Owing = { assignee: null, role: 'quality-manager' };
/** Nobody owes anything on a record that is closed to them: it goes one level up, and how it was found stands in the event. */
const unlessClosed = (person: string, at: Around): Owing => {
  const closure = closureOf(record(at));
  if (!isClosedTo(closure, person, at.house.directory)) return { assignee: person };
  const route = routeAround({ person }, closure, at.house);
  return route === null ? qualityManager : { assignee: route.assignee, role: route.role ?? null, found: route.found };
};
const ownerOf = (at: Around): string | null => {
  const { process } = record(at);
  return process === null ? null : at.house.directory.processOwner(process);
};

/** The process's owner, else the quality manager. */
const triager = (at: Around): Owing => {
  const owner = ownerOf(at);
  return owner === null ? qualityManager : unlessClosed(owner, at);
};
const assignee = (at: Around): Owing => ({ assignee: record(at).assignee });
/** To whom the triage was handed. */
const handedTo = ({ event }: { readonly event: RecordEventOf<'TriageHandedOver'> }): Owing =>
  event.data.to === null ? { ...qualityManager, found: event.data.found } : { assignee: event.data.to, found: event.data.found };
/** Who works on it, and before triage who owes that. */
const assigneeOrTriager = (at: Around): Owing => (record(at).assignee === null ? triager(at) : assignee(at));
/** Who registered an appeal. */
const registrar = (at: Around): Owing => {
  const { reporter } = record(at);
  // A program owes nothing: what its report asks for is the triager's.
  return reporter === null || !at.house.directory.person(reporter) ? triager(at) : unlessClosed(reporter, at);
};
const head: Owing = { assignee: null, role: 'head-of-department' };
/** Whoever issued the finding, while they are still an auditor; else any auditor. */
const auditor = (at: Around): Owing => {
  const { reporter } = record(at);
  return reporter !== null && at.house.directory.hasRole(reporter, 'auditor')
    ? { assignee: reporter }
    : { assignee: null, role: 'auditor' };
};
/** Who closes a record, by its kind: a complaint who answered it, a finding an auditor; else the process's owner, unless it was they who corrected it. */
const closer = (at: Around): Owing => {
  const answeredBy = complaintOf(record(at))?.answers.at(-1)?.by ?? null;
  if (answeredBy !== null && at.house.directory.isActive(answeredBy)) return unlessClosed(answeredBy, at);
  if (record(at).own.kind === 'finding') return auditor(at);
  const owner = ownerOf(at);
  return owner === null || record(at).correctedBy.includes(owner) ? qualityManager : unlessClosed(owner, at);
};
/** An answer is owed to whoever was registered and has not had one; reopening owes it again where a wrong exit had cancelled it. */
const owesAnswer = (state: LiveRecord): boolean => {
  const own = complaintOf(state);
  return own !== null && own.importedFrom === null && own.answers.length === 0 && openObligations(state.obligations, 'answer').length === 0;
};
const owesAcknowledgement = (state: LiveRecord): boolean => isReachable(state) && complaintOf(state)?.acknowledged === null;
const answerVariant = ({ after }: Around): string | null =>
  complaintOf(after as LiveRecord)?.answerTerm === 'no-further-study' ? 'no-further-study' : null;
/** About the record as a whole, not about one of its questions. */
const whole = (): null => null;
const question = ({ event }: { readonly event: { readonly data: { readonly question: string } } }): string => event.data.question;
/** The head of the unit that was audited, or of the nearest unit above that has one. */
const auditee = (at: Around): Owing => {
  const { auditee: unit = null } = findingOf(record(at)) ?? {};
  const head = unit === null ? null : at.house.directory.nearestHead(unit);
  return head === null ? qualityManager : { assignee: head, unit };
};
/** A triaged record that is graded up owes the correction that its grade had not asked for. */
const owesCorrectionNow = (state: LiveRecord): boolean =>
  owesCorrection(state) &&
  state.triagedAt !== null &&
  state.work.correction === null &&
  openObligations(state.obligations, 'correct').length === 0;
const owesContainment = (state: LiveRecord): boolean =>
  followsOf(state) === null && state.severity !== null && atLeast(state.severity, 'major') && state.work.containment === null;
/** A triaged record that becomes graver owes the containment that it had not owed; before triage it is triage that opens it. */
const owesContainmentNow = (state: LiveRecord): boolean =>
  owesContainment(state) && state.triagedAt !== null && openObligations(state.obligations, 'contain').length === 0;
const awaitsCapaWithoutOne = ({ status, coverage }: LiveRecord): boolean =>
  status === 'awaiting-capa' && coverage?.status !== 'running' && coverage?.status !== 'effective';

/** What nobody inside may deal with ends inside; the term of the answer goes on with the outside handler. */
const handedOutside = { on: 'ComplaintHandedOutside', reason: 'handled-outside' } as const;
const outsideHandlerOf = (at: Around): Owing => {
  const handler = complaintOf(record(at))?.outside?.handler;
  return { assignee: handler?.kind === 'person' ? handler.person : null };
};

/** A report of corruption has terms of its own, and no others. */
const entrusted = { on: 'ComplaintEntrusted', reason: 'handed-to-authorised-unit' } as const;

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
      meets: [{ on: 'ComplaintAcknowledged' }],
      cancels: [handedOutside, entrusted, { on: 'ComplaintWithdrawn', reason: 'withdrawn' }],
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
      rederives: [{ on: 'AnswerTermSet', cause: 'set-at-triage', variant: answerVariant }],
      reassigns: [
        { on: 'TriageHandedOver', when: (at) => record(at).assignee === null, owed: handedTo },
        { on: 'RecordTriaged', owed: assignee },
        { on: 'RecordAssigned', owed: assignee },
        { on: 'ComplaintHandedOutside', owed: outsideHandlerOf },
      ],
    },
    {
      name: 'explain',
      opens: [
        {
          on: 'ExplanationAsked',
          about: ({ event }) => event.data.explanation,
          owed: ({ event }) => ({ assignee: event.data.person }),
          ownDate: ({ event }) => ({ due: event.data.due, source: 'decision' }),
        },
      ],
      meets: [{ on: 'ExplanationGiven', about: ({ event }) => event.data.explanation }],
      cancels: [
        { on: 'ExplanationLapsed', about: ({ event }) => event.data.explanation, reason: 'asked-person-left' },
        handedOutside,
        entrusted,
        { on: 'RecordClosed', reason: 'left-otherwise' },
        { on: 'RecordForwarded', reason: 'left-otherwise' },
        { on: 'ComplaintReturned', reason: 'left-otherwise' },
        { on: 'ComplaintFoundInadmissible', reason: 'left-otherwise' },
        { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
      ],
    },
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
      ],
    },
    {
      name: 'return',
      opens: [
        {
          on: 'ExitProposed',
          when: ({ event }) => event.data.exit === 'returned',
          owed: triager,
          variant: ({ event }) => event.data.ground,
        },
      ],
      meets: [{ on: 'ComplaintReturned' }],
      cancels: [
        handedOutside,
        entrusted,
        { on: 'RecordTriaged', reason: 'triaged-after-all' },
        { on: 'ExitProposed', reason: 'left-otherwise' },
        { on: 'RecordForwarded', reason: 'left-otherwise' },
        { on: 'ComplaintFoundInadmissible', reason: 'left-otherwise' },
        { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
      ],
    },
    {
      name: 'decide-inadmissible',
      opens: [
        { on: 'ExitProposed', when: ({ event }) => event.data.exit === 'inadmissible', owed: () => head },
        {
          on: 'QuestionExitProposed',
          when: ({ event }) => event.data.exit === 'inadmissible',
          about: question,
          owed: () => head,
        },
      ],
      meets: [
        { on: 'ComplaintFoundInadmissible' },
        { on: 'ComplaintFoundAdmissible', about: whole },
        { on: 'QuestionFoundInadmissible', about: question },
        { on: 'QuestionFoundAdmissible', about: question },
      ],
      cancels: [
        handedOutside,
        entrusted,
        { on: 'RecordTriaged', about: whole, reason: 'triaged-after-all' },
        { on: 'ExitProposed', about: whole, reason: 'left-otherwise' },
        { on: 'RecordForwarded', reason: 'left-otherwise' },
        { on: 'ComplaintReturned', reason: 'left-otherwise' },
        { on: 'ComplaintWithdrawn', reason: 'withdrawn' },
        { on: 'QuestionDecided', about: question, reason: 'left-otherwise' },
        { on: 'QuestionForwarded', about: question, reason: 'left-otherwise' },
      ],
    },
    {
      name: 'respond',
      opens: [{ on: 'FindingIssued', owed: auditee }],
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
        ...leftMidway,
        followsAnother,
        { on: 'SeverityChanged', when: (at) => !owesContainment(record(at)), reason: 'severity-lowered' },
      ],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'correct',
      opens: [
        { on: 'RecordTriaged', when: (at) => owesCorrection(record(at)), owed: assignee },
        { on: 'FindingRegraded', when: (at) => owesCorrectionNow(record(at)), owed: assignee },
        { on: 'InvestigationLeft', when: (at) => worksByItself(record(at)) && owesCorrectionNow(record(at)), owed: assignee },
      ],
      meets: [{ on: 'CorrectionRecorded' }, { on: 'CorrectionNotNeeded' }],
      cancels: [...leftMidway, followsAnother, { on: 'FindingRegraded', when: (at) => !owesCorrection(record(at)), reason: 'regraded' }],
      reassigns: [{ on: 'RecordAssigned', owed: assignee }],
    },
    {
      name: 'open-capa',
      opens: [
        { on: 'CapaAwaited', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
        { on: 'CoverageEnded', when: (at) => awaitsCapaWithoutOne(record(at)), owed: () => qualityManager },
      ],
      meets: [{ on: 'RecordCovered' }, { on: 'CorrectionResumed' }],
      cancels: leftMidway,
    },
    {
      name: 'close',
      opens: [{ on: 'RecordResolved', owed: closer }],
      meets: [{ on: 'RecordClosed' }, { on: 'RecordReopened' }],
      cancels: [
        handedOutside,
        { on: 'CoveringCapaCycleBegan', when: ({ event }) => event.data.returnsTo !== null, reason: 'capa-runs-again' },
      ],
    },
    ...corruptionObligations,
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
  const grade = own.kind === 'finding' ? { grade: own.grade } : {};
  return { id, kind: own.kind, severity, run: earlierRounds.length + 1, ...complaint, ...grade };
}

/** What escalation looks at of a record: nobody to whom it is closed hears of it. */
export function escalationSubjectOf(state: LiveRecord, { directory }: RecordsHouse): EscalationSubject {
  const { id, own, severity, process, unit, assignee } = state;
  const closure = closureOf(state);
  return { id, kind: own.kind, severity, process, unit, owner: assignee, closedTo: (person) => isClosedTo(closure, person, directory) };
}

import type { Owing } from '#deadlines/domain';
import { owedStep } from '#directory/domain';
import type { Instant } from '#kernel';
import { closureOf, isClosedTo } from './conflict.js';
import { closingRecord } from './duties.js';
import type { RecordEventOf } from './events/index.js';
import { findingOf } from './finding-part.js';
import type { RecordsHouse } from './house.js';
import { routeAround } from './routing.js';
import { complaintOf } from './rules/citizen.js';
import type { LiveRecord, RecordState } from './state.js';

/** The moment at which it is asked who owes something. */
export interface Around {
  readonly after: RecordState;
  readonly house: RecordsHouse;
}

/** A record that an event was just appended to is there. */
export const record = ({ after }: Around): LiveRecord => after as LiveRecord;
export const qualityManager: Owing = { assignee: null, role: 'quality-manager' };
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
export const triager = (at: Around): Owing => {
  const owner = ownerOf(at);
  return owner === null ? qualityManager : unlessClosed(owner, at);
};
export const assignee = (at: Around): Owing => ({ assignee: record(at).assignee });
/** To whom the triage was handed. */
export const handedTo = ({ event }: { readonly event: RecordEventOf<'TriageHandedOver'> }): Owing =>
  event.data.to === null ? { ...qualityManager, found: event.data.found } : { assignee: event.data.to, found: event.data.found };
/** Who works on it, and before triage who owes that. */
export const assigneeOrTriager = (at: Around): Owing => (record(at).assignee === null ? triager(at) : assignee(at));
/** Who registered an appeal. */
export const registrar = (at: Around): Owing => {
  const { reporter } = record(at);
  // A program owes nothing: what its report asks for is the triager's.
  return reporter === null || !at.house.directory.person(reporter) ? triager(at) : unlessClosed(reporter, at);
};
export const head: Owing = { assignee: null, role: 'head-of-department' };
/** Whoever issued the finding, while they are still an auditor and have no hand in the work; else any auditor. */
const auditor = (at: Around): Owing => {
  const { reporter } = record(at);
  const isFree = reporter !== null && !closingRecord.involved(record(at), null, at.house).includes(reporter);
  return isFree && at.house.directory.hasRole(reporter, 'auditor') ? { assignee: reporter } : { assignee: null, role: 'auditor' };
};
const ownerUnlessTheyCorrected = (at: Around): Owing => {
  const owner = ownerOf(at);
  return owner === null || record(at).correctedBy.includes(owner) ? qualityManager : unlessClosed(owner, at);
};
/** Who closes a record, by its kind: a complaint who answered it, a finding an auditor; else the process's owner, unless it was they who corrected it. */
export const closer = (at: Around & { readonly now: Instant }): Owing => {
  const answeredBy = complaintOf(record(at))?.answers.at(-1)?.by ?? null;
  if (answeredBy !== null && at.house.directory.isActive(answeredBy)) return unlessClosed(answeredBy, at);
  const state = record(at);
  if (state.own.kind === 'complaint') return ownerUnlessTheyCorrected(at);
  const ordinary = state.own.kind === 'finding' ? auditor(at) : ownerUnlessTheyCorrected(at);
  // Where nobody of the office is free, whoever the step comes to owes it; where nobody is left, the head, who names somebody.
  return owedStep(closingRecord, { ...at, state }, null, ordinary);
};
/** The head of the unit that was audited, or of the nearest unit above that has one. */
export const auditee = (at: Around): Owing => {
  const { auditee: unit = null } = findingOf(record(at)) ?? {};
  const head = unit === null ? null : at.house.directory.nearestHead(unit);
  return head === null ? qualityManager : { assignee: head, unit };
};
/** The person outside who deals with it; nobody in particular where it is a body. */
export const outsideHandlerOf = (at: Around): Owing => {
  const handler = complaintOf(record(at))?.outside?.handler;
  return { assignee: handler?.kind === 'person' ? handler.person : null };
};

import { rule } from '#kernel';
import { actingPeople, type Directory } from '#directory/domain';
import { demandsOf, findingOf } from '../finding-part.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord, RecordState, Resolved } from '../state.js';
import { owes, standsAbove } from './who-may.js';

/** Whether a person is of the unit that was audited: its head, or a member of it or of a unit below it. */
export function isOfTheAuditee(person: string, auditee: string, directory: Directory): boolean {
  return directory.unitAndSubUnits(auditee).some((each) => directory.headOf(each) === person || directory.person(person)?.unit === each);
}

/** Findings are issued, graded and verified by auditors. */
export const auditorsOnly = rule<RecordState, RecordsHouse>('auditors-only', ({ by }) => by.roles.includes('auditor') || {});

/** No auditor audits their own work, nor for somebody who does (ISO 9001, 9.2.2). */
export const auditorIsNotTheAuditee = rule<LiveRecord, RecordsHouse>('auditor-is-not-the-auditee', ({ state, by, house }) => {
  const { auditee = null } = findingOf(state) ?? {};
  const own = auditee === null ? [] : actingPeople(by).filter((person) => isOfTheAuditee(person, auditee, house.directory));
  return own.length === 0 || { auditee };
});

/** For the auditee speaks the head of its unit, whoever stands above, and whoever the response was handed to. */
export const auditeeSpeaks = rule<LiveRecord, RecordsHouse>('auditee-speaks', ({ state, by, house }) => {
  const { auditee = null } = findingOf(state) ?? {};
  return (auditee !== null && (owes(state, by, 'respond') || standsAbove(by, auditee, house))) || { needed: ['head-of-unit'] };
});

/** A finding is acknowledged once; what was disputed may be acknowledged later. */
export const notAcknowledged = rule<LiveRecord, RecordsHouse>('finding-not-acknowledged', ({ state }) => {
  const acknowledged = findingOf(state)?.acknowledged ?? null;
  return acknowledged === null || { at: acknowledged.at };
});
export const notDisputed = rule<LiveRecord, RecordsHouse>('finding-not-disputed', ({ state }) => {
  const disputed = findingOf(state)?.disputed ?? null;
  return disputed === null || { at: disputed.at };
});

/** Only an opportunity for improvement is accepted or declined, and once. */
export const improvementIsOpen = rule<LiveRecord, RecordsHouse>('improvement-is-open', ({ state }) => {
  const own = findingOf(state);
  return (own !== null && demandsOf[own.grade].decision && own.improvement === null) || { grade: own?.grade ?? null };
});

/** Resolve: the auditee said what it thinks of the finding. */
export const findingWasAnswered = rule<LiveRecord, RecordsHouse>('finding-was-answered', ({ state }) => {
  const own = findingOf(state);
  return own === null || own.acknowledged !== null || own.disputed !== null || {};
});

/** Resolve: an observation needs a response. */
export const responseWasGiven = rule<LiveRecord, RecordsHouse>('response-was-given', ({ state }) => {
  const own = findingOf(state);
  return own === null || !demandsOf[own.grade].response || own.response !== null || {};
});

/** Resolve: an opportunity for improvement is accepted or declined. */
export const improvementWasDecided = rule<LiveRecord, RecordsHouse>('improvement-was-decided', ({ state }) => {
  const own = findingOf(state);
  return own === null || !demandsOf[own.grade].decision || own.improvement !== null || {};
});

/** Close: verified since it was resolved. */
export const closureIsVerified = rule<Resolved, RecordsHouse>('closure-is-verified', ({ state }) => {
  const own = findingOf(state);
  return own === null || (own.verification !== null && own.verification.at >= state.resolvedAt) || {};
});

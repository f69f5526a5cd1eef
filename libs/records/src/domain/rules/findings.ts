import { rule } from '#kernel';
import { actingPeople, cameTo, carriesOut } from '#directory/domain';
import { isOfTheAuditee } from '../auditee.js';
import type { RecordDuty } from '../duties.js';
import { demandsOf, findingOf } from '../finding-part.js';
import type { RecordsHouse } from '../house.js';
import type { LiveRecord, RecordState, Resolved } from '../state.js';
import { owes, standsAbove } from './who-may.js';

/** Findings are issued by auditors. */
export const auditorsOnly = rule<RecordState, RecordsHouse>('auditors-only', ({ by }) => by.roles.includes('auditor') || {});

/** They are graded and verified by auditors; where none is free, by whom the step came to. */
export const auditorTakes = (duty: RecordDuty) =>
  rule<LiveRecord, RecordsHouse>(
    'auditors-only',
    (at) => at.by.roles.includes('auditor') || cameTo(duty, at) || carriesOut(duty, at) || {},
  );

/** No auditor audits their own work, nor for somebody who does (ISO 9001, 9.2.2). */
export const auditorIsNotTheAuditee = (duty: RecordDuty) =>
  rule<LiveRecord, RecordsHouse>('auditor-is-not-the-auditee', (at) => {
    const { auditee = null } = findingOf(at.state) ?? {};
    const own = auditee === null ? [] : actingPeople(at.by).filter((person) => isOfTheAuditee(person, auditee, at.house.directory));
    return own.length === 0 || carriesOut(duty, at) || { auditee };
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

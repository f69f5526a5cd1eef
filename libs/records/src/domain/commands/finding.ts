import { check, type Instant } from '#kernel';
import { categoryIsInUse } from '../configuration/categories.js';
import { fieldsFitA, type GivenFields } from '../configuration/field-values.js';
import { recordEvents, type Grade, type RecordEventOf } from '../events/index.js';
import { isOfTheAuditee } from '../auditee.js';
import { regrading, verifyingClosure } from '../duties.js';
import { demandsOf, findingOf } from '../finding-part.js';
import type { RecordsHouse } from '../house.js';
import { worked } from '../kinds.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { coveringCapa } from '../rules/coverage.js';
import {
  auditeeSpeaks,
  auditorIsNotTheAuditee,
  auditorsOnly,
  auditorTakes,
  improvementIsOpen,
  notAcknowledged,
  notDisputed,
} from '../rules/findings.js';
import { verifierDidNotCorrect } from '../rules/gates.js';
import { idsOf, notInTheFuture, processIsInUse } from '../rules/input.js';
import { actingPeople, exceptionOf } from '#directory/domain';
import type { RecordState } from '../state.js';
import { command } from './command.js';
import { fieldsSet } from './configured.js';

/** A finding as an auditor issues it; `process` and `auditee` by id or key. */
export interface IssueFinding extends Omit<
  RecordEventOf<'FindingIssued'>['data'],
  'severity' | 'auditors' | 'process' | 'category' | 'foundAt' | 'externalReference'
> {
  readonly process?: string | null;
  readonly category?: string | null;
  /** The house's own fields, by code. */
  readonly fields?: GivenFields | null;
  readonly foundAt?: Instant | null;
  readonly externalReference?: string | null;
}

const auditeeIsOpen = check<RecordState, RecordsHouse, IssueFinding>('unit-is-open', ({ house }, { auditee }) => {
  const unit = house.directory.findUnit(auditee);
  return (unit !== undefined && !unit.closed) || { unit: auditee };
});

/** No auditor issues a finding about their own unit (ISO 9001, 9.2.2). */
const issuerIsNotTheAuditee = check<RecordState, RecordsHouse, IssueFinding>('auditor-is-not-the-auditee', ({ by, house }, { auditee }) => {
  const unit = house.directory.findUnit(auditee)?.id;
  return unit === undefined || !actingPeople(by).some((person) => isOfTheAuditee(person, unit, house.directory)) || { auditee: unit };
});

export const issueFinding = command({
  name: 'issue',
  doc: 'Issues an audit finding.',
  from: ['none'],
  to: 'reported',
  rules: [auditorsOnly],
  checks: [
    auditeeIsOpen,
    issuerIsNotTheAuditee,
    processIsInUse,
    notInTheFuture('foundAt'),
    categoryIsInUse(() => 'finding'),
    fieldsFitA(() => 'finding'),
  ],
  then: ({ by, house }, input: IssueFinding) => {
    const { record, title, audit, criterion, evidence, grade, auditee } = input;
    return [
      recordEvents.findingIssued({
        ...{ record, title, audit, criterion, evidence, grade },
        severity: demandsOf[grade].severity,
        auditee: house.directory.findUnit(auditee)!.id,
        process: idsOf(house, { process: input.process ?? null }).process,
        category: input.category ?? null,
        foundAt: input.foundAt ?? null,
        externalReference: input.externalReference ?? null,
        auditors: actingPeople(by),
      }),
      ...fieldsSet({ fields: {} }, input.fields ?? {}),
    ];
  },
});

const open = ['reported', ...worked] as const;
/** Whoever fills the last gap of a finding whose CAPA has ended effective resolves it. */
const staysOrResolves = ['stays', 'resolved'] as const;

export const acknowledgeFinding = command({
  name: 'acknowledge-finding',
  doc: 'Acknowledges the finding for the auditee.',
  from: open,
  to: staysOrResolves,
  rules: [auditeeSpeaks, notAcknowledged],
  checks: [],
  then: (_, { note }: { readonly note?: string | null }) => [recordEvents.findingAcknowledged({ note: note ?? null })],
});

export const disputeFinding = command({
  name: 'dispute-finding',
  doc: 'Disputes the finding for the auditee; the disagreement stays on record.',
  from: open,
  to: staysOrResolves,
  rules: [auditeeSpeaks, notAcknowledged, notDisputed],
  checks: [],
  then: (_, { reason }: { readonly reason: string }) => [recordEvents.findingDisputed({ reason })],
});

export const respondToFinding = command({
  name: 'respond',
  doc: 'Responds to the finding for the auditee, in words.',
  from: open,
  to: staysOrResolves,
  rules: [auditeeSpeaks],
  checks: [],
  then: (_, { response }: { readonly response: string }) => [recordEvents.findingResponded({ response })],
});

export const acceptImprovement = command({
  name: 'accept-improvement',
  doc: 'Takes an opportunity for improvement up.',
  from: open,
  to: staysOrResolves,
  rules: [auditeeSpeaks, improvementIsOpen],
  checks: [],
  then: (_, { note }: { readonly note?: string | null }) => [recordEvents.improvementAccepted({ note: note ?? null })],
});

export const declineImprovement = command({
  name: 'decline-improvement',
  doc: 'Declines an opportunity for improvement, with a reason.',
  from: open,
  to: staysOrResolves,
  rules: [auditeeSpeaks, improvementIsOpen],
  checks: [],
  then: (_, { reason }: { readonly reason: string }) => [recordEvents.improvementDeclined({ reason })],
});

export const regrade = command({
  name: 'regrade',
  doc: 'Grades the finding anew, for example after a dispute; what a grade asks for follows.',
  from: open,
  to: staysOrResolves,
  rules: [auditorTakes(regrading), auditorIsNotTheAuditee(regrading)],
  checks: [],
  then: ({ state, by, house, now }, { grade, reason }: { readonly grade: Grade; readonly reason: string }) => {
    const own = findingOf(state);
    if (own === null || own.grade === grade) return [];
    const severity = demandsOf[grade].severity;
    const changed = recordEvents.severityChanged({
      from: state.severity,
      to: severity,
      reason,
      capaRequired: isCapaRequired({ own: { ...own, grade } }, severity),
      capa: coveringCapa(state),
    });
    return [
      ...exceptionOf(regrading, { state, by, house, now }),
      recordEvents.findingRegraded({ from: own.grade, to: grade, reason }),
      ...(severity === state.severity ? [] : [changed]),
    ];
  },
});

export const verifyClosure = command({
  name: 'verify-closure',
  doc: 'Verifies that the finding may be closed; by an auditor who is not the auditee and corrected nothing.',
  from: ['resolved'],
  to: 'stays',
  rules: [auditorTakes(verifyingClosure), auditorIsNotTheAuditee(verifyingClosure), verifierDidNotCorrect],
  checks: [],
  then: ({ state, by, house, now }, { evidence }: { readonly evidence: string }) => [
    ...exceptionOf(verifyingClosure, { state, by, house, now }),
    recordEvents.findingVerified({ evidence, verifiedBy: actingPeople(by) }),
  ],
});

import { derivedId, type Actor, type Sealed } from '#kernel';
import { deadlinesAtFounding } from '#deadlines/domain';
import { directoryOf, personEvents, processEvents, unitEvents, type DirectoryEvent, type Role } from '#directory/domain';
import { versionsAtFounding } from '#configuration/domain';
import { starterRules } from '#escalation/domain';
import { categoriesKind, recordFieldsKind } from './configuration/index.js';
import { recordEvents as e } from './events/index.js';
import type { RecordsHouse } from './house.js';

/** What the specs of records speak of: a small department on Tuesday, 3 March 2026, noon in Kyiv. */
export const now = '2026-03-03T10:00:00.000Z';
export const idOf = (name: string): string => derivedId('sample', name);
export const sealedFor = (name: string): Sealed => ({
  sealed: 1,
  subject: idOf(name),
  box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==',
  commitment: '0'.repeat(64),
});

const person = (name: string, unit: string, ...roles: Role[]): DirectoryEvent[] => [
  personEvents.personRegistered({
    person: idOf(name),
    name: sealedFor(name),
    contact: null,
    key: null,
    unit: idOf(unit),
    superior: null,
  }),
  personEvents.rolesGranted({ person: idOf(name), roles: ['staff', ...roles] }),
];
const unit = (key: string, parent: string | null, head: string | null): DirectoryEvent =>
  unitEvents.unitAdded({ unit: idOf(key), key, name: key, parent: parent && idOf(parent), head: head && idOf(head) });
const process = (key: string, owner: string | null): DirectoryEvent =>
  processEvents.processDefined({ process: idOf(key), key, name: key, owner: owner && idOf(owner), unit: null });

/** `department` (Maria) over `services` (Ihor) over `permits`, and over `finance` (Oksana). Oksana owns the process `issue`; nobody `intake`. */
export const department: readonly DirectoryEvent[] = [
  unit('department', null, 'maria'),
  unit('services', 'department', 'ihor'),
  unit('permits', 'services', null),
  unit('finance', 'department', 'oksana'),
  unit('archive', 'department', null),
  unitEvents.unitClosed({ unit: idOf('archive'), reason: 'merged' }),
  ...person('maria', 'department', 'head-of-department'),
  ...person('ihor', 'services'),
  ...person('oksana', 'finance', 'process-owner'),
  ...person('olena', 'permits'),
  ...person('petro', 'permits'),
  ...person('taras', 'finance'),
  ...person('halyna', 'department'),
  unit('integrity', 'department', 'roman'),
  ...person('roman', 'integrity'),
  ...person('sofiia', 'integrity'),
  ...person('nina', 'department', 'quality-manager'),
  ...person('yurii', 'department', 'auditor'),
  ...person('gone', 'permits'),
  personEvents.personLeft({ person: idOf('gone'), reason: 'retired' }),
  process('issue', 'oksana'),
  process('intake', null),
  process('fax', 'oksana'),
  processEvents.processEnded({ process: idOf('fax'), reason: 'nobody sends any' }),
];
export const house: RecordsHouse = {
  directory: directoryOf(department),
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets: [starterRules('2020-01-01T00:00:00.000Z')] },
  handling: {
    deputies: [idOf('halyna')],
    authorisedUnit: idOf('integrity'),
    outsideHandler: { kind: 'body', name: 'Oblast administration' },
  },
  categories: versionsAtFounding(categoriesKind),
  recordFields: versionsAtFounding(recordFieldsKind),
};

const actor = (name: string, ...roles: Role[]): Actor => ({ person: idOf(name), roles: ['staff', ...roles] });
export const oksana = actor('oksana', 'process-owner');
export const olena = actor('olena');
export const petro = actor('petro');
export const taras = actor('taras');
export const ihor = actor('ihor');
export const nina = actor('nina', 'quality-manager');
export const yurii = actor('yurii', 'auditor');
export const maria = actor('maria', 'head-of-department');
/** Deputy of Maria. */
export const halyna = actor('halyna');
/** Heads the unit `integrity`, which is authorised for reports of corruption; Sofiia is of it. */
export const roman = actor('roman');
export const sofiia = actor('sofiia');
export const importer = actor('importer', 'administrator');
export const engine: Actor = { person: 'process:records-follow-their-capa', roles: [], process: 'records-follow-their-capa' };

export const record = idOf('a record');
export const capa = idOf('a capa');

/** Olena reported it, before triage. */
export const reported = e.nonconformityReported({
  record,
  title: 'Permit issued without the fire service',
  description: 'The opinion of the fire service was not asked for.',
  requirement: { of: 'procedure', procedure: 'P-07' },
  severity: 'minor',
  process: idOf('issue'),
  unit: idOf('permits'),
  category: null,
  detectedAt: '2026-03-02T08:00:00.000Z',
  place: null,
  extent: null,
  externalReference: null,
  reporting: 'by-name',
  reporter: idOf('olena'),
  confidentialReporter: null,
});
export const triaged = (severity: 'minor' | 'moderate' | 'major' | 'critical' = 'moderate') =>
  e.recordTriaged({
    process: idOf('issue'),
    unit: idOf('permits'),
    severity,
    assignee: idOf('petro'),
    category: null,
    conflictOfInterest: 'none-named',
    capaRequired: severity === 'critical',
    capa: null,
    note: null,
  });
export const contained = e.containmentRecorded({ description: 'Permit suspended.', containedAt: now });
export const corrected = e.correctionRecorded({
  description: 'Opinion obtained.',
  correctedAt: now,
  disposition: 'corrected',
  concession: null,
  correctedBy: [idOf('petro')],
});
export const extentAnswered = e.extentAnswered({ similar: 'could-occur', explanation: 'The template lacks the step.', records: [] });
export const awaited = e.capaAwaited({ reason: null, capaRequired: true, capa: null });
export const covered = e.recordCovered({
  capa,
  cycle: 1,
  sameCause: 'not-asked',
  recurrence: false,
  from: null,
  record,
  kind: 'nonconformity',
  severity: 'critical',
  process: idOf('issue'),
  unit: idOf('permits'),
  capaRequired: true,
});
export const endedEffective = e.coverageEnded({
  capa,
  cycle: 1,
  how: 'effective',
  returnsTo: null,
  process: idOf('issue'),
  category: null,
});
export const resolved = e.recordResolved({ justification: 'A slip of one day, seen at once.', capa: null });
export const closed = e.recordClosed({ note: null });

/** A citizen's complaint against Ihor and the unit `finance`. */
export const received = e.complaintReceived({
  record,
  citizen: idOf('citizen'),
  name: sealedFor('citizen'),
  contact: sealedFor('citizen'),
  privileged: false,
  form: 'complaint',
  channel: 'letter',
  receivedAt: '2026-03-02T08:00:00.000Z',
  language: 'uk',
  marks: ['primary'],
  subject: null,
  text: sealedFor('citizen'),
  remedy: null,
  against: { persons: [idOf('ihor')], units: [idOf('finance')], wholeDepartment: false, words: null },
  questions: [],
  severity: 'major',
  process: null,
  unit: null,
  category: null,
  externalReference: null,
});
/** The same against the unit `finance` alone: those who work in `permits` may deal with it. */
export const appeal = e.complaintReceived({
  ...received.data,
  against: { persons: [], units: [idOf('finance')], wholeDepartment: false, words: null },
});

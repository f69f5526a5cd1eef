import { view } from '#projections';
import { z } from 'zod';
import { capaKinds, capaOwnEvents, recordKinds, riskLevels, severities, type Severity } from '../domain/index.js';

export const capaStatuses = [
  'drafted',
  'investigating',
  'planning',
  'awaiting-approval',
  'implementing',
  'verifying',
  'monitoring',
  'assessing',
  'closed',
  'cancelled',
] as const;

const covered = z.strictObject({ record: z.uuid(), kind: z.enum(recordKinds), severity: z.enum(severities).nullable() });

const row = z.strictObject({
  id: z.uuid(),
  title: z.string(),
  status: z.enum(capaStatuses),
  kind: z.enum(capaKinds).nullable(),
  /** The highest of the records covered. */
  severity: z.enum(severities).nullable(),
  risk: z.enum(riskLevels).nullable(),
  owner: z.uuid().nullable(),
  leadUnit: z.uuid().nullable(),
  units: z.array(z.uuid()),
  process: z.uuid().nullable(),
  /** 0 in the draft. */
  cycle: z.int(),
  notEffective: z.int(),
  openedAt: z.iso.datetime(),
  /** When the present status was entered. */
  since: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  /** Set while and after the cure is watched. */
  monitoringUntil: z.iso.datetime().nullable(),
  result: z.enum(['effective', 'cancelled']).nullable(),
  covers: z.array(covered),
  /** Index of the first event in the log: newest first. */
  place: z.int(),
});
export type CapaRow = z.output<typeof row>;

type Status = CapaRow['status'];
interface Seen {
  readonly metadata: { readonly recordedAt: string };
}

/** The row with another status, since the event. */
function entered(before: CapaRow | null, status: Status, { metadata }: Seen, changes: Partial<CapaRow> = {}): CapaRow | null {
  return before && { ...before, ...changes, status, since: metadata.recordedAt };
}

function covering(before: CapaRow | null, covers: CapaRow['covers']): CapaRow | null {
  const found = covers.flatMap(({ severity }) => (severity === null ? [] : [severity]));
  const severity: Severity | null = severities.findLast((each) => found.includes(each)) ?? null;
  return before && { ...before, covers, severity };
}

function without(before: CapaRow | null, record: string): CapaRow | null {
  return covering(
    before,
    (before?.covers ?? []).filter((each) => each.record !== record),
  );
}

/** The list of CAPAs, as of now and of any instant. */
export const capasView = view({
  name: 'capas',
  doc: 'One row a CAPA: where it stands, whose it is, which records it covers.',
  version: 2,
  events: capaOwnEvents,
  key: (event) => event.data.capa,
  row,
  on: {
    CapaDrafted: (_, { data, metadata, index }): CapaRow => ({
      id: data.capa,
      title: data.title,
      status: 'drafted',
      kind: data.kind,
      severity: null,
      risk: null,
      owner: data.owner,
      leadUnit: data.leadUnit,
      units: data.units,
      process: data.process,
      cycle: 0,
      notEffective: 0,
      openedAt: metadata.recordedAt,
      since: metadata.recordedAt,
      closedAt: null,
      monitoringUntil: null,
      result: null,
      covers: [],
      place: index,
    }),
    CapaDescribed: (before, { data: { title, kind, leadUnit, units, process } }) =>
      before && { ...before, title, kind, leadUnit, units, process },
    CapaAmended: (before, { data: { changes } }) =>
      before && { ...before, title: changes.find(({ field }) => field === 'title')?.now ?? before.title },
    CapaRepaired: (before, event) => entered(before, event.data.change.to, event),
    CapaRiskRated: (before, { data }) => before && { ...before, risk: data.risk.level },
    CapaOwnerAssigned: (before, { data }) => before && { ...before, owner: data.owner },
    CapaPassedOn: (before, { data }) => before && { ...before, owner: data.owner ? data.to : before.owner },
    CapaTakenBack: (before, { data }) => before && { ...before, owner: data.owner ? data.to : before.owner },
    CapaCycleBegan: (before, event) =>
      entered(before, 'investigating', event, { cycle: event.data.cycle, closedAt: null, monitoringUntil: null, result: null }),
    InvestigationFinished: (before, event) => entered(before, 'planning', event),
    PlanSubmitted: (before, event) => entered(before, 'awaiting-approval', event),
    PlanApproved: (before, event) => entered(before, 'implementing', event),
    PlanReturned: (before, event) => entered(before, 'planning', event),
    ActionReturned: (before, event) => (before?.status === 'verifying' ? entered(before, 'implementing', event) : before),
    ImplementationFinished: (before, event) => entered(before, 'verifying', event),
    MonitoringBegan: (before, event) => entered(before, 'monitoring', event, { monitoringUntil: event.data.until }),
    MonitoringWindowLengthened: (before, { data }) => before && { ...before, monitoringUntil: data.until },
    AssessmentBegun: (before, event) => entered(before, 'assessing', event),
    EffectivenessAssessed: (before, { data }) =>
      before && { ...before, notEffective: before.notEffective + (data.verdict === 'not-effective' ? 1 : 0) },
    CapaClosed: (before, event) => entered(before, 'closed', event, { closedAt: event.metadata.recordedAt, result: 'effective' }),
    CapaCancelled: (before, event) => entered(before, 'cancelled', event, { closedAt: event.metadata.recordedAt, result: 'cancelled' }),
    CapaRecordCovered: (before, { data: { record, kind, severity } }) =>
      covering(before, [...(before?.covers ?? []).filter((each) => each.record !== record), { record, kind, severity }]),
    CapaCoveredRecordChanged: (before, { data: { record, severity } }) =>
      covering(
        before,
        (before?.covers ?? []).map((each) => (each.record === record ? { ...each, severity } : each)),
      ),
    CapaRecordReleased: (before, { data }) => without(before, data.record),
    CapaRecordTakenOver: (before, { data }) => without(before, data.record),
  },
  indexes: [
    '(place)',
    '(status, place)',
    '(owner, place)',
    '(lead_unit, place)',
    '(status, monitoring_until)',
    'using gin (units jsonb_path_ops)',
  ],
});

import { check } from '#kernel';
import { rate } from '../configuration/risk-matrix.js';
import { coveredRecords } from '../evolve-coverage.js';
import { capaOwnEvents as e } from '../events/index.js';
import { leaveDrafted } from '../gates/drafted.js';
import {
  mayDraft,
  namedAreNotExcluded,
  newOwnerDidNotApprove,
  newOwnerIsHere,
  notExcluded,
  ownerOrQualityManager,
  processIsInUse,
  unitsAreOpen,
} from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import {
  openStatuses,
  type AwaitingApproval,
  type Drafted,
  type Investigating,
  type Nothing,
  type OpenCapa,
  type Planning,
} from '../state.js';
import type { CapaKind, Likelihood, Severity } from '../values.js';
import { command } from './command.js';

/** What a CAPA says of itself. */
export interface Frame {
  readonly title: string;
  readonly description: string | null;
  readonly kind: CapaKind | null;
  readonly leadUnit: string | null;
  readonly units: readonly string[];
  readonly process: string | null;
}

export interface CoveredRecord {
  readonly record: string;
  readonly recordKind: 'nonconformity' | 'complaint' | 'finding';
}

export interface DraftCapa extends Frame {
  readonly capa: string;
  readonly owner: string | null;
  readonly records: readonly CoveredRecord[];
  /** The proposal that it follows from; given by the engine alone. */
  readonly proposal?: { readonly id: string; readonly acceptedBy: string };
}

const recordsAreNamedOnce = check<Nothing, CapaHouse, DraftCapa>('records-are-named-once', (_, { records }) => {
  const twice = records.map(({ record }) => record).filter((record, at, all) => all.indexOf(record) !== at);
  return twice.length === 0 || { records: twice };
});

export const draft = command({
  name: 'draft',
  doc: 'Drafts a CAPA, and asks the named records to be covered by it.',
  from: ['none'],
  to: 'drafted',
  rules: [mayDraft],
  checks: [newOwnerIsHere, unitsAreOpen, processIsInUse, recordsAreNamedOnce],
  then: (_, { records, units, ...input }: DraftCapa) => [
    e.capaDrafted({ ...input, units: [...units] }),
    ...records.map((each) => e.capaCoverageAsked({ capa: input.capa, ...each, cycle: 1, recurrence: false, sameCause: null })),
  ],
});

/** What was approved under one frame does not get another: kind and units stand once the plan is submitted. */
const beforeApproval = ['drafted', 'investigating', 'planning'] as const;

/** A CAPA past its draft keeps what that gate asked for. */
const frameStaysWhole = check<Drafted | Investigating | Planning, CapaHouse, Frame>(
  'frame-stays-whole',
  ({ state }, { kind, leadUnit, units }) => {
    const missing = [
      ...(kind === null ? ['kind'] : []),
      ...(leadUnit === null ? ['leadUnit'] : []),
      ...(units.length === 0 ? ['units'] : []),
    ];
    return state.status === 'drafted' || missing.length === 0 || { missing };
  },
);

export const describe = command({
  name: 'describe',
  doc: 'Sets title, kind, units and process of a CAPA that is not submitted for approval yet.',
  from: beforeApproval,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [unitsAreOpen, processIsInUse, frameStaysWhole],
  then: ({ state }, { title, description, kind, leadUnit, units, process }: Frame) => [
    e.capaDescribed({ capa: state.id, title, description, kind, leadUnit, units: [...units], process }),
  ],
});

export interface RateRisk {
  readonly severity: Severity;
  readonly likelihood: Likelihood;
  readonly reason: string | null;
}

export const rateRisk = command({
  name: 'rate-risk',
  doc: 'Rates the risk: severity and likelihood are judged, the matrix says the level, the level who approves.',
  from: beforeApproval,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [],
  then: ({ state, house, now }, { reason, ...judged }: RateRisk) => [
    e.capaRiskRated({ capa: state.id, risk: rate(house.riskMatrix, judged, now), reason }),
  ],
});

export interface AssignOwner {
  readonly owner: string;
  readonly reason: string | null;
}

const ownerIsAnother = check<OpenCapa, CapaHouse, AssignOwner>(
  'owner-is-another',
  ({ state }, { owner }) => state.owner !== owner || { owner },
);

export const assignOwner = command({
  name: 'assign-owner',
  doc: 'Gives the CAPA to another owner, who takes over its open obligations.',
  from: openStatuses,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [newOwnerIsHere, namedAreNotExcluded(({ owner }: AssignOwner) => [owner]), ownerIsAnother, newOwnerDidNotApprove],
  then: ({ state }, { owner, reason }: AssignOwner) => [e.capaOwnerAssigned({ capa: state.id, owner, previous: state.owner, reason })],
});

export const beginInvestigation = command({
  name: 'begin-investigation',
  doc: 'Leaves the draft: the search for the cause begins, as the first cycle.',
  from: ['drafted'],
  to: 'investigating',
  rules: [ownerOrQualityManager, notExcluded, ...leaveDrafted],
  checks: [],
  then: ({ state }) => [
    e.capaCycleBegan({ capa: state.id, cycle: 1, because: 'begun', covers: coveredRecords(state.coverage, 'covered') }),
  ],
});

export type BeforeApproval = Drafted | Investigating | Planning | AwaitingApproval;
export const draftCommands = [draft, describe, rateRisk, assignOwner, beginInvestigation];

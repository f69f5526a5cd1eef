import { check, rule } from '#kernel';
import type { Named } from '#records/domain';
import type { CoverageRefusal } from '../events/coverage.js';
import { capaOwnEvents as e } from '../events/index.js';
import { isExcluded } from '../excluded.js';
import { engineOnly, notExcluded, ownerOrQualityManager } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { existingStatuses, openStatuses, type Capa, type OpenCapa } from '../state.js';
import { partsTakenBack } from '../taking-back.js';
import type { Severity } from '../values.js';
import { command } from './command.js';
import type { CoveredRecord } from './draft.js';

interface OfRecord {
  readonly record: string;
}
const answerOf = (state: Capa, { record }: OfRecord) => state.coverage.find((each) => each.record === record)?.answer;

/** 0 in the draft; of a cancelled CAPA the one in which it was. */
const cycleOf = (state: Capa): number => ('cycle' in state ? state.cycle : state.pastCycles.length);

export interface CoverRecord extends CoveredRecord {
  /** Why the record has the same cause; needed once the plan is approved. */
  readonly sameCause: string | null;
}

export interface TakeOverRecord extends CoverRecord {
  /** The CAPA that covers the record now. */
  readonly from: string;
}

const recordIsNotCovered = check<OpenCapa, CapaHouse, CoverRecord>('record-is-not-covered-yet', ({ state }, input) => {
  const answer = answerOf(state, input);
  return (answer !== 'asked' && answer !== 'covered') || { record: input.record, answer };
});

/** Once the plan is approved it was made for these records: one more needs the same cause. */
const sameCauseIsConfirmed = check<OpenCapa, CapaHouse, CoverRecord>('same-cause-is-confirmed', ({ state }, { sameCause }) => {
  const late = ['implementing', 'verifying', 'monitoring', 'assessing'].includes(state.status);
  return !late || sameCause !== null || { status: state.status };
});
/** A CAPA takes a record over from another one, not from itself. */
const isFromAnother = check<OpenCapa, CapaHouse, TakeOverRecord>(
  'record-is-of-another-capa',
  ({ state }, { from }) => from !== state.id || { capa: from },
);

const mostRecords = 500;
const coverageHasRoom = check<OpenCapa, CapaHouse, CoverRecord>(
  'coverage-has-room',
  ({ state }) => state.coverage.length < mostRecords || { most: mostRecords },
);

export const coverRecord = command({
  name: 'cover-record',
  doc: 'Asks a record to be covered by this CAPA; the record decides, and its answer shows here.',
  from: openStatuses,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [recordIsNotCovered, sameCauseIsConfirmed, coverageHasRoom],
  then: ({ state }, input: CoverRecord) => [e.capaCoverageAsked(asked(state, input))],
});

export const takeOverRecord = command({
  name: 'take-over-record',
  doc: 'Asks a record to pass from the CAPA that covers it to this one, which alone lets that one be cancelled where the record requires a CAPA.',
  from: openStatuses,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [recordIsNotCovered, sameCauseIsConfirmed, coverageHasRoom, isFromAnother],
  then: ({ state }, { from, ...input }: TakeOverRecord) => [e.capaCoverageAsked({ ...asked(state, input), from })],
});

/** What the record is asked with. */
function asked(state: OpenCapa, { record, recordKind, sameCause }: CoverRecord) {
  const recurrence = state.status === 'monitoring';
  return { capa: state.id, record, recordKind, cycle: Math.max(1, cycleOf(state)), recurrence, sameCause };
}

const recordIsCovered = check<OpenCapa, CapaHouse, OfRecord>('record-is-covered', ({ state }, input) => {
  const answer = answerOf(state, input);
  return answer === 'covered' || { record: input.record, answer: answer ?? null };
});

/** What cannot be resolved without a CAPA is not let go: another one takes it over. */
const recordRequiresNoCapa = check<OpenCapa, CapaHouse, OfRecord>('record-requires-no-capa', ({ state }, { record }) => {
  const requires = state.coverage.some((each) => each.record === record && each.answer === 'covered' && each.requiresCapa);
  return !requires || { record };
});

export const releaseRecord = command({
  name: 'release-record',
  doc: 'Lets a covered record go that does not belong to this CAPA, with reason; not one that requires a CAPA.',
  from: openStatuses,
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [recordIsCovered, recordRequiresNoCapa],
  then: ({ state }, { record, reason }: OfRecord & { readonly reason: string }) => {
    const { kind } = state.coverage.find((each) => each.record === record)!;
    return [e.capaRecordReleaseAsked({ capa: state.id, record, kind, cycle: Math.max(1, cycleOf(state)), reason })];
  },
});

export interface NoteRecordCovered extends OfRecord {
  readonly kind: CoveredRecord['recordKind'];
  readonly severity: Severity | null;
  readonly unit: string | null;
  readonly process: string | null;
  readonly requiresCapa: boolean;
  readonly recurrence: boolean;
  /** The CAPA that it was taken over from. */
  readonly from: string | null;
}

/** The quality manager answers for what is told. */
const qualityManagerSummarises = rule<Capa, CapaHouse>(
  'quality-manager-summarises',
  ({ by }) => by.roles.includes('quality-manager') || { roles: ['quality-manager'] },
);
const recordIsKnown = check<Capa, CapaHouse, OfRecord>(
  'record-was-asked',
  ({ state }, { record }) => answerOf(state, { record }) !== undefined || { record },
);

const endedAs = { closed: 'effective', cancelled: 'cancelled' } as const;

export const noteRecordCovered = command({
  name: 'note-record-covered',
  doc: 'Notes that a record is covered by this CAPA. It is noted also of one that was: what left no trace would count when it came once more, later.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record, kind, severity, unit, process, requiresCapa, recurrence, from }: NoteRecordCovered) => [
    e.capaRecordCovered({
      capa: state.id,
      record,
      kind,
      severity,
      unit,
      process,
      requiresCapa,
      recurrence,
      cycle: cycleOf(state),
      ended: state.status === 'closed' || state.status === 'cancelled' ? endedAs[state.status] : null,
      from,
    }),
  ],
});

export const noteCoverageRefused = command({
  name: 'note-coverage-refused',
  doc: 'Notes that a record refused to be covered by this CAPA, with its reasons; also one that was covered, when a new cycle asks it anew.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record, refusals }: OfRecord & { readonly refusals: readonly CoverageRefusal[] }) =>
    ['asked', 'covered'].includes(answerOf(state, { record }) ?? '')
      ? [e.capaCoverageRefused({ capa: state.id, record, refusals: [...refusals] })]
      : [],
});

export const noteCoveredSeverity = command({
  name: 'note-covered-severity',
  doc: 'Notes how bad a covered record is now. It is noted also where nothing changed: what left no trace would count when it came once more, later.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: (
    { state },
    { record, severity, requiresCapa }: OfRecord & { readonly severity: Severity | null; readonly requiresCapa: boolean },
  ) => (answerOf(state, { record }) === 'covered' ? [e.capaCoveredRecordChanged({ capa: state.id, record, severity, requiresCapa })] : []),
});

export const noteRecordTakenOver = command({
  name: 'note-record-taken-over',
  doc: 'Notes that another CAPA covers a record from now on.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record, by }: OfRecord & { readonly by: string }) =>
    answerOf(state, { record }) === undefined ? [] : [e.capaRecordTakenOver({ capa: state.id, record, by })],
});

export const noteConflict = command({
  name: 'note-conflict',
  doc: 'Notes whom a covered complaint complains of: they decide nothing on the CAPA, and what they owe on it passes on.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state, house, now }, { record, against }: OfRecord & { readonly against: Named }) => {
    const known = state.coverage.find((each) => each.record === record);
    if (known === undefined) return [];
    const after = { coverage: [...state.coverage, { ...known, against }] };
    const marked = approvalsOf(state).filter(({ by }) => isExcluded(after, by, house) && !isExcluded(state, by, house));
    const { persons, units, wholeDepartment } = against;
    return [
      e.capaConflictNoted({ capa: state.id, record, against: { persons: [...persons], units: [...units], wholeDepartment }, marked }),
      ...partsTakenBack({ state: { ...state, ...after }, house, now }),
    ];
  },
});

/** Who approved a plan of the present cycle, and when. */
const approvalsOf = (state: Capa) =>
  'plan' in state && 'cycle' in state
    ? state.plan.submissions.flatMap(({ outcome }) =>
        outcome.decision === 'approved' ? [{ cycle: state.cycle, by: outcome.signature.by, at: outcome.signature.signedAt }] : [],
      )
    : [];

export const summariseRecord = command({
  name: 'summarise-record',
  doc: 'Writes what those may know of a covered record to whom it is closed.',
  from: existingStatuses,
  to: 'stays',
  rules: [qualityManagerSummarises, notExcluded],
  checks: [recordIsKnown],
  then: ({ state }, { record, summary }: OfRecord & { readonly summary: string }) => [
    e.capaRecordSummarised({ capa: state.id, record, summary }),
  ],
});

export const noteRecordReleased = command({
  name: 'note-record-released',
  doc: 'Notes that a record is no longer covered by this CAPA.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record }: OfRecord) =>
    answerOf(state, { record }) === undefined ? [] : [e.capaRecordReleased({ capa: state.id, record })],
});

export const coverageCommands = [
  coverRecord,
  takeOverRecord,
  releaseRecord,
  noteRecordCovered,
  noteCoverageRefused,
  noteCoveredSeverity,
  noteRecordTakenOver,
  noteRecordReleased,
  noteConflict,
  summariseRecord,
];

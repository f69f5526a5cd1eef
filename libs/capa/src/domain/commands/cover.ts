import { check } from '#kernel';
import type { CoverageRefusal } from '../events/coverage.js';
import { capaOwnEvents as e } from '../events/index.js';
import { engineOnly, ownerOrQualityManager } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { existingStatuses, openStatuses, type Capa, type OpenCapa } from '../state.js';
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

const recordIsNotCovered = check<OpenCapa, CapaHouse, CoverRecord>('record-is-not-covered-yet', ({ state }, input) => {
  const answer = answerOf(state, input);
  return (answer !== 'asked' && answer !== 'covered') || { record: input.record, answer };
});

/** Once the plan is approved it was made for these records: one more needs the same cause. */
const sameCauseIsConfirmed = check<OpenCapa, CapaHouse, CoverRecord>('same-cause-is-confirmed', ({ state }, { sameCause }) => {
  const late = ['implementing', 'verifying', 'monitoring', 'assessing'].includes(state.status);
  return !late || sameCause !== null || { status: state.status };
});
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
  rules: [ownerOrQualityManager],
  checks: [recordIsNotCovered, sameCauseIsConfirmed, coverageHasRoom],
  then: ({ state }, { record, recordKind, sameCause }: CoverRecord) => [
    e.capaCoverageAsked({
      capa: state.id,
      record,
      recordKind,
      cycle: Math.max(1, cycleOf(state)),
      recurrence: state.status === 'monitoring',
      sameCause,
    }),
  ],
});

export interface NoteRecordCovered extends OfRecord {
  readonly kind: CoveredRecord['recordKind'];
  readonly severity: Severity | null;
  readonly unit: string | null;
  readonly process: string | null;
  readonly requiresCapa: boolean;
  readonly recurrence: boolean;
}

const endedAs = { closed: 'effective', cancelled: 'cancelled' } as const;

export const noteRecordCovered = command({
  name: 'note-record-covered',
  doc: 'Notes that a record is covered by this CAPA.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record, kind, severity, unit, process, requiresCapa, recurrence }: NoteRecordCovered) =>
    answerOf(state, { record }) === 'covered'
      ? []
      : [
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

export const noteRecordReleased = command({
  name: 'note-record-released',
  doc: 'Notes that a record is no longer covered by this CAPA.',
  from: existingStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { record }: OfRecord) =>
    answerOf(state, { record }) === 'covered' ? [e.capaRecordReleased({ capa: state.id, record })] : [],
});

export const coverageCommands = [coverRecord, noteRecordCovered, noteCoverageRefused, noteCoveredSeverity, noteRecordReleased];

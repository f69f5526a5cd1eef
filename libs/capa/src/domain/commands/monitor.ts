import { dueOf, type Term } from '#deadlines/domain';
import { check, derivedId, type Instant } from '#kernel';
import { capaOwnEvents as e } from '../events/index.js';
import { monitoringIsAsSeen, signatureIsFresh, signatureIsOwn } from '../gates/approval.js';
import { assessorAssesses } from '../gates/assessing.js';
import { evidenceIsAttached } from '../gates/evidence.js';
import {
  leaveMonitoring,
  occurrencesAreTooFew,
  occurrencesOf,
  windowHasPassed,
  windowMayBeLengthened,
  windowWasLengthenedTwice,
} from '../gates/monitoring.js';
import { engineOnly, ownerOrQualityManager, takesPart, notExcluded } from '../gates/people.js';
import { leaveVerifying } from '../gates/verifying.js';
import type { CapaHouse } from '../house.js';
import { workingCalendar } from '../lateness.js';
import { monitoringContent, signatureOf } from '../signing.js';
import type { MonitoringCapa } from '../state.js';
import type { Evidence, MeasuringWindow } from '../values.js';
import { command } from './command.js';
import type { Signed } from './plan.js';

/** A window counts from the day after it was opened or lengthened, to the end of its last day. */
const termOf = ({ amount, unit }: MeasuringWindow): Term => ({ amount, unit, start: 'next-day', end: 'midnight', rollOver: 'none' });

/** The end of a window, on the house's calendar, which was there when the watch began. */
function windowFrom(now: Instant, window: MeasuringWindow, house: CapaHouse) {
  const { calendar } = workingCalendar(house.deadlines)!;
  const { due, derivation } = dueOf(termOf(window), calendar, now);
  return { until: due, calendar: { id: calendar.key, version: calendar.version }, derivation: [...derivation] };
}

export const finishVerification = command({
  name: 'finish-verification',
  doc: 'Every completed action is verified: the measure is watched from now on, until the window ends.',
  from: ['verifying'],
  to: 'monitoring',
  rules: [ownerOrQualityManager, notExcluded, ...leaveVerifying],
  checks: [],
  then: ({ state, house, now }) => [
    e.monitoringBegan({ capa: state.id, cycle: state.cycle, from: now, ...windowFrom(now, state.plan.criterion.window, house) }),
  ],
});

export interface RecordMeasurement {
  readonly observedAt: string;
  readonly occurrences: number;
  readonly value: number | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
}

const observedInTheWindow = check<MonitoringCapa, CapaHouse, RecordMeasurement>(
  'observed-while-monitoring',
  ({ state, now }, { observedAt }) =>
    (observedAt >= state.monitoring.from && observedAt <= now) || { observedAt, from: state.monitoring.from, to: now },
);
const mostMeasurements = 2_000;
const roomForMeasurements = check<MonitoringCapa, CapaHouse, RecordMeasurement>(
  'monitoring-has-room',
  ({ state }) => state.monitoring.measurements.length < mostMeasurements || { most: mostMeasurements },
);

export const recordMeasurement = command({
  name: 'record-measurement',
  doc: 'Notes how often the measured thing occurred, and the value that was seen.',
  from: ['monitoring'],
  to: 'stays',
  rules: [takesPart, notExcluded],
  checks: [observedInTheWindow, roomForMeasurements, evidenceIsAttached<RecordMeasurement>()],
  then: ({ state }, { observedAt, occurrences, value, note, evidence }: RecordMeasurement) => [
    e.measurementRecorded({
      capa: state.id,
      cycle: state.cycle,
      measurement: derivedId('measurement', state.id, state.cycle, state.monitoring.measurements.length + 1),
      observedAt,
      occurrences,
      value,
      note,
      evidence: [...evidence],
    }),
  ],
});

export const beginAssessment = command({
  name: 'begin-assessment',
  doc: 'The window has passed and the measure had its occurrences: the cure is to be assessed.',
  from: ['monitoring'],
  to: 'assessing',
  rules: [takesPart, notExcluded, ...leaveMonitoring],
  checks: [],
  then: ({ state }) => [e.assessmentBegun({ capa: state.id, cycle: state.cycle, because: 'window-passed' })],
});

interface FailEarly {
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

export const failEarly = command({
  name: 'fail-early',
  doc: 'The cure has failed before its window ended, with evidence: it is assessed now, and only *not effective* can follow.',
  from: ['monitoring'],
  to: 'assessing',
  rules: [takesPart, notExcluded],
  checks: [evidenceIsAttached<FailEarly>()],
  then: ({ state }, { reason, evidence }: FailEarly) => [
    e.assessmentBegun({ capa: state.id, cycle: state.cycle, because: 'failed-early', reason, evidence: [...evidence] }),
  ],
});

export interface LengthenWindow extends Signed {
  /** By how much, from now on. */
  readonly window: MeasuringWindow;
  readonly reason: string;
}

export const lengthenWindow = command({
  name: 'lengthen-window',
  doc: 'The window has passed and too little was seen: its assessor lengthens it from now on, by signature, with reason; at most twice.',
  from: ['monitoring'],
  to: 'stays',
  rules: [notExcluded, assessorAssesses, windowHasPassed, occurrencesAreTooFew, windowMayBeLengthened],
  checks: [signatureIsFresh, signatureIsOwn, monitoringIsAsSeen],
  then: ({ state, by, house, now }, { window, reason, signature }: LengthenWindow) => [
    e.monitoringWindowLengthened({
      capa: state.id,
      cycle: state.cycle,
      time: state.monitoring.lengthened.length + 1,
      by: window,
      previousUntil: state.monitoring.until,
      ...windowFrom(now, window, house),
      reason,
      signature: signatureOf(signature, by, 'window-lengthened', monitoringContent(state)),
    }),
  ],
});

export const assessOnLittleData = command({
  name: 'assess-on-little-data',
  doc: 'The window was lengthened twice and still too little was seen: the assessor has it assessed on what there is, with reason.',
  from: ['monitoring'],
  to: 'assessing',
  rules: [notExcluded, assessorAssesses, windowHasPassed, occurrencesAreTooFew, windowWasLengthenedTwice],
  checks: [],
  then: ({ state }, { reason }: { readonly reason: string }) => [
    e.assessmentBegun({ capa: state.id, cycle: state.cycle, because: 'too-little-data', reason }),
  ],
});

export const noteTooLittleData = command({
  name: 'note-too-little-data',
  doc: 'Notes, once for each end of the window, that too little was seen: from then on somebody owes the next step.',
  from: ['monitoring'],
  to: 'stays',
  rules: [engineOnly, windowHasPassed, occurrencesAreTooFew],
  checks: [],
  then: ({ state }) => {
    const { until, tooLittleAt } = state.monitoring;
    if (tooLittleAt === until) return [];
    const { leastOccurrences: least } = state.plan.criterion;
    return [e.monitoringDataTooLittle({ capa: state.id, cycle: state.cycle, until, recorded: occurrencesOf(state), least })];
  },
});

export const monitoringCommands = [
  finishVerification,
  recordMeasurement,
  beginAssessment,
  failEarly,
  lengthenWindow,
  assessOnLittleData,
  noteTooLittleData,
];

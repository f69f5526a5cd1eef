import { unknownEvent, type Recorded } from '#kernel';
import { effectivenessEvents } from './events/effectiveness.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import { emptyClosing, type Assessing, type Capa, type Monitoring, type MonitoringCapa } from './state.js';
import { within } from './within.js';

export type ProofEvent = CapaEventOf<(typeof effectivenessEvents)[keyof typeof effectivenessEvents]['type']>;
const types: ReadonlySet<string> = new Set(Object.values(effectivenessEvents).map(({ type }) => type));

/** Whether an event is one on the way from the last action to the proof that the cure worked. */
export function isProofEvent(event: CapaEvent): event is ProofEvent {
  return types.has(event.type);
}

/** A CAPA after one more event of its proof. */
export function evolveProof(state: Capa, event: ProofEvent, { by, recordedAt: at }: Recorded): Capa {
  switch (event.type) {
    case 'ImplementationFinished':
      return { ...within(state, event, 'implementing'), status: 'verifying', since: at };
    case 'MonitoringBegan': {
      const { from, until } = event.data;
      const monitoring: Monitoring = { from, until, measurements: [], lengthened: [], tooLittleAt: null, ended: null };
      return { ...within(state, event, 'verifying'), status: 'monitoring', since: at, monitoring };
    }
    case 'MeasurementRecorded': {
      const monitored = within(state, event, 'monitoring');
      const { measurement: id, observedAt, occurrences, value, note, evidence } = event.data;
      const measurements = [...monitored.monitoring.measurements, { id, observedAt, occurrences, value, note, evidence, by }];
      return watched(monitored, { measurements });
    }
    case 'MonitoringDataTooLittle':
      return watched(within(state, event, 'monitoring'), { tooLittleAt: event.data.until });
    case 'MonitoringWindowLengthened': {
      const monitored = within(state, event, 'monitoring');
      const { until, previousUntil, reason, signature } = event.data;
      const lengthened = [...monitored.monitoring.lengthened, { at, by: signature.by, reason, previousUntil, until, signature }];
      return watched(monitored, { until, lengthened });
    }
    case 'AssessmentBegun': {
      const monitored = within(state, event, 'monitoring');
      const { because, reason = null, evidence = [] } = event.data;
      const { monitoring } = watched(monitored, { ended: { because, by, at, reason, evidence } });
      return { ...monitored, monitoring, status: 'assessing', since: at, closing: emptyClosing };
    }
    case 'EffectivenessAssessed': {
      const { verdict, value, reason, evidence, assessedBy } = event.data;
      const settled = settle(within(state, event, 'assessing'), { assessment: { verdict, value, reason, evidence, by: assessedBy, at } });
      return { ...settled, notEffective: settled.notEffective + (verdict === 'not-effective' ? 1 : 0) };
    }
    case 'ResidualRiskRated':
      return settle(within(state, event, 'assessing'), { residualRisk: event.data.risk });
    case 'SystemChangesRecorded': {
      const { riskRegister, documents } = event.data;
      return settle(within(state, event, 'assessing'), { changes: { riskRegister, documents } });
    }
    case 'AdverseEffectsAnswered': {
      const { found, explanation } = event.data;
      return settle(within(state, event, 'assessing'), { adverseEffects: { found, explanation } });
    }
    default:
      return unknownEvent(event);
  }
}

function watched(state: MonitoringCapa, change: Partial<Monitoring>): MonitoringCapa {
  return { ...state, monitoring: { ...state.monitoring, ...change } };
}

function settle(state: Assessing, settled: Partial<Assessing['closing']>): Assessing {
  return { ...state, closing: { ...state.closing, ...settled } };
}

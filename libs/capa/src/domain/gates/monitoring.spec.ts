import { contentHash } from '#kernel';
import {
  beginAssessment,
  assessOnLittleData,
  failEarly,
  lengthenWindow,
  noteTooLittleData,
  recordMeasurement,
} from '../commands/monitor.js';
import { assess } from '../commands/prove.js';
import { capaOwnEvents as e } from '../events/index.js';
import { closingContent } from '../signing.js';
import { firstEnd } from '../state.js';
import {
  assessing,
  capa,
  engine,
  evidence,
  ihor,
  measured,
  monitoring,
  monday,
  nadia,
  obligationNamed,
  olena,
  signing,
  taras,
  verdict,
  windowEnd,
} from '../sample.js';

const tenDays = { amount: 10, unit: 'days' } as const;
const longer = (at: string, seen: string | null = null) => ({ window: tenDays, reason: 'a quiet month', ...signing('taras', at, seen) });
const over = () => monitoring().at(windowEnd);
/** Ten days after the day on which it was lengthened, to the end of the last. */
const second = '2026-04-12T21:00:00.000Z';
const third = '2026-04-23T21:00:00.000Z';
const lengthened = () => over().when(lengthenWindow, longer(windowEnd)).by(taras).accepted();
const lengthenedTwice = () => lengthened().at(second).when(lengthenWindow, longer(second)).by(taras).accepted().at(third);

describe('a cure that fails early', () => {
  const failed = { reason: 'three wrong decisions in one week', evidence: evidence('their numbers') };

  it('is assessed at once, on evidence, and only not effective can follow', () => {
    monitoring()
      .when(failEarly, { ...failed, evidence: [{ attachment: monitoring().state.status, note: null }] })
      .by(olena)
      .refused('evidence-is-attached');
    const early = monitoring()
      .when(failEarly, failed)
      .by(olena)
      .accepted(e.assessmentBegun({ capa, cycle: 1, because: 'failed-early', ...failed }))
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'assessing', monitoring: { ended: { because: 'failed-early', ...failed } } });
        expect(obligationNamed(state, 'assess')?.status).toBe('open');
      });
    early
      .when(assess, verdict(true))
      .by(taras)
      .refused('failed-early-is-not-effective')
      .when(assess, verdict(false))
      .by(taras)
      .noting('EffectivenessAssessed', 'CapaCycleBegan')
      .leaves((state) => expect(state).toMatchObject({ status: 'investigating', pastCycles: [{ monitoring: { ended: failed } }] }));
  });

  it('is for those who take part, while the measure is watched', () => {
    monitoring().when(failEarly, failed).by(ihor).noting('AssessmentBegun');
    assessing().when(failEarly, failed).by(olena).refused('wrong-status');
  });
});

describe('a window in which too little was seen', () => {
  it('is noted once for each of its ends: the assessor owes the next step', () => {
    const noted = over()
      .when(noteTooLittleData)
      .by(engine)
      .noting('MonitoringDataTooLittle', 'ObligationOpened')
      .when(noteTooLittleData)
      .by(engine)
      .quietWhenRepeated()
      .leaves((state) => expect(obligationNamed(state, 'judge-data')).toMatchObject({ status: 'open', assignee: taras.person }));
    noted
      .when(lengthenWindow, longer(windowEnd))
      .by(taras)
      .noting('MonitoringWindowLengthened', 'ObligationMet')
      .when(noteTooLittleData)
      .by(engine)
      .refused('monitoring-window-has-passed')
      .at(second)
      .when(noteTooLittleData)
      .by(engine)
      .noting('MonitoringDataTooLittle', 'ObligationOpened');
    noted
      .when(recordMeasurement, { observedAt: windowEnd, occurrences: 25, value: 0, note: null, evidence: [] })
      .by(olena)
      .accepted()
      .when(beginAssessment)
      .by(engine)
      .noting('AssessmentBegun', 'ObligationCancelled');
    over().when(noteTooLittleData).by(olena).refused('engine-only');
    measured().when(noteTooLittleData).by(engine).refused('occurrences-are-too-few', { recorded: 25, least: 20 });
  });

  it('is lengthened by its assessor, signed, with reason, at most twice; the first end is kept', () => {
    over().when(lengthenWindow, longer(windowEnd)).by(nadia).refused('assessor-assesses');
    monitoring().when(lengthenWindow, longer(monday)).by(taras).refused('monitoring-window-has-passed');
    measured().when(lengthenWindow, longer(windowEnd)).by(taras).refused('occurrences-are-too-few');
    over()
      .when(lengthenWindow, longer(windowEnd, '0'.repeat(64)))
      .by(taras)
      .refused('signed-content-is-as-seen');
    over().when(lengthenWindow, longer(monday)).by(taras).refused('signature-is-fresh');
    lengthened().leaves((state) => {
      expect(state).toMatchObject({ status: 'monitoring', monitoring: { until: second, lengthened: [{ previousUntil: windowEnd }] } });
    });
    lengthenedTwice()
      .when(lengthenWindow, longer(third))
      .by(taras)
      .refused('window-may-be-lengthened', { most: 2 })
      .leaves((state) => {
        if (state.status !== 'monitoring') throw new Error('not there');
        expect([firstEnd(state.monitoring), state.monitoring.until]).toEqual([windowEnd, third]);
      });
  });

  it('is assessed on what there is only after that, with reason, and may then prove effective', () => {
    const reason = { reason: 'the service is asked for twice a year' };
    over().when(assessOnLittleData, reason).by(taras).refused('window-was-lengthened-twice', { lengthened: 0, most: 2 });
    lengthenedTwice().when(assessOnLittleData, reason).by(olena).refused('assessor-assesses');
    lengthenedTwice()
      .when(noteTooLittleData)
      .by(engine)
      .accepted()
      .when(assessOnLittleData, reason)
      .by(taras)
      .noting('AssessmentBegun', 'ObligationMet', 'ObligationOpened')
      .when(assess, verdict(true))
      .by(taras)
      .accepted();
  });
});

describe('what a closer signs', () => {
  it('is, for a watch that ran as planned, what was signed before windows could be lengthened', () => {
    const { state } = assessing();
    if (state.status !== 'assessing') throw new Error('not there');
    const { id, cycle, risk, investigation, plan, monitoring, closing } = state;
    const { from, until, measurements } = monitoring;
    const signed = { capa: id, cycle, risk, investigation, plan, monitoring: { from, until, measurements }, closing };
    expect(closingContent(state)).toBe(contentHash(signed));
  });
});

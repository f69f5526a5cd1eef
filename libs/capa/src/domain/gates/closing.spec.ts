import { cancelAction, verifyAction } from '../commands/act.js';
import { cancel } from '../commands/end.js';
import { beginAssessment, finishVerification, recordMeasurement } from '../commands/monitor.js';
import { answerAdverseEffects, assess, close, finishImplementation } from '../commands/prove.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  actingFor,
  actionOf,
  actor,
  assessing,
  capa,
  covering,
  done,
  engine,
  given,
  house,
  id,
  ihor,
  implementing,
  investigating,
  measured,
  monitoring,
  nadia,
  olena,
  settled,
  signing,
  taras,
  verdict,
  verified,
  verifying,
  windowEnd,
} from '../sample.js';

describe('leaving implementing', () => {
  it('needs every action ended', () => {
    implementing()
      .when(finishImplementation)
      .by(olena)
      .refused('every-action-has-ended', { actions: [id('new template')] })
      .when(finishImplementation)
      .by(ihor)
      .refused('owner-or-quality-manager');
    done(implementing()).when(finishImplementation).by(olena).quietWhenRepeated();
  });

  it('is blocked by a root cause left without a completed action: cancelled ones never count as done', () => {
    implementing()
      .when(cancelAction, { action: id('new template'), reason: 'too dear' })
      .by(nadia)
      .accepted()
      .when(finishImplementation)
      .by(olena)
      .refused('every-root-cause-has-a-completed-action', { causes: [id('worn template')] });
    const two = done(implementing(actionOf('new template'), actionOf('talk')));
    two
      .when(cancelAction, { action: id('talk'), reason: 'said' })
      .by(nadia)
      .accepted()
      .when(finishImplementation)
      .by(olena)
      .accepted();
  });
});

describe('leaving verifying', () => {
  it('needs each completed action verified', () => {
    verifying()
      .when(finishVerification)
      .by(olena)
      .refused('every-completed-action-is-verified', { actions: [id('new template')] })
      .when(verifyAction, { action: id('new template'), remarks: 'seen on site' })
      .by(olena)
      .accepted()
      .when(finishVerification)
      .by(olena)
      .quietWhenRepeated();
  });

  it('counts the window on the calendar of the house', () => {
    verified()
      .inHouse({ ...house, deadlines: { ...house.deadlines, calendars: {} } })
      .when(finishVerification)
      .by(olena)
      .refused('working-calendar-is-published', {});
    monitoring().leaves((state) => expect(state).toMatchObject({ status: 'monitoring', monitoring: { until: windowEnd } }));
  });
});

describe('leaving monitoring', () => {
  it('needs the window passed', () => {
    monitoring().when(beginAssessment).by(olena).refused('monitoring-window-has-passed', { until: windowEnd });
    measured().at('2026-04-01T20:59:59.999Z').when(beginAssessment).by(olena).refused('monitoring-window-has-passed');
    measured().when(beginAssessment).by(engine).quietWhenRepeated();
  });

  it('needs the least number of occurrences', () => {
    const little = { observedAt: windowEnd, occurrences: 19, value: null, note: null, evidence: [] };
    monitoring()
      .at(windowEnd)
      .when(recordMeasurement, little)
      .by(actor('stepan'))
      .refused('takes-part', {})
      .when(recordMeasurement, little)
      .by(ihor)
      .accepted()
      .when(beginAssessment)
      .by(olena)
      .refused('occurrences-suffice', { recorded: 19, least: 20 })
      .when(recordMeasurement, { ...little, occurrences: 1 })
      .by(ihor)
      .accepted()
      .when(beginAssessment)
      .by(olena)
      .accepted(e.assessmentBegun({ capa, cycle: 1, because: 'window-passed' }));
  });

  it('counts only what was seen in the window, and so far', () => {
    const seen = { occurrences: 1, value: null, note: null, evidence: [] };
    monitoring()
      .when(recordMeasurement, { ...seen, observedAt: '2026-03-01T08:00:00.000Z' })
      .by(olena)
      .refused('observed-while-monitoring')
      .when(recordMeasurement, { ...seen, observedAt: windowEnd })
      .by(olena)
      .refused('observed-while-monitoring');
    const many = Array.from({ length: 2_000 }, (_, n) =>
      e.measurementRecorded({ capa, cycle: 1, measurement: id(`measurement ${n}`), observedAt: windowEnd, ...seen }),
    );
    monitoring()
      .afterwards(...many)
      .at(windowEnd)
      .when(recordMeasurement, { ...seen, observedAt: windowEnd })
      .by(olena)
      .refused('monitoring-has-room', { most: 2_000 });
  });
});

describe('assessing', () => {
  it('is for whom the criterion names, or a quality manager where that person left', () => {
    assessing().when(assess, verdict(true)).by(nadia).refused('assessor-assesses', { assessor: taras.person });
    assessing().when(assess, verdict(true)).by(actingFor('nadia', 'taras')).accepted();
    const people = { ...house.directory, isActive: (person: string) => person !== taras.person && house.directory.isActive(person) };
    assessing()
      .inHouse({ ...house, directory: people })
      .when(assess, verdict(true))
      .by(nadia)
      .accepted();
  });

  it('calls effective only what meets the target', () => {
    assessing()
      .when(assess, { ...verdict(true), value: 2 })
      .by(taras)
      .refused('measured-value-meets-the-target', { value: 2, target: 1, comparison: 'at-most' })
      .when(assess, { ...verdict(true), value: 1 })
      .by(taras)
      .accepted();
  });

  it('tells the head, the quality managers and the owners of CAPA and process when the cure fails for the second time', () => {
    const began = investigating().history.length;
    const again = assessing().when(assess, verdict(false)).by(taras).accepted();
    expect(again.history.some(([{ type }]) => type === 'CapaRepeatedlyNotEffective')).toBe(false);
    // The same cycle is walked again with the ids that the events of the first one had.
    const events = assessing()
      .history.slice(began)
      .map(([event]) => event)
      .filter(({ type }) => !type.startsWith('Obligation') && type !== 'EscalationStepTaken')
      .map((event) => ({ ...event, data: { ...event.data, cycle: 2 } }) as typeof event);
    again
      .afterwards(...events)
      .at(windowEnd)
      .when(assess, verdict(false))
      .by(taras)
      .accepted(
        e.effectivenessAssessed({ capa, cycle: 2, ...verdict(false), assessedBy: taras.person }),
        e.capaRepeatedlyNotEffective({ capa, cycle: 2, times: 2, recipients: ['hanna', 'bohdan', 'nadia', 'olena'].map(id) }),
        e.capaCycleBegan({ capa, cycle: 3, because: 'not-effective', covers: [] }),
      )
      .leaves((state) => expect(state).toMatchObject({ notEffective: 2, pastCycles: [{ cycle: 1 }, { cycle: 2 }] }));
  });
});

describe('closing', () => {
  it('says all at once what is missing', () => {
    expect(assessing().offered(close, nadia).codes).toEqual([
      'assessed-effective',
      'risk-is-rated-anew',
      'system-changes-are-recorded',
      'no-adverse-effect-was-found',
    ]);
  });

  it('needs that no harm was found elsewhere', () => {
    settled()
      .when(answerAdverseEffects, { found: true, explanation: 'the archive waits longer now' })
      .by(taras)
      .accepted()
      .when(close, signing('nadia', windowEnd))
      .by(nadia)
      .refused('no-adverse-effect-was-found', { answered: true });
  });

  it.each(['olena', 'ihor'])('is never for %s, who owned a part of it', (name) => {
    settled()
      .when(close, signing(name, windowEnd))
      .by({ ...actor(name), roles: ['quality-manager'] })
      .refused('closer-never-owned-anything-in-it', { persons: [id(name)] });
    settled().when(close, signing('nadia', windowEnd)).by(actingFor('nadia', name)).refused('closer-never-owned-anything-in-it');
  });

  it('is for the quality manager or the head of department, by a fresh signature over what was seen', () => {
    settled()
      .when(close, signing('taras', windowEnd))
      .by(taras)
      .refused('closer-has-the-office', { roles: ['quality-manager', 'head-of-department'] })
      .when(close, signing('nadia', '2026-04-01T20:00:00.000Z'))
      .by(nadia)
      .refused('signature-is-fresh')
      .when(close, signing('nadia', windowEnd, '0'.repeat(64)))
      .by(nadia)
      .refused('signed-content-is-as-seen')
      .when(close, signing('olena', windowEnd))
      .by(nadia)
      .refused('signature-is-own')
      .when(close, signing('nadia', windowEnd))
      .by(nadia)
      .quietWhenRepeated();
  });
});

describe('cancelling', () => {
  it('is refused while a covered record requires a CAPA', () => {
    covering(implementing(), 'critical record', true)
      .when(cancel, { reason: 'not worth it' })
      .by(nadia)
      .refused('no-covered-record-requires-a-capa', { records: 1 });
    covering(implementing(), 'major record', false)
      .when(cancel, { reason: 'not worth it' })
      .by(nadia)
      .accepted(
        e.capaCancelled({
          capa,
          cycle: 1,
          reason: 'not worth it',
          approvedBy: nadia.person,
          covers: [{ record: id('major record'), kind: 'nonconformity' }],
        }),
      );
  });

  it('of an unrated draft is for the quality manager', () => {
    const { history } = investigating();
    given(history[0]![0])
      .when(cancel, { reason: 'drafted twice' })
      .by(actor('maria'))
      .refused('approver-has-the-level', { needed: 'quality-manager' })
      .when(cancel, { reason: 'drafted twice' })
      .by(nadia)
      .quietWhenRepeated();
  });
});

import { projected } from '#projections';
import { capaOwnEvents as e } from '../domain/index.js';
import {
  assessing,
  closed,
  covering,
  id,
  implementing,
  measured,
  monitoring,
  signing,
  taras,
  verdict,
  windowEnd,
} from '../domain/sample.js';
import { assess, lengthenWindow } from '../domain/index.js';
import { capasView } from './capas.js';

type CapaCase = ReturnType<typeof closed>;
const rowOf = ({ history }: CapaCase) =>
  projected(
    capasView,
    history.map(([event, { recordedAt }]) => [event, { recordedAt }] as const),
  ).row(id('capa'));

describe('the list of CAPAs', () => {
  it('knows where a CAPA stands, and since when', () => {
    expect(rowOf(closed())).toMatchObject({
      status: 'closed',
      since: windowEnd,
      closedAt: windowEnd,
      result: 'effective',
      risk: 'medium',
      cycle: 1,
      place: 0,
    });
    expect(rowOf(measured())).toMatchObject({ status: 'monitoring', monitoringUntil: windowEnd, closedAt: null });
  });

  it('knows the end to which a window was lengthened', () => {
    const longer = { window: { amount: 10, unit: 'days' }, reason: 'a quiet month', ...signing('taras', windowEnd) } as const;
    const { history } = monitoring().at(windowEnd).when(lengthenWindow, longer).by(taras).accepted();
    expect(rowOf({ history } as CapaCase)).toMatchObject({ status: 'monitoring', monitoringUntil: '2026-04-12T21:00:00.000Z' });
  });

  it('agrees with the fold of the stream after every event', () => {
    const { history, state } = assessing().when(assess, verdict(false)).by(taras).accepted();
    const row = rowOf({ history } as CapaCase);
    if (state.status !== 'investigating') throw new Error('not there');
    expect(row).toMatchObject({
      status: state.status,
      cycle: state.cycle,
      notEffective: state.notEffective,
      owner: state.owner,
      since: state.since,
      monitoringUntil: null,
    });
  });

  it('takes the highest severity that is covered', () => {
    const two = covering(covering(implementing(), 'one', false), 'two', true);
    expect(rowOf(two)).toMatchObject({ severity: 'critical', covers: [{ record: id('one') }, { record: id('two') }] });
    const calmer = two.afterwards(
      e.capaCoveredRecordChanged({ capa: id('capa'), record: id('two'), severity: 'minor', requiresCapa: false }),
      e.capaRecordReleased({ capa: id('capa'), record: id('one') }),
    );
    expect(rowOf(calmer)).toMatchObject({ severity: 'minor', covers: [{ record: id('two') }] });
  });
});

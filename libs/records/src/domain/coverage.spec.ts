import { specsOf } from '#testing';
import { answerExtent, capaCancelled, capaCycleBegan, capaEndedEffective, capaReleased, cover } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { nonconformity } from './machines.js';
import {
  awaited,
  capa,
  closed,
  contained,
  corrected,
  covered,
  endedEffective,
  engine,
  extentAnswered,
  house,
  idOf,
  nina,
  now,
  petro,
  record,
  reported,
  resolved,
  triaged,
} from './sample.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const asked = { capa, cycle: 1, sameCause: 'not-asked', recurrence: false, from: null } as const;
const done = [contained, corrected, extentAnswered];

describe('a CAPA asks to cover the record', () => {
  it('and the record accepts, while it is in work', () => {
    given(reported, triaged('critical'))
      .when(cover, asked)
      .by(engine)
      .accepted(covered)
      .leaves((state) => expect(state).toMatchObject({ coverage: { capa, cycle: 1, status: 'running' } }));
  });

  it('or refuses by an event, with every reason', () => {
    given(reported)
      .when(cover, asked)
      .by(engine)
      .accepted(
        e.coverageRefused({
          capa,
          record,
          kind: 'nonconformity',
          refusals: [{ code: 'record-is-in-work', params: { status: 'reported', allowed: ['triaged', 'in-correction', 'awaiting-capa'] } }],
        }),
      );
    given(reported, triaged('critical'), covered)
      .when(cover, { ...asked, capa: idOf('b') })
      .by(engine)
      .accepted(
        e.coverageRefused({
          capa: idOf('b'),
          record,
          kind: 'nonconformity',
          refusals: [{ code: 'no-other-capa-covers-it', params: { capa } }],
        }),
      );
  });

  it('unless it takes the record over from the one that covers it', () => {
    given(reported, triaged('critical'), covered)
      .when(cover, { ...asked, capa: idOf('b'), from: capa })
      .by(engine)
      .accepted()
      .leaves((state) =>
        expect(state).toMatchObject({ coverage: { capa: idOf('b') }, earlierCoverages: [{ capa, status: 'taken-over' }] }),
      );
  });

  it('meets the obligation to open one', () => {
    given(reported, triaged('critical'))
      .afterwards(awaited)
      .when(cover, asked)
      .by(engine)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'awaiting-capa' }));
    given(reported, triaged()).when(cover, asked).by(nina).refused('comes-from-the-engine');
  });
});

describe('when the CAPA ends effective', () => {
  const waiting = given(reported, triaged('critical'), contained, corrected, covered, awaited);

  it('the record that awaits it is resolved as soon as the rest of the gate holds', () => {
    waiting
      .afterwards(extentAnswered)
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .accepted(endedEffective, e.recordResolved({ justification: null, capa }))
      .leaves((state) => expect(state).toMatchObject({ status: 'resolved', coverage: { status: 'effective', endedAt: now } }));
    waiting
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .accepted(endedEffective)
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .quietWhenRepeated()
      .when(answerExtent, { similar: 'none', explanation: 'looked at all' })
      .by(petro)
      .noting('RecordExtentAnswered', 'RecordResolved', 'ObligationOpened')
      .leaves((state) => expect(state).toMatchObject({ status: 'resolved' }));
  });

  it('one that does not await it stays where it is, and one that it does not cover hears nothing', () => {
    given(reported, triaged(), ...done, covered)
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .accepted(endedEffective)
      .leaves((state) => expect(state).toMatchObject({ status: 'in-correction' }));
    given(reported, triaged()).when(capaEndedEffective, { capa, cycle: 1 }).by(engine).quietWhenRepeated();
    waiting.when(capaEndedEffective, { capa, cycle: 1 }).by(nina).refused('comes-from-the-engine');
  });
});

describe('when the CAPA is lost', () => {
  it('the record returns to correction, unless one is required: then one is owed again', () => {
    given(reported, triaged(), covered, awaited)
      .when(capaCancelled, { capa, cycle: 1 })
      .by(engine)
      .accepted(e.coverageEnded({ capa, cycle: 1, how: 'cancelled', returnsTo: 'in-correction' }))
      .leaves((state) => expect(state).toMatchObject({ status: 'in-correction', coverage: { status: 'cancelled' } }))
      .when(capaCancelled, { capa, cycle: 1 })
      .by(engine)
      .quietWhenRepeated();
    given(reported, triaged('critical'), covered, awaited)
      .when(capaReleased, { capa, cycle: 1 })
      .by(engine)
      .noting('CoverageEnded', 'ObligationOpened')
      .leaves((state) => expect(state).toMatchObject({ status: 'awaiting-capa', obligations: [{ name: 'open-capa' }] }));
    given(reported, triaged(), covered).when(capaReleased, { capa, cycle: 1 }).by(petro).refused('comes-from-the-engine');
  });
});

describe('when a new cycle begins', () => {
  it('a record that was let go meanwhile does not follow', () => {
    given(reported, triaged(), covered)
      .when(capaReleased, { capa, cycle: 1 })
      .by(engine)
      .accepted()
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .quietWhenRepeated()
      .leaves((state) => expect(state).toMatchObject({ coverage: { cycle: 1, status: 'released' } }));
  });

  it('nor does one that another CAPA has covered since it was let go, however often the word comes', () => {
    given(reported, triaged(), covered)
      .when(capaReleased, { capa, cycle: 1 })
      .by(engine)
      .accepted()
      .afterwards(e.recordCovered({ ...covered.data, capa: idOf('b') }))
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .quietWhenRepeated();
  });

  it('the record shows it', () => {
    given(reported, triaged('critical'), covered, awaited)
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .accepted(e.coveringCapaCycleBegan({ capa, cycle: 2, severity: 'critical', capaRequired: true, returnsTo: null }))
      .leaves((state) => expect(state).toMatchObject({ status: 'awaiting-capa', coverage: { cycle: 2, status: 'running' } }))
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .quietWhenRepeated();
  });

  it('a record that another CAPA has covered since answers as if it were asked anew', () => {
    const other = e.recordCovered({ ...covered.data, capa: idOf('b') });
    const passed = given(reported, triaged('critical'), ...done, covered, endedEffective, other);
    passed
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .accepted(
        e.coverageRefused({
          capa,
          record,
          kind: 'nonconformity',
          refusals: [{ code: 'no-other-capa-covers-it', params: { capa: idOf('b') } }],
        }),
      );
    passed
      .afterwards(e.coverageEnded({ capa: idOf('b'), cycle: 1, how: 'cancelled', returnsTo: null }))
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .accepted(e.recordCovered({ ...covered.data, cycle: 2 }));
  });

  it('a word of the cycle before comes too late', () => {
    const second = given(reported, triaged('critical'), ...done, covered, awaited)
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .accepted();
    second
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .quietWhenRepeated()
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'awaiting-capa', coverage: { cycle: 2, status: 'running' } });
      });
    second
      .when(capaCancelled, { capa, cycle: 1 })
      .by(engine)
      .quietWhenRepeated()
      .leaves((state) => {
        expect(state).toMatchObject({ coverage: { cycle: 2, status: 'running' } });
      });
  });

  it('a resolved record waits again; a closed one stays closed', () => {
    const over = given(reported, triaged('critical'), ...done, covered, awaited)
      .when(capaEndedEffective, { capa, cycle: 1 })
      .by(engine)
      .accepted();
    over
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .noting('CoveringCapaCycleBegan', 'ObligationCancelled')
      .leaves((state) => expect(state).toMatchObject({ status: 'awaiting-capa', obligations: [{ name: 'close', status: 'cancelled' }] }));
    given(reported, triaged('critical'), ...done, covered, endedEffective, resolved, closed)
      .when(capaCycleBegan, { capa, cycle: 2 })
      .by(engine)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'closed', coverage: { cycle: 2, status: 'running' } }));
  });
});

import {
  coverRecord,
  noteCoveredSeverity,
  noteCoverageRefused,
  noteRecordCovered,
  noteRecordReleased,
  noteRecordTakenOver,
  releaseRecord,
  takeOverRecord,
} from '../commands/cover.js';
import { cancel } from '../commands/end.js';
import { capaOwnEvents as e } from '../events/index.js';
import { highestSeverity } from '../evolve-coverage.js';
import {
  capa,
  closed,
  coverageOf,
  covering,
  drafted,
  engine,
  id,
  ihor,
  implementing,
  monitoring,
  nadia,
  olena,
  process,
  units,
} from '../sample.js';

const record = id('record');
const ask = { record, recordKind: 'nonconformity', sameCause: null } as const;
const answer = {
  record,
  kind: 'nonconformity',
  severity: 'critical',
  unit: units.registry,
  process,
  requiresCapa: true,
  recurrence: false,
  from: null,
} as const;

describe('covering a record', () => {
  it('asks, and shows what the record answered', () => {
    drafted()
      .when(coverRecord, ask)
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(coverRecord, ask)
      .by(olena)
      .accepted(e.capaCoverageAsked({ capa, ...ask, cycle: 1, recurrence: false }))
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ record, answer: 'asked' }]))
      .when(coverRecord, ask)
      .by(olena)
      .refused('record-is-not-covered-yet', { record, answer: 'asked' })
      .when(noteRecordCovered, answer)
      .by(olena)
      .refused('engine-only', {})
      .when(noteRecordCovered, answer)
      .by(engine)
      .noting('CapaRecordCovered')
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ record, answer: 'covered', severity: 'critical' }]));
  });

  it('may be asked again after a refusal', () => {
    drafted()
      .when(coverRecord, ask)
      .by(olena)
      .accepted()
      .when(noteCoverageRefused, { record, refusals: [{ code: 'record-is-closed', params: {} }] })
      .by(engine)
      .quietWhenRepeated()
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ answer: 'refused', refusedFor: [{ code: 'record-is-closed' }] }]))
      .when(coverRecord, ask)
      .by(olena)
      .accepted();
  });

  it('needs the same cause once the plan is approved, and counts as recurrence while monitoring', () => {
    implementing().when(coverRecord, ask).by(olena).refused('same-cause-is-confirmed', { status: 'implementing' });
    monitoring()
      .when(coverRecord, { ...ask, sameCause: 'the same old template' })
      .by(olena)
      .accepted(
        e.capaCoverageAsked({ capa, record, recordKind: 'nonconformity', cycle: 1, recurrence: true, sameCause: 'the same old template' }),
      );
  });

  it('has no room for more than five hundred records', () => {
    const many = Array.from({ length: 500 }, (_, n) =>
      e.capaCoverageAsked({ capa, record: id(`record ${n}`), recordKind: 'complaint', cycle: 1, recurrence: false, sameCause: null }),
    );
    drafted()
      .afterwards(...many)
      .when(coverRecord, ask)
      .by(olena)
      .refused('coverage-has-room', { most: 500 });
  });

  it('takes the highest severity covered for its own', () => {
    const two = covering(covering(implementing(), 'one', false), 'two', true);
    expect(highestSeverity(coverageOf(two.state))).toBe('critical');
    two
      .when(noteCoveredSeverity, { record: id('two'), severity: 'minor', requiresCapa: false })
      .by(engine)
      .noting('CapaCoveredRecordChanged')
      .leaves((state) => expect(highestSeverity(coverageOf(state))).toBe('major'))
      .when(noteRecordReleased, { record: id('one') })
      .by(engine)
      .noting('CapaRecordReleased')
      .leaves((state) => expect(highestSeverity(coverageOf(state))).toBe('minor'));
  });

  it('notes that a record is as bad as it was, so that the same word is known when it comes once more', () => {
    const same = { record: id('one'), severity: 'major', requiresCapa: false } as const;
    covering(implementing(), 'one', false).when(noteCoveredSeverity, same).by(engine).noting('CapaCoveredRecordChanged');
    implementing().when(noteCoveredSeverity, same).by(engine).quietWhenRepeated();
  });

  it('notes that a record which it covered refuses a new cycle', () => {
    const refusals = [{ code: 'no-other-capa-covers-it', params: { capa: id('other') } }];
    covering(implementing(), 'one', true)
      .when(noteCoverageRefused, { record: id('one'), refusals })
      .by(engine)
      .accepted()
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ answer: 'refused', refusedFor: refusals }]))
      .when(noteCoverageRefused, { record: id('one'), refusals })
      .by(engine)
      .quietWhenRepeated();
  });

  it('tells a record that answers after the end how the CAPA ended', () => {
    const lastOf = (capaCase: ReturnType<typeof closed>) => capaCase.history.at(-1)?.[0];
    const late = closed().when(noteRecordCovered, answer).by(engine).accepted();
    expect(lastOf(late)).toEqual(e.capaRecordCovered({ capa, ...answer, cycle: 1, ended: 'effective' }));
    const cancelled = drafted().when(coverRecord, ask).by(olena).accepted().when(cancel, { reason: 'a double' }).by(nadia).accepted();
    expect(lastOf(cancelled.when(noteRecordCovered, answer).by(engine).accepted())).toEqual(
      e.capaRecordCovered({ capa, ...answer, cycle: 0, ended: 'cancelled' }),
    );
  });
});

describe('taking a record over', () => {
  const other = id('another capa');
  const taking = { ...ask, from: other };
  const lost = () => covering(implementing(), 'one', true);

  it('asks it to pass from the CAPA that covers it, and waits for its answer before it can be cancelled', () => {
    const passing = drafted()
      .when(takeOverRecord, taking)
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(takeOverRecord, { ...taking, from: capa })
      .by(olena)
      .refused('record-is-of-another-capa', { capa })
      .when(takeOverRecord, taking)
      .by(olena)
      .accepted(e.capaCoverageAsked({ capa, ...ask, cycle: 1, recurrence: false, from: other }))
      .when(cancel, { reason: 'a double' })
      .by(nadia)
      .refused('no-take-over-is-under-way', { records: 1 });
    passing
      .when(noteRecordCovered, { ...answer, from: other })
      .by(engine)
      .noting('CapaRecordCovered')
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ record, answer: 'covered', from: other, requiresCapa: true }]));
    passing
      .when(noteCoverageRefused, { record, refusals: [{ code: 'no-other-capa-covers-it', params: { capa: id('third') } }] })
      .by(engine)
      .accepted()
      .when(cancel, { reason: 'a double' })
      .by(nadia)
      .accepted();
    implementing().when(takeOverRecord, taking).by(olena).refused('same-cause-is-confirmed', { status: 'implementing' });
  });

  it('lets the CAPA that lost it be cancelled, which was refused before', () => {
    lost()
      .when(cancel, { reason: 'a double' })
      .by(nadia)
      .refused('no-covered-record-requires-a-capa', { records: 1 })
      .when(noteRecordTakenOver, { record: id('one'), by: other })
      .by(olena)
      .refused('engine-only')
      .when(noteRecordTakenOver, { record: id('one'), by: other })
      .by(engine)
      .noting('CapaRecordTakenOver')
      .leaves((state) => {
        expect(coverageOf(state)).toMatchObject([{ answer: 'taken-over', takenOverBy: other, requiresCapa: false }]);
        expect(highestSeverity(coverageOf(state))).toBeNull();
      })
      .when(cancel, { reason: 'a double' })
      .by(nadia)
      .accepted(e.capaCancelled({ capa, cycle: 1, reason: 'a double', approvedBy: nadia.person, covers: [] }));
  });

  it('says nothing of a record that was never asked, and can be turned round', () => {
    drafted().when(noteRecordTakenOver, { record, by: other }).by(engine).quietWhenRepeated();
    lost()
      .when(noteRecordTakenOver, { record: id('one'), by: other })
      .by(engine)
      .accepted()
      .when(takeOverRecord, { ...taking, record: id('one'), sameCause: 'the same template' })
      .by(olena)
      .accepted()
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ answer: 'asked', from: other, takenOverBy: null }]));
  });
});

describe('letting a record go', () => {
  it('asks it to go, with reason, where it requires no CAPA', () => {
    const reason = 'its cause is another one';
    covering(implementing(), 'one', true)
      .when(releaseRecord, { record: id('one'), reason })
      .by(olena)
      .refused('record-requires-no-capa', { record: id('one') });
    drafted().when(releaseRecord, { record, reason }).by(olena).refused('record-is-covered', { record, answer: null });
    covering(implementing(), 'one', false)
      .when(releaseRecord, { record: id('one'), reason })
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(releaseRecord, { record: id('one'), reason })
      .by(olena)
      .accepted(e.capaRecordReleaseAsked({ capa, record: id('one'), kind: 'nonconformity', cycle: 1, reason }))
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ answer: 'covered', releaseAsked: reason }]))
      .when(noteRecordReleased, { record: id('one') })
      .by(engine)
      .accepted()
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ answer: 'released', releaseAsked: null }]));
  });
});

import { coverRecord, noteCoveredSeverity, noteCoverageRefused, noteRecordCovered, noteRecordReleased } from '../commands/cover.js';
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
      .quietWhenRepeated()
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
      .quietWhenRepeated()
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

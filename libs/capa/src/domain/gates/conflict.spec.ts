import { noteConflict, summariseRecord } from '../commands/cover.js';
import { assignOwner } from '../commands/draft.js';
import { approvePlan } from '../commands/plan.js';
import { assess } from '../commands/prove.js';
import {
  actor,
  assessing,
  awaitingApproval,
  covering,
  engine,
  id,
  implementing,
  monday,
  nadia,
  obligationNamed,
  coverageOf,
  olena,
  signing,
  taras,
  units,
  verdict,
} from '../sample.js';

const record = id('complaint');
const named = { persons: [] as string[], units: [] as string[], wholeDepartment: false };
const against = (who: Partial<typeof named>) => ({ record, against: { ...named, ...who } });

describe('a CAPA that covers a complaint', () => {
  it('is not approved by whom that names, and what they owe on it passes on', () => {
    const waiting = covering(awaitingApproval(), 'complaint', false);
    waiting
      .when(noteConflict, against({ persons: [nadia.person, id('bohdan')] }))
      .by(engine)
      .noting('CapaConflictNoted', 'ObligationReassigned')
      .leaves((state) => expect(obligationNamed(state, 'approve')).toMatchObject({ assignee: null, role: 'head-of-department' }))
      .when(approvePlan, signing('nadia', monday))
      .by(nadia)
      .refused('not-excluded-by-conflict-of-interest', {})
      .when(approvePlan, signing('hanna', monday))
      .by(actor('hanna'))
      .accepted();
  });

  it('has an approval marked that somebody gave who is named after it; it stands', () => {
    covering(implementing(), 'complaint', false)
      .when(noteConflict, against({ persons: [nadia.person] }))
      .by(engine)
      .accepted()
      .leaves((state) => {
        expect(coverageOf(state)).toMatchObject([{ marked: [{ cycle: 1, by: nadia.person, at: monday }] }]);
        expect(state.status).toBe('implementing');
      });
  });

  it('is not assessed by whom it excludes, nor led on by them; of a named unit all are meant', () => {
    const seen = covering(assessing(), 'complaint', false)
      .when(noteConflict, against({ persons: [taras.person], units: [units.registry] }))
      .by(engine)
      .accepted();
    seen.leaves((state) => expect(obligationNamed(state, 'assess')).toMatchObject({ assignee: null, role: 'quality-manager' }));
    seen.when(assess, verdict(true)).by(taras).refused('not-excluded-by-conflict-of-interest', {});
    seen
      .when(assignOwner, { owner: id('maria'), reason: null })
      .by(nadia)
      .refused('person-not-excluded-by-conflict-of-interest');
  });

  it('goes on with those who are not named where the complaint names the head', () => {
    covering(awaitingApproval(), 'complaint', false)
      .when(noteConflict, against({ persons: [id('hanna')] }))
      .by(engine)
      .accepted()
      .when(approvePlan, signing('nadia', monday))
      .by(nadia)
      .accepted();
  });

  it('tells those to whom it is closed what the quality manager wrote for them', () => {
    const covered = covering(implementing(), 'complaint', false);
    covered.when(summariseRecord, { record, summary: 'A complaint about waiting times' }).by(olena).refused('quality-manager-summarises');
    covered
      .when(summariseRecord, { record: id('other'), summary: 'so' })
      .by(nadia)
      .refused('record-was-asked');
    covered
      .when(summariseRecord, { record, summary: 'A complaint about waiting times' })
      .by(nadia)
      .accepted()
      .leaves((state) => expect(coverageOf(state)).toMatchObject([{ summary: 'A complaint about waiting times' }]));
  });
});

import { evolveDirectory, personEvents } from '#directory/domain';
import { capaMachine } from '../capa.js';
import { reassignAction } from '../commands/act.js';
import { noteConflict, summariseRecord } from '../commands/cover.js';
import { assignOwner } from '../commands/draft.js';
import { chooseMethod } from '../commands/investigate.js';
import { passOn } from '../commands/pass-on.js';
import { approvePlan, planAction, returnPlan, setCriterion, submitPlan } from '../commands/plan.js';
import { assess, close } from '../commands/prove.js';
import {
  actionNamed,
  actionOf,
  actor,
  assessing,
  awaitingApproval,
  covering,
  criterion,
  engine,
  house,
  id,
  implementing,
  investigating,
  monday,
  nadia,
  obligationNamed,
  coverageOf,
  olena,
  planned,
  planning,
  settled,
  signing,
  taras,
  units,
  verdict,
  windowEnd,
} from '../sample.js';

const record = id('complaint');
const named = { persons: [] as string[], units: [] as string[], wholeDepartment: false };
const against = (who: Partial<typeof named>) => ({ record, against: { ...named, ...who } });

/** What stays open to who is in conflict of interest with a covered complaint, each with the reason. */
const openToTheExcluded: Readonly<Record<string, string>> = {
  draft: 'There is no CAPA yet.',
  ...Object.fromEntries(
    ['accept-action', 'start-action', 'complete-action', 'ask-extension'].map((name) => [
      name,
      'The work on an action stays with its owner.',
    ]),
  ),
  ...Object.fromEntries(['attach-evidence', 'comment', 'watch', 'unwatch'].map((name) => [name, 'The CAPA itself is open to them.'])),
  ...Object.fromEntries(
    ['name-independent-person', 'record-independent-decision'].map((name) => [name, 'It decides nothing, and nobody else can.']),
  ),
};

describe('a CAPA that covers a complaint', () => {
  it('is open to a decision by no office whose holder it excludes: every command says so, or is named here with the reason', () => {
    const commands = capaMachine.describe().commands.filter(({ rules }) => !rules.includes('engine-only'));
    const open = commands.filter(({ rules }) => !rules.includes('not-excluded-by-conflict-of-interest')).map(({ name }) => name);
    expect(open.filter((name) => name !== 'look').sort()).toEqual(Object.keys(openToTheExcluded).sort());
  });

  it('is not led on by a quality manager whom that names', () => {
    covering(investigating(), 'complaint', false)
      .when(noteConflict, against({ persons: [nadia.person] }))
      .by(engine)
      .accepted()
      .when(chooseMethod, { method: 'ishikawa' })
      .by(nadia)
      .refused('not-excluded-by-conflict-of-interest', {})
      .when(chooseMethod, { method: 'ishikawa' })
      .by(actor('bohdan'))
      .accepted();
  });

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

  it('gives nobody a part whom it excludes, and names all of them', () => {
    const out = { persons: [id('ihor'), taras.person] };
    const noted = covering(planning(), 'complaint', false).when(noteConflict, against(out)).by(engine).accepted();
    const action = actionOf('new template', { owner: id('ihor'), verifier: taras.person });
    noted.when(planAction, action).by(olena).refused('person-not-excluded-by-conflict-of-interest', out);
    noted
      .when(setCriterion, criterion)
      .by(olena)
      .refused('person-not-excluded-by-conflict-of-interest', { persons: [taras.person] });
    covering(implementing(), 'complaint', false)
      .when(noteConflict, against({ persons: [id('stepan')] }))
      .by(engine)
      .accepted()
      .when(reassignAction, { action: id('new template'), owner: id('stepan'), reason: 'busy' })
      .by(olena)
      .refused('person-not-excluded-by-conflict-of-interest', { persons: [id('stepan')] });
  });

  it('is submitted and approved only with a plan in which nobody has a part whom it has excluded since', () => {
    const late = covering(planned(), 'complaint', false)
      .when(noteConflict, against({ persons: [taras.person] }))
      .by(engine)
      .accepted();
    late
      .when(submitPlan)
      .by(olena)
      .refused('nobody-in-the-plan-is-excluded', { persons: [taras.person] });
    covering(awaitingApproval(), 'complaint', false)
      .when(noteConflict, against({ persons: [taras.person] }))
      .by(engine)
      .accepted()
      .when(approvePlan, signing('nadia', monday))
      .by(nadia)
      .refused('nobody-in-the-plan-is-excluded', { persons: [taras.person] })
      .when(returnPlan, { ...signing('nadia', monday), reason: 'another assessor is needed' })
      .by(nadia)
      .accepted();
  });

  it('takes back what they own of it and are to do, and passes it one level up', () => {
    const found = (person: string, to: string) => [
      { how: 'closed-to', of: person },
      { how: 'superior', of: to },
    ];
    const seen = covering(implementing(), 'complaint', false).when(noteConflict, against({ persons: [id('ihor')] }));
    const taken = seen.by(engine).noting('CapaConflictNoted', 'CapaTakenBack', 'ObligationReassigned');
    taken.leaves((state) => {
      expect(actionNamed(state, 'new template')).toMatchObject({ status: 'reassigned', owner: id('maria') });
      expect(obligationNamed(state, 'act')).toMatchObject({ status: 'open', assignee: id('maria') });
      expect(state).toMatchObject({ owner: olena.person, everOwners: expect.arrayContaining([id('ihor'), id('maria')]) });
    });
    covering(investigating(), 'complaint', false)
      .when(noteConflict, against({ persons: [olena.person] }))
      .by(engine)
      .noting('CapaConflictNoted', 'CapaTakenBack')
      .leaves((state) => {
        expect(state).toMatchObject({ owner: id('maria') });
        expect(obligationNamed(state, 'investigate')).toMatchObject({ status: 'open', assignee: id('maria') });
      });
    covering(planned(), 'complaint', false)
      .when(noteConflict, against({ persons: [id('ihor')] }))
      .by(engine)
      .noting('CapaConflictNoted', 'CapaTakenBack')
      .leaves((state) => {
        expect(actionNamed(state, 'new template')).toMatchObject({ status: 'planned', owner: id('maria'), owners: [] });
        expect(state).toMatchObject({ everOwners: [olena.person] });
      })
      .when(submitPlan)
      .by(olena)
      .accepted();
    const { decision } = seen.by(engine);
    const [, event] = (decision as { events: readonly { type: string; data: object }[] }).events;
    expect(event).toMatchObject({ data: { person: id('ihor'), to: id('maria'), found: found(id('ihor'), id('maria')), owner: false } });
  });

  it('takes it back, too, where a change of the directory has excluded them, at the next look', () => {
    const named = covering(implementing(), 'complaint', false)
      .when(noteConflict, against({ units: [units.archive] }))
      .by(engine)
      .accepted();
    named
      .when(passOn, {})
      .by(engine)
      .accepted()
      .leaves((state) => expect(actionNamed(state, 'new template')).toMatchObject({ owner: id('ihor') }));
    const moved = {
      ...house,
      directory: evolveDirectory(house.directory, personEvents.personMoved({ person: id('ihor'), unit: units.archive }), monday),
    };
    named
      .inHouse(moved)
      .when(passOn, {})
      .by(engine)
      .noting('CapaTakenBack')
      .leaves((state) => expect(obligationNamed(state, 'act')).not.toMatchObject({ assignee: id('ihor') }))
      .when(passOn, {})
      .by(engine)
      .accepted()
      .leaves((state) => expect(obligationNamed(state, 'act')).not.toMatchObject({ assignee: id('ihor') }));
  });

  it('is assessed by whoever answers for quality where it has excluded the assessor, and closed by nobody whom it excludes', () => {
    const seen = covering(assessing(), 'complaint', false)
      .when(noteConflict, against({ persons: [taras.person] }))
      .by(engine)
      .accepted();
    seen.when(assess, verdict(true)).by(actor('hanna')).refused('assessor-assesses');
    seen.when(assess, verdict(true)).by(nadia).accepted();
    covering(settled(), 'complaint', false)
      .when(noteConflict, against({ persons: [nadia.person] }))
      .by(engine)
      .accepted()
      .when(close, signing('nadia', windowEnd))
      .by(nadia)
      .refused('not-excluded-by-conflict-of-interest', {})
      .when(close, signing('bohdan', windowEnd))
      .by(actor('bohdan'))
      .accepted();
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

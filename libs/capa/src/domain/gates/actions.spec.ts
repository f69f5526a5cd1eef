import {
  acceptAction,
  askExtension,
  cancelAction,
  completeAction,
  grantExtension,
  reassignAction,
  refuseExtension,
  returnAction,
  startAction,
  verifyAction,
} from '../commands/act.js';
import { assignOwner } from '../commands/draft.js';
import { capaOwnEvents as e } from '../events/index.js';
import type { CapaState } from '../state.js';
import {
  actingFor,
  actionNamed,
  obligationNamed,
  obligationsOf,
  actionOf,
  actor,
  capa,
  done,
  evidence,
  house,
  id,
  ihor,
  implementing,
  nadia,
  olena,
  planned,
  signing,
  monday,
  verifying,
} from '../sample.js';
import { approvePlan, submitPlan } from '../commands/plan.js';

const action = id('new template');
const of = { action };
const ofAction = { capa, cycle: 1, action };
const completion = { action, result: 'done', evidence: evidence('photo') };

describe('an action', () => {
  it('is accepted, begun and completed by its owner, one after the other', () => {
    implementing()
      .when(acceptAction, { action: id('nothing') })
      .by(ihor)
      .refused('action-is-known', { action: id('nothing') })
      .when(acceptAction, of)
      .by(olena)
      .refused('action-owner-acts', { owner: ihor.person })
      .when(startAction, of)
      .by(ihor)
      .refused('wrong-action-status', { status: 'planned', allowed: ['accepted', 'returned'] })
      .when(acceptAction, of)
      .by(ihor)
      .quietWhenRepeated()
      .when(completeAction, completion)
      .by(ihor)
      .refused('wrong-action-status', { status: 'accepted', allowed: ['in-progress'] })
      .when(startAction, of)
      .by(actingFor('stepan', 'ihor'))
      .quietWhenRepeated()
      .when(completeAction, completion)
      .by(ihor)
      .quietWhenRepeated();
  });

  it('waits for those that it depends on, and then opens its obligation', () => {
    const two = implementing(actionOf('first'), actionOf('second', { dependsOn: [id('first')], removes: [] }));
    const acts = (state: CapaState) =>
      obligationsOf(state)
        .filter(({ name }) => name === 'act')
        .map(({ about }) => about);
    two.leaves((state) => expect(acts(state)).toEqual([id('first')]));
    const accepted = two
      .when(acceptAction, { action: id('second') })
      .by(ihor)
      .accepted()
      .when(startAction, { action: id('second') })
      .by(ihor)
      .refused('dependencies-are-done', { actions: [id('first')] });
    done(accepted, 'first')
      .leaves((state) => expect(acts(state)).toEqual([id('first'), id('second')]))
      .when(startAction, { action: id('second') })
      .by(ihor)
      .accepted();
  });

  it('is not completed before what it depends on, also where that was done and came back', () => {
    const two = implementing(actionOf('first'), actionOf('second', { dependsOn: [id('first')], removes: [] }));
    const second = { action: id('second') };
    const completing = { ...second, result: 'done', evidence: evidence('photo') };
    const begun = done(two, 'first').when(acceptAction, second).by(ihor).accepted().when(startAction, second).by(ihor).accepted();
    const returned = begun
      .when(returnAction, { action: id('first'), reason: 'not signed', due: '2026-04-01T20:00:00.000Z' })
      .by(olena)
      .accepted()
      .when(completeAction, completing)
      .by(ihor)
      .refused('dependencies-are-done', { actions: [id('first')] });
    returned
      .when(startAction, { action: id('first') })
      .by(ihor)
      .accepted()
      .when(completeAction, { ...completing, action: id('first') })
      .by(ihor)
      .accepted()
      .when(completeAction, completing)
      .by(ihor)
      .accepted();
  });

  it('is verified by somebody other than its owner, also while others run', () => {
    const running = done(implementing(actionOf('new template'), actionOf('other', { removes: [] })));
    running
      .when(verifyAction, { action, remarks: null })
      .by({ ...ihor, roles: ['quality-manager'] })
      .refused('verifier-is-not-the-owner', { persons: [ihor.person] })
      .when(verifyAction, { action, remarks: null })
      .by(actingFor('nadia', 'ihor'))
      .refused('verifier-is-not-the-owner', { persons: [ihor.person] })
      .when(verifyAction, { action, remarks: null })
      .by(actor('stepan'))
      .refused('verifier-may-verify', { verifier: null })
      .when(verifyAction, { action, remarks: null })
      .by(olena)
      .accepted(e.actionVerified({ ...ofAction, remarks: null }))
      .leaves((state) => expect(state.status).toBe('implementing'))
      .when(verifyAction, { action, remarks: null })
      .by(olena)
      .refused('wrong-action-status', { status: 'verified', allowed: ['completed'] });
  });

  it('is returned with a due that the verifier sets, and comes back', () => {
    const back = verifying()
      .when(returnAction, { action, reason: 'no date on it', due: monday })
      .by(olena)
      .refused('due-lies-ahead', { due: monday })
      .when(returnAction, { action, reason: 'no date on it', due: '2026-03-18T22:00:00.000Z' })
      .by(olena)
      .noting('ActionReturned', 'ObligationMet', 'ObligationOpened');
    back.leaves((state) => {
      expect(state.status).toBe('implementing');
      expect(actionNamed(state, 'new template')).toMatchObject({
        due: '2026-03-18T22:00:00.000Z',
        originalDue: '2026-03-13T22:00:00.000Z',
        status: 'returned',
      });
    });
    back.when(startAction, of).by(ihor).accepted().when(completeAction, completion).by(ihor).accepted();
  });

  it('goes to another owner, who accepts it anew and was not the approver or the verifier', () => {
    implementing(actionOf('new template', { verifier: id('maria') }))
      .when(reassignAction, { action, owner: ihor.person, reason: 'same' })
      .by(olena)
      .refused('owner-is-another', { owner: ihor.person })
      .when(reassignAction, { action, owner: nadia.person, reason: 'free' })
      .by(olena)
      .refused('owner-did-not-approve-the-plan', { person: nadia.person })
      .when(reassignAction, { action, owner: id('maria'), reason: 'free' })
      .by(olena)
      .refused('owner-is-not-the-verifier', { verifier: id('maria') })
      .when(reassignAction, { action, owner: id('stepan'), reason: 'Ihor is away' })
      .by(olena)
      .noting('ActionReassigned', 'ObligationReassigned')
      .leaves((state) => expect(state).toMatchObject({ everOwners: [olena.person, ihor.person, id('stepan')] }))
      .when(acceptAction, of)
      .by(ihor)
      .refused('action-owner-acts', { owner: id('stepan') })
      .when(acceptAction, of)
      .by(actor('stepan'))
      .accepted();
  });

  it('is cancelled by who may approve the plan', () => {
    implementing()
      .when(cancelAction, { action, reason: 'not needed' })
      .by(olena)
      .refused('approver-has-the-level', { needed: 'quality-manager' })
      .when(cancelAction, { action, reason: 'not needed' })
      .by(nadia)
      .noting('ActionCancelled', 'ObligationCancelled')
      .when(acceptAction, of)
      .by(ihor)
      .refused('wrong-action-status', { status: 'cancelled', allowed: ['planned', 'reassigned'] });
  });
});

describe('an action that ends late', () => {
  const first = actionOf('first', { due: '2026-03-06T22:00:00.000Z' });
  const second = actionOf('second', { dependsOn: [id('first')], removes: [], due: '2026-03-13T22:00:00.000Z' });

  it('moves the current due of its successor by the same working days; the original stays', () => {
    // Due by the end of Friday 6 March, done on Wednesday 11: Monday, Tuesday and Wednesday are three working days.
    const late = done(implementing(first, second).at('2026-03-11T10:00:00.000Z'), 'first');
    late.leaves((state) =>
      expect(actionNamed(state, 'second')).toMatchObject({
        due: '2026-03-18T22:00:00.000Z',
        originalDue: '2026-03-13T22:00:00.000Z',
        moved: { workingDays: 3, predecessor: id('first') },
      }),
    );
    expect(obligationNamed(late.state, 'act', id('second'))).toMatchObject({
      due: '2026-03-18T22:00:00.000Z',
      originalDue: '2026-03-13T22:00:00.000Z',
    });
  });

  it('moves them when it is cancelled late, too', () => {
    implementing(actionOf('removing'), { ...first, removes: [] }, second)
      .at('2026-03-11T10:00:00.000Z')
      .when(cancelAction, { action: id('first'), reason: 'nobody needs it any more' })
      .by(nadia)
      .noting('ActionCancelled', 'ObligationOpened', 'ActionDueMoved')
      .leaves((state) =>
        expect(actionNamed(state, 'second')).toMatchObject({ due: '2026-03-18T22:00:00.000Z', moved: { workingDays: 3 } }),
      );
  });

  it('moves along a chain as many days as the plan has slipped: what was caught up is not counted, what was lost again is', () => {
    const third = actionOf('third', { dependsOn: [id('second')], removes: [], due: '2026-03-20T22:00:00.000Z' });
    const slipped = done(implementing(first, second, third).at('2026-03-11T10:00:00.000Z'), 'first');
    const moved = (at: string) => actionNamed(done(slipped.at(at), 'second').state, 'third');
    // The second was due by the end of Friday 13, and is by the end of Wednesday 18 now.
    expect(moved('2026-03-13T10:00:00.000Z')).toMatchObject({ due: third.due, moved: null });
    expect(moved('2026-03-16T10:00:00.000Z')).toMatchObject({ due: '2026-03-23T22:00:00.000Z', moved: { workingDays: 1 } });
    expect(moved('2026-03-18T22:00:00.000Z')).toMatchObject({ due: '2026-03-25T22:00:00.000Z', moved: { workingDays: 3 } });
    expect(moved('2026-03-19T10:00:00.000Z')).toMatchObject({
      originalDue: third.due,
      moved: { workingDays: 4, predecessor: id('second') },
    });
  });

  it('moves nothing when it ends by its due', () => {
    done(implementing(first, second).at('2026-03-06T22:00:00.000Z'), 'first').leaves((state) =>
      expect(actionNamed(state, 'second')).toMatchObject({ due: second.due, moved: null }),
    );
  });

  it('does not add up with another: the latest decides', () => {
    const other = actionOf('other', { due: '2026-03-06T22:00:00.000Z', removes: [] });
    const both = { ...second, dependsOn: [id('first'), id('other')] };
    const started = implementing(first, other, both);
    const once = done(started.at('2026-03-10T10:00:00.000Z'), 'first');
    done(once.at('2026-03-11T10:00:00.000Z'), 'other').leaves((state) =>
      expect(actionNamed(state, 'second')).toMatchObject({
        due: '2026-03-18T22:00:00.000Z',
        moved: { workingDays: 3, predecessor: id('other') },
      }),
    );
  });
});

describe('an extension', () => {
  const asked = { action, due: '2026-03-20T22:00:00.000Z', reason: 'the printer is broken' };
  const pending = () => implementing().when(askExtension, asked).by(ihor).accepted();

  it('is asked by the owner, before the due, for later, once at a time', () => {
    implementing()
      .when(askExtension, asked)
      .by(olena)
      .refused('action-owner-acts')
      .when(askExtension, { ...asked, due: monday })
      .by(ihor)
      .refused('asked-due-lies-later', { due: monday, current: '2026-03-13T22:00:00.000Z' })
      .when(askExtension, asked)
      .by(ihor)
      .noting('ExtensionAsked', 'ObligationOpened')
      .when(askExtension, asked)
      .by(ihor)
      .refused('no-extension-is-pending');
    implementing().at('2026-03-13T22:00:01.000Z').when(askExtension, asked).by(ihor).refused('extension-is-asked-before-the-due');
    implementing().at('2026-03-13T22:00:00.000Z').when(askExtension, asked).by(ihor).accepted();
  });

  it('stops nothing while it is pending, and lapses when the action ends', () => {
    done(pending()).leaves((state) => {
      expect(state).toMatchObject({ plan: { actions: [{ status: 'completed', extensions: [{ decision: { outcome: 'lapsed' } }] }] } });
      expect(obligationNamed(state, 'decide-extension')).toMatchObject({ status: 'cancelled', reason: 'action-ended' });
    });
  });

  it('is to be decided never after the due of the action', () => {
    implementing()
      .at('2026-03-13T14:00:00.000Z')
      .when(askExtension, asked)
      .by(ihor)
      .accepted()
      .leaves((state) => {
        expect(obligationNamed(state, 'decide-extension')).toMatchObject({
          due: '2026-03-13T22:00:00.000Z',
          assignee: olena.person,
        });
      });
  });

  it('is granted by the CAPA’s owner, the original kept', () => {
    pending()
      .when(grantExtension, { action, due: '2026-03-25T22:00:00.000Z', reason: null })
      .by(olena)
      .refused('granted-due-lies-between', { due: '2026-03-25T22:00:00.000Z', current: '2026-03-13T22:00:00.000Z', asked: asked.due })
      .when(grantExtension, { action, due: null, reason: null })
      .by(actor('stepan'))
      .refused('extension-decider-has-the-level', { needed: 'capa-owner', ordinal: 1 })
      .when(grantExtension, { action, due: null, reason: null })
      .by(olena)
      .noting('ExtensionGranted', 'ObligationMet', 'ObligationExtended')
      .leaves((state) =>
        expect(actionNamed(state, 'new template')).toMatchObject({ due: asked.due, originalDue: '2026-03-13T22:00:00.000Z' }),
      )
      .when(grantExtension, { action, due: null, reason: null })
      .by(olena)
      .refused('extension-is-pending', {});
  });

  it('waits for whoever owns the CAPA by then', () => {
    pending()
      .when(assignOwner, { owner: id('maria'), reason: 'her unit' })
      .by(olena)
      .accepted()
      .leaves((state) => expect(obligationNamed(state, 'decide-extension')).toMatchObject({ assignee: id('maria'), status: 'open' }));
  });

  it('is refused with reason, and the due stands', () => {
    pending()
      .when(refuseExtension, { action, reason: 'use the other printer' })
      .by(olena)
      .quietWhenRepeated()
      .leaves((state) => expect(actionNamed(state, 'new template')).toMatchObject({ due: '2026-03-13T22:00:00.000Z' }));
  });

  it('is from the second on decided one level higher', () => {
    const second = pending()
      .when(grantExtension, { action, due: null, reason: null })
      .by(olena)
      .accepted()
      .when(askExtension, { ...asked, due: '2026-03-27T22:00:00.000Z' })
      .by(ihor)
      .accepted();
    second
      .when(grantExtension, { action, due: null, reason: null })
      .by(olena)
      .refused('extension-decider-has-the-level', { needed: 'head-of-unit', ordinal: 2 });
    second.when(grantExtension, { action, due: null, reason: null }).by(actor('maria')).accepted();
  });

  it('is never decided by who asked', () => {
    const own = planned(actionOf('new template', { owner: olena.person }))
      .when(submitPlan)
      .by(olena)
      .accepted()
      .when(approvePlan, signing('nadia', monday))
      .by(nadia)
      .accepted()
      .when(askExtension, asked)
      .by(olena)
      .accepted();
    own
      .when(grantExtension, { action, due: null, reason: null })
      .by(olena)
      .refused('extension-decider-is-not-the-owner', { persons: [olena.person] });
    own.leaves((state) => {
      expect(obligationNamed(state, 'decide-extension')?.assignee).toBe(house.directory.headOf(id('registry')));
    });
  });
});

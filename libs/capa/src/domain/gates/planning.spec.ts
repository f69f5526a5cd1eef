import { evolveDirectory, personEvents } from '#directory/domain';
import { passOn } from '../commands/pass-on.js';
import { changeAction, dropAction, planAction, setCriterion, submitPlan } from '../commands/plan.js';
import {
  actionNamed,
  actionOf,
  analysed,
  awaitingApproval,
  criterion,
  engine,
  house,
  id,
  ihor,
  monday,
  nadia,
  olena,
  planned,
  planning,
} from '../sample.js';
import { confirmCause, addCause, finishInvestigation } from '../commands/investigate.js';
import { causeNode, evidence } from '../sample.js';

describe('a planned action', () => {
  it('is refused with every reason at once', () => {
    const wrong = actionOf('wrong', {
      owner: id('zoya'),
      verifier: id('zoya'),
      due: monday,
      removes: [id('nothing')],
      dependsOn: [id('nobody')],
    });
    const { decision } = planning().when(planAction, wrong).by(olena);
    expect(decision).toEqual({
      outcome: 'refused',
      refusals: [
        { code: 'person-is-here', params: { person: id('zoya') } },
        { code: 'person-is-here', params: { person: id('zoya') } },
        { code: 'verifier-is-not-the-owner', params: { persons: [id('zoya')] } },
        { code: 'due-lies-ahead', params: { due: monday } },
        { code: 'removed-causes-are-known', params: { causes: [id('nothing')] } },
        { code: 'dependencies-are-known', params: { actions: [id('nobody')] } },
      ],
    });
  });

  it('of somebody who left goes one level up, also where the plan waits for its approval', () => {
    const { directory } = house;
    const without = {
      ...house,
      directory: evolveDirectory(directory, personEvents.personLeft({ person: id('ihor'), reason: 'moved' }), monday),
    };
    for (const made of [planned(), awaitingApproval()])
      made
        .inHouse(without)
        .when(passOn, {})
        .by(engine)
        .noting('CapaPassedOn')
        .leaves((state) => {
          expect(actionNamed(state, 'new template')).toMatchObject({ status: 'planned', owner: id('maria'), owners: [] });
          expect(state).toMatchObject({ everOwners: [id('olena')] });
        })
        .when(passOn, {})
        .by(engine)
        .accepted();
  });

  it('is planned once, changed, and dropped while nothing depends on it', () => {
    planned(actionOf('first'), actionOf('second', { dependsOn: [id('first')] }))
      .when(planAction, actionOf('first'))
      .by(olena)
      .refused('action-is-new', { action: id('first') })
      .when(changeAction, actionOf('third'))
      .by(olena)
      .refused('action-is-known', { action: id('third') })
      .when(dropAction, { action: id('first'), reason: null })
      .by(olena)
      .refused('nothing-depends-on-it', { actions: [id('second')] })
      .when(changeAction, actionOf('second', { title: 'renamed' }))
      .by(olena)
      .accepted()
      .when(dropAction, { action: id('first'), reason: 'not needed' })
      .by(olena)
      .accepted()
      .leaves((state) => expect(state.status === 'planning' && state.plan.actions.map(({ title }) => title)).toEqual(['renamed']));
  });

  it('depends on nothing that depends on it, over however many actions', () => {
    planned(actionOf('a'), actionOf('b', { dependsOn: [id('a')] }), actionOf('c', { dependsOn: [id('b')] }))
      .when(changeAction, actionOf('a', { dependsOn: [id('c')] }))
      .by(olena)
      .refused('dependencies-form-no-cycle', { actions: [id('a'), id('c'), id('b')] })
      .when(changeAction, actionOf('a', { dependsOn: [id('a')] }))
      .by(olena)
      .refused('dependencies-form-no-cycle', { actions: [id('a')] });
  });

  it('is of a plan of at most two hundred', () => {
    const many = Array.from({ length: 200 }, (_, n) => actionOf(`action ${n}`));
    const { type, version, data } = { type: 'ActionPlanned', version: 1, data: { capa: id('capa'), cycle: 1 } } as const;
    planning()
      .afterwards(...many.map((action) => ({ type, version, data: { ...data, ...action } })))
      .when(planAction, actionOf('one more'))
      .by(olena)
      .refused('plan-has-room', { most: 200 });
  });

  it('is planned by the owner or a quality manager only', () => {
    planning().when(planAction, actionOf('new template')).by(ihor).refused('owner-or-quality-manager');
  });
});

describe('submitting the plan', () => {
  it('says all at once what is missing', () => {
    expect(planning().offered(submitPlan, olena).codes).toEqual(['every-confirmed-cause-has-an-action', 'effectiveness-criterion-is-set']);
  });

  it('needs an action of the right kind for every root cause', () => {
    const second = analysed()
      .when(addCause, causeNode('no owner of templates'))
      .by(olena)
      .accepted()
      .when(confirmCause, { cause: id('no owner of templates'), evidence: evidence('the list of duties') })
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .accepted()
      .when(setCriterion, criterion)
      .by(olena)
      .accepted()
      .when(planAction, actionOf('new template'))
      .by(olena)
      .accepted()
      .when(planAction, actionOf('talk', { kind: 'improvement', removes: [id('no owner of templates')] }))
      .by(olena)
      .accepted();
    second
      .when(submitPlan)
      .by(olena)
      .refused('every-confirmed-cause-has-an-action', { causes: [id('no owner of templates')], kind: 'corrective' })
      .when(changeAction, actionOf('talk', { removes: [id('no owner of templates')] }))
      .by(olena)
      .accepted()
      .when(submitPlan)
      .by(olena)
      .quietWhenRepeated();
  });

  it('needs a criterion whose assessor is here', () => {
    planning()
      .when(setCriterion, { ...criterion, assessor: id('zoya') })
      .by(olena)
      .refused('person-is-here', { person: id('zoya') })
      .when(planAction, actionOf('new template'))
      .by(olena)
      .accepted()
      .when(submitPlan)
      .by(olena)
      .refused('effectiveness-criterion-is-set', {});
  });

  it('takes no action that is overdue before it began', () => {
    planned()
      .at('2026-03-20T08:00:00.000Z')
      .when(submitPlan)
      .by(olena)
      .refused('every-action-due-lies-ahead', { actions: [id('new template')] });
  });

  it('takes no action whose owner has left', () => {
    const { type, version } = { type: 'ActionPlanned', version: 1 } as const;
    planned()
      .afterwards({ type, version, data: { capa: id('capa'), cycle: 1, ...actionOf('left alone', { owner: id('zoya') }) } })
      .when(submitPlan)
      .by(olena)
      .refused('every-action-has-an-owner', { actions: [id('left alone')] });
  });

  it('asks the level that the risk wants', () => {
    awaitingApproval().leaves((state) =>
      expect(state).toMatchObject({
        status: 'awaiting-approval',
        plan: { submissions: [{ level: 'quality-manager', outcome: { decision: 'pending' } }] },
        obligations: [{ status: 'met' }, { status: 'met' }, { name: 'approve', assignee: null, role: 'quality-manager' }],
      }),
    );
    awaitingApproval().when(submitPlan).by(nadia).refused('wrong-status');
  });
});

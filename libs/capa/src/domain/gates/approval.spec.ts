import { rateRisk } from '../commands/draft.js';
import { approvePlan, returnPlan, submitPlan } from '../commands/plan.js';
import { actingFor, actor, awaitingApproval, id, monday, nadia, olena, planned, signing, units } from '../sample.js';
import { planContent } from '../signing.js';
import type { PlannedAction } from '../values.js';

const riskOf = (severity: 'minor' | 'critical', likelihood: 'rare' | 'likely', ...actions: PlannedAction[]) =>
  planned(...actions)
    .when(rateRisk, { severity, likelihood, reason: null })
    .by(olena)
    .accepted()
    .when(submitPlan)
    .by(olena)
    .accepted();

describe('approving the plan', () => {
  it('is signed, over what was submitted', () => {
    const waiting = awaitingApproval();
    const content = waiting.state.status === 'awaiting-approval' ? planContent(waiting.state) : '';
    waiting
      .when(approvePlan, signing('nadia', monday, content))
      .by(nadia)
      .quietWhenRepeated()
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'implementing',
          plan: {
            submissions: [
              {
                contentHash: content,
                outcome: { decision: 'approved', signature: { by: nadia.person, meaning: 'plan-approved', contentHash: content } },
              },
            ],
          },
        }),
      );
  });

  it.each(['olena', 'ihor'])('is not for %s, who owns a part of it', (name) => {
    awaitingApproval()
      .when(approvePlan, signing(name, monday))
      .by({ ...actor(name), roles: ['head-of-department'] })
      .refused('approver-owns-nothing-in-it', { persons: [id(name)] });
  });

  it('is not for somebody who acts for an owner: substitution lends no independence', () => {
    awaitingApproval()
      .when(approvePlan, signing('nadia', monday))
      .by(actingFor('nadia', 'olena'))
      .refused('approver-owns-nothing-in-it', { persons: [olena.person] });
  });

  it('needs the level that the risk wants; a higher one will do', () => {
    const high = riskOf('critical', 'likely');
    high.when(approvePlan, signing('nadia', monday)).by(nadia).refused('approver-has-the-level', { needed: 'head-of-department' });
    high.when(approvePlan, signing('hanna', monday)).by(actor('hanna')).accepted();
    const low = riskOf('minor', 'rare');
    low.when(approvePlan, signing('taras', monday)).by(actor('taras')).refused('approver-has-the-level', { needed: 'head-of-unit' });
    low.when(approvePlan, signing('maria', monday)).by(actor('maria')).accepted();
    low.when(approvePlan, signing('nadia', monday)).by(nadia).accepted();
  });

  it('needs to stand above all units concerned', () => {
    const two = planned()
      .afterwards({
        type: 'CapaDescribed',
        version: 1,
        data: {
          capa: id('capa'),
          title: 'Two units',
          description: null,
          kind: 'corrective',
          leadUnit: units.registry,
          units: [units.registry, units.archive],
          process: null,
        },
      })
      .when(rateRisk, { severity: 'minor', likelihood: 'rare', reason: null })
      .by(olena)
      .accepted()
      .when(submitPlan)
      .by(olena)
      .accepted();
    two
      .when(approvePlan, signing('maria', monday))
      .by(actor('maria'))
      .refused('approver-stands-above-all-units', { units: [units.archive] });
    two.when(approvePlan, signing('petro', monday)).by(actor('petro')).accepted();
    two.leaves((state) => expect(state).toMatchObject({ obligations: [{}, {}, { name: 'approve', assignee: id('petro') }] }));
  });

  it('needs re-authentication a moment ago, under the own name, over what was seen', () => {
    const waiting = awaitingApproval();
    waiting
      .when(approvePlan, signing('nadia', '2026-03-02T07:54:59.000Z'))
      .by(nadia)
      .refused('signature-is-fresh', { signedAt: '2026-03-02T07:54:59.000Z', minutes: 5 });
    waiting.when(approvePlan, signing('nadia', '2026-03-02T08:00:01.000Z')).by(nadia).refused('signature-is-fresh');
    waiting.when(approvePlan, signing('olena', monday)).by(nadia).refused('signature-is-own', { person: nadia.person });
    waiting
      .when(approvePlan, signing('nadia', monday, 'f'.repeat(64)))
      .by(nadia)
      .refused('signed-content-is-as-seen');
  });

  it('or not approving leads back to planning, signed, with reason, and may be submitted again', () => {
    awaitingApproval()
      .when(returnPlan, { ...signing('nadia', monday), reason: 'too vague' })
      .by(nadia)
      .noting('PlanReturned', 'ObligationMet', 'ObligationOpened')
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'planning',
          plan: { submissions: [{ outcome: { decision: 'returned', reason: 'too vague', signature: { meaning: 'plan-returned' } } }] },
        }),
      )
      .when(submitPlan)
      .by(olena)
      .accepted()
      .leaves((state) => expect(state.status === 'awaiting-approval' && state.plan.submissions).toHaveLength(2));
  });
});

import { openObligations } from '#deadlines/domain';
import { assignOwner } from '../commands/draft.js';
import { cancel } from '../commands/end.js';
import { approvePlan } from '../commands/plan.js';
import { watch } from '../commands/side.js';
import { confirmRepair, dropRepair, repair } from '../commands/repair.js';
import { capaOwnEvents as e } from '../events/index.js';
import { actor, awaitingApproval, capa, id, implementing, nadia, olena, planning, signing } from '../sample.js';
import type { Capa } from '../state.js';

const administrator = { ...actor('stepan'), roles: ['staff', 'administrator'] as const };
const given = (change: { from: 'awaiting-approval'; to: 'planning' } | { from: 'planning'; to: 'investigating' }) => ({
  repair: id('repair'),
  change,
  reason: 'By a slip.',
});
const back = given({ from: 'awaiting-approval', to: 'planning' });
const owed = (state: unknown) => openObligations((state as Capa).obligations).map(({ name }) => name);

describe('a stuck CAPA', () => {
  it('whose plan was submitted by mistake is taken back by two people, and what is owed follows', () => {
    awaitingApproval()
      .when(repair, back)
      .by(administrator)
      .accepted(e.capaRepairProposed({ capa, ...back, proposedBy: [administrator.person] }))
      .when(repair, back)
      .by(nadia)
      .refused('no-repair-is-proposed', { repair: back.repair })
      .when(confirmRepair, { repair: back.repair })
      .by(administrator)
      .refused('confirmer-is-independent', { persons: [administrator.person] })
      .when(confirmRepair, { repair: id('another') })
      .by(nadia)
      .refused('repair-is-as-seen')
      .when(confirmRepair, { repair: back.repair })
      .by(nadia)
      .noting('CapaRepaired', 'ObligationMet', 'ObligationCancelled', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'planning', repair: null, plan: { submissions: [] } });
        expect(owed(state)).toEqual(['plan']);
      })
      .when(confirmRepair, { repair: back.repair })
      .by(nadia)
      .refused('repair-is-proposed');
  });

  it('whose investigation was finished too early goes on with it', () => {
    const early = given({ from: 'planning', to: 'investigating' });
    planning()
      .when(repair, early)
      .by(nadia)
      .accepted()
      .when(confirmRepair, { repair: early.repair })
      .by(administrator)
      .accepted()
      .leaves((state) => {
        expect((state as Capa).status).toBe('investigating');
        expect(owed(state)).toEqual(['investigate']);
      });
  });

  it('is put right by nobody else, no other way, and not once somebody has signed', () => {
    awaitingApproval().when(repair, back).by(olena).refused('may-repair');
    implementing().when(repair, back).by(nadia).refused('repair-is-a-way', { status: 'implementing', allowed: [] });
    const proposed = awaitingApproval().when(repair, back).by(administrator).accepted();
    const { recordedAt: at } = proposed.history.at(-1)![1];
    proposed
      .at(at)
      .when(approvePlan, signing('nadia', at))
      .by(nadia)
      .noting('PlanApproved', 'CapaRepairLapsed', 'ObligationCancelled')
      .leaves((state) => expect([(state as Capa).repair, owed(state)]).toEqual([null, ['act']]))
      .when(confirmRepair, { repair: back.repair })
      .by(nadia)
      .refused('repair-is-proposed');
  });

  it('is owed a decision of one who may give it: not of who proposed it, nor of who has a hand in the work', () => {
    const confirmer = (state: unknown) => openObligations((state as Capa).obligations, 'confirm-repair').map(({ assignee }) => assignee);
    awaitingApproval()
      .when(repair, back)
      .by(nadia)
      .accepted()
      .leaves((state) => expect(confirmer(state)).toEqual([id('bohdan')]))
      .when(assignOwner, { owner: id('bohdan'), reason: null })
      .by(nadia)
      .accepted()
      .leaves((state) => expect(confirmer(state)).toEqual([id('hanna')]));
  });

  it('that is cancelled, or has ended with a proposal left, is put right no more', () => {
    const pending = awaitingApproval().when(repair, back).by(administrator).accepted();
    pending
      .when(cancel, { reason: 'Another CAPA does it.' })
      .by(nadia)
      .accepted()
      .leaves((state) => expect([(state as Capa).repair, owed(state)]).toEqual([null, []]));
    const approved = implementing().history.find(([{ type }]) => type === 'PlanApproved')![0];
    pending
      .afterwards(approved)
      .when(watch)
      .by(olena)
      .noting('CapaWatcherAdded', 'CapaRepairLapsed', 'ObligationCancelled')
      .leaves((state) => expect((state as Capa).repair).toBeNull());
  });

  it('is left as it is where the proposal is dropped', () => {
    awaitingApproval()
      .when(repair, back)
      .by(administrator)
      .accepted()
      .when(dropRepair, { reason: 'It is right.' })
      .by(nadia)
      .accepted(e.capaRepairDropped({ capa, repair: back.repair, reason: 'It is right.' }))
      .leaves((state) => expect(state).toMatchObject({ status: 'awaiting-approval', repair: null }));
  });
});

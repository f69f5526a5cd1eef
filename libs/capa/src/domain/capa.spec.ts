import { lookAtCapa } from './capa.js';
import { cancel, reopen } from './commands/end.js';
import { assess } from './commands/prove.js';
import { capaOwnEvents as e } from './events/index.js';
import {
  actor,
  assessing,
  awaitingApproval,
  capa,
  closed,
  engine,
  given,
  implementing,
  investigating,
  monitoring,
  nadia,
  olena,
  planning,
  settled,
  taras,
  verdict,
  verifying,
} from './sample.js';

describe('a CAPA', () => {
  it('goes from draft to closed, and every status knows what it must', () => {
    closed().leaves((state) => {
      expect(state.status).toBe('closed');
      if (state.status !== 'closed') return;
      expect(state.closing.assessment.verdict).toBe('effective');
      expect(state.signature.meaning).toBe('capa-closed');
      expect(state.obligations.every(({ status }) => status === 'met')).toBe(true);
    });
  });

  it('opens the obligation of each step and meets it with the next', () => {
    const open = (capaCase: { state: unknown }) =>
      (capaCase.state as { obligations: { name: string; status: string }[] }).obligations
        .filter(({ status }) => status === 'open')
        .map(({ name }) => name);
    const steps = [investigating(), planning(), awaitingApproval(), implementing(), verifying(), monitoring(), assessing(), settled()];
    expect(steps.map(open)).toEqual([['investigate'], ['plan'], ['approve'], ['act'], ['verify'], [], ['assess'], ['close']]);
  });

  it('starts anew when not effective, and keeps the cycle before as it was', () => {
    const before = assessing();
    const next = before
      .when(assess, verdict(false))
      .by(taras)
      .noting('EffectivenessAssessed', 'ObligationMet', 'CapaCycleBegan', 'ObligationOpened');
    next.leaves((state) => {
      expect(state).toMatchObject({ status: 'investigating', cycle: 2, notEffective: 1, investigation: { causes: [] } });
      if (state.status !== 'investigating' || before.state.status !== 'assessing') throw new Error('not there');
      expect(state.pastCycles).toHaveLength(1);
      expect(state.pastCycles[0]).toMatchObject({
        cycle: 1,
        how: 'not-effective',
        plan: before.state.plan,
        investigation: before.state.investigation,
      });
    });
  });

  it('is reopened by the quality manager or an auditor as a new cycle', () => {
    closed()
      .when(reopen, { reason: 'it came back' })
      .by(actor('ihor'))
      .refused('quality-manager-or-auditor', { roles: ['quality-manager', 'auditor'] })
      .when(reopen, { reason: 'it came back' })
      .by(taras)
      .accepted(e.capaReopened({ capa, reason: 'it came back' }), e.capaCycleBegan({ capa, cycle: 2, because: 'reopened', covers: [] }))
      .when(reopen, { reason: 'again' })
      .by(taras)
      .refused('wrong-status')
      .leaves((state) => expect(state).toMatchObject({ status: 'investigating', cycle: 2, pastCycles: [{ cycle: 1, how: 'closed' }] }));
  });

  it('is cancelled by who may approve it, and then nothing can be done with it', () => {
    const cancelled = implementing()
      .when(cancel, { reason: 'done by another' })
      .by(olena)
      .refused('approver-owns-nothing-in-it', { persons: [olena.person] })
      .when(cancel, { reason: 'done by another' })
      .by(nadia)
      .accepted(e.capaCancelled({ capa, cycle: 1, reason: 'done by another', approvedBy: nadia.person, covers: [] }));
    cancelled.leaves((state) => {
      expect(state).toMatchObject({ status: 'cancelled', pastCycles: [{ cycle: 1, how: 'cancelled' }] });
      expect(state.status === 'cancelled' && state.obligations.map(({ status }) => status)).toEqual(['met', 'met', 'met', 'cancelled']);
    });
    cancelled.when(cancel, { reason: 'again' }).by(nadia).refused('wrong-status');
  });

  it('notes what is overdue when the clock looks, once', () => {
    implementing()
      .at('2026-03-13T22:00:00.001Z')
      .when(lookAtCapa)
      .by(engine)
      .noting('EscalationStepTaken', 'EscalationStepTaken', 'ObligationMissed')
      .when(lookAtCapa)
      .by(engine)
      .quietWhenRepeated();
    closed().when(lookAtCapa).by(engine).quietWhenRepeated();
  });

  it('does not begin twice, and nothing happens to one that was never drafted', () => {
    expect(() => given(e.capaReopened({ capa, reason: 'none' }))).toThrow('never drafted');
    expect(() => closed().afterwards(e.implementationFinished({ capa, cycle: 1 }))).toThrow('ImplementationFinished while closed');
  });
});

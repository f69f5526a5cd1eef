import type { EscalationRule, Recipient, Step } from '#escalation/domain';
import { lookAtCapa } from './capa.js';
import { actionNamed, engine, house, id, implementing, investigating, obligationNamed } from './sample.js';
import type { CapaState } from './state.js';

const step = (to: Recipient[], action: Step['action'] = 'reassign'): Step => ({
  ...{ id: 'take-over', after: { amount: 0, unit: 'minutes' }, since: 'step-before', action, to },
  ...{ channel: null, urgent: false, repeat: null },
});
const inHouse = (obligation: string, ...ladder: Step[]) => {
  const rule: EscalationRule = {
    ...{ id: 'overdue', trigger: { on: 'lag', span: { amount: 0, unit: 'minutes' } }, scope: { obligations: [obligation] } },
    ...{ calendar: 'ua', ladder },
  };
  return { ...house, escalation: { ruleSets: [{ version: 1, effectiveFrom: '2020-01-01T00:00:00.000Z', rules: [rule] }] } };
};
const late = '2026-06-30T08:00:00.000Z';
const to = (...names: readonly string[]): Recipient[] => names.map((name) => ({ to: 'person', person: id(name) }));
const owner = (state: CapaState) => (state.status === 'none' ? null : state.owner);

describe('a step that makes a CAPA over', () => {
  const due = (...ladder: Step[]) =>
    investigating()
      .inHouse(inHouse('investigate', ...ladder))
      .at(late)
      .when(lookAtCapa)
      .by(engine)
      .accepted();

  it('gives it to another owner, with what the owner owes', () => {
    due(step(to('maria'))).leaves((state) => {
      expect(owner(state)).toBe(id('maria'));
      expect(obligationNamed(state, 'investigate')!.assignee).toBe(id('maria'));
    });
  });

  it('goes past who is the owner already, and to nobody where nobody is left', () => {
    due(step(to('olena', 'maria'))).leaves((state) => expect(owner(state)).toBe(id('maria')));
    due(step(to('olena'))).leaves((state) => expect(owner(state)).toBe(id('olena')));
  });

  it('raises the priority as well', () => {
    due(step(to('maria'), 'raise-priority')).leaves((state) => expect(state).toMatchObject({ priority: 'high', owner: id('olena') }));
  });
});

describe('a step that makes an action over', () => {
  const due = (...names: readonly string[]) =>
    implementing()
      .inHouse(inHouse('act', step(to(...names))))
      .at(late)
      .when(lookAtCapa)
      .by(engine)
      .accepted();

  it('gives it to another owner, who has yet to accept it, and not the CAPA', () => {
    due('maria').leaves((state) => {
      expect(actionNamed(state, 'new template')).toMatchObject({ owner: id('maria'), status: 'reassigned' });
      expect(owner(state)).toBe(id('olena'));
      expect(obligationNamed(state, 'act', id('new template'))!.assignee).toBe(id('maria'));
    });
  });

  it('gives it to nobody who approved the plan', () => {
    const approver = implementing().history.findLast(([event]) => event.type === 'PlanApproved')![1].by;
    implementing()
      .inHouse(inHouse('act', step([{ to: 'person', person: approver }])))
      .at(late)
      .when(lookAtCapa)
      .by(engine)
      .accepted()
      .leaves((state) => expect(actionNamed(state, 'new template')).toMatchObject({ owner: id('ihor') }));
  });
});

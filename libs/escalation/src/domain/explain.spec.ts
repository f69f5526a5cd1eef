import {
  deadlinesAtFounding,
  evolveObligations,
  noObligations,
  obligationEvents,
  ownDeadline,
  type OpenObligation,
} from '#deadlines/domain';
import { explained } from './explain.js';
import { ruleSetSchema, type RuleSet } from './rule-set.js';
import { starterRules } from './starter.js';
import type { EscalationSubject } from './subject.js';

const owed = '00000000-0000-4000-8000-000000000009';
const [from, due] = ['2026-05-04T06:00:00.000Z', '2026-05-08T06:00:00.000Z'];
const founded = '2026-01-01T00:00:00.000Z';
const starter = starterRules(founded);
const subject: EscalationSubject = { id: owed, kind: 'nonconformity', severity: 'minor', unit: null, process: null, tags: [] };
const opened = obligationEvents.obligationOpened({
  ...{ obligation: owed, name: 'correct', about: null, assignee: null, role: null, unit: null, from, basis: 'own-date', run: 1 },
  ...ownDeadline({ due, source: 'action' }),
});
const recorded = { eventId: 'e', recordedAt: from, occurredAt: from, by: owed };
const [open] = evolveObligations(noObligations, opened, recorded) as readonly [OpenObligation];
const house = (...ruleSets: RuleSet[]) => ({
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets },
  directory: { unitAncestors: () => [] },
});
const explain = (obligation: OpenObligation, at: string, taken: readonly string[] = [], ...sets: RuleSet[]) =>
  explained(obligation, subject, house(starter, ...sets), new Set(taken), at);

describe('explaining an obligation', () => {
  it('shows the steps of a rule that looks at it, those taken, and the next', () => {
    const { rules, rulesVersion, rests } = explain(open, from);
    expect({ rulesVersion, rests, next: rules[0]?.next }).toEqual({ rulesVersion: 1, rests: null, next: '2026-05-07T06:00:00.000Z' });
    const later = explain(open, '2026-05-07T07:00:00.000Z', ['due-ladder/remind-assignee/1/1']);
    expect(later.rules).toMatchObject([
      { rule: 'due-ladder', matched: true, because: [], next: due, steps: [{ taken: true }, { taken: false }, { taken: false }] },
    ]);
  });

  it('names every condition that does not hold', () => {
    const scope = { kinds: ['complaint'], severityAtLeast: 'major', obligations: ['answer'] };
    const second = ruleSetSchema.parse({ version: 2, effectiveFrom: '2026-05-01T00:00:00.000Z', rules: [{ ...starter.rules[0], scope }] });
    const { rules, rulesVersion } = explain(open, from, [], second);
    expect({ rulesVersion, rules }).toMatchObject({ rulesVersion: 2, rules: [{ matched: false, next: null, steps: [] }] });
    expect(rules[0]!.because).toEqual([
      { condition: 'kind', wanted: ['complaint'], is: ['nonconformity'] },
      { condition: 'obligation', wanted: ['answer'], is: ['correct'] },
      { condition: 'severity', wanted: ['major'], is: ['minor'] },
    ]);
    expect(explain(open, '2026-04-30T00:00:00.000Z', [], second).rulesVersion).toBe(1);
  });

  it.each([
    ['paused', { ...open, pausedAt: from }],
    ['dormant', { ...open, dormant: true }],
  ] as const)('says that nothing crosses while it is %s', (rests, obligation) => {
    expect(explain(obligation, from)).toMatchObject({ rests, rules: [{ matched: true, next: null }] });
  });
});

import {
  deadlinesAtFounding,
  evolveObligations,
  noObligations,
  obligationEvents,
  ownDeadline,
  type OpenObligation,
} from '#deadlines/domain';
import { countingOf } from './counting.js';
import { explained, type CountsSoFar } from './explain.js';
import { ruleSetSchema, type EscalationRule, type RuleSet, type Trigger } from './rule-set.js';
import type { Unmet } from './scope.js';
import { starterRules } from './starter.js';
import type { Course, EscalationSubject } from './subject.js';

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

describe('explaining a record or CAPA itself', () => {
  const course: Course = {
    ...{ run: 2, status: 'in-correction', open: true, since: from, lastActivityAt: '2026-05-05T06:00:00.000Z' },
    ...{ raised: [{ at: '2026-05-04T07:00:00.000Z', to: 'major' }], reopenedAt: from, counted: [] },
  };
  const day = { amount: 1, unit: 'days' } as const;
  const ladder = [starter.rules[0]!.ladder[0]!];
  const rule = (trigger: Trigger): EscalationRule => ({ ...{ id: trigger.on, trigger, scope: {} }, calendar: 'ua', ladder });
  const count: Trigger = { on: 'count', atLeast: 3, within: { amount: 7, unit: 'days' }, of: 'unit' };
  const sign = countingOf(rule(count))!.sign;
  const explainCase = (trigger: Trigger, change: Partial<Course> = {}, taken: readonly string[] = [], counts?: CountsSoFar) => {
    const rules = { version: 1, effectiveFrom: founded, rules: [rule(trigger)] };
    const around = { ...house(), escalation: { ruleSets: [rules] } };
    return explained(null, { ...subject, course: { ...course, ...change } }, around, new Set(taken), due, counts);
  };

  it.each<[Trigger, Partial<Course>, string]>([
    [{ on: 'age-in-state', status: 'in-correction', span: day }, {}, '2026-05-05T06:00:00.000Z'],
    [{ on: 'no-activity', span: day }, {}, '2026-05-06T06:00:00.000Z'],
    [{ on: 'severity-raised', atLeast: 'moderate' }, {}, '2026-05-04T07:00:00.000Z'],
    [{ on: 'reopened' }, {}, from],
    [count, { counted: [{ counting: sign, at: '2026-05-04T08:00:00.000Z', first: from }] }, '2026-05-04T08:00:00.000Z'],
  ])('tells when it begins, what is next and what was taken: %j', (trigger, change, begins) => {
    const step = { step: 'remind-assignee', run: 2, repeat: 1, at: begins };
    const open = { matched: true, because: [], begins, next: begins, steps: [{ ...step, taken: false }] };
    expect(explainCase(trigger, change)).toMatchObject({ watched: owed, run: 2, rests: null, rules: [open] });
    const taken = `${trigger.on}/remind-assignee/2/1`;
    expect(explainCase(trigger, change, [taken]).rules).toMatchObject([{ next: null, steps: [{ ...step, taken: true }] }]);
  });

  it.each<[Trigger, Partial<Course>, Omit<Unmet, 'condition'> & { condition: string }]>([
    [{ on: 'age-in-state', status: 'triaged', span: day }, {}, { condition: 'state', wanted: ['triaged'], is: ['in-correction'] }],
    [
      { on: 'no-activity', span: day },
      { open: false, status: 'closed' },
      { condition: 'open', wanted: ['no-activity'], is: ['closed'] },
    ],
    [{ on: 'severity-raised', atLeast: 'critical' }, {}, { condition: 'raised', wanted: ['critical'], is: ['major'] }],
    [{ on: 'reopened' }, { reopenedAt: null }, { condition: 'reopened', wanted: ['reopened'], is: [] }],
    [count, {}, { condition: 'counted', wanted: ['3'], is: ['2'] }],
    [{ on: 'share', percent: 50 }, {}, { condition: 'watches', wanted: ['share'], is: ['case'] }],
  ])('names the condition that does not hold: %j', (trigger, change, because) => {
    expect(explainCase(trigger, change, [], new Map([[sign, 2]])).rules).toEqual([
      { ...{ rule: trigger.on, trigger, matched: false, because: [because] }, begins: null, next: null, steps: [] },
    ]);
  });

  it('says that nothing crosses of what has ended, or sleeps', () => {
    expect(explainCase({ on: 'reopened' }, { open: false }).rests).toBe('ended');
    expect(explained(null, subject, house(starter), new Set(), due).rests).toBe('dormant');
  });
});

import { starterCalendar } from '#deadlines/domain';
import * as fc from 'fast-check';
import { crossings, nextCrossing, stepKey } from './crossings.js';
import type { EscalationEvent } from './events.js';
import { ruleSetSchema, type EscalationRule, type RuleSet } from './rule-set.js';
import { department, from, ledger, looking, olena, open, record, reminder, starter, steps, subject, withVersions } from './sample.js';
import { after, before } from './span.js';
import { evolveSteps, lookNow, nextLook, noStepsTaken, stepsOfCourse, watchersAfter } from './steps.js';
import { raisedBy, type Course } from './subject.js';

describe('crossings', () => {
  it('leaves imported obligations asleep', () => {
    expect(lookNow([{ ...open(ledger), dormant: true }], looking('2026-06-01T00:00:00.000Z'))).toEqual([]);
  });

  it('repeats a step as often as it says', () => {
    const repeat = { every: { amount: 6, unit: 'hours' as const }, atMost: 3 };
    const again: RuleSet = { ...starter, rules: [{ ...starter.rules[0]!, ladder: [{ ...starter.rules[0]!.ladder[0]!, repeat }] }] };
    expect(
      steps(lookNow(ledger, looking('2026-05-08T06:00:00.000Z', noStepsTaken, { house: withVersions(again) }))).map(
        ({ repeat, crossedAt }) => [repeat, crossedAt],
      ),
    ).toEqual([
      [1, reminder],
      [2, '2026-05-07T12:00:00.000Z'],
      [3, '2026-05-07T18:00:00.000Z'],
    ]);
  });

  it.each([
    [{ kinds: ['complaint'] }, 0],
    [{ severityAtLeast: 'critical' }, 0],
    [{ severityAtLeast: 'moderate' }, 1],
    [{ units: [department] }, 1],
    [{ units: [record] }, 0],
    [{ obligations: ['correct'] }, 1],
    [{ tags: ['caf-3'] }, 0],
    [{ processes: [record] }, 0],
  ] as const)('with the scope %j looks at what is in it', (scope, count) => {
    const scoped = withVersions(ruleSetSchema.parse({ ...starter, rules: [{ ...starter.rules[0], scope }] }));
    expect(steps(lookNow(ledger, looking(reminder, noStepsTaken, { house: scoped })))).toHaveLength(count);
  });

  it('uses office time for a share of a working term, and leaves pauses out', () => {
    const term = { amount: 2, unit: 'working-days', start: 'next-day', end: 'midnight', rollOver: 'none' } as const;
    const working = { ...open(ledger), term, from: '2026-05-08T07:00:00.000Z', due: '2026-05-12T21:00:00.000Z' };
    expect(nextLook(working, looking(from))).toBe('2026-05-12T08:37:30.000Z');
    const stood = { ...open(ledger), pauses: [{ from: '2026-05-04T06:00:00.000Z', to: '2026-05-06T06:00:00.000Z' }] };
    expect(nextLook(stood, looking(from))).toBe('2026-05-07T18:00:00.000Z');
  });
});

describe('a span', () => {
  it.each([
    ['2026-05-08T21:00:00.000Z', 2, 'working-days', '2026-05-13T06:00:00.000Z', '2026-05-06T13:45:00.000Z'],
    ['2026-05-06T08:00:00.000Z', 1, 'working-days', '2026-05-07T08:00:00.000Z', '2026-05-05T08:00:00.000Z'],
    ['2026-05-06T08:00:00.000Z', 3, 'working-hours', '2026-05-06T11:45:00.000Z', '2026-05-05T14:00:00.000Z'],
    ['2026-03-29T08:00:00.000Z', 1, 'days', '2026-03-30T08:00:00.000Z', '2026-03-28T09:00:00.000Z'],
    ['2026-05-06T08:00:00.000Z', 2, 'hours', '2026-05-06T10:00:00.000Z', '2026-05-06T06:00:00.000Z'],
    ['2026-05-06T08:00:00.000Z', 5, 'minutes', '2026-05-06T08:05:00.000Z', '2026-05-06T07:55:00.000Z'],
    ['2026-05-06T08:00:00.000Z', 0, 'working-days', '2026-05-06T08:00:00.000Z', '2026-05-06T08:00:00.000Z'],
  ] as const)('from %s, %i %s, leads to %s and back to %s', (at, amount, unit, later, earlier) => {
    expect(after({ amount, unit }, starterCalendar, at)).toBe(later);
    expect(before({ amount, unit }, starterCalendar, at)).toBe(earlier);
  });
});

describe('rules that look at a case without an obligation', () => {
  const course: Course = {
    ...{ run: 1, status: 'triaged', open: true, since: from, lastActivityAt: '2026-05-05T06:00:00.000Z' },
    ...{ raised: [], reopenedAt: null },
  };
  const step = { ...starter.rules[0]!.ladder[0]!, to: [{ to: 'owner' as const }] };
  const rule = (trigger: EscalationRule['trigger'], change: Partial<EscalationRule> = {}): EscalationRule => ({
    ...{ id: 'case', trigger, scope: {}, calendar: 'ua', ladder: [step] },
    ...change,
  });
  const days = (amount: number) => ({ amount, unit: 'days' as const });
  const at = (trigger: EscalationRule['trigger'], change: Partial<Course> = {}) =>
    crossings(null, { ...subject, course: { ...course, ...change } }, withVersions({ ...starter, rules: [rule(trigger)] })).map(
      (each) => each.at,
    );

  it.each<[string, EscalationRule['trigger'], Partial<Course>, string[]]>([
    ['age in a state', { on: 'age-in-state', status: 'triaged', span: days(3) }, {}, ['2026-05-07T06:00:00.000Z']],
    ['another state', { on: 'age-in-state', status: 'reported', span: days(3) }, {}, []],
    ['no activity', { on: 'no-activity', span: days(3) }, {}, ['2026-05-08T06:00:00.000Z']],
    ['no activity in working time', { on: 'no-activity', span: { amount: 4, unit: 'working-days' } }, {}, ['2026-05-11T06:00:00.000Z']],
    ['ended', { on: 'no-activity', span: days(3) }, { open: false }, []],
    ['never raised', { on: 'severity-raised', atLeast: 'major' }, {}, []],
    ['raised, but not so far', { on: 'severity-raised', atLeast: 'critical' }, { raised: [{ at: from, to: 'major' }] }, []],
    ['raised', { on: 'severity-raised', atLeast: 'major' }, { raised: [{ at: from, to: 'critical' }] }, [from]],
    ['never reopened', { on: 'reopened' }, {}, []],
    ['reopened', { on: 'reopened' }, { reopenedAt: from, run: 2 }, [from]],
  ])('%s', (_, trigger, change, instants) => {
    expect(at(trigger, change)).toEqual(instants);
  });

  it('take their steps under the case itself, once a run', () => {
    const aged = withVersions({ ...starter, rules: [rule({ on: 'age-in-state', status: 'triaged', span: days(3) })] });
    const change = { house: aged, subject: { ...subject, course } };
    const first = lookNow([], looking('2026-05-07T08:00:00.000Z', noStepsTaken, change));
    expect(steps(first)).toMatchObject([
      { subject: record, obligation: null, rule: 'case', run: 1, crossedAt: '2026-05-07T06:00:00.000Z', recipients: [{ person: olena }] },
    ]);
    const taken = first.reduce(evolveSteps, noStepsTaken);
    expect(lookNow([], looking('2026-05-09T08:00:00.000Z', taken, change))).toEqual([]);
    const again = { house: aged, subject: { ...subject, course: { ...course, run: 2 } } };
    expect(steps(lookNow([], looking('2026-05-09T08:00:00.000Z', taken, again)))).toMatchObject([{ run: 2 }]);
  });

  it('add who they are for to those who watch, each once', () => {
    const watch = rule({ on: 'no-activity', span: days(3) }, { ladder: [{ ...step, action: 'add-watcher' }] });
    const change = { house: withVersions({ ...starter, rules: [watch] }), subject: { ...subject, course } };
    const added = (watchers: readonly string[]) =>
      lookNow([], looking('2026-05-09T08:00:00.000Z', noStepsTaken, change)).map((event) =>
        watchersAfter(watchers, event as EscalationEvent),
      );
    expect(added([record])).toEqual([[record, olena]]);
    expect(added([olena])).toEqual([[olena]]);
  });

  it('note what was crossed before the case moves on, and nothing that was not', () => {
    const aged = withVersions({ ...starter, rules: [rule({ on: 'age-in-state', status: 'triaged', span: days(3) })] });
    const was = { ...subject, course };
    const is = { ...subject, course: { ...course, status: 'resolved', since: '2026-05-08T06:00:00.000Z' } };
    const moved = (now: string) => steps(stepsOfCourse(was, looking(now, noStepsTaken, { house: aged, subject: is })));
    expect(moved('2026-05-08T06:00:00.000Z')).toMatchObject([{ rule: 'case', crossedAt: '2026-05-07T06:00:00.000Z' }]);
    expect(moved('2026-05-07T05:59:00.000Z')).toEqual([]);
  });

  it('begin with the event that reopens a case or raises its severity', () => {
    const now = '2026-05-08T06:00:00.000Z';
    const rules = withVersions({
      ...starter,
      rules: [rule({ on: 'reopened' }), rule({ on: 'severity-raised', atLeast: 'major' }, { id: 'raised' })],
    });
    const begun = (change: Partial<Course>) =>
      steps(
        stepsOfCourse(
          { ...subject, course },
          looking(now, noStepsTaken, { house: rules, subject: { ...subject, course: { ...course, ...change } } }),
        ),
      );
    expect(begun({ run: 2, reopenedAt: now })).toMatchObject([{ rule: 'case', run: 2, crossedAt: now }]);
    expect(begun({ raised: raisedBy([], 'minor', 'critical', now) })).toMatchObject([{ rule: 'raised', crossedAt: now }]);
    expect(begun({ raised: raisedBy([], 'critical', 'minor', now) })).toEqual([]);
  });
});

describe('the next crossing', () => {
  const spans = fc.record({
    amount: fc.nat(4),
    unit: fc.constantFrom(...(['minutes', 'hours', 'days', 'working-hours', 'working-days'] as const)),
  });
  const trigger = fc.oneof(
    fc.record({ on: fc.constantFrom('lead' as const, 'lag' as const), span: spans }),
    fc.record({ on: fc.constant('share' as const), percent: fc.integer({ min: 1, max: 100 }) }),
  );
  const climbed = fc.record({
    after: spans,
    since: fc.constantFrom('due' as const, 'step-before' as const),
    repeat: fc.option(fc.record({ every: spans, atMost: fc.integer({ min: 1, max: 3 }) })),
  });
  const rules = fc.array(fc.record({ trigger, ladder: fc.array(climbed, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 });

  it('is the first of all crossings that were not taken, worked out or not', () => {
    fc.assert(
      fc.property(rules, fc.nat(12), fc.boolean(), (drawn, takenCount, late) => {
        const [rule] = starter.rules;
        const tried = drawn.map(({ ladder, ...each }, n): EscalationRule => ({
          ...rule!,
          ...each,
          id: `rule-${n}`,
          ladder: ladder.map((step, m) => ({ ...rule!.ladder[0]!, ...step, id: `step-${m}` })),
        }));
        // Late: the version comes into force in the middle of it.
        const house = withVersions({ ...starter, ...(late && { effectiveFrom: '2026-05-07T12:00:00.000Z' }), rules: tried });
        const all = crossings(open(ledger), subject, house);
        const taken = new Set(all.slice(0, takenCount).map((each) => stepKey({ ...each, step: each.step.id })));
        expect(nextCrossing(open(ledger), subject, house, taken)).toEqual(all[taken.size] ?? null);
      }),
    );
  });
});

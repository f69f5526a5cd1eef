import { starterCalendar } from '#deadlines/domain';
import { completes, countingOf, groupOf, type Counting } from './counting.js';
import { crossings } from './crossings.js';
import type { EscalationRule } from './rule-set.js';
import { department, from, founded, looking, olena, people, record, starter, steps, subject, unit, withVersions } from './sample.js';
import { evolveSteps, noStepsTaken, stepsOfCourse } from './steps.js';
import type { Course, EscalationSubject } from './subject.js';

const step = { ...starter.rules[0]!.ladder[0]!, to: [{ to: 'owner' as const }] };
const rule = (change: Partial<EscalationRule> = {}): EscalationRule => ({
  ...{ id: 'many', trigger: { on: 'count', atLeast: 3, within: { amount: 7, unit: 'days' }, of: 'unit' }, scope: {} },
  ...{ calendar: 'ua', ladder: [step] },
  ...change,
});
const counting = (change: Partial<EscalationRule> = {}): Counting => countingOf(rule(change))!;
const counted: EscalationSubject = { ...subject, process: department, category: 'signs', countedAt: from };

describe('the group in which a record is counted', () => {
  const by = (of: Counting['of'], change: Partial<EscalationSubject> = {}, scope: EscalationRule['scope'] = {}) =>
    groupOf(
      counting({ trigger: { on: 'count', atLeast: 3, within: { amount: 7, unit: 'days' }, of }, scope }),
      { ...counted, ...change },
      people,
    );

  it.each([
    ['process', department],
    ['category', 'signs'],
    ['process-and-category', `${department} signs`],
    ['unit', unit],
  ] as const)('by %s', (of, group) => {
    expect(by(of)).toBe(group);
  });

  it('is none before triage, without what it is counted by, and out of the scope', () => {
    expect(by('unit', { countedAt: null })).toBeNull();
    expect(by('category', { category: null })).toBeNull();
    expect(by('process-and-category', { category: null })).toBeNull();
    expect(by('unit', {}, { severityAtLeast: 'critical' })).toBeNull();
    expect(by('unit', {}, { units: [department] })).toBe(unit);
    expect(by('unit', {}, { units: [record] })).toBeNull();
  });
});

describe('a count in a rolling window', () => {
  const days = { within: { amount: 7, unit: 'days' } } as const;
  const on = (day: number): string => `2026-05-${String(day).padStart(2, '0')}T06:00:00.000Z`;

  it.each([
    ['too few so far', null, null, false],
    ['enough, the first of them just within', on(4), null, true],
    ['enough, the first of them too long ago', on(3), null, false],
    ['one more than enough', on(5), on(4), false],
    ['enough again after a while', on(5), on(3), true],
  ])('%s', (_, first, beyond, is) => {
    expect(completes(days, starterCalendar, { at: on(10), first, beyond })).toBe(is);
  });

  it('counts working time on its calendar', () => {
    const within = { amount: 5, unit: 'working-days' } as const;
    const [monday, before] = ['2026-05-11T08:00:00.000Z', '2026-05-05T08:00:00.000Z'];
    expect(completes({ within }, starterCalendar, { at: monday, first: before, beyond: null })).toBe(true);
    expect(completes({ within: { amount: 5, unit: 'days' } }, starterCalendar, { at: monday, first: before, beyond: null })).toBe(false);
  });
});

describe('a rule that counts', () => {
  const sign = counting().sign;
  const course: Course = {
    ...{ run: 1, status: 'triaged', open: true, since: from, lastActivityAt: from, raised: [], reopenedAt: null },
    counted: [{ counting: sign, at: from, first: from }],
  };
  const house = withVersions({ version: 1, effectiveFrom: founded, rules: [rule()] });
  const cross = (change: Partial<Course>, of = house) => crossings(null, { ...counted, course: { ...course, ...change } }, of);

  it('begins with the record that completes the count, on its own stream', () => {
    expect(cross({}).map(({ at, run }) => [at, run])).toEqual([[from, 1]]);
    expect(cross({ counted: [] })).toEqual([]);
    expect(cross({ open: false, status: 'closed' })).toHaveLength(1);
  });

  it('begins with no count of another rule, and with that of a version that counts alike', () => {
    const other = withVersions({ version: 1, effectiveFrom: founded, rules: [rule({ scope: { kinds: ['complaint', 'nonconformity'] } })] });
    expect(cross({}, other)).toEqual([]);
    const again = withVersions(
      { version: 1, effectiveFrom: founded, rules: [] },
      { version: 2, effectiveFrom: '2026-05-05T00:00:00.000Z', rules: [rule({ id: 'renamed' })] },
    );
    expect(cross({}, again)).toMatchObject([{ rule: 'renamed', ruleVersion: 2, at: '2026-05-05T00:00:00.000Z' }]);
  });

  it('takes its step with the event that notes the count, once', () => {
    const was = { ...counted, course: { ...course, counted: [] } };
    const is = { house, subject: { ...counted, course } };
    const first = stepsOfCourse(was, looking('2026-05-04T06:01:00.000Z', noStepsTaken, is));
    expect(steps(first)).toMatchObject([{ rule: 'many', obligation: null, crossedAt: from, recipients: [{ person: olena }] }]);
    const taken = first.reduce(evolveSteps, noStepsTaken);
    expect(stepsOfCourse(was, looking('2026-05-04T06:02:00.000Z', taken, is))).toEqual([]);
  });
});

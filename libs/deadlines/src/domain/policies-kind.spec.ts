import { deadlinesAtFounding } from './configuration.js';
import { deadlinePoliciesKind, settledPolicies, type DeadlinePolicies } from './policies-kind.js';
import { policyFor, policySetSchema } from './policy.js';
import { policySetOf } from './policies-kind.js';
import { faultsBesideForm, faultsOf } from '#configuration/domain';
import type { Term } from './term.js';

const { starter } = deadlinePoliciesKind;
const answered = (switches: Readonly<Record<string, string>>): DeadlinePolicies => ({
  ...starter,
  switches: starter.switches.map((each) => ({ ...each, chosen: switches[each.code] ?? each.chosen })),
});
const found = (draft: DeadlinePolicies) => deadlinePoliciesKind.check(draft, starter, { deadlines: deadlinesAtFounding });
const faults = (draft: DeadlinePolicies) => faultsOf(found(draft)).map(({ pointer, code }) => `${pointer} ${code}`);
const termOf = (switches: Readonly<Record<string, string>>, obligation: string, variant: string | null = null) =>
  policyFor(policySetOf(1, null, answered(switches)), obligation, { kind: 'complaint', form: 'complaint', variant });

describe('the pack of Ukraine', () => {
  it('has nothing against itself, and names the article of every term of law', () => {
    expect(found(starter)).toEqual([]);
    expect(policySetSchema.safeParse(policySetOf(1, null, starter)).success).toBe(true);
    for (const { law, legalBasis } of starter.policies) if (law) expect(legalBasis).toMatch(/, art\. \d/);
    for (const { basis } of starter.switches) expect(basis).toMatch(/\d+[/-]/);
  });

  it.each([
    ['answer', null, { amount: 1, unit: 'months', rollOver: 'none', start: 'next-day', maximum: { amount: 45, unit: 'days' } }],
    ['answer', 'no-further-study', { amount: 15, unit: 'days', rollOver: 'none', maximum: { amount: 45, unit: 'days' } }],
    ['forward', null, { amount: 5, unit: 'days', rollOver: 'none' }],
    ['return', 'ill-formed', { amount: 10, unit: 'days', rollOver: 'none' }],
    ['return', 'lacks-data', { amount: 5, unit: 'days', rollOver: 'none' }],
  ])('gives %s (%s) the term of law 393/96, in calendar days and without roll-over, where no switch was turned', (name, variant, term) => {
    expect(termOf({}, name, variant)).toMatchObject({ law: true, from: 'receivedAt', term, legalBasis: expect.stringContaining('393/96') });
  });

  it.each([
    [{ 'article-7-days': 'working-days' }, 'forward', null, { unit: 'working-days', amount: 5 }],
    [{ 'article-7-days': 'working-days' }, 'return', 'lacks-data', { unit: 'working-days', amount: 5 }],
    [{ 'article-7-days': 'working-days' }, 'return', 'ill-formed', { unit: 'days', amount: 10 }],
    [{ 'first-day': 'same-day' }, 'answer', null, { unit: 'months', start: 'same-day' }],
    [{ 'roll-over': 'next-working-day' }, 'answer', 'no-further-study', { rollOver: 'next-working-day' }],
    [{ 'roll-over': 'next-working-day', 'first-day': 'same-day' }, 'forward', null, { rollOver: 'next-working-day', start: 'same-day' }],
    [{ 'complaint-law': 'administrative-procedure' }, 'answer', null, { amount: 30, unit: 'days', rollOver: 'next-working-day' }],
    [{ 'complaint-law': 'administrative-procedure' }, 'forward', null, { amount: 5, unit: 'working-days', rollOver: 'next-working-day' }],
    [{ 'complaint-law': 'administrative-procedure' }, 'return', 'ill-formed', { amount: 10, unit: 'days' }],
    [
      { 'complaint-law': 'administrative-procedure', 'exactly-ten-days': 'working-days' },
      'return',
      'ill-formed',
      { amount: 10, unit: 'working-days' },
    ],
    [{ 'complaint-law': 'administrative-procedure', 'administrative-roll-over': 'none' }, 'forward', null, { rollOver: 'none' }],
  ])('with %j gives %s (%s) %j', (switches, name, variant, term) => {
    expect(termOf(switches, name, variant)?.term).toMatchObject(term);
    expect(faults(answered(switches))).toEqual([]);
  });

  it('leaves proposals and applications under law 393/96 whatever complaints are under', () => {
    const set = policySetOf(1, null, answered({ 'complaint-law': 'administrative-procedure' }));
    expect(policyFor(set, 'answer', { kind: 'complaint', form: 'application' })?.id).toBe('answer');
  });

  it('has sound terms whatever the answers are', () => {
    const ways = starter.switches.reduce<Record<string, string>[]>(
      (all, { code, options }) => all.flatMap((each) => options.map((option) => ({ ...each, [code]: option.code }))),
      [{}],
    );
    expect(ways).toHaveLength(64);
    for (const way of ways) expect(faults(answered(way))).toEqual([]);
  });
});

describe('the check of deadline policies', () => {
  const [line] = starter.policies;
  const [question] = starter.switches;
  const days = { amount: 1, unit: 'days', start: 'next-day', end: 'midnight', rollOver: 'none' } as const;
  const with_ = (change: Partial<DeadlinePolicies>): DeadlinePolicies => ({ ...starter, switches: [], policies: [line!], ...change });

  it.each([
    ['/policies/1/id policy-twice', with_({ policies: [line!, line!] })],
    ['/policies/0/calendar calendar-not-there', with_({ policies: [{ ...line!, calendar: 'moon' }] })],
    ['/policies/0/calendar calendar-not-there', with_({ policies: [{ ...line!, calendar: 'constructor' }] })],
    ['/policies/0/term/amount beyond-calendars', with_({ policies: [{ ...line!, term: { ...days, amount: 10_000, unit: 'years' } }] })],
    ['/policies/0/pausable law-never-pauses', with_({ policies: [{ ...line!, law: true, pausable: true, legalBasis: 'art. 1' }] })],
    ['/policies/0/legalBasis law-needs-basis', with_({ policies: [{ ...line!, law: true }] })],
    [
      '/switches/0/chosen no-such-option',
      with_({ switches: [{ ...question!, chosen: 'perhaps', options: question!.options.slice(0, 1) }] }),
    ],
    [
      '/switches/0/options/0/changes/0/policies/0 no-such-policy',
      with_({
        switches: [{ ...question!, chosen: 'on', options: [{ ...question!.options[0]!, code: 'on', changes: [{ policies: ['who'] }] }] }],
      }),
    ],
    [
      '/policies/0/term switches-break-the-term',
      with_({
        switches: [
          {
            ...question!,
            chosen: 'on',
            options: [{ ...question!.options[0]!, code: 'on', changes: [{ policies: [line!.id], term: { start: 'next-day' } }] }],
          },
        ],
      }),
    ],
  ])('finds %s', (expected, draft) => {
    expect(faults(draft)).toEqual([expected]);
  });

  it.each([
    ['/term/amount too_small', { amount: 0 }],
    ['/term/amount too_small', { amount: -1 }],
    ['/term/amount invalid_type', { amount: 0.5 }],
    ['/term/amount too_big', { amount: 10_001 }],
    ['/term/unit invalid_value', { unit: 'weeks' }],
    ['/term/rollOver invalid_value', { rollOver: 'perhaps' }],
    ['/term/maximum/amount too_small', { maximum: { amount: 0, unit: 'days' } }],
    ['/term/amount too_small, /term/start custom, /term/end custom', { amount: 0, unit: 'hours' }],
    ['/term/maximum/amount too_small, /term/maximum/unit custom', { maximum: { amount: 0, unit: 'hours' } }],
  ])('takes no draft with %s', (expected, change) => {
    const draft = with_({ policies: [{ ...line!, term: { ...days, ...change } as Term }] });
    const issues = deadlinePoliciesKind.draft.safeParse(draft).error?.issues ?? [];
    expect(issues.map(({ path, code }) => `/${path.slice(2).join('/')} ${code}`).join(', ')).toBe(expected);
  });

  it('is told with what is wrong with the form of terms, all at once', () => {
    const ofHours = { ...days, unit: 'hours' };
    const policies = [
      { ...line!, calendar: 'moon', term: { ...days, amount: 0 } },
      { ...line!, id: 'other', law: true, pausable: true, legalBasis: 'art. 1', term: ofHours },
    ];
    const content = { ...starter, policies: [...policies, ...starter.policies.slice(1)] };
    const house = { deadlines: deadlinesAtFounding };
    const beside = faultsBesideForm(deadlinePoliciesKind, content, starter, house).map(({ pointer, code }) => `${pointer} ${code}`);
    expect(beside).toEqual(['/policies/1/pausable law-never-pauses', '/policies/0/calendar calendar-not-there']);
  });

  it('takes the longest term there is, in every unit that the calendars reach', () => {
    for (const unit of ['days', 'working-days', 'months'] as const)
      expect(faults(with_({ policies: [{ ...line!, term: { ...days, amount: 10_000, unit } }] }))).toEqual([]);
    for (const unit of ['hours', 'working-hours'] as const)
      expect(
        faults(with_({ policies: [{ ...line!, term: { ...days, amount: 10_000, unit, start: 'instant', end: 'instant' } }] })),
      ).toEqual([]);
  });

  it('points out lines that can never decide, and obligations that nobody would owe', () => {
    const all = starter.policies.find(({ id }) => id === 'triage')!;
    const notices = found(with_({ policies: [all, line!] })).map(({ weight, pointer, code, params }) => [weight, pointer, code, params]);
    expect(notices[0]).toEqual(['notice', '/policies/1', 'policy-never-decides', { id: line!.id, before: 'triage' }]);
    expect(notices.slice(1).map(([, , code]) => code)).toEqual(
      [...new Set(settledPolicies(starter).map(({ obligation }) => obligation))].slice(1).map(() => 'obligation-comes-back'),
    );
  });
});

describe('a house that settled its policies before a release knew an obligation', () => {
  const without = (...obligations: readonly string[]): DeadlinePolicies => ({
    ...starter,
    policies: starter.policies.filter(({ obligation }) => !obligations.includes(obligation)),
  });
  const completed = (newest: DeadlinePolicies, sets = deadlinesAtFounding.policies) =>
    deadlinePoliciesKind.completed!(newest, { deadlines: { ...deadlinesAtFounding, policies: sets } });
  const lines = (obligation: string) => starter.policies.filter((each) => each.obligation === obligation);

  it('gets its lines, behind its own, which stay as they are; nothing where it has them, in use or not', () => {
    const own = without('judge-data', 'decide-proposal');
    const found = completed(own);
    expect(found?.added).toEqual(['decide-proposal', 'judge-data']);
    expect(found?.content.policies).toEqual([...own.policies, ...lines('decide-proposal'), ...lines('judge-data')]);
    expect(faults(found!.content)).toEqual([]);
    expect(completed(starter)).toBeNull();
    const off = lines('judge-data').map((line) => ({ ...line, inUse: false }));
    expect(completed({ ...starter, policies: [...without('judge-data').policies, ...off] })).toBeNull();
  });

  it('gets them also where its first policies stand in its log from before they were configuration', () => {
    const { policies } = policySetOf(1, null, without('judge-data'));
    const found = completed(starter, [{ version: 1, effectiveFrom: '2025-01-01T00:00:00.000Z', policies }]);
    expect(found?.added).toEqual(['judge-data']);
    expect(found?.content.policies).toEqual([...policies, ...lines('judge-data')]);
    expect(faults(found!.content)).toEqual([]);
  });

  it('is told while it drafts that a line which is taken out comes back, and one that is out of use does not', () => {
    const told = (draft: DeadlinePolicies) => found(draft).map(({ code, params }) => [code, params]);
    expect(told(without('judge-data'))).toEqual([['obligation-comes-back', { obligation: 'judge-data' }]]);
    const off = lines('judge-data').map((line) => ({ ...line, inUse: false }));
    expect(told({ ...starter, policies: [...without('judge-data').policies, ...off] })).toEqual([
      ['obligation-without-policy', { obligation: 'judge-data' }],
    ]);
  });
});

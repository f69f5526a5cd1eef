import { differences, starterVersions } from '#configuration/domain';
import { deadlinesAtFounding } from '#deadlines/domain';
import { derivedId } from '#kernel';
import { escalationRulesKind } from '../rules-kind.js';
import type { RuleDraft, StepDraft } from '../rules-draft.js';
import { faultsOfRules } from './check-rules.js';
import type { CheckedAgainst } from './known-words.js';

const [olena, gone, unit, process, nobody] = ['olena', 'gone', 'unit', 'process', 'nobody'].map((name) => derivedId(name)) as [
  string,
  string,
  string,
  string,
  string,
];
const house = {
  deadlines: deadlinesAtFounding,
  directory: {
    unit: (id: string) => (id === unit ? {} : undefined),
    process: (id: string) => (id === process ? {} : undefined),
    person: (id: string) => (id === olena || id === gone ? { active: id === olena } : undefined),
  },
  categories: starterVersions({ categories: [{ code: 'signs' }] }),
  waits: {
    ...Object.fromEntries(['nonconformity', 'complaint', 'finding'].map((kind) => [kind, ['reported', 'triaged', 'resolved']])),
    ...{ capa: ['planning', 'monitoring'], proposal: ['open'] },
  },
} as unknown as CheckedAgainst;

const step = (change: Partial<StepDraft> = {}): StepDraft => ({
  ...{ id: 'tell', after: { amount: 0, unit: 'minutes' }, since: 'step-before', action: 'notify', to: [{ to: 'assignee' }] },
  ...{ channel: null, urgent: false, repeat: null },
  ...change,
});
const rule = (change: Partial<RuleDraft> = {}): RuleDraft => ({
  ...{ id: 'ladder', trigger: { on: 'share', percent: 75 }, scope: {}, calendar: 'ua', ladder: [step()] },
  ...change,
});
const found = (...rules: RuleDraft[]): string[] => faultsOfRules({ rules }, house).map(({ code, pointer }) => `${code} ${pointer}`);
const due = (id: string, amount: number): StepDraft => step({ id, since: 'due', after: { amount, unit: 'working-days' } });

describe('the check of escalation rules', () => {
  it('finds nothing in what a house begins with', () => {
    expect(escalationRulesKind.check(escalationRulesKind.starter, escalationRulesKind.starter, house)).toEqual([]);
  });

  it('finds nothing in a rule that uses every part', () => {
    const scope: RuleDraft['scope'] = {
      ...{ kinds: ['complaint'], severityAtLeast: 'major', processes: [process], units: [unit], categories: ['signs'], tags: ['mass'] },
    };
    const to: StepDraft['to'] = [
      { to: 'superior', levels: 2 },
      { to: 'role', role: 'auditor' },
      { to: 'person', person: olena },
    ];
    const repeat = { every: { amount: 1, unit: 'days' as const }, atMost: 3 };
    expect(
      found(
        rule({ scope, quietHours: { from: '20:00', to: '08:00' }, ladder: [step({ to, repeat }), due('late', 2)] }),
        rule({ id: 'old', trigger: { on: 'age-in-state', status: 'triaged', span: { amount: 3, unit: 'working-days' } }, scope }),
        rule({ id: 'still', trigger: { on: 'no-activity', span: { amount: 10, unit: 'days' } } }),
        rule({ id: 'answer', scope: { obligations: ['answer', 'explain'] } }),
      ),
    ).toEqual([]);
  });

  it('names all faults at once', () => {
    expect(
      found(
        rule({ scope: { kinds: ['teapot'], severityAtLeast: 'dire', units: [nobody], processes: [nobody] }, calendar: 'moon' }),
        rule({ scope: { categories: ['hats'], obligations: ['tidy'] }, trigger: { on: 'share', percent: 100 }, ladder: [] }),
        rule({
          id: 'c',
          ladder: [
            step({ to: [] }),
            step({
              to: [
                { to: 'role', role: 'tsar' },
                { to: 'person', person: gone },
              ],
            }),
          ],
        }),
      ),
    ).toEqual([
      'calendar-not-there /rules/0/calendar',
      'kind-unknown /rules/0/scope/kinds/0',
      'severity-unknown /rules/0/scope/severityAtLeast',
      'process-unknown /rules/0/scope/processes/0',
      'unit-unknown /rules/0/scope/units/0',
      'rule-twice /rules/1/id',
      'rule-without-step /rules/1/ladder',
      'amount-out-of-range /rules/1/trigger/percent',
      'category-unknown /rules/1/scope/categories/0',
      'obligation-unknown /rules/1/scope/obligations/0',
      'step-twice /rules/2/ladder/1/id',
      'step-without-recipient /rules/2/ladder/0/to',
      'role-unknown /rules/2/ladder/1/to/0/role',
      'person-unknown /rules/2/ladder/1/to/1/person',
    ]);
  });

  it.each([0, -1, 10_001])('refuses spans of %i', (amount) => {
    const span = { amount, unit: 'hours' } as const;
    const triggers: RuleDraft['trigger'][] = [
      { on: 'lead', span },
      { on: 'no-activity', span },
      { on: 'count', atLeast: 2, within: span, of: 'unit' },
    ];
    const faults = triggers.flatMap((trigger) => found(rule({ trigger, ladder: [step({ repeat: { every: span, atMost: 2 } })] })));
    expect(faults.filter((each) => each.startsWith('amount-out-of-range'))).toHaveLength(6);
  });

  it('lets a step follow at once, and none before another', () => {
    expect(found(rule({ ladder: [step({ after: { amount: -1, unit: 'minutes' } })] }))).toEqual([
      'amount-out-of-range /rules/0/ladder/0/after/amount',
    ]);
  });

  it('refuses repeats without limit, and ladders that reach beyond any calendar', () => {
    const every = { amount: 300, unit: 'days' } as const;
    expect(found(rule({ ladder: [step({ repeat: { every, atMost: null } })] }))).toEqual([
      'repeat-without-limit /rules/0/ladder/0/repeat/atMost',
    ]);
    const twice = [step({ repeat: { every, atMost: 8 } }), step({ id: 'again', repeat: { every, atMost: 8 } })];
    expect(found(rule({ ladder: twice }))).toEqual(['ladder-too-long /rules/0/ladder']);
  });

  it('refuses a ladder that goes back in time on some term of the house', () => {
    const back = ['ladder-goes-back /rules/0/ladder/1'];
    expect(found(rule({ trigger: { on: 'lag', span: { amount: 5, unit: 'working-days' } }, ladder: [step(), due('b', 2)] }))).toEqual(back);
    expect(found(rule({ ladder: [step({ after: { amount: 2, unit: 'days' } }), due('b', 0)] }))).toEqual(back);
    expect(
      found(rule({ scope: { obligations: ['answer'] }, ladder: [step({ after: { amount: 2, unit: 'days' } }), due('b', 0)] })),
    ).toEqual([]);
    expect(found(rule({ ladder: [due('a', 3), due('b', 2)] }))).toEqual(back);
  });

  it('refuses a due to count from where there is none, and obligations where none is looked at', () => {
    const reopened = rule({ trigger: { on: 'reopened' }, ladder: [due('b', 1)] });
    expect(found(reopened)).toEqual(['no-due-to-count-from /rules/0/ladder/0/since']);
    expect(found({ ...reopened, scope: { obligations: ['answer'] } })).toEqual(['trigger-without-obligation /rules/0/scope/obligations']);
  });

  it('refuses to count what is no record, too few, and within nothing', () => {
    const counts = (atLeast: number, amount: number, scope: RuleDraft['scope'] = {}) =>
      found(rule({ trigger: { on: 'count', atLeast, within: { amount, unit: 'working-days' }, of: 'unit' }, scope }));
    expect(counts(3, 5, { kinds: ['complaint', 'finding'], units: [unit] })).toEqual([]);
    expect(counts(0, 0)).toEqual(['amount-out-of-range /rules/0/trigger/atLeast', 'amount-out-of-range /rules/0/trigger/within/amount']);
    expect(counts(1, -3)).toEqual(['amount-out-of-range /rules/0/trigger/atLeast', 'amount-out-of-range /rules/0/trigger/within/amount']);
    expect(counts(10_000, 10_000)).toHaveLength(2);
    expect(counts(2, 1, { kinds: ['complaint', 'capa', 'proposal'] })).toEqual([
      'kind-not-counted /rules/0/scope/kinds/1',
      'kind-not-counted /rules/0/scope/kinds/2',
    ]);
  });

  it('refuses what would be told of and not done on some case that the rule looks at', () => {
    const doing = (action: StepDraft['action'], scope: RuleDraft['scope'], change: Partial<RuleDraft> = {}) =>
      found(rule({ scope, ladder: [step({ action })], ...change }));
    const reopened: Partial<RuleDraft> = { trigger: { on: 'reopened' } };
    const many: Partial<RuleDraft> = { trigger: { on: 'count', atLeast: 3, within: { amount: 1, unit: 'days' }, of: 'unit' } };
    expect(doing('add-watcher', {})).toEqual([]);
    for (const action of ['raise-priority', 'reassign', 'propose-capa'] as const) {
      expect(doing(action, {}, reopened)).toEqual(['action-not-for-kind /rules/0/ladder/0/action']);
      expect(doing(action, { kinds: ['complaint', 'proposal'] }, reopened)).toEqual(['action-not-for-kind /rules/0/ladder/0/action']);
      expect(doing(action, { kinds: ['complaint'] }, reopened)).toEqual([]);
      expect(doing(action, {}, many)).toEqual([]);
    }
    expect(doing('propose-capa', { kinds: ['capa'] }, reopened)).toEqual(['action-not-for-kind /rules/0/ladder/0/action']);
  });

  it('refuses to make over what nobody in particular is named for, and what is to be done apart from the work', () => {
    const making = (obligations?: string[]) =>
      found(
        rule({ scope: { kinds: ['nonconformity', 'capa'], ...(obligations && { obligations }) }, ladder: [step({ action: 'reassign' })] }),
      );
    expect(making(['correct', 'act'])).toEqual([]);
    expect(making()).toEqual(['obligation-not-made-over /rules/0/ladder/0/action']);
    expect(making(['correct', 'verify'])).toEqual(['obligation-not-made-over /rules/0/ladder/0/action']);
  });

  it('refuses a state in which no case of the scope waits', () => {
    const aged = (status: string, kinds: string[]) =>
      found(rule({ trigger: { on: 'age-in-state', status, span: { amount: 1, unit: 'days' } }, scope: { kinds } }));
    expect(aged('planning', ['capa'])).toEqual([]);
    expect(aged('planning', ['complaint'])).toEqual(['state-unknown /rules/0/trigger/status']);
    expect(aged('closed', ['complaint', 'capa'])).toEqual(['state-unknown /rules/0/trigger/status']);
  });

  it('refuses a rule that says the same as another, whatever its steps are called', () => {
    const one = rule({ scope: { kinds: ['capa', 'finding'] } });
    const other = rule({ id: 'other', scope: { kinds: ['finding', 'capa'] }, ladder: [step({ id: 'called-otherwise' })] });
    expect(found(one, other)).toEqual(['rules-say-the-same /rules/1']);
    expect(found(one, { ...other, scope: { kinds: ['finding'] } })).toEqual([]);
  });

  it('refuses quiet hours that never end', () => {
    const quiet = (from: string, to: string) => found(rule({ quietHours: { from, to } }));
    expect(quiet('09:00', '09:00')).toEqual(['quiet-hours-never-end /rules/0/quietHours']);
    expect(quiet('08:00', '19:00')).toEqual(['quiet-hours-never-end /rules/0/quietHours']);
    expect(quiet('19:00', '17:59')).toEqual([]);
    expect(quiet('18:00', '09:00')).toEqual([]);
  });
});

it('two versions of the rules differ by the names of rules and steps', () => {
  const [ladder] = escalationRulesKind.starter.rules;
  const changed = { rules: [{ ...ladder!, ladder: ladder!.ladder.map((each, at) => (at === 0 ? { ...each, urgent: true } : each)) }] };
  expect(differences(escalationRulesKind.starter, changed)).toEqual([
    { pointer: '/rules/due-ladder/ladder/remind-assignee/urgent', change: 'changed', before: false, after: true },
  ]);
});

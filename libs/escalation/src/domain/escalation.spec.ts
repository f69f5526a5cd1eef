import {
  deadlinesAtFounding,
  evolveObligations,
  extended,
  noObligations,
  obligationEvents,
  ownDeadline,
  starterCalendar,
  type Obligations,
  type OpenObligation,
} from '#deadlines/domain';
import type { Substitution, SubstitutionScope } from '#directory/domain';
import type { DomainEvent, Recorded } from '#kernel';
import type { EscalationEvent } from './events.js';
import { versionsInForce, type HouseForEscalation, type People } from './house.js';
import { ruleSetSchema, type EscalationRule, type RuleSet } from './rule-set.js';
import { after, before } from './span.js';
import { starterRules } from './starter.js';
import type { EscalationSubject } from './subject.js';
import { evolveSteps, lookNow, nextLook, noStepsTaken, overdueOf, type Looking, type StepsTaken } from './steps.js';

const id = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const [olena, head, director, quality, gone, unit, department, record, owed] = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const founded = '2026-01-01T00:00:00.000Z';

const people: People = {
  house: { zone: 'Europe/Kyiv' },
  person: (person) => ({ active: person !== gone, signIn: person !== gone, unit, absences: [], substitutions: [] }),
  isActive: (person) => person !== gone,
  superiorsOf: (person) => (person === olena ? [head, director] : person === head ? [director] : []),
  headOf: (of) => (of === unit ? head : director),
  unitAncestors: (of) => (of === unit ? [department] : []),
  withRole: (role) => (role === 'quality-manager' ? [quality] : []),
};
const withVersions = (...sets: RuleSet[]): HouseForEscalation => ({
  directory: people,
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets: sets },
});
const starter = starterRules(founded);
const house = withVersions(starter);
const subject: EscalationSubject = { id: record, kind: 'nonconformity', severity: 'major', unit, process: null, tags: [], owner: olena };

const recorded = (at: string): Recorded => ({ eventId: 'e', recordedAt: at, occurredAt: at, by: olena });
const fold = (ledger: Obligations, at: string, ...events: DomainEvent[]) =>
  events.reduce((known, event) => evolveObligations(known, event, recorded(at)), ledger);
const [from, due] = ['2026-05-04T06:00:00.000Z', '2026-05-08T06:00:00.000Z'];
const opened = obligationEvents.obligationOpened({
  obligation: owed,
  name: 'correct',
  about: null,
  assignee: olena,
  role: null,
  unit: null,
  from,
  basis: 'own-date',
  ...ownDeadline({ due, source: 'action' }),
  run: 1,
});
const ledger = fold(noObligations, from, opened);
const open = (of: Obligations): OpenObligation => of[0] as OpenObligation;
const looking = (now: string, taken: StepsTaken = noStepsTaken, change: Partial<Looking> = {}): Looking => ({
  taken,
  subject,
  house,
  now,
  ...change,
});
const takenBy = (events: readonly DomainEvent[], before: StepsTaken = noStepsTaken) => events.reduce(evolveSteps, before);
const steps = (events: readonly DomainEvent[]) =>
  events.filter((event): event is EscalationEvent => event.type === 'EscalationStepTaken').map(({ data }) => data);
const typesOf = (events: readonly DomainEvent[]) => events.map(({ type }) => type);
const [reminder, tellHead] = ['2026-05-07T06:00:00.000Z', '2026-05-12T06:00:00.000Z'];

describe('an escalation', () => {
  it('1: a step is due from its crossing instant on, however much later one looks', () => {
    expect(lookNow(ledger, looking('2026-05-07T05:59:59.999Z'))).toEqual([]);
    for (const now of [reminder, '2026-05-07T20:11:12.000Z']) {
      expect(steps(lookNow(ledger, looking(now)))).toMatchObject([
        { rule: 'due-ladder', step: 'remind-assignee', crossedAt: reminder, raisedAt: now },
      ]);
    }
  });

  it('2: a step is taken once, and says version, recipients and how each was found', () => {
    const first = lookNow(ledger, looking(reminder));
    expect(steps(first)[0]).toMatchObject({
      subject: owed,
      obligation: owed,
      ruleVersion: 1,
      run: 1,
      repeat: 1,
      action: 'notify',
      recipients: [{ person: olena, found: [{ how: 'assignee', of: olena }] }],
      lastResort: false,
    });
    expect(lookNow(ledger, looking('2026-05-08T05:00:00.000Z', takenBy(first)))).toEqual([]);
  });

  it('2: a step may be taken again in a new run', () => {
    const taken = takenBy(lookNow(ledger, looking(reminder)));
    const later = fold(ledger, reminder, extended(open(ledger), '2026-05-20T06:00:00.000Z'));
    expect(nextLook(open(later), looking(reminder, taken))).toBe('2026-05-16T06:00:00.000Z');
    expect(steps(lookNow(later, looking('2026-05-16T06:00:00.000Z', taken)))).toMatchObject([{ step: 'remind-assignee', run: 2 }]);
  });

  it('3: after downtime every step and miss is recorded, in order of crossing', () => {
    const all = lookNow(ledger, looking('2026-06-01T00:00:00.000Z'));
    expect(typesOf(all)).toEqual(['EscalationStepTaken', 'EscalationStepTaken', 'ObligationMissed', 'EscalationStepTaken']);
    expect(steps(all).map(({ crossedAt }) => crossedAt)).toEqual([reminder, due, tellHead]);
    expect(steps(all).map(({ recipients }) => recipients.map(({ person }) => person))).toEqual([[olena], [head], [head]]);
    const folded = fold(ledger, due, ...all.filter(({ type }) => type === 'ObligationMissed'));
    expect(lookNow(folded, looking('2026-07-01T00:00:00.000Z', takenBy(all)))).toEqual([]);
    expect(nextLook(open(folded), looking('2026-07-01T00:00:00.000Z', takenBy(all)))).toBeNull();
  });

  it('4: met, cancelled and paused obligations cross nothing further', () => {
    const ends = [
      obligationEvents.obligationMet({ obligation: owed, by: olena, metAt: from, how: 'met', asStated: false }),
      obligationEvents.obligationCancelled({ obligation: owed, reason: 'given-up' }),
      obligationEvents.obligationPaused({ obligation: owed, pausedAt: from, reason: null }),
    ];
    for (const end of ends) expect(lookNow(fold(ledger, from, end), looking('2026-06-01T00:00:00.000Z'))).toEqual([]);
  });

  it('4: what was crossed before an end is noted with it, and nothing crossed after', () => {
    const overdue = overdueOf(looking('2026-06-01T00:00:00.000Z'));
    expect(typesOf(overdue(open(ledger), '2026-05-08T06:00:00.001Z'))).toEqual([
      'EscalationStepTaken',
      'EscalationStepTaken',
      'ObligationMissed',
    ]);
    expect(overdue(open(ledger), from)).toEqual([]);
  });

  const second = (change: Partial<EscalationRule>, effectiveFrom = '2026-05-07T12:00:00.000Z', version = 2): RuleSet =>
    ruleSetSchema.parse({ version, effectiveFrom, rules: [{ ...starter.rules[0], ...change }] });
  const half: Partial<EscalationRule> = { trigger: { on: 'share', percent: 50 } };

  it('5: the version in force at the crossing decides', () => {
    const emptied = withVersions(starter, { version: 2, effectiveFrom: '2026-05-08T00:00:00.000Z', rules: [] });
    expect(steps(lookNow(ledger, looking('2026-06-01T00:00:00.000Z', noStepsTaken, { house: emptied })))).toMatchObject([
      { step: 'remind-assignee', ruleVersion: 1 },
    ]);
  });

  it('5: what a later version would have crossed crosses at its effect, unless it was taken', () => {
    const rules = second({ ...half, id: 'half-ladder', ladder: [starter.rules[0]!.ladder[0]!] });
    const versions = withVersions(starter, rules);
    expect(steps(lookNow(ledger, looking('2026-05-07T13:00:00.000Z', noStepsTaken, { house: versions })))).toMatchObject([
      { rule: 'due-ladder', ruleVersion: 1, crossedAt: reminder },
      { rule: 'half-ladder', ruleVersion: 2, crossedAt: '2026-05-07T12:00:00.000Z' },
    ]);
    const taken = takenBy(lookNow(ledger, looking(reminder)));
    const sameIds = withVersions(starter, second(half));
    expect(lookNow(ledger, looking('2026-05-07T13:00:00.000Z', taken, { house: sameIds }))).toEqual([]);
  });

  it('5: nothing that was crossed before the first version escalates, under whatever version', () => {
    const late = withVersions(starterRules('2026-05-07T12:00:00.000Z'), second(half, '2026-05-07T13:00:00.000Z'));
    expect(steps(lookNow(ledger, looking('2026-05-07T14:00:00.000Z', noStepsTaken, { house: late })))).toEqual([]);
    expect(lookNow(ledger, looking('2026-06-01T00:00:00.000Z', noStepsTaken, { house: withVersions() }))).toHaveLength(1);
  });

  it('5: a version that a newer one overtook never takes effect', () => {
    const sets = [starter, second(half, '2026-06-01T00:00:00.000Z', 2), second(half, '2026-05-01T00:00:00.000Z', 3)];
    expect(versionsInForce({ ruleSets: sets }).map(({ rules: { version }, until }) => [version, until])).toEqual([
      [1, '2026-05-01T00:00:00.000Z'],
      [3, null],
    ]);
  });

  it('6: nobody is told who left or to whom the record is closed: the next one up, at last the quality manager, and that is recorded', () => {
    const closed = { ...subject, closedTo: (person: string) => person === head };
    const [, superior, ofUnit] = steps(lookNow(ledger, looking('2026-06-01T00:00:00.000Z', noStepsTaken, { subject: closed })));
    expect(superior!.recipients).toEqual([
      {
        person: director,
        found: [
          { how: 'assignee', of: olena },
          { how: 'closed-to', of: head },
          { how: 'superior', of: director },
        ],
      },
    ]);
    expect(ofUnit!.recipients[0]).toMatchObject({ person: director });
    const orphan = { ...ledger[0]!, assignee: gone } as OpenObligation;
    const [reminded] = steps(lookNow([orphan], looking(reminder)));
    expect(reminded).toMatchObject({
      lastResort: true,
      recipients: [{ person: quality, found: [{ how: 'role', of: 'quality-manager' }] }],
    });
  });

  describe('6: where somebody is away', () => {
    const away = { id: id(30), from: '2026-05-01', to: '2026-05-31' };
    const lent = (substitute: string, scope: SubstitutionScope = { of: 'everything' }): Substitution => ({
      ...{ id: id(31), from: '2026-05-01', to: '2026-05-31', absence: null },
      ...{ substitute, scope },
    });
    /** The house on a May day on which these are away, each with these in their stead. */
    const without = (absent: Readonly<Record<string, readonly Substitution[]>>): HouseForEscalation => ({
      ...house,
      directory: {
        ...people,
        person: (person) => {
          const known = people.person(person)!;
          const substitutions = absent[person];
          return substitutions === undefined ? known : { ...known, absences: [away], substitutions };
        },
      },
    });
    const told = (absent: Parameters<typeof without>[0], change: Partial<Looking> = {}) =>
      steps(lookNow(ledger, looking('2026-05-20T08:00:00.000Z', noStepsTaken, { house: without(absent), ...change })));

    it('who stands in for them is told, and how they were found is recorded', () => {
      expect(told({ [olena]: [lent(director)] })[0]!.recipients).toEqual([
        {
          person: director,
          found: [
            { how: 'assignee', of: olena },
            { how: 'away', of: olena },
            { how: 'substitute', of: director },
          ],
        },
      ]);
    });

    it('with nobody in their stead, the nearest superior who can be told is', () => {
      for (const absent of [{ [olena]: [] }, { [olena]: [lent(gone)] }, { [olena]: [lent(director, { of: 'roles', roles: ['auditor'] })] }])
        expect(told(absent)[0]).toMatchObject({
          lastResort: false,
          recipients: [
            {
              person: head,
              found: [
                { how: 'assignee', of: olena },
                { how: 'away', of: olena },
                { how: 'superior', of: head },
              ],
            },
          ],
        });
      expect(told({ [olena]: [], [head]: [] })[0]!.recipients).toMatchObject([{ person: director }]);
      expect(told({ [head]: [lent(quality)] })[1]!.recipients).toEqual([
        {
          person: quality,
          found: [
            { how: 'assignee', of: olena },
            { how: 'superior', of: head },
            { how: 'away', of: head },
            { how: 'substitute', of: quality },
          ],
        },
      ]);
    });

    it('substitution opens nothing: what is closed to who is away, or to who stands in, goes one level up', () => {
      for (const out of [olena, quality]) {
        const closed = { ...subject, closedTo: (person: string) => person === out };
        expect(told({ [olena]: [lent(quality)] }, { subject: closed })[0]!.recipients).toMatchObject([{ person: head }]);
      }
    });

    it('of an office: who stands in for that office, else nobody; at last the next office, and that is recorded', () => {
      const orphan = [{ ...open(ledger), assignee: null, role: 'quality-manager' as const }];
      const office = (...substitutions: Substitution[]) =>
        steps(lookNow(orphan, looking(reminder, noStepsTaken, { house: without({ [quality]: substitutions }) })));
      expect(office(lent(head, { of: 'roles', roles: ['quality-manager'] }))[0]!.recipients).toMatchObject([{ person: head }]);
      expect(office(lent(head, { of: 'roles', roles: ['auditor'] }))[0]).toMatchObject({ recipients: [], lastResort: true });
    });
  });

  it('leaves imported obligations asleep', () => {
    expect(lookNow([{ ...open(ledger), dormant: true }], looking('2026-06-01T00:00:00.000Z'))).toEqual([]);
  });

  it('repeats a step as often as it says', () => {
    const again = second(
      { ladder: [{ ...starter.rules[0]!.ladder[0]!, repeat: { every: { amount: 6, unit: 'hours' }, atMost: 3 } }] },
      founded,
    );
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

import { extended, obligationEvents, type OpenObligation } from '#deadlines/domain';
import { readRule } from './crossings.js';
import { versionsInForce } from './house.js';
import { ruleSetSchema, type EscalationRule, type RuleSet } from './rule-set.js';
import {
  director,
  due,
  fold,
  from,
  gone,
  head,
  ledger,
  looking,
  olena,
  open,
  owed,
  quality,
  reminder,
  house,
  starter,
  steps,
  subject,
  takenBy,
  tellHead,
  typesOf,
  withVersions,
} from './sample.js';
import { starterRules } from './starter.js';
import { lookNow, nextLook, noStepsTaken, overdueOf } from './steps.js';

describe('the semantics of an escalation', () => {
  it('1: a step has a crossing instant and is due from it on, however much later one looks; never by equality of dates', () => {
    expect(lookNow(ledger, looking('2026-05-07T05:59:59.999Z'))).toEqual([]);
    for (const now of [reminder, '2026-05-07T20:11:12.000Z']) {
      expect(steps(lookNow(ledger, looking(now)))).toMatchObject([
        { rule: 'due-ladder', step: 'remind-assignee', crossedAt: reminder, raisedAt: now },
      ]);
    }
  });

  it('2: a step is taken once under its key, and says version, recipients and how each was found', () => {
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

  it('4: met, cancelled and paused obligations cross nothing further, and an extended one crosses anew', () => {
    const ends = [
      obligationEvents.obligationMet({ obligation: owed, by: olena, metAt: from, how: 'met', asStated: false }),
      obligationEvents.obligationCancelled({ obligation: owed, reason: 'given-up' }),
      obligationEvents.obligationPaused({
        ...{ obligation: owed, pausedAt: from, awaits: 'other-body', reason: null },
        ...{ legalBasis: null, until: null, notice: null },
      }),
    ];
    for (const end of ends) expect(lookNow(fold(ledger, from, end), looking('2026-06-01T00:00:00.000Z'))).toEqual([]);
    const later = fold(ledger, from, extended(open(ledger), '2026-05-20T06:00:00.000Z'));
    expect(nextLook(open(later), looking(from))).toBe('2026-05-16T06:00:00.000Z');
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

  it('5: what a later version would have crossed before crosses at its effect, unless it was taken in this run', () => {
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

  describe('7: outside working hours people are told of what is not urgent at the next working instant; the step itself does not wait', () => {
    const rule = starter.rules[0]!;
    const [step] = rule.ladder;
    const at = (crossed: string, change: Partial<EscalationRule> = {}, urgent = false) => {
      const lead: EscalationRule = {
        ...rule,
        trigger: { on: 'lead', span: { amount: 0, unit: 'minutes' } },
        ladder: [{ ...step!, urgent }],
      };
      const moved = { ...open(ledger), due: crossed };
      const rules = withVersions({ ...starter, rules: [{ ...lead, ...change }] });
      return steps(lookNow([moved], looking(crossed, noStepsTaken, { house: rules })))[0];
    };
    const told = (...given: Parameters<typeof at>) => {
      const { crossedAt, raisedAt, tellAt } = at(...given)!;
      expect([crossedAt, raisedAt]).toEqual([given[0], given[0]]);
      return tellAt;
    };

    it.each([
      ['in office hours', '2026-05-06T08:00:00.000Z', undefined],
      ['in the break', '2026-05-06T10:20:00.000Z', '2026-05-06T10:45:00.000Z'],
      ['on Friday evening', '2026-05-08T20:00:00.000Z', '2026-05-11T06:00:00.000Z'],
    ])('%s', (_, crossed, tellAt) => {
      expect(told(crossed)).toBe(tellAt);
      expect(told(crossed, {}, true)).toBeUndefined();
    });

    it.each([
      ['before it is quiet', '2026-05-06T08:00:00.000Z', undefined],
      ['while it is quiet', '2026-05-06T12:30:00.000Z', '2026-05-06T13:00:00.000Z'],
      ['at its end', '2026-05-06T13:00:00.000Z', undefined],
    ])('and in quiet hours from 15:00 to 16:00: %s', (_, crossed, tellAt) => {
      expect(told(crossed, { quietHours: { from: '15:00', to: '16:00' } })).toBe(tellAt);
    });

    it('and in quiet hours over midnight', () => {
      expect(told('2026-05-06T14:30:00.000Z', { quietHours: { from: '17:00', to: '10:00' } })).toBe('2026-05-07T07:00:00.000Z');
    });
  });

  it('8: every rule says whether it looks at an obligation, why not, and when its steps cross', () => {
    const rule = starter.rules[0]!;
    const read = (change: Partial<EscalationRule>) => readRule({ ...rule, ...change }, 1, open(ledger), subject, house);
    expect(read({})).toMatchObject({
      ...{ rule: 'due-ladder', matched: true },
      crossings: [{ at: reminder }, { at: due }, { at: tellHead }],
    });
    expect(read({ scope: { kinds: ['complaint'], severityAtLeast: 'critical', obligations: ['answer'] }, calendar: 'moon' })).toEqual({
      ...{ rule: 'due-ladder', matched: false },
      because: [
        { condition: 'kind', wanted: ['complaint'], is: ['nonconformity'] },
        { condition: 'obligation', wanted: ['answer'], is: ['correct'] },
        { condition: 'severity', wanted: ['critical'], is: ['major'] },
        { condition: 'calendar', wanted: ['moon'], is: [] },
      ],
    });
    expect(read({ trigger: { on: 'reopened' } })).toMatchObject({ because: [{ condition: 'watches', wanted: ['reopened'] }] });
  });
});

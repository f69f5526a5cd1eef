import { openObligations } from '#deadlines/domain';
import { directoryOf, personEvents } from '#directory/domain';
import type { EscalationRule, Recipient, Step } from '#escalation/domain';
import { specsOf } from '#testing';
import { look, noteCount, report, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { nonconformity } from './machines.js';
import { department, engine, house, idOf, ihor, now, oksana, olena, petro, record, sealedFor, taras } from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const signedIn = ['ihor', 'nina', 'petro', 'taras'].map((name) =>
  personEvents.signInGiven({ person: idOf(name), username: sealedFor(name), reservation: name }),
);
const toHead: Recipient[] = [{ to: 'head-of-unit' }];
const step = (action: Step['action'], to: Recipient[] = toHead, id: string = action): Step => ({
  ...{ id, after: { amount: 0, unit: 'minutes' }, since: 'step-before', action, to },
  ...{ channel: null, urgent: false, repeat: null },
});
const overdue = (ladder: Step[], change: Partial<EscalationRule> = {}): EscalationRule => ({
  ...{ id: 'overdue', trigger: { on: 'lag', span: { amount: 0, unit: 'minutes' } }, scope: { obligations: ['correct'] } },
  ...{ calendar: 'ua', ladder },
  ...change,
});
const inHouse = (...rules: EscalationRule[]) => ({
  ...house,
  directory: directoryOf([...department, ...signedIn]),
  escalation: { ruleSets: [{ version: 1, effectiveFrom: '2020-01-01T00:00:00.000Z', rules }] },
});
const { given } = specsOf(nonconformity, { events: e, house, now });
/** To be corrected by the end of Tuesday, 10 March. */
const owed = (category: string | null = 'fees', ...rules: EscalationRule[]) =>
  given()
    .inHouse(inHouse(...rules))
    .when(report, { record, title: 'Permit issued', description: 'Nobody asked.', process: 'issue' })
    .by(olena)
    .accepted()
    .when(triage, { process: 'issue', unit: 'permits', severity: 'moderate', assignee: petro.person, category })
    .by(oksana)
    .accepted();
const late = '2026-03-11T08:00:00.000Z';
const live = (state: RecordState) => state as LiveRecord;
const ofCorrection = (state: RecordState) => openObligations(live(state).obligations, 'correct').map(({ assignee }) => assignee);

describe('a step that makes over', () => {
  it('gives the work, and what is owed with it, to the first recipient who may have it, once', () => {
    const due = owed('fees', overdue([step('reassign')])).at(late);
    due
      .when(look)
      .by(engine)
      .noting('EscalationStepTaken', 'RecordPassedOn', 'ObligationReassigned', 'ObligationMissed')
      .leaves((state) => {
        expect([live(state).assignee, ...ofCorrection(state)]).toEqual([ihor.person, ihor.person]);
        expect(live(state).lastActivityAt).toBe(now);
      })
      .when(look)
      .by(engine)
      .accepted();
  });

  it('leaves it where nobody else is found, and goes nowhere by last resort', () => {
    const stays = (to: Recipient[]) =>
      owed('fees', overdue([step('reassign', to)]))
        .at(late)
        .when(look)
        .by(engine)
        .accepted()
        .leaves((state) => expect(live(state).assignee).toBe(petro.person));
    stays([{ to: 'assignee' }]);
    stays([{ to: 'role', role: 'administrator' }]);
  });

  it('passes nothing on that is to be done apart from the work', () => {
    const rule = overdue([step('reassign')], { scope: { obligations: ['close'] } });
    owed('fees', rule)
      .at(late)
      .when(look)
      .by(engine)
      .accepted()
      .leaves((state) => expect(live(state).assignee).toBe(petro.person));
  });

  it('takes the work on a record from who owns the case, where the rule looks at the case', () => {
    const still = overdue([step('reassign'), step('notify', [{ to: 'owner' }])], {
      ...{ scope: { kinds: ['nonconformity'] }, trigger: { on: 'no-activity', span: { amount: 2, unit: 'days' } } },
    });
    owed('fees', still)
      .at('2026-03-06T08:00:00.000Z')
      .when(look)
      .by(engine)
      .noting('EscalationStepTaken', 'RecordPassedOn', 'ObligationReassigned', 'EscalationStepTaken')
      .leaves((state) => expect(live(state).assignee).toBe(ihor.person));
  });
});

describe('a step that raises the priority', () => {
  it('raises it once each time it is taken, up to the highest', () => {
    const repeat = { every: { amount: 1, unit: 'hours' as const }, atMost: 4 };
    const raised = owed('fees', overdue([{ ...step('raise-priority'), repeat }]));
    raised
      .at('2026-03-10T22:30:00.000Z')
      .when(look)
      .by(engine)
      .accepted()
      .leaves((state) => expect(live(state).priority).toBe('high'));
    raised
      .at(late)
      .when(look)
      .by(engine)
      .accepted()
      .leaves((state) => expect(live(state).priority).toBe('highest'));
  });
});

describe('a step that proposes a CAPA', () => {
  it('asks for it with the record’s process and category', () => {
    owed('fees', overdue([step('propose-capa', [{ to: 'assignee' }])]))
      .at(late)
      .when(look)
      .by(engine)
      .noting('EscalationStepTaken', 'CapaProposalAsked', 'ObligationMissed');
  });

  it('asks for none where the category is not known', () => {
    owed(null, overdue([step('propose-capa', [{ to: 'assignee' }])]))
      .at(late)
      .when(look)
      .by(engine)
      .noting('EscalationStepTaken', 'ObligationMissed');
  });
});

describe('a count that a record completes', () => {
  const counting = 'a'.repeat(64);
  const noted = { counting, of: 'unit', records: 3, first: now, at: now } as const;

  it('is noted once, however often it is said, and only while it was counted then', () => {
    const once = owed().when(noteCount, noted).by(engine).noting('RecordCountReached');
    once.when(noteCount, noted).by(engine).noting();
    owed()
      .when(noteCount, { ...noted, at: late })
      .by(engine)
      .noting();
    owed().when(noteCount, noted).by(taras).refused('comes-from-the-engine');
    expect(live(once.state).counted).toEqual([{ counting, at: now, first: now }]);
  });
});

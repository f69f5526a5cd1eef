import { starter, director, head, house, ledger, id, olena, open, owed, subject } from '../domain/sample.js';
import { obligationsMadeOver, type EscalationRule, type EscalationSubject, type Step, type Watched } from '../domain/index.js';
import type { StepOfRun } from './outcome.js';
import { SimulatedRules } from './simulated-rules.js';

const stream = `nonconformity-${subject.id}`;
const lag = (hours: number, obligation: string, step: Pick<Step, 'id' | 'action' | 'to'>): EscalationRule => ({
  ...{ id: `${obligation} late`, trigger: { on: 'lag', span: { amount: hours, unit: 'hours' } }, scope: { obligations: [obligation] } },
  ...{ calendar: 'ua', ladder: [{ ...starter.rules[0]!.ladder[0]!, ...step }] },
});
/** Olena's correction goes to her head when it is late; of all that is late whoever owes it is told, and of the third the owner. */
const rules = [
  lag(1, 'correct', { id: 'make-over', action: 'reassign', to: [{ to: 'superior', levels: 1 }] }),
  ...['contain', 'close'].map((name) => lag(2, name, { id: 'tell', action: 'notify', to: [{ to: 'assignee' }] })),
  lag(3, 'respond', { id: 'tell-owner', action: 'notify', to: [{ to: 'owner' }] }),
];
const named = (n: number, name: string, assignee: string | null = olena): Watched => ({
  ...open(ledger),
  obligation: id(n),
  name,
  assignee,
});
const end = '2026-06-01T00:00:00.000Z';

/** What is told of a record of Olena's by the end, after people have left things standing so. */
function toldOf(
  goesWithIt: readonly string[],
  ...stands: readonly { readonly watched: readonly Watched[]; readonly at: string; readonly owner?: string }[]
): readonly string[] {
  const told: StepOfRun[] = [];
  const simulated = new SimulatedRules({ ruleSets: [{ ...starter, effectiveFrom: '2020-01-01T00:00:00.000Z', rules }] }, (step) =>
    told.push(step),
  );
  for (const { watched, at, owner = olena } of stands) {
    simulated.takeBy(at, house);
    const now: EscalationSubject = { ...subject, owner };
    for (const each of watched)
      simulated.stands(
        { stream, watched: each, subject: now, work: { goesWithIt, isUnfit: () => false }, subjectIn: () => now },
        house,
        at,
      );
  }
  simulated.takeBy(end, house);
  return told.map(({ name, step, recipients }) => `${name} ${step} ${recipients.join(' ')}`);
}
const began = '2026-05-04T06:00:00.000Z';
const later = '2026-05-08T07:30:00.000Z';
const late = [named(20, 'correct'), named(21, 'contain'), named(22, 'close'), named(23, 'respond')];

describe('a simulated step that makes work over', () => {
  it('takes from a person all that goes with it, on the same record: the rest, and that of others, stays', () => {
    expect(toldOf(obligationsMadeOver, { watched: [...late, named(24, 'contain', director)], at: began })).toEqual([
      `correct make-over ${head}`,
      `contain tell ${head}`,
      `close tell ${olena}`,
      `contain tell ${director}`,
      `respond tell-owner ${head}`,
    ]);
  });

  it('alone, where nothing goes with it', () => {
    expect(toldOf(['investigate'], { watched: late, at: began })).toEqual([
      `correct make-over ${head}`,
      `contain tell ${olena}`,
      `close tell ${olena}`,
      `respond tell-owner ${olena}`,
    ]);
  });

  it('has what opens afterwards for whoever does the work open for whom that is by then', () => {
    const opened = { watched: [named(25, 'contain'), named(26, 'contain', director)], at: later };
    expect(toldOf(obligationsMadeOver, { watched: [late[0]!], at: began }, opened)).toEqual([
      `correct make-over ${head}`,
      `contain tell ${head}`,
      `contain tell ${director}`,
    ]);
  });

  it('gives way to what people do afterwards', () => {
    const given = { watched: [named(21, 'contain', director), named(23, 'respond')], at: later, owner: director };
    expect(toldOf(obligationsMadeOver, { watched: late, at: began }, given)).toEqual([
      `correct make-over ${head}`,
      `contain tell ${director}`,
      `close tell ${olena}`,
      `respond tell-owner ${director}`,
    ]);
  });
});

it('lets go of what has ended: nothing of it crosses', () => {
  const told: StepOfRun[] = [];
  const simulated = new SimulatedRules({ ruleSets: [{ ...starter, effectiveFrom: '2020-01-01T00:00:00.000Z', rules }] }, (step) =>
    told.push(step),
  );
  const standing = { stream, subject, work: { goesWithIt: obligationsMadeOver, isUnfit: () => false }, subjectIn: () => subject };
  for (const watched of late) simulated.stands({ ...standing, watched }, house, began);
  simulated.ends(stream, id(20));
  simulated.rests(stream, id(21));
  simulated.takeBy(later, house);
  expect(told).toEqual([]);
  simulated.stands({ ...standing, watched: late[1]! }, house, '2026-05-08T09:00:00.000Z');
  simulated.letGo(`complaint-${owed}`);
  simulated.takeBy('2026-05-08T09:00:00.000Z', house);
  expect(told.map(({ name, raisedAt }) => `${raisedAt} ${name}`).sort()).toEqual([
    '2026-05-08T08:00:00.000Z close',
    '2026-05-08T09:00:00.000Z contain',
    '2026-05-08T09:00:00.000Z respond',
  ]);
  simulated.letGo(stream);
  simulated.takeBy(end, house);
  expect(told).toHaveLength(3);
});

import { beginCycle } from './capa-cycle.js';
import { assesses, closer, closingOf, came, isApart, leads, takesPart } from './capa-people.js';
import { isSignedAsSeen, signs } from './capa-plan.js';
import { hasEnded, isDone, rootCauses, type CapaThing } from './capa-thing.js';
import { saysARisk } from './capa-words.js';
import { begunAnew, cured } from './coverage.js';
import { cancel, meet, owe, owes } from './debts.js';
import { step, type At, type Step, type World } from './step.js';
import { holds } from './town.js';

type Capa = At<CapaThing>;
const evidence = [{ note: 'протокол' }];

const isOver = ({ thing, world }: Capa): boolean => world.leaps > thing.watch!.overAfter;
const isEnough = ({ watch, criterion }: CapaThing): boolean => watch!.seen >= criterion!.least;

/** The cure is to be assessed. */
function toBeAssessed(thing: CapaThing): void {
  thing.status = 'assessing';
  meet(thing, 'judge-data');
  owe(thing, 'assess', { person: thing.criterion!.assessor });
}
function windowPassed(thing: CapaThing): void {
  cancel(thing, ['judge-data']);
  toBeAssessed(thing);
}

/** The clock was moved on past every window: what was watched long enough is assessed, of the rest somebody owes the next step. */
export function windowsPass({ capas }: World): void {
  for (const thing of capas.filter(({ status }) => status === 'monitoring')) {
    if (isEnough(thing)) windowPassed(thing);
    else owe(thing, 'judge-data', { person: thing.criterion!.assessor });
  }
}

/** The steps from the plan carried out to the proof that it cured. */
export const proofSteps: Readonly<{ [name: string]: Step<CapaThing> }> = {
  'finish-implementation': step({
    when: ['implementing'],
    who: leads,
    gate: ({ thing }: Capa) =>
      thing.actions.every(hasEnded) &&
      rootCauses(thing).every(({ id }) =>
        thing.actions.some((action) => isDone(action) && action.kind === thing.nature && action.removes.includes(id)),
      ),
    does: ({ thing }) => void (thing.status = 'verifying'),
  }),
  'finish-verification': step({
    when: ['verifying'],
    who: leads,
    gate: ({ thing }: Capa) => thing.actions.every(({ status }) => status === 'verified' || status === 'cancelled'),
    does: ({ thing, world }) => {
      thing.status = 'monitoring';
      thing.watch = { overAfter: world.leaps, lengthened: 0, seen: 0, failedEarly: false };
    },
  }),
  'record-measurement': step({
    when: ['monitoring'],
    who: takesPart,
    says: (_: Capa, luck) => ({ occurrences: 1 + luck.below(6), value: luck.below(4) }),
    does: ({ thing }, { occurrences }) => void (thing.watch!.seen += occurrences),
  }),
  'begin-assessment': step({
    when: ['monitoring'],
    who: takesPart,
    gate: (at: Capa) => isOver(at) && isEnough(at.thing),
    does: ({ thing }) => windowPassed(thing),
  }),
  'fail-early': step({
    when: ['monitoring'],
    who: takesPart,
    says: () => ({ reason: 'Знову те саме', evidence }),
    does: ({ thing }: Capa) => {
      thing.watch!.failedEarly = true;
      toBeAssessed(thing);
    },
  }),
  'lengthen-window': step({
    when: ['monitoring'],
    who: assesses,
    gate: (at: Capa) => isOver(at) && !isEnough(at.thing) && at.thing.watch!.lengthened < 2,
    says: (at, luck) => ({ ...signs(at, luck), window: { amount: 3, unit: 'days' }, reason: 'Замало даних' }),
    fits: isSignedAsSeen,
    does: ({ thing, world }) => {
      thing.watch!.lengthened += 1;
      thing.watch!.overAfter = world.leaps;
      meet(thing, 'judge-data');
    },
  }),
  'assess-on-little-data': step({
    when: ['monitoring'],
    who: assesses,
    gate: (at: Capa) => isOver(at) && !isEnough(at.thing) && at.thing.watch!.lengthened === 2,
    says: () => ({ reason: 'Більше не буде' }),
    does: ({ thing }) => toBeAssessed(thing),
  }),
  assess: step({
    when: ['assessing'],
    who: (at: Capa) => assesses(at) || owes(at.thing, at.hat, 'assess'),
    says: ({ thing }, luck) => ({
      verdict: thing.watch?.failedEarly ? luck.mostly('not-effective', 'effective') : luck.mostly('effective', 'not-effective'),
      value: luck.mostly(luck.below(2), 5),
      reason: 'За виміром',
    }),
    fits: ({ thing }, { verdict, value }) => verdict === 'not-effective' || (value <= 1 && !thing.watch!.failedEarly),
    does: ({ thing, world }, { verdict }) => {
      meet(thing, 'assess');
      if (verdict === 'effective') {
        thing.effective = true;
        owe(thing, 'close', closer(world, thing));
        return;
      }
      cancel(thing, ['close']);
      thing.notEffective += 1;
      beginCycle(thing);
      begunAnew(thing);
    },
  }),
  'rate-residual-risk': step({
    when: ['assessing'],
    who: takesPart,
    says: saysARisk,
    does: ({ thing }: Capa) => void (thing.residual = true),
  }),
  'record-system-changes': step({
    when: ['assessing'],
    who: takesPart,
    says: () => ({ riskRegister: { change: 'made', explanation: 'п. 7' }, documents: { change: 'not-needed', explanation: 'вже є' } }),
    does: ({ thing }: Capa) => void (thing.changes = true),
  }),
  'answer-adverse-effects': step({
    when: ['assessing'],
    who: takesPart,
    says: (_: Capa, luck) => ({ found: luck.mostly(false, true), explanation: 'Перевірено' }),
    does: ({ thing }, { found }) => void (thing.harm = found),
  }),
  close: step({
    when: ['assessing'],
    who: ({ thing, hat, world }: Capa) => holds(hat, 'quality-manager', 'head-of-department') || came(world, closingOf(world, thing), hat),
    apart: ({ thing, hat, world }) => isApart(world, closingOf(world, thing), hat),
    gate: ({ thing: { effective, residual, changes, harm } }) => effective && residual && changes && harm === false,
    says: signs,
    fits: isSignedAsSeen,
    does: ({ thing, world }) => {
      thing.status = 'closed';
      meet(thing, 'close');
      cured(thing, world);
    },
  }),
};

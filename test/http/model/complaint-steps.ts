import { answeredThisRound, answerSteps } from './appeal-answer.js';
import { appealOf, groundFits, grounds, isTold, questionSteps, tells } from './appeal-questions.js';
import { cancel, isOwed, meet, owe, theWhole } from './debts.js';
import { some } from './drawing.js';
import { newRecord } from './new-record.js';
import { leave } from './record-ends.js';
import { closes, handles, speaks, triager, triages } from './record-people.js';
import { coreSteps, isOnePlace, notCovered, resolving, severityChange, somewhere } from './record-steps.js';
import { anyStatus, inWork, severities, type RecordThing } from './record-thing.js';
import { step, type At, type Step } from './step.js';
import { actsForTheHead } from './town.js';

type AtAppeal = At<RecordThing>;
const going = ['reported', ...inWork];
const reason = { reason: 'Так вирішено' };
const headDecides = ({ world, hat }: AtAppeal): boolean => actsForTheHead(world.town, hat);
/** Whoever takes a whole appeal one way has not taken one of its questions another. */
const noOtherWay = (at: AtAppeal, way: string | null): boolean =>
  appealOf(at).questions.every(({ outcome }) => outcome === null || outcome === way);

/** It is proposed that it leaves so; what was proposed before is not owed any more. */
function proposed(thing: RecordThing, exit: string, others: readonly string[]): void {
  thing.proposal = exit;
  meet(thing, 'triage');
  cancel(thing, others, theWhole);
}

const marks = ['primary', 'repeat', 'duplicate', 'multiple', 'mass'] as const;
const { reject: _, 'mark-duplicate': __, ...core } = coreSteps;

/** The steps of a citizen's appeal. */
export const complaintSteps: Readonly<{ [name: string]: Step<RecordThing> }> = {
  ...core,
  ...questionSteps,
  ...answerSteps,
  'change-severity': severityChange,
  resolve: resolving([...inWork]),
  acknowledge: step({
    when: going,
    who: speaks,
    gate: (at: AtAppeal) => appealOf(at).reachable && !appealOf(at).acknowledged,
    says: () => ({ channel: 'letter' }),
    does: (at) => {
      appealOf(at).acknowledged = true;
      meet(at.thing, 'acknowledge');
    },
  }),
  forward: step({
    when: ['reported'],
    who: triages,
    gate: (at: AtAppeal) => notCovered(at) && noOtherWay(at, 'forwarded'),
    says: (at, luck) => ({ ...somewhere(at.world, luck), ...reason, ...tells(at, luck) }),
    fits: (at, said) => isOnePlace(said) && isTold(at, said),
    does: ({ thing }) => leave(thing, 'forwarded'),
  }),
  'propose-return': step({
    when: ['reported'],
    who: triages,
    gate: (at: AtAppeal) => notCovered(at) && appealOf(at).reachable && noOtherWay(at, null),
    says: () => ({ ground: 'ill-formed', ...reason }),
    does: ({ thing }) => {
      proposed(thing, 'returned', ['forward', 'decide-inadmissible']);
      owe(thing, 'return', triager(thing));
    },
  }),
  return: step({
    when: ['reported'],
    who: triages,
    gate: (at: AtAppeal) => notCovered(at) && appealOf(at).reachable && noOtherWay(at, null),
    says: ({ world }) => ({ ground: 'lacks-data', ...reason, notice: { at: world.now(), channel: 'letter' } }),
    does: ({ thing }) => leave(thing, 'returned'),
  }),
  'propose-inadmissible': step({
    when: ['reported'],
    who: triages,
    gate: (at: AtAppeal) => notCovered(at) && noOtherWay(at, 'inadmissible'),
    says: ({ world }, luck) => {
      const ground: string = luck.pick(grounds);
      const earlier = luck.mostly(ground === 'repeat', ground !== 'repeat') ? luck.pick(world.records).id : null;
      return { ground, earlier, ...reason };
    },
    fits: (at, { ground, earlier }) => {
      const other = at.world.records.find(({ id }) => id === earlier);
      const repeats = other?.appeal != null && other.appeal.citizen !== null && other.appeal.citizen === appealOf(at).citizen;
      const isRepeat = repeats && other.appeal!.answered.length > 0 && other !== at.thing;
      return groundFits(at, ground) && (ground === 'repeat' ? isRepeat : other === undefined);
    },
    does: ({ thing }) => {
      proposed(thing, 'inadmissible', ['forward', 'return']);
      owe(thing, 'decide-inadmissible', { office: 'head-of-department' });
    },
  }),
  'find-inadmissible': step({
    when: ['reported'],
    who: headDecides,
    gate: (at: AtAppeal) => notCovered(at) && at.thing.proposal === 'inadmissible',
    says: (at, luck) => ({ ...reason, ...tells(at, luck) }),
    fits: isTold,
    does: ({ thing }) => leave(thing, 'inadmissible'),
  }),
  'find-admissible': step({
    when: ['reported'],
    who: headDecides,
    gate: ({ thing }: AtAppeal) => thing.proposal === 'inadmissible',
    says: () => reason,
    does: ({ thing }) => {
      thing.proposal = null;
      meet(thing, 'decide-inadmissible', theWhole);
      owe(thing, 'triage', triager(thing));
    },
  }),
  withdraw: step({
    when: going,
    who: speaks,
    gate: (at: AtAppeal) => !answeredThisRound(at),
    says: () => ({ channel: 'phone' }),
    does: (at) => {
      leave(at.thing, 'withdrawn');
      appealOf(at).goesOnAs = null;
    },
  }),
  'go-on-as-nonconformity': step({
    when: ['withdrawn'],
    who: handles,
    gate: (at: AtAppeal) => appealOf(at).goesOnAs === null,
    says: (_at, luck) => ({ title: 'Черга на стенді', description: 'Немає талонів', severity: luck.pick(severities) }),
    does: (at, { severity }) => {
      const { thing, hat, world } = at;
      const { process, unit } = thing;
      const as = newRecord('nonconformity', '', hat.wearer, { process, unit, severity });
      owe(as, 'triage', triager(as));
      appealOf(at).goesOnAs = as;
      world.records.push(as);
    },
  }),
  mark: step({
    when: anyStatus,
    who: handles,
    says: ({ world }: AtAppeal, luck) => {
      const given = luck.pick([['primary'], ['repeat'], ['duplicate'], ['multiple'], ['mass'], ['primary', 'mass'], ['primary', 'repeat']]);
      return { marks: given, concerned: some(world.records, luck).map(({ id }) => id), ...reason };
    },
    fits: (at, said) => {
      const has = (mark: (typeof marks)[number]): boolean => said.marks.includes(mark);
      const others = said.concerned.map((each) => at.world.records.find(({ id }) => id === each)!);
      const ofTheCitizen = others.every(({ appeal }) => appeal?.citizen != null && appeal.citizen === appealOf(at).citizen);
      const isFirst = !has('primary') || !['repeat', 'duplicate', 'multiple'].some((mark) => has(mark as 'repeat'));
      return (
        isFirst &&
        others.every((other) => other !== at.thing && other.kind === 'complaint') &&
        (!(has('repeat') || has('duplicate')) || (others.length > 0 && ofTheCitizen)) &&
        (!has('duplicate') || !others.some(({ appeal }) => appeal?.marks.includes('duplicate')))
      );
    },
    does: (at, said) => void (appealOf(at).marks = said.marks),
  }),
  close: step({
    when: ['resolved'],
    who: closes,
    gate: (at: AtAppeal) => {
      const { questions, reachable } = appealOf(at);
      return !isOwed(at.thing, 'answer') && questions.every(({ outcome, told }) => outcome !== null && (told || !reachable));
    },
    does: ({ thing }) => {
      thing.status = 'closed';
      meet(thing, 'close');
    },
  }),
};

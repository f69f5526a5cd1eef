import { cancel, meet, owe } from './debts.js';
import { leave } from './record-ends.js';
import { answers, assigneeOrTriager, speaks } from './record-people.js';
import { isOnePlace, notCovered, somewhere } from './record-steps.js';
import { inWork, type Appeal, type Question, type RecordThing } from './record-thing.js';
import { step, type At, type Luck, type Step } from './step.js';
import { actsForTheHead } from './town.js';

type AtAppeal = At<RecordThing>;
const going = ['reported', ...inWork];

export const results = ['granted', 'refused', 'explained'] as const;
export const justifications = ['justified', 'partly-justified', 'not-justified'] as const;
export type Justified = (typeof justifications)[number];

export const appealOf = ({ thing }: AtAppeal): Appeal => thing.appeal!;
/** Of a complaint proper, and only of it, it is said whether it is justified. */
export const saysWhetherJustified = (at: AtAppeal, luck: Luck): Justified | null => {
  const isProper = appealOf(at).form === 'complaint';
  return luck.mostly(isProper, !isProper) ? luck.pick(justifications) : null;
};
export const isJudgedWhereProper = (at: AtAppeal, justified: Justified | null): boolean =>
  (appealOf(at).form === 'complaint') === (justified !== null);

/** The citizen is told; now and then that is forgotten. */
export const tells = ({ world }: AtAppeal, luck: Luck) =>
  luck.mostly({ notice: { at: world.now(), channel: 'letter' } }, {}) as { notice?: object };
export const isTold = (at: AtAppeal, { notice }: { notice?: object }): boolean => !appealOf(at).reachable || notice !== undefined;

/** Whether this ground fits the appeal. */
export const grounds = ['repeat', 'out-of-time', 'incapable-person', 'anonymous'] as const;
export const groundFits = (at: AtAppeal, ground: string): boolean =>
  ground === 'out-of-time' ? appealOf(at).form === 'complaint' : ground === 'anonymous' ? !appealOf(at).isNamed : true;

const questionOf = (at: AtAppeal, id: string): Question | undefined => appealOf(at).questions.find((each) => each.id === id);
/** One of its questions; now and then something else. */
const aQuestion = (at: AtAppeal, luck: Luck): string => {
  const { questions } = appealOf(at);
  return questions.length === 0 ? at.thing.id : luck.mostly(luck.pick(questions).id, at.thing.id);
};
/** It is open until it has an outcome; what was decided can be decided anew until the citizen was told of it in this round. */
function isOpen(at: AtAppeal, id: string): boolean {
  const question = questionOf(at, id);
  const { answered } = appealOf(at);
  if (question === undefined) return false;
  return question.outcome === null || (question.outcome === 'decided' && answered.at(-1) !== at.thing.round);
}
/** What was proposed about it before is not owed any more. */
const ended = ({ thing }: AtAppeal, { id }: Question): void => cancel(thing, ['forward', 'decide-inadmissible'], id);

const aboutOne = <Words extends { readonly question: string }>(
  given: Omit<Parameters<typeof step<RecordThing, Words>>[0], 'fits' | 'does'> & {
    readonly fits?: (at: AtAppeal, said: Words) => boolean;
    readonly does: (at: AtAppeal, question: Question, said: Words) => void;
  },
): Step<RecordThing> =>
  step<RecordThing, Words>({
    ...given,
    fits: (at, said) => isOpen(at, said.question) && given.fits?.(at, said) !== false,
    does: (at, said) => given.does(at, questionOf(at, said.question)!, said),
  });

const reason = { reason: 'Так вирішено' };
const headDecides = ({ world, hat }: AtAppeal): boolean => actsForTheHead(world.town, hat);

/** What is done with the questions of an appeal, each by itself. */
export const questionSteps: Readonly<{ [name: string]: Step<RecordThing> }> = {
  'add-questions': step({
    when: going,
    who: speaks,
    says: () => ({ questions: ['Ще одне питання'] }),
    does: (at: AtAppeal) => void appealOf(at).questions.push({ id: '', outcome: null, proposal: null, told: false }),
  }),
  'decide-question': aboutOne({
    when: [...inWork, 'resolved'],
    who: answers,
    says: (at, luck) => ({
      question: aQuestion(at, luck),
      result: luck.pick(results),
      justified: saysWhetherJustified(at, luck),
      ...reason,
    }),
    fits: (at, { justified }) => isJudgedWhereProper(at, justified),
    does: (at, question) => {
      Object.assign(question, { outcome: 'decided', proposal: null, told: false });
      ended(at, question);
    },
  }),
  'propose-question-forward': aboutOne({
    when: going,
    who: answers,
    says: (at, luck) => ({ question: aQuestion(at, luck), ...somewhere(at.world, luck), ...reason }),
    fits: (_, said) => isOnePlace(said),
    does: ({ thing }, question) => {
      question.proposal = 'forwarded';
      cancel(thing, ['decide-inadmissible'], question.id);
      owe(thing, 'forward', assigneeOrTriager(thing), question.id);
    },
  }),
  'forward-question': aboutOne({
    when: going,
    who: answers,
    gate: notCovered,
    says: (at, luck) => ({ question: aQuestion(at, luck), ...somewhere(at.world, luck), ...reason, ...tells(at, luck) }),
    fits: (at, said) => isOnePlace(said) && isTold(at, said),
    does: (at, question) => {
      Object.assign(question, { outcome: 'forwarded', proposal: null, told: true });
      meet(at.thing, 'forward', question.id);
      ended(at, question);
      if (appealOf(at).questions.every(({ outcome }) => outcome === 'forwarded')) leave(at.thing, 'forwarded');
    },
  }),
  'propose-question-inadmissible': aboutOne({
    when: going,
    who: answers,
    says: (at, luck) => ({ question: aQuestion(at, luck), ground: luck.pick(grounds) as string, ...reason }),
    fits: (at, { ground }) => groundFits(at, ground),
    does: ({ thing }, question) => {
      question.proposal = 'inadmissible';
      cancel(thing, ['forward'], question.id);
      owe(thing, 'decide-inadmissible', { office: 'head-of-department' }, question.id);
    },
  }),
  'find-question-inadmissible': aboutOne({
    when: going,
    who: headDecides,
    gate: notCovered,
    says: (at, luck) => ({ question: aQuestion(at, luck), ...reason, ...tells(at, luck) }),
    fits: (at, said) => questionOf(at, said.question)!.proposal === 'inadmissible' && isTold(at, said),
    does: (at, question) => {
      Object.assign(question, { outcome: 'inadmissible', proposal: null, told: true });
      meet(at.thing, 'decide-inadmissible', question.id);
      ended(at, question);
      if (appealOf(at).questions.every(({ outcome }) => outcome === 'inadmissible')) leave(at.thing, 'inadmissible');
    },
  }),
  'find-question-admissible': aboutOne({
    when: going,
    who: headDecides,
    says: (at, luck) => ({ question: aQuestion(at, luck), ...reason }),
    fits: (at, said) => questionOf(at, said.question)!.proposal === 'inadmissible',
    does: ({ thing }, question) => {
      question.proposal = null;
      meet(thing, 'decide-inadmissible', question.id);
    },
  }),
};

import { isJudgedWhereProper, isTold, results, saysWhetherJustified, tells, appealOf, type Justified } from './appeal-questions.js';
import { coverageNews } from './coverage.js';
import { addDays, addMonth, dayOf } from './days.js';
import { isOwed, meet } from './debts.js';
import { person, personNamed } from './drawing.js';
import { answers, speaks } from './record-people.js';
import { inWork, type RecordThing } from './record-thing.js';
import { step, type At, type Step } from './step.js';
import { actsForTheHead } from './town.js';

type AtAppeal = At<RecordThing>;
const going = ['reported', ...inWork];
const reason = { reason: 'Так вирішено' };
const headDecides = ({ world, hat }: AtAppeal): boolean => actsForTheHead(world.town, hat);

/** Of the term of the answer: set by triage, made longer or shorter by the head or a deputy, who tell the citizen. */
const receivedOn = (at: AtAppeal): string => dayOf(appealOf(at).receivedAt);
const isLate = (at: AtAppeal): boolean => dayOf(at.world.now()) > appealOf(at).due;
const owed = ({ thing }: AtAppeal): boolean => isOwed(thing, 'answer');

export const answeredThisRound = (at: AtAppeal): boolean => appealOf(at).answered.at(-1) === at.thing.round;

/** What becomes of the answer, and of its term. */
export const answerSteps: Readonly<{ [name: string]: Step<RecordThing> }> = {
  'lengthen-answer-term': step({
    when: [...going, 'resolved'],
    who: headDecides,
    gate: (at: AtAppeal) =>
      owed(at) && !isLate(at) && appealOf(at).term === 'no-further-study' && addMonth(receivedOn(at)) > appealOf(at).due,
    says: (at, luck) => ({ ...reason, ...tells(at, luck) }),
    fits: isTold,
    does: (at) => void (appealOf(at).due = addMonth(receivedOn(at))),
  }),
  'extend-answer': step({
    when: [...going, 'resolved'],
    who: headDecides,
    gate: (at: AtAppeal) => owed(at) && !isLate(at),
    says: (at, luck) => ({ ...reason, ...tells(at, luck), due: addDays(receivedOn(at), luck.mostly(40, 5, 60)) }),
    fits: (at, said) => isTold(at, said) && (!owed(at) || (said.due > appealOf(at).due && said.due <= addDays(receivedOn(at), 45))),
    does: (at, { due }) => void (appealOf(at).due = due),
  }),
  'shorten-answer': step({
    when: [...going, 'resolved'],
    who: headDecides,
    gate: owed,
    says: (at: AtAppeal, luck) => ({ ...reason, ...tells(at, luck), due: addDays(dayOf(at.world.now()), luck.mostly(3, 50, -2)) }),
    fits: (at, said) => isTold(at, said) && (!owed(at) || (said.due < appealOf(at).due && said.due >= dayOf(at.world.now()))),
    does: (at, { due }) => void (appealOf(at).due = due),
  }),
  'dispatch-answer': step({
    when: [...inWork, 'resolved'],
    who: answers,
    gate: (at: AtAppeal) => !answeredThisRound(at) && appealOf(at).questions.every(({ outcome }) => outcome !== null),
    says: (at, luck) => {
      const { people, deputies } = at.world.town;
      const signatories = [...deputies, ...people.filter(({ offices }) => offices.includes('head-of-department'))];
      const result = luck.pick(results);
      const refusal = { law: 'Закон 393/96-ВР', motives: 'Немає підстав', appeal: 'До суду' };
      return {
        ...{ result, channel: 'letter', text: 'Відповідь', justified: saysWhetherJustified(at, luck) },
        signatory: luck.mostly(luck.pick(signatories), person(at.world, luck)).id,
        refusal: luck.mostly(result === 'refused', result !== 'refused') ? refusal : null,
      };
    },
    fits: (at, { result, signatory, justified, refusal }) => {
      const who = personNamed(at.world, signatory);
      const isHead = who.offices.includes('head-of-department') || at.world.town.deputies.includes(who);
      return isHead && isJudgedWhereProper(at, justified) && (result === 'refused') === (refusal !== null);
    },
    does: (at, { justified }) => {
      const appeal = appealOf(at);
      appeal.answered.push(at.thing.round);
      appeal.answeredBy = at.hat.wearer;
      appeal.justified = (['justified', 'partly-justified'] as (Justified | null)[]).includes(justified);
      for (const question of appeal.questions) question.told = true;
      meet(at.thing, 'answer');
      meet(at.thing, 'acknowledge');
      coverageNews(at.thing);
    },
  }),
  'record-satisfaction': step({
    when: [...inWork, 'resolved', 'closed'],
    who: speaks,
    gate: (at: AtAppeal) => appealOf(at).answered.length > 0,
    says: (_, luck) => ({ rating: 1 + luck.below(5), channel: 'phone' }),
  }),
};

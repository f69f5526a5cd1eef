import { cancel, meet } from './debts.js';
import { coverageNews } from './coverage.js';
import { resolveIfCured } from './record-ends.js';
import { closingStep, isFreeOfTheWork, regradingStep, stepCameTo, verifyingStep } from './record-independence.js';
import { closes, oweTheWork, speaksForTheAuditee } from './record-people.js';
import { nonconformitySteps, resolving } from './record-steps.js';
import { grades, inWork, needsCorrection, severityOf, type Audit, type Grade, type RecordThing } from './record-thing.js';
import { step, type At, type Step } from './step.js';
import { holds } from './town.js';

type Finding = At<RecordThing>;
const going = ['reported', ...inWork];

/** What the auditee says of the finding; it may be the last gap of one whose CAPA was effective. */
const said = (
  does: (audit: Audit, thing: RecordThing) => void,
  gate: (audit: Audit) => boolean = () => true,
  words: Readonly<Record<string, string>> = {},
): Step<RecordThing> =>
  step({
    when: going,
    who: speaksForTheAuditee,
    gate: ({ thing }: Finding) => gate(thing.audit!),
    says: () => words,
    does: ({ thing, world }) => {
      does(thing.audit!, thing);
      resolveIfCured(thing, world);
    },
  });
const decides = said(
  (audit) => void (audit.decided = true),
  ({ grade, decided }) => grade === 'opportunity-for-improvement' && !decided,
  { reason: 'Так вирішено' },
);

const { 'change-severity': _, 'ask-reporter': __, ...core } = nonconformitySteps;

/** The steps of an audit finding. */
export const findingSteps: Readonly<{ [name: string]: Step<RecordThing> }> = {
  ...core,
  'acknowledge-finding': said(
    (audit, thing) => {
      audit.acknowledged = true;
      meet(thing, 'respond');
    },
    ({ acknowledged }) => !acknowledged,
  ),
  'dispute-finding': said(
    (audit, thing) => {
      audit.disputed = true;
      meet(thing, 'respond');
    },
    ({ acknowledged, disputed }) => !acknowledged && !disputed,
    { reason: 'Ні' },
  ),
  respond: said((audit) => void (audit.responded = true), undefined, { response: 'Так' }),
  'accept-improvement': { ...decides, says: () => ({ note: 'Так' }) },
  'decline-improvement': decides,
  regrade: step({
    when: going,
    who: (at: Finding) => holds(at.hat, 'auditor') || stepCameTo(at, regradingStep(at)),
    apart: (at) => isFreeOfTheWork(at, regradingStep(at)),
    says: (_at, luck) => ({ reason: 'Перегляд', grade: luck.pick(grades) as Grade }),
    does: ({ thing, world }, { grade }) => {
      if (thing.audit!.grade === grade) return;
      thing.audit!.grade = grade;
      thing.severity = severityOf(grade);
      if (!needsCorrection(thing)) cancel(thing, ['correct', 'contain']);
      if (thing.severity === 'minor') cancel(thing, ['contain']);
      if (thing.status !== 'reported') oweTheWork(thing);
      coverageNews(thing);
      resolveIfCured(thing, world);
    },
  }),
  resolve: resolving([...inWork]),
  'verify-closure': step({
    when: ['resolved'],
    who: (at: Finding) => holds(at.hat, 'auditor') || stepCameTo(at, verifyingStep(at)),
    apart: (at) => isFreeOfTheWork(at, verifyingStep(at)),
    says: () => ({ evidence: 'Перевірено на місці' }),
    does: ({ thing }) => void (thing.audit!.verified = true),
  }),
  close: step({
    when: ['resolved'],
    who: (at: Finding) => closes(at) || stepCameTo(at, closingStep(at)),
    apart: (at) => isFreeOfTheWork(at, closingStep(at)),
    gate: ({ thing }) => thing.audit!.verified,
    does: ({ thing }) => {
      thing.status = 'closed';
      meet(thing, 'close');
    },
  }),
};

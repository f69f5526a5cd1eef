import { endPause } from '#deadlines/domain';
import { describeObligationLines } from '#testing';
import { askExtension, grantExtension, refuseExtension, returnAction, verifyAction } from './commands/act.js';
import { capaMachine } from './capa.js';
import { beginInvestigation, rateRisk } from './commands/draft.js';
import { cancel } from './commands/end.js';
import { finishInvestigation } from './commands/investigate.js';
import { approvePlan, returnPlan } from './commands/plan.js';
import { assess } from './commands/prove.js';
import {
  actionOf,
  actor,
  analysed,
  assessing,
  awaitingApproval,
  closed,
  done,
  drafted,
  id,
  ihor,
  implementing,
  monday,
  nadia,
  olena,
  settled,
  signing,
  taras,
  verdict,
  windowEnd,
} from './sample.js';
import { capaObligations } from './obligations.js';
import { proposalMachine } from './proposals/index.js';
import { waysOnCapa, waysOnProposal } from './ways-on.js';

const risks = {
  high: { severity: 'critical', likelihood: 'likely' },
  medium: { severity: 'moderate', likelihood: 'possible' },
  low: { severity: 'minor', likelihood: 'rare' },
} as const;
type Risk = keyof typeof risks;
const begun = (risk: Risk) =>
  drafted()
    .when(rateRisk, { ...risks[risk], reason: null })
    .by(olena)
    .accepted()
    .when(beginInvestigation)
    .by(olena)
    .accepted();
const found = (risk: Risk) => analysed({}, begun(risk)).when(finishInvestigation).by(olena).accepted();
const cancelled = (capaCase: { when: ReturnType<typeof implementing>['when'] }) =>
  capaCase.when(cancel, { reason: 'not worth it' }).by(actor('hanna')).accepted();

const first = actionOf('first', { due: '2026-03-06T22:00:00.000Z' });
const second = actionOf('second', { dependsOn: [id('first')], removes: [] });
const completed = () => done(implementing());
const returned = () =>
  completed()
    .when(returnAction, { action: id('new template'), reason: 'half of it', due: '2026-03-20T22:00:00.000Z' })
    .by(olena)
    .accepted();
const asked = (capaCase = implementing()) =>
  capaCase
    .when(askExtension, { action: id('new template'), due: '2026-03-20T22:00:00.000Z', reason: 'the printer is broken' })
    .by(ihor)
    .accepted();
const effective = () => assessing().when(assess, verdict(true)).by(taras).accepted();
const notEffective = (capaCase = assessing()) => capaCase.when(assess, verdict(false)).by(taras).accepted();

/** *Which obligation opens when*, line by line, of CAPAs and their actions, on Monday, 2 March 2026, ten in the morning in Kyiv. */
describeObligationLines(monday, {
  ...Object.fromEntries(
    (
      [
        ['high', 5, '2026-03-09T22:00:00.000Z'],
        ['medium', 10, '2026-03-16T22:00:00.000Z'],
        ['low', 20, '2026-03-30T21:00:00.000Z'],
      ] as const
    ).map(([risk, days, due]) => [
      `investigate what is of ${risk} risk: ${days} working days`,
      {
        ...{ name: 'investigate', opens: () => begun(risk), owed: olena.person, due },
        ends: {
          'the cause is confirmed, planning entered': ['met', () => found(risk)] as const,
          'given up': ['cancelled', () => cancelled(begun(risk))] as const,
        },
      },
    ]),
  ),
  'investigate again: a new cycle, a term of its own': {
    ...{ name: 'investigate', opens: notEffective, owed: olena.person, from: windowEnd, due: '2026-04-16T21:00:00.000Z', ends: {} },
  },
  ...Object.fromEntries(
    (
      [
        ['high', 3, '2026-03-05T22:00:00.000Z'],
        ['medium', 5, '2026-03-09T22:00:00.000Z'],
        ['low', 10, '2026-03-16T22:00:00.000Z'],
      ] as const
    ).map(([risk, days, due]) => [
      `plan what is of ${risk} risk: ${days} working days`,
      {
        ...{ name: 'plan', opens: () => found(risk), owed: olena.person, due },
        ends: {
          ...(risk === 'medium' && { submitted: ['met', () => awaitingApproval()] as const }),
          'given up': ['cancelled', () => cancelled(found(risk))] as const,
        },
      },
    ]),
  ),
  'plan again: the plan was returned': {
    ...{ name: 'plan', owed: olena.person, due: '2026-03-09T22:00:00.000Z', ends: {} },
    opens: () =>
      awaitingApproval()
        .when(returnPlan, { ...signing('nadia', monday), reason: 'too vague' })
        .by(nadia)
        .accepted(),
  },
  'approve: 3 working days, by the level that the risk asks for': {
    ...{ name: 'approve', opens: () => awaitingApproval(), owed: 'quality-manager', due: '2026-03-05T22:00:00.000Z' },
    ends: {
      approved: ['met', () => awaitingApproval().when(approvePlan, signing('nadia', monday)).by(nadia).accepted()],
      returned: [
        'met',
        () =>
          awaitingApproval()
            .when(returnPlan, { ...signing('nadia', monday), reason: 'too vague' })
            .by(nadia)
            .accepted(),
      ],
      'given up': ['cancelled', () => cancelled(awaitingApproval())],
    },
  },
  'act: the action’s own date': {
    ...{ name: 'act', opens: () => implementing(), owed: ihor.person, due: '2026-03-13T22:00:00.000Z', basis: 'own-date' },
    ends: { completed: ['met', completed], 'given up': ['cancelled', () => cancelled(implementing())] },
  },
  'act: what it depends on is done': {
    ...{ name: 'act', about: id('second'), opens: () => done(implementing(first, second), 'first'), owed: ihor.person },
    ...{ due: second.due, basis: 'own-date' },
    ends: { completed: ['met', () => done(done(implementing(first, second), 'first'), 'second')] },
  },
  'act again: by the date that the verifier set': {
    ...{ name: 'act', opens: returned, owed: ihor.person, due: '2026-03-20T22:00:00.000Z', basis: 'own-date', ends: {} },
  },
  'verify: 3 working days': {
    ...{ name: 'verify', opens: completed, owed: olena.person, due: '2026-03-05T22:00:00.000Z' },
    ends: {
      verified: [
        'met',
        () =>
          completed()
            .when(verifyAction, { action: id('new template'), remarks: null })
            .by(olena)
            .accepted(),
      ],
      returned: ['met', returned],
      'given up': ['cancelled', () => cancelled(completed())],
    },
  },
  'assess: 5 working days': {
    ...{ name: 'assess', opens: assessing, owed: taras.person, from: windowEnd, due: '2026-04-09T21:00:00.000Z' },
    ends: {
      effective: ['met', effective],
      'not effective': ['met', notEffective],
      'given up': ['cancelled', () => cancelled(assessing())],
    },
  },
  'close: 5 working days': {
    ...{ name: 'close', opens: effective, owed: 'quality-manager', from: windowEnd, due: '2026-04-09T21:00:00.000Z' },
    ends: {
      closed: ['met', closed],
      'found not effective after all': ['cancelled', () => notEffective(settled())],
      'given up': ['cancelled', () => cancelled(effective())],
    },
  },
  'decide an extension: 1 working day': {
    ...{ name: 'decide-extension', opens: () => asked(), owed: olena.person, due: '2026-03-03T22:00:00.000Z' },
    ends: {
      granted: [
        'met',
        () =>
          asked()
            .when(grantExtension, { action: id('new template'), due: null, reason: null })
            .by(olena)
            .accepted(),
      ],
      refused: [
        'met',
        () =>
          asked()
            .when(refuseExtension, { action: id('new template'), reason: 'no' })
            .by(olena)
            .accepted(),
      ],
      'done meanwhile': ['cancelled', () => done(asked())],
    },
  },
  'decide an extension: never after the due': {
    ...{ name: 'decide-extension', opens: () => asked(implementing().at('2026-03-13T14:00:00.000Z')), owed: olena.person },
    ...{ from: '2026-03-13T14:00:00.000Z', due: '2026-03-13T22:00:00.000Z', ends: {} },
  },
});

it('whoever owes something is told by which commands it is met', () => {
  const names = capaObligations.lines.map(({ name }) => name);
  expect(Object.keys(waysOnCapa).sort()).toEqual([...names, endPause].sort());
  const commands = (of: { readonly commands: readonly { readonly name: string }[] }) => new Set(of.commands.map(({ name }) => name));
  const known = commands(capaMachine);
  expect(Object.values(waysOnCapa).flatMap((each) => each.filter((name) => !known.has(name)))).toEqual([]);
  expect(
    Object.values(waysOnProposal)
      .flat()
      .filter((name) => !commands(proposalMachine).has(name)),
  ).toEqual([]);
});

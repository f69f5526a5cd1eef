import { endPause } from '#deadlines/domain';
import { describeObligationLines, specsOf, type ObligationLineSpec } from '#testing';
import {
  acknowledge,
  acknowledgeFinding,
  awaitCapa,
  backToCorrection,
  closeNonconformity,
  contain,
  containmentNotNeeded,
  correct,
  correctionNotNeeded,
  disputeFinding,
  engineCommands,
  extendAnswer,
  findInadmissible,
  forward,
  issueFinding,
  proposeForward,
  proposeInadmissible,
  proposeReturn,
  register,
  reject,
  reopen,
  report,
  resolve,
  returnToCitizen,
  triage,
  withdraw,
} from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import type { Severity } from './kinds.js';
import { complaint, finding, nonconformity, recordMachines } from './machines.js';
import { recordObligations } from './obligations.js';
import {
  appeal,
  contained,
  corrected,
  extentAnswered,
  house,
  ihor,
  maria,
  nina,
  now,
  oksana,
  olena,
  petro,
  record,
  reported,
  sealedFor,
  triaged,
  yurii,
} from './sample.js';
import { waysOn } from './ways-on.js';
import type { LiveRecord } from './state.js';

const ground = { events: e, house, now };
const [ofNonconformity, ofComplaint, ofFinding] = [specsOf(nonconformity, ground), specsOf(complaint, ground), specsOf(finding, ground)];
const reason = sealedFor('citizen');
const notice = { at: now, channel: 'letter' };

const reportedAs = (severity: Severity) =>
  ofNonconformity
    .given()
    .when(report, { record, title: 'Permit issued', description: 'Nobody asked.', process: 'issue', severity })
    .by(olena)
    .accepted();
const work = (severity: Severity) => ({ process: 'issue', unit: 'permits', severity, assignee: petro.person }) as const;
const triagedAs = (severity: Severity) => reportedAs(severity).when(triage, work(severity)).by(oksana).accepted();
const done = () => ofNonconformity.given(reported, triaged(), contained, corrected, extentAnswered);
const resolved = () => done().when(resolve, { justification: 'A slip.' }).by(petro).accepted();
const registered = () => ofComplaint.given().when(register, appeal.data).by(olena).accepted();
const settled = { process: 'intake', unit: 'permits', severity: 'minor', assignee: petro.person } as const;
const forwarding = { unit: null, body: 'Council', reason };
const issued = () =>
  ofFinding
    .given()
    .when(issueFinding, {
      ...{ record, title: 'Registers on paper', audit: 'IA-1', evidence: 'Seen.', auditee: 'permits', process: 'issue' },
      ...{ criterion: { standard: 'ISO 9001', edition: null, clause: '7.5.3' }, grade: 'minor-nonconformity' },
    })
    .by(yurii)
    .accepted();

const byReceipt = { from: appeal.data.receivedAt } as const;
const ofLaw = { ...byReceipt, basis: 'law' } as const;

/**
 * *Which obligation opens when*, line by line, on Tuesday, 3 March 2026, noon in Kyiv: who owes it, from when it counts, when it is due, and what
 * ends it. The appeal came the day before.
 */
describeObligationLines(now, {
  'triage of a nonconformity: 2 working days': {
    ...{ name: 'triage', opens: () => reportedAs('minor'), owed: oksana.person, due: '2026-03-05T22:00:00.000Z' },
    ends: {
      triaged: ['met', () => triagedAs('minor')],
      rejected: ['met', () => reportedAs('minor').when(reject, { reason: 'No.' }).by(oksana).accepted()],
    },
  },
  'triage of what is critical: 4 working hours': {
    ...{ name: 'triage', opens: () => reportedAs('critical'), owed: oksana.person, due: '2026-03-03T14:45:00.000Z' },
    ends: { triaged: ['met', () => triagedAs('critical')] },
  },
  'triage of an appeal: 1 working day': {
    ...{ name: 'triage', opens: registered, owed: 'quality-manager', due: '2026-03-04T22:00:00.000Z' },
    ends: {
      'a proposed exit': ['met', () => registered().when(proposeForward, forwarding).by(nina).accepted()],
      withdrawn: ['cancelled', () => registered().when(withdraw, { channel: 'letter', reason }).by(olena).accepted()],
    },
  },
  'triage again: reopened, a term of its own anew': {
    ...{ name: 'triage', owed: oksana.person, due: '2026-03-05T22:00:00.000Z' },
    opens: () =>
      resolved().when(closeNonconformity, {}).by(oksana).accepted().when(reopen, { reason: 'It came back.' }).by(nina).accepted(),
    ends: {},
  },
  'acknowledge: 1 working day': {
    ...{ name: 'acknowledge', opens: registered, owed: olena.person, due: '2026-03-04T22:00:00.000Z' },
    ends: { acknowledged: ['met', () => registered().when(acknowledge, { channel: 'letter' }).by(olena).accepted()] },
  },
  'answer: 1 month of law': {
    ...{ name: 'answer', opens: registered, owed: 'quality-manager', due: '2026-04-02T21:00:00.000Z', ...ofLaw },
    ends: {
      forwarded: [
        'cancelled',
        () =>
          registered()
            .when(proposeForward, forwarding)
            .by(nina)
            .accepted()
            .when(forward, { ...forwarding, notice })
            .by(nina)
            .accepted(),
      ],
      withdrawn: ['cancelled', () => registered().when(withdraw, { channel: 'letter', reason }).by(olena).accepted()],
    },
  },
  'answer: 15 days where triage sets them': {
    ...{ name: 'answer', owed: petro.person, due: '2026-03-17T22:00:00.000Z', ...ofLaw, ends: {} },
    opens: () =>
      registered()
        .when(triage, { ...settled, answerTerm: 'no-further-study' })
        .by(nina)
        .accepted(),
  },
  'forward: 5 days of law': {
    ...{ name: 'forward', owed: 'quality-manager', due: '2026-03-07T22:00:00.000Z', ...ofLaw },
    opens: () => registered().when(proposeForward, forwarding).by(nina).accepted(),
    ends: {
      forwarded: [
        'met',
        () =>
          registered()
            .when(proposeForward, forwarding)
            .by(nina)
            .accepted()
            .when(forward, { ...forwarding, notice })
            .by(nina)
            .accepted(),
      ],
    },
  },
  'return what is ill-formed: 10 days of law': {
    ...{ name: 'return', owed: 'quality-manager', due: '2026-03-12T22:00:00.000Z', ...ofLaw },
    opens: () => registered().when(proposeReturn, { ground: 'ill-formed', reason }).by(nina).accepted(),
    ends: {
      returned: [
        'met',
        () =>
          registered()
            .when(proposeReturn, { ground: 'ill-formed', reason })
            .by(nina)
            .accepted()
            .when(returnToCitizen, { ground: 'ill-formed', reason, notice })
            .by(nina)
            .accepted(),
      ],
    },
  },
  'return what lacks data: 5 days of law': {
    ...{ name: 'return', owed: 'quality-manager', due: '2026-03-07T22:00:00.000Z', ...ofLaw, ends: {} },
    opens: () => registered().when(proposeReturn, { ground: 'lacks-data', reason }).by(nina).accepted(),
  },
  'decide on admissibility: 5 days from receipt': {
    ...{ name: 'decide-inadmissible', owed: 'head-of-department', due: '2026-03-07T22:00:00.000Z', ...byReceipt },
    opens: () => registered().when(proposeInadmissible, { ground: 'out-of-time', reason }).by(nina).accepted(),
    ends: {
      decided: [
        'met',
        () =>
          registered()
            .when(proposeInadmissible, { ground: 'out-of-time', reason })
            .by(nina)
            .accepted()
            .when(findInadmissible, { reason, notice })
            .by(maria)
            .accepted(),
      ],
    },
  },
  'contain what is critical: 4 working hours': {
    ...{ name: 'contain', opens: () => triagedAs('critical'), owed: petro.person, due: '2026-03-03T14:45:00.000Z' },
    ends: { contained: ['met', () => triagedAs('critical').when(contain, { description: 'Suspended.' }).by(petro).accepted()] },
  },
  'contain what is major: 1 working day': {
    ...{ name: 'contain', opens: () => triagedAs('major'), owed: petro.person, due: '2026-03-04T22:00:00.000Z' },
    ends: { 'not needed': ['met', () => triagedAs('major').when(containmentNotNeeded, { reason: 'Not used.' }).by(petro).accepted()] },
  },
  ...Object.fromEntries(
    (
      [
        ['critical', 1, '2026-03-04'],
        ['major', 3, '2026-03-06'],
        ['moderate', 5, '2026-03-10'],
        ['minor', 10, '2026-03-17'],
      ] as const
    ).map(([severity, days, last]) => [
      `correct what is ${severity}: ${days} working days`,
      {
        ...{ name: 'correct', opens: () => triagedAs(severity), owed: petro.person, due: `${last}T22:00:00.000Z` },
        ends: {
          corrected: ['met', () => triagedAs(severity).when(correct, { description: 'Done.' }).by(petro).accepted()],
          'none needed': ['met', () => triagedAs(severity).when(correctionNotNeeded, { reason: 'None.' }).by(petro).accepted()],
        },
      } satisfies ObligationLineSpec,
    ]),
  ),
  'respond to a finding: 5 working days': {
    ...{ name: 'respond', opens: issued, owed: ihor.person, due: '2026-03-10T22:00:00.000Z' },
    ends: {
      acknowledged: ['met', () => issued().when(acknowledgeFinding, { note: null }).by(ihor).accepted()],
      disputed: ['met', () => issued().when(disputeFinding, { reason: 'It was another unit.' }).by(ihor).accepted()],
    },
  },
  'open a CAPA: 3 working days': {
    ...{ name: 'open-capa', owed: 'quality-manager', due: '2026-03-06T22:00:00.000Z' },
    opens: () => triagedAs('moderate').when(awaitCapa, {}).by(petro).accepted(),
    ends: {
      'back to correction': [
        'met',
        () =>
          triagedAs('moderate')
            .when(awaitCapa, {})
            .by(petro)
            .accepted()
            .when(backToCorrection, { reason: 'One case.' })
            .by(petro)
            .accepted(),
      ],
    },
  },
  'close: 5 working days': {
    ...{ name: 'close', opens: resolved, owed: oksana.person, due: '2026-03-10T22:00:00.000Z' },
    ends: {
      closed: ['met', () => resolved().when(closeNonconformity, {}).by(oksana).accepted()],
      reopened: ['met', () => resolved().when(reopen, { reason: 'Not yet.' }).by(nina).accepted()],
    },
  },
});

it('the answer is extended with notice to the citizen, and never past 45 days from receipt in total', () => {
  const answer = registered();
  const until = (due: string, told: typeof notice | null = notice) => answer.when(extendAnswer, { due, reason, notice: told }).by(maria);
  const [day45, after] = ['2026-04-16T21:00:00.000Z', '2026-04-16T21:00:00.001Z'];
  until(day45, null).refused('citizen-was-told');
  until(after).refused('within-the-total-term', { latest: day45 });
  const { state } = until(day45).accepted();
  const extended = (state as LiveRecord).obligations.find(({ name }) => name === 'answer');
  expect(extended).toMatchObject({ due: day45, originalDue: '2026-04-02T21:00:00.000Z', extended: 1, run: 2 });
});

it('whoever owes something is told by which commands it is met: each is a command of people, on a record of some kind', () => {
  const names = recordObligations.lines.map(({ name }) => name);
  expect(Object.keys(waysOn).sort()).toEqual([...names, endPause].sort());
  const commands = new Set(Object.values(recordMachines).flatMap((machine) => machine.commands.map(({ name }) => name as string)));
  const ofTheEngine = new Set(engineCommands.map(({ name }) => name as string));
  const wrong = Object.values(waysOn).flatMap((each) => each.filter((name) => !commands.has(name) || ofTheEngine.has(name)));
  expect(wrong).toEqual([]);
});

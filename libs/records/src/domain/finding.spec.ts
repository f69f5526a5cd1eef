import type { Actor } from '#kernel';
import { specsOf } from '#testing';
import {
  acceptImprovement,
  acknowledgeFinding,
  answerExtent,
  closeFinding as close,
  correctionNotNeeded,
  correct,
  contain,
  declineImprovement,
  disputeFinding,
  issueFinding,
  regrade,
  reject,
  reopen,
  resolveFinding as resolve,
  respondToFinding,
  triage,
  verifyClosure,
} from './commands/index.js';
import { recordEvents as e, type Grade } from './events/index.js';
import { finding } from './machines.js';
import {
  capa,
  covered,
  endedEffective,
  house,
  idOf,
  ihor,
  maria,
  nina,
  now,
  oksana,
  olena,
  petro,
  record,
  taras,
  yurii,
} from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(finding, { events: e, house, now });
const issuing = (grade: Grade = 'minor-nonconformity') =>
  ({
    record,
    title: 'Registers kept on paper alone',
    audit: 'IA-2026-02',
    criterion: { standard: 'ISO 9001', edition: '2015', clause: '7.5.3' },
    evidence: 'Three registers of the unit were seen on paper only.',
    grade,
    auditee: 'permits',
    process: 'issue',
  }) as const;
const issued = (grade?: Grade) => given().when(issueFinding, issuing(grade)).by(yurii).accepted();
const settled = { process: 'issue', unit: 'permits', assignee: petro.person } as const;
const triaged = (grade?: Grade) => issued(grade).when(triage, settled).by(oksana).accepted();
const owed = (state: RecordState, name: string) => (state as LiveRecord).obligations.findLast((each) => each.name === name);
/** A second auditor, of the unit that is audited here. */
const insider: Actor = { person: petro.person, roles: ['staff', 'auditor'] };

describe('issuing a finding', () => {
  it('is an auditorʼs, and owes the head of the auditee a response', () => {
    given().when(issueFinding, issuing()).by(nina).refused('auditors-only');
    given()
      .when(issueFinding, issuing('major-nonconformity'))
      .by(yurii)
      .noting('FindingIssued', 'ObligationOpened', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'reported', severity: 'major', unit: idOf('permits'), own: { auditors: [yurii.person] } });
        // Nobody heads `permits`: the head of `services` above it answers for it.
        expect(owed(state, 'respond')).toMatchObject({ assignee: ihor.person, unit: idOf('permits'), due: '2026-03-10T22:00:00.000Z' });
        expect(owed(state, 'triage')).toMatchObject({ assignee: oksana.person });
      })
      .when(issueFinding, issuing())
      .by(yurii)
      .refused('wrong-status');
  });

  it('is impartial: nobody issues one about their own unit, nor for somebody who would', () => {
    given()
      .when(issueFinding, issuing())
      .by(insider)
      .refused('auditor-is-not-the-auditee', { auditee: idOf('permits') });
    given()
      .when(issueFinding, issuing())
      .by({ ...yurii, onBehalfOf: petro.person })
      .refused('auditor-is-not-the-auditee');
    const wrong = given()
      .when(issueFinding, { ...issuing(), auditee: 'archive', process: 'fax', foundAt: '2026-03-04T08:00:00.000Z' })
      .by(yurii);
    wrong.refused('unit-is-open', { unit: 'archive' });
    wrong.refused('process-is-in-use');
    wrong.refused('not-in-the-future');
  });
});

describe('the auditee', () => {
  it('acknowledges or disputes; both stay on record', () => {
    issued()
      .when(acknowledgeFinding, {})
      .by(petro)
      .refused('auditee-speaks', { needed: ['head-of-unit'] });
    const disputed = issued()
      .when(disputeFinding, { reason: 'There is an electronic one.' })
      .by(ihor)
      .accepted(e.findingDisputed({ reason: 'There is an electronic one.' }))
      .leaves((state) => expect(owed(state, 'respond')).toMatchObject({ status: 'met' }));
    disputed.when(disputeFinding, { reason: 'x' }).by(ihor).refused('finding-not-disputed', { at: now });
    disputed
      .when(acknowledgeFinding, { note: 'Seen since.' })
      .by(maria)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ own: { disputed: { by: ihor.person }, acknowledged: { by: maria.person } } }))
      .when(acknowledgeFinding, {})
      .by(maria)
      .refused('finding-not-acknowledged', { at: now })
      .when(disputeFinding, { reason: 'x' })
      .by(ihor)
      .refused('finding-not-acknowledged');
  });

  it('accepts or declines an opportunity for improvement, and nothing else', () => {
    const chance = issued('opportunity-for-improvement');
    chance.when(acceptImprovement, {}).by(olena).refused('auditee-speaks');
    chance
      .when(declineImprovement, { reason: 'Too dear.' })
      .by(ihor)
      .accepted(e.improvementDeclined({ reason: 'Too dear.' }))
      .when(acceptImprovement, {})
      .by(ihor)
      .refused('improvement-is-open', { grade: 'opportunity-for-improvement' });
    issued().when(acceptImprovement, {}).by(ihor).refused('improvement-is-open', { grade: 'minor-nonconformity' });
    chance
      .when(acceptImprovement, { note: 'Next year.' })
      .by(ihor)
      .accepted(e.improvementAccepted({ note: 'Next year.' }));
  });
});

describe('triage of a finding', () => {
  it('leaves the severity to the grade', () => {
    issued('major-nonconformity')
      .when(triage, settled)
      .by(oksana)
      .noting('RecordTriaged', 'ObligationOpened', 'ObligationOpened')
      .leaves((state) => expect(state).toMatchObject({ severity: 'major', status: 'triaged' }));
    issued()
      .when(triage, { ...settled, severity: 'critical' })
      .by(oksana)
      .refused('severity-is-judged', { severity: 'critical' });
  });

  it('owes the response again where a wrong rejection had ended it, and nothing was said yet', () => {
    const rejected = issued().when(reject, { reason: 'a misunderstanding' }).by(oksana).accepted();
    const reopened = rejected.when(reopen, { reason: 'it was none' }).by(yurii).accepted();
    reopened.leaves((state) => expect(owed(state, 'respond')).toMatchObject({ status: 'open' }));
    issued()
      .when(acknowledgeFinding, {})
      .by(maria)
      .accepted()
      .when(reject, { reason: 'a misunderstanding' })
      .by(oksana)
      .accepted()
      .when(reopen, { reason: 'it was none' })
      .by(yurii)
      .accepted()
      .leaves((state) => expect(owed(state, 'respond')).toMatchObject({ status: 'met' }));
  });

  it('may reject it, and then no response is owed', () => {
    issued()
      .when(reject, { reason: 'Another unit keeps them.' })
      .by(oksana)
      .accepted()
      .leaves((state) => expect(owed(state, 'respond')).toMatchObject({ status: 'cancelled' }));
  });
});

describe('what each grade asks for before a finding is resolved', () => {
  it('an observation: an answer and a response, and no correction', () => {
    const observed = triaged('observation').leaves((state) => expect(owed(state, 'correct')).toBeUndefined());
    const refused = observed.when(resolve, {}).by(petro);
    refused.refused('finding-was-answered');
    refused.refused('response-was-given');
    expect(observed.offered(resolve, petro).codes).toEqual(['finding-was-answered', 'response-was-given']);
    observed
      .when(acknowledgeFinding, {})
      .by(ihor)
      .accepted()
      .when(respondToFinding, { response: 'We shall watch it.' })
      .by(ihor)
      .accepted(e.findingResponded({ response: 'We shall watch it.' }))
      .when(resolve, {})
      .by(petro)
      .accepted();
  });

  it('an opportunity for improvement: a decision', () => {
    const chance = triaged('opportunity-for-improvement').when(acknowledgeFinding, {}).by(ihor).accepted();
    chance.when(resolve, {}).by(petro).refused('improvement-was-decided');
    chance.when(declineImprovement, { reason: 'x' }).by(ihor).accepted().when(resolve, {}).by(petro).accepted();
  });

  it('a minor nonconformity: correction and extent, with a justification', () => {
    const minor = triaged().when(acknowledgeFinding, {}).by(ihor).accepted();
    minor.when(resolve, { justification: 'x' }).by(petro).refused('correction-recorded');
    const done = minor
      .when(correct, { description: 'Registers moved.' })
      .by(petro)
      .accepted()
      .when(answerExtent, { similar: 'none', explanation: 'asked' })
      .by(petro)
      .accepted();
    done.when(resolve, {}).by(petro).refused('justified-without-capa');
    done.when(resolve, { justification: 'One unit only.' }).by(petro).accepted();
  });

  it('a major nonconformity: a CAPA that ended effective', () => {
    const major = triaged('major-nonconformity')
      .when(acknowledgeFinding, {})
      .by(ihor)
      .accepted()
      .when(contain, { description: 'Copies made.' })
      .by(petro)
      .accepted()
      .when(correctionNotNeeded, { reason: 'The registers are whole.' })
      .by(petro)
      .accepted()
      .when(answerExtent, { similar: 'exist', explanation: 'two more units' })
      .by(petro)
      .accepted();
    major.when(resolve, { justification: 'x' }).by(petro).refused('required-capa-ended-effective', { capa: null });
    const cover = e.recordCovered({ ...covered.data, kind: 'finding', severity: 'major' });
    major
      .afterwards(cover, endedEffective)
      .when(resolve, {})
      .by(petro)
      .accepted(e.recordResolved({ justification: null, capa }));
  });
});

describe('grading anew', () => {
  it('is an impartial auditorʼs, and what the grade asks for follows', () => {
    triaged().when(regrade, { grade: 'observation', reason: 'seen' }).by(nina).refused('auditors-only');
    triaged().when(regrade, { grade: 'observation', reason: 'seen' }).by(insider).refused('auditor-is-not-the-auditee');
    triaged()
      .when(regrade, { grade: 'observation', reason: 'seen' })
      .by(yurii)
      .accepted(e.findingRegraded({ from: 'minor-nonconformity', to: 'observation', reason: 'seen' }))
      .leaves((state) => expect(owed(state, 'correct')).toMatchObject({ status: 'cancelled', reason: 'regraded' }))
      .when(regrade, { grade: 'observation', reason: 'seen' })
      .by(yurii)
      .quietWhenRepeated();
    triaged('observation')
      .when(regrade, { grade: 'major-nonconformity', reason: 'worse' })
      .by(yurii)
      .noting('FindingRegraded', 'SeverityChanged')
      .leaves((state) => {
        expect(state).toMatchObject({ severity: 'major', own: { grade: 'major-nonconformity' } });
        expect(owed(state, 'correct')).toMatchObject({ status: 'open' });
        expect(owed(state, 'contain')).toMatchObject({ status: 'open' });
      })
      .when(regrade, { grade: 'minor-nonconformity', reason: 'not so bad' })
      .by(yurii)
      .accepted()
      .leaves((state) => {
        expect(owed(state, 'contain')).toMatchObject({ status: 'cancelled', reason: 'severity-lowered' });
        expect(owed(state, 'correct')).toMatchObject({ status: 'open' });
      });
  });
});

it('before triage a graver grade opens nothing: triage does', () => {
  issued()
    .when(regrade, { grade: 'major-nonconformity', reason: 'worse' })
    .by(yurii)
    .accepted()
    .leaves((state) => expect(owed(state, 'contain')).toBeUndefined())
    .when(triage, settled)
    .by(oksana)
    .accepted()
    .leaves((state) => expect(owed(state, 'contain')).toMatchObject({ status: 'open', assignee: petro.person }));
});

describe('closing a finding', () => {
  const resolved = triaged('observation')
    .when(acknowledgeFinding, {})
    .by(ihor)
    .accepted()
    .when(respondToFinding, { response: 'We shall watch it.' })
    .by(ihor)
    .accepted()
    .when(resolve, {})
    .by(petro)
    .accepted();

  it('is owed by who issued it, and waits for the verification by an auditor who is not the auditee', () => {
    resolved.leaves((state) => expect(owed(state, 'close')).toMatchObject({ assignee: yurii.person }));
    resolved.when(close, {}).by(yurii).refused('closure-is-verified');
    resolved
      .when(close, {})
      .by(nina)
      .refused('closing-is-yours', { needed: ['auditor'] });
    resolved.when(verifyClosure, { evidence: 'Seen.' }).by(taras).refused('auditors-only');
    resolved.when(verifyClosure, { evidence: 'Seen.' }).by(insider).refused('auditor-is-not-the-auditee');
    resolved
      .when(verifyClosure, { evidence: 'Seen.' })
      .by(yurii)
      .accepted(e.findingVerified({ evidence: 'Seen.', verifiedBy: [yurii.person] }))
      .when(close, {})
      .by(yurii)
      .accepted(e.recordClosed({ note: null }))
      .when(close, {})
      .by(yurii)
      .refused('wrong-status');
  });

  it('asks for another verification after reopening', () => {
    const later = '2026-03-10T10:00:00.000Z';
    resolved
      .when(verifyClosure, { evidence: 'Seen.' })
      .by(yurii)
      .accepted()
      .at(later)
      .when(reopen, { reason: 'It came back.' })
      .by(yurii)
      .accepted()
      .when(triage, settled)
      .by(oksana)
      .accepted()
      .when(resolve, {})
      .by(petro)
      .accepted()
      .when(close, {})
      .by(yurii)
      .refused('closure-is-verified');
  });
});

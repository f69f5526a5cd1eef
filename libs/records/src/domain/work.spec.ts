import { specsOf } from '#testing';
import {
  answerExtent,
  assign,
  contain,
  containmentNotNeeded,
  correct,
  correctionNotNeeded,
  recordConsequences,
  report,
  startCorrection,
  triage,
} from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { nonconformity } from './machines.js';
import {
  contained,
  corrected,
  extentAnswered,
  house,
  idOf,
  ihor,
  nina,
  now,
  oksana,
  olena,
  petro,
  record,
  reported,
  triaged,
  yurii,
} from './sample.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const critical = given()
  .when(report, { record, title: 'Permit issued', description: 'Nobody asked.', process: 'issue' })
  .by(olena)
  .accepted()
  .when(triage, { process: 'issue', unit: 'permits', severity: 'critical', assignee: petro.person })
  .by(oksana)
  .accepted();

describe('the work on a record', () => {
  it('is its assignee’s, the process owner’s and the quality manager’s', () => {
    for (const by of [petro, oksana, nina]) critical.when(startCorrection).by(by).accepted(e.correctionStarted({}));
    for (const by of [olena, yurii]) {
      critical
        .when(startCorrection)
        .by(by)
        .refused('work-is-yours', { needed: ['assignee', 'process-owner', 'quality-manager'] });
    }
    critical.when(startCorrection).by(petro).quietWhenRepeated();
    given(reported).when(startCorrection).by(petro).refused('wrong-status');
  });

  it('contains, or says why there is nothing to contain', () => {
    critical
      .when(contain, { description: 'Permit suspended.' })
      .by(petro)
      .noting('ContainmentRecorded', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ status: 'triaged', work: { containment: { how: 'contained', containedAt: now } } }));
    critical
      .when(containmentNotNeeded, { reason: 'Not used yet.' })
      .by(petro)
      .noting('ContainmentNotNeeded', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ work: { containment: { how: 'not-needed' } } }));
    critical.when(contain, { description: 'Will be.', containedAt: '2026-03-05T10:00:00.000Z' }).by(petro).refused('not-in-the-future');
    critical.when(contain, { description: 'x' }).by(olena).refused('work-is-yours');
  });

  it('notes what was contained too late as missed first, then as met', () => {
    critical.at('2026-03-09T10:00:00.000Z').when(contain, { description: 'Late.' }).by(petro).noting('ObligationMissed', 'ObligationMet');
  });

  it('corrects: what was done, what became of the output, and who allowed a concession', () => {
    critical
      .when(correct, { description: 'Opinion obtained.', disposition: 'corrected' })
      .by({ ...oksana, onBehalfOf: petro.person })
      .noting('CorrectionRecorded', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ status: 'in-correction', correctedBy: [oksana.person, petro.person] }));
    critical
      .when(correct, {
        description: 'Used as it is.',
        disposition: 'accepted-under-concession',
        concession: { authority: idOf('maria'), document: 'Order 12' },
      })
      .by(petro)
      .accepted();
    critical
      .when(correct, { description: 'As it is.', disposition: 'accepted-under-concession' })
      .by(petro)
      .refused('concession-has-its-authority', { disposition: 'accepted-under-concession' });
    const refused = critical
      .when(correct, {
        description: 'x',
        concession: { authority: petro.person, document: 'Order 12' },
        correctedAt: '2027-01-01T00:00:00.000Z',
      })
      .by(petro);
    refused.refused('concession-has-its-authority');
    refused.refused('authority-is-another', { authority: petro.person });
    refused.refused('not-in-the-future');
    critical
      .when(correct, {
        description: 'x',
        disposition: 'accepted-under-concession',
        concession: { authority: idOf('gone'), document: 'Order 12' },
      })
      .by(petro)
      .refused('authority-is-known', { authority: idOf('gone') });
  });

  it('says why there is nothing to correct', () => {
    critical
      .when(correctionNotNeeded, { reason: 'The permit was never used.' })
      .by(petro)
      .noting('CorrectionNotNeeded', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ status: 'in-correction', correctedBy: [petro.person] }));
    critical.when(correctionNotNeeded, { reason: 'x' }).by(olena).refused('work-is-yours');
  });

  it('writes down consequences and answers the question of extent, each as often as it is known better', () => {
    critical
      .when(recordConsequences, { description: 'One applicant waited a day.' })
      .by(petro)
      .accepted(e.consequencesRecorded({ description: 'One applicant waited a day.' }))
      .when(answerExtent, { similar: 'exist', explanation: 'Two more.', records: [{ id: idOf('b'), kind: 'nonconformity' }] })
      .by(petro)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ work: { extent: { similar: 'exist' }, consequences: { by: petro.person } } }));
    critical.when(answerExtent, { similar: 'none', explanation: 'x' }).by(olena).refused('work-is-yours');
    given(reported).when(recordConsequences, { description: 'x' }).by(nina).refused('wrong-status');
  });
});

describe('assigning', () => {
  it('moves the obligations of the work with it, dues unchanged', () => {
    critical
      .when(assign, { assignee: olena.person, reason: 'Petro is ill' })
      .by(oksana)
      .noting('RecordAssigned', 'ObligationReassigned', 'ObligationReassigned')
      .leaves((state) => {
        expect(state).toMatchObject({ assignee: olena.person });
        if (state.status !== 'none')
          expect(state.obligations.filter(({ status }) => status === 'open').map((each) => each.assignee)).toEqual([
            olena.person,
            olena.person,
          ]);
      })
      .when(assign, { assignee: olena.person })
      .by(oksana)
      .quietWhenRepeated();
  });

  it('is for those who triage and for the heads above the unit', () => {
    critical.when(assign, { assignee: olena.person }).by(ihor).accepted();
    critical.when(assign, { assignee: olena.person }).by(petro).refused('assigning-is-yours');
    critical
      .when(assign, { assignee: idOf('gone') })
      .by(nina)
      .refused('assignee-is-here');
  });

  it('ends with the record', () => {
    given(reported, triaged(), contained, corrected, extentAnswered, e.recordRejected({ reason: 'x' }))
      .when(assign, { assignee: olena.person })
      .by(nina)
      .refused('wrong-status');
  });
});

import { specsOf } from '#testing';
import { awaitCapa, backToCorrection, closeNonconformity as close, reopen, resolve, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { nonconformity } from './machines.js';
import {
  awaited,
  capa,
  closed,
  contained,
  corrected,
  covered,
  endedEffective,
  extentAnswered,
  house,
  nina,
  now,
  oksana,
  olena,
  petro,
  reported,
  resolved,
  triaged,
  yurii,
} from './sample.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const justification = 'A slip of one day, seen at once.';
const done = [contained, corrected, extentAnswered];

describe('resolve', () => {
  it('holds only with containment ended, a correction, and the extent answered: every gap is named at once', () => {
    const bare = given(reported)
      .when(triage, { process: 'issue', unit: 'permits', severity: 'major', assignee: petro.person })
      .by(nina)
      .accepted()
      .afterwards(e.correctionStarted({}));
    const refused = bare.when(resolve, { justification }).by(petro);
    refused.refused('containment-ended');
    refused.refused('correction-recorded');
    refused.refused('extent-answered');
    expect(bare.offered(resolve, petro)).toEqual({
      allowed: false,
      codes: ['containment-ended', 'correction-recorded', 'extent-answered'],
    });
  });

  it('asks for no containment where nobody owes it', () => {
    given(reported, triaged('minor'), corrected, extentAnswered).when(resolve, { justification }).by(petro).accepted();
    given(reported, triaged('minor'), corrected).when(resolve, { justification }).by(petro).refused('extent-answered');
  });

  it('without a CAPA says why, and closing is owed', () => {
    given(reported, triaged(), ...done)
      .when(resolve, { justification })
      .by(petro)
      .accepted(e.recordResolved({ justification, capa: null }))
      .leaves((state) => expect(state).toMatchObject({ status: 'resolved', obligations: [{ name: 'close', assignee: oksana.person }] }))
      .when(resolve, { justification })
      .by(petro)
      .refused('wrong-status');
    given(reported, triaged(), ...done)
      .when(resolve, {})
      .by(petro)
      .refused('justified-without-capa');
    given(reported, triaged(), ...done)
      .when(resolve, { justification })
      .by(olena)
      .refused('work-is-yours');
  });

  it('of a critical nonconformity needs a CAPA that ended effective', () => {
    const critical = given(reported, triaged('critical'), ...done);
    critical.when(resolve, { justification }).by(petro).refused('required-capa-ended-effective', { capa: null });
    critical.afterwards(covered).when(resolve, { justification }).by(petro).refused('required-capa-ended-effective', { capa });
    critical
      .afterwards(covered, endedEffective)
      .when(resolve, {})
      .by(petro)
      .accepted(e.recordResolved({ justification: null, capa }));
  });

  it('waits for the CAPA that it awaits, also where none is required', () => {
    const waiting = given(reported, triaged(), ...done, awaited);
    waiting.when(resolve, { justification }).by(petro).refused('awaited-capa-ended-effective', { capa: null });
    waiting.afterwards(covered).when(resolve, { justification }).by(petro).refused('awaited-capa-ended-effective', { capa });
    waiting.afterwards(covered, endedEffective).when(resolve, {}).by(petro).accepted();
  });
});

describe('awaiting a CAPA', () => {
  it('owes one, where none covers the record yet', () => {
    given(reported, triaged('critical'))
      .when(awaitCapa, {})
      .by(petro)
      .noting('CapaAwaited', 'ObligationOpened')
      .leaves((state) =>
        expect(state).toMatchObject({ status: 'awaiting-capa', obligations: [{ name: 'open-capa', role: 'quality-manager' }] }),
      )
      .when(awaitCapa, {})
      .by(petro)
      .refused('wrong-status');
    given(reported, triaged('critical'), covered)
      .when(awaitCapa, { reason: 'systemic' })
      .by(petro)
      .accepted(e.capaAwaited({ reason: 'systemic', capaRequired: true, capa }))
      .leaves((state) => expect(state).toMatchObject({ obligations: [] }));
    given(reported, triaged()).when(awaitCapa, {}).by(olena).refused('work-is-yours');
  });

  it('resolves the record at once where its CAPA has ended effective already and nothing else is left', () => {
    given(reported, triaged('critical'), ...done, covered, endedEffective)
      .when(awaitCapa, {})
      .by(petro)
      .noting('CapaAwaited', 'RecordResolved', 'ObligationOpened')
      .leaves((state) => expect(state).toMatchObject({ status: 'resolved' }));
  });

  it('goes back to correction with a reason, where no CAPA is required', () => {
    given(reported, triaged())
      .when(awaitCapa, {})
      .by(petro)
      .accepted()
      .when(backToCorrection, { reason: 'one case' })
      .by(petro)
      .noting('CorrectionResumed', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ status: 'in-correction', obligations: [{ name: 'open-capa', status: 'met' }] }))
      .when(backToCorrection, { reason: 'one case' })
      .by(petro)
      .refused('wrong-status');
    given(reported, triaged('critical'), awaited)
      .when(backToCorrection, { reason: 'x' })
      .by(petro)
      .refused('no-capa-is-required', { severity: 'critical' });
  });
});

describe('closing', () => {
  const ready = given(reported, triaged(), ...done, resolved);

  it('is done by the process owner or the quality manager, and by nobody who corrected it', () => {
    ready
      .when(close, {})
      .by(oksana)
      .accepted(closed)
      .leaves((state) =>
        expect(state).toMatchObject({ status: 'closed', closedAt: now, closedBy: oksana.person, endings: [{ status: 'closed' }] }),
      )
      .when(close, {})
      .by(oksana)
      .refused('wrong-status');
    ready.when(close, {}).by(olena).refused('closing-is-yours');
    ready
      .when(close, {})
      .by({ ...nina, onBehalfOf: petro.person })
      .refused('closer-did-not-correct', { correctedBy: [petro.person] });
  });

  it('counts who decided that there is nothing to correct', () => {
    given(reported, triaged(), contained, e.correctionNotNeeded({ reason: 'x', decidedBy: [oksana.person] }), extentAnswered, resolved)
      .when(close, {})
      .by(oksana)
      .refused('closer-did-not-correct');
  });

  it('is owed by the quality manager where the process owner corrected it', () => {
    given(reported, triaged(), contained, e.correctionRecorded({ ...corrected.data, correctedBy: [oksana.person] }), extentAnswered)
      .when(resolve, { justification })
      .by(petro)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ obligations: [{ name: 'close', assignee: null, role: 'quality-manager' }] }));
  });
});

describe('reopening', () => {
  const over = given(reported, triaged(), ...done)
    .when(resolve, { justification })
    .by(petro)
    .accepted()
    .when(close, {})
    .by(oksana)
    .accepted();

  it('mends a mistake: by the quality manager or an auditor, with a reason', () => {
    over
      .when(reopen, { reason: 'wrong unit' })
      .by(petro)
      .refused('may-reopen', { needed: ['quality-manager', 'auditor'] });
    over.when(reopen, { reason: 'wrong unit' }).by(oksana).refused('may-reopen');
    over.when(reopen, { reason: 'wrong unit' }).by(nina).accepted();
  });

  it('keeps what was closed when, starts terms anew, and asks for the work anew', () => {
    over
      .at('2026-03-10T10:00:00.000Z')
      .when(reopen, { reason: 'wrong unit' })
      .by(yurii)
      .noting('RecordReopened', 'ObligationOpened')
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'reported',
          endings: [{ status: 'closed', at: now }],
          earlierRounds: [{ reopened: { from: 'closed', reason: 'wrong unit' }, work: { correction: { how: 'corrected' } } }],
          work: { correction: null },
          correctedBy: [petro.person],
        }),
      )
      .when(reopen, { reason: 'wrong unit' })
      .by(yurii)
      .refused('wrong-status');
  });

  it('opens its obligations in a new run', () => {
    over
      .when(reopen, { reason: 'wrong unit' })
      .by(nina)
      .accepted()
      .leaves((state) => {
        if (state.status === 'none') return;
        expect(state.obligations.at(-1)).toMatchObject({ name: 'triage', run: 2, assignee: oksana.person });
      });
  });

  it('undoes a wrong exit, and ends an owed closing', () => {
    given(reported, e.recordRejected({ reason: 'x' }))
      .when(reopen, { reason: 'it is one' })
      .by(nina)
      .accepted();
    given(reported, triaged(), ...done)
      .when(resolve, { justification })
      .by(petro)
      .accepted()
      .when(reopen, { reason: 'not all' })
      .by(nina)
      .noting('RecordReopened', 'ObligationMet', 'ObligationOpened');
  });
});

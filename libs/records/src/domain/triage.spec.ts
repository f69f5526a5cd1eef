import { specsOf } from '#testing';
import { changeSeverity, forward, markDuplicate, proposeForward, reject, report, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint, nonconformity } from './machines.js';
import {
  closed,
  contained,
  corrected,
  covered,
  house,
  idOf,
  nina,
  now,
  oksana,
  olena,
  petro,
  received,
  record,
  reported,
  sealedFor,
  taras,
  triaged,
  yurii,
} from './sample.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const { given: givenComplaint } = specsOf(complaint, { events: e, house, now });
const asWritten = { record, title: 'Permit issued', description: 'Nobody asked.', detectedAt: '2026-03-02T08:00:00.000Z' };
const settled = { process: 'issue', unit: 'permits', severity: 'moderate', assignee: idOf('petro') } as const;
const other = { id: idOf('other'), kind: 'nonconformity', status: 'triaged', duplicateOf: null } as const;

describe('reporting', () => {
  it('is open to everyone, by key or id, and owes the process owner triage', () => {
    given()
      .when(report, { ...asWritten, process: 'issue', unit: idOf('permits'), severity: 'critical' })
      .by(petro)
      .noting('NonconformityReported', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'reported', reporter: petro.person, process: idOf('issue'), watchers: [petro.person] });
        // Critical: four working hours from noon on Tuesday, the break of 45 minutes apart.
        expect(state).toMatchObject({ obligations: [{ name: 'triage', assignee: oksana.person, due: '2026-03-03T14:45:00.000Z' }] });
      })
      .when(report, asWritten)
      .by(petro)
      .refused('wrong-status');
  });

  it('owes the quality manager triage where no process owner is known', () => {
    for (const process of [undefined, 'intake']) {
      given()
        .when(report, { ...asWritten, ...(process && { process }) })
        .by(petro)
        .noting('ObligationOpened')
        .leaves((state) => expect(state).toMatchObject({ obligations: [{ assignee: null, role: 'quality-manager', run: 1 }] }));
    }
  });

  it('names a process in use, an open unit and a time that has come, and says all that is wrong at once', () => {
    const wrong = given()
      .when(report, { ...asWritten, process: 'fax', unit: 'archive', detectedAt: '2026-03-04T08:00:00.000Z' })
      .by(petro);
    wrong.refused('process-is-in-use', { process: 'fax' });
    wrong.refused('unit-is-open', { unit: 'archive' });
    wrong.refused('not-in-the-future', { field: 'detectedAt', at: '2026-03-04T08:00:00.000Z', now });
  });
});

describe('triage', () => {
  it('is the process owner’s, or the quality manager’s', () => {
    given(reported)
      .when(triage, settled)
      .by(petro)
      .refused('triage-is-yours', { needed: ['process-owner', 'quality-manager'] });
    given(reported)
      .when(triage, settled)
      .by(oksana)
      .accepted(triaged())
      .leaves((state) => expect(state).toMatchObject({ status: 'triaged', assignee: idOf('petro'), severity: 'moderate' }))
      .when(triage, settled)
      .by(oksana)
      .refused('wrong-status');
    given(reported).when(triage, settled).by(nina).quietWhenRepeated();
  });

  it('is also whose it was handed to', () => {
    given()
      .when(report, asWritten)
      .by(olena)
      .accepted()
      .leaves((state) => {
        if (state.status === 'none') throw new Error('not reported');
        const { obligation } = state.obligations[0]!;
        const handed = e.obligationReassigned({ obligation, assignee: taras.person, role: null, unit: null, reason: null, found: [] });
        given(reported, ...openedOf(obligation), handed)
          .when(triage, settled)
          .by(taras)
          .accepted();
      });
  });

  it('gives the work to somebody who is here', () => {
    given(reported)
      .when(triage, { ...settled, assignee: idOf('gone') })
      .by(oksana)
      .refused('assignee-is-here', { assignee: idOf('gone') });
    given(reported)
      .when(triage, { ...settled, assignee: idOf('nobody') })
      .by(oksana)
      .refused('assignee-is-here');
  });

  it('ends the obligation of triage and opens those of work, by severity', () => {
    given()
      .when(report, asWritten)
      .by(olena)
      .accepted()
      .when(triage, { ...settled, severity: 'critical' })
      .by(nina)
      .noting('RecordTriaged', 'ObligationMet', 'ObligationOpened', 'ObligationOpened')
      .leaves((state) =>
        expect(state).toMatchObject({
          obligations: [
            { name: 'triage', status: 'met' },
            { name: 'contain', status: 'open', assignee: idOf('petro') },
            { name: 'correct', status: 'open', assignee: idOf('petro') },
          ],
        }),
      );
    given(reported)
      .when(triage, settled)
      .by(nina)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ obligations: [{ name: 'correct' }] }));
  });

  it('keeps a complaint from those it names, from those who report to them, and from people of a named unit', () => {
    givenComplaint(received).when(triage, settled).by(oksana).refused('not-closed-to-you');
    givenComplaint(received)
      .when(triage, settled)
      .by({ ...nina, onBehalfOf: taras.person })
      .refused('not-closed-to-you');
    for (const name of ['ihor', 'petro', 'taras', 'oksana']) {
      givenComplaint(received)
        .when(triage, { ...settled, assignee: idOf(name) })
        .by(nina)
        .refused('assignee-not-in-conflict', { assignee: idOf(name) });
    }
    givenComplaint(received)
      .when(triage, { ...settled, assignee: yurii.person })
      .by(nina)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'triaged', assignee: yurii.person }));
  });

  it('lets no text of a complaint reach the log in clear', () => {
    expect(() =>
      givenComplaint(received)
        .when(triage, { ...settled, assignee: yurii.person, note: 'she rang twice' })
        .by(nina),
    ).toThrow('RecordTriaged of a complaint carries note in clear');
    givenComplaint(received)
      .when(triage, { ...settled, assignee: yurii.person, note: sealedFor('citizen') })
      .by(nina)
      .accepted();
  });
});

describe('side exits', () => {
  it('reject with a reason, once, and not while a CAPA runs for the record', () => {
    given(reported)
      .when(reject, { reason: 'no requirement says so' })
      .by(oksana)
      .accepted(e.recordRejected({ reason: 'no requirement says so' }))
      .leaves((state) => expect(state).toMatchObject({ status: 'rejected', endings: [{ status: 'rejected' }] }))
      .when(reject, { reason: 'again' })
      .by(oksana)
      .refused('wrong-status');
    given(reported).when(reject, { reason: 'no' }).by(petro).refused('triage-is-yours');
    given(reported, covered).when(reject, { reason: 'no' }).by(oksana).refused('no-capa-runs-for-it', { capa: covered.data.capa });
  });

  it('mark a duplicate of another record of its kind that is none itself', () => {
    given(reported)
      .when(markDuplicate, { of: other })
      .by(oksana)
      .accepted(e.recordMarkedDuplicate({ of: { id: other.id, kind: 'nonconformity' }, reason: null }))
      .when(markDuplicate, { of: other })
      .by(oksana)
      .refused('wrong-status');
    const refused = given(reported)
      .when(markDuplicate, { of: { ...other, id: record, kind: 'complaint', duplicateOf: idOf('third') } })
      .by(nina);
    refused.refused('other-than-itself', { record });
    refused.refused('other-is-of-this-kind', { kind: 'complaint' });
    refused.refused('other-is-no-duplicate', { record, of: idOf('third') });
  });

  it('forward: first proposed, then done; the record stays reported until then', () => {
    given()
      .when(report, asWritten)
      .by(olena)
      .accepted()
      .when(proposeForward, { unit: 'finance', reason: 'theirs' })
      .by(nina)
      .noting('ExitProposed', 'ObligationMet', 'ObligationOpened')
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'reported',
          proposal: { exit: 'forwarded', to: { unit: idOf('finance') } },
          obligations: [
            { name: 'triage', status: 'met' },
            { name: 'forward', status: 'open' },
          ],
        }),
      )
      .when(forward, { unit: 'finance', reason: 'theirs' })
      .by(nina)
      .accepted(e.recordForwarded({ to: { unit: idOf('finance'), body: null }, reason: 'theirs', notice: null }))
      .when(forward, { unit: 'finance', reason: 'theirs' })
      .by(nina)
      .refused('wrong-status');
    given(reported).when(forward, { reason: 'theirs' }).by(nina).refused('goes-to-one-place');
    given(reported).when(forward, { unit: 'archive', body: 'City council', reason: 'x' }).by(nina).refused('goes-to-one-place');
    given(reported).when(forward, { unit: 'archive', reason: 'x' }).by(nina).refused('unit-is-open');
  });

  it('never forward a complaint to whom it complains of, and tell the citizen', () => {
    const refused = givenComplaint(received)
      .when(forward, { unit: 'finance', reason: sealedFor('citizen') })
      .by(nina);
    refused.refused('not-to-whom-it-complains-of', { unit: idOf('finance') });
    refused.refused('citizen-was-told');
    givenComplaint(received)
      .when(proposeForward, { body: 'City council', reason: sealedFor('citizen') })
      .by(nina)
      .noting('ExitProposed', 'ObligationOpened')
      .when(forward, { body: 'City council', reason: sealedFor('citizen'), notice: { at: now, channel: 'letter' } })
      .by(nina)
      .noting('RecordForwarded', 'ObligationMet');
    // A complaint is never rejected, nor taken off the list as a duplicate.
    expect(complaint.describe().commands.map(({ name }) => name)).not.toContain('reject');
  });

  it('triage after all ends the proposal', () => {
    givenComplaint(received)
      .when(proposeForward, { body: 'City council', reason: sealedFor('citizen') })
      .by(nina)
      .accepted()
      .when(triage, { ...settled, assignee: yurii.person })
      .by(nina)
      .noting('RecordTriaged', 'ObligationCancelled')
      .leaves((state) => expect(state).toMatchObject({ obligations: [{ name: 'forward', status: 'cancelled' }, { name: 'correct' }] }));
  });
});

describe('severity', () => {
  const worked = given().when(report, asWritten).by(olena).accepted().when(triage, settled).by(nina).accepted();

  it('raised, draws open internal terms nearer and asks for containment; the same one says nothing', () => {
    worked
      .when(changeSeverity, { severity: 'critical', reason: 'three permits' })
      .by(nina)
      .noting('SeverityChanged', 'ObligationRederived', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ severity: 'critical' });
        if (state.status === 'none') return;
        const [correct] = state.obligations.filter(({ name }) => name === 'correct');
        expect(correct!.due < correct!.originalDue).toBe(true);
      })
      .when(changeSeverity, { severity: 'critical', reason: 'three permits' })
      .by(nina)
      .quietWhenRepeated();
  });

  it('is judged by those who triage', () => {
    worked.when(changeSeverity, { severity: 'minor', reason: 'harmless' }).by(petro).refused('triage-is-yours');
    worked.when(changeSeverity, { severity: 'minor', reason: 'harmless' }).by(nina).accepted();
    given(reported, triaged(), contained, corrected, closed)
      .when(changeSeverity, { severity: 'minor', reason: 'x' })
      .by(nina)
      .refused('wrong-status');
  });
});

function openedOf(obligation: string) {
  return [
    e.obligationOpened({
      obligation,
      name: 'triage',
      about: null,
      assignee: null,
      role: 'quality-manager',
      unit: null,
      from: now,
      basis: 'policy',
      policy: { id: 'triage', version: 1 },
      term: null,
      legalBasis: null,
      calendar: null,
      derivation: [],
      due: '2026-03-05T22:00:00.000Z',
      run: 1,
    }),
  ];
}

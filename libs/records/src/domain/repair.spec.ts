import { specsOf } from '#testing';
import { openObligations } from '#deadlines/domain';
import { closeNonconformity, confirmRepair, dropRepair, repair, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint, nonconformity } from './machines.js';
import { repairWays } from './repairing/ways.js';
import {
  awaited,
  capa,
  closed,
  contained,
  corrected,
  covered,
  extentAnswered,
  house,
  idOf,
  ihor,
  importer,
  maria,
  nina,
  now,
  oksana,
  petro,
  received,
  reported,
  resolved,
  sealedFor,
  triaged,
} from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const id = idOf('the repair');
const reason = 'Triaged by a slip.';
const proposal = (change: Parameters<typeof proposedBy>[1]) => ({ repair: id, change, reason });
const proposedBy = (person: string, change: Extract<ReturnType<typeof e.recordRepairProposed>['data']['change'], { what: 'status' }>) =>
  e.recordRepairProposed({ repair: id, change, reason, proposedBy: [person] });
const back = { what: 'status', from: 'triaged', to: 'reported' } as const;
const owed = (state: unknown) => openObligations((state as LiveRecord).obligations).map(({ name }) => name);

describe('a stuck record', () => {
  it('is put right only where two agree: proposed by one, confirmed by another', () => {
    given(reported, triaged())
      .when(repair, proposal(back))
      .by(nina)
      .accepted(proposedBy(nina.person, back))
      .leaves((state) => expect(state).toMatchObject({ status: 'triaged', repair: { repair: id, proposedBy: [nina.person] } }))
      .when(repair, proposal(back))
      .by(importer)
      .refused('no-repair-is-proposed', { repair: id })
      .when(confirmRepair, { repair: id })
      .by(nina)
      .refused('confirmer-is-independent', { persons: [nina.person] })
      .when(confirmRepair, { repair: idOf('another') })
      .by(maria)
      .refused('repair-is-as-seen', { repair: id })
      .when(confirmRepair, { repair: id })
      .by(maria)
      .accepted(e.recordRepaired({ repair: id, change: back, reason, proposedBy: [nina.person], confirmedBy: [maria.person] }))
      .leaves((state) => expect(state).toMatchObject({ status: 'reported', repair: null, triagedAt: null }))
      .when(confirmRepair, { repair: id })
      .by(maria)
      .refused('repair-is-proposed');
  });

  it('is proposed by an administrator or a quality manager alone', () => {
    given(reported, triaged()).when(repair, proposal(back)).by(oksana).refused('may-repair');
    given(reported, triaged()).when(repair, proposal(back)).by(importer).accepted();
    given(reported, triaged(), proposedBy(importer.person, back))
      .when(confirmRepair, { repair: id })
      .by(oksana)
      .refused('may-confirm-repair');
  });

  it('is not confirmed by who has a hand in the work, nor for somebody who has', () => {
    const proposed = given(reported, triaged(), contained, corrected, proposedBy(importer.person, { ...back, from: 'in-correction' }));
    const manager = { ...petro, roles: ['staff', 'quality-manager'] as const };
    proposed
      .when(confirmRepair, { repair: id })
      .by(manager)
      .refused('confirmer-is-independent', { persons: [petro.person] });
    proposed
      .when(confirmRepair, { repair: id })
      .by({ ...nina, onBehalfOf: petro.person })
      .refused('confirmer-is-independent');
    proposed.when(confirmRepair, { repair: id }).by(nina).accepted();
  });

  it('owes what now applies, and no more what no longer does', () => {
    const worked = given(reported)
      .when(triage, { process: 'issue', unit: 'permits', severity: 'major', assignee: petro.person })
      .by(nina)
      .accepted();
    expect(owed(worked.state)).toEqual(['contain', 'correct']);
    worked
      .afterwards(proposedBy(importer.person, back))
      .when(confirmRepair, { repair: id })
      .by(nina)
      .noting('RecordRepaired', 'ObligationCancelled', 'ObligationCancelled', 'ObligationOpened')
      .leaves((state) => expect(owed(state)).toEqual(['triage']));
  });

  it('that was closed by mistake is closed anew', () => {
    const change = { what: 'status', from: 'closed', to: 'resolved' } as const;
    given(reported, triaged(), contained, corrected, extentAnswered, resolved, closed, proposedBy(importer.person, change))
      .when(confirmRepair, { repair: id })
      .by(nina)
      .accepted()
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'resolved', endings: [{ status: 'closed' }] });
        expect(owed(state)).toEqual(['close']);
      })
      .when(closeNonconformity)
      .by(oksana)
      .accepted();
  });

  it('that ended in another way says which, without a round of its own', () => {
    const ended = given(reported, e.recordRejected({ reason: 'no such thing' }));
    const of = { id: idOf('first'), kind: 'nonconformity', status: 'triaged', duplicateOf: null } as const;
    const change = { what: 'end', from: 'rejected', to: 'duplicate' } as const;
    ended
      .when(repair, { repair: id, change: { ...change, of: null }, reason })
      .by(nina)
      .refused('repaired-duplicate-names-another');
    ended
      .when(repair, { repair: id, change: { ...change, of: { ...of, duplicateOf: idOf('second') } }, reason })
      .by(nina)
      .refused('other-is-no-duplicate');
    ended
      .when(repair, { repair: id, change: { ...change, of }, reason })
      .by(nina)
      .accepted()
      .when(confirmRepair, { repair: id })
      .by(importer)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'duplicate', of: { id: of.id }, endings: [{}, { status: 'duplicate' }] }));
  });

  it('that a CAPA does not cover lets go of it, and the CAPA hears of it', () => {
    const change = { what: 'coverage', from: 'awaiting-capa', capa } as const;
    given(reported, triaged('critical'), awaited, covered)
      .when(repair, proposal({ what: 'status', from: 'awaiting-capa', to: 'in-correction' }))
      .by(nina)
      .refused('no-capa-runs-for-it', { capa })
      .when(repair, { repair: id, change, reason })
      .by(nina)
      .accepted()
      .when(confirmRepair, { repair: id })
      .by(importer)
      .noting('RecordRepaired', 'CoverageEnded', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'awaiting-capa', coverage: { status: 'released' } });
        expect(owed(state)).toEqual(['open-capa']);
      });
  });

  it('goes no way that the table does not have, and only from where it is', () => {
    const stuck = given(reported, triaged());
    stuck
      .when(repair, proposal({ what: 'status', from: 'triaged', to: 'resolved' }))
      .by(nina)
      .refused('repair-is-a-way', { status: 'triaged', allowed: ['reported'] });
    stuck
      .when(repair, proposal({ what: 'status', from: 'closed', to: 'reported' }))
      .by(nina)
      .refused('repair-starts-from-here');
    given(reported, triaged(), proposedBy(nina.person, back))
      .afterwards(contained, corrected)
      .when(confirmRepair, { repair: id })
      .by(importer)
      .refused('repair-starts-from-here', { status: 'in-correction', from: 'triaged' })
      .when(dropRepair, { reason: 'It goes on by itself.' })
      .by(importer)
      .accepted(e.recordRepairDropped({ repair: id, reason: 'It goes on by itself.' }))
      .leaves((state) => expect((state as LiveRecord).repair).toBeNull());
  });

  it('is neither proposed nor confirmed by anybody to whom it is closed', () => {
    const complaints = specsOf(complaint, { events: e, house, now });
    const manager = { ...ihor, roles: ['staff', 'quality-manager'] as const };
    const sealed = { repair: id, change: back, reason: sealedFor('citizen') };
    complaints.given(received).when(repair, sealed).by(manager).refused('not-closed-to-you');
    complaints
      .given(received, e.recordRepairProposed({ ...sealed, proposedBy: [nina.person] }))
      .when(confirmRepair, { repair: id })
      .by(manager)
      .refused('not-closed-to-you');
  });

  it('has one way at most from a status to another', () => {
    const ways = repairWays.flatMap(({ what, kinds, from, to }) =>
      kinds.flatMap((kind) => from.map((each) => `${what} ${kind} ${each} ${to}`)),
    );
    expect(new Set(ways).size).toBe(ways.length);
  });
});

import { specsOf } from '#testing';
import { openObligations } from '#deadlines/domain';
import { evolveDirectory, processEvents, type DirectoryEvent } from '#directory/domain';
import { handOverTriage, reopen, report, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { nonconformity } from './machines.js';
import { house as sample, idOf, ihor, nina, now, oksana, olena, petro, reported, taras } from './sample.js';

const owned = (key: string, owner: string): DirectoryEvent =>
  processEvents.processDefined({ process: idOf(key), key, name: key, owner, unit: null });
const house = {
  ...sample,
  directory: [owned('rent', taras.person), owned('parks', ihor.person)].reduce(
    (known, event) => evolveDirectory(known, event, now),
    sample.directory,
  ),
};
const { given } = specsOf(nonconformity, { events: e, house, now });
const onProcess = { ...reported, data: { ...reported.data, process: idOf('issue') } };
const dueOf = (state: { obligations?: Parameters<typeof openObligations>[0] }) => openObligations(state.obligations ?? [], 'triage')[0];
const to = (person: string) => ({ to: person, reason: 'It is about the rent.' });

describe('the triage of a record', () => {
  /** Reported by command, so that the triage is owed. */
  const owed = () =>
    given().when(report, { record: reported.data.record, title: 'a', description: 'b', process: 'issue' }).by(olena).accepted();

  it('is handed to another process owner, who owes it with the due as it was', () => {
    const before = owed();
    before
      .when(handOverTriage, to(taras.person))
      .by(oksana)
      .noting('TriageHandedOver', 'ObligationReassigned')
      .leaves((state) => {
        const [was, is] = [dueOf(before.state as never), dueOf(state as never)];
        expect(is).toMatchObject({ assignee: taras.person, due: was!.due, originalDue: was!.originalDue });
      })
      .when(triage, { process: 'rent', unit: 'finance', severity: 'minor', assignee: petro.person })
      .by(taras)
      .accepted();
  });

  it('is not handed to who has it, who owns no process, or by who does not have it', () => {
    owed().when(handOverTriage, to(oksana.person)).by(oksana).refused('receiver-is-another');
    owed().when(handOverTriage, to(petro.person)).by(oksana).refused('receiver-owns-a-process', { person: petro.person });
    owed().when(handOverTriage, to(taras.person)).by(olena).refused('triage-is-yours');
    given(onProcess).when(handOverTriage, to(taras.person)).by(oksana).refused('triage-is-owed');
  });

  it('goes to the quality manager the third time, and no further', () => {
    const third = owed()
      .when(handOverTriage, to(taras.person))
      .by(oksana)
      .accepted()
      .when(handOverTriage, to(ihor.person))
      .by(taras)
      .accepted()
      .when(handOverTriage, to(taras.person))
      .by(ihor)
      .noting('TriageHandedOver', 'ObligationReassigned')
      .leaves((state) => expect(dueOf(state as never)).toMatchObject({ assignee: null, role: 'quality-manager' }));
    third.when(handOverTriage, to(taras.person)).by(nina).refused('triage-goes-round-no-more', { handovers: 3 });
    third.when(triage, { process: 'rent', unit: 'finance', severity: 'minor', assignee: petro.person }).by(nina).accepted();
  });

  it('begins to go round anew when the record is reopened', () => {
    const again = owed()
      .when(handOverTriage, to(taras.person))
      .by(oksana)
      .accepted()
      .afterwards(e.recordRejected({ reason: 'x' }))
      .when(reopen, { reason: 'A mistake' })
      .by(nina)
      .accepted();
    again.leaves((state) => expect(state).toMatchObject({ handovers: 0 }));
  });
});

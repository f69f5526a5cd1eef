import { specsOf } from '#testing';
import { directoryOf, personEvents } from '#directory/domain';
import { openObligations } from '#deadlines/domain';
import {
  assign,
  awaitCapa,
  confirmRepair,
  correctionNotNeeded,
  dropRepair,
  passOn,
  repair,
  startCorrection,
  triage,
} from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint, nonconformity } from './machines.js';
import { nextRouting } from './passing-on.js';
import {
  appeal,
  awaited,
  capa,
  contained,
  corrected,
  covered,
  department,
  engine,
  house,
  idOf,
  importer,
  maria,
  nina,
  now,
  oksana,
  petro,
  reported,
  sealedFor,
  triaged,
} from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const id = idOf('the repair');
const back = { what: 'status', from: 'triaged', to: 'reported' } as const;
const proposal = { repair: id, change: back, reason: 'Triaged by a slip.' };
const owed = (state: unknown) =>
  openObligations((state as LiveRecord).obligations, 'confirm-repair').map(({ about, assignee, role, due }) => ({
    about,
    who: assignee ?? role,
    due,
  }));
/** Two working days, from a Tuesday. */
const due = '2026-03-05T22:00:00.000Z';

describe('what is proposed to put right', () => {
  it('is owed a decision of the first who may give it, never of who proposed it', () => {
    given(reported, triaged())
      .when(repair, proposal)
      .by(importer)
      .accepted()
      .leaves((state) => expect(owed(state)).toEqual([{ about: id, who: nina.person, due }]));
    given(reported, triaged())
      .when(repair, proposal)
      .by(nina)
      .accepted()
      .leaves((state) => expect(owed(state)).toEqual([{ about: id, who: maria.person, due }]));
  });

  it('is owed no more once it is confirmed or dropped', () => {
    const proposed = given(reported, triaged()).when(repair, proposal).by(importer).accepted();
    const endedAs = (state: unknown) => (state as LiveRecord).obligations.find(({ name }) => name === 'confirm-repair')?.status;
    proposed
      .when(confirmRepair, { repair: id })
      .by(nina)
      .noting('RecordRepaired', 'ObligationMet')
      .leaves((state) => expect(endedAs(state)).toBe('met'));
    proposed
      .when(dropRepair, { reason: 'It is right.' })
      .by(nina)
      .noting('RecordRepairDropped', 'ObligationMet')
      .leaves((state) => expect(endedAs(state)).toBe('met'));
  });

  it('passes on when whoever owes it gets a hand in the work, and to nobody who proposed it', () => {
    given(reported, triaged())
      .when(repair, proposal)
      .by(importer)
      .accepted()
      .when(assign, { assignee: nina.person, reason: null })
      .by(oksana)
      .accepted()
      .leaves((state) => expect(owed(state)).toMatchObject([{ who: maria.person }]));
    given(reported, triaged(), e.correctionStarted({}))
      .when(repair, { ...proposal, change: { ...back, from: 'in-correction' } })
      .by(importer)
      .accepted()
      .when(correctionNotNeeded, { reason: 'It was corrected by itself.' })
      .by(nina)
      .accepted()
      .leaves((state) => expect(owed(state)).toMatchObject([{ who: maria.person }]));
  });

  it('lapses as soon as it can be confirmed no more, and who proposed it is told', () => {
    given(reported, triaged())
      .when(repair, proposal)
      .by(importer)
      .accepted()
      .when(startCorrection)
      .by(petro)
      .accepted(e.correctionStarted({}), e.recordRepairLapsed({ repair: id, told: [importer.person] }))
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'in-correction', repair: null });
        expect(owed(state)).toEqual([]);
      });
    const uncovered = { repair: id, change: { what: 'coverage', from: 'awaiting-capa', capa }, reason: 'Never covered.' } as const;
    const { coverageEnded } = e;
    given(reported, triaged('critical'), awaited, covered)
      .when(repair, uncovered)
      .by(importer)
      .accepted()
      .leaves((state) => expect(owed(state)).toHaveLength(1))
      .afterwards(coverageEnded({ capa, cycle: 1, how: 'released', returnsTo: 'in-correction' }))
      .when(awaitCapa, { reason: null })
      .by(petro)
      .noting('CapaAwaited', 'RecordRepairLapsed', 'ObligationCancelled');
  });

  it('back to triage leaves what was done: it is not owed once more', () => {
    given(reported, triaged(), contained, corrected)
      .when(repair, { ...proposal, change: { ...back, from: 'in-correction' } })
      .by(importer)
      .accepted()
      .when(confirmRepair, { repair: id })
      .by(nina)
      .accepted()
      .when(triage, { process: 'issue', unit: 'permits', severity: 'moderate', assignee: petro.person })
      .by(oksana)
      .accepted()
      .leaves((state) => expect(openObligations((state as LiveRecord).obligations).map(({ name }) => name)).toEqual([]));
  });

  it('of a complaint is owed by nobody to whom it is closed', () => {
    const change = { repair: id, change: back, reason: sealedFor('citizen') };
    const complaints = specsOf(complaint, { events: e, house, now });
    const proposed = complaints.given(appeal, triaged()).when(repair, change).by(importer).accepted();
    const named = e.complainedOfNamed({
      ...{ persons: [nina.person], units: [], wholeDepartment: false, words: null },
      ...{ reason: sealedFor('citizen'), marked: [], capa: null },
    });
    proposed.leaves((state) => expect(owed(state)).toMatchObject([{ who: nina.person }]));
    proposed
      .afterwards(named)
      .leaves((state) =>
        expect(nextRouting(state, house, now)).toMatchObject({ type: 'ObligationReassigned', data: { assignee: maria.person } }),
      );
  });

  it('of who left passes to another one who may confirm it', () => {
    const left = personEvents.personLeft({ person: nina.person, reason: 'moved' });
    const without = { ...house, directory: directoryOf([...department, left]) };
    given(reported, triaged())
      .when(repair, proposal)
      .by(importer)
      .accepted()
      .inHouse(without)
      .when(passOn)
      .by(engine)
      .accepted()
      .leaves((state) => expect(owed(state)).toMatchObject([{ who: maria.person }]));
  });
});

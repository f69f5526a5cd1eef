import { directoryOf, personEvents } from '#directory/domain';
import { specsOf } from '#testing';
import { derivedId } from '#kernel';
import { directoryEvents, drafting, engine, house, id, ihor, monday, nadia, olena, process, units } from '../sample.js';
import { allProposalEvents, acceptProposal, declineProposal, passProposalOn, proposalMachine, raiseProposal } from './proposal.js';
import { proposalEvents as e } from './events.js';

const { given } = specsOf(proposalMachine, { events: allProposalEvents, house, now: monday });
const proposal = id('proposal');
const due = {
  ...{ proposal, watch: id('watch'), process, category: 'late-answer' },
  trigger: { trigger: 'count' as const, records: 3, days: 30 },
  records: ['one', 'two', 'three'].map((record) => ({ record: id(record), kind: 'nonconformity' as const })),
};
const raised = () => given().when(raiseProposal, due).by(engine).noting('CapaProposalRaised', 'ObligationOpened');
const { title, description, kind, leadUnit, units: concerned, owner } = drafting();
const frame = { title, description, kind, leadUnit, units: concerned, process, owner };

describe('a proposal of a CAPA', () => {
  it('is raised by the engine, and owed by the owner of the process', () => {
    given().when(raiseProposal, due).by(nadia).refused('engine-only');
    expect(raised().state).toMatchObject({
      status: 'open',
      obligations: [{ name: 'decide-proposal', assignee: olena.person, role: 'quality-manager', status: 'open' }],
    });
  });

  it('is accepted by the owner of the process or a quality manager, with the frame of a CAPA', () => {
    const accepted = e.capaProposalAccepted({
      ...{ proposal, watch: due.watch, trigger: 'count', capa: derivedId('capa of a proposal', proposal) },
      ...{ ...frame, units: [...frame.units], acceptedBy: olena.person, records: due.records },
    });
    raised().when(acceptProposal, frame).by(ihor).refused('decides-proposals', { owner: olena.person });
    raised()
      .when(acceptProposal, { ...frame, leadUnit: id('nowhere') })
      .by(olena)
      .refused('unit-is-open', { units: [id('nowhere')] });
    raised()
      .when(acceptProposal, { ...frame, owner: id('zoya') })
      .by(olena)
      .refused('person-is-here');
    raised()
      .when(acceptProposal, frame)
      .by(olena)
      .accepted(accepted)
      .leaves((state) => expect(state).toMatchObject({ status: 'accepted', obligations: [{ status: 'met' }] }))
      .when(acceptProposal, frame)
      .by(nadia)
      .refused('wrong-status');
    raised()
      .when(acceptProposal, { ...frame, units: [units.archive] })
      .by(nadia)
      .noting('CapaProposalAccepted', 'ObligationMet');
  });

  it('passes on where who owes the decision has left', () => {
    const without = [...directoryEvents, personEvents.personLeft({ person: olena.person, reason: 'moved' })];
    raised()
      .when(passProposalOn)
      .by(nadia)
      .refused('engine-only')
      .inHouse({ ...house, directory: directoryOf(without) })
      .when(passProposalOn)
      .by(engine)
      .noting('CapaProposalPassedOn', 'ObligationReassigned')
      .leaves((state) => expect(state).toMatchObject({ obligations: [{ assignee: id('maria'), role: 'quality-manager' }] }))
      .when(passProposalOn)
      .by(engine)
      .quietWhenRepeated();
  });

  it('is declined with a reason', () => {
    raised()
      .when(declineProposal, { reason: 'a holiday, nothing more' })
      .by(ihor)
      .refused('decides-proposals')
      .when(declineProposal, { reason: 'a holiday, nothing more' })
      .by(nadia)
      .noting('CapaProposalDeclined', 'ObligationMet')
      .leaves((state) => expect(state).toMatchObject({ status: 'declined', reason: 'a holiday, nothing more' }));
  });
});

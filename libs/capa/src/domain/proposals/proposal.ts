import { followObligations, holdersOf, obligationEvents, obligationsPassOn, obligationTable, type Subject } from '#deadlines/domain';
import { dayOf, passingsOf, standsFor } from '#directory/domain';
import {
  escalationEvents,
  look,
  noteUndelivered,
  overdueOf,
  stepsOfCourse,
  undeliveredEvents,
  type EscalationSubject,
} from '#escalation/domain';
import { commandsOf, derivedId, machine, rule } from '#kernel';
import type { Frame } from '../commands/draft.js';
import { engineOnly, newOwnerIsHere, processIsInUse, unitsAreOpen } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { holds } from '../who.js';
import { proposalEvents as e, type CaseWatchEvent } from './events.js';
import {
  evolveProposal,
  proposalStatuses,
  type OpenProposal,
  type Proposal,
  type ProposalEvent,
  type ProposalState,
} from './proposal-state.js';

/** All that a proposal's stream may hold. */
export const allProposalEvents = { ...e, ...obligationEvents, ...escalationEvents, ...undeliveredEvents };

/** A proposal is decided by who answers for the process, or for quality. */
export const decidesProposals = rule<OpenProposal, CapaHouse>('decides-proposals', ({ state, by, house }) => {
  const owner = house.directory.processOwner(state.process);
  return standsFor(by, owner) || holds(by, 'quality-manager') || { owner };
});

const command = commandsOf<ProposalState, CapaHouse, ProposalEvent>();

/** What the watch says is due. */
export type RaiseProposal = Extract<CaseWatchEvent, { type: 'CapaProposalDue' }>['data'];

export const raiseProposal = command({
  name: 'raise-proposal',
  doc: 'Proposes a CAPA; the watch over such records sends it.',
  from: ['none'],
  to: 'open',
  rules: [engineOnly],
  checks: [],
  then: (_, due: RaiseProposal) => [e.capaProposalRaised(due)],
});

/** The CAPA that is to be drafted; its records are those of the proposal. */
export interface AcceptProposal extends Frame {
  readonly owner: string | null;
}

export const acceptProposal = command<'open', AcceptProposal>({
  name: 'accept-proposal',
  doc: 'Accepts the proposal: a CAPA is drafted, which asks its records to be covered.',
  from: ['open'],
  to: 'accepted',
  rules: [decidesProposals],
  checks: [newOwnerIsHere, unitsAreOpen, processIsInUse],
  then: ({ state, by }, { title, description, kind, leadUnit, units, process, owner }: AcceptProposal) => [
    e.capaProposalAccepted({
      proposal: state.id,
      watch: state.watch,
      trigger: state.trigger.trigger,
      capa: derivedId('capa of a proposal', state.id),
      acceptedBy: by.person,
      title,
      description,
      kind,
      leadUnit,
      units: [...units],
      process,
      owner,
      records: [...state.records],
    }),
  ],
});

export const declineProposal = command({
  name: 'decline-proposal',
  doc: 'Declines the proposal, with reason; the same trigger stays quiet for its window.',
  from: ['open'],
  to: 'declined',
  rules: [decidesProposals],
  checks: [],
  then: ({ state, by }, { reason }: { readonly reason: string }) => [
    e.capaProposalDeclined({
      proposal: state.id,
      watch: state.watch,
      trigger: state.trigger.trigger,
      declinedBy: by.person,
      reason,
    }),
  ],
});

export const passProposalOn = command({
  name: 'pass-on',
  doc: 'Passes on the decision that people owe who left or are away without a substitute.',
  from: proposalStatuses,
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state, house: { directory }, now }) =>
    passingsOf(holdersOf(state.obligations), directory, dayOf(directory, now), () => false).map((found) =>
      e.capaProposalPassedOn({ proposal: state.id, ...found }),
    ),
});

const subjectOf = ({ id }: Proposal): Subject => ({ id, kind: 'proposal' });
export const proposalSubject = ({ id, process, category, status, raisedAt }: Proposal): EscalationSubject => ({
  ...{ id, kind: 'proposal', process, category, tags: [] },
  course: { run: 1, status, open: status === 'open', since: raisedAt, lastActivityAt: raisedAt, raised: [], reopenedAt: null },
});

const lookAtProposal = command(
  look<ProposalState, Proposal['status'], CapaHouse>(proposalStatuses, {
    obligations: ({ obligations }) => obligations,
    taken: ({ steps }) => steps,
    subject: proposalSubject,
  }),
);

const noteUndeliveredOfProposal = command(noteUndelivered<ProposalState, Proposal['status'], CapaHouse>(proposalStatuses, proposalSubject));

/** Who owes the decision: the owner of the process, else a quality manager. */
export const proposalObligations = obligationTable<ProposalState, ProposalEvent, CapaHouse>({
  lines: [
    {
      name: 'decide-proposal',
      opens: [
        {
          on: 'CapaProposalRaised',
          owed: ({ event, house }) => {
            const owner = house.directory.processOwner(event.data.process);
            return { assignee: owner !== null && house.directory.isActive(owner) ? owner : null, role: 'quality-manager' };
          },
        },
      ],
      meets: [{ on: 'CapaProposalAccepted' }, { on: 'CapaProposalDeclined' }],
    },
  ],
});

/** The state machine of a proposal: one stream each, `proposal-<id>`. */
export const proposalMachine = machine<ProposalState, CapaHouse, ProposalEvent>({
  name: 'capa-proposal',
  version: 1,
  initial: { status: 'none' },
  evolve: evolveProposal,
  commands: [raiseProposal, acceptProposal, declineProposal, lookAtProposal, noteUndeliveredOfProposal, passProposalOn],
  consequences: ({ before, after, event, house, now, by }) => {
    if (after.status === 'none') return [];
    if (event.type === 'CapaProposalPassedOn') return obligationsPassOn(after.obligations, event.data);
    const looking = { taken: after.steps, subject: proposalSubject(after), house, now };
    const following = { before, after, event, ledger: after.obligations, house, now, by, subject: subjectOf(after) };
    const ofTheCourse = stepsOfCourse(before.status === 'none' ? null : proposalSubject(before), looking);
    return [...ofTheCourse, ...followObligations(proposalObligations, following, overdueOf(looking))];
  },
});

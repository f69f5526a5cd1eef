import { evolveObligations, isObligationEvent, noObligations, type Obligations, type ObligationEvent } from '#deadlines/domain';
import { evolveSteps, noStepsTaken, type EscalationEvent, type StepsTaken, type UndeliveredEvent } from '#escalation/domain';
import { UnknownEvent, unknownEvent, type Instant, type Recorded } from '#kernel';
import type { ProposalOwnEvent } from './events.js';
import type { Trigger } from './trigger.js';

export type ProposalEvent = ProposalOwnEvent | ObligationEvent | EscalationEvent | UndeliveredEvent;

interface Core {
  readonly id: string;
  readonly watch: string;
  readonly process: string;
  readonly category: string;
  readonly trigger: Trigger;
  readonly records: readonly { readonly record: string; readonly kind: 'nonconformity' | 'complaint' | 'finding' }[];
  readonly raisedAt: Instant;
  readonly obligations: Obligations;
  readonly steps: StepsTaken;
}
interface Decided {
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}
export type OpenProposal = Core & { readonly status: 'open' };
export type AcceptedProposal = Core & Decided & { readonly status: 'accepted'; readonly capa: string };
export type DeclinedProposal = Core & Decided & { readonly status: 'declined'; readonly reason: string };
export type Proposal = OpenProposal | AcceptedProposal | DeclinedProposal;
export type ProposalState = { readonly status: 'none' } | Proposal;
export const proposalStatuses = ['open', 'accepted', 'declined'] as const satisfies readonly Proposal['status'][];

/** A proposal after one more event of its stream. */
export function evolveProposal(state: ProposalState, event: ProposalEvent, recorded: Recorded): ProposalState {
  const { recordedAt: at } = recorded;
  if (event.type === 'CapaProposalRaised') {
    const { proposal: id, ...raised } = event.data;
    return { status: 'open', id, ...raised, raisedAt: at, obligations: noObligations, steps: noStepsTaken };
  }
  if (state.status === 'none') throw new UnknownEvent(`${event.type} of a proposal that was never raised`, event.version);
  if (isObligationEvent(event)) return { ...state, obligations: evolveObligations(state.obligations, event, recorded) };
  switch (event.type) {
    case 'EscalationStepTaken':
      return { ...state, steps: evolveSteps(state.steps, event) };
    case 'CapaProposalPassedOn':
    case 'NotificationUndelivered':
      return state;
    case 'CapaProposalAccepted': {
      const { capa, acceptedBy } = event.data;
      return { ...state, status: 'accepted', capa, decidedBy: acceptedBy, decidedAt: at };
    }
    case 'CapaProposalDeclined': {
      const { declinedBy, reason } = event.data;
      return { ...state, status: 'declined', reason, decidedBy: declinedBy, decidedAt: at };
    }
    default:
      return unknownEvent(event);
  }
}

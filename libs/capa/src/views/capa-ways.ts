import type { WaysOn } from '#deadlines';
import { capaAggregate, proposalAggregate } from '../aggregate.js';
import {
  proposalMachine,
  waysOnCapa,
  waysOnProposal,
  type Capa,
  type CapaHouse,
  type CapaState,
  type ProposalState,
} from '../domain/index.js';
import { actionOffers, capaOffers } from './offers.js';

/** What leads on from what is owed on a CAPA. */
export const capaWays: WaysOn = {
  aggregates: [capaAggregate] as unknown as WaysOn['aggregates'],
  offers: ({ state: given, house, ...who }, { name, about }) => {
    const state = given as CapaState;
    if (state.status === 'none') return [];
    const reading = { state, house: house as CapaHouse, ...who };
    const action = about === null ? null : actionAbout(state, about);
    const offers = action === null ? capaOffers(reading) : actionOffers(reading)(action);
    return offers.filter((offer) => waysOnCapa[name]?.includes(offer.name));
  },
};

/** The action that an obligation is about, itself or by an extension of it; null: it is about none. */
function actionAbout(state: Capa, about: string): string | null {
  const actions = 'plan' in state ? state.plan.actions : [];
  return actions.find(({ id, extensions }) => id === about || extensions.some((each) => each.id === about))?.id ?? null;
}

/** What leads on from the decision on a proposal. */
export const proposalWays: WaysOn = {
  aggregates: [proposalAggregate] as unknown as WaysOn['aggregates'],
  offers: ({ state: given, house, ...who }, { name }) => {
    const state = given as ProposalState;
    if (state.status === 'none') return [];
    return proposalMachine.offers({ state, house: house as CapaHouse, ...who }, waysOnProposal[name] ?? []);
  },
};

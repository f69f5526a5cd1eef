import { evolveObligations, type ObligationEvent } from '#deadlines/domain';
import type { Recorded } from '#kernel';
import type { Capa } from './state.js';

/** The CAPA after an event of one of its obligations. The date of an action moves with the term to complete it, once that runs again. */
export function evolveOwed(state: Capa, event: ObligationEvent, recorded: Recorded): Capa {
  const obligations = evolveObligations(state.obligations, event, recorded);
  if (event.type !== 'ObligationResumed' || !('plan' in state)) return { ...state, obligations };
  const { due, obligation } = event.data;
  const owed = obligations.find((each) => each.obligation === obligation);
  if (owed?.name !== 'act') return { ...state, obligations };
  const actions = state.plan.actions.map((action) => (action.id === owed.about ? { ...action, due } : action));
  return { ...state, obligations, plan: { ...state.plan, actions } } as Capa;
}

import type { CapaEventOf } from './events/index.js';
import { isRunning, type Action, type Capa } from './state.js';
import { within } from './within.js';

/** The CAPA with another owner, or other owners of actions; nobody who ever owned a part is forgotten. */
export function passedOn(state: Capa, event: CapaEventOf<'CapaPassedOn'>): Capa {
  const { owner, actions, to } = event.data;
  const takesPart = state.status !== 'drafted' && (owner || actions.length > 0);
  const known: Capa = takesPart ? { ...state, everOwners: [...new Set([...state.everOwners, to])] } : state;
  const owned: Capa = owner ? { ...known, owner: to } : known;
  if (actions.length === 0) return owned;
  const implementing = within(owned, event, 'implementing');
  return { ...implementing, plan: { ...implementing.plan, actions: implementing.plan.actions.map((each) => handed(each, event.data)) } };
}

function handed(action: Action, { actions, to }: CapaEventOf<'CapaPassedOn'>['data']): Action {
  if (!actions.includes(action.id) || !isRunning(action)) return action;
  return { ...action, status: 'reassigned', owner: to, owners: [...new Set([...action.owners, to])] };
}

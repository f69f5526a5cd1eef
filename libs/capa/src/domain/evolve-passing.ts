import type { CapaEventOf } from './events/index.js';
import { isRunning, type Action, type Capa } from './state.js';
import { within } from './within.js';

/** The CAPA with another owner, or other owners of actions; nobody who ever owned a part is forgotten. */
export function passedOn(state: Capa, event: CapaEventOf<'CapaPassedOn' | 'CapaTakenBack'>): Capa {
  const { owner, actions, to } = event.data;
  // Of a plan that is not approved nobody owns an action yet.
  const takesPart = state.status !== 'drafted' && (owner || (actions.length > 0 && state.status === 'implementing'));
  const known: Capa = takesPart ? { ...state, everOwners: [...new Set([...state.everOwners, to])] } : state;
  const owned: Capa = owner ? { ...known, owner: to } : known;
  if (actions.length === 0) return owned;
  const planned = within(owned, event, 'planning', 'awaiting-approval', 'implementing');
  const handed = planned.plan.actions.map((each) =>
    !actions.includes(each.id) || !isRunning(each)
      ? each
      : planned.status === 'implementing'
        ? reassigned(each, to)
        : { ...each, owner: to },
  );
  return { ...planned, plan: { ...planned.plan, actions: handed } } as Capa;
}

const reassigned = (action: Action, to: string): Action =>
  isRunning(action) ? { ...action, status: 'reassigned', owner: to, owners: [...new Set([...action.owners, to])] } : action;

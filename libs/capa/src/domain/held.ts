import { openObligations } from '#deadlines/domain';
import { approversOf } from './gates/people.js';
import { isOpen, isRunning, type Action, type Capa } from './state.js';

const withActionsToDo: readonly string[] = ['planning', 'awaiting-approval', 'implementing'];

/** The actions that somebody has to do still, or will have to once the plan is approved. */
export const toBeDone = (state: Capa): readonly Action[] =>
  withActionsToDo.includes(state.status) && 'plan' in state ? state.plan.actions.filter(isRunning) : [];

/** What somebody owns of a CAPA that is open. */
export interface Held {
  readonly owner: boolean;
  readonly actions: readonly string[];
}

/** Everyone who owns the CAPA or an action to be done, with what they own. */
export function holdingsOf(state: Capa): ReadonlyMap<string, Held> {
  const holdings = new Map<string, Held>();
  if (isOpen(state) && state.owner !== null) holdings.set(state.owner, { owner: true, actions: [] });
  for (const { id, owner } of toBeDone(state)) {
    const held = holdings.get(owner) ?? { owner: false, actions: [] };
    holdings.set(owner, { ...held, actions: [...held.actions, id] });
  }
  return holdings;
}

/** Who approved the plan that is carried out, or is to approve the one that was submitted: no part of the work is given to them. */
export const apartFromTheWork = (state: Capa): readonly string[] => [
  ...approversOf(state),
  ...openObligations(state.obligations, 'approve').flatMap(({ assignee }) => assignee ?? []),
];

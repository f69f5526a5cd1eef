import { rule } from '#kernel';
import { rootCauses } from '../causes.js';
import type { CapaHouse } from '../house.js';
import { isDone, type Implementing } from '../state.js';

/** Every action is completed with evidence, or cancelled with approval. */
export const everyActionHasEnded = rule<Implementing, CapaHouse>('every-action-has-ended', ({ state }) => {
  const open = state.plan.actions.filter((action) => !isDone(action) && action.status !== 'cancelled');
  return open.length === 0 || { actions: open.map(({ id }) => id) };
});

/** A cancelled action never counts as done: every root cause has a completed one. */
export const everyRootCauseHasACompletedAction = rule<Implementing, CapaHouse>('every-root-cause-has-a-completed-action', ({ state }) => {
  const bare = rootCauses(state.investigation, state.kind).filter(
    ({ id }) => !state.plan.actions.some((action) => isDone(action) && action.kind === state.kind && action.removes.includes(id)),
  );
  return bare.length === 0 || { causes: bare.map(({ id }) => id) };
});

export const leaveImplementing = [everyActionHasEnded, everyRootCauseHasACompletedAction];

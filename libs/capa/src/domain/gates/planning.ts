import { rule } from '#kernel';
import { rootCauses } from '../causes.js';
import type { CapaHouse } from '../house.js';
import type { Planning } from '../state.js';

/** Every root cause has an action of the CAPA's own kind that removes it. */
export const everyConfirmedCauseHasAnAction = rule<Planning, CapaHouse>('every-confirmed-cause-has-an-action', ({ state }) => {
  const bare = rootCauses(state.investigation, state.kind).filter(
    ({ id }) => !state.plan.actions.some((action) => action.kind === state.kind && action.removes.includes(id)),
  );
  return bare.length === 0 || { causes: bare.map(({ id }) => id), kind: state.kind };
});

/** Every action is owned by somebody who is here. */
export const everyActionHasAnOwner = rule<Planning, CapaHouse>('every-action-has-an-owner', ({ state, house }) => {
  const orphans = state.plan.actions.filter(({ owner }) => !house.directory.isActive(owner));
  return orphans.length === 0 || { actions: orphans.map(({ id }) => id) };
});

/** No action is overdue before it began. */
export const everyDueLiesAhead = rule<Planning, CapaHouse>('every-action-due-lies-ahead', ({ state, now }) => {
  const past = state.plan.actions.filter(({ due }) => due <= now);
  return past.length === 0 || { actions: past.map(({ id }) => id) };
});

/** It is said by what the cure will be judged, over which window, from how many occurrences on, and by whom. */
export const criterionIsSet = rule<Planning, CapaHouse>(
  'effectiveness-criterion-is-set',
  ({ state, house }) => (state.plan.criterion !== null && house.directory.isActive(state.plan.criterion.assessor)) || {},
);

export const submitPlanGate = [everyConfirmedCauseHasAnAction, everyActionHasAnOwner, everyDueLiesAhead, criterionIsSet];

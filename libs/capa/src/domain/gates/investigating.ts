import { rule } from '#kernel';
import { bareHumanErrors, rootCauses } from '../causes.js';
import { rootCausesHaveCodes } from '../configuration/cause-codes.js';
import type { CapaHouse } from '../house.js';
import type { Investigating } from '../state.js';

/** One of the methods was used: chosen, and the analysis holds at least one cause. */
export const methodWasUsed = rule<Investigating, CapaHouse>('root-cause-method-was-used', ({ state: { investigation } }) => {
  const { method, causes } = investigation;
  return (method !== null && causes.length > 0) || { method, causes: causes.length };
});

/** A root cause was confirmed by evidence. */
export const rootCauseIsConfirmed = rule<Investigating, CapaHouse>(
  'root-cause-is-confirmed',
  ({ state }) => state.kind !== 'corrective' || rootCauses(state.investigation, state.kind).length > 0 || {},
);

/** Preventive: a potential cause is supported by data or a risk analysis (or confirmed outright). */
export const potentialCauseIsSupported = rule<Investigating, CapaHouse>(
  'potential-cause-is-supported',
  ({ state }) => state.kind !== 'preventive' || rootCauses(state.investigation, state.kind).length > 0 || {},
);

/** "Human error" alone is no root cause: one behind it is needed. */
export const humanErrorHasACauseBehind = rule<Investigating, CapaHouse>('human-error-has-a-cause-behind', ({ state }) => {
  const bare = bareHumanErrors(state.investigation, state.kind);
  return bare.length === 0 || { causes: bare.map(({ id }) => id) };
});

/** ISO 9001 10.2.1 b: do similar cases exist, or could they occur? */
export const extentIsAnswered = rule<Investigating, CapaHouse>(
  'extent-is-answered',
  ({ state }) => state.investigation.extent !== null || {},
);

export const leaveInvestigating = [
  methodWasUsed,
  rootCauseIsConfirmed,
  potentialCauseIsSupported,
  humanErrorHasACauseBehind,
  rootCausesHaveCodes,
  extentIsAnswered,
];

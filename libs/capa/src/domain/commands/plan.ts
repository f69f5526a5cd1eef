import { exceptionOf } from '#directory/domain';
import { check } from '#kernel';
import { approving } from '../duties.js';
import { capaOwnEvents as e } from '../events/index.js';
import { actionIsKnown, circleThrough, dueLiesAhead, type OfAction } from '../gates/actions.js';
import { approverGate, planIsAsSeen, signatureIsFresh, signatureIsOwn } from '../gates/approval.js';
import { namedAreNotExcluded, newOwnerIsHere, nobodyInThePlanIsExcluded, notExcluded, ownerOrQualityManager } from '../gates/people.js';
import { submitPlanGate } from '../gates/planning.js';
import type { CapaHouse } from '../house.js';
import { planContent, signatureOf, type Signing } from '../signing.js';
import { actionOf, type Planning } from '../state.js';
import type { Criterion, PlannedAction } from '../values.js';
import { approvalNeeded, approvalNeededNow } from '../who.js';
import { command } from './command.js';

const mostActions = 200;
const actionIsNew = check<Planning, CapaHouse, OfAction>(
  'action-is-new',
  ({ state }, { action }) => actionOf(state, action) === undefined || { action },
);
const planHasRoom = check<Planning, CapaHouse, OfAction>(
  'plan-has-room',
  ({ state }) => state.plan.actions.length < mostActions || { most: mostActions },
);
const removedCausesAreKnown = check<Planning, CapaHouse, PlannedAction>('removed-causes-are-known', ({ state }, { removes }) => {
  const alien = removes.filter((cause) => !state.investigation.causes.some(({ id }) => id === cause));
  return alien.length === 0 || { causes: alien };
});
const dependenciesAreKnown = check<Planning, CapaHouse, PlannedAction>('dependencies-are-known', ({ state }, { action, dependsOn }) => {
  const alien = dependsOn.filter((each) => each !== action && actionOf(state, each) === undefined);
  return alien.length === 0 || { actions: alien };
});

/** Dependencies form no cycle, over however many actions. */
const dependenciesFormNoCycle = check<Planning, CapaHouse, PlannedAction>(
  'dependencies-form-no-cycle',
  ({ state }, { action, dependsOn }) => {
    const circle = circleThrough(
      action,
      dependsOn,
      state.plan.actions.filter(({ id }) => id !== action),
    );
    return circle === null || { actions: circle };
  },
);
const verifierIsAnother = check<Planning, CapaHouse, PlannedAction>(
  'verifier-is-not-the-owner',
  (_, { verifier, owner }) => verifier !== owner || { persons: [owner] },
);

/** A verifier who is named is here. */
const verifierIsHere = check<Planning, CapaHouse, PlannedAction>(
  'person-is-here',
  ({ house }, { verifier }) => verifier === null || house.directory.isActive(verifier) || { person: verifier },
);
const plannedWell = [
  newOwnerIsHere,
  verifierIsHere,
  namedAreNotExcluded(({ owner, verifier }: PlannedAction) => [owner, verifier]),
  verifierIsAnother,
  dueLiesAhead,
  removedCausesAreKnown,
  dependenciesAreKnown,
  dependenciesFormNoCycle,
] as const;

const planned = ({ action, title, description, kind, removes, owner, verifier, due, expectedResult, dependsOn }: PlannedAction) => ({
  action,
  title,
  description,
  kind,
  removes,
  owner,
  verifier,
  due,
  expectedResult,
  dependsOn,
});

export const planAction = command({
  name: 'plan-action',
  doc: 'Puts an action into the plan: what it removes, whose it is, when it is due, what it will lead to.',
  from: ['planning'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [actionIsNew, planHasRoom, ...plannedWell],
  then: ({ state }, action: PlannedAction) => [e.actionPlanned({ capa: state.id, cycle: state.cycle, ...planned(action) })],
});

export const changeAction = command({
  name: 'change-action',
  doc: 'Changes an action of a plan that is not submitted.',
  from: ['planning'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [actionIsKnown, ...plannedWell],
  then: ({ state }, action: PlannedAction) => [e.actionChanged({ capa: state.id, cycle: state.cycle, ...planned(action) })],
});

const nothingDependsOnIt = check<Planning, CapaHouse, OfAction>('nothing-depends-on-it', ({ state }, { action }) => {
  const dependants = state.plan.actions.filter(({ dependsOn }) => dependsOn.includes(action));
  return dependants.length === 0 || { actions: dependants.map(({ id }) => id) };
});

export const dropAction = command({
  name: 'drop-action',
  doc: 'Takes an action out of a plan that is not submitted.',
  from: ['planning'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [actionIsKnown, nothingDependsOnIt],
  then: ({ state }, { action, reason }: OfAction & { readonly reason: string | null }) => [
    e.actionDropped({ capa: state.id, cycle: state.cycle, action, reason }),
  ],
});

const assessorIsHere = check<Planning, CapaHouse, Criterion>(
  'person-is-here',
  ({ house }, { assessor }) => house.directory.isActive(assessor) || { person: assessor },
);

export const setCriterion = command({
  name: 'set-criterion',
  doc: 'Sets by what the cure will be judged: measure, target, window, least number of occurrences, who assesses.',
  from: ['planning'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [assessorIsHere, namedAreNotExcluded(({ assessor }: Criterion) => [assessor])],
  then: ({ state }, { measure, target, window, leastOccurrences, assessor }: Criterion) => [
    e.effectivenessCriterionSet({
      capa: state.id,
      cycle: state.cycle,
      criterion: { measure, target, window, leastOccurrences, assessor },
    }),
  ],
});

export const submitPlan = command({
  name: 'submit-plan',
  doc: 'Submits the plan for approval.',
  from: ['planning'],
  to: 'awaiting-approval',
  rules: [ownerOrQualityManager, notExcluded, ...submitPlanGate, nobodyInThePlanIsExcluded],
  checks: [],
  then: ({ state, house, now }) => [
    e.planSubmitted({ capa: state.id, cycle: state.cycle, contentHash: planContent(state), level: approvalNeededNow(state, house, now) }),
  ],
});

export interface Signed {
  readonly signature: Signing;
}

export const approvePlan = command({
  name: 'approve-plan',
  doc: 'Approves the plan by signature; its actions begin.',
  from: ['awaiting-approval'],
  to: 'implementing',
  rules: [...approverGate, nobodyInThePlanIsExcluded],
  checks: [signatureIsFresh, signatureIsOwn, planIsAsSeen],
  then: ({ state, by, house, now }, { signature }: Signed) => [
    ...exceptionOf(approving, { state, by, house, now }),
    e.planApproved({
      capa: state.id,
      cycle: state.cycle,
      signature: signatureOf(signature, by, 'plan-approved', planContent(state)),
      level: approvalNeeded(state, house),
    }),
  ],
});

export const returnPlan = command({
  name: 'return-plan',
  doc: 'Does not approve the plan: back to planning, with reason, by signature.',
  from: ['awaiting-approval'],
  to: 'planning',
  rules: approverGate,
  checks: [signatureIsFresh, signatureIsOwn, planIsAsSeen],
  then: ({ state, by, house, now }, { signature, reason }: Signed & { readonly reason: string }) => [
    ...exceptionOf(approving, { state, by, house, now }),
    e.planReturned({
      capa: state.id,
      cycle: state.cycle,
      signature: signatureOf(signature, by, 'plan-returned', planContent(state)),
      reason,
    }),
  ],
});

export const planCommands = [planAction, changeAction, dropAction, setCriterion, submitPlan, approvePlan, returnPlan];

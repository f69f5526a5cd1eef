import { boundVersion } from '#configuration/domain';
import { exceptionOf } from '#directory/domain';
import { openObligations, resumed } from '#deadlines/domain';
import { derivedId, type Instant, type Situation } from '#kernel';
import { approvalLevelsKind } from '../configuration/index.js';
import { approving, decidingExtension, verifying } from '../duties.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  actionIs,
  actionIsKnown,
  actionOwnerActs,
  askedBeforeTheDue,
  askedDueLiesLater,
  deciderHasTheLevel,
  deciderIsNotTheOwner,
  dependenciesAreDone,
  dueLiesAhead,
  extensionIsPending,
  grantedDueLiesBetween,
  noExtensionIsPending,
  onAction,
  verifierIsNotTheOwner,
  verifierMayVerify,
  type OfAction,
} from '../gates/actions.js';
import { approverGate } from '../gates/approval.js';
import { evidenceIsAttached } from '../gates/evidence.js';
import { namedAreNotExcluded, newOwnerDidNotApprove, newOwnerIsHere, notExcluded, ownerOrQualityManager } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { movesAfter } from '../successors.js';
import { actionOf, pendingExtension, type Action, type PlannedCapa } from '../state.js';
import type { Evidence } from '../values.js';
import { command } from './command.js';

/** The event's common part. */
const ofAction = (state: PlannedCapa, { action }: OfAction) => ({ capa: state.id, cycle: state.cycle, action });

/** Actions that depend on one that ends late get as many working days more. */
const successorsMove = ({ state, now, house }: Situation<PlannedCapa, CapaHouse>, { action }: OfAction) =>
  movesAfter(state.plan.actions, withoutPause(state, actionOf(state, action)!, now, house), now, house.deadlines).map((move) =>
    e.actionDueMoved({ capa: state.id, cycle: state.cycle, ...move }),
  );

/** The action with the due that it has once its pause ends with it. */
function withoutPause({ obligations }: PlannedCapa, action: Action, now: Instant, { deadlines }: CapaHouse): Action {
  const [over] = openObligations(obligations, 'act', action.id).flatMap((each) => resumed(each, now, deadlines));
  return over?.type === 'ObligationResumed' ? { ...action, due: over.data.due } : action;
}

/** The action of a command whose checks have passed. */
const known = (state: PlannedCapa, { action }: OfAction): Action => actionOf(state, action)!;

export const acceptAction = command({
  name: 'accept-action',
  doc: 'The owner accepts the action.',
  from: ['implementing'],
  to: 'stays',
  rules: [],
  checks: [actionIsKnown, actionIs('planned', 'reassigned'), actionOwnerActs],
  then: ({ state }, input: OfAction) => [e.actionAccepted(ofAction(state, input))],
});

export const startAction = command({
  name: 'start-action',
  doc: 'The owner begins the action, or begins anew after it was returned.',
  from: ['implementing'],
  to: 'stays',
  rules: [],
  checks: [actionIsKnown, actionIs('accepted', 'returned'), actionOwnerActs, dependenciesAreDone],
  then: ({ state }, input: OfAction) => [e.actionStarted(ofAction(state, input))],
});

export interface CompleteAction extends OfAction {
  readonly result: string;
  readonly evidence: readonly Evidence[];
}

export const completeAction = command({
  name: 'complete-action',
  doc: 'The owner completes the action, with evidence. Where it ends late, actions that depend on it move by the same working days.',
  from: ['implementing'],
  to: 'stays',
  rules: [],
  checks: [actionIsKnown, actionIs('in-progress'), actionOwnerActs, dependenciesAreDone, evidenceIsAttached<CompleteAction>()],
  then: (situation, input: CompleteAction) => [
    e.actionCompleted({ ...ofAction(situation.state, input), result: input.result, evidence: [...input.evidence] }),
    ...successorsMove(situation, input),
  ],
});

export const verifyAction = command({
  name: 'verify-action',
  doc: 'Verifies a completed action, also while others run.',
  from: ['implementing', 'verifying'],
  to: 'stays',
  rules: [notExcluded],
  checks: [actionIsKnown, actionIs('completed'), verifierIsNotTheOwner, verifierMayVerify],
  then: ({ state, by, house, now }, input: OfAction & { readonly remarks: string | null }) => [
    ...exceptionOf(verifying, { state, by, house, now }, input.action),
    e.actionVerified({ ...ofAction(state, input), remarks: input.remarks }),
  ],
});

export interface ReturnAction extends OfAction {
  readonly reason: string;
  readonly due: string;
}

export const returnAction = command({
  name: 'return-action',
  doc: 'Returns a completed action with a new due; sends the CAPA back to implementing.',
  from: ['implementing', 'verifying'],
  to: 'implementing',
  rules: [notExcluded],
  checks: [actionIsKnown, actionIs('completed'), verifierIsNotTheOwner, verifierMayVerify, dueLiesAhead],
  then: ({ state, by, house, now }, input: ReturnAction) => [
    ...exceptionOf(verifying, { state, by, house, now }, input.action),
    e.actionReturned({ ...ofAction(state, input), reason: input.reason, due: input.due, previousDue: known(state, input).due }),
  ],
});

export interface ReassignAction extends OfAction {
  readonly owner: string;
  readonly reason: string;
}

const actionOwnerIsAnother = onAction<ReassignAction>('owner-is-another', (action, _, { owner }) => action.owner !== owner || { owner });
const newOwnerIsNotTheVerifier = onAction<ReassignAction>(
  'owner-is-not-the-verifier',
  ({ verifier }, _, { owner }) => verifier !== owner || { verifier },
);

export const reassignAction = command({
  name: 'reassign-action',
  doc: 'Gives the action to another owner, who has yet to accept it.',
  from: ['implementing'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [
    actionIsKnown,
    actionIs('planned', 'reassigned', 'accepted', 'in-progress', 'returned'),
    actionOwnerIsAnother,
    newOwnerIsHere,
    namedAreNotExcluded(({ owner }: ReassignAction) => [owner]),
    newOwnerDidNotApprove,
    newOwnerIsNotTheVerifier,
  ],
  then: ({ state }, input: ReassignAction) => [
    e.actionReassigned({ ...ofAction(state, input), owner: input.owner, previous: known(state, input).owner, reason: input.reason }),
  ],
});

export const cancelAction = command({
  name: 'cancel-action',
  doc: 'Cancels an action, by somebody who may approve the plan; it never counts as done. Where it ends late, actions that depend on it move as well.',
  from: ['implementing'],
  to: 'stays',
  rules: approverGate,
  checks: [actionIsKnown, actionIs('planned', 'reassigned', 'accepted', 'in-progress', 'returned')],
  then: (situation, input: OfAction & { readonly reason: string }) => [
    ...exceptionOf(approving, situation),
    e.actionCancelled({ ...ofAction(situation.state, input), reason: input.reason, approvedBy: situation.by.person }),
    ...successorsMove(situation, input),
  ],
});

export interface AskExtension extends OfAction {
  readonly due: string;
  readonly reason: string;
}

export const askExtension = command({
  name: 'ask-extension',
  doc: 'The owner asks for more time, before the due, with reason. The action goes on meanwhile.',
  from: ['implementing'],
  to: 'stays',
  rules: [],
  checks: [
    actionIsKnown,
    actionIs('planned', 'reassigned', 'accepted', 'in-progress', 'returned'),
    actionOwnerActs,
    noExtensionIsPending,
    askedBeforeTheDue,
    askedDueLiesLater,
  ],
  then: ({ state, house }, input: AskExtension) => {
    const ordinal = known(state, input).extensions.length + 1;
    const { first, further } = boundVersion(approvalLevelsKind, house.approvalLevels, state).content.extension;
    return [
      e.extensionAsked({
        ...ofAction(state, input),
        extension: derivedId('extension', state.id, input.action, ordinal),
        ordinal,
        due: input.due,
        reason: input.reason,
        level: ordinal === 1 ? first : further,
      }),
    ];
  },
});

const extensionOf = (state: PlannedCapa, input: OfAction) => pendingExtension(known(state, input))!;

export interface GrantExtension extends OfAction {
  /** Null: what was asked for. */
  readonly due: string | null;
  readonly reason: string | null;
}

export const grantExtension = command({
  name: 'grant-extension',
  doc: 'Grants more time; from the second extension of an action on, one level higher. The original due stays.',
  from: ['implementing'],
  to: 'stays',
  rules: [notExcluded],
  checks: [actionIsKnown, extensionIsPending, deciderIsNotTheOwner, deciderHasTheLevel, grantedDueLiesBetween],
  then: ({ state, by, house, now }, input: GrantExtension) => [
    ...exceptionOf(decidingExtension, { state, by, house, now }, input.action),
    e.extensionGranted({
      ...ofAction(state, input),
      extension: extensionOf(state, input).id,
      due: input.due ?? extensionOf(state, input).due,
      previousDue: known(state, input).due,
      reason: input.reason,
      decidedBy: by.person,
    }),
  ],
});

export const refuseExtension = command({
  name: 'refuse-extension',
  doc: 'Refuses more time, with reason.',
  from: ['implementing'],
  to: 'stays',
  rules: [notExcluded],
  checks: [actionIsKnown, extensionIsPending, deciderIsNotTheOwner, deciderHasTheLevel],
  then: ({ state, by, house, now }, input: OfAction & { readonly reason: string }) => [
    ...exceptionOf(decidingExtension, { state, by, house, now }, input.action),
    e.extensionRefused({
      ...ofAction(state, input),
      extension: extensionOf(state, input).id,
      reason: input.reason,
      decidedBy: by.person,
    }),
  ],
});

export const actionCommands = [
  acceptAction,
  startAction,
  completeAction,
  verifyAction,
  returnAction,
  reassignAction,
  cancelAction,
  askExtension,
  grantExtension,
  refuseExtension,
];

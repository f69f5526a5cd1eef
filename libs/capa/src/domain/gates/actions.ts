import { actingPeople, cameTo, carriesOut, standsFor } from '#directory/domain';
import { check, type Actor, type Check, type Situation, type Verdict } from '#kernel';
import type { CapaHouse } from '../house.js';
import { actionOf, isDone, pendingExtension, type Action, type ActionStatus, type PlannedCapa, type WorkingCapa } from '../state.js';
import { decidingExtension, verifying } from '../duties.js';
import { hasLevel, holds, levelNamed, owes } from '../who.js';

/** The action that a command is about; the last but one part of its route. */
export interface OfAction {
  readonly action: string;
}
type At<State> = Situation<State, CapaHouse>;

/** A condition on one action. Where the action is unknown it has nothing to say: `action-is-known` does. */
export function onAction<Input extends OfAction>(
  code: string,
  holds: (action: Action, situation: At<PlannedCapa>, input: Input) => Verdict,
): Check<PlannedCapa, CapaHouse, Input> {
  return check(code, (situation, input) => {
    const action = actionOf(situation.state, input.action);
    return action === undefined || holds(action, situation, input);
  });
}

/** A condition that looks at no more than the action: known before anyone types, and told with the action's offers. */
export interface ActionRule extends Check<PlannedCapa, CapaHouse, OfAction> {
  readonly onActionAlone: true;
}

function actionRule(code: string, holds: (action: Action, situation: At<PlannedCapa>) => Verdict): ActionRule {
  return { ...onAction<OfAction>(code, holds), onActionAlone: true };
}

export const actionIsKnown = check<PlannedCapa, CapaHouse, OfAction>(
  'action-is-known',
  ({ state }, { action }) => actionOf(state, action) !== undefined || { action },
);

/** The action may be left only from these of its statuses. */
export const actionIs = (...allowed: readonly ActionStatus[]) =>
  actionRule('wrong-action-status', ({ status }) => allowed.includes(status) || { status, allowed });

export const actionOwnerActs = actionRule('action-owner-acts', ({ owner }, { by }) => standsFor(by, owner) || { owner });

/** The actions that it depends on are completed, or cancelled. */
export const dependenciesAreDone = actionRule('dependencies-are-done', (action, { state }) => {
  const open = openDependencies(action, state.plan.actions);
  return open.length === 0 || { actions: open };
});

/** Verified by somebody other than its owner, and other than who completed it; nor for one of them. */
export const verifierIsNotTheOwner = actionRule('verifier-is-not-the-owner', (action, at) => {
  const workers = verifying.involved(at.state as WorkingCapa, action.id, at.house);
  const own = actingPeople(at.by).filter((person) => workers.includes(person));
  return own.length === 0 || carriesOut(verifying, working(at), action.id) || { persons: own };
});

/** Verification is for the named verifier, the CAPA's owner, and those who answer for processes and quality. */
export const verifierMayVerify = actionRule('verifier-may-verify', ({ id: action, verifier }, at) => {
  const { state, by } = at;
  const offices = ['quality-manager', 'auditor', 'process-owner', 'head-of-department'] as const;
  return (
    standsFor(by, verifier) ||
    standsFor(by, state.owner) ||
    owes(state, by, 'verify', action) ||
    offices.some((role) => holds(by, role)) ||
    cameTo(verifying, working(at), action) || { verifier }
  );
});

/** The new due lies after now. */
export const dueLiesAhead = check<PlannedCapa, CapaHouse, OfAction & { due: string }>(
  'due-lies-ahead',
  ({ now }, { due }) => due > now || { due },
);

export const askedBeforeTheDue = actionRule('extension-is-asked-before-the-due', ({ due }, { now }) => now <= due || { due });
export const noExtensionIsPending = actionRule('no-extension-is-pending', (action) => {
  const pending = pendingExtension(action);
  return pending === undefined || { extension: pending.id };
});
export const extensionIsPending = actionRule('extension-is-pending', (action) => pendingExtension(action) !== undefined || {});
export const askedDueLiesLater = onAction<OfAction & { due: string }>(
  'asked-due-lies-later',
  (action, _, { due }) => due > action.due || { due, current: action.due },
);

/** A granted due lies after the current one and not after the asked one. */
export const grantedDueLiesBetween = onAction<OfAction & { due: string | null }>('granted-due-lies-between', (action, _, { due }) => {
  const asked = pendingExtension(action);
  return asked === undefined || due === null || (due > action.due && due <= asked.due) || { due, current: action.due, asked: asked.due };
});

/** From the second extension on it is one level higher. */
export const deciderHasTheLevel = actionRule('extension-decider-has-the-level', (action, at) => {
  const { state, by, house } = at;
  const pending = pendingExtension(action);
  const reached = pending === undefined || hasLevel(by, house, state, levelNamed(pending.level));
  return reached || cameTo(decidingExtension, working(at), action.id) || { needed: pending.level, ordinal: pending.ordinal };
});

export const deciderIsNotTheOwner = actionRule('extension-decider-is-not-the-owner', (action, at) => {
  const workers = decidingExtension.involved(at.state as WorkingCapa, action.id, at.house);
  const own = actingPeople(at.by).filter((person) => workers.includes(person));
  return own.length === 0 || carriesOut(decidingExtension, working(at), action.id) || { persons: own };
});

/** Dependencies of an action that have not ended. */
export function openDependencies({ dependsOn }: Pick<Action, 'dependsOn'>, actions: readonly Action[]): readonly string[] {
  return dependsOn.filter((id) => {
    const other = actions.find((each) => each.id === id);
    return other !== undefined && !isDone(other) && other.status !== 'cancelled';
  });
}

/** A cycle that a dependency would close: the ids along it; null where there is none. */
export function circleThrough(
  action: string,
  dependsOn: readonly string[],
  actions: readonly Pick<Action, 'id' | 'dependsOn'>[],
): readonly string[] | null {
  const next = new Map(actions.map(({ id, dependsOn }) => [id, dependsOn]));
  const seen = new Set<string>();
  const walk = (at: string, path: readonly string[]): readonly string[] | null => {
    if (at === action) return path;
    if (seen.has(at)) return null;
    seen.add(at);
    for (const each of next.get(at) ?? []) {
      const found = walk(each, [...path, at]);
      if (found) return found;
    }
    return null;
  };
  for (const each of dependsOn) {
    const found = walk(each, [action]);
    if (found) return found;
  }
  return null;
}

/** Actions are worked on in an open CAPA: their commands say so. */
const working = (at: At<PlannedCapa> & { readonly by: Actor }) => ({ ...at, state: at.state as WorkingCapa });

import { unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import { actionEvents } from './events/action.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import { isDone, type Action, type CompletedAction, type Extension } from './state.js';

export type ActionEvent = CapaEventOf<(typeof actionEvents)[keyof typeof actionEvents]['type']>;
const types: ReadonlySet<string> = new Set(Object.values(actionEvents).map(({ type }) => type));

/** Whether an event is one of an action of an approved plan. */
export function isActionEvent(event: CapaEvent): event is ActionEvent {
  return types.has(event.type);
}

/** An action after one of its events. */
export function evolveAction(action: Action, event: ActionEvent, { by, recordedAt }: Recorded): Action {
  switch (event.type) {
    case 'ActionAccepted':
      return { ...running(action, event), status: 'accepted' };
    case 'ActionStarted':
      return { ...running(action, event), status: 'in-progress' };
    case 'ActionCompleted': {
      const { result, evidence } = event.data;
      const extensions = action.extensions.map(lapsed);
      return { ...running(action, event), extensions, status: 'completed', completedAt: recordedAt, completedBy: by, result, evidence };
    }
    case 'ActionDueMoved': {
      const { workingDays, predecessor, due } = event.data;
      return { ...action, due, moved: { workingDays: (action.moved?.workingDays ?? 0) + workingDays, predecessor, due } };
    }
    case 'ActionVerified': {
      const { remarks } = event.data;
      return { ...completed(action, event), status: 'verified', verifiedAt: recordedAt, verifiedBy: by, remarks };
    }
    case 'ActionReturned': {
      const { reason, due } = event.data;
      const { completedAt: _, completedBy: __, result: ___, evidence: ____, ...rest } = completed(action, event);
      return { ...rest, status: 'returned', due, returns: [...rest.returns, { at: recordedAt, by, reason, due }] };
    }
    case 'ActionReassigned': {
      const { owner } = event.data;
      return { ...running(action, event), status: 'reassigned', owner, owners: [...new Set([...action.owners, owner])] };
    }
    case 'ActionCancelled': {
      const { reason, approvedBy } = event.data;
      const extensions = action.extensions.map(lapsed);
      return { ...running(action, event), extensions, status: 'cancelled', cancelledAt: recordedAt, cancelledBy: approvedBy, reason };
    }
    case 'ExtensionAsked': {
      const { extension: id, ordinal, due, reason, level } = event.data;
      const asked: Extension = { id, ordinal, askedBy: by, askedAt: recordedAt, due, reason, level, decision: { outcome: 'pending' } };
      return { ...action, extensions: [...action.extensions, asked] };
    }
    case 'ExtensionGranted': {
      const { extension, due, decidedBy } = event.data;
      return { ...withDecision(action, extension, { outcome: 'granted', by: decidedBy, at: recordedAt, due }), due };
    }
    case 'ExtensionRefused': {
      const { extension, reason, decidedBy } = event.data;
      return withDecision(action, extension, { outcome: 'refused', by: decidedBy, at: recordedAt, reason });
    }
    default:
      return unknownEvent(event);
  }
}

function running(action: Action, event: ActionEvent): Exclude<Action, { status: 'completed' | 'verified' | 'cancelled' }> {
  if (isDone(action) || action.status === 'cancelled') throw new UnknownEvent(`${event.type} of an action that has ended`, event.version);
  return action;
}

function completed(action: Action, event: ActionEvent): CompletedAction {
  if (action.status !== 'completed') throw new UnknownEvent(`${event.type} of an action that is ${action.status}`, event.version);
  return action;
}

/** An extension that nobody decided before the action ended. */
function lapsed(extension: Extension): Extension {
  return extension.decision.outcome === 'pending' ? { ...extension, decision: { outcome: 'lapsed' } } : extension;
}

function withDecision(action: Action, id: string, decision: Extension['decision']): Action {
  return { ...action, extensions: action.extensions.map((each) => (each.id === id ? { ...each, decision } : each)) };
}

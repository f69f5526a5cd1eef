import {
  came,
  decider,
  extensionOf,
  isApart,
  leads,
  mayApprove,
  offices,
  ownsNothing,
  reaches,
  rungOfExtension,
  verificationOf,
  verifier,
} from './capa-people.js';
import { farDue, isReady, plannedActionSteps } from './capa-plan.js';
import { hasEnded, type Action, type CapaThing } from './capa-thing.js';
import { cancel, meet, open, owe, pass } from './debts.js';
import { personNamed, somebody } from './drawing.js';
import { step, type At, type Step } from './step.js';
import { holds, is } from './town.js';

type Capa = At<CapaThing>;

/** A step on one action: its own state counts beside that of the CAPA, and is told together with whose it is. */
export interface ActionStep {
  readonly of: Step<CapaThing>;
  /** The statuses of the action in which it can be taken; any, where nothing is said. */
  readonly whileIt?: readonly string[];
}

const running = ['planned', 'reassigned', 'accepted', 'in-progress', 'returned'];
const laterDue = '2038-09-30';
const latestDue = '2038-12-31';

/** What can be done with an action, by name. */
export const actionStepNames = [
  ...['change-action', 'drop-action', 'accept-action', 'start-action', 'complete-action', 'verify-action', 'return-action'],
  ...['reassign-action', 'cancel-action', 'ask-extension', 'grant-extension', 'refuse-extension'],
] as const;

/** What ends with an action: a request for more time, and the wait of those that depend on it. */
function ended(thing: CapaThing, action: Action): void {
  cancel(thing, ['decide-extension'], action.id);
  action.pending = null;
  for (const other of thing.actions) {
    const waited = other.dependsOn.includes(action.id) && !hasEnded(other) && isReady(thing, other);
    if (waited && !thing.debts.some(({ what, about }) => what === 'act' && about === other.id))
      owe(thing, 'act', { person: other.owner }, other.id);
  }
}

/** What can be done with an action. */
export function actionSteps(action: Action): Readonly<Record<(typeof actionStepNames)[number], ActionStep>> {
  const isOwners = ({ hat }: Capa): boolean => is(hat, action.owner);
  const mayVerify = ({ thing, hat, world }: Capa): boolean =>
    is(hat, action.verifier) ||
    is(hat, thing.owner) ||
    open(thing, 'verify', action.id).some(({ by }) => 'person' in by && is(hat, by.person)) ||
    holds(hat, ...offices) ||
    came(world, verificationOf(world, thing, action), hat);
  const didNotDoIt = ({ thing, hat, world }: Capa): boolean => isApart(world, verificationOf(world, thing, action), hat);
  const mayDecide = ({ thing, hat, world }: Capa): boolean =>
    action.pending === null || reaches(hat, thing, rungOfExtension(action)) || came(world, extensionOf(world, thing, action), hat);
  const didNotAsk = ({ thing, hat, world }: Capa): boolean => isApart(world, extensionOf(world, thing, action), hat);
  const decided = (thing: CapaThing): void => {
    meet(thing, 'decide-extension', action.id);
    action.pending = null;
  };
  return {
    'change-action': { of: plannedActionSteps['change-action'](action) },
    'drop-action': { of: plannedActionSteps['drop-action'](action) },
    'accept-action': {
      whileIt: ['planned', 'reassigned'],
      of: step({ when: ['implementing'], who: isOwners, does: () => void (action.status = 'accepted') }),
    },
    'start-action': {
      whileIt: ['accepted', 'returned'],
      of: step({
        when: ['implementing'],
        who: isOwners,
        gate: ({ thing }: Capa) => isReady(thing, action),
        does: () => void (action.status = 'in-progress'),
      }),
    },
    'complete-action': {
      whileIt: ['in-progress'],
      of: step({
        when: ['implementing'],
        who: isOwners,
        gate: ({ thing }: Capa) => isReady(thing, action),
        says: () => ({ result: 'Замінено', evidence: [{ note: 'наказ 12' }] }),
        does: ({ thing, hat, world }) => {
          Object.assign(action, { status: 'completed', completedBy: hat.wearer });
          meet(thing, 'act', action.id);
          owe(thing, 'verify', verifier(world, thing, action), action.id);
          ended(thing, action);
        },
      }),
    },
    'verify-action': {
      whileIt: ['completed'],
      of: step({
        when: ['implementing', 'verifying'],
        who: mayVerify,
        apart: didNotDoIt,
        does: ({ thing }: Capa) => {
          action.status = 'verified';
          meet(thing, 'verify', action.id);
        },
      }),
    },
    'return-action': {
      whileIt: ['completed'],
      of: step({
        when: ['implementing', 'verifying'],
        who: mayVerify,
        apart: didNotDoIt,
        says: (_: Capa, luck) => ({ reason: 'Без дати', due: luck.mostly(farDue, '2020-01-01') }),
        fits: (_, { due }) => due === farDue,
        does: ({ thing }) => {
          Object.assign(action, { status: 'returned', due: farDue, completedBy: null });
          thing.status = 'implementing';
          meet(thing, 'verify', action.id);
          owe(thing, 'act', { person: action.owner }, action.id);
        },
      }),
    },
    'reassign-action': {
      whileIt: running,
      of: step({
        when: ['implementing'],
        who: leads,
        says: ({ world }: Capa, luck) => ({ owner: somebody(world, luck).id, reason: 'Відпустка' }),
        fits: ({ thing, world }, said) => {
          const owner = personNamed(world, said.owner);
          return !owner.gone && owner !== action.owner && owner !== action.verifier && !thing.approvers.includes(owner);
        },
        does: ({ thing, world }, said) => {
          Object.assign(action, { status: 'reassigned', owner: personNamed(world, said.owner) });
          action.owners.add(action.owner);
          thing.everOwners.add(action.owner);
          pass(thing, 'act', () => ({ person: action.owner }), action.id);
          pass(thing, 'decide-extension', () => decider(world, thing, action), action.id);
        },
      }),
    },
    'cancel-action': {
      whileIt: running,
      of: step({
        when: ['implementing'],
        who: mayApprove,
        apart: ownsNothing,
        says: () => ({ reason: 'Не потрібно' }),
        does: ({ thing }: Capa) => {
          action.status = 'cancelled';
          cancel(thing, ['act'], action.id);
          ended(thing, action);
        },
      }),
    },
    'ask-extension': {
      whileIt: running,
      of: step({
        when: ['implementing'],
        who: isOwners,
        gate: () => action.pending === null,
        says: (_: Capa, luck) => ({ reason: 'Принтер', due: luck.mostly(action.due === laterDue ? latestDue : laterDue, '2026-01-01') }),
        fits: (_, { due }) => due > action.due,
        does: ({ thing, hat, world }, { due }) => {
          action.asked += 1;
          action.pending = { due, by: hat.wearer };
          owe(thing, 'decide-extension', decider(world, thing, action), action.id);
        },
      }),
    },
    'grant-extension': {
      of: step({
        when: ['implementing'],
        who: mayDecide,
        apart: didNotAsk,
        gate: () => action.pending !== null,
        says: (_: Capa, luck) => ({ due: luck.mostly(null, '2039-01-01') }),
        fits: (_, { due }) => action.pending === null || due === null,
        does: ({ thing }) => {
          action.due = action.pending!.due;
          decided(thing);
        },
      }),
    },
    'refuse-extension': {
      of: step({
        when: ['implementing'],
        who: mayDecide,
        apart: didNotAsk,
        gate: () => action.pending !== null,
        says: () => ({ reason: 'Є інший' }),
        does: ({ thing }: Capa) => decided(thing),
      }),
    },
  };
}

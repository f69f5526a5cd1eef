import { obligationsPassOn, type Obligation, type Owing } from '#deadlines/domain';
import { makingOver, type EscalationEvent } from '#escalation/domain';
import { capaOwnEvents, type CapaEvent } from './events/index.js';
import { isExcluded } from './excluded.js';
import { apartFromTheWork, toBeDone } from './held.js';
import type { CapaHouse } from './house.js';
import { isOpen, type Capa } from './state.js';

/** What goes with the CAPA where it is made over; with an action goes that action. */
export const ofTheOwner: readonly string[] = ['investigate', 'plan'];

/**
 * What a step of escalation that makes over does, on the CAPA as the rest of the events left it: whoever owns the CAPA, or an action that has to
 * be done, owns it no more.
 */
export function stepDone(step: EscalationEvent, state: Capa, house: CapaHouse): readonly CapaEvent[] {
  if (!isOpen(state)) return [];
  const { obligations, owner } = state;
  const due = obligations.find(({ obligation }) => obligation === step.data.obligation) ?? null;
  const action = due?.name === 'act' ? due.about : null;
  const made = makingOver(step, { obligations, owner, isUnfit: (person) => isUnfitToTakeOver(state, action, person, house) });
  if (made === null) return [];
  const goes = ({ obligation, name }: Obligation): boolean =>
    action === null ? ofTheOwner.includes(name) : obligation === due!.obligation;
  const better = (each: Obligation): Owing | null => (goes(each) ? null : { assignee: each.assignee, role: each.role, unit: each.unit });
  const actions = action === null ? [] : [action];
  return [
    capaOwnEvents.capaPassedOn({ capa: state.id, ...made, found: [...made.found], owner: action === null, actions }),
    ...obligationsPassOn(obligations, made, better),
  ];
}

/**
 * Whether an action of the CAPA, or where none is named the CAPA itself, may not go to somebody: whoever left, is in conflict of interest, approved the plan, is to
 * approve it, or verifies that action.
 */
export function isUnfitToTakeOver(state: Capa, action: string | null, person: string, house: CapaHouse): boolean {
  const verifier = toBeDone(state).find(({ id }) => id === action)?.verifier;
  return (
    !house.directory.isActive(person) || person === verifier || apartFromTheWork(state).includes(person) || isExcluded(state, person, house)
  );
}

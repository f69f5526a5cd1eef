import { obligationsPassOn, type Obligation, type Owing } from '#deadlines/domain';
import { makingOver, type EscalationEvent } from '#escalation/domain';
import { capaOwnEvents, type CapaEvent } from './events/index.js';
import { isExcluded } from './excluded.js';
import { apartFromTheWork, toBeDone } from './held.js';
import type { CapaHouse } from './house.js';
import { isOpen, type Capa } from './state.js';

/** What goes with the CAPA where it is made over; with an action goes that action. */
const ofTheOwner: readonly string[] = ['investigate', 'plan'];

/**
 * What a step of escalation that makes over does, on the CAPA as the rest of the events left it: whoever owns the CAPA, or an action that has to
 * be done, owns it no more. It goes to nobody who is in conflict of interest, approved the plan, is to approve it, or verifies that action.
 */
export function stepDone(step: EscalationEvent, state: Capa, { directory, ...rest }: CapaHouse): readonly CapaEvent[] {
  const house = { directory, ...rest };
  if (!isOpen(state)) return [];
  const { obligations, owner } = state;
  const due = obligations.find(({ obligation }) => obligation === step.data.obligation);
  const action = due?.name === 'act' ? due.about : null;
  const apart = apartFromTheWork(state);
  const verifier = toBeDone(state).find(({ id }) => id === action)?.verifier;
  const isUnfit = (person: string): boolean =>
    !directory.isActive(person) || person === verifier || apart.includes(person) || isExcluded(state, person, house);
  const made = makingOver(step, { obligations, owner, isUnfit });
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

import { openObligations, reassigned } from '#deadlines/domain';
import { dayOf, oneLevelUp } from '#directory/domain';
import type { Instant } from '#kernel';
import { capaOwnEvents as e, type CapaEvent } from './events/index.js';
import { isExcluded } from './excluded.js';
import { apartFromTheWork, holdingsOf } from './held.js';
import type { CapaHouse } from './house.js';
import { owedAnew } from './owing.js';
import type { Capa } from './state.js';

interface Situated {
  readonly state: Capa;
  readonly house: CapaHouse;
  readonly now: Instant;
}

/** What people own who are excluded, taken back and passed on: the CAPA itself, and actions to be done. */
export function partsTakenBack({ state, house, now }: Situated): readonly CapaEvent[] {
  const { directory } = house;
  const apart = apartFromTheWork(state);
  const unfit = (person: string): boolean => isExcluded(state, person, house) || apart.includes(person);
  return [...holdingsOf(state)].flatMap(([person, { owner, actions }]) => {
    if (!isExcluded(state, person, house)) return [];
    const successor = oneLevelUp(directory, person, dayOf(directory, now), unfit);
    if (successor === null) return [];
    const found = [{ how: 'closed-to', of: person }, ...successor.found].slice(0, 40);
    return [e.capaTakenBack({ capa: state.id, person, to: successor.to, found, owner, actions: [...actions] })];
  });
}

/** The same where a change of the directory, and no event of the complaint, has excluded somebody: also what they have to decide. */
export function takenBack(situated: Situated): readonly CapaEvent[] {
  const { state, house, now } = situated;
  const parts = partsTakenBack(situated);
  // What is owed by who owned it follows the parts; at the next look there is nothing of it left.
  if (parts.length > 0) return parts;
  const at = { before: state, after: state, house, now };
  return openObligations(state.obligations).flatMap((each) => {
    if (each.assignee === null || !isExcluded(state, each.assignee, house)) return [];
    const owing = owedAnew(at, each);
    const found = [{ how: 'closed-to', of: each.assignee }];
    return owing === null ? [] : reassigned(each, owing, owing.found ?? found);
  });
}

import { dutyWays } from '#directory/domain';
import type { Instant } from '#kernel';
import { capaDuties, isOpen, type Capa, type CapaHouse } from '../domain/index.js';
import type { CapaAnswer } from './answer-schema.js';

/** The steps of *somebody else* that go another way than the ordinary one; none on a CAPA that has ended, and none for the past. */
export function independenceOf(state: Capa, house: CapaHouse, now: Instant | null): CapaAnswer['independence'] {
  if (now === null || !isOpen(state)) return [];
  const actions = 'plan' in state ? state.plan.actions.map(({ id }) => id) : [];
  return [...dutyWays(capaDuties, { state, house, now }, actions)];
}

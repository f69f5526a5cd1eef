import { randomFrom, type Random } from '../../chaos/load/random.js';
import type { Luck, World } from './step.js';
import type { Person, Process, Unit } from './town.js';

/** Luck from a seed of its own: the same step says the same words, wherever fast-check has shrunk the walk to. */
export function luckOf(seed: number): Luck {
  const random: Random = randomFrom(seed);
  return { ...random, mostly: (fit, ...others) => (others.length === 0 || random.below(8) > 0 ? fit : random.pick(others)) };
}

export const person = ({ town }: World, luck: Luck): Person => luck.pick(town.people.filter(({ gone }) => !gone));
/** Somebody who is here; now and then who has left. */
export const somebody = (world: World, luck: Luck): Person =>
  luck.mostly(
    person(world, luck),
    world.town.people.find(({ gone }) => gone)!,
  );
/** A process in use; now and then one that has ended. */
export const process = ({ town }: World, luck: Luck): Process =>
  luck.mostly(
    luck.pick(town.processes.filter(({ ended }) => !ended)),
    town.processes.find(({ ended }) => ended)!,
  );
export const unit = ({ town }: World, luck: Luck): Unit => luck.pick(town.units);

/** Some of them. */
export const some = <T>(from: readonly T[], luck: Luck): readonly T[] => from.filter(() => luck.below(2) === 0);

/** Found by its id, as the words name it. */
export const personNamed = ({ town }: World, id: unknown): Person => town.people.find((each) => each.id === id)!;

import type { Debtor } from './debts.js';
import { hands, holders, holds, is, superiors, type Hat, type Person, type Town } from './town.js';

/** A step that is taken by somebody who had no hand in the work. */
export interface IndependentStep {
  /** Who takes it as a rule. */
  readonly asARule: readonly Person[];
  readonly involved: readonly Person[];
  /** Whom the head of department named for this case. */
  readonly named: readonly Person[];
  /** Whether an outside person's decision is on file. */
  readonly outside: boolean;
}

/** By which way the step goes on. */
interface Way {
  readonly by: 'rule' | 'superior' | 'quality-manager' | 'named' | 'outside' | 'nobody';
  readonly persons: readonly Person[];
}

/**
 * Where nobody of the needed level is free the right passes: to the next superior outside the work, to the quality manager, to whom the head of
 * department named, to an outside person's decision. (In the model's town nobody is away: it never passes to a substitute.)
 */
export function wayOf(town: Town, { asARule, involved, named, outside }: IndependentStep): Way {
  const free = (person: Person): boolean => !person.gone && !involved.includes(person);
  const ways: readonly Way[] = [
    { by: 'rule', persons: asARule.filter(free) },
    { by: 'superior', persons: asARule.flatMap((person) => superiors(person).find(free) ?? []) },
    { by: 'quality-manager', persons: holders(town, 'quality-manager').filter(free) },
    { by: 'named', persons: named.filter(free) },
  ];
  return ways.find(({ persons }) => persons.length > 0) ?? { by: outside ? 'outside' : 'nobody', persons: [] };
}

/** What an office owes and nobody who holds it may take comes to whoever it is that may; where nobody is left, to the head of department. */
export function comesTo(town: Town, given: IndependentStep, owes: Debtor): Debtor {
  if ('person' in owes) return owes;
  const { by, persons } = wayOf(town, given);
  if (persons.length === 0) return { office: 'head-of-department' };
  return by === 'rule' && persons.some(({ offices: held }) => held.includes(owes.office)) ? owes : { person: persons[0]! };
}

/** Who owes a step that is one person's: the first to whom it comes, else the head, who names somebody. */
export function firstOf(town: Town, step: IndependentStep): Debtor {
  const [first] = wayOf(town, step).persons;
  return first === undefined ? { office: 'head-of-department' } : { person: first };
}

/** Whether the step came to the hat by another way than the rule. */
export function cameTo(town: Town, step: IndependentStep, hat: Hat): boolean {
  const { by, persons } = wayOf(town, step);
  return ['superior', 'quality-manager', 'named'].includes(by) && persons.some((person) => is(hat, person));
}

/** Whether the hat is independent here: neither who acts nor for whom had a hand in it, or the head carries out what an outside person decided. */
export function isIndependent(town: Town, step: IndependentStep, hat: Hat): boolean {
  const carriesOut = holds(hat, 'head-of-department') && wayOf(town, step).by === 'outside';
  return carriesOut || !hands(hat).some((person) => step.involved.includes(person));
}

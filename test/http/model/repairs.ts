import { randomUUID } from 'node:crypto';
import { cancel, meet, open, owe, type Debtor, type Owing } from './debts.js';
import { firstOf, type IndependentStep } from './independence.js';
import type { Luck, World } from './step.js';
import { holds, type Hat, type Office, type Person } from './town.js';

/** What somebody proposed to put right, until another person confirms it. */
export interface Repair<Change> {
  /** The house's own: it is learned from the page. */
  id: string;
  readonly change: Change;
  /** Who, and for whom they acted. */
  readonly by: readonly Person[];
}

/** What can be put right. */
export interface Repairable<Change> extends Owing {
  repair: Repair<Change> | null;
}

/** Whom a repair is confirmed by as a rule, the first to be asked first. */
export const confirmers: readonly Office[] = ['quality-manager', 'head-of-department', 'administrator'];
/** Stuck cases are put right by those who answer for the house's cases and for its quality. */
export const mayRepair = (hat: Hat): boolean => holds(hat, 'administrator', 'quality-manager');

const repaired = 'confirm-repair';
/** Who owes its confirmation: the first to whom that step comes, else the head, who names somebody. */
const debtor = (world: World, confirming: IndependentStep): Debtor => firstOf(world.town, confirming);

export function proposed<Change>(
  thing: Repairable<Change>,
  world: World,
  given: Omit<Repair<Change>, 'id'>,
  confirming: () => IndependentStep,
): void {
  thing.repair = { id: '', ...given };
  owe(thing, repaired, debtor(world, confirming()), '');
}

/** It was confirmed, or dropped. */
export function decided<Change>(thing: Repairable<Change>): void {
  thing.repair = null;
  meet(thing, repaired);
}

/** After whatever happened: what can be confirmed no more has lapsed, and nobody confirms in whose hands the work is by now. */
export function settled<Change>(thing: Repairable<Change>, world: World, stands: boolean, confirming: () => IndependentStep): void {
  if (thing.repair === null) return;
  if (!stands) {
    thing.repair = null;
    cancel(thing, [repaired]);
  }
  for (const debt of open(thing, repaired)) debt.by = debtor(world, confirming());
}

/** What was seen is what is confirmed. */
export const saysWhat = ({ repair }: Repairable<unknown>, luck: Luck) => ({
  repair: luck.mostly(repair?.id || randomUUID(), randomUUID()),
});
export const isAsSeen = ({ repair }: Repairable<unknown>, said: { readonly repair: string }): boolean => repair?.id === said.repair;

import type { Random } from '../../chaos/load/random.js';
import type { CapaThing } from './capa-thing.js';
import type { RecordThing } from './record-thing.js';
import type { Hat, Town } from './town.js';

/** All that the model follows. */
export interface World {
  readonly town: Town;
  readonly records: RecordThing[];
  readonly capas: CapaThing[];
  readonly now: () => string;
  /** How many times the clock was moved on by `daysOfALeap`. */
  leaps: number;
}

/** What stands in somebody's way: not theirs, their own work, not in this state, something is missing, or what they said. */
export const obstacles = ['role', 'own-work', 'state', 'gate', 'input'] as const;
export type Obstacle = (typeof obstacles)[number];

/** Somebody in a hat before a record or CAPA. */
export interface At<Thing> {
  readonly thing: Thing;
  readonly hat: Hat;
  readonly world: World;
}

export type Said = Readonly<Record<string, unknown>>;

/** Draws what somebody says: fit nearly always. */
export interface Luck extends Random {
  /** Mostly the first, now and then one of the others. */
  mostly<T>(fit: T, ...others: readonly T[]): T;
}

/** What somebody can do with a record or CAPA, as the model understands the domain. */
export interface Step<Thing, Words extends Said = Said> {
  readonly when: readonly string[];
  /** Whose it is; anybody's, where nothing is said. */
  readonly who?: (at: At<Thing>) => boolean;
  /** Whether who does it had no hand in the work, where that is asked. */
  readonly apart?: (at: At<Thing>) => boolean;
  /** Whether everything is there that it needs. */
  readonly gate?: (at: At<Thing>) => boolean;
  readonly says?: (at: At<Thing>, luck: Luck) => Words;
  /** Whether what was said fits. */
  readonly fits?: (at: At<Thing>, said: Words) => boolean;
  readonly does?: (at: At<Thing>, said: Words) => void;
}

/** Keeps what a step says and what it makes of that in one type, and forgets it outside. */
export const step = <Thing, Words extends Said = Said>(given: Step<Thing, Words>): Step<Thing> => given as unknown as Step<Thing>;

/** What is in the way before anybody says anything; in a wrong state nothing else is looked at. */
export function barred<Thing extends { readonly status: string }>(given: Step<Thing>, at: At<Thing>): readonly Obstacle[] {
  if (!given.when.includes(at.thing.status)) return ['state'];
  return [
    ...(given.who?.(at) === false ? ['role' as const] : []),
    ...(given.apart?.(at) === false ? ['own-work' as const] : []),
    ...(given.gate?.(at) === false ? ['gate' as const] : []),
  ];
}

/** What is in the way of these words. */
export function refused<Thing extends { readonly status: string }>(given: Step<Thing>, at: At<Thing>, said: Said): readonly Obstacle[] {
  const before = barred(given, at);
  return before.includes('state') || given.fits?.(at, said) !== false ? before : [...before, 'input'];
}

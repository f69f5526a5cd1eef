import type { Obstacle, Said, Step, World, At } from './step.js';
import { barred, refused } from './step.js';
import { actionStepNames, actionSteps } from './action-steps.js';
import { capaSteps } from './capa-steps.js';
import type { Action, CapaThing } from './capa-thing.js';
import { complaintSteps } from './complaint-steps.js';
import { findingSteps } from './finding-steps.js';
import { nonconformitySteps } from './record-steps.js';
import type { RecordThing } from './record-thing.js';
import type { Hat } from './town.js';

export type Thing = RecordThing | CapaThing;

const stepsOf = { nonconformity: nonconformitySteps, finding: findingSteps, complaint: complaintSteps };

/** The names of all steps, by where they are taken. */
export const stepNames: Readonly<{ [place: string]: ReadonlySet<string> }> = {
  records: new Set(Object.values(stepsOf).flatMap((steps) => Object.keys(steps))),
  capas: new Set(Object.keys(capaSteps)),
  actions: new Set(actionStepNames),
};

/** A step that somebody could take on one thing, with its address. */
export interface Possible {
  readonly name: string;
  /** `records`, `capas` or `actions`. */
  readonly place: string;
  readonly thing: Thing;
  /** The action that it is about. */
  readonly action: Action | null;
  readonly path: string;
  readonly words: (hat: Hat, luck: Parameters<NonNullable<Step<Thing>['says']>>[1]) => Said;
  /** What is in the way before anybody speaks. */
  readonly bars: (hat: Hat) => readonly Obstacle[];
  /** What is in the way of these words. */
  readonly obstacles: (hat: Hat, said: Said) => readonly Obstacle[];
  readonly take: (hat: Hat, said: Said) => void;
}

const sorted = (obstacles: readonly Obstacle[]): readonly Obstacle[] => [...new Set(obstacles)].sort();

function possible<Of extends Thing>(
  given: {
    readonly name: string;
    readonly place: string;
    readonly thing: Of;
    readonly of: Step<Of>;
    readonly path: string;
    readonly action: Action | null;
  },
  world: World,
  whileIt?: readonly string[],
): Possible {
  const { thing, of, action } = given;
  const at = (hat: Hat): At<Of> => ({ thing, hat, world });
  const ofTheAction = (before: readonly Obstacle[]): readonly Obstacle[] => {
    const isOpen = of.when.includes(thing.status);
    const isOut = action !== null && whileIt !== undefined && !whileIt.includes(action.status);
    return sorted(isOpen && isOut ? [...before, 'state'] : before);
  };
  return {
    ...given,
    words: (hat, luck) => of.says?.(at(hat), luck) ?? {},
    bars: (hat) => ofTheAction(barred(of, at(hat))),
    obstacles: (hat, said) => ofTheAction(refused(of, at(hat), said)),
    take: (hat, said) => of.does?.(at(hat), said),
  };
}

/** Everything that could be done with a thing. */
export function possibleWith(thing: Thing, world: World): readonly Possible[] {
  if (thing.kind !== 'capa') {
    const path = `/v1/records/${thing.id}`;
    const steps = Object.entries<Step<RecordThing>>(stepsOf[thing.kind]);
    return steps.map(([name, of]) => possible({ name, place: 'records', thing, of, path: `${path}/${name}`, action: null }, world));
  }
  const path = `/v1/capas/${thing.id}`;
  return [
    ...Object.entries(capaSteps).map(([name, of]) =>
      possible({ name, place: 'capas', thing, of, path: `${path}/${name}`, action: null }, world),
    ),
    ...thing.actions.flatMap((action) =>
      Object.entries(actionSteps(action)).map(([name, { of, whileIt }]) =>
        possible({ name, place: 'actions', thing, of, path: `${path}/actions/${action.id}/${name}`, action }, world, whileIt),
      ),
    ),
  ];
}

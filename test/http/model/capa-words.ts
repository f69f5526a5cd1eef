import type { CapaThing } from './capa-thing.js';
import { unit } from './drawing.js';
import { severities } from './record-thing.js';
import type { Luck, World } from './step.js';

const likelihoods = ['rare', 'unlikely', 'possible', 'likely', 'almost-certain'] as const;

/** The starter's risk matrix: a row a severity, a column a likelihood. */
const matrix = { minor: 'llllm', moderate: 'llmmh', major: 'lmmhh', critical: 'mmhhh' };
const levels = { l: 'low', m: 'medium', h: 'high' } as const;
export const saysARisk = (_: unknown, luck: Luck) => ({ severity: luck.pick(severities), likelihood: luck.pick(likelihoods) });
export const levelOf = ({ severity, likelihood }: ReturnType<typeof saysARisk>): NonNullable<CapaThing['risk']> =>
  levels[matrix[severity][likelihoods.indexOf(likelihood)] as keyof typeof levels];

/** Title, kind and units, as they are described. */
export function saysAFrame(world: World, luck: Luck) {
  return {
    title: 'Застарілі шаблони',
    kind: luck.mostly(luck.pick(['corrective', 'corrective', 'preventive'] as const), null),
    leadUnit: luck.mostly(unit(world, luck).id, null),
    units: luck.mostly([unit(world, luck).id], []),
  };
}
export function framed(thing: CapaThing, { town }: World, said: ReturnType<typeof saysAFrame>): void {
  const named = (id: string) => town.units.find((each) => each.id === id)!;
  thing.nature = said.kind;
  thing.leadUnit = said.leadUnit === null ? null : named(said.leadUnit);
  thing.units = said.units.map(named);
}

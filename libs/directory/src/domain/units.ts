import { check, commandsOf, machine, type Check } from '#kernel';
import { walkLimit } from './directory.js';
import type { Unit } from './entries.js';
import { unitEvents, type UnitEvent } from './events.js';
import { evolveUnits } from './fold.js';
import { PersistentMap } from './persistent-map.js';
import { administratorOnly, headIsHere, type DirectoryHouse } from './rules.js';

type NoUnits = { readonly status: 'none'; readonly units: PersistentMap<Unit> };
type Kept = { readonly status: 'kept'; readonly units: PersistentMap<Unit> };
/** The whole tree. */
export type UnitsState = NoUnits | Kept;

export interface AddUnit {
  readonly unit: string;
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  readonly head: string | null;
}
interface OfUnit {
  readonly unit: string;
}
interface SetHead extends OfUnit {
  readonly head: string | null;
}

const inTree = <Input>(code: string, holds: (units: PersistentMap<Unit>, input: Input, house: DirectoryHouse) => true | object) =>
  check<UnitsState, DirectoryHouse, Input>(code, ({ state, house }, input) => {
    const verdict = holds(state.units, input, house);
    return verdict === true ? true : { ...verdict };
  });

/** Neither the id nor the key is another unit's, also not a closed one's. */
export const unitIsNew = inTree<AddUnit>('unit-is-new', (units, { unit, key }) => {
  const same = [...units.values()].find((each) => each.id === unit || each.key === key);
  return same === undefined || { unit: same.id, key };
});

/** The unit that the command is about stands in the tree and is not closed. */
export const unitStands = inTree<OfUnit>('unit-is-open', (units, { unit }) => {
  const found = units.get(unit);
  return (found !== undefined && !found.closed) || { unit };
});

/** The parent stands in the tree and is not closed. */
export const parentStands = inTree<{ parent: string | null }>('parent-is-open', (units, { parent }) => {
  if (parent === null) return true;
  const found = units.get(parent);
  return (found !== undefined && !found.closed) || { parent };
});

/** No unit stands under itself, and no branch is deeper than every walk goes. */
export const treeStaysATree = inTree<{ unit: string; parent: string | null }>('units-form-a-tree', (units, { unit, parent }) => {
  const above = ancestorsAndSelf(units, parent);
  if (above.includes(unit)) return { unit, parent };
  return above.length + heightOf(units, unit) <= walkLimit || { unit, parent, limit: walkLimit };
});

/** Whoever closes a unit first moves what stands under it. */
export const noSubUnits = inTree<OfUnit>('unit-has-no-sub-units', (units, { unit }) => {
  const children = [...units.values()].filter((each) => each.parent === unit && !each.closed).map(({ id }) => id);
  return children.length === 0 || { units: children };
});

/** Whoever closes a unit first moves its people and processes. */
export const nothingLeftInUnit = inTree<OfUnit>('unit-is-empty', (_, { unit }, { directory }) => {
  const people = directory.membersOf(unit).length;
  const processes = directory.processes().filter((process) => process.unit === unit && !process.ended).length;
  return people + processes === 0 || { people, processes };
});

const unitAndHead: readonly Check<UnitsState, DirectoryHouse, SetHead>[] = [unitStands, headIsHere];

const command = commandsOf<UnitsState, DirectoryHouse, UnitEvent>();
const all = ['none', 'kept'] as const;

export const addUnit = command({
  name: 'add-unit',
  doc: 'Adds a unit under another, or as a root.',
  from: all,
  to: 'kept',
  rules: [administratorOnly],
  checks: [unitIsNew, parentStands, treeStaysATree, headIsHere],
  then: (_, input: AddUnit) => [unitEvents.unitAdded(input)],
});

export const renameUnit = command({
  name: 'rename-unit',
  doc: 'Gives a unit another name.',
  from: all,
  to: 'stays',
  rules: [administratorOnly],
  checks: [unitStands],
  then: ({ state }, input: OfUnit & { name: string }) =>
    state.units.get(input.unit)?.name === input.name ? [] : [unitEvents.unitRenamed({ unit: input.unit, name: input.name })],
});

export const moveUnit = command({
  name: 'move-unit',
  doc: 'Puts a unit under another, or makes it a root.',
  from: all,
  to: 'stays',
  rules: [administratorOnly],
  checks: [unitStands, parentStands, treeStaysATree],
  then: ({ state }, input: OfUnit & { parent: string | null }) =>
    state.units.get(input.unit)?.parent === input.parent ? [] : [unitEvents.unitMoved({ unit: input.unit, parent: input.parent })],
});

export const setHeadOfUnit = command({
  name: 'set-head',
  doc: 'Names the head of a unit, or nobody.',
  from: all,
  to: 'stays',
  rules: [administratorOnly],
  checks: unitAndHead,
  then: ({ state }, input: SetHead) =>
    state.units.get(input.unit)?.head === input.head ? [] : [unitEvents.unitHeadSet({ unit: input.unit, head: input.head })],
});

export const closeUnit = command({
  name: 'close-unit',
  doc: 'Closes a unit in which nothing is left.',
  from: all,
  to: 'stays',
  rules: [administratorOnly],
  checks: [unitStands, noSubUnits, nothingLeftInUnit],
  then: (_, input: OfUnit & { reason: string }) => [unitEvents.unitClosed({ unit: input.unit, reason: input.reason })],
});

/** The unit tree: one stream, `units`. */
export const unitsMachine = machine<UnitsState, DirectoryHouse, UnitEvent>({
  name: 'units',
  version: 1,
  initial: { status: 'none', units: PersistentMap.empty() },
  evolve: ({ units }, event) => ({ status: 'kept', units: evolveUnits(units, event) }),
  commands: [addUnit, renameUnit, moveUnit, setHeadOfUnit, closeUnit],
});

function ancestorsAndSelf(units: PersistentMap<Unit>, unit: string | null): readonly string[] {
  const found: string[] = [];
  for (let at = unit; at !== null && found.length <= walkLimit; at = units.get(at)?.parent ?? null) found.push(at);
  return found;
}

/** How many levels the unit and what stands under it take. */
function heightOf(units: PersistentMap<Unit>, unit: string): number {
  let height = 1;
  let level = new Set([unit]);
  while (height <= walkLimit) {
    const below = new Set<string>();
    for (const each of units.values()) if (each.parent !== null && level.has(each.parent)) below.add(each.id);
    if (below.size === 0) return height;
    level = below;
    height += 1;
  }
  return height;
}

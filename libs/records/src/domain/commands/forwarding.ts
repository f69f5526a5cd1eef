import { check } from '#kernel';
import { closureOf, isClosedTo } from '../conflict.js';
import type { Destination } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { idsOf } from '../rules/input.js';
import type { LiveRecord } from '../state.js';

/** Where it goes: a unit, by id or key, or another body by name. */
export interface ForwardTo {
  readonly unit?: string | null;
  readonly body?: string | null;
}

/** A record goes to exactly one place. */
export const goesToOnePlace = check<LiveRecord, RecordsHouse, ForwardTo>(
  'goes-to-one-place',
  (_, { unit, body }) => ((unit ?? null) === null) !== ((body ?? null) === null) || {},
);

/** A complaint is never sent to whom it complains of: to no unit that it names, and to none whose head it is closed to (law 393/96, art. 7). */
export const notToWhomItComplainsOf = check<LiveRecord, RecordsHouse, ForwardTo>(
  'not-to-whom-it-complains-of',
  ({ state, house }, { unit }) => {
    const { directory } = house;
    const found = unit ? directory.findUnit(unit) : undefined;
    if (found === undefined) return true;
    const closure = closureOf(state);
    const named = closure.against.units.flatMap((each) => directory.unitAndSubUnits(each));
    const head = directory.headOf(found.id);
    return (!named.includes(found.id) && (head === null || !isClosedTo(closure, head, directory))) || { unit: found.id };
  },
);

export const destinationOf = (house: RecordsHouse, { unit, body }: ForwardTo): Destination => ({
  unit: idsOf(house, { unit: unit ?? null }).unit,
  body: body ?? null,
});

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

/**
 * A complaint is never sent to whom it complains of (law 393/96, art. 7): to no unit that it names, to none under it or above it, from where it
 * would come down to it, and to none whose head it is closed to or in which somebody works whom it names.
 */
export const notToWhomItComplainsOf = check<LiveRecord, RecordsHouse, ForwardTo>(
  'not-to-whom-it-complains-of',
  ({ state, house }, { unit }) => {
    const { directory } = house;
    const found = unit ? directory.findUnit(unit) : undefined;
    if (found === undefined) return true;
    const closure = closureOf(state);
    const { units, persons } = closure.against;
    const named = units.flatMap((each) => [...directory.unitAndSubUnits(each), ...directory.unitAncestors(each)]);
    const theirs = persons.map((each) => directory.person(each)?.unit);
    const head = directory.headOf(found.id);
    return (
      (!named.includes(found.id) && !theirs.includes(found.id) && (head === null || !isClosedTo(closure, head, directory))) || {
        unit: found.id,
      }
    );
  },
);

export const destinationOf = (house: RecordsHouse, { unit, body }: ForwardTo): Destination => ({
  unit: idsOf(house, { unit: unit ?? null }).unit,
  body: body ?? null,
});

import { rule } from '#kernel';
import type { CapaHouse } from '../house.js';
import type { Drafted } from '../state.js';

const gate = (code: string, holds: (state: Drafted, house: CapaHouse) => boolean) =>
  rule<Drafted, CapaHouse>(code, ({ state, house }) => holds(state, house) || {});

export const riskIsRated = gate('risk-is-rated', ({ risk }) => risk !== null);
export const kindIsSet = gate('kind-is-set', ({ kind }) => kind !== null);
export const ownerIsSet = gate('owner-is-set', ({ owner }, { directory }) => owner !== null && directory.isActive(owner));
export const leadUnitIsSet = gate('lead-unit-is-set', ({ leadUnit }) => leadUnit !== null);
export const unitsConcernedAreSet = gate('units-concerned-are-set', ({ units }) => units.length > 0);

/** What a CAPA needs before it leaves its draft. */
export const leaveDrafted = [riskIsRated, kindIsSet, ownerIsSet, leadUnitIsSet, unitsConcernedAreSet];

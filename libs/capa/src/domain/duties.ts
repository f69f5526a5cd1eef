import type { Actor } from '#kernel';
import type { Duty } from '#directory/domain';
import type { ApprovalLevel } from './configuration/index.js';
import { isExcluded } from './excluded.js';
import type { CapaHouse } from './house.js';
import { actionOf, isDone, openStatuses, pendingExtension, type Action, type Capa, type OpenCapa } from './state.js';
import { approvalNeeded, hasLevel, levelNamed, ownersNow, unitsConcerned, unitsNotBelow } from './who.js';

export type CapaDuty = Duty<OpenCapa, CapaHouse>;

/** What every duty of a CAPA has: it holds for one cycle. */
const ofAnyCapa = {
  run: (state: Capa): number => ('cycle' in state ? state.cycle : 0),
  notes: ({ duties }: Capa) => duties,
  unfit: (state: Capa, person: string, house: CapaHouse): boolean => isExcluded(state, person, house),
} as const;
const ofCapa: Pick<CapaDuty, 'run' | 'notes' | 'unfit'> = ofAnyCapa;

const actionIn = (state: Capa, about: string | null): Action | undefined =>
  about !== null && 'plan' in state ? actionOf(state, about) : undefined;

/** Those who stand on a rung above the units concerned, the nearest first: heads upwards and their superiors, then the offices of the house. */
function ofLevel(state: Capa, house: CapaHouse, needed: ApprovalLevel, aboveAll: boolean): readonly string[] {
  const { directory } = house;
  const units = unitsConcerned(state).flatMap((unit) => [unit, ...directory.unitAncestors(unit)]);
  const heads = units.flatMap((unit) => directory.headOf(unit) ?? []);
  const candidates = new Set([
    ...heads.flatMap((head) => [head, ...directory.superiorsOf(head)]),
    ...(['quality-manager', 'head-of-department'] as const).flatMap((role) => directory.withRole(role)),
    ...(state.owner === null ? [] : [state.owner]),
  ]);
  return [...candidates].filter((person) => {
    const by: Actor = { person, roles: directory.person(person)?.roles ?? [] };
    return hasLevel(by, house, state, needed) && (!aboveAll || unitsNotBelow(by, house, state).length === 0);
  });
}

/** The plan is approved, returned and given up by somebody who owns nothing in it. */
export const approving: CapaDuty = {
  ...ofCapa,
  name: 'approve-plan',
  isDue: ({ status }, about) => about === null && (openStatuses as readonly string[]).includes(status),
  ordinary: ({ state, house }) => ofLevel(state, house, approvalNeeded(state, house), true),
  involved: (state) => ownersNow(state),
};

/** An action is verified by somebody other than its owner and than who completed it. */
export const verifying: CapaDuty = {
  ...ofCapa,
  name: 'verify-action',
  isDue: (state, about) => actionIn(state, about)?.status === 'completed',
  ordinary: ({ state, house: { directory } }, about) => {
    const { verifier = null } = actionIn(state, about) ?? {};
    const offices = ['quality-manager', 'auditor', 'process-owner', 'head-of-department'] as const;
    return [verifier, state.owner, ...offices.flatMap((role) => directory.withRole(role))].filter((person) => person !== null);
  },
  involved: (state, about) => {
    const action = actionIn(state, about);
    return action === undefined ? [] : [action.owner, ...(isDone(action) ? [action.completedBy] : [])];
  },
};

/** More time is granted by somebody other than who owns the action or asked. */
export const decidingExtension: CapaDuty = {
  ...ofCapa,
  name: 'decide-extension',
  isDue: (state, about) => {
    const action = actionIn(state, about);
    return action !== undefined && pendingExtension(action) !== undefined;
  },
  ordinary: ({ state, house }, about) => {
    const action = actionIn(state, about);
    return ofLevel(state, house, levelNamed((action && pendingExtension(action)?.level) ?? ''), false);
  },
  involved: (state, about) => {
    const action = actionIn(state, about);
    const asked = action && pendingExtension(action)?.askedBy;
    return action === undefined ? [] : [action.owner, ...(asked === undefined ? [] : [asked])];
  },
};

/** A CAPA is closed by somebody who in no cycle owned it or an action of it. */
export const closing: CapaDuty = {
  ...ofCapa,
  name: 'close-capa',
  isDue: ({ status }, about) => about === null && status === 'assessing',
  ordinary: ({ house: { directory } }) => [...directory.withRole('quality-manager'), ...directory.withRole('head-of-department')],
  involved: ({ everOwners }) => everOwners,
};

/** What had been signed is amended with the consent of somebody of the approver's level who owned nothing in it, and did not propose it. */
export const consenting: Duty<Capa, CapaHouse> = {
  ...ofAnyCapa,
  name: 'consent-to-amendment',
  isDue: ({ amendment }, about) => about === null && amendment !== null,
  ordinary: ({ state, house }) => ofLevel(state, house, approvalNeeded(state, house), true),
  involved: (state) => [...ownersNow(state), ...state.everOwners, ...(state.amendment?.proposedBy ?? [])],
};

/** A stuck CAPA is put right by two people: who confirms it neither proposed it nor has a hand in the work. */
export const confirmingRepair: Duty<Capa, CapaHouse> = {
  ...ofAnyCapa,
  name: 'confirm-repair',
  isDue: ({ repair }, about) => about === null && repair !== null,
  ordinary: ({ house: { directory } }) =>
    (['quality-manager', 'head-of-department', 'administrator'] as const).flatMap((role) => directory.withRole(role)),
  involved: (state) => [...ownersNow(state), ...(state.repair?.proposedBy ?? [])],
};

/** *Someone other than*, in CAPAs. */
export const capaDuties: readonly CapaDuty[] = [approving, verifying, decidingExtension, closing, consenting, confirmingRepair];

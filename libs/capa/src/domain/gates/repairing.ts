import { actingPeople, cameTo, carriesOut } from '#directory/domain';
import { check, rule, type Verdict } from '#kernel';
import { confirmingRepair } from '../duties.js';
import type { CapaRepairChange } from '../events/repair.js';
import type { CapaHouse } from '../house.js';
import { capaRepairWays } from '../repairing/ways.js';
import { isOpen, type Capa, type OpenCapa } from '../state.js';
import { holds } from '../who.js';

/** Stuck cases are put right by those who answer for the house's cases and for its quality. */
export const mayRepair = rule<OpenCapa, CapaHouse>(
  'may-repair',
  ({ by }) => holds(by, 'administrator') || holds(by, 'quality-manager') || { needed: ['administrator', 'quality-manager'] },
);
export const mayConfirmRepair = rule<Capa, CapaHouse>('may-confirm-repair', (at) => {
  const roles = ['administrator', 'quality-manager', 'head-of-department'] as const;
  return roles.some((role) => holds(at.by, role)) || cameTo(confirmingRepair, at) || carriesOut(confirmingRepair, at) || { needed: roles };
});

/** One at a time. */
export const noRepairIsProposed = rule<OpenCapa, CapaHouse>(
  'no-repair-is-proposed',
  ({ state }) => state.repair === null || { repair: state.repair.repair },
);
export const repairIsProposed = rule<Capa, CapaHouse>('repair-is-proposed', ({ state }) => state.repair !== null || {});

/** A second person, who neither proposed it nor has a hand in the work. */
export const confirmerIsIndependent = rule<OpenCapa, CapaHouse>('confirmer-is-independent', (at) => {
  const involved = confirmingRepair.involved(at.state, null, at.house);
  const own = actingPeople(at.by).filter((person) => involved.includes(person));
  return own.length === 0 || carriesOut(confirmingRepair, at) || { persons: own };
});

/** It starts from where the CAPA is: what happened meanwhile may have mended it. */
function startsFromHere({ status }: OpenCapa, { from }: CapaRepairChange): Verdict {
  return status === from || { status, from };
}
/** A plan that somebody returned or approved has been signed: it is not given up. */
function nothingIsSigned(state: OpenCapa, { to }: CapaRepairChange): Verdict {
  const decided = 'plan' in state && state.plan.submissions.some(({ outcome }) => outcome.decision !== 'pending');
  return to !== 'investigating' || !decided || {};
}
const changeRules = [
  ['repair-starts-from-here', startsFromHere],
  ['repaired-plan-is-unsigned', nothingIsSigned],
] as const;

/** What is proposed has to hold now… */
export const repairMayBe = changeRules.map(([code, may]) =>
  check<OpenCapa, CapaHouse, { readonly change: CapaRepairChange }>(code, ({ state }, { change }) => may(state, change)),
);
export const repairIsAWay = check<OpenCapa, CapaHouse, { readonly change: CapaRepairChange }>(
  'repair-is-a-way',
  ({ state: { status } }, { change }) => {
    const ways = capaRepairWays.filter(({ from }) => from === status);
    return ways.some(({ to }) => to === change.to) || { status, allowed: ways.map(({ to }) => to) };
  },
);
/** …and when it is confirmed. */
export const repairStillMayBe = changeRules.map(([code, may]) =>
  rule<OpenCapa, CapaHouse>(code, ({ state }) => state.repair === null || may(state, state.repair.change)),
);

/** Whether what is proposed could still be confirmed, by whomever; after the end of the CAPA nothing can. */
export const mayStillBeConfirmed = (state: Capa): boolean =>
  state.repair === null || (isOpen(state) && changeRules.every(([, may]) => may(state, state.repair!.change) === true));

/** What is confirmed is what the second person saw. */
export const repairIsAsSeen = check<OpenCapa, CapaHouse, { readonly repair: string }>(
  'repair-is-as-seen',
  ({ state }, { repair }) => state.repair === null || state.repair.repair === repair || { repair: state.repair.repair },
);

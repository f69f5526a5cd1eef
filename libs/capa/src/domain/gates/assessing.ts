import { actingPeople, cameTo, carriesOut, standsFor } from '#directory/domain';
import { check, rule } from '#kernel';
import { closing } from '../duties.js';
import { isExcluded, officeInstead } from '../excluded.js';
import type { CapaHouse } from '../house.js';
import type { Assessing, MonitoringCapa } from '../state.js';
import type { Criterion } from '../values.js';
import { notExcluded } from './people.js';
import { holds, owes } from '../who.js';

/** Whom the criterion names assesses; where that person has left the house, or is excluded, whoever answers for quality. */
export const assessorAssesses = rule<Assessing | MonitoringCapa, CapaHouse>('assessor-assesses', ({ state, by, house }) => {
  const { assessor } = state.plan.criterion;
  const cannot = !house.directory.isActive(assessor) || isExcluded(state, assessor, house);
  const instead = cannot && holds(by, officeInstead(state, house));
  return standsFor(by, assessor) || instead || owes(state, by, 'assess', null) || { assessor };
});

/** *Effective* is said only of a measured value that meets the target. */
export const measuredValueMeetsTheTarget = check<Assessing, CapaHouse, { verdict: 'effective' | 'not-effective'; value: number }>(
  'measured-value-meets-the-target',
  ({ state }, { verdict, value }) => {
    const { target } = state.plan.criterion;
    return verdict === 'not-effective' || meets(target, value) || { value, target: target.value, comparison: target.comparison };
  },
);

/** What failed early can only be *not effective*. */
export const failedEarlyIsNotEffective = check<Assessing, CapaHouse, { verdict: 'effective' | 'not-effective' }>(
  'failed-early-is-not-effective',
  ({ state }, { verdict }) => verdict === 'not-effective' || state.monitoring.ended?.because !== 'failed-early' || {},
);

export const assessedEffective = rule<Assessing, CapaHouse>(
  'assessed-effective',
  ({ state }) => state.closing.assessment?.verdict === 'effective' || {},
);
export const riskIsRatedAnew = rule<Assessing, CapaHouse>('risk-is-rated-anew', ({ state }) => state.closing.residualRisk !== null || {});
export const systemChangesAreRecorded = rule<Assessing, CapaHouse>(
  'system-changes-are-recorded',
  ({ state }) => state.closing.changes !== null || {},
);

/** ISO 13485 8.5.2: it was looked for harm elsewhere, and none was found. */
export const noAdverseEffectWasFound = rule<Assessing, CapaHouse>('no-adverse-effect-was-found', ({ state: { closing } }) => {
  const { adverseEffects } = closing;
  return (adverseEffects !== null && !adverseEffects.found) || { answered: adverseEffects !== null };
});

/** In no cycle was the closer the CAPA's owner or an action's; nor whom they act for. */
export const closerNeverOwnedAnythingInIt = rule<Assessing, CapaHouse>('closer-never-owned-anything-in-it', (at) => {
  const own = actingPeople(at.by).filter((person) => at.state.everOwners.includes(person));
  return own.length === 0 || carriesOut(closing, at) || { persons: own };
});

/** A CAPA is closed by the quality manager or the head of department. */
export const closerHasTheOffice = rule<Assessing, CapaHouse>(
  'closer-has-the-office',
  (at) =>
    holds(at.by, 'quality-manager') ||
    holds(at.by, 'head-of-department') ||
    cameTo(closing, at) || { roles: ['quality-manager', 'head-of-department'] },
);

export const closeGate = [
  notExcluded,
  assessedEffective,
  riskIsRatedAnew,
  systemChangesAreRecorded,
  noAdverseEffectWasFound,
  closerNeverOwnedAnythingInIt,
  closerHasTheOffice,
];

function meets({ comparison, value: target }: Criterion['target'], value: number): boolean {
  switch (comparison) {
    case 'at-most':
      return value <= target;
    case 'at-least':
      return value >= target;
    default:
      return comparison satisfies never;
  }
}

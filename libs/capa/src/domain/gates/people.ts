import { actingPeople, standsFor } from '#directory/domain';
import { isExcluded } from '../excluded.js';
import { check, rule, type AnyState } from '#kernel';
import type { CapaHouse } from '../house.js';
import type { Assessing, AwaitingApproval, Capa, MonitoringCapa, OpenCapa, Planning } from '../state.js';
import { holds, ownersNow } from '../who.js';

/** A CAPA is drafted by those who own processes or answer for quality; by the engine, where one of them accepted its proposal. */
export const mayDraft = rule<AnyState, CapaHouse>('may-draft-a-capa', ({ by }) => {
  if (by.process !== undefined) return true;
  const roles = ['process-owner', 'quality-manager', 'auditor', 'head-of-department'] as const;
  return roles.some((role) => holds(by, role)) || { roles };
});

/** The CAPA's owner leads it, or a quality manager; a draft also who drafted it. */
export const ownerOrQualityManager = rule<OpenCapa, CapaHouse>('owner-or-quality-manager', ({ state, by }) => {
  const drafts = state.status === 'drafted' && standsFor(by, state.draftedBy);
  return drafts || standsFor(by, state.owner) || holds(by, 'quality-manager') || { owner: state.owner };
});

/** Whoever has a part in the CAPA: owner, action's owner, assessor, quality manager, auditor; or the clock. */
export const takesPart = rule<MonitoringCapa | Assessing, CapaHouse>('takes-part', ({ state, by }) => {
  const parts = [...ownersNow(state), state.plan.criterion.assessor];
  if (by.process !== undefined) return true;
  return parts.some((person) => standsFor(by, person)) || holds(by, 'quality-manager') || holds(by, 'auditor') || {};
});

/** Reopening mends our own mistake: by the quality manager or an auditor. */
export const qualityManagerOrAuditor = rule<Capa, CapaHouse>(
  'quality-manager-or-auditor',
  ({ by }) => holds(by, 'quality-manager') || holds(by, 'auditor') || { roles: ['quality-manager', 'auditor'] },
);

/** Who is in conflict of interest with a covered complaint decides nothing on its CAPA; nor does who acts for them. */
export const notExcluded = rule<Capa, CapaHouse>(
  'not-excluded-by-conflict-of-interest',
  ({ state, by, house }) => by.process !== undefined || !actingPeople(by).some((person) => isExcluded(state, person, house)) || {},
);

/** Whoever is to take part is in no conflict of interest with a covered complaint; all who are, are named. */
export const namedAreNotExcluded = <Input>(named: (input: Input) => readonly (string | null | undefined)[]) =>
  check<Capa, CapaHouse, Input>('person-not-excluded-by-conflict-of-interest', ({ state, house }, input) =>
    excludedAmong(state, named(input), house),
  );

/** The same of a plan before it is submitted and approved: what came to be known since it was made counts too. */
export const nobodyInThePlanIsExcluded = rule<Planning | AwaitingApproval, CapaHouse>(
  'nobody-in-the-plan-is-excluded',
  ({ state, house }) => {
    const { actions, criterion } = state.plan;
    return excludedAmong(state, [...actions.flatMap(({ owner, verifier }) => [owner, verifier]), criterion?.assessor], house);
  },
);

function excludedAmong(state: Capa, named: readonly (string | null | undefined)[], house: CapaHouse) {
  const persons = [...new Set(named)].filter((person) => person != null && isExcluded(state, person, house)) as string[];
  return persons.length === 0 || { persons };
}

/** What a record answered is noted by the engine alone. */
export const engineOnly = rule<AnyState, CapaHouse>('engine-only', ({ by }) => by.process !== undefined || {});

/** The new owner is here. */
export const newOwnerIsHere = check<AnyState, CapaHouse, { owner?: string | null }>(
  'person-is-here',
  ({ house }, { owner }) => owner === null || owner === undefined || house.directory.isActive(owner) || { person: owner },
);

/** Who approved this cycle's plan does not take over a part of it. */
export const newOwnerDidNotApprove = check<OpenCapa, CapaHouse, { owner: string }>(
  'owner-did-not-approve-the-plan',
  ({ state }, { owner }) => {
    return !approversOf(state).includes(owner) || { person: owner };
  },
);

/** Units that are named exist and are not closed. */
export const unitsAreOpen = check<AnyState, CapaHouse, { leadUnit?: string | null; units?: readonly string[] }>(
  'unit-is-open',
  ({ house }, { leadUnit, units = [] }) => {
    const named = leadUnit ? [leadUnit, ...units] : units;
    const closed = named.filter((unit) => house.directory.unit(unit)?.closed !== false);
    return closed.length === 0 || { units: closed };
  },
);

/** The process that is named exists and is in use. */
export const processIsInUse = check<AnyState, CapaHouse, { process?: string | null }>(
  'process-in-use',
  ({ house }, { process }) => process === null || process === undefined || house.directory.process(process)?.ended === false || { process },
);

/** Who approved the plan that is carried out in this cycle, and on whose behalf. */
export function approversOf(state: Capa): readonly string[] {
  if (!('plan' in state) || state.status === 'planning' || state.status === 'awaiting-approval') return [];
  return state.plan.submissions.flatMap(({ outcome }) =>
    outcome.decision === 'approved'
      ? [outcome.signature.by, ...(outcome.signature.onBehalfOf === null ? [] : [outcome.signature.onBehalfOf])]
      : [],
  );
}

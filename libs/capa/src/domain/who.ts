import { openObligations } from '#deadlines/domain';
import { dayOf, isCovered, standingAs, standsFor, type Role } from '#directory/domain';
import { boundVersion, inForceAt } from '#configuration/domain';
import type { Actor, Instant } from '#kernel';
import type { CapaHouse } from './house.js';
import { approvalLevels, approvalLevelsKind, reaches, type ApprovalLevel, type ApprovalRules } from './configuration/index.js';
import type { Action, Capa, FramedCapa } from './state.js';

/** Holds the office, or stands in for somebody who does and lends it. */
export function holds(by: Actor, role: Role): boolean {
  return by.roles.includes(role);
}

/** Stands above a unit, as whoever the actor is here. */
function standsAboveUnit(by: Actor, unit: string, { directory }: CapaHouse): boolean {
  const person = standingAs(by);
  return person !== null && directory.isAbove(person, unit);
}

/** Owes this in person: it was given to them, or passed on to them. */
export function owes({ obligations }: Capa, by: Actor, name: string, about: string | null): boolean {
  return openObligations(obligations, name, about).some(({ assignee }) => standsFor(by, assignee));
}

/** The units whose work the CAPA touches: the lead unit and the units concerned. */
export function unitsConcerned({ leadUnit, units }: Pick<Capa, 'leadUnit' | 'units'>): readonly string[] {
  return [...new Set([...(leadUnit === null ? [] : [leadUnit]), ...units])];
}

/** The highest rung on which somebody stands towards this CAPA; null: on none. */
export function levelOf(by: Actor, house: CapaHouse, state: Capa): ApprovalLevel | null {
  const standing: Record<ApprovalLevel, () => boolean> = {
    'head-of-department': () => holds(by, 'head-of-department'),
    'quality-manager': () => holds(by, 'quality-manager'),
    'head-of-unit': () => unitsConcerned(state).some((unit) => standsAboveUnit(by, unit, house)),
    'capa-owner': () => standsFor(by, state.owner),
  };
  return approvalLevels.findLast((level) => standing[level]()) ?? null;
}

/** The units concerned that somebody does not stand above. The offices of the whole house stand above all units. */
export function unitsNotBelow(by: Actor, house: CapaHouse, state: Capa): readonly string[] {
  if (holds(by, 'head-of-department') || holds(by, 'quality-manager')) return [];
  return unitsConcerned(state).filter((unit) => !standsAboveUnit(by, unit, house));
}

/** The rung that approves the plan once it is submitted, and that may cancel: as the version that binds the CAPA says it. */
export function approvalNeeded(state: Capa, house: CapaHouse): ApprovalLevel {
  return rungFor(state, boundVersion(approvalLevelsKind, house.approvalLevels, state).content);
}

/** The rung that will approve the plan, if it is submitted now: the version in force then says it. */
export function approvalNeededNow(state: Capa, house: CapaHouse, now: Instant): ApprovalLevel {
  return rungFor(state, inForceAt(house.approvalLevels, now).content);
}

function rungFor({ risk }: Pick<Capa, 'risk'>, { approval, unrated }: ApprovalRules): ApprovalLevel {
  return risk === null ? unrated : approval[risk.level];
}

/** The rung of this name, as an event of an earlier version may name one that is none any more. */
export function levelNamed(name: string): ApprovalLevel {
  return approvalLevels.find((each) => each === name) ?? 'head-of-department';
}

/** Whether somebody stands on the rung, or higher. */
export function hasLevel(by: Actor, house: CapaHouse, state: Capa, needed: ApprovalLevel): boolean {
  const level = levelOf(by, house, state);
  return level !== null && reaches(level, needed);
}

/** Who has a hand in the work of the present cycle: the CAPA's owner and the owners of its actions. */
export function ownersNow(state: Capa): readonly string[] {
  const actions: readonly Action[] = 'plan' in state ? state.plan.actions : [];
  return [...new Set([...(state.owner === null ? [] : [state.owner]), ...actions.flatMap(({ owner, owners }) => [owner, ...owners])])];
}

/**
 * Whom an obligation of a rung is owed by: a person where one can be named, else the office. The nearest head above all units concerned
 * who has no hand in the work; where there is none, the head of department.
 */
export function whoOwes(
  state: FramedCapa,
  house: CapaHouse,
  now: Instant,
  level: ApprovalLevel,
): { assignee: string | null; role: Role | null } {
  const day = dayOf(house.directory, now);
  const present = (person: string): boolean => isCovered(house.directory, person, day);
  const free = (person: string | null): boolean => person !== null && present(person) && !ownersNow(state).includes(person);
  if (level === 'capa-owner' && present(state.owner)) return { assignee: state.owner, role: null };
  if (level === 'head-of-unit' || level === 'capa-owner') {
    const lead = [state.leadUnit, ...house.directory.unitAncestors(state.leadUnit)];
    const head = lead
      .map((unit) => house.directory.headOf(unit))
      .find((each) => free(each) && standsAbove(house, each!, unitsConcerned(state)));
    return head ? { assignee: head, role: null } : { assignee: null, role: 'head-of-department' };
  }
  return { assignee: null, role: level };
}

function standsAbove(house: CapaHouse, person: string, units: readonly string[]): boolean {
  return units.length > 0 && units.every((unit) => house.directory.isAbove(person, unit));
}

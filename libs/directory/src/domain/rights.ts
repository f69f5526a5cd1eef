import type { Directory } from './directory.js';
import type { Instant } from '#kernel';
import { dayOf, substitutesFor } from './replacing.js';
import { inOrder, type Role } from './roles.js';

/**
 * What a person with a session, or a program with a token, may do now; null for one who left or whose sign-in was ended, and for a program that
 * nobody answers for. Everyone else is staff.
 */
export function rolesOf(directory: Directory, person: string): readonly Role[] | null {
  const found = directory.person(person);
  if (found) return found.active && found.signIn ? inOrder(['staff', ...found.roles]) : null;
  const service = directory.serviceAccount(person);
  return service?.active && directory.isActive(service.responsible) ? inOrder(['staff', ...service.roles]) : null;
}

/** What a substitute may do for another: in these roles, and with `rolesAlone` in nothing that the other owes or owns in person. */
export interface LentRights {
  readonly roles: readonly Role[];
  readonly rolesAlone: boolean;
}

/**
 * What somebody may do now on behalf of another; null where no substitution holds today. Whoever keeps the directory is never substituted in
 * that: a superior names substitutes, also themselves, and would make themselves an administrator.
 */
export function rightsLent(directory: Directory, substitute: string, person: string, now: Instant): LentRights | null {
  const lent = substitutesFor(directory, substitute, dayOf(directory, now)).filter((each) => each.person === person);
  if (lent.length === 0) return null;
  const held = (directory.person(person)?.roles ?? []).filter((role) => role !== 'administrator');
  const all = lent.some(({ scope }) => scope.of === 'everything');
  const named = lent.flatMap(({ scope }) => (scope.of === 'roles' ? scope.roles : []));
  return { roles: inOrder(['staff', ...held.filter((role) => all || named.includes(role))]), rolesAlone: !all };
}

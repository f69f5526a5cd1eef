import type { Actor } from '#kernel';
import type { Role } from './roles.js';

/** The one who acts and, under a substitution, the one acted for. Separation of duties looks at both. */
export function actingPeople({ person, onBehalfOf }: Actor): string[] {
  return onBehalfOf === undefined ? [person] : [person, onBehalfOf];
}

/**
 * Whether the actor stands here as this person: is it, or acts on its behalf. Who acts on behalf of another wears that hat alone. Under a
 * substitution for some roles, what the other owns by one of these offices is reached, and nothing that is theirs in person.
 */
export function standsFor(by: Actor, person: string | null, office?: Role): boolean {
  if (person === null) return false;
  if (by.onBehalfOf === undefined) return by.person === person;
  return by.onBehalfOf === person && (by.rolesAlone !== true || (office !== undefined && by.roles.includes(office)));
}

/** In whose place the actor stands in person; null where only roles are lent. */
export function standingAs(by: Actor): string | null {
  if (by.onBehalfOf === undefined) return by.person;
  return by.rolesAlone === true ? null : by.onBehalfOf;
}

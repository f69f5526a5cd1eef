import { check, rule, type AnyState, type Sealed } from '#kernel';
import { walkLimit, type Directory } from './directory.js';
import type { Role } from './roles.js';

/** What the machines of the directory must know of the house. */
export interface DirectoryHouse {
  readonly directory: Directory;
}

/** The directory is kept by administrators; a founding and an import act as processes on an administrator's word. */
export const administratorOnly = rule<AnyState, DirectoryHouse>(
  'administrator-only',
  ({ by }) => by.process !== undefined || by.roles.includes('administrator') || { role: 'administrator' },
);

/** What another system may know of is what its program may: it is one of the house, and acts in it. */
export const programIsThere = check<AnyState, DirectoryHouse, { readonly account: string }>(
  'program-is-there',
  ({ house }, { account }) => house.directory.serviceAccount(account)?.active === true || { account },
);

const mostTold = 50;

/** The administrators who are told that something of the house does not work. */
export const administratorsToTell = ({ directory }: DirectoryHouse): string[] => directory.withRole('administrator').slice(0, mostTold);

/** Nobody passes on by hand what a look at the directory passes on. */
export const engineOnly = rule<AnyState, object>('engine-only', ({ by }) => by.process !== undefined || {});

/** A unit that is named exists and is not closed. */
export const unitIsOpen = check<AnyState, DirectoryHouse, { unit?: string | null }>('unit-is-open', ({ house }, { unit }) => {
  if (unit === null || unit === undefined) return true;
  const found = house.directory.unit(unit);
  return (found !== undefined && !found.closed) || { unit };
});

/** The head that is named is a person of the house who has not left. */
export const headIsHere = check<AnyState, DirectoryHouse, { head: string | null }>(
  'person-is-here',
  ({ house }, { head }) => head === null || house.directory.isActive(head) || { person: head },
);

/** The owner that is named is a person of the house who has not left. */
export const ownerIsHere = check<AnyState, DirectoryHouse, { owner: string | null }>(
  'person-is-here',
  ({ house }, { owner }) => owner === null || house.directory.isActive(owner) || { person: owner },
);

/** The superior that is named is here, and does not report to the person, however far up. */
export const superiorIsHere = check<AnyState, DirectoryHouse, { superior: string | null }>(
  'person-is-here',
  ({ house }, { superior }) => superior === null || house.directory.isActive(superior) || { person: superior },
);

/** Nobody is their own superior, not even over others. Two writers at once may still close a circle; every walk has its limit. */
export function superiorsFormNoCircle(personOf: (situation: { state: AnyState }, input: { superior: string | null }) => string) {
  return check<AnyState, DirectoryHouse, { superior: string | null }>('superiors-form-no-circle', ({ state, house }, input) => {
    const person = personOf({ state }, input);
    let above = input.superior;
    for (let steps = 0; above !== null && steps <= walkLimit; steps += 1) {
      if (above === person) return { person, superior: input.superior };
      above = house.directory.person(above)?.superior ?? null;
    }
    return above === null || { person, superior: input.superior };
  });
}

/** Every personal value is sealed under the key of the very person it tells of, so that erasing the person erases it. */
export function sealedUnderOwnKey<Input>(
  code: string,
  personOf: (state: AnyState, input: Input) => string,
  valuesOf: (input: Input) => (Sealed | null)[],
) {
  return check<AnyState, DirectoryHouse, Input>(code, ({ state }, input) => {
    const person = personOf(state, input);
    return valuesOf(input).every((value) => value === null || value.subject === person) || { person };
  });
}

/**
 * What the house holds of one of its people is read out by that person, not by who stands in for them, and by those who answer for personal
 * data as they do for citizens': the quality manager and the head (GDPR, art. 15).
 */
export const personsReportIsYours = rule<{ readonly status: string; readonly person: { readonly id: string } }, object>(
  'persons-report-is-yours',
  ({ state, by }) => {
    const needed = ['quality-manager', 'head-of-department'];
    return (by.onBehalfOf === undefined && by.person === state.person.id) || needed.some((role) => by.roles.includes(role)) || { needed };
  },
);

/** Whether somebody other than the person can still sign in and administer the house. */
export function anotherAdministrator(directory: Directory, person: string): boolean {
  const role: Role = 'administrator';
  return directory.withRole(role).some((other) => other !== person && directory.person(other)?.signIn === true);
}

import { isClosedTo, namesTheHead, type Named } from '#records/domain';
import type { CapaHouse } from './house.js';
import type { Capa } from './state.js';

/**
 * Whether somebody is in conflict of interest with a complaint that the CAPA covers, or covered: the CAPA is open to them, but they decide
 * nothing on it. By the directory of today, like the complaint itself. Where that names the head it is closed to the whole house; the cure
 * goes on all the same, with those whom it does not name.
 */
export function isExcluded({ coverage }: Pick<Capa, 'coverage'>, person: string, { directory }: Pick<CapaHouse, 'directory'>): boolean {
  const isNamed = ({ persons, wholeDepartment }: Named): boolean =>
    persons.includes(person) || (wholeDepartment && directory.hasRole(person, 'head-of-department'));
  return coverage.some(
    ({ against }) =>
      against !== null &&
      (namesTheHead(against, directory) ? isNamed(against) : isClosedTo({ against, outside: null, entrustedTo: null }, person, directory)),
  );
}

/** Whom an obligation of deciding goes to where it cannot be this one's: whoever answers for quality, else the head. */
export function officeInstead(
  state: Pick<Capa, 'coverage'>,
  house: Pick<CapaHouse, 'directory'>,
): 'quality-manager' | 'head-of-department' {
  const holders = house.directory.withRole('quality-manager');
  const areOut = holders.length > 0 && holders.every((person) => isExcluded(state, person, house));
  return areOut ? 'head-of-department' : 'quality-manager';
}

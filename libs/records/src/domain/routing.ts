import type { Owing } from '#deadlines/domain';
import type { FoundTrace, Role } from '#directory/domain';
import type { Uuid } from '#kernel';
import { isClosedTo, type Closure } from './conflict.js';
import { peopleOfUnit } from './entrusted.js';
import type { RecordsHouse } from './house.js';

/** Who takes over from somebody in conflict of interest, and every place that was asked on the way. */
export interface Route extends Owing {
  /** One who can act: the assignee, or the first of those who hold the role. */
  readonly person: Uuid;
  readonly found: FoundTrace;
}

/** From whom something is taken: a person, or all who hold a role. */
export type PassedOver = { readonly person: Uuid } | { readonly role: Role };

type Step = FoundTrace[number];

/** The longest way: as long as the trace may be, with room for the roles at its end. */
const mostSteps = 30;

/**
 * One level up from who is in conflict: the nearest superior to whom the record is not closed; where there is none, whoever answers for
 * quality, then the head, then a deputy. A report of corruption stays in the authorised unit. Null where nobody is left.
 */
export function routeAround(from: PassedOver, closure: Closure, house: RecordsHouse): Route | null {
  const { directory, handling } = house;
  const isFree = (person: Uuid): boolean => directory.isActive(person) && !isClosedTo(closure, person, directory);
  const trace: Step[] = [{ how: 'closed-to', of: 'person' in from ? from.person : from.role }];
  const { entrustedTo } = closure;
  const ofTheUnit = entrustedTo === null ? undefined : peopleOfUnit(entrustedTo, directory).find(isFree);
  if (ofTheUnit !== undefined) return { assignee: ofTheUnit, person: ofTheUnit, found: [...trace, { how: 'unit', of: entrustedTo }] };
  if ('person' in from) {
    for (const superior of directory.superiorsOf(from.person).slice(0, mostSteps)) {
      const free = isFree(superior);
      trace.push({ how: free ? 'superior' : 'closed-to', of: superior });
      if (free) return { assignee: superior, person: superior, found: trace };
    }
  }
  for (const role of ['quality-manager', 'head-of-department'] as const) {
    const person = directory.withRole(role).find(isFree);
    trace.push({ how: person === undefined ? 'closed-to' : 'role', of: role });
    if (person !== undefined) return { assignee: null, role, person, found: trace };
  }
  const deputy = handling.deputies.find(isFree);
  return deputy === undefined ? null : { assignee: deputy, person: deputy, found: [...trace, { how: 'deputy', of: deputy }] };
}

/** Whether those who owe something cannot do it because the record is closed to them: the person, or everyone who holds the role. */
export function inConflict({ assignee, role }: Owing, closure: Closure, { directory }: RecordsHouse): PassedOver | null {
  if (assignee !== null) return isClosedTo(closure, assignee, directory) ? { person: assignee } : null;
  if (!role) return null;
  const holders = directory.withRole(role);
  return holders.length > 0 && holders.every((each) => isClosedTo(closure, each, directory)) ? { role } : null;
}

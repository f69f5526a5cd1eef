import type { Actor, Instant } from '#kernel';
import { dayOf, standingAs, substitutesFor, type Directory } from '#directory/domain';
import type { ObligationRow } from './obligations.js';

/** Whose work is asked for: what a person owes, and what anyone of their roles (in their unit) may take. */
export interface Worker {
  /** Null where only roles are lent. */
  readonly person: string | null;
  readonly roles: readonly string[];
  readonly unit: string | null;
  /** On whose behalf the reader does this work; null: it is their own. */
  readonly onBehalfOf: string | null;
}

/** The reader's own work first, then that of those whom they stand in for today. Who wears another's hat sees that one's work alone. */
export function workersOf(reader: Actor, directory: Directory, now: Instant): readonly Worker[] {
  const unitOf = (person: string): string | null => directory.person(person)?.unit ?? null;
  const { person, roles, onBehalfOf = null } = reader;
  const own: Worker = { person: standingAs(reader), roles, unit: unitOf(onBehalfOf ?? person), onBehalfOf };
  if (onBehalfOf !== null) return [own];
  const lenders = new Set(substitutesFor(directory, person, dayOf(directory, now)).map((lent) => lent.person));
  const lent = [...lenders].flatMap((lender): Worker[] => {
    const rights = directory.rightsLent(person, lender, now);
    if (rights === null) return [];
    return [{ person: rights.rolesAlone ? null : lender, roles: rights.roles, unit: unitOf(lender), onBehalfOf: lender }];
  });
  return [own, ...lent];
}

/** The first of the workers whose task it is; nothing where it is nobody's of them. */
export function workerOf({ assignee, role, unit }: Pick<ObligationRow, 'assignee' | 'role' | 'unit'>, workers: readonly Worker[]) {
  return workers.find((worker) => {
    if (assignee !== null) return worker.person === assignee;
    return role !== null && worker.roles.includes(role) && (unit === null || unit === worker.unit);
  });
}

import type { Directory } from '#directory/domain';
import { knownIds } from '#platform';
import type { GroupBy, ReportScope } from '../views/sources.js';
import type { ScopeQuery } from './queries.js';

/**
 * Ids for the ids or keys of a query.
 * @throws HttpProblem naming every unit or process that the house does not have.
 */
export function scopeOf({ unit, process, kind }: ScopeQuery, directory: Directory): ReportScope {
  const ids = knownIds({
    unit: [unit, 'unknown-unit', (key) => directory.findUnit(key)?.id],
    process: [process, 'unknown-process', (key) => directory.findProcess(key)?.id],
  });
  return {
    ...(ids.unit && { units: directory.unitAndSubUnits(ids.unit) }),
    ...(ids.process && { process: ids.process }),
    ...(kind && { kind }),
  };
}

/** A group as the directory has it: key and name of the unit or process, both null for what has none; a kind is its own key and name. */
export function groupLabel(
  by: GroupBy,
  id: string | null,
  directory: Directory,
): { id: string | null; key: string | null; name: string | null } {
  if (id === null || by === 'kind') return { id, key: id, name: id };
  const entry = by === 'unit' ? directory.unit(id) : directory.process(id);
  return { id, key: entry?.key ?? null, name: entry?.name ?? null };
}

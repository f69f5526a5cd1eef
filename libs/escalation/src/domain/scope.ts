import type { People } from './house.js';
import type { Scope } from './rule-set.js';
import { isAtLeast, type EscalationSubject, type Watched } from './subject.js';

/** A condition of a rule that does not hold, with what it asks for and what there is; null: nothing. */
export interface Unmet {
  readonly condition:
    | 'kind'
    | 'obligation'
    | 'severity'
    | 'process'
    | 'unit'
    | 'category'
    | 'tags'
    | 'watches'
    | 'calendar'
    | 'open'
    | 'state'
    | 'raised'
    | 'reopened'
    | 'counted';
  readonly wanted: readonly string[];
  readonly is: readonly string[];
}

export const unmet = (condition: Unmet['condition'], wanted: readonly string[], is: readonly (string | null)[]): Unmet => ({
  condition,
  wanted,
  is: is.filter((each) => each !== null),
});

export type Where = Pick<People, 'unitAncestors'>;

/** Whether a unit is one of those of a scope, or lies within one; without any, every unit is. */
export const withinUnits =
  ({ units }: Scope, { unitAncestors }: Where) =>
  (unit: string): boolean =>
    units === undefined || [unit, ...unitAncestors(unit)].some((each) => units.includes(each));

/** Every part of a scope that does not hold; none: the rule looks at it. */
export function outOfScope(scope: Scope, watched: Watched, subject: EscalationSubject, where: Where): readonly Unmet[] {
  const { kinds, severityAtLeast, processes, units, categories, obligations, tags } = scope;
  const { severity, process, category } = subject;
  const unit = watched?.unit ?? subject.unit;
  const name = watched?.name ?? null;
  const among = (condition: Unmet['condition'], wanted: readonly string[] | undefined, is: string | null | undefined): Unmet[] =>
    wanted === undefined || is === undefined || (is !== null && wanted.includes(is)) ? [] : [unmet(condition, wanted, [is])];
  const severe = severity === undefined || severityAtLeast === undefined || (severity !== null && isAtLeast(severity, severityAtLeast));
  const placed = !units || unit === undefined || (unit !== null && withinUnits(scope, where)(unit));
  const tagged = !tags || subject.tags === undefined || tags.some((tag) => subject.tags?.includes(tag));
  return [
    ...among('kind', kinds, subject.kind),
    ...among('obligation', obligations, name),
    ...(severe ? [] : [unmet('severity', [severityAtLeast], [severity])]),
    ...among('process', processes, process),
    ...(placed ? [] : [unmet('unit', units, [unit])]),
    ...among('category', categories, category),
    ...(tagged ? [] : [unmet('tags', tags, subject.tags ?? [])]),
  ];
}

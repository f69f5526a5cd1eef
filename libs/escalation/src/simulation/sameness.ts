import type { Course, EscalationSubject } from '../domain/index.js';

/** Whether the rules look at it as before, whatever they ask of its obligations and its course. */
export function isSameScope(one: EscalationSubject, other: EscalationSubject): boolean {
  const { severity, process, unit, category, owner, tags = [] } = one;
  return (
    severity === other.severity &&
    process === other.process &&
    unit === other.unit &&
    category === other.category &&
    owner === other.owner &&
    tags.length === (other.tags ?? []).length &&
    tags.every((tag, nth) => tag === other.tags?.[nth])
  );
}

/** Whether it has fared as before. What was raised and what was counted is the same list until something is added. */
export function isSameCourse(one: Course | undefined, other: Course | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.run === other.run &&
    one.status === other.status &&
    one.open === other.open &&
    one.since === other.since &&
    one.lastActivityAt === other.lastActivityAt &&
    one.reopenedAt === other.reopenedAt &&
    one.raised === other.raised &&
    one.counted === other.counted
  );
}

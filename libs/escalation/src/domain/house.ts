import type { DeadlineHouse } from '#deadlines/domain';
import type { Presence, Role } from '#directory/domain';
import { unknownEvent, type Instant } from '#kernel';
import type { EscalationRuleEvent } from './events.js';
import type { RuleSet } from './rule-set.js';

/** What commands know of the escalation rules: every published version, oldest first. Plain data. */
export interface EscalationHouse {
  readonly ruleSets: readonly RuleSet[];
}

export const emptyEscalationHouse: EscalationHouse = { ruleSets: [] };

export function evolveEscalationHouse(house: EscalationHouse, event: EscalationRuleEvent): EscalationHouse {
  switch (event.type) {
    case 'EscalationRulesPublished':
      return { ruleSets: [...house.ruleSets, event.data] };
    default:
      return unknownEvent(event.type);
  }
}

/** What an escalation asks of the directory: the house's `Directory` answers it. */
export interface People extends Presence {
  person(
    id: string,
  ): ({ readonly signIn: boolean; readonly unit: string | null } & NonNullable<ReturnType<Presence['person']>>) | undefined;
  superiorsOf(person: string): readonly string[];
  headOf(unit: string): string | null;
  unitAncestors(unit: string): readonly string[];
  withRole(role: Role): readonly string[];
}

/** The slices of the house that an escalation looks at. */
export interface HouseForEscalation {
  readonly deadlines: DeadlineHouse;
  readonly escalation: EscalationHouse;
  readonly directory: People;
}

/** When a version comes into force, and until when: a version that a newer one overtook before it took effect never does. */
export interface InForce {
  readonly rules: RuleSet;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** The versions that ever came into force, in order, each until the next. */
export function versionsInForce({ ruleSets }: EscalationHouse): readonly InForce[] {
  const chosen: RuleSet[] = [];
  const byEffect = [...ruleSets].sort((a, b) =>
    a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : a.version - b.version,
  );
  for (const rules of byEffect) {
    const last = chosen.at(-1);
    if (last && rules.version < last.version) continue;
    if (last && rules.effectiveFrom === last.effectiveFrom) chosen.pop();
    chosen.push(rules);
  }
  return chosen.map((rules, at) => ({ rules, from: rules.effectiveFrom, until: chosen[at + 1]?.effectiveFrom ?? null }));
}

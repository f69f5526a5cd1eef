import { happeningOf } from '#configuration/domain';
import type { DeadlineHouse } from '#deadlines/domain';
import type { HouseEvent, Presence, Role } from '#directory/domain';
import { unknownEvent, type DomainEvent, type Instant } from '#kernel';
import { countingOf, type Counting } from './counting.js';
import type { FirstRulesEvent } from './events.js';
import type { RuleSet } from './rule-set.js';
import { escalationRulesKind } from './rules-kind.js';
import { starterRules } from './starter.js';
import { isOfObligations } from './triggers.js';

/** What commands know of the escalation rules: every published version, oldest first. Plain data. */
export interface EscalationHouse {
  readonly ruleSets: readonly RuleSet[];
}

/** Before the house is founded it has none. */
export const emptyEscalationHouse: EscalationHouse = { ruleSets: [] };

/** The house after an event of one of its streams, recorded at that instant. It begins with the starter, in force from its founding. @throws UnknownEvent */
export function evolveEscalationHouse(
  house: EscalationHouse,
  event: Pick<DomainEvent, 'type' | 'data'>,
  recordedAt: Instant,
): EscalationHouse {
  if (escalationRulesKind.events.some(({ type }) => type === event.type)) {
    const happened = happeningOf(escalationRulesKind, event);
    if (happened.what !== 'published') return house;
    const { version, effectiveFrom, content } = happened.data;
    return withRules(house, { version, effectiveFrom, rules: content.rules });
  }
  const founding = event as HouseEvent | FirstRulesEvent;
  switch (founding.type) {
    case 'HouseFounded':
      return withRules(house, starterRules(recordedAt));
    case 'EscalationRulesPublished':
      return withRules(house, founding.data);
    default:
      return unknownEvent(founding);
  }
}

/** A version that was published in a founding stands for the starter. */
function withRules({ ruleSets }: EscalationHouse, rules: RuleSet): EscalationHouse {
  return { ruleSets: [...ruleSets.filter(({ version }) => version !== rules.version), rules] };
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

/** Whether any version ever in force has a rule that looks at records and CAPAs themselves. */
export const looksAtCases = (house: EscalationHouse): boolean =>
  versionsInForce(house).some(({ rules }) => rules.rules.some(({ trigger }) => !isOfObligations(trigger)));

/** A way to count records, from when on rules count in that way, and until when; null: to this day. */
export interface CountingInForce {
  readonly counting: Counting;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Every way in which a version that is or was in force counts records, each once. */
export function countingsOf(house: EscalationHouse): readonly CountingInForce[] {
  const found = new Map<string, CountingInForce>();
  for (const { rules, from, until } of versionsInForce(house))
    for (const counting of rules.rules.flatMap((rule) => countingOf(rule) ?? []))
      found.set(counting.sign, { counting, from: found.get(counting.sign)?.from ?? from, until });
  return [...found.values()];
}

/** When a version comes into force, and until when: a version that a newer one overtook before it took effect never does. */
export interface InForce {
  readonly rules: RuleSet;
  readonly from: Instant;
  readonly until: Instant | null;
}

const inForce = new WeakMap<EscalationHouse, readonly InForce[]>();

/** The versions that ever came into force, in order, each until the next. Worked out once a house: every look at anything asks. */
export function versionsInForce(house: EscalationHouse): readonly InForce[] {
  const known = inForce.get(house);
  if (known) return known;
  const chosen = chosenVersions(house);
  inForce.set(house, chosen);
  return chosen;
}

function chosenVersions({ ruleSets }: EscalationHouse): readonly InForce[] {
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

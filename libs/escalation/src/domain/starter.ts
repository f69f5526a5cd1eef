import type { Instant } from '#kernel';
import { ruleSetSchema, type RuleSet } from './rule-set.js';
import { escalationRulesKind } from './rules-kind.js';

/** Version 1 of a house: one ladder for every obligation, in force from the given instant (the founding of the house). */
export function starterRules(effectiveFrom: Instant): RuleSet {
  return ruleSetSchema.parse({ version: 1, effectiveFrom, ...escalationRulesKind.starter });
}

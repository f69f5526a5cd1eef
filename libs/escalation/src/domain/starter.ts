import type { Instant } from '#kernel';
import starter from '../../starter/rules.json' with { type: 'json' };
import { ruleSetSchema, type RuleSet } from './rule-set.js';

/** The starter rules: one ladder for every obligation, in force from the given instant (the founding of the house). */
export function starterRules(effectiveFrom: Instant): RuleSet {
  return ruleSetSchema.parse({ ...starter, effectiveFrom });
}

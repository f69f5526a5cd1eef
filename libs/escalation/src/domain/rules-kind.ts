import { configurationKind } from '#configuration/domain';
import starter from '../../starter/rules.json' with { type: 'json' };
import { faultsOfRules } from './check/check-rules.js';
import type { CheckedAgainst } from './check/known-words.js';
import { escalationRulesDraft, type EscalationRulesDraft } from './rules-draft.js';
import { escalationRules, type EscalationRules } from './rule-set.js';

/** The escalation rules as they are configured; the version in force at a crossing decides it. */
export const escalationRulesKind = configurationKind<'escalation-rules', EscalationRulesDraft, EscalationRules>({
  key: 'escalation-rules',
  slice: null,
  name: 'EscalationRuleSet',
  what: 'escalation rules',
  draft: escalationRulesDraft,
  content: escalationRules,
  starter: escalationRules.parse(starter),
  check: (draft, _, house) => faultsOfRules(draft, house as CheckedAgainst),
  broughtBack: (earlier) => earlier,
});

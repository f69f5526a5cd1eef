import { configurationKind } from '#configuration/domain';
import starter from '../../starter/rules.json' with { type: 'json' };
import { faultsOfRules } from './check/check-rules.js';
import type { CheckedAgainst } from './check/known-words.js';
import { escalationRulesDraft, type EscalationRulesDraft } from './rules-draft.js';
import { escalationRules, type EscalationRules } from './rule-set.js';
import type { WaitingStates } from './states.js';

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

/** The same, checked against the states in which the cases of a house wait. */
export const rulesOver = (cases: readonly { readonly waits: WaitingStates }[]): typeof escalationRulesKind => ({
  ...escalationRulesKind,
  check: (draft, inForce, house) => escalationRulesKind.check(draft, inForce, { ...(house as object), waits: waitsOf(cases) }),
});

const waitsOf = (cases: readonly { readonly waits: WaitingStates }[]): WaitingStates =>
  Object.fromEntries(cases.flatMap(({ waits }) => Object.entries(waits)));

import { calendarOf, type DeadlineHouse } from '#deadlines/domain';
import { check, commandsOf, machine, rule, unknownEvent, type Instant } from '#kernel';
import { escalationRuleEvents, type EscalationRuleEvent } from './events.js';
import type { RuleSet } from './rule-set.js';

/** What has been published: the newest version. */
export type Published = { readonly status: 'none' } | { readonly status: 'published'; readonly version: number };

interface House {
  readonly deadlines: DeadlineHouse;
}

export interface PublishRules {
  readonly rules: RuleSet['rules'];
  /** Null: from now on. */
  readonly effectiveFrom: Instant | null;
}

const administratorPublishesRules = rule<Published, House>(
  'administrator-publishes-rules',
  ({ by: { roles, process } }) => roles.includes('administrator') || process === 'founding' || { role: 'administrator' },
);

const rulesTakeEffectLater = check<Published, House, PublishRules>(
  'rules-take-effect-later',
  ({ now }, { effectiveFrom }) => effectiveFrom === null || effectiveFrom >= now || { effectiveFrom, now },
);

const rulesHaveCalendars = check<Published, House, PublishRules>('rules-have-calendars', ({ house }, { rules }) => {
  const missing = [...new Set(rules.map(({ calendar }) => calendar))].filter((key) => !calendarOf(house.deadlines, key));
  return missing.length === 0 || { calendars: missing };
});

const command = commandsOf<Published, House, EscalationRuleEvent>();

export const publishRules = command({
  name: 'publish-escalation-rules',
  doc: 'Publishes a version of the escalation rules, in force from its effective instant; what was taken stays.',
  from: ['none', 'published'],
  to: 'published',
  rules: [administratorPublishesRules],
  checks: [rulesTakeEffectLater, rulesHaveCalendars],
  then: ({ state, now }, { rules, effectiveFrom }: PublishRules) => [
    escalationRuleEvents.escalationRulesPublished({
      version: state.status === 'none' ? 1 : state.version + 1,
      effectiveFrom: effectiveFrom ?? now,
      rules,
    }),
  ],
});

/** All escalation rules: the stream `escalation-rules`. */
export const escalationRulesMachine = machine<Published, House, EscalationRuleEvent>({
  name: 'escalation-rules',
  version: 1,
  initial: { status: 'none' },
  evolve: (_, event) => {
    switch (event.type) {
      case 'EscalationRulesPublished':
        return { status: 'published', version: event.data.version };
      default:
        return unknownEvent(event.type);
    }
  },
  commands: [publishRules],
});

import { deadlinesAtFounding } from '#deadlines/domain';
import type { Actor } from '#kernel';
import { specsOf } from '#testing';
import { escalationRuleEvents as events } from './events.js';
import { escalationRulesMachine, publishRules } from './publishing.js';
import { starterRules } from './starter.js';

const now = '2026-05-04T06:00:00.000Z';
const administrator: Actor = { person: 'admin', roles: ['administrator'] };
const house = { deadlines: deadlinesAtFounding };
const { given } = specsOf(escalationRulesMachine, { events, house, now });
const { rules } = starterRules(now);
const input = { rules, effectiveFrom: null };

describe('escalation rules', () => {
  it('are published as the next version, in force from now or later', () => {
    given()
      .when(publishRules, input)
      .by({ person: 'process:founding', roles: [], process: 'founding' })
      .accepted(events.escalationRulesPublished({ version: 1, effectiveFrom: now, rules }))
      .when(publishRules, { rules, effectiveFrom: '2026-06-01T00:00:00.000Z' })
      .by(administrator)
      .accepted(events.escalationRulesPublished({ version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z', rules }));
  });

  it('are refused to whoever is no administrator', () => {
    given()
      .when(publishRules, input)
      .by({ person: 'olena', roles: ['staff'] })
      .refused('administrator-publishes-rules', { role: 'administrator' });
  });

  it('are refused where they take effect before their publishing', () => {
    const effectiveFrom = '2026-05-04T05:59:59.999Z';
    given().when(publishRules, { rules, effectiveFrom }).by(administrator).refused('rules-take-effect-later', { effectiveFrom, now });
  });

  it('are refused where a calendar is not there', () => {
    const onTheMoon = rules.map((each) => ({ ...each, calendar: 'moon' }));
    given()
      .when(publishRules, { ...input, rules: onTheMoon })
      .by(administrator)
      .refused('rules-have-calendars', { calendars: ['moon'] });
  });
});

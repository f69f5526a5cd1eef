import type { Actor } from '#kernel';
import { specsOf } from '#testing';
import { deadlineConfigurationEvents as events } from './configuration.js';
import { calendarMachine, deadlinePoliciesMachine, publishCalendar, publishPolicies } from './publishing.js';
import { starterCalendar, starterPolicies } from './starter.js';

const now = '2026-05-04T06:00:00.000Z';
const administrator: Actor = { person: 'admin', roles: ['administrator'] };
const founding: Actor = { person: 'process:founding', roles: [], process: 'founding' };
const staff: Actor = { person: 'olena', roles: ['staff'] };
const { version: _, ...calendar } = starterCalendar;
const { policies } = starterPolicies(now);
const house = { deadlines: { calendars: { ua: [starterCalendar] }, policies: [] } };

describe('a calendar', () => {
  const { given } = specsOf(calendarMachine, { events, house, now });
  const input = { calendar, reason: 'A holiday was moved.' };
  const published = (version: number) => events.calendarPublished({ calendar: { ...calendar, version }, reason: input.reason });

  it('is published by the founding and by administrators, each time as the next version', () => {
    given()
      .when(publishCalendar, input)
      .by(founding)
      .accepted(published(1))
      .when(publishCalendar, input)
      .by(administrator)
      .accepted(published(2));
  });

  it('is published by nobody else', () => {
    given().when(publishCalendar, input).by(staff).refused('administrator-publishes', { role: 'administrator' });
  });
});

describe('deadline policies', () => {
  const { given } = specsOf(deadlinePoliciesMachine, { events, house, now });
  const input = { policies, effectiveFrom: null, reason: 'start' };

  it('are published, in force from now or later', () => {
    given()
      .when(publishPolicies, input)
      .by(administrator)
      .accepted(events.deadlinePolicyPublished({ set: { version: 1, effectiveFrom: now, policies }, reason: 'start' }))
      .when(publishPolicies, { ...input, effectiveFrom: '2026-06-01T00:00:00.000Z' })
      .by(administrator)
      .accepted(
        events.deadlinePolicyPublished({ set: { version: 2, effectiveFrom: '2026-06-01T00:00:00.000Z', policies }, reason: 'start' }),
      );
  });

  it('are refused where they take effect before their publishing', () => {
    const effectiveFrom = '2026-05-04T05:59:59.999Z';
    given()
      .when(publishPolicies, { ...input, effectiveFrom })
      .by(administrator)
      .refused('effective-not-before-publishing', { effectiveFrom, now });
  });

  it('are refused where a calendar is not there, and to whoever is no administrator, all reasons at once', () => {
    const onTheMoon = { ...input, policies: policies.map((each) => ({ ...each, calendar: 'moon' })) };
    const { decision } = given().when(publishPolicies, onTheMoon).by(staff);
    expect(decision.outcome === 'refused' && decision.refusals).toEqual([
      { code: 'administrator-publishes', params: { role: 'administrator' } },
      { code: 'policies-have-calendars', params: { calendars: ['moon'] } },
    ]);
  });
});

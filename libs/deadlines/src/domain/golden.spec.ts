import { readFileSync } from 'node:fs';
import { goldenSpec } from '#testing';
import { derivedId, type DomainEvent } from '#kernel';
import { calendarChangeEvents, deadlinesAtFounding, evolveDeadlineHouse, firstPublications } from './configuration.js';
import { calendarsKind } from './calendars-kind.js';
import { deadlinePoliciesKind } from './policies-kind.js';
import { dueEvents, obligationEvents } from './events.js';
import { evolveObligations, noObligations } from './ledger.js';

const folder = new URL('../golden/', import.meta.url);
const published = { draft: derivedId('draft'), version: 2, effectiveFrom: '2026-05-04T06:00:00.000Z', reason: 'A holiday was moved.' };
const configured = [...calendarsKind.events, ...deadlinePoliciesKind.events];
goldenSpec(
  [
    ...Object.values(obligationEvents),
    ...Object.values(dueEvents),
    ...Object.values(calendarChangeEvents),
    ...Object.values(firstPublications),
    ...configured,
  ],
  folder,
  {
    CalendarsPublished: { ...published, content: calendarsKind.starter },
    DeadlinePoliciesPublished: { ...published, content: deadlinePoliciesKind.starter },
    CalendarChangeConfirmed: { calendars: 2, reason: 'New Year was moved.' },
  },
);

const released = (type: string): DomainEvent => ({
  type,
  version: 1,
  data: JSON.parse(readFileSync(new URL(`${type}.v1.json`, folder), 'utf8')),
});
const recorded = { eventId: 'e', recordedAt: '2026-05-04T06:00:00.000Z', occurredAt: '2026-05-04T06:00:00.000Z', by: 'p' };
const fold = (...types: string[]) =>
  types.map(released).reduce((ledger, event) => evolveObligations(ledger, event, recorded), noObligations);

describe('events of version 1, folded by the code of today', () => {
  it('lead through the life of an obligation', () => {
    const types = ['Opened', 'Rederived', 'Reassigned', 'Paused', 'Resumed', 'Shortened', 'Missed', 'Extended', 'Awakened', 'Met'];
    expect(fold(...types.map((type) => `Obligation${type}`))).toMatchObject([
      { status: 'met', how: 'met', originalDue: '2026-05-16T21:00:00.000Z', due: '2026-06-01T21:00:00.000Z', run: 2, extended: 1 },
    ]);
    expect(fold('ObligationOpened', 'ObligationCancelled')).toMatchObject([{ status: 'cancelled', reason: 'left-otherwise' }]);
  });

  it('stop where an obligation is not open', () => {
    expect(() => fold('ObligationMissed')).toThrow('not open');
    expect(() => fold('ObligationOpened', 'ObligationMet', 'ObligationMet')).toThrow('not open');
  });

  it('make the house that published its first calendar and policies in its founding', () => {
    const before = ['CalendarPublished', 'DeadlinePolicyPublished'].map(released);
    const house = before.reduce(evolveDeadlineHouse, deadlinesAtFounding);
    expect([Object.keys(house.calendars), house.calendars['ua']!.length, house.policies.length]).toEqual([['ua'], 1, 1]);
    expect(house.policies[0]!.effectiveFrom).toBe((before[1]!.data as { set: { effectiveFrom: string } }).set.effectiveFrom);
  });

  it('make a house that publishes further versions', () => {
    const types = [
      'CalendarsDrafted',
      'CalendarsPublished',
      'CalendarsDraftDropped',
      'DeadlinePoliciesPublished',
      'CalendarChangeConfirmed',
    ];
    const house = types.map(released).reduce(evolveDeadlineHouse, deadlinesAtFounding);
    expect([house.calendars['ua']!.map(({ version }) => version), house.policies.length, house.confirmed]).toEqual([[1, 2], 2, 2]);
  });
});

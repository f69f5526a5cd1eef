import { readFileSync } from 'node:fs';
import { goldenSpec } from '#testing';
import type { DomainEvent } from '#kernel';
import { deadlineConfigurationEvents, emptyDeadlineHouse, evolveDeadlineHouse, type DeadlineConfigurationEvent } from './configuration.js';
import { obligationEvents } from './events.js';
import { evolveObligations, noObligations } from './ledger.js';

const folder = new URL('../golden/', import.meta.url);
goldenSpec([...Object.values(obligationEvents), ...Object.values(deadlineConfigurationEvents)], folder);

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

  it('make a house', () => {
    const events = ['CalendarPublished', 'DeadlinePolicyPublished'].map(released) as unknown as DeadlineConfigurationEvent[];
    const house = events.reduce(evolveDeadlineHouse, emptyDeadlineHouse);
    expect([Object.keys(house.calendars), house.policies.length]).toEqual([['ua'], 1]);
  });
});

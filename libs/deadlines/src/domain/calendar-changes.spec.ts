import { derivedId, type Actor, type Recorded } from '#kernel';
import { specsOf } from '#testing';
import { calendarChangesMachine, confirmCalendarChange } from './calendar-changes.js';
import { calendarsKind } from './calendars-kind.js';
import { calendarChangeEvents as events, deadlinesAtFounding, withCalendars, type DeadlineHouse } from './configuration.js';
import { noLaterThan, ownDeadline, policyDeadline, type Deadline } from './deadline.js';
import { obligationEvents, type ObligationEvent } from './events.js';
import { evolveObligations, noObligations, type Obligations } from './ledger.js';
import { policyFor } from './policy.js';
import { followCalendars } from './rederive.js';
import { replay } from './replay.js';

const now = '2026-05-04T06:00:00.000Z';
const administrator: Actor = { person: 'admin', roles: ['administrator'] };
const staff: Actor = { person: 'olena', roles: ['staff'] };

/** Wednesday 6 May 2026 is a day off, which only the second version of the calendar knows; it lies outside martial law's rule. */
const [ua] = calendarsKind.starter.calendars;
const second = withCalendars(deadlinesAtFounding, 2, {
  calendars: [
    {
      ...ua!,
      periods: [{ ...ua!.periods[0]!, to: '2026-05-01' }],
      holidays: [...ua!.holidays.filter(({ day }) => day < '2026-05-02'), { day: '2026-05-06', source: 'spec' }],
    },
  ],
});
const following: DeadlineHouse = { ...second, confirmed: 2 };

describe('a change of the calendars', () => {
  const { given } = specsOf(calendarChangesMachine, { events, house: { deadlines: second }, now });
  const input = { calendars: 2, reason: 'A holiday was moved.' };

  it('is confirmed by an administrator, once', () => {
    given()
      .when(confirmCalendarChange, input)
      .by(administrator)
      .accepted(events.calendarChangeConfirmed(input))
      .when(confirmCalendarChange, input)
      .by(administrator)
      .accepted();
  });

  it('is confirmed by nobody else, and only as the newest version', () => {
    const { decision } = given()
      .when(confirmCalendarChange, { ...input, calendars: 1 })
      .by(staff);
    expect(decision.outcome === 'refused' && decision.refusals).toEqual([
      { code: 'administrator-confirms-calendars', params: { role: 'administrator' } },
      { code: 'confirms-the-newest', params: { calendars: 1, newest: 2 } },
    ]);
  });
});

describe('open deadlines', () => {
  const recorded: Recorded = { eventId: 'e', recordedAt: now, occurredAt: now, by: 'olena' };
  const policyOf = (obligation: string, severity?: 'critical' | 'minor') => {
    const set = deadlinesAtFounding.policies[0]!;
    return { set, policy: policyFor(set, obligation, { kind: 'complaint', severity: severity ?? null })! };
  };
  const opened = (name: string, deadline: Deadline, basis: 'policy' | 'law' | 'imported' = 'policy'): ObligationEvent =>
    obligationEvents.obligationOpened({
      ...{ obligation: derivedId(name), name, about: null, assignee: null, role: 'quality-manager', unit: null, from: now, basis, run: 1 },
      ...deadline,
    });
  const ledgerOf = (...happened: ObligationEvent[]): Obligations =>
    happened.reduce((ledger, event) => evolveObligations(ledger, event, recorded), noObligations);
  const correct = opened('correct', policyDeadline(deadlinesAtFounding, policyOf('correct', 'minor'), now));

  it('follow it once it is confirmed, from where they began, and keep the original due', () => {
    const ledger = ledgerOf(correct);
    expect(followCalendars(ledger, second, now)).toEqual([]);
    const [moved, ...more] = followCalendars(ledger, following, now);
    expect(more).toEqual([]);
    expect(moved).toMatchObject({
      type: 'ObligationRederived',
      data: {
        cause: 'calendar-changed',
        asOriginal: false,
        previousDue: '2026-05-18T21:00:00.000Z',
        due: '2026-05-19T21:00:00.000Z',
        calendar: { id: 'ua', version: 2 },
      },
    });
    if (moved?.type !== 'ObligationRederived') throw new Error('nothing moved');
    expect(replay(moved.data.derivation)).toBe(moved.data.due);
    const [after] = evolveObligations(ledger, moved, recorded);
    expect(after).toMatchObject({ originalDue: '2026-05-18T21:00:00.000Z', due: '2026-05-19T21:00:00.000Z' });
    expect(followCalendars([after!], following, now)).toEqual([]);
  });

  it('stay where the change does not touch them, where a person or an import set them, and where they were missed', () => {
    const answer = opened('answer', policyDeadline(deadlinesAtFounding, policyOf('answer'), now), 'law');
    const act = opened('act', ownDeadline({ due: '2026-05-08T06:00:00.000Z', source: 'action' }));
    const imported = opened('imported', policyDeadline(deadlinesAtFounding, policyOf('correct', 'minor'), now), 'imported');
    expect(followCalendars(ledgerOf(answer, act, imported), following, now)).toEqual([]);
    expect(followCalendars(ledgerOf(correct), following, '2026-05-18T21:00:00.001Z')).toEqual([]);
    const met = obligationEvents.obligationMet({ obligation: derivedId('correct'), by: 'olena', metAt: now, how: 'met', asStated: false });
    expect(followCalendars(ledgerOf(correct, met), following, now)).toEqual([]);
    const granted = obligationEvents.obligationExtended({
      ...{ obligation: derivedId('correct'), policy: null, term: null, legalBasis: null, calendar: null, run: 2 },
      ...{ derivation: [{ rule: 'own-date', due: '2026-06-01T21:00:00.000Z', source: 'decision' }], due: '2026-06-01T21:00:00.000Z' },
      ...{ previousDue: '2026-05-18T21:00:00.000Z', reason: null, approvedBy: null, extension: null, notice: null },
    });
    expect(followCalendars(ledgerOf(correct, granted), following, now)).toEqual([]);
  });

  it('go no further than the instant that they may not pass', () => {
    const deadline = policyDeadline(deadlinesAtFounding, policyOf('correct', 'minor'), now);
    const limited = noLaterThan(deadline, '2026-05-18T12:00:00.000Z', 'not-after');
    expect(followCalendars(ledgerOf(opened('correct', limited)), following, now)).toEqual([]);
  });

  it('follow it with their pauses counted, and also while they stand still', () => {
    const pausedAt = '2026-05-05T06:00:00.000Z';
    const paused = obligationEvents.obligationPaused({
      ...{ obligation: derivedId('correct'), pausedAt, awaits: 'other-body', reason: null },
      ...{ legalBasis: null, until: null, notice: null },
    });
    const still = followCalendars(ledgerOf(correct, paused), following, '2026-06-30T06:00:00.000Z');
    expect(still).toMatchObject([{ data: { due: '2026-05-19T21:00:00.000Z' } }]);
  });
});

import { calendarOf, deadlinesAtFounding, officeCalendar } from '#deadlines/domain';
import { mailDue, type MailMode } from './timing.js';

const office = officeCalendar(calendarOf(deadlinesAtFounding, 'ua')!);
const due = (mode: MailMode, now: string, urgent = false) => mailDue({ urgent, mode }, { now, office, digestAt: '09:00' });

describe('a notification goes by mail', () => {
  it.each([
    ['at-once', '2026-03-03T10:00:00.000Z', '2026-03-03T10:01:00.000Z', 'in office hours within a minute'],
    ['at-once', '2026-03-03T18:00:00.000Z', '2026-03-04T07:00:00.000Z', 'in the evening when the office opens'],
    ['at-once', '2026-03-06T15:00:00.000Z', '2026-03-09T07:00:00.000Z', 'on a Friday evening on Monday'],
    ['digest', '2026-03-03T06:00:00.000Z', '2026-03-03T07:00:00.000Z', 'before the hour of the digest with that one'],
    ['digest', '2026-03-03T07:00:00.000Z', '2026-03-04T07:00:00.000Z', 'at that hour with the next one'],
    ['digest', '2026-03-27T10:00:00.000Z', '2026-03-30T06:00:00.000Z', 'over the change to summer time at the same hour'],
  ] as const)('%s, of %s: %s (%s)', (mode, now, expected, _) => {
    expect(due(mode, now)).toBe(expected);
  });

  it('at once, at any hour and against any wish, where it is urgent; else not where it is not wanted', () => {
    for (const mode of ['at-once', 'digest', 'off'] as const)
      expect(due(mode, '2026-03-07T22:00:00.000Z', true)).toBe('2026-03-07T22:00:00.000Z');
    expect(due('off', '2026-03-03T10:00:00.000Z')).toBeNull();
  });

  it('without waiting where the calendar has no working day', () => {
    const never = officeCalendar({
      ...office.calendar,
      weekly: [{ from: '1900-01-01', days: [null, null, null, null, null, null, null] }],
    });
    expect(mailDue({ urgent: false, mode: 'digest' }, { now: '2026-03-03T10:00:00.000Z', office: never, digestAt: '09:00' })).toBe(
      '2026-03-03T10:01:00.000Z',
    );
  });
});

import { calendarOf, deadlinesAtFounding, officeCalendar } from '#deadlines/domain';
import { digestOfDay, taskHeadOf, type TaskHead } from './digest.js';

const office = officeCalendar(calendarOf(deadlinesAtFounding, 'ua')!);

describe('the digest of a day', () => {
  it.each<[string, string | null, string]>([
    ['2026-03-03T05:00:00.000Z', '2026-03-03T07:00:00.000Z', 'before its hour'],
    ['2026-03-03T16:00:00.000Z', '2026-03-03T07:00:00.000Z', 'after its hour: the house was off'],
    ['2026-03-02T22:30:00.000Z', '2026-03-03T07:00:00.000Z', 'from the first minute of the day here'],
    ['2026-03-30T05:00:00.000Z', '2026-03-30T06:00:00.000Z', 'at the same hour in summer time'],
    ['2026-03-07T07:00:00.000Z', null, 'not on a Saturday'],
  ])('of %s is due at %s (%s)', (now, due, _) => {
    expect(digestOfDay(now, office, '09:00')).toBe(due);
  });
});

describe('what is owed stands', () => {
  const now = '2026-03-03T07:00:00.000Z';
  it.each<[string, TaskHead | null, string]>([
    ['2026-03-03T06:59:59.999Z', 'overdue', 'when its due has passed'],
    ['2026-03-03T07:00:00.000Z', 'today', 'at its due, which is still on time'],
    ['2026-03-03T22:00:00.000Z', 'today', 'until midnight, which belongs to the day that ends'],
    ['2026-03-03T22:00:00.001Z', 'week', 'after that'],
    ['2026-03-09T22:00:00.000Z', 'week', 'until the end of the seventh day'],
    ['2026-03-09T22:00:00.001Z', null, 'and no further'],
  ])('%s under %s, %s', (due, head, _) => {
    expect(taskHeadOf(due, now, office)).toBe(head);
  });
});

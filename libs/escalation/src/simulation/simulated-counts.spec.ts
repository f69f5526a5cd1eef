import { deadlinesAtFounding } from '#deadlines/domain';
import { derivedId } from '#kernel';
import { countingOf, type EscalationRule, type EscalationSubject, type HouseForEscalation } from '../domain/index.js';
import { people, starter, unit, withVersions } from '../domain/sample.js';
import { SimulatedCounts } from './simulated-counts.js';

const rule: EscalationRule = {
  ...{ id: 'many', trigger: { on: 'count', atLeast: 3, within: { amount: 7, unit: 'days' }, of: 'unit' }, scope: {} },
  ...{ calendar: 'ua', ladder: starter.rules[0]!.ladder },
};
const counting = countingOf(rule)!;
const house: HouseForEscalation = { ...withVersions(starter), directory: people, deadlines: deadlinesAtFounding };
const on = (day: number): string => `2026-05-${String(day).padStart(2, '0')}T06:00:00.000Z`;
const idOf = (n: number): string => derivedId('counted', n);
const other = derivedId('another unit');
const record = (n: number, day: number | null, of: string = unit): EscalationSubject => ({
  ...{ id: idOf(n), kind: 'complaint', unit: of, countedAt: day === null ? null : on(day) },
});

describe('counts in a simulation', () => {
  it('are completed by one record, and again when the window has emptied', () => {
    const counts = new SimulatedCounts([counting]);
    const days = [1, 3, 5, 6, 20, 21, 22, 23];
    expect(days.map((day, n) => counts.take(record(n, day), house).length)).toEqual([0, 0, 1, 0, 0, 0, 1, 0]);
    expect(counts.of(idOf(2))).toEqual([{ counting: counting.sign, at: on(5), first: on(1) }]);
    expect(counts.of(idOf(3))).toEqual([]);
  });

  it('take what is said again once, and nothing before triage', () => {
    const counts = new SimulatedCounts([counting]);
    for (const n of [0, 1]) for (let again = 0; again < 3; again += 1) expect(counts.take(record(n, 1 + n), house)).toEqual([]);
    expect(counts.take(record(2, null), house)).toEqual([]);
    expect(counts.take(record(2, 4), house)).toEqual([idOf(2)]);
    expect(counts.take(record(2, 4), house)).toEqual([]);
  });

  it('follow a record that is put elsewhere, and forget one that goes back to triage', () => {
    const counts = new SimulatedCounts([counting]);
    for (const [n, day, of] of [
      [0, 1, unit],
      [1, 2, other],
      [2, 3, unit],
    ] as const)
      counts.take(record(n, day, of), house);
    expect(counts.take(record(1, 2), house)).toEqual([idOf(2)]);
    counts.take(record(2, null), house);
    expect(counts.of(idOf(2))).toEqual([]);
    expect(counts.take(record(2, 7), house)).toEqual([idOf(2)]);
  });
});

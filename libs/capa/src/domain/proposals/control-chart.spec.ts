import * as fc from 'fast-check';
import { countsBefore, isOutside, limitsOf, monthBefore, runOf } from './control-chart.js';

describe('a c-chart', () => {
  it('has its limits three times the root of the mean away, the lower one never below nothing', () => {
    expect(limitsOf([4, 4, 4, 4])).toEqual({ centre: 4, lower: 0, upper: 10 });
    expect(limitsOf([16, 16])).toEqual({ centre: 16, lower: 4, upper: 28 });
    expect(limitsOf([])).toBeNull();
    const limits = limitsOf([16, 16])!;
    expect([3, 4, 28, 29].map((count) => isOutside(limits, count))).toEqual([true, false, false, true]);
  });

  it('sees a run on one side, and none where a count lies on the line or on the other side', () => {
    expect(runOf([0, 0, 0, 9, 9, 9], 3)).toBe('above');
    expect(runOf([9, 9, 9, 0, 0, 0], 3)).toBe('below');
    expect(runOf([0, 9, 0, 9], 3)).toBeNull();
    expect(runOf([5, 5, 5, 5], 3)).toBeNull();
    expect(runOf([9, 9], 3)).toBeNull();
  });

  it('counts every month from the first, those without a record too, over the turn of a year', () => {
    expect(countsBefore({ '2025-11': 2, '2026-02': 1 }, '2026-03')).toEqual([2, 0, 0, 1]);
    expect(countsBefore({ '2026-03': 1 }, '2026-03')).toEqual([]);
    expect(countsBefore({}, '2026-03')).toEqual([]);
    expect(monthBefore('2026-01')).toBe('2025-12');
  });

  it('never finds a constant process outside its limits, nor on one side', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.integer({ min: 1, max: 40 }), (count, months) => {
        const counts = Array.from({ length: months }, () => count);
        expect([isOutside(limitsOf(counts)!, count), runOf(counts, 8)]).toEqual([false, null]);
      }),
    );
  });
});

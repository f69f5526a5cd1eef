import { emptyTail, grown, type Tail } from './tail.js';

describe('the tail of a list', () => {
  const after = (items: number): Tail<number> =>
    Array.from({ length: items }, (_, n) => n).reduce<Tail<number>>((tail, n) => grown(tail, n, 3), emptyTail);

  it('keeps the newest items, the newest last, and counts all', () => {
    expect(after(0)).toEqual({ count: 0, newest: [] });
    expect(after(2)).toEqual({ count: 2, newest: [0, 1] });
    expect(after(3)).toEqual({ count: 3, newest: [0, 1, 2] });
    expect(after(10_000)).toEqual({ count: 10_000, newest: [9_997, 9_998, 9_999] });
  });
});

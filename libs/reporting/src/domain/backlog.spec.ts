import { backlogOf } from './backlog.js';

const stretch = (opened: number, closed: number) => ({ from: 'a', to: 'b', opened, closed });

describe('backlog', () => {
  it('carries what is open from one stretch into the next', () => {
    expect(backlogOf(10, [stretch(5, 2), stretch(0, 3), stretch(1, 11)]).map(({ open }) => open)).toEqual([13, 10, 0]);
  });

  it('says how long it takes at this pace, and nothing where the pace leads nowhere', () => {
    expect(backlogOf(10, [stretch(0, 5), stretch(5, 5), stretch(6, 5)]).map(({ toClear }) => toClear)).toEqual([1, null, null]);
  });
});

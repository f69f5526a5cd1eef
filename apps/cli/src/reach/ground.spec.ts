import { whereThereIsNoHouse } from './ground.js';

const said = (entries: readonly string[] | null, ground: 'standing' | 'standing or bare'): string | null =>
  whereThereIsNoHouse('/d', entries, ground)?.message ?? null;

describe('the ground of a house', () => {
  it('is where one stands', () => {
    expect(said(['postgres', 'keys', 'redress.lock.3'], 'standing')).toBeNull();
  });

  it('may be bare only for what may found one', () => {
    for (const entries of [null, [], ['redress.lock.1', 'postgres.log', 'postgres.new']]) {
      expect(said(entries, 'standing or bare')).toBeNull();
      expect(said(entries, 'standing')).toBe('There is no house in /d. A house is founded by its first start: REDRESS_DATA=/d npm start.');
    }
  });

  it('is never where other things lie', () => {
    for (const ground of ['standing', 'standing or bare'] as const)
      expect(said(['thesis.doc'], ground)).toBe('/d is no data directory of a house: other things lie in it, and no folder "postgres".');
  });
});

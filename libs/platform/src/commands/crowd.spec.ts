import { Crowd } from './crowd.js';

describe('a crowd of commands', () => {
  const commands = (crowd: Crowd, count: number) => {
    const ends: (() => void)[] = [];
    const works = Array.from({ length: count }, () => crowd.with(() => new Promise<void>((end) => ends.push(end))));
    return async (left: number) => {
      const over = works.splice(left);
      for (const end of ends.splice(left)) end();
      await Promise.all(over);
    };
  };

  it('is there from two hundred on, until few are left', async () => {
    const crowd = new Crowd();
    const toFew = commands(crowd, 199);
    expect(crowd.isFresh).toBe(false);
    const toNone = commands(crowd, 1);
    expect(crowd.isFresh).toBe(true);
    await toFew(60);
    expect(crowd.isFresh).toBe(true);
    await toFew(40);
    expect(crowd.isFresh).toBe(false);
    await toFew(0);
    await toNone(0);
  });

  it('counts no command that has failed', async () => {
    const crowd = new Crowd();
    const failing = Array.from({ length: 300 }, () => crowd.with(() => Promise.reject(new Error('no'))));
    await Promise.allSettled(failing);
    expect(crowd.isFresh).toBe(false);
  });
});

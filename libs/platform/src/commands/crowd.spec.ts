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

  it('is there from two hundred on, until few are left for a while', async () => {
    let now = 0;
    const crowd = new Crowd(() => now);
    const toFew = commands(crowd, 199);
    expect(crowd.isFresh).toBe(false);
    const toNone = commands(crowd, 1);
    expect(crowd.isFresh).toBe(true);
    await toFew(60);
    expect(crowd.isFresh).toBe(true);
    await toFew(40);
    expect(crowd.isFresh).toBe(true);
    now += 100;
    expect(crowd.isFresh).toBe(false);
    await toFew(0);
    await toNone(0);
  });

  it('is the same one where it comes in waves, and others have patience with it as a whole', async () => {
    let now = 0;
    const crowd = new Crowd(() => now);
    for (; now < 4_000; now += 80) {
      const wave = commands(crowd, 800);
      expect(crowd.isFresh).toBe(true);
      now += 80;
      await wave(0);
      expect(crowd.isFresh).toBe(true);
    }
    await commands(crowd, 800)(0);
    expect(crowd.isFresh).toBe(false);
    now += 100;
    const another = commands(crowd, 800);
    expect(crowd.isFresh).toBe(true);
    await another(0);
  });

  it('counts no command that has failed', async () => {
    let now = 0;
    const crowd = new Crowd(() => now);
    const failing = Array.from({ length: 300 }, () => crowd.with(() => Promise.reject(new Error('no'))));
    await Promise.allSettled(failing);
    now += 100;
    expect(crowd.isFresh).toBe(false);
  });
});

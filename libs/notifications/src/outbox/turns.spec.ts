import { pauseAfter } from './patience.js';
import { Turns } from './turns.js';

/** Turns that last until they are let go. */
function held(atOnce: number) {
  const [begun, faults] = [[] as string[], [] as unknown[]];
  const ends = new Map<string, (fault?: Error) => void>();
  const serve = (whom: string): Promise<void> => {
    begun.push(whom);
    return new Promise((resolve, reject) => ends.set(whom, (fault) => (fault ? reject(fault) : resolve())));
  };
  const turns = new Turns<string>(atOnce, serve, (error) => faults.push(error));
  const ask = (...names: readonly string[]): void => names.forEach((name) => turns.ask(name, name));
  const end = async (whom: string, fault?: Error): Promise<void> => {
    ends.get(whom)!(fault);
    await new Promise(setImmediate);
  };
  return { turns, begun, faults, ask, end };
}

describe('turns', () => {
  it('are had so many at once, in the order in which they were asked for', async () => {
    const { begun, ask, end } = held(2);
    ask('a', 'b', 'c', 'd', 'c');
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    await end('a');
    expect(begun).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are had again by who was asked for meanwhile, and by nobody twice at a time', async () => {
    const { begun, ask, end } = held(3);
    ask('a', 'a', 'b');
    expect(begun).toEqual(['a', 'b']);
    await end('a');
    expect(begun).toEqual(['a', 'b', 'a']);
  });

  it('that fail end nobody else’s', async () => {
    const { turns, begun, faults, ask, end } = held(1);
    ask('a', 'b');
    await end('a', new Error('gone'));
    expect([begun, faults.length]).toEqual([['a', 'b'], 1]);
    const over = turns.over();
    await end('b');
    await over;
  });

  it('end with those that are under way', async () => {
    const { turns, begun, ask, end } = held(1);
    ask('a', 'b');
    const ended = turns.end();
    await end('a');
    await ended;
    ask('c');
    expect(begun).toEqual(['a']);
  });
});

describe('the patience with a server', () => {
  it('doubles up to an hour, and lasts for a weekend', () => {
    const pauses = Array.from({ length: 100 }, (_, n) => pauseAfter(n + 1)).filter((pause) => pause !== null);
    expect(pauses.slice(0, 8).map((pause) => pause / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(2 * 86_400_000);
  });
});

import { getEventListeners } from 'node:events';
import { Rounds } from './rounds.js';
import { Bell } from './waiting.js';

function roundsOf(round: (count: number) => void) {
  const [ending, look, failures] = [new AbortController(), new Bell(), [] as unknown[]];
  let count = 0;
  const rounds: Rounds = new Rounds({
    signal: ending.signal,
    everyMs: 60_000,
    look,
    failed: (error) => failures.push(error),
    round: () => {
      count += 1;
      round(count);
      return Promise.resolve();
    },
  });
  return { ending, look, failures, rounds };
}

describe('rounds', () => {
  it('that follow each other at once leave nothing behind that waits for the end', async () => {
    const waiting: number[] = [];
    const { ending, look, rounds } = roundsOf((count) => {
      waiting.push(getEventListeners(ending.signal, 'abort').length);
      if (count === 50) ending.abort();
      else setImmediate(() => look.ring());
    });
    await rounds.keep();
    expect(waiting).toEqual(Array.from({ length: 50 }, () => 0));
  });

  it('begin a work once while it is under way, and come round at once when it has ended', async () => {
    let begun = 0;
    const { ending, failures, rounds } = roundsOf((count) => {
      if (count === 3) ending.abort();
      for (let times = 0; times < 2; times += 1) {
        rounds.begin(
          'work',
          async () => {
            begun += 1;
            await new Promise((resolve) => setImmediate(resolve));
          },
          (error) => failures.push(error),
        );
      }
    });
    await rounds.keep();
    expect([begun, failures]).toEqual([3, []]);
  });

  it('go on after one that failed, and tell of it; a work that failed is told of too', async () => {
    const told: string[] = [];
    const { ending, look, failures, rounds } = roundsOf((count) => {
      setImmediate(() => look.ring());
      if (count === 1) throw new Error('no books');
      if (count === 2)
        rounds.begin(
          'work',
          () => Promise.reject(new Error('no lease')),
          (error) => told.push((error as Error).message),
        );
      if (count === 3) ending.abort();
    });
    await rounds.keep();
    expect([failures.map((error) => (error as Error).message), told]).toEqual([['no books'], ['no lease']]);
  });
});

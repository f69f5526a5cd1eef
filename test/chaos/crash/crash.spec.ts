import { chaos } from './rounds.js';

describe('a house that is killed while 300 commands are under way', () => {
  /** Another at each run; `npm run chaos -- --seed N` runs it again. */
  const seed = Date.now() % 1_000_000;

  it(`loses nothing that it acknowledged, and does nothing twice (seed ${seed})`, async () => {
    const said: string[] = [];
    const faults = await chaos({ seed, rounds: 2, commands: 300, tell: (line) => void said.push(line) });
    expect({ seed, faults, said }).toEqual({ seed, faults: [], said });
  }, 600_000);
});

import { seedOfRun } from '#testing';
import { chaos } from './rounds.js';

describe('a house that is killed while 300 commands are under way', () => {
  const seed = seedOfRun;
  it(`loses nothing that it acknowledged, and does nothing twice (seed ${seed})`, async () => {
    const said: string[] = [];
    const faults = await chaos({ seed, rounds: 1, commands: 300, tell: (line) => void said.push(line) });
    expect({ seed, faults, said }).toEqual({ seed, faults: [], said });
  }, 600_000);
});

import { parseArgs } from 'node:util';
import { chaos } from './rounds.js';

/** `npm run chaos -- --seed 7 --rounds 20`: the long form. Ends with 1 where anything was wrong. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '20' },
    commands: { type: 'string', default: '300' },
  },
});
const seed = Number(values.seed);
console.log(`chaos with --seed ${seed} --rounds ${values.rounds} --commands ${values.commands}`);
const faults = await chaos({ seed, rounds: Number(values.rounds), commands: Number(values.commands), tell: (line) => console.log(line) });
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Tests: 1 passed, 1 total' : `Tests: 1 failed, 1 total; run again with --seed ${seed}`);
process.exitCode = faults.length === 0 ? 0 : 1;

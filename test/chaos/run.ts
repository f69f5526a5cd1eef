import { parseArgs } from 'node:util';
import { redisIsHere } from '#testing';
import { chaosApart } from './apart/rounds.js';
import { chaos } from './crash/rounds.js';
import { eventStoreDbIs } from './house/servers.js';

/**
 * `npm run chaos -- --seed 7 --rounds 20`: a standalone is killed so often. `npm run chaos -- --seed 7 --minutes 10`: a house whose parts run
 * apart is harried for so long. Both where both are said. Ends with 1 where anything was wrong.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string' },
    minutes: { type: 'string', default: '0' },
    commands: { type: 'string', default: '300' },
  },
});
const [seed, commands, minutes] = [Number(values.seed), Number(values.commands), Number(values.minutes)];
const rounds = Number(values.rounds ?? (minutes > 0 ? 0 : 20));
const tell = (line: string): void => console.log(line);
tell(`chaos with --seed ${seed} --rounds ${rounds} --minutes ${minutes} --commands ${commands}`);
const apart = minutes > 0 && redisIsHere;
if (minutes > 0 && !redisIsHere) tell('Parts that run apart were NOT harried: the program redis-server is missing.');
const logs: Readonly<Record<ReturnType<typeof eventStoreDbIs>, string>> = {
  missing: 'EventStoreDB was NOT harried: neither EVENTSTOREDB_COMMAND nor EVENTSTOREDB_URL names one, and the log lies in PostgreSQL.',
  there: 'EventStoreDB is NOT killed: EVENTSTOREDB_COMMAND does not say how it is started. The lines to it are disturbed.',
  mortal: 'The log lies in EventStoreDB.',
};
if (apart) tell(logs[eventStoreDbIs()]);
const log = eventStoreDbIs() === 'missing' ? 'PostgreSQL' : 'EventStoreDB';
const faults = [
  ...(rounds > 0 ? await chaos({ seed, rounds, commands, tell }) : []),
  ...(apart ? await chaosApart({ seed, minutes, commands, log, tell }) : []),
];
for (const fault of faults) console.error(fault);
tell(faults.length === 0 ? 'Tests: 1 passed, 1 total' : `Tests: 1 failed, 1 total; run again with --seed ${seed}`);
process.exitCode = faults.length === 0 ? 0 : 1;

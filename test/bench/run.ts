import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { append } from './append.js';
import { processes } from './apart/processes.js';
import { queue } from './apart/queue.js';
import { rebuildOver } from './apart/rebuild.js';
import { catchUp, stores, storesRead } from './apart/stores.js';
import { bulk } from './bulk.js';
import { commands } from './commands.js';
import { conflict } from './conflict.js';
import { decide } from './decide.js';
import { escalations } from './escalations.js';
import { freshness } from './freshness.js';
import { results } from './harness.js';
import { imports } from './import.js';
import { lists } from './lists.js';
import { writePage } from './page.js';
import { pending } from './pending.js';
import { rebuild } from './rebuild.js';
import { record } from './record.js';
import { search } from './search.js';
import { start } from './start.js';
import { termEngine } from './terms.js';
import { verify } from './verify.js';
import { whatIf } from './what-if.js';

/** Every benchmark by its name: `npm run bench -- <name> …`; `import` takes a CSV file after its name, those on houses with a past a size. */
const benchmarks: Readonly<Record<string, (argument?: string) => Promise<void>>> = {
  append,
  commands,
  decide,
  bulk,
  freshness,
  record,
  start,
  import: imports,
  rebuild,
  verify,
  lists,
  conflict,
  search,
  terms: termEngine,
  'what-if': whatIf,
  escalations,
  pending,
  stores,
  'stores-read': storesRead,
  'stores-rebuild': rebuildOver,
  'catch-up': catchUp,
  processes,
  queue,
};

const takesArgument = new Set([
  'import',
  'rebuild',
  'verify',
  'lists',
  'search',
  'what-if',
  'escalations',
  'pending',
  'stores-rebuild',
  'catch-up',
]);

const asked = process.argv.slice(2);
if (asked[0] === 'clean') await rm(join(results, 'houses'), { recursive: true, force: true });
else {
  const names = asked.length === 0 || asked[0] === 'all' ? Object.keys(benchmarks) : asked;
  const unknown = names.filter((name, n) => !(name in benchmarks) && !(n === 1 && takesArgument.has(names[0]!)));
  if (unknown.length > 0) {
    process.stderr.write(`no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}, all; and clean\n`);
    process.exit(2);
  }
  // Several: each in a process of its own, so that none inherits another's memory; one that fails holds up no other.
  const [only, argument] = names;
  if (argument === undefined || !(argument in benchmarks)) await benchmarks[only!]!(argument);
  else
    for (const name of names)
      if (spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name], { stdio: 'inherit' }).status !== 0)
        process.exitCode = 1;
  if (asked[0] === 'all') await writePage(names);
}

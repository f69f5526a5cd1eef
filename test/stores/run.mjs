// npm run test:stores: the contract suite of the event log, over every store that is reachable.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..', '..');
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { EVENTSTOREDB_URL: url } = process.env;

const { status } = spawnSync(
  process.execPath,
  [jest, '--selectProjects', 'unit', 'contract', '--testPathPatterns', 'event-store/src/[a-z]+/[a-z]+-event-store'],
  { cwd: root, stdio: 'inherit' },
);

const where = url && new URL(url).host;
console.log(`\nThe contract of the event store was run over: memory, PostgreSQL${where ? `, EventStoreDB at ${where}` : ''}.`);
if (!where)
  console.log('EventStoreDB was NOT tested: EVENTSTOREDB_URL names no server (esdb://127.0.0.1:2113?tls=false for one without TLS).');
process.exit(status ?? 1);

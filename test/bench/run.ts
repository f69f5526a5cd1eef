import { append } from './append.js';

/** Every benchmark by its name: `npm run bench` runs all, `npm run bench <name> …` the named ones. */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = { append };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  process.stderr.write(`no benchmark ${unknown.join(', ')}; there are: ${Object.keys(benchmarks).join(', ')}\n`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benchmarks)) if (asked.length === 0 || asked.includes(name)) await run();

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Core } from '#platform';
import type { House } from '../../../apps/capabilities.js';
import { embeddedIn } from '../../../apps/cli/src/reach/options.js';
import { inStoppedHouse } from '../../../apps/cli/src/reach/stopped-house.js';
import { redressClient } from '#client';
import { results } from '../harness.js';
import { withHouse } from '../house.js';
import { castOf, departmentLives, shortLives, type Cast, type Frequency } from './lives.js';
import type { Life } from './telling.js';
import { writeHistory } from './write.js';
import { livesOfAYear } from './year.js';

/** A house with a past: of so many events of a department's life, of a year in which so much was owed, or of so many records with short lives. */
export type Past =
  | { readonly of: 'department'; readonly events: number }
  | { readonly of: 'year'; readonly obligations: number }
  | { readonly of: 'lists'; readonly records: number };

const day = 86_400_000;
const livesOf: Record<Past['of'], (cast: Cast) => Frequency[]> = { department: departmentLives, year: livesOfAYear, lists: shortLives };

/** What becomes of ids: the form of the history has changed when this does. */
const form = 1;

/**
 * The data directory of a stopped house with that past, its read models built. It is made once and kept beside the results, since making it
 * takes minutes; `npm run bench -- clean` removes it.
 */
export async function preparedHouse(past: Past): Promise<string> {
  const name = nameOf(past);
  const data = join(results, 'houses', name);
  const mark = join(data, 'prepared.json');
  if (existsSync(mark) && (JSON.parse(await readFile(mark, 'utf8')) as { form: number }).form === form) return data;
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await withHouse(async ({ url, token }) => {
    const sample = await readFile('docs/how-to/directory.sample.json', 'utf8');
    await redressClient({ server: url, token }).call('post', '/v1/directory/import', { body: JSON.parse(sample) });
  }, data);
  const written = await inStoppedHouse(embeddedIn(data), 'standing', async ({ core }) => {
    const written = await write(core, past);
    process.stderr.write(`${name}: ${written.events} events in ${written.seconds.toFixed(0)} s; building the read models\n`);
    return written;
  });
  buildViews(data);
  // Until its processes, too, have come to the end of the log.
  await withHouse(({ databaseUrl }) => vacuum(databaseUrl), data);
  await writeFile(mark, JSON.stringify({ form, ...written }));
  return data;
}

/**
 * By the program that serves them, not by what runs here: the tables of a read model belong to the definition that fed them, to the letter, and
 * the built one is written otherwise than the source.
 */
function buildViews(data: string): void {
  const { status } = spawnSync(process.execPath, ['apps/cli/redress.mjs', 'rebuild', '--data', data], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`the read models of ${data} could not be built`);
}

async function vacuum(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('vacuum (analyze)').finally(() => client.end());
}

function nameOf(past: Past): string {
  switch (past.of) {
    case 'department':
      return `department-${past.events}`;
    case 'year':
      return `year-${past.obligations}`;
    case 'lists':
      return `lists-${past.records}`;
    default:
      return past satisfies never;
  }
}

/** Writes the past into the log of a core whose directory is the sample's. */
export async function write(core: Core<House>, past: Past) {
  const { house } = core.house.current();
  const lives = livesOf[past.of](castOf(house, core.catalogue));
  return writeHistory(core.store, house.directory, lives, spanOf(past, lives), (written) =>
    process.stderr.write(`${written} events written\n`),
  );
}

/** Until when, and how much. */
function spanOf(past: Past, lives: readonly Frequency[]) {
  const to = Date.now() - 2 * day;
  switch (past.of) {
    case 'department':
      return { from: to - 423 * day, to, events: past.events };
    case 'year':
      return { from: to - 365 * day, to, records: Math.ceil(past.obligations / owedByARecord(lives)) };
    case 'lists':
      return { from: to - 28 * day, to, records: past.records };
    default:
      return past satisfies never;
  }
}

/** How many obligations a life opens, in the middle. */
function owedByARecord(lives: readonly Frequency[]): number {
  const owed = ({ steps }: Life): number => steps.flatMap(({ events }) => events).filter(({ type }) => type === 'ObligationOpened').length;
  return lives.reduce((sum, { life, weight }) => sum + weight * owed(life), 0) / lives.reduce((sum, { weight }) => sum + weight, 0);
}

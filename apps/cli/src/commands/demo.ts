import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { lockDirectory, readConfiguration, startEmbeddedPostgres } from '#platform/ground';
import { assertRoom, moveIn, roomIn, storyIn, type StoryOfDirectory } from '../demo/demo-directory.js';
import { administrator, cast, personas, type Persona } from '../demo/story/cast.js';
import { Progress } from '../progress.js';
import { leaveOnSignal } from '../reach/leave-on-signal.js';

interface DemoOptions {
  readonly data: string;
  readonly until?: string;
  readonly seed: string;
  readonly password?: string;
  readonly start?: true;
}

const help = `
The same seed and date give the same department, the same people and the same year. The house begins empty and works through the year with a
clock of its own; then it is a house as any other: REDRESS_DATA=<directory> npm start goes on with it, by the true clock.

A directory that holds a demonstration is left as it is. One whose filling was broken off is filled anew.`;

/** The day on which the year before the last day began. */
const year = 365;

/** `redress demo`. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Fills a data directory with a fictional department and a year of its work, to try everything out.')
    .requiredOption('--data <directory>', 'an empty or a new directory')
    .option('--until <date>', 'the story ends when this day begins; today, where nothing is said', asDate)
    .option('--seed <text>', 'another seed, another year', '1')
    .option(
      '--password <password>',
      'of everybody in the story, 8 characters at least; one is made up and shown where there is none',
      asPassword,
    )
    .option('--start', 'starts the house when it is filled')
    .addHelpText('after', help)
    .action(async (options: DemoOptions) => {
      const directory = resolve(options.data);
      const there = await storyIn(directory);
      if (there === null) await fillDirectory(directory, options);
      else
        process.stdout.write(
          `The demonstration is there already (seed ${there.seed}, until ${there.until}); nothing was changed.\n${toFollow(there)}`,
        );
      if (options.start !== true) return;
      process.env['REDRESS_DATA'] = directory;
      // It is filled in its own database.
      process.env['REDRESS_LOG'] = 'postgresql';
      const { runHouse } = await import('../../../standalone/src/run-house.js');
      await runHouse();
    });
}

async function fillDirectory(directory: string, options: DemoOptions): Promise<void> {
  const began = performance.now();
  await assertRoom(directory);
  const { zone } = readConfiguration(process.env);
  const until = options.until ?? today(zone);
  if (until > today(zone)) throw new InvalidArgumentError(`The story cannot end on ${until}: that day has not come yet.`);
  const password = options.password ?? randomBytes(9).toString('base64url');
  await mkdir(directory, { recursive: true });
  const lock = await lockDirectory(directory);
  let story: StoryOfDirectory;
  try {
    const { room, databaseDirectory } = await roomIn(directory);
    const [{ fill, storyOf }, postgres] = await Promise.all([
      import('../demo/fill.js'),
      startEmbeddedPostgres({ directory: databaseDirectory, durable: false }),
    ]);
    const leave = leaveOnSignal(() => postgres.stop());
    try {
      const bar = new Progress('days', year);
      const { from, until: end } = storyOf(until, year, zone);
      const codes = await fill({
        ...{ databaseUrl: postgres.url, dataDirectory: room, zone, seed: options.seed, from, until: end, password },
        records: 350,
        progress: (at) => bar.at(Math.floor((Date.parse(at) - Date.parse(from)) / 86_400_000)),
      });
      bar.at(year);
      bar.end();
      story = { seed: options.seed, until, codes };
    } finally {
      leave();
      await postgres.stop();
    }
    await moveIn(directory, story);
  } finally {
    await lock.release();
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `${welcome(password)}\n${toFollow(story)}Filled in ${seconds} s: ${directory}. To go on with it: REDRESS_DATA=${directory} npm start\n`,
  );
}

/** How a visitor follows what was reported without a name. */
function toFollow({ codes }: StoryOfDirectory): string {
  return Object.entries(codes)
    .map(([how, code]) => `Reported ${how}, followed by the code ${code}\n`)
    .join('');
}

/** Who a visitor may be, and what they find. */
function welcome(password: string): string {
  const rows = personas.map((persona) => {
    const { name, full } = cast.find((each) => 'persona' in each && each.persona === persona)!;
    return `  ${(name === administrator ? 'admin' : name).padEnd(12)} ${full.padEnd(34)} ${comesTo[persona]}`;
  });
  return [
    '',
    'Sign in as:',
    '',
    ...rows,
    '',
    `Everybody's password: ${password}`,
    'What each of them comes to do: docs/tutorial/demo-house.md',
  ].join('\n');
}

const comesTo: Readonly<Record<Persona, string>> = {
  registrar: 'registers what citizens write',
  'process-owner': 'triages, corrects, leads CAPAs',
  'quality-manager': 'approves plans, assesses cures',
  head: 'decides what only the head may',
  auditor: 'verifies, and reads the whole log',
  administrator: 'keeps people, rules and configuration',
};

function asDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('It is no date; one looks like 2026-11-25.');
  return text;
}

function asPassword(text: string): string {
  if ([...text].length < 8) throw new InvalidArgumentError('A password has 8 characters at least.');
  return text;
}

const today = (zone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date());

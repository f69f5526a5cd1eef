import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blocksOf, type Block } from '../docs/commands.js';
import { openShell } from '../docs/shell.js';
import { clearAfter, startHouse, type RunningHouse } from '../chaos/house/running-house.js';

const adminPassword = 'a password for trying out';
const page = (name: string): readonly Block[] => blocksOf(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'));

let data: string;
/** Where the pages lay the files that they write to `/tmp`: two runs at a time do not meet. */
let papers: string;
let house: RunningHouse;
beforeAll(async () => {
  [data, papers] = (await Promise.all(['house-', 'papers-'].map((of) => mkdtemp(join(tmpdir(), `redress-docs-${of}`))))) as [
    string,
    string,
  ];
  house = await startHouse({ data, environment: { REDRESS_ADMIN_PASSWORD: adminPassword } });
}, 120_000);
afterAll(async () => {
  await house?.end();
  await clearAfter(data);
  for (const each of [data, papers]) await rm(each, { recursive: true, force: true });
});

/** Runs the commands of a page; what a reader does by hand is done by the steps. */
async function run(name: string, steps: Readonly<Record<string, () => Promise<void>>> = {}): Promise<void> {
  const here = { 'http://127.0.0.1:3000': house.url, '/tmp/redress-': join(papers, 'redress-') };
  const shell = openShell(here, { REDRESS_ADMIN_PASSWORD: adminPassword });
  try {
    for (const block of page(name)) {
      if (block.said?.what === 'by hand') await steps[block.said.step]!();
      else await shell.run(block);
    }
  } finally {
    await shell.end();
  }
}

/** The test's own house stands in for the reader's. */
const alreadyRuns = async (): Promise<void> => undefined;

it('the tutorial leads where it says', async () => {
  await run('tutorial/first-capa.md', {
    start: alreadyRuns,
    'three days later': async () => {
      const { port } = new URL(house.url);
      await house.end();
      house = await startHouse({ data, program: 'docs/tutorial/three-days-later.mjs', environment: { PORT: port } });
    },
    end: alreadyRuns,
  });
}, 180_000);

it.each([
  'directory-import',
  'import-cases',
  'verify-and-export',
  'rebuild-views',
  'when-work-is-parked',
  'citizens-and-their-data',
  'reports-without-a-name',
  'let-a-program-in',
  'send-mail',
  'tell-another-system',
  'read-from-a-place-in-the-log',
  'configure-a-house',
  'something-was-written-wrongly',
  'why-is-it-due-on-that-day',
  'a-holiday-was-moved',
  'change-an-escalation-rule',
  'operate/install',
])(
  'the commands of %s do what the page says',
  async (name) => {
    await run(`how-to/${name}.md`, { 'stopped house': alreadyRuns });
  },
  120_000,
);

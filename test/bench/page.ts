import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownOf, results, type Kept } from './harness.js';

const page = 'docs/reference/benchmarks.md';
const begin = '<!-- measured: written by `npm run bench -- all` -->';

/** Writes what was measured last into the page, from the mark on. A benchmark without a result is named as not measured. */
export async function writePage(names: readonly string[]): Promise<void> {
  const sections = await Promise.all(
    names.map(async (name) => {
      const file = join(results, `${name}.json`);
      if (!existsSync(file)) return `## ${name}\n\nNot measured.\n`;
      const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
      const { at, machine } = kept;
      const where = `${at.slice(0, 16).replace('T', ' ')} UTC · ${machine.cores} cores · ${machine.memoryGiB} GiB · Node.js ${machine.node} · load of the machine ${machine.load}`;
      return `${markdownOf(kept)}\n${where}\n`;
    }),
  );
  const [above = ''] = (await readFile(page, 'utf8')).split(begin);
  await writeFile(page, `${above}${begin}\n\n${sections.join('\n')}`);
}

import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CaseCollector, type ImportedCase } from '../import/cases.js';
import { parseMapping } from '../import/mapping.js';
import { readCsv } from '../import/read-csv.js';
import { writeRejects } from '../import/rejects.js';
import { deliver, type CaseResult, type CaseSink } from '../import/deliver.js';
import { serverSink } from '../import/server-sink.js';
import { withStoppedHouseSink } from '../import/stopped-house-sink.js';
import { reachable, wayOf, type Reach } from '../reach/options.js';

/** `redress import csv`. */
export function importCommand(): Command {
  const csv = reachable(new Command('csv').argument('<file>', 'CSV file, UTF-8'))
    .description('Brings the cases of a CSV file in as records. Run twice, or killed and run again, it brings each thing once.')
    .requiredOption('--mapping <json>', 'which column is what')
    .option('--rejects <file>', 'where rows that do not come in are written; <file>.rejects.csv where nothing is said')
    .action(async (file: string, options: Reach & { mapping: string; rejects?: string }) => {
      const way = wayOf(options);
      const mapping = parseMapping(await readFile(options.mapping, 'utf8'));
      const collector = new CaseCollector(mapping);
      const { rows } = await readCsv(file, mapping.delimiter, collector);
      const cases = collector.cases();
      const run = (sink: CaseSink) => deliver(cases, sink);
      const results = 'data' in way ? await withStoppedHouseSink(way.data, run) : await run(serverSink(way));
      await report(options.rejects ?? `${file}.rejects.csv`, rows, collector, cases, results);
    });
  return new Command('import').description('Brings records in.').addCommand(csv);
}

async function report(
  rejectsFile: string,
  rows: number,
  { rejects, firstLines }: CaseCollector,
  cases: readonly ImportedCase[],
  results: readonly CaseResult[],
): Promise<void> {
  const refused = results.filter(({ outcome }) => outcome === 'refused');
  const all = [
    ...rejects,
    ...refused.map(({ externalReference, reason }) => ({
      line: firstLines.get(externalReference) ?? 0,
      column: '',
      reason: `the case was refused: ${reason ?? ''}`,
      value: externalReference,
    })),
  ];
  const count = (outcome: string): number => results.filter((each) => each.outcome === outcome).length;
  const added = results.reduce((sum, each) => sum + (each.added ?? 0), 0);
  process.stdout.write(
    `${rows} rows, ${cases.length} cases: ${count('imported')} imported, ${count('completed')} completed, ${count('already-there')} already there, ${refused.length} refused; ${added} activities added\n`,
  );
  if (all.length === 0) return;
  await writeRejects(rejectsFile, all);
  const badRows = new Set(rejects.map(({ line }) => line)).size;
  process.stdout.write(`${badRows} rows and ${refused.length} cases did not come in: see ${rejectsFile}\n`);
  process.exitCode = 3;
}

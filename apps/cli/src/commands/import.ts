import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { CaseCollector, type ImportedCase, type Reject } from '../import/cases.js';
import { deliver, type CaseResult, type CaseSink } from '../import/deliver.js';
import { parseMapping } from '../import/mapping.js';
import { readCsv } from '../import/read-csv.js';
import { writeRejects } from '../import/rejects.js';
import { serverSink } from '../import/server-sink.js';
import { reachable, wayOf, type Reach } from '../reach/options.js';

/** The exit code where something did not come in, and the rest did. */
const someRejected = 3;

const help = `
Bad rows, and cases that the house refuses, go to the rejects file with line, column and reason; the rest comes in.
Run twice, or killed midway and run again, it brings each thing once: what is there already is found by the case's own number.

Exit code: 0 where all came in, ${someRejected} where something went to the rejects file, 1 where it broke off: run it again, it goes on from there.`;

/** `redress import csv`. */
export function importCommand(): Command {
  const csv = reachable(new Command('csv').argument('<file>', 'CSV file, UTF-8, with a header'))
    .description('Brings the cases of a CSV file in as records, with their deadlines and activities at their own times.')
    .requiredOption('--mapping <json>', 'file that says which column is what; docs/how-to/import-receipt.mapping.json is one')
    .option('--rejects <file>', 'where is written what did not come in; <file>.rejects.csv where nothing is said')
    .addHelpText('after', help)
    .action(async (file: string, { mapping: mappingFile, rejects: named, ...reach }: Reach & { mapping: string; rejects?: string }) => {
      const way = wayOf(reach);
      const mapping = parseMapping(await readFile(mappingFile, 'utf8'));
      const collector = new CaseCollector(mapping);
      const rows = await readCsv(file, mapping.delimiter, collector);
      const rejectsFile = named ?? `${file}.rejects.csv`;
      // Before anything is sent: who cannot be told what was left out should not have to look for it.
      await writeRejects(rejectsFile, collector.rejects);
      const cases = collector.cases();
      const results = await delivered(cases, way);
      const refused = refusedCases(results, collector);
      if (refused.length > 0) await writeRejects(rejectsFile, [...collector.rejects, ...refused]);
      process.stdout.write(summary(rows, cases, collector.rejects, results));
      if (collector.rejects.length + refused.length === 0) return;
      process.stdout.write(`What did not come in, and why: ${rejectsFile}\n`);
      process.exitCode = someRejected;
    });
  return new Command('import').description('Brings records in.').addCommand(csv);
}

async function delivered(cases: readonly ImportedCase[], way: ReturnType<typeof wayOf>): Promise<CaseResult[]> {
  const run = (sink: CaseSink): Promise<CaseResult[]> => deliver(cases, sink);
  if ('server' in way) return run(serverSink(way));
  const { withStoppedHouseSink } = await import('../import/stopped-house-sink.js');
  return withStoppedHouseSink(way, run);
}

function refusedCases(results: readonly CaseResult[], { firstLines }: CaseCollector): Reject[] {
  return results
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ externalReference, reason = '' }) => ({
      line: firstLines.get(externalReference) ?? 0,
      column: '',
      reason: `the house refused the case: ${reason}`,
      value: externalReference,
    }));
}

function summary(rows: number, cases: readonly ImportedCase[], rejects: readonly Reject[], results: readonly CaseResult[]): string {
  const count = (outcome: CaseResult['outcome']): number => results.filter((each) => each.outcome === outcome).length;
  const bad = new Set(rejects.map(({ line }) => line)).size;
  const added = results.reduce((sum, each) => sum + (each.added ?? 0), 0);
  return (
    `${rows} rows: ${rows - bad} good, ${bad} rejected\n` +
    `${cases.length} cases: ${count('imported')} imported, ${count('completed')} completed, ${count('already-there')} already there, ${count('refused')} refused\n` +
    `${added} activities added\n`
  );
}

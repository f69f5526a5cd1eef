import { readFile } from 'node:fs/promises';
import { Pool } from 'pg';
import { postgresEventStore } from '#event-store';
import { CaseCollector, type ImportedCase } from '../../apps/cli/src/import/cases.js';
import { deliver } from '../../apps/cli/src/import/deliver.js';
import { parseMapping } from '../../apps/cli/src/import/mapping.js';
import { readCsv } from '../../apps/cli/src/import/read-csv.js';
import { serverSink } from '../../apps/cli/src/import/server-sink.js';
import { concurrently, inTurn, medianOf, present, seconds } from './harness.js';
import { withHouse } from './house.js';
import { sampleEvent } from './sample-events.js';

/** Cases of a log of another system brought in over HTTP, as the command line does it; bare appends of as many events beside it. */
export async function imports(file: string | undefined): Promise<void> {
  const given = file === undefined ? madeUpCases() : await casesOf(file);
  await withHouse(async ({ url, token, databaseUrl }) => {
    const pool = new Pool({ connectionString: databaseUrl, max: 1 });
    const store = await postgresEventStore({ url: databaseUrl });
    const events = async (): Promise<number> =>
      Number((await pool.query<{ n: string }>('select count(*) as n from log.events')).rows[0]!.n);
    const activities = given.reduce((sum, each) => sum + each.activities.length, 0);
    const sink = serverSink({ server: url, token });
    const importing = 'import over HTTP';
    const appending = 'bare appends, six events each, 64 in flight';
    let round = 0;
    const rows = await inTurn({
      [importing]: async () => {
        round += 1;
        // Another source each time: the same case of another system is another record.
        const cases = given.map((each) => ({ ...each, source: `${each.source}-${round}` }));
        const before = await events();
        const took = await seconds(async () => {
          const refused = (await deliver(cases, sink)).filter(({ outcome }) => outcome !== 'imported');
          if (refused.length > 0) throw new Error(`not imported: ${JSON.stringify(refused[0])}`);
        });
        return { 'events/s': ((await events()) - before) / took, 'activities/s': activities / took, 'cases/s': given.length / took };
      },
      [appending]: async () => {
        round += 1;
        const appends = 2_000;
        const took = await seconds(() =>
          concurrently(appends, 64, (n) => {
            const stream = `bench-import-${round}-${n}`;
            return store.append(
              stream,
              Array.from({ length: 6 }, (_, ordinal) => sampleEvent(stream, ordinal)),
              'no-stream',
            );
          }),
        );
        return { 'events/s': (appends * 6) / took };
      },
    });
    await present({
      name: 'import',
      what: `${given.length} cases with ${activities} activities of another system (higher is better)`,
      rows,
      ratios: [
        { name: 'events/s against bare appends', ratio: medianOf(rows, importing, 'events/s') / medianOf(rows, appending, 'events/s') },
      ],
    });
    await store.close();
    await pool.end();
  });
}

async function casesOf(file: string): Promise<ImportedCase[]> {
  const mapping = parseMapping(await readFile('docs/how-to/import-receipt.mapping.json', 'utf8'));
  const collector = new CaseCollector(mapping);
  await readCsv(file, mapping.delimiter, collector);
  return collector.cases();
}

/** A log of the shape of a municipality's receipts: as many cases, six activities each, a few dozen people. */
function madeUpCases(): ImportedCase[] {
  const start = Date.parse('2025-01-06T08:00:00.000Z');
  const at = (minutes: number): string => new Date(start + minutes * 60_000).toISOString();
  return Array.from({ length: 1_434 }, (_, n) => ({
    source: 'made-up',
    externalReference: `case-${n}`,
    form: 'application' as const,
    unit: ['General', 'Customer contact', 'Experts'][n % 3]!,
    channel: 'web',
    responsible: `Resource${n % 40}`,
    startedAt: at(n * 60),
    due: at(n * 60 + 56 * 1_440),
    ...(n % 14 !== 0 && { endedAt: at(n * 60 + 20 * 1_440) }),
    activities: Array.from({ length: 6 }, (__, step) => ({
      id: `task-${n}-${step}`,
      name: `T0${step} Check confirmation of receipt`,
      at: at(n * 60 + step * 1_440),
      person: `Resource${(n + step) % 40}`,
    })),
  }));
}

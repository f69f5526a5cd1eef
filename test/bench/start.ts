import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/ground';
import { preparedHouse } from './history/prepared.js';
import { withHouse } from './house.js';
import { atMost, inTurn, medianOf, present, seconds } from './harness.js';

/** From the start of the process to ready, on a data directory with a past; the database's own start beside it. */
export async function start(): Promise<void> {
  const data = await preparedHouse({ of: 'department', events: 100_000 });
  const house = 'the standalone, to ready';
  const database = 'PostgreSQL alone, to its first connection';
  const rows = await inTurn({
    [house]: () => withHouse(({ readyAfter }) => Promise.resolve({ seconds: readyAfter / 1_000 }), data),
    [database]: async () => {
      let stop = (): Promise<void> => Promise.resolve();
      const took = await seconds(async () => {
        ({ stop } = await startEmbeddedPostgres({ directory: join(data, 'postgres') }));
      });
      await stop();
      return { seconds: took };
    },
  });
  await present({
    name: 'start',
    what: 'start on a warm data directory of 100 000 events (lower is better)',
    rows,
    ratios: [
      atMost('seconds to ready', medianOf(rows, house, 'seconds'), 5),
      { name: 'against the start of PostgreSQL alone', ratio: medianOf(rows, house, 'seconds') / medianOf(rows, database, 'seconds') },
    ],
  });
}

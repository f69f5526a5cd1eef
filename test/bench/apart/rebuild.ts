import { randomUUID } from 'node:crypto';
import { copyLog, eventStoreDbEventStore, type EventStore } from '#event-store';
import { rebuildViews } from '#projections';
import { embeddedIn } from '../../../apps/cli/src/reach/options.js';
import { inStoppedHouse } from '../../../apps/cli/src/reach/stopped-house.js';
import { inTurn, medianOf, present, seconds, type Contender } from '../harness.js';
import { preparedHouse } from '../history/prepared.js';
import { measuredEventStoreDb, onEventStoreDb, onPostgres } from './logs.js';

/** All read models built anew from the log of a department, where it lies in EventStoreDB and where it lies in PostgreSQL. */
export async function rebuildOver(size = '20000'): Promise<void> {
  const url = measuredEventStoreDb();
  const data = await preparedHouse({ of: 'department', events: Number(size) });
  await inStoppedHouse(embeddedIn(data), 'standing', async ({ core: { store, views, catalogue } }) => {
    const logs: [string, EventStore][] = [[onPostgres, store]];
    if (url) {
      const copy = await eventStoreDbEventStore({ url, house: `bench-${randomUUID()}` });
      await copyLog(store, copy);
      // The house goes on from the positions of its own log: that is the last to be read.
      logs.unshift([onEventStoreDb, copy]);
    }
    const all = ((await store.end())?.index ?? -1) + 1;
    const contenders: Record<string, Contender> = {};
    for (const [name, log] of logs)
      contenders[name] = async () => {
        const took = await seconds(() => rebuildViews({ views: { ...views, store: log }, catalogue }));
        return { 'events/s': all / took, seconds: took };
      };
    const rows = await inTurn(contenders, 3);
    await present({
      name: 'stores-rebuild',
      what: `all read models built anew from a log of ${all} events, on either store (higher is better)`,
      rows,
      ratios: url
        ? [
            {
              name: 'EventStoreDB against PostgreSQL',
              ratio: medianOf(rows, onEventStoreDb, 'events/s') / medianOf(rows, onPostgres, 'events/s'),
            },
          ]
        : [],
    });
    if (url) await logs[0]![1].close();
  });
}

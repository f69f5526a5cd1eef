import { testDatabase } from '#testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { postgresEventStore } from './postgres-event-store.js';

eventStoreContract(
  'PostgreSQL',
  async () => {
    const { url, drop } = await testDatabase();
    const harness = {
      store: await postgresEventStore({ url }),
      async reopen() {
        await harness.store.close();
        harness.store = await postgresEventStore({ url });
        return harness.store;
      },
      another: (clock?: Parameters<typeof postgresEventStore>[0]['clock']) => postgresEventStore(clock ? { url, clock } : { url }),
      async dispose() {
        await harness.store.close();
        await drop();
      },
    };
    return harness;
  },
  { indexAtAppend: true, refusesTakenIds: true },
);

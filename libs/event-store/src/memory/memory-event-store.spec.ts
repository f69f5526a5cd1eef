import { systemClock } from '#kernel';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { memoryEventStore, memoryLog } from './memory-event-store.js';

eventStoreContract(
  'memory',
  async () => {
    const log = memoryLog();
    const harness = {
      store: memoryEventStore({ log }),
      async reopen() {
        await harness.store.close();
        harness.store = memoryEventStore({ log });
        return harness.store;
      },
      another: async (clock = systemClock) => memoryEventStore({ log, clock, storeClock: systemClock }),
      dispose: () => harness.store.close(),
    };
    return harness;
  },
  { indexAtAppend: true, refusesTakenIds: true },
);

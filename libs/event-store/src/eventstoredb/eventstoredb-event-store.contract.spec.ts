import { randomIds } from '#kernel';
import type { Clock } from '#kernel';
import { whereEventStoreDbIs } from '#testing';
import { eventStoreContract } from '../contract/event-store.contract.js';
import { eventStoreDbEventStore } from './eventstoredb-event-store.js';

whereEventStoreDbIs('the event store on EventStoreDB', (url) =>
  eventStoreContract(
    'EventStoreDB',
    async () => {
      // A house of its own: the server may hold others, and the suite begins with an empty log.
      const house = `contract-${randomIds.next()}`;
      const harness = {
        store: await eventStoreDbEventStore({ url, house }),
        async reopen() {
          await harness.store.close();
          harness.store = await eventStoreDbEventStore({ url, house });
          return harness.store;
        },
        another: (clock?: Clock) => eventStoreDbEventStore(clock ? { url, house, clock } : { url, house }),
        dispose: () => harness.store.close(),
      };
      return harness;
    },
    { indexAtAppend: false, refusesTakenIds: false },
  ),
);

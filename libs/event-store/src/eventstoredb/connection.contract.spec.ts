import { randomIds } from '#kernel';
import { whereEventStoreDbIs } from '#testing';
import { jsonEvent } from '@eventstore/db-client';
import { connection } from './connection.js';

whereEventStoreDbIs('a connection to EventStoreDB', (url) =>
  describe('a connection to EventStoreDB', () => {
    test('that is given up in the middle of a read has it done again: no read ends before its end', async () => {
      const stream = `connection-${randomIds.next()}`;
      const own = connection(url, 10_000);
      const events = Array.from({ length: 500 }, (_, n) => jsonEvent({ type: 'Counted', data: { n } }));
      await own.call((client) => client.appendToStream(stream, events));
      let tries = 0;
      const read = await own.insist(async (client) => {
        tries += 1;
        let seen = 0;
        for await (const { event } of client.readStream(stream)) {
          if (event) seen += 1;
          if (tries > 1 || seen !== 10) continue;
          own.retire(client);
          // The client has given it up before another event is taken.
          await own.call(async () => undefined);
        }
        return seen;
      });
      expect([read, tries]).toEqual([500, 2]);
      await own.close();
    });
  }),
);

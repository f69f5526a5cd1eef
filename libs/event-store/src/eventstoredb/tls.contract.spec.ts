import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomIds } from '#kernel';
import { testAuthority, testEventStoreDb, whereEventStoreDbStarts, type TestAuthority, type TestEventStoreDb } from '#testing';
import { freshStream, logAfter, someEvents } from '../contract/kit.js';
import { StoreUnavailable } from '../errors.js';
import { eventStoreDbEventStore } from './eventstoredb-event-store.js';

/** The name in a node's certificate: who shows one of this name, signed by an authority that the server trusts, is one of its own. */
const node = 'eventstoredb-node';

whereEventStoreDbStarts('EventStoreDB with TLS', () =>
  describe('EventStoreDB with TLS', () => {
    let home: string;
    let authority: TestAuthority;
    let server: TestEventStoreDb;
    const house = `tls-${randomIds.next()}`;

    beforeAll(async () => {
      home = await mkdtemp(join(tmpdir(), 'redress-eventstoredb-tls-'));
      authority = testAuthority(home);
      server = await testEventStoreDb({ tls: { ...authority.issue(node), authorities: authority.directory } });
    }, 180_000);
    afterAll(async () => {
      await server.stop();
      await rm(home, { recursive: true, force: true });
    });

    const strange = (): string => testAuthority(join(home, 'strange')).certificate;
    /** Opens the log by an address, and is not patient. */
    const opened = (url: string) => eventStoreDbEventStore({ url, house, timeout: 5_000, retry: { times: 1, pause: 10 } });
    const shown = ({ certificate, key }: { certificate: string; key: string }): string => `userCertFile=${certificate}&userKeyFile=${key}`;

    test.each<[string, () => string]>([
      ['a password', () => `esdb://admin:changeit@localhost:${server.port}?tlsCAFile=${authority.certificate}`],
      ['a certificate', () => `esdb://localhost:${server.port}?tlsCAFile=${authority.certificate}&${shown(authority.issue(node))}`],
      [
        'a password, one member being dead',
        () => `esdb://admin:changeit@localhost:1,localhost:${server.port}?tlsCAFile=${authority.certificate}`,
      ],
      ['a password, by discovery', () => `esdb+discover://admin:changeit@localhost:${server.port}?tlsCAFile=${authority.certificate}`],
    ])('takes the house by %s', async (_, url) => {
      const store = await opened(url());
      const before = await store.end();
      const stream = freshStream();
      await store.append(stream, someEvents(2), 'no-stream');
      expect(await logAfter(store, before)).toMatchObject([{ stream }, { stream }]);
      await store.close();
    });

    test.each<[string, () => string, RegExp]>([
      ['whose authority nobody knows', () => `esdb://admin:changeit@localhost:${server.port}`, /certificate/],
      [
        'whose certificate another authority has signed',
        () => `esdb://admin:changeit@localhost:${server.port}?tlsCAFile=${strange()}`,
        /certificate/,
      ],
    ])('a server %s is not spoken to', async (_, url, words) => {
      await expect(opened(url())).rejects.toMatchObject({ code: 'store-unavailable', message: expect.stringMatching(words) });
    });

    test.each<[string, () => string, RegExp]>([
      ['a wrong password', () => `esdb://admin:guessed@localhost:${server.port}?tlsCAFile=${authority.certificate}`, /unauthenticated/i],
      ['nobody at all', () => `esdb://localhost:${server.port}?tlsCAFile=${authority.certificate}`, /denied/i],
      [
        'a certificate of somebody',
        () => `esdb://localhost:${server.port}?tlsCAFile=${authority.certificate}&${shown(authority.issue('somebody'))}`,
        /denied/i,
      ],
      ['words in clear', () => `esdb://admin:changeit@localhost:${server.port}?tls=false`, /cannot be reached/],
    ])('refuses %s, and the house is told so without a word of who it said it was', async (_, url, words) => {
      const refused = opened(url());
      await expect(refused).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(refused).rejects.toMatchObject({ message: expect.stringMatching(words) });
      await expect(refused).rejects.toMatchObject({ message: expect.not.stringMatching(/changeit|guessed/) });
    });
  }),
);

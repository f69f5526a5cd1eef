import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { StoreUnavailable } from '../errors.js';
import { eventStoreDbEventStore } from './eventstoredb-event-store.js';

/** Accepts, and never says a word: as a server that hangs, or another program behind the port. */
describe('a server that is mute', () => {
  const open = new Set<Socket>();
  let server: Server;
  let address: string;

  beforeAll(async () => {
    server = createServer((socket) => {
      open.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => open.delete(socket));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((closed) => server.close(closed));
  });

  test.each([
    ['by itself', () => `esdb://${address}?tls=false`],
    ['as every member of a cluster', () => `esdb://${address},${address}?tls=false&maxDiscoverAttempts=1`],
    ['where TLS is spoken', () => `esdb://${address.replace('127.0.0.1', 'localhost')}`],
  ])('%s holds nobody longer than the deadline: the store does not open', async (_, url) => {
    await expect(eventStoreDbEventStore({ url: url(), timeout: 300 })).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A wire between a store and its database that specs can cut or mute. */
export interface FaultyWire {
  /** The database's address through this wire. */
  readonly url: string;
  /** Cuts a connection when the server has answered a `COMMIT`, before the answer arrives: so many times; *for good*: then `cut`. */
  cutBeforeCommitIsKnown(times: number, afterwards?: 'for good'): void;
  /** Cuts all connections, and refuses new ones until `mend`. */
  cut(): void;
  /** From now on nothing comes from the server, and nobody is told. */
  mute(): void;
  mend(): void;
  close(): Promise<void>;
}

/** Lays the wire. */
export async function faultyWire(database: string): Promise<FaultyWire> {
  const target = new URL(database);
  const open = new Set<Socket>();
  let state: 'whole' | 'cut' | 'mute' = 'whole';
  let commitsToCut = 0;
  let forGood = false;

  function cut(): void {
    state = 'cut';
    for (const socket of open) socket.destroy();
  }

  const server = createServer((client) => {
    if (state === 'cut') {
      client.destroy();
      return;
    }
    const toServer = connect(Number(target.port), target.hostname);
    for (const socket of [client, toServer]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        open.delete(socket);
        client.destroy();
        toServer.destroy();
      });
    }
    client.on('data', (bytes) => toServer.write(bytes));
    toServer.on('data', (bytes) => {
      if (state === 'mute') return;
      if (commitsToCut > 0 && bytes.includes('COMMIT\0')) {
        commitsToCut -= 1;
        client.destroy();
        if (commitsToCut === 0 && forGood) cut();
        return;
      }
      client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(database);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    cutBeforeCommitIsKnown(times, afterwards) {
      commitsToCut = times;
      forGood = afterwards === 'for good';
    },
    cut,
    mute() {
      state = 'mute';
    },
    mend() {
      state = 'whole';
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

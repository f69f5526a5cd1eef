import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A wire between a store and its server that specs can cut or mute. */
export interface FaultyWire {
  /** Where it begins, on the loopback. */
  readonly port: number;
  /** Cuts all connections, and refuses new ones until `mend`. */
  cut(): void;
  /** From now on nothing comes from the server, and nobody is told. */
  mute(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * Lays the wire.
 * @param heard asked about whatever the server says: `lost` cuts the connection before it arrives
 */
export async function faultyWire(
  target: { readonly hostname: string; readonly port: string },
  heard: (bytes: Buffer) => 'passed' | 'lost' = () => 'passed',
): Promise<FaultyWire> {
  const open = new Set<Socket>();
  let state: 'whole' | 'cut' | 'mute' = 'whole';

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
      if (heard(bytes) === 'lost') client.destroy();
      else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = 'cut';
      for (const socket of open) socket.destroy();
    },
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

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine, EngineOptions } from './engine.js';

/** Starts api, worker and projector on the database. */
export async function startEngine({ configuration }: EngineOptions): Promise<Engine> {
  const { host, port } = configuration.http;
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((settle, refuse) => {
    server.once('error', refuse);
    server.listen(port, host, settle);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((settle) => server.close(() => settle())),
  };
}

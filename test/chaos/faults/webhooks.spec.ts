import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerAt, signIn, type Caller } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';

interface Told {
  readonly id: string;
  /** Ids of what it was told of. */
  readonly items: readonly string[];
}

describe('a house that is killed while another system is being told', () => {
  const here = ground('webhooks');
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  /** What the other system does once it has a body: answers, or does not. */
  let answer: (response: ServerResponse) => void;
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        const { items } = JSON.parse(Buffer.concat(pieces).toString()) as { items: { id: string }[] };
        told.push({ id: String(request.headers['webhook-id']), items: items.map(({ id }) => id) });
        answer(response);
        for (const tell of waiting) tell();
        waiting.clear();
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const start = () => here.start({ environment: { REDRESS_WEBHOOK_ADDRESSES: '127.0.0.1' } });
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((news) => waiting.add(news));
  };
  const made = async (by: Caller, path: string, body: object): Promise<string> => {
    const { status, body: given } = await by.post(path, body);
    expect([path, status]).toEqual([path, 201]);
    return String(given['id']);
  };

  it(
    'tells it again under the same id, once, and forgets nothing',
    async () => {
      const first = await start();
      const admin = callerAt(first.url, await signIn(first.url, { username: 'admin', password: adminPassword }));
      const program = await made(admin, '/v1/directory/service-accounts', { name: 'Реєстр', responsible: admin.person });
      const { port } = server.address() as AddressInfo;
      const report = (by: Caller) => made(by, '/v1/nonconformities', { title: 'Черга', description: 'Черга', severity: 'minor' });
      answer = () => undefined;
      await made(admin, '/v1/webhooks', { url: `http://127.0.0.1:${port}/`, account: program, subjects: ['record'] });
      const records = [await report(admin)];
      await until(() => told.length === 1);
      records.push(await report(admin));
      await first.kill();
      answer = (response) => response.writeHead(204).end();
      const second = await start();
      records.push(await report(callerAt(second.url, await signIn(second.url, { username: 'admin', password: adminPassword }))));
      await until(() => told.some(({ items }) => items.includes(records[2]!)));
      expect(told[1]).toEqual(told[0]);
      const ids = told.slice(1).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const inOrder = told.slice(1).flatMap(({ items }) => items);
      expect(records.map((record) => inOrder.indexOf(record)).toSorted((a, b) => a - b)).toEqual(
        records.map((record) => inOrder.indexOf(record)),
      );
      for (const record of records) expect(inOrder).toContain(record);
      expect(await second.end()).toBe(0);
    },
    patience,
  );
});

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { addressRange } from '#platform';
import { Reachable } from './addresses.js';
import { post, type PostParts } from './post.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serving(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return (server.address() as AddressInfo).port;
}

const here = new Reachable([addressRange('127.0.0.1')!]);
const send = (url: string, parts: Partial<PostParts> = {}) =>
  post(url, { headers: { 'content-type': 'application/json' }, body: '{"а":1}' }, { reachable: here, deadlineMs: 5_000, ...parts });

describe('a body that is sent', () => {
  it('arrives to the byte', async () => {
    const got: string[] = [];
    const port = await serving((request, response) => {
      request.setEncoding('utf8').on('data', (piece: string) => got.push(piece));
      request.on('end', () => response.writeHead(204).end());
    });
    expect(await send(`http://127.0.0.1:${port}/take`)).toEqual({ kind: 'taken', status: 204 });
    expect(got.join('')).toBe('{"а":1}');
  });

  it.each([500, 400, 302, 301, 410])('is not taken where the answer is %i, and nothing is followed', async (status) => {
    let asked = 0;
    const port = await serving((_, response) => {
      asked += 1;
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'answered', status });
    expect(asked).toBe(1);
  });

  it('does not wait for who says nothing, and does not read an answer without end', async () => {
    const mute = await serving(() => undefined);
    expect(await send(`http://127.0.0.1:${mute}/`, { deadlineMs: 100 })).toEqual({ kind: 'failed', code: 'timed-out' });
    const endless = await serving((_, response) => {
      const pour = (): void => void (response.destroyed || response.write('x'.repeat(16_384), () => setImmediate(pour)));
      pour();
    });
    expect(await send(`http://127.0.0.1:${endless}/`)).toEqual({ kind: 'taken', status: 200 });
  });

  it.each([
    [200, { kind: 'taken', status: 200 }],
    [503, { kind: 'answered', status: 503 }],
  ])('is what the status %i says, where the rest of the answer comes drop by drop or breaks off', async (status, outcome) => {
    const slow = await serving((_, response) => void response.writeHead(status).write('.'));
    expect(await send(`http://127.0.0.1:${slow}/`, { deadlineMs: 200 })).toEqual(outcome);
    const broken = await serving((_, response) => void response.writeHead(status).write('.', () => response.destroy()));
    expect(await send(`http://127.0.0.1:${broken}/`)).toEqual(outcome);
  });

  it('is told of a receiver that dies', async () => {
    const port = await serving((request) => request.socket.destroy());
    expect(await send(`http://127.0.0.1:${port}/`)).toEqual({ kind: 'failed', code: 'connection-failed' });
  });

  it('reaches no address that is closed: by number in any spelling, by name, by a name that has changed its meaning', async () => {
    let asked = 0;
    const port = await serving((_, response) => {
      asked += 1;
      response.end();
    });
    const reachable = new Reachable([]);
    const resolve = (...addresses: readonly string[]): NonNullable<PostParts['resolve']> => {
      const answers = addresses.map((address) => [{ address, family: address.includes(':') ? 6 : 4 }]);
      return () => Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!);
    };
    for (const name of ['127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'localhost'])
      expect([name, await send(`http://${name}:${port}/`, { reachable })]).toEqual([name, { kind: 'failed', code: 'address-not-allowed' }]);
    for (const address of ['127.0.0.1', '::ffff:127.0.0.1'])
      expect(await send(`http://rebound.example:${port}/`, { reachable, resolve: resolve(address) })).toMatchObject({ kind: 'failed' });
    // Examined once and connected to the same: a second answer of the resolver is never asked for.
    const turned = { reachable: here, resolve: resolve('127.0.0.1', '10.255.255.1') };
    expect(await send(`http://rebound.example:${port}/`, turned)).toEqual({ kind: 'taken', status: 200 });
    expect(asked).toBe(1);
  });

  it('goes in clear only where that is allowed, and to no name that nobody has', async () => {
    const reachable = new Reachable([]);
    const resolve = () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]);
    expect(await send('http://somewhere.example/', { reachable, resolve })).toEqual({ kind: 'failed', code: 'not-encrypted' });
    const nobody = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await send('https://nowhere.example/', { resolve: nobody })).toEqual({ kind: 'failed', code: 'name-not-found' });
  });
});

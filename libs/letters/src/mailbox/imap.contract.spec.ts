import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { inMailbox } from './imap.js';

describe('a mailbox whose server hangs', () => {
  it.each([
    ['before it greets', []],
    ['over the sign-in', ['* OK here']],
  ])('%s is left at once where the house ends', async (_, greeting) => {
    const asked: Socket[] = [];
    const server = createServer((socket) => {
      asked.push(socket);
      for (const line of greeting) socket.write(`${line}\r\n`);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const login = { user: 'letters', password: 'secret' };
    const place = {
      server: { host: '127.0.0.1', port, tls: 'none' as const, login, ca: null },
      ...{ mailbox: 'INBOX', account: 'a', own: null, authserv: null, maximumBytes: 1_000 },
    };
    const end = new AbortController();
    const looked = inMailbox(place, end.signal, async () => 'looked').catch(() => 'left');
    await once(server, 'connection');
    if (greeting.length > 0) await once(asked[0]!, 'data');
    end.abort();
    expect(await looked).toBe('left');
    await expect(inMailbox(place, end.signal, async () => 'looked')).rejects.toThrow();
    for (const socket of asked) socket.destroy();
    server.close();
  });
});

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mailServer, type MailServer } from '#testing';
import { callerAt, signIn, type Caller } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';

/** A Tuesday in office hours: what is not urgent goes within a minute. */
const tuesday = Date.parse('2026-12-08T09:00:00.000Z');

describe('a house that is killed while its mail is on the way', () => {
  const here = ground('mail');
  let server: MailServer;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server?.close());

  const ahead = tuesday - Date.now();
  const clock = (): string => join(here.home, 'clock');
  const start = () =>
    here.start({
      program: 'test/chaos/house/unsteady.mjs',
      environment: {
        ...{ REDRESS_CHAOS_CLOCK: clock(), REDRESS_CHAOS_STORE: 'same' },
        ...{ REDRESS_SMTP_HOST: '127.0.0.1', REDRESS_SMTP_PORT: String(server.port), REDRESS_SMTP_TLS: 'none' },
        ...{ REDRESS_MAIL_FROM: 'redress@example.org', REDRESS_PUBLIC_URL: 'https://redress.example.org' },
      },
    });
  const received = async (count: number): Promise<void> => {
    while (server.received.length < count) await server.news();
  };
  const taken = async (by: Caller, path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await by.post(path, body);
    expect([path, answer.status < 300]).toEqual([path, true]);
    return answer.body;
  };

  it(
    'sends it again under the same Message-ID, once, and forgets nothing',
    async () => {
      await writeFile(clock(), String(ahead));
      const first = await start();
      const admin = callerAt(first.url, await signIn(first.url, { username: 'admin', password: adminPassword }));
      await taken(admin, '/v1/directory/units', { key: 'heating', name: 'Опалення' });
      await taken(admin, '/v1/directory/processes', { key: 'repairs', name: 'Ремонти' });
      const secret = { password: 'a long password of somebody' };
      await taken(admin, '/v1/directory/people', { ...secret, name: 'Ніна', username: 'nina', roles: ['quality-manager'] });
      const { id: petro } = await taken(admin, '/v1/directory/people', {
        ...secret,
        name: 'Петро',
        username: 'petro',
        contact: 'petro@example.org',
      });
      const nina = callerAt(first.url, await signIn(first.url, { ...secret, username: 'nina' }));
      const { id } = await taken(nina, '/v1/nonconformities', {
        title: 'Черга',
        description: 'Черга',
        process: 'repairs',
        severity: 'minor',
      });
      server.manner = 'hangs-when-taken';
      await taken(nina, `/v1/records/${String(id)}/triage`, { process: 'repairs', unit: 'heating', severity: 'minor', assignee: petro });
      await writeFile(clock(), String(ahead + 90_000));
      await received(1);
      await first.kill();
      server.manner = 'takes';
      const second = await start();
      await received(2);
      const again = callerAt(second.url, await signIn(second.url, { username: 'admin', password: adminPassword }));
      const listed = async (state: string) => (await again.get(`/v1/deliveries?state=${state}`)).body['items'];
      while (((await listed('delivered')) as object[]).length === 0) await new Promise(setImmediate);
      expect(await listed('delivered')).toMatchObject([{ channel: 'e-mail', addressee: petro, attempts: 1, subjects: [{ id }] }]);
      expect(await listed('open')).toEqual([]);
      expect(new Set(server.received.map(({ headers }) => headers['message-id'])).size).toBe(1);
      expect(server.received).toHaveLength(2);
      expect(await second.end()).toBe(0);
    },
    patience,
  );
});

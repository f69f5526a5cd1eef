import { mailServer, type MailServer } from '#testing';
import { callerAt, signIn } from '../house/caller.js';
import { clockFile } from '../house/set-clock.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';
import { gathered, mailTo, messages, newPost, received, tuesday } from '../load/post.js';

const admin = { username: 'admin', password: adminPassword };

describe('a house that is killed while its mail is on the way', () => {
  const here = ground('mail');
  let server: MailServer;
  beforeAll(async () => {
    server = await mailServer();
  });
  afterAll(() => server?.close());

  const ahead = tuesday - Date.now();
  const clock = clockFile(here);
  const start = () =>
    here.start({
      program: 'test/chaos/house/unsteady.mjs',
      environment: { REDRESS_CHAOS_CLOCK: clock.path, REDRESS_CHAOS_STORE: 'same', ...mailTo(server) },
    });

  it(
    'sends it again under the same Message-ID, once, and forgets nothing',
    async () => {
      await clock.set(ahead);
      const first = await start();
      const { addressee, assign } = await newPost(callerAt(first.url, await signIn(first.url, admin)));
      server.manner = 'hangs-when-taken';
      const id = await assign(first.url, 'Черга');
      await clock.set(ahead + gathered);
      await received(server, 1);
      await first.kill();
      server.manner = 'takes';
      const second = await start();
      await received(server, 2);
      const again = callerAt(second.url, await signIn(second.url, admin));
      while ((await messages(again, 'delivered')).length === 0) await new Promise(setImmediate);
      expect(await messages(again, 'delivered')).toMatchObject([{ channel: 'e-mail', addressee, attempts: 1, subjects: [{ id }] }]);
      expect(await messages(again, 'open')).toEqual([]);
      expect(new Set(server.received.map(({ headers }) => headers['message-id'])).size).toBe(1);
      expect(server.received).toHaveLength(2);
      expect(await second.end()).toBe(0);
    },
    patience,
  );
});

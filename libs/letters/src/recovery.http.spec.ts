import { randomUUID } from 'node:crypto';
import { standingClock } from '#kernel';
import { dovecot, hasDovecot, whereThereIs, type ImapServer } from '#testing';
import { department } from '../../../test/http/department.js';
import { testHouse, type TestHouse } from '../../../test/http/house.js';

interface Told {
  readonly kind: string;
  readonly text: string;
}

const hour = 3_600_000;

whereThereIs('Dovecot (Debian: dovecot-imapd)', hasDovecot)('a mailbox that cannot be read, and is read again', () => {
  const clock = standingClock('2026-03-03T10:00:00.000Z');
  let server: ImapServer;
  let house: TestHouse;

  beforeAll(async () => {
    server = await dovecot();
    const account = randomUUID();
    const { port, login } = server;
    house = await testHouse({
      clock,
      mailIn: {
        server: { host: '127.0.0.1', port, tls: 'none', login, ca: null },
        ...{ mailbox: 'INBOX', account, own: 'zvernennia@dep.example', authserv: null, maximumBytes: 200_000 },
      },
    });
    const people = await department(house);
    await house.admin
      .post('/v1/directory/service-accounts', { id: account, name: 'Поштова скринька', responsible: people.quality.person })
      .expect(201);
  });
  afterAll(async () => {
    await house?.close();
    await server?.close();
  });

  /** Whoever asks for a look gets two: what is told once is told once. */
  const told = async (): Promise<readonly string[]> => {
    await house.house.worker.letters!.look();
    await house.settled();
    const { items } = (await house.admin.get('/v1/notifications?limit=200').expect(200)).body as { items: Told[] };
    return items.filter(({ kind }) => kind.startsWith('mailbox-')).map(({ kind }) => kind);
  };
  const mailbox = async () => (await house.admin.get('/v1/letters/mailboxes').expect(200)).body.items[0] as Record<string, unknown>;
  const reasons = async (): Promise<readonly string[]> => {
    const { rows } = await house.house.core.pool.query<{ reason: string }>('select error as reason from letters.mailboxes');
    return rows.map(({ reason }) => reason);
  };
  const write = (name: string) =>
    server.receive(
      [`From: Maria Koval <maria@example.org>`, `Message-ID: <${name}@example.org>`, '', 'Прошу відповісти.'].join('\r\n'),
      new Date(clock.now()),
    );
  const letters = async () =>
    ((await house.admin.get('/v1/letters').expect(200)).body.items as { state: string }[]).map(({ state }) => state);
  it('is told of after an hour in which its server is away, once, and when it is read again, once', async () => {
    await write('before');
    expect(await told()).toEqual([]);
    expect(await letters()).toEqual(['registered']);
    await server.stop();
    expect(await told()).toEqual([]);
    expect(await reasons()).toEqual(['ECONNREFUSED']);
    const since = clock.now();
    expect(await mailbox()).toMatchObject({ failingSince: since });
    clock.advance(hour - 1_000);
    expect(await told()).toEqual([]);
    clock.advance(1_000);
    expect(await told()).toEqual(['mailbox-unreadable']);
    clock.advance(hour);
    expect(await told()).toEqual(['mailbox-unreadable']);
    expect(await mailbox()).toMatchObject({ failingSince: since });

    await server.start();
    for (const _ of [1, 2]) expect(await told()).toEqual(['mailbox-read-again', 'mailbox-unreadable']);
    expect(await mailbox()).toMatchObject({ failingSince: null, error: null, lookedAt: clock.now() });
    // It listens again, too: what comes is taken without another look being asked for.
    await write('after');
    while ((await letters()).length === 1) await new Promise(setImmediate);
    expect(await letters()).toEqual(['registered', 'registered']);
  });

  it('is told of anew where its password is another one for an hour', async () => {
    await server.stop();
    await server.start('another-secret');
    const before = await told();
    expect(await reasons()).toEqual(['Authentication failed.']);
    clock.advance(hour);
    expect(await told()).toEqual(['mailbox-unreadable', ...before]);
    await server.stop();
    await server.start();
    expect(await told()).toEqual(['mailbox-read-again', 'mailbox-unreadable', ...before]);
  });
});

import { randomUUID } from 'node:crypto';
import { systemClock } from '#kernel';
import { threadOf } from '#notifications/domain';
import { dovecot, hasDovecot, whereThereIs, type ImapServer } from '#testing';
import { department, type Department } from '../../../test/http/department.js';
import { testHouse, type TestHouse } from '../../../test/http/house.js';
import { loggedLines } from '../../../test/http/logged.js';

interface Letter {
  readonly id: string;
  readonly state: string;
  readonly why: { readonly code: string } | null;
  readonly record: { readonly kind: string; readonly id: string } | null;
  readonly filesLeft: number;
  readonly receivedAt: string;
  readonly at: string;
  readonly commands: readonly string[];
}

whereThereIs('Dovecot (Debian: dovecot-imapd)', hasDovecot)('letters by e-mail', () => {
  let server: ImapServer;
  let house: TestHouse;
  let people: Department;
  const account = randomUUID();
  const { logger, lines } = loggedLines();

  beforeAll(async () => {
    server = await dovecot();
    const { port, login } = server;
    house = await testHouse({
      logger,
      // Nothing is sent: whose threads the house's own are is told by its address.
      mail: {
        server: { host: '127.0.0.1', port: 9, tls: 'none', login: null, ca: null },
        ...{ from: 'Redress <zvernennia@dep.example>', publicUrl: 'https://redress.dep.example', digestAt: '09:00' },
      },
      mailIn: {
        server: { host: '127.0.0.1', port, tls: 'none', login, ca: null },
        ...{ mailbox: 'INBOX', account, own: 'zvernennia@dep.example', authserv: 'mx.dep.example', maximumBytes: 200_000 },
      },
    });
    people = await department(house);
    await house.admin
      .post('/v1/directory/service-accounts', { id: account, name: 'Поштова скринька', responsible: people.quality.person })
      .expect(201);
  });
  afterAll(async () => {
    await house.close();
    await server.close();
  });

  const received = new Date('2026-03-02T21:30:00Z');
  const write = (headers: Readonly<Record<string, string>>, text = 'Прошу відповісти.') => {
    const all = {
      'Authentication-Results': 'mx.dep.example; dmarc=pass',
      From: 'Maria Koval <maria@example.org>',
      'Message-ID': `<${randomUUID()}@example.org>`,
      'Content-Type': 'text/plain; charset=utf-8',
      ...headers,
    };
    return server.receive([...Object.entries(all).map(([name, value]) => `${name}: ${value}`), '', text].join('\r\n'), received);
  };
  const look = async (): Promise<readonly Letter[]> => {
    await house.house.worker.letters!.look();
    await house.settled();
    return (await house.admin.get('/v1/letters').expect(200)).body.items as Letter[];
  };
  const toldOfMailbox = async () => {
    const { items } = (await house.admin.get('/v1/notifications?limit=200').expect(200)).body as {
      items: { kind: string; read: boolean; subject: { kind: string; id: string } }[];
    };
    return items.filter(({ subject }) => subject.kind === 'mailbox');
  };
  const record = async (id: string) => (await people.quality.get(`/v1/records/${id}`).expect(200)).body;

  it('a new one becomes a complaint of when the server received it, with its files, once, however often it comes', async () => {
    const messageId = { 'Message-ID': '<once@example.org>' };
    const parts = [
      '--b',
      'Content-Type: text/plain; charset=windows-1251',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=CF=F0=EE=F8=F3.',
    ]
      .concat(['--b', 'Content-Disposition: attachment; filename=note.txt', 'Content-Type: text/plain', '', 'Due tomorrow.'])
      .concat(['--b', 'Content-Disposition: attachment; filename=run.exe', '', 'MZ\u0000\u0001', '--b--', '']);
    const headers = { ...messageId, Subject: 'Торішня плата', 'Content-Type': 'multipart/mixed; boundary=b' };
    await write(headers, parts.join('\r\n'));
    const [letter] = await look();
    expect(letter).toMatchObject({ state: 'registered', receivedAt: received.toISOString(), filesLeft: 1, why: null, commands: [] });
    const complaint = await record(letter!.record!.id);
    expect(complaint).toMatchObject({ kind: 'complaint', status: 'reported' });
    expect(complaint.complaint).toMatchObject({
      receivedAt: received.toISOString(),
      channel: 'e-mail',
      subject: 'Торішня плата',
      text: 'Прошу.',
    });
    expect(complaint.attachments.map(({ name }: { name: string }) => name)).toEqual(['note.txt']);

    await write(headers, parts.join('\r\n'));
    expect(await look()).toHaveLength(1);
    expect(await server.flags()).toEqual([['\\Seen'], []]);
  });

  it('a citizen’s reply joins their complaint; who guesses the number has written a new one', async () => {
    const before = (await look())[0]!.record!.id;
    const { number } = await record(before);
    await write({ Subject: `Re: ${number}` }, 'Додаю пояснення.');
    await write({ From: 'Stranger <stranger@example.org>', Subject: `Re: ${number}` }, 'Хто скаржиться?');
    const [stranger, reply] = await look();
    expect(reply).toMatchObject({ state: 'joined', record: { kind: 'complaint', id: before } });
    expect(stranger).toMatchObject({ state: 'registered' });
    expect(stranger!.record!.id).not.toBe(before);
    const { comments } = await record(before);
    expect(comments).toMatchObject([
      { text: 'Додаю пояснення.', by: account, letter: { from: 'citizen', receivedAt: received.toISOString() } },
    ]);
  });

  it('a colleague’s joins what it names, as from them', async () => {
    const given = { title: 'Стенд', description: 'Торішня плата.', process: 'issuing', unit: 'registry' };
    const { body: made } = await people.ihor.post('/v1/nonconformities', given).expect(201);
    await house.settled();
    const path = `/v1/directory/people/${people.olena.person}/change-details`;
    await house.admin.post(path, { name: 'Олена', contact: 'olena@dep.example' }).expect(200);
    await write({ From: 'olena@dep.example', Subject: `Re: ${made.number}` }, 'Замінюємо сьогодні.');
    const [letter] = await look();
    expect(letter).toMatchObject({ state: 'joined', record: { kind: 'nonconformity', id: made.id } });
    const { body: history } = await people.quality.get(`/v1/records/${made.id}/history`).expect(200);
    expect(JSON.stringify(history.items)).toContain(people.olena.person);
    const letterOf = { from: 'colleague', receivedAt: received.toISOString(), writer: people.olena.person, verified: true };
    expect((await record(made.id)).comments).toMatchObject([{ text: 'Замінюємо сьогодні.', by: people.olena.person, letter: letterOf }]);
    await write({ From: 'olena@dep.example', Subject: `Re: ${made.number}`, 'Authentication-Results': 'mx.dep.example; dmarc=fail' });
    const [forged] = await look();
    expect(forged).toMatchObject({ state: 'registered', record: { kind: 'complaint' } });
    expect((await record(made.id)).comments).toHaveLength(1);
  });

  it('a colleague’s answer to a mail about a CAPA joins it, with its files', async () => {
    const { body: made } = await people.quality.post('/v1/capas', { title: 'Стенди', kind: 'corrective', records: [] }).expect(201);
    await house.settled();
    const thread = threadOf({ kind: 'capa', id: made.id }, 'dep.example');
    const parts = ['--b', 'Content-Type: text/plain; charset=utf-8', '', 'Стенди замовлено.']
      .concat(['--b', 'Content-Disposition: attachment; filename=order.txt', 'Content-Type: text/plain', '', 'No. 7', '--b--', ''])
      .join('\r\n');
    await write(
      { From: 'olena@dep.example', Subject: 'Re: сповіщення', References: thread, 'Content-Type': 'multipart/mixed; boundary=b' },
      parts,
    );
    await write({ From: 'olena@dep.example', Subject: `${made.number}: ще одне` }, 'І рахунок.');
    await write({ Subject: 'Re: сповіщення', References: thread }, 'Хто тут?');
    const [stranger, numbered, answer] = await look();
    expect([answer, numbered].map((each) => [each!.state, each!.record, each!.filesLeft])).toEqual(
      [0, 0].map((left) => ['joined', { kind: 'capa', id: made.id }, left]),
    );
    expect(stranger).toMatchObject({ state: 'registered', record: { kind: 'complaint' } });
    const { body: capa } = await people.quality.get(`/v1/capas/${made.id}`).expect(200);
    const letter = { receivedAt: received.toISOString() };
    expect(capa.comments).toMatchObject([
      { text: 'Стенди замовлено.', letter },
      { text: 'І рахунок.', letter },
    ]);
    expect(capa.attachments).toMatchObject([{ name: 'order.txt' }]);
  });

  it('a colleague’s about what is closed to them has found nothing, and what is answered inside is put aside', async () => {
    const against = { persons: [people.olena.person], units: [], wholeDepartment: false };
    const given = { form: 'complaint', channel: 'letter', text: 'Скарга на Олену.', against };
    const { body: closed } = await people.quality.post('/v1/complaints', given).expect(201);
    await house.settled();
    await write({ From: 'olena@dep.example', References: threadOf({ kind: 'complaint', id: closed.id }, 'dep.example') }, 'Це неправда.');
    await write({ From: 'olena@dep.example', References: threadOf({ kind: 'explanation', id: randomUUID() }, 'dep.example') }, 'Пояснюю.');
    const [inside, begun] = await look();
    expect(begun).toMatchObject({ state: 'registered', record: { kind: 'complaint' } });
    expect(begun!.record!.id).not.toBe(closed.id);
    expect(inside).toMatchObject({ state: 'aside', record: null, why: { code: 'inside-only' } });
    expect((await record(closed.id)).comments).toEqual([]);
  });

  it('one is taken in as soon as the server says that it came', async () => {
    const before = (await look()).length;
    await write({ Subject: 'Зараз' });
    const all = async (): Promise<readonly Letter[]> => (await house.admin.get('/v1/letters').expect(200)).body.items as Letter[];
    while ((await all()).length === before) await new Promise(setImmediate);
    expect((await all())[0]).toMatchObject({ state: 'registered' });
  });

  it('what no person wrote is ignored; what cannot be taken is put aside, and seen to by a person', async () => {
    await write({ 'Auto-Submitted': 'auto-replied' });
    await write({ From: 'zvernennia@dep.example' });
    await write({ From: '' });
    await write({}, 'x'.repeat(250_000));
    const [large, nobody, loop, reply] = await look();
    expect([reply, loop].map((each) => [each!.state, each!.why!.code])).toEqual([
      ['ignored', 'auto-reply'],
      ['ignored', 'loop'],
    ]);
    expect([nobody, large].map((each) => [each!.state, each!.why!.code, each!.commands])).toEqual([
      ['aside', 'no-sender', ['retry', 'dismiss']],
      ['aside', 'letter-too-large', ['retry', 'dismiss']],
    ]);
    expect((await server.flags()).slice(-2)).toEqual([['\\Flagged'], ['\\Flagged']]);
    // Who has it tried again sees at once what became of it.
    const { body: tried } = await house.admin.post(`/v1/letters/${nobody!.id}/retry`, { reason: 'Ще раз' }).expect(200);
    const inVain = { id: nobody!.id, state: 'aside', attempts: 2, why: { code: 'no-sender' }, reason: 'Ще раз', by: house.admin.person };
    expect(tried).toMatchObject({ ...inVain, commands: ['retry', 'dismiss'] });
    expect(tried.at > nobody!.at).toBe(true);
    const { body: told } = await house.admin.get('/v1/notifications').expect(200);
    await house.admin.post(`/v1/letters/${large!.id}/dismiss`, { reason: 'Реклама' }).expect(204);
    const [dismissed, again] = await look();
    expect([again, dismissed!.state]).toEqual([tried, 'dismissed']);
    // Nobody is told once more of what is as it was.
    expect((await house.admin.get('/v1/notifications').expect(200)).body).toEqual(told);
    // Administrators are told, of all of a day in one.
    expect(await toldOfMailbox()).toMatchObject([{ kind: 'letter-aside', subject: { kind: 'mailbox' }, read: false }]);
    await people.quality.get('/v1/letters').expect(403);
  });

  it('one by which a mail of the house came back is told of at that mail; another’s mail is nobody’s business', async () => {
    const [sent, elsewhere] = [randomUUID(), randomUUID()];
    const { pool, clock } = house.house.core;
    await pool.query(
      `insert into notifications.messages (id, channel, addressee, state, attempts, made_at, next_at, ended_at)
       values ($1, 'e-mail', $2, 'delivered', 1, $3, $3, $3)`,
      [sent, people.olena.person, clock.now()],
    );
    await pool.query(
      `insert into notifications.deliveries (notification, channel, addressee, due, message, kind) values ($1, 'e-mail', $2, $3, $4, 'tasks')`,
      [randomUUID(), people.olena.person, clock.now(), sent],
    );
    for (const mail of [sent, elsewhere]) {
      const report = ['Reporting-MTA: dns; mx.example', '', 'Action: failed', 'Status: 5.1.1', ''];
      const parts = ['--b', 'Content-Type: message/delivery-status', '', ...report]
        .concat(['--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: <m.${mail}@dep.example>`, '', '--b--', ''])
        .join('\r\n');
      await write({ From: 'MAILER-DAEMON@mx.example', 'Content-Type': 'multipart/report; boundary=b' }, parts);
    }
    const [ignored, returned] = await look();
    expect([returned, ignored].map((each) => [each!.state, each!.why!.code])).toEqual([
      ['returned', 'bounce'],
      ['ignored', 'bounce'],
    ]);
    const { body } = await house.admin.get('/v1/deliveries').expect(200);
    expect(body.items).toMatchObject([{ id: sent, addressee: people.olena.person, state: 'failed', reason: 'bounced-5-1-1' }]);
  });

  it('a mailbox that is numbered anew doubles nothing, and neither does a letter that was taken before a crash', async () => {
    const before = await look();
    const complaints = async (): Promise<number> => {
      const { rows } = await house.house.core.pool.query<{ n: string }>(
        `select count(*) as n from letters.letters where state = 'registered'`,
      );
      return Number(rows[0]!.n);
    };
    const registered = await complaints();
    // As after a crash between a letter's commands and the books: nothing is known of any of them.
    const { pool, store } = house.house.core;
    // What is to be written down of the mail that came back is.
    await house.house.worker.post.round();
    const end = await store.end();
    await pool.query('delete from letters.letters');
    await pool.query(`update letters.mailboxes set validity = 'another'`);
    const after = await look();
    expect(
      after
        .map(({ state }) => state)
        .filter((each) => each !== 'dismissed' && each !== 'aside')
        .sort(),
    ).toEqual(
      before
        .map(({ state }) => state)
        .filter((each) => each !== 'dismissed' && each !== 'aside')
        .sort(),
    );
    expect(await complaints()).toBe(registered);
    expect(await store.end()).toEqual(end);
    expect(systemClock.now() > received.toISOString()).toBe(true);
  });

  it('one that nobody can take in yet waits; what is logged of it bears its id', async () => {
    const { body: heir } = await house.admin.post('/v1/directory/people', { name: 'Хтось' }).expect(201);
    await house.admin.post(`/v1/directory/people/${people.quality.person}/leave`, { reason: 'Інша посада' }).expect(200);
    await write({ Subject: 'Ще одна плата', 'Message-ID': '<waits@example.org>' });
    const before = await look();
    await house.admin.post(`/v1/directory/service-accounts/${account}/set-service-responsible`, { responsible: heir.id }).expect(200);
    const [taken] = (await look()).filter(({ id }) => !before.some((each) => each.id === id));
    expect(taken).toMatchObject({ state: 'registered' });
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'the mailbox cannot be read', correlationId: taken!.id }));
    expect(JSON.stringify(lines)).not.toMatch(/Koval|maria|плата/i);
  });

  it('a mailbox that cannot be read says so, also after the house has ended its looking', async () => {
    const letters = house.house.worker.letters!;
    await server.close();
    await letters.look();
    // Since more than an hour.
    await house.house.core.pool.query(`update letters.mailboxes set failing_since = failing_since - interval '2 hours'`);
    for (const _ of [1, 2]) await letters.look();
    await house.settled();
    expect((await toldOfMailbox()).filter(({ kind }) => kind === 'mailbox-unreadable')).toHaveLength(1);
    await letters.stop();
    const { body } = await house.admin.get('/v1/letters/mailboxes').expect(200);
    const [told] = await toldOfMailbox();
    const found = { id: told!.subject.id, mailbox: 'letters@127.0.0.1/INBOX', failingSince: expect.any(String) as string };
    expect(body.items).toMatchObject([{ ...found, error: expect.any(String) as string }]);
  });
});

import { randomUUID } from 'node:crypto';
import { systemClock } from '#kernel';
import { dovecot, hasDovecot, whereThereIs, type ImapServer } from '#testing';
import { department, type Department } from '../../../test/http/department.js';
import { testHouse, type TestHouse } from '../../../test/http/house.js';

interface Letter {
  readonly id: string;
  readonly state: string;
  readonly why: { readonly code: string } | null;
  readonly record: { readonly kind: string; readonly id: string } | null;
  readonly filesLeft: number;
  readonly receivedAt: string;
  readonly commands: readonly string[];
}

whereThereIs('Dovecot (Debian: dovecot-imapd)', hasDovecot)('letters by e-mail', () => {
  let server: ImapServer;
  let house: TestHouse;
  let people: Department;
  const account = randomUUID();

  beforeAll(async () => {
    server = await dovecot();
    const { port, login } = server;
    house = await testHouse({
      mailIn: {
        server: { host: '127.0.0.1', port, tls: 'none', login, ca: null },
        ...{ mailbox: 'INBOX', account, own: 'zvernennia@dep.example', authserv: null, maximumBytes: 200_000 },
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
    await house.admin.post(`/v1/letters/${nobody!.id}/retry`, { reason: 'Ще раз' }).expect(204);
    await house.admin.post(`/v1/letters/${large!.id}/dismiss`, { reason: 'Реклама' }).expect(204);
    const [dismissed, again] = await look();
    expect([again!.state, dismissed!.state]).toEqual(['aside', 'dismissed']);
    await people.quality.get('/v1/letters').expect(403);
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
});

import { standingClock } from '#kernel';
import { cameBack } from '#notifications';
import { messageOfId } from '#notifications/domain';
import { mailServer, type MailServer, type ReceivedMail } from '#testing';
import { adminPassword, testHouse, type Client, type TestHouse } from './house.js';
import { loggedLines } from './logged.js';

/** What leaves a whole house by mail, and what does not. */
const clock = standingClock('2026-03-03T10:00:00.000Z');
const { logger, lines } = loggedLines();
let server: MailServer;
let house: TestHouse;
let admin: Client;
let [nina, petro, taras]: Client[] = [];

beforeAll(async () => {
  server = await mailServer();
  house = await testHouse({
    clock,
    logger,
    mail: {
      server: { host: '127.0.0.1', port: server.port, tls: 'none', login: null, ca: null },
      ...{ from: 'Redress <redress@example.org>', publicUrl: 'https://redress.example.org/', digestAt: '09:00' },
    },
  });
  ({ admin } = house);
  for (const key of ['heating', 'finance']) await admin.post('/v1/directory/units', { key, name: key }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'repairs', name: 'Ремонти' }).expect(201);
  [nina, petro, taras] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'], contact: 'nina@example.org' }),
    house.employ({ username: 'petro', unit: 'heating', contact: 'тел. 12-34, petro@example.org' }),
    house.employ({ username: 'taras', unit: 'finance', contact: 'taras@example.org' }),
  ]);
});
afterAll(async () => {
  await house?.close();
  await server?.close();
});

/** Lets what was told be planned, and the gathering pass. */
const gathered = async (): Promise<void> => {
  await house.settled();
  await house.house.worker.post.round();
  clock.advance(120_000);
  await house.house.worker.post.round();
};
const mailsTo = (address: string): readonly ReceivedMail[] => server.received.filter(({ to }) => to === address);
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await server.news();
};
/** A delivery as administrators see it. */
interface Delivery {
  readonly id: string;
  readonly attempts: number;
  readonly addressee: string;
  readonly tasks: boolean;
}
const listed = async (state: string): Promise<readonly Delivery[]> =>
  (await admin.get(`/v1/deliveries?state=${state}`).expect(200)).body.items as Delivery[];
/** What administrators are told of deliveries; what they owe, as whoever a closed complaint has passed to, is told beside it. */
const undelivered = async (): Promise<readonly object[]> =>
  ((await admin.get('/v1/notifications').expect(200)).body.items as { kind: string }[]).filter(({ kind }) => kind === 'undelivered');
const report = async (): Promise<string> => {
  const body = { title: 'Черга', description: 'Черга по довідки', process: 'repairs', severity: 'minor' };
  return (await nina!.post('/v1/nonconformities', body).expect(201)).body.id as string;
};
const triage = (id: string, assignee: Client) =>
  nina!.post(`/v1/records/${id}/triage`, { process: 'repairs', unit: 'heating', severity: 'minor', assignee: assignee.person }).expect(200);

describe('a notification', () => {
  it('goes by mail to the address of the directory, once, with several at once in one mail, and a link', async () => {
    const [first, second] = [await report(), await report()];
    await triage(first, petro!);
    await triage(second, petro!);
    await gathered();
    await until(() => mailsTo('petro@example.org').length > 0);
    const [mail] = mailsTo('petro@example.org');
    expect(mail!.headers['subject']).toBe('2 сповіщення');
    expect(mail!.headers['message-id']).toMatch(/^<m\.[0-9a-f-]{36}@example\.org>$/);
    for (const id of [first, second]) expect(mail!.text).toContain(`https://redress.example.org/records/${id}\n`);
    expect(mail!.text).not.toContain('Черга');
    await gathered();
    expect(mailsTo('petro@example.org')).toHaveLength(1);
  });

  it('about one record stands in its thread', async () => {
    const id = await report();
    await triage(id, petro!);
    await gathered();
    await until(() => mailsTo('petro@example.org').length > 1);
    expect(mailsTo('petro@example.org')[1]!.headers).toMatchObject({
      references: `<nonconformity.${id}@example.org>`,
      subject: expect.stringMatching(/^До вас надійшло: .+\(NC-2026-00003\)$/) as string,
    });
  });
});

describe('a complaint that is closed to somebody after they were told', () => {
  it('is in no mail of theirs', async () => {
    const { body } = await nina!
      .post('/v1/complaints', { form: 'complaint', channel: 'letter', text: 'Не відповідають', process: 'repairs' })
      .expect(201);
    const id = body.id as string;
    await nina!
      .post(`/v1/records/${id}/triage`, { process: 'repairs', unit: 'finance', severity: 'minor', assignee: taras!.person })
      .expect(200);
    await house.settled();
    await house.house.worker.post.round();
    await nina!.post(`/v1/records/${id}/name-complained-of`, { persons: [taras!.person], reason: 'Так каже заявник' }).expect(200);
    const other = await report();
    await triage(other, taras!);
    await gathered();
    await until(() => mailsTo('taras@example.org').length > 0);
    expect(JSON.stringify(mailsTo('taras@example.org'))).not.toContain(id);
    expect(mailsTo('taras@example.org')[0]!.text).toContain(other);
  });
});

describe('a mail that was taken by a server that did not say so', () => {
  it('comes once more under the same Message-ID, and no third time', async () => {
    const before = mailsTo('petro@example.org').length;
    const came = () => mailsTo('petro@example.org').slice(before);
    server.manner = 'dies-when-taken';
    await triage(await report(), petro!);
    await gathered();
    await until(() => came().length === 1);
    server.manner = 'takes';
    while (!(await listed('open')).some(({ attempts }) => attempts === 1)) await new Promise(setImmediate);
    await gathered();
    await until(() => came().length === 2);
    expect(new Set(came().map(({ headers }) => headers['message-id'])).size).toBe(1);
    await gathered();
    expect(came()).toHaveLength(2);
  });
});

describe('a mail that the house cannot put together', () => {
  it('is tried again, and logged under its own id', async () => {
    const before = mailsTo('petro@example.org').length;
    await triage(await report(), petro!);
    await house.settled();
    await house.house.worker.post.round();
    const { pool } = house.house.core;
    await pool.query('alter table notifications.preferences rename to preferences_away');
    clock.advance(120_000);
    await house.house.worker.post.round();
    let tried: Delivery | undefined;
    while (!tried) tried = (await listed('open')).find(({ attempts }) => attempts === 1);
    await pool.query('alter table notifications.preferences_away rename to preferences');
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'a message could not be put together', correlationId: tried.id }));
    await gathered();
    await until(() => mailsTo('petro@example.org').length > before);
  });
});

describe('a mail that the server refuses for good', () => {
  it('is given up, shown to administrators, and sent when they say so', async () => {
    server.manner = 'refuses';
    const id = await report();
    await triage(id, petro!);
    await gathered();
    while ((await listed('failed')).length === 0) await new Promise(setImmediate);
    // The round after it writes it down.
    await house.house.worker.post.round();
    const [failed] = await listed('failed');
    expect(failed).toMatchObject({
      ...{ channel: 'e-mail', addressee: petro!.person, state: 'failed', attempts: 1, reason: 'smtp-550', nextAt: null },
      subjects: [{ kind: 'nonconformity', id }],
    });
    await nina!.get('/v1/deliveries').expect(403);
    await house.settled();
    const { items } = (await nina!.get(`/v1/records/${id}/history`).expect(200)).body as {
      items: { type: string; by: { name: string } }[];
    };
    expect(items.find(({ type }) => type === 'NotificationUndelivered')?.by.name).toBe('the sending of notifications');
    const [told] = await undelivered();
    expect(told).toMatchObject({ subject: { id }, read: false });
    await admin.post(`/v1/notifications/${(told as { id: string }).id}/archive`).expect(204);
    expect(await undelivered()).toEqual([]);
    const before = mailsTo('petro@example.org').length;
    server.manner = 'takes';
    await admin.post(`/v1/deliveries/${failed!.id}/retry`).expect(204);
    await until(() => mailsTo('petro@example.org').length > before);
    // The server has it before the house has written that down.
    while (!(await listed('delivered')).some(({ id: delivered }) => delivered === failed!.id)) await new Promise(setImmediate);
    await admin.post(`/v1/deliveries/${failed!.id}/retry`).expect(404);
    expect(await undelivered()).toEqual([]);
  });
});

describe('a mail that was taken, and comes back later', () => {
  it('is one that was given up: in the record’s history, and shown to administrators', async () => {
    const id = await report();
    await triage(id, petro!);
    const before = mailsTo('petro@example.org').length;
    await gathered();
    await until(() => mailsTo('petro@example.org').length > before);
    const { pool, clock: now } = house.house.core;
    const message = messageOfId(mailsTo('petro@example.org').at(-1)!.headers['message-id']!, 'example.org')!;
    while (!(await cameBack(pool, message, '5.1.1', now.now()))) await new Promise(setImmediate);
    await house.house.worker.post.round();
    await house.settled();
    expect(await listed('failed')).toMatchObject([{ id: message, addressee: petro!.person, reason: 'bounced-5-1-1' }]);
    const { items } = (await nina!.get(`/v1/records/${id}/history`).expect(200)).body as { items: { type: string }[] };
    expect(items.filter(({ type }) => type === 'NotificationUndelivered')).toHaveLength(1);
    // It is one notification a day, which is news again, though it had been read and put away.
    expect(await undelivered()).toMatchObject([
      { subject: { id }, read: false, archived: false, text: expect.stringContaining(': 2.') as string },
    ]);
    expect(await cameBack(pool, message, '5.1.1', now.now())).toBe(true);
    await admin.post(`/v1/deliveries/${message}/retry`).expect(204);
    await until(() => mailsTo('petro@example.org').length === before + 2);
    while ((await listed('failed')).length > 0) await new Promise(setImmediate);
  });
});

describe('what somebody does in one window', () => {
  it('is told in their others as it happens', async () => {
    const { port } = await house.listening();
    const leaving = new AbortController();
    const headers = { authorization: `Bearer ${petro!.token}` };
    const { body } = await fetch(`http://127.0.0.1:${port}/v1/stream`, { headers, signal: leaving.signal });
    const pieces = (body as unknown as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
    let heard = '';
    const hears = async (news: object): Promise<void> => {
      while (!heard.includes(`event: inbox\ndata: ${JSON.stringify(news)}\n\n`))
        heard += Buffer.from((await pieces.next()).value!).toString();
    };
    await hears({ did: 'unknown', notification: null });
    const { id } = (await petro!.get('/v1/notifications').expect(200)).body.items[0] as { id: string };
    await petro!.post(`/v1/notifications/${id}/read`).expect(204);
    await hears({ did: 'read', notification: id });
    await petro!.post(`/v1/notifications/${id}/archive`).expect(204);
    await hears({ did: 'archived', notification: id });
    await petro!.post(`/v1/notifications/${id}/take-back`).expect(204);
    await hears({ did: 'taken-back', notification: id });
    for (const _ of [1, 2]) await petro!.put('/v1/notifications/preferences', { digestAt: '10:00' }).expect(200);
    await petro!.put('/v1/notifications/preferences', { language: 'en' }).expect(200);
    await hears({ did: 'preferences', notification: null });
    await nina!.put('/v1/notifications/preferences', { digestAt: '10:00' }).expect(200);
    expect(heard.match(/"read"/g)).toHaveLength(1);
    leaving.abort();
  });
});

describe('preferences', () => {
  it('say in which language mails come, which wait for the digest, and what is in the inbox', async () => {
    const wishes = {
      language: 'en',
      digestAt: '16:00',
      kinds: [{ kind: 'obligation-opened', mail: 'digest', inbox: 'muted' }],
    };
    await petro!.put('/v1/notifications/preferences', { ...wishes, digestAt: '25:00' }).expect(400);
    const { body } = await petro!.put('/v1/notifications/preferences', wishes).expect(200);
    expect(body).toMatchObject({ language: 'en', digestAt: '16:00' });
    expect(body.kinds).toContainEqual({ kind: 'obligation-opened', inbox: 'muted', mail: 'digest', standard: 'at-once' });
    expect((await petro!.get('/v1/notifications/preferences').expect(200)).body).toEqual(body);
    expect((await petro!.get('/v1/notifications').expect(200)).body.items).toEqual([]);
    const before = mailsTo('petro@example.org').length;
    await triage(await report(), petro!);
    await gathered();
    clock.set('2026-03-03T13:59:00.000Z');
    await triage(await report(), petro!);
    await gathered();
    await until(() => mailsTo('petro@example.org').length > before);
    const digest = mailsTo('petro@example.org').slice(before);
    expect(digest.map(({ headers }) => headers['subject'])).toEqual(['2 notifications']);
  });
});

describe('the link at the foot of a mail', () => {
  const wished = async () =>
    (await nina!.get('/v1/notifications/preferences').expect(200)).body as { kinds: { kind: string; mail: string }[] };
  const modeOf = async (kind: string) => (await wished()).kinds.find((each) => each.kind === kind)!.mail;
  const mention = async (id: string) => {
    await petro!.post(`/v1/records/${id}/comment`, { text: 'Подивіться', mentions: [nina!.person] }).expect(200);
    await gathered();
  };

  it('asks, and switches such mails off once it is sent off, without a session; they stay in the inbox', async () => {
    const id = await report();
    await triage(id, petro!);
    const earlier = mailsTo('nina@example.org').length;
    await mention(id);
    await until(() => mailsTo('nina@example.org').length > earlier);
    const { headers, text } = mailsTo('nina@example.org').at(-1)!;
    const address = headers['list-unsubscribe']!.slice(1, -1);
    expect([headers['list-unsubscribe-post'], text.includes(address)]).toEqual(['List-Unsubscribe=One-Click', true]);
    const path = address.replace('https://redress.example.org', '');

    const before = await wished();
    const page = await house.anyone.get(path).expect(200);
    expect(page.text).toContain('<form method="post">');
    expect(page.text).toContain('Згадки про вас у коментарях');
    expect(await wished()).toEqual(before);
    await house.anyone.get(path.slice(0, -1)).expect(404);
    await house.anyone.raw('post', path, Buffer.from('{}'), 'text/plain').expect(415);
    expect(await modeOf('mentioned')).toBe('at-once');

    const oneClick = () => house.anyone.raw('post', path, Buffer.from('List-Unsubscribe=One-Click'), 'application/x-www-form-urlencoded');
    for (const _ of [1, 2]) expect((await oneClick().expect(200)).text).not.toContain('<form');
    expect(await wished()).toEqual({
      ...before,
      kinds: before.kinds.map((each) => (each.kind === 'mentioned' ? { ...each, mail: 'off' } : each)),
    });
    const { items } = (await nina!.get('/v1/notifications/preferences/history').expect(200)).body as { items: { way: string }[] };
    expect(items.filter(({ way }) => way === 'by-link')).toHaveLength(1);

    const came = mailsTo('nina@example.org').length;
    await mention(id);
    expect(mailsTo('nina@example.org')).toHaveLength(came);
    const { items: told } = (await nina!.get('/v1/notifications').expect(200)).body as { items: { kind: string }[] };
    expect(told.filter(({ kind }) => kind === 'mentioned').length).toBeGreaterThan(1);
  });
});

describe('a digest', () => {
  const digestTo = async (address: string): Promise<ReceivedMail> => {
    await house.settled();
    await house.house.worker.post.round();
    const found = () => mailsTo(address).find(({ headers }) => /^(Ваш день|Your day)/.test(headers['subject']!));
    await until(() => found() !== undefined);
    return found()!;
  };

  it('says on the next working day what its reader owes, and nothing of what is closed to them', async () => {
    const { body } = await nina!
      .post('/v1/complaints', { form: 'complaint', channel: 'letter', text: 'Знову не відповідають', process: 'repairs' })
      .expect(201);
    const closed = body.id as string;
    const as = { process: 'repairs', unit: 'finance', severity: 'minor', assignee: taras!.person };
    await nina!.post(`/v1/records/${closed}/triage`, as).expect(200);
    const open = await report();
    await triage(open, taras!);
    await house.settled();
    await nina!.post(`/v1/records/${closed}/name-complained-of`, { persons: [taras!.person], reason: 'Так каже заявник' }).expect(200);
    await petro!.put('/v1/notifications/preferences', { tasks: 'off', language: 'en' }).expect(200);
    // A Friday; what came on the third is due on the seventeenth.
    clock.set('2026-03-13T07:00:30.000Z');
    const { text } = await digestTo('taras@example.org');
    expect(text).toMatch(/^Строк — упродовж тижня: \d+$/m);
    expect(text).toContain(`https://redress.example.org/records/${open}`);
    expect(text).not.toContain(closed);
    expect(mailsTo('petro@example.org').some(({ headers }) => headers['subject']!.startsWith('Your day'))).toBe(false);
  });

  it('that could not be delivered is told to administrators, too: it stands on nobody’s record', async () => {
    server.manner = 'refuses';
    clock.set('2026-03-16T07:00:30.000Z');
    // Sessions have run out meanwhile.
    admin = await house.signIn('admin', adminPassword);
    await house.house.worker.post.round();
    const isHis = ({ addressee, tasks }: Delivery): boolean => tasks && addressee === taras!.person;
    while (!(await listed('failed')).some(isHis)) await new Promise(setImmediate);
    await house.house.worker.post.round();
    await house.settled();
    const of: string[] = [];
    for await (const { type } of house.house.core.store.read(`digest-${taras!.person}`)) of.push(type);
    expect(of).toEqual(['NotificationUndelivered']);
    expect(await undelivered()).toContainEqual(
      expect.objectContaining({ read: false, at: expect.stringContaining('2026-03-16') as unknown }),
    );
    server.manner = 'takes';
  });
});

describe('what left the house long ago', () => {
  it('is forgotten, and what waits is not', async () => {
    const idsOf = async (where: string): Promise<readonly string[]> =>
      (await house.house.core.pool.query<{ id: string }>(`select id from notifications.messages where ${where}`)).rows.map(({ id }) => id);
    const [waits, ...ended] = await idsOf(`state <> 'open'`);
    expect(ended.length).toBeGreaterThan(3);
    await house.house.core.pool.query(`update notifications.messages set state = 'open', next_at = '2027-01-01' where id = $1`, [waits]);
    clock.advance(91 * 86_400_000);
    await house.house.worker.post.round();
    const left = new Set(await idsOf('true'));
    expect([left.has(waits!), ended.filter((id) => left.has(id))]).toEqual([true, []]);
  });
});

describe('a stop while a mail hangs', () => {
  it('breaks it off, counts no try, and keeps it', async () => {
    server.manner = 'hangs';
    const { asked } = server;
    // Sessions have run out meanwhile.
    nina = await house.signIn('nina', 'password of nina');
    await triage(await report(), taras!);
    await house.settled();
    await house.house.worker.post.round();
    clock.set('2026-06-15T10:00:00.000Z');
    await house.house.worker.post.round();
    await until(() => server.asked > asked);
    await house.house.worker.post.stop(0);
    const { rows } = await house.house.core.pool.query(`select from notifications.messages where state = 'open' and attempts = 0`);
    expect(rows.length).toBeGreaterThan(0);
  });
});

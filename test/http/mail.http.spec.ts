import { standingClock } from '#kernel';
import { mailServer, type MailServer, type ReceivedMail } from '#testing';
import { testHouse, type Client, type TestHouse } from './house.js';

/** What leaves a whole house by mail, and what does not. */
const clock = standingClock('2026-03-03T10:00:00.000Z');
let server: MailServer;
let house: TestHouse;
let [nina, petro]: Client[] = [];

beforeAll(async () => {
  server = await mailServer();
  house = await testHouse({
    clock,
    mail: {
      server: { host: '127.0.0.1', port: server.port, tls: 'none', login: null, ca: null },
      ...{ from: 'Redress <redress@example.org>', publicUrl: 'https://redress.example.org/', digestAt: '09:00' },
    },
  });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'heating', name: 'Опалення' }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'repairs', name: 'Ремонти' }).expect(201);
  [nina, petro] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'], contact: 'nina@example.org' }),
    house.employ({ username: 'petro', unit: 'heating', contact: 'тел. 12-34, petro@example.org' }),
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

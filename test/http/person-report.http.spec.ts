import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

interface Report {
  readonly person: object;
  readonly directory: readonly { readonly type: string; readonly by: { readonly person: string } }[];
  readonly signIn: { readonly account: object; readonly sessions: readonly object[]; readonly wrongPasswords: readonly object[] };
  readonly log: readonly { readonly stream: string; readonly number: string | null; readonly type: string; readonly as: string }[];
  readonly held: readonly { readonly name: string; readonly entries: readonly object[] }[];
}

let house: TestHouse;
let [nina, olena, petro, keeper]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock: standingClock('2026-03-03T10:00:00.000Z') });
  await house.admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  [nina, olena, petro, keeper] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'olena', name: 'Олена Реєстратор', unit: 'permits' }),
    house.employ({ username: 'petro', unit: 'permits' }),
    house.employ({ username: 'keeper', roles: ['administrator'] }),
  ]);
});
afterAll(() => house?.close());

const reportOf = async (person: string, by: Client): Promise<Report> =>
  (await by.get(`/v1/directory/people/${person}/access-report`).expect(200)).body as Report;
const streams = ({ log }: Report) => new Set(log.map(({ stream }) => stream));

describe('one of the house who asks what is held of them', () => {
  it('is told directory, sign-ins, what they did and what they were told, and each reading is in the next report', async () => {
    const { id } = (await olena!.post('/v1/nonconformities', { title: 'Черга', description: 'Дві години.' }).expect(201)).body as {
      id: string;
    };
    await petro!.post(`/v1/records/${id}/comment`, { text: 'Глянь, будь ласка.', mentions: [olena!.person] }).expect(200);
    await house.settled();
    await house.anyone.post('/v1/sessions', { username: 'olena', password: 'not the password' }).expect(401);
    const report = await reportOf(olena!.person, olena!);
    expect(report).toMatchObject({
      person: { id: olena!.person, name: 'Олена Реєстратор', username: 'olena', unit: { key: 'permits' }, absences: [] },
      drawnBy: olena!.person,
      scope: 'open-to-the-reader-and-the-person',
      signIn: { account: { oneTimePassword: true }, wrongPasswords: [{ times: 1 }] },
    });
    expect(report.signIn.sessions).toHaveLength(1);
    expect(report.directory.map(({ type }) => type)).toEqual(['PersonRegistered', 'SignInGiven', 'PersonAccessReported']);
    expect(report.log).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          stream: `nonconformity-${id}`,
          number: expect.stringMatching(/^NC-2026-/),
          type: 'NonconformityReported',
          as: 'actor',
        }),
        expect.objectContaining({ stream: `person-${olena!.person}`, type: 'PersonRegistered', as: 'named' }),
      ]),
    );
    expect(JSON.stringify(report.log)).not.toContain('Дві години');
    const again = await reportOf(olena!.person, nina!);
    expect(again.directory.filter(({ type }) => type === 'PersonAccessReported').map(({ by }) => by.person)).toEqual([
      olena!.person,
      nina!.person,
    ]);
    const told = again.held.find(({ name }) => name === 'notifications')!.entries;
    expect(again.held.map(({ name }) => name)).toEqual(['notifications', 'notification-preferences', 'messages']);
    expect(told).toMatchObject([{ kind: 'mentioned', read: false, subject: { kind: 'nonconformity', id } }]);
  });

  it('is read out to nobody else, and of nobody who is not there', async () => {
    for (const by of [petro!, keeper!]) {
      const { body } = await by.get(`/v1/directory/people/${olena!.person}/access-report`).expect(422);
      expect((body as { refusals: { code: string }[] }).refusals.map(({ code }) => code)).toEqual(['persons-report-is-yours']);
    }
    await nina!.get('/v1/directory/people/0198a000-0000-7000-8000-000000000001/access-report').expect(404);
    await house.anyone.get(`/v1/directory/people/${olena!.person}/access-report`).expect(401);
  });

  it('tells nobody of a complaint against the person, whoever reads it', async () => {
    const letter = { form: 'complaint', channel: 'letter', text: 'Грубість.', citizen: { name: 'Федір', contact: 'fedir@example.org' } };
    const { id } = (await olena!.post('/v1/complaints', { ...letter, against: { persons: [petro!.person] } }).expect(201)).body as {
      id: string;
    };
    await house.settled();
    expect(streams(await reportOf(olena!.person, nina!))).toContain(`complaint-${id}`);
    for (const by of [nina!, petro!]) expect(JSON.stringify(await reportOf(petro!.person, by))).not.toContain(id);
  });
});

import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

const clock = standingClock('2026-03-03T10:00:00.000Z');
let house: TestHouse;
let [nina, ihor, petro, yurii]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  const unit = (await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201)).body.id as string;
  [nina, ihor, petro, yurii] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'ihor', unit: 'permits' }),
    house.employ({ username: 'petro', unit: 'permits', roles: ['auditor'] }),
    house.employ({ username: 'yurii', roles: ['auditor'] }),
  ]);
  await admin.post(`/v1/directory/units/${unit}/set-head`, { head: ihor!.person }).expect(200);
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача довідок' }).expect(201);
});
afterAll(() => house?.close());

const finding = {
  title: 'Реєстри лише на папері',
  audit: 'ВА-2026-02',
  criterion: { standard: 'ISO 9001', edition: '2015', clause: '7.5.3' },
  evidence: 'Три реєстри бачили лише на папері.',
  grade: 'observation',
  auditee: 'permits',
} as const;
const issue = async (body: object = finding): Promise<string> => (await yurii!.post('/v1/findings', body).expect(201)).body.id as string;
const act = async (by: Client, id: string, command: string, body: object = {}) => {
  const answer = await by.post(`/v1/records/${id}/${command}`, body);
  expect([command, answer.status, answer.body.refusals ?? answer.body.errors]).toEqual([command, 200, undefined]);
};
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const settled = () => ({ process: 'issue', unit: 'permits', assignee: ihor!.person });

describe('an audit finding over HTTP', () => {
  it('goes from its issue over the auditeeʼs answer to a verified close', async () => {
    const issued = await yurii!.post('/v1/findings', finding).expect(201);
    const { id } = issued.body as { id: string };
    const task = (
      (await ihor!.get(`/v1/tasks?after=${encodeURIComponent(issued.body.position as string)}`).expect(200)).body as { items: object[] }
    ).items;
    expect(task).toMatchObject([{ name: 'respond', due: '2026-03-10T22:00:00.000Z' }]);
    await act(ihor!, id, 'dispute-finding', { reason: 'Є електронний.' });
    await act(ihor!, id, 'acknowledge-finding', { note: 'Перевірено.' });
    await act(nina!, id, 'triage', settled());
    expect(codes(await ihor!.post(`/v1/records/${id}/resolve`))).toEqual(['response-was-given']);
    await act(ihor!, id, 'respond', { response: 'Переведемо до кінця року.' });
    await act(ihor!, id, 'resolve');
    expect(codes(await yurii!.post(`/v1/records/${id}/close`))).toEqual(['closure-is-verified']);
    expect(codes(await petro!.post(`/v1/records/${id}/verify-closure`, { evidence: 'Бачив.' }))).toEqual(['auditor-is-not-the-auditee']);
    await act(yurii!, id, 'verify-closure', { evidence: 'План переведення затверджено.' });
    await act(yurii!, id, 'close');
    await house.settled();
    const { body } = await nina!.get(`/v1/records/${id}`).set('accept-language', 'uk').expect(200);
    expect(body).toMatchObject({
      ...{ kind: 'finding', number: expect.stringMatching(/^AF-2026-/) as string, status: 'closed', severity: 'minor' },
      ...{ nonconformity: null, complaint: null },
      finding: {
        ...{ grade: 'observation', audit: 'ВА-2026-02', disputed: { reason: 'Є електронний.' }, acknowledged: { note: 'Перевірено.' } },
        verification: { verifiedBy: [yurii!.person] },
      },
    });
    const history = (await nina!.get(`/v1/records/${id}/history`).expect(200)).body as { items: { text: string }[] };
    expect(history.items[0]?.text).toBe('The finding “Реєстри лише на папері” was issued: observation');
    await house.settled();
    expect((await nina!.get('/v1/records?kind=finding&status=closed').expect(200)).body).toMatchObject({
      items: [{ id, title: finding.title, grade: 'observation', unit: expect.any(String) as string }],
    });
  });

  it('is issued by auditors alone, and says all that is wrong at once', async () => {
    await nina!.post('/v1/findings', finding).expect(403);
    expect(codes(await petro!.post('/v1/findings', finding).expect(422))).toEqual(['auditor-is-not-the-auditee']);
    const { body } = await yurii!.post('/v1/findings', { ...finding, grade: 'grave', criterion: { clause: '' } }).expect(400);
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/criterion/clause',
      '/criterion/standard',
      '/grade',
    ]);
  });

  it('that is a major nonconformity asks a CAPA to cover it', async () => {
    const id = await issue({ ...finding, grade: 'major-nonconformity' });
    await act(ihor!, id, 'acknowledge-finding');
    await act(nina!, id, 'triage', settled());
    await act(ihor!, id, 'await-capa', { reason: 'Причина в усіх відділах.' });
    expect((await nina!.get(`/v1/records/${id}`).expect(200)).body).toMatchObject({ status: 'awaiting-capa', capaRequired: true });
    const frame = { title: 'Реєстри', kind: 'corrective', leadUnit: 'permits', units: ['permits'], records: [id] };
    const owner = await house.employ({ username: 'owner', roles: ['process-owner'] });
    const capa = (await owner.post('/v1/capas', frame).expect(201)).body.id as string;
    await house.settled();
    const covered = async (): Promise<unknown> => {
      for (let tries = 0; tries < 100; tries += 1) {
        const { coverage } = (await nina!.get(`/v1/records/${id}`).expect(200)).body as { coverage: unknown };
        if (coverage !== null) return coverage;
        await house.settled();
      }
      return null;
    };
    expect(await covered()).toMatchObject({ capa, status: 'running' });
  });
});

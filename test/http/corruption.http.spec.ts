import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

const clock = standingClock('2026-03-03T10:00:00.000Z');
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_000, 'доказ ')]);
const letter = { form: 'complaint', channel: 'letter', text: 'За дозвіл вимагали гроші.', externalReference: 'В-17' } as const;
const nowhere = '0198a000-0000-7000-8000-000000000001';

let house: TestHouse;
let [nina, maria, olena, roman, sofiia, yurii]: Client[] = [];
let [report, other, attachment]: string[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  const { body: integrity } = await admin.post('/v1/directory/units', { key: 'integrity', name: 'Запобігання корупції' }).expect(201);
  [nina, maria, olena, roman, sofiia, yurii] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'olena', unit: 'permits' }),
    house.employ({ username: 'roman', unit: 'integrity' }),
    house.employ({ username: 'sofiia', unit: 'integrity' }),
    house.employ({ username: 'yurii', roles: ['auditor'] }),
  ]);
  await admin.post(`/v1/directory/units/${integrity.id}/set-head`, { head: roman!.person }).expect(200);
  report = (await olena!.post('/v1/complaints', letter).expect(201)).body.id as string;
  other = (await olena!.post('/v1/complaints', { ...letter, externalReference: 'В-18' }).expect(201)).body.id as string;
  const { body: kept } = await olena!.upload(`/v1/attachments?of=${report}`, pdf, 'application/pdf').expect(201);
  await olena!
    .post(`/v1/records/${report}/attach-evidence`, { hash: kept.hash, name: 'Лист.pdf', mediaType: 'application/pdf' })
    .expect(200);
  attachment = (await olena!.get(`/v1/records/${report}`).expect(200)).body.attachments[0].id as string;
  await olena!.post(`/v1/records/${other}/link`, { to: report, relation: 'relates-to' }).expect(200);
});
afterAll(() => house?.close());

const reason = 'Йдеться про хабар.';
const hand = (by: Client) => by.post(`/v1/records/${report}/hand-to-authorised-unit`, { reason }).set('idempotency-key', 'handed over');
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);

describe('a report of corruption over HTTP', () => {
  it('is handed over once the house has named the authorised unit, also where it is anonymous', async () => {
    const early = await nina!.post(`/v1/records/${report}/hand-to-authorised-unit`, { reason });
    expect([early.status, codes(early)]).toEqual([422, ['authorised-unit-is-named']]);
    await house.admin.put('/v1/complaint-handling', { deputies: [], authorisedUnit: 'integrity' }).expect(200);
    expect(codes(await yurii!.post(`/v1/records/${report}/hand-to-authorised-unit`, { reason }))).toEqual(['handling-is-yours']);
    const { body } = await hand(nina!).expect(200);
    expect((await hand(nina!).expect(200)).body).toEqual(body);
    expect(
      (await nina!.post(`/v1/records/${report}/hand-to-authorised-unit`, { reason: 'Інше.' }).set('idempotency-key', 'handed over')).status,
    ).toBe(422);
    await house.settled();
  });

  it('is a task of the unit, under the law of its own', async () => {
    const { items } = (await roman!.get('/v1/tasks').expect(200)).body as { items: object[] };
    expect(items).toEqual([expect.objectContaining({ name: 'examine-report', due: '2026-03-17T22:00:00.000Z' })]);
    expect((await sofiia!.get(`/v1/records/${report}`).expect(200)).body).toMatchObject({
      ...{ status: 'with-authorised-unit', opened: true, assignee: roman!.person },
      complaint: { text: letter.text, corruption: { by: nina!.person, reason } },
      obligations: expect.arrayContaining([
        expect.objectContaining({ name: 'examine-report', legalBasis: 'Law of Ukraine 1700-VII, art. 53-2', basis: 'law' }),
      ]),
    });
  });

  it('is nowhere for anybody else, whatever their office, and looks exactly like what is not there', async () => {
    for (const reader of [nina!, maria!, olena!, yurii!, house.admin]) {
      const routes = (id: string) => [`/v1/records/${id}`, `/v1/records/${id}/history`, `/v1/attachments/${attachment}?of=${id}`];
      for (const [n, route] of routes(report!).entries()) {
        const [closed, missing] = [await reader.get(route), await reader.get(routes(nowhere)[n]!)];
        expect([route, closed.status, JSON.stringify(closed.body).replaceAll(report!, nowhere)]).toEqual([
          route,
          404,
          JSON.stringify(missing.body).replaceAll(
            missing.body.instance as string,
            (closed.body.instance as string).replaceAll(report!, nowhere),
          ),
        ]);
      }
      const lists = [
        '/v1/records',
        '/v1/records?q=В-17',
        '/v1/search?q=В-17',
        '/v1/records?kind=complaint',
        '/v1/changes?limit=200',
        '/v1/tasks',
        '/v1/notifications',
      ];
      for (const list of lists) {
        const { status, text } = await reader.get(list);
        expect([list, status, text.includes(report!)]).toEqual([list, 200, false]);
      }
      const told = await reader.post(`/v1/records/${report}/comment`, { text: 'Я це бачу?' });
      expect([told.status, told.body.code]).toEqual([404, 'not-there']);
    }
    for (const reader of [yurii!, house.admin]) {
      const { status, text } = await reader.get('/v1/log?limit=200');
      expect([status, text.includes(`complaint-${report}`)]).toEqual([200, false]);
    }
    expect((await nina!.get(`/v1/records/${other}`).expect(200)).body.links).toEqual([]);
  });

  it('is examined and ended by the unit', async () => {
    const examine = (body: object) => roman!.post(`/v1/records/${report}/examine-report`, { reason, ...body });
    expect(codes(await examine({ outcome: 'handed-to-investigators' }))).toEqual(['investigators-are-named']);
    await examine({ outcome: 'inquiry' }).expect(200);
    expect(codes(await examine({ outcome: 'no-grounds' }))).toEqual(['not-under-inquiry']);
    await sofiia!.post(`/v1/records/${report}/conclude-inquiry`, { outcome: 'confirmed', reason }).expect(200);
    await house.settled();
    expect((await roman!.get(`/v1/records/${report}`).expect(200)).body).toMatchObject({
      status: 'closed',
      complaint: { result: null, corruption: { examinations: [{ outcome: 'inquiry' }], inquiries: [{ outcome: 'confirmed' }] } },
    });
    expect((await nina!.get('/v1/records?status=closed').expect(200)).body.items).toEqual([]);
  });

  it('that is none comes back to triage, and is there again', async () => {
    await sofiia!.post(`/v1/records/${report}/resume-examination`, { reason: 'Новий лист.' }).expect(200);
    await sofiia!.post(`/v1/records/${report}/give-back`, { reason: 'Плата законна.' }).expect(200);
    await house.settled();
    expect((await nina!.get(`/v1/records/${report}`).expect(200)).body).toMatchObject({
      status: 'reported',
      complaint: { corruption: null },
    });
    const { text } = await nina!.get('/v1/records?q=В-17').expect(200);
    expect(text).toContain(report);
  });
});

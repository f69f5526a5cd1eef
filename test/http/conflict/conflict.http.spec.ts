import { testHouse, type Client, type TestHouse } from '../house.js';

/** What becomes of a complaint that nobody inside may deal with, and of whom it names: over HTTP, from the registration to the end. */
let house: TestHouse;
let [maria, nina, yurii, petro, olha]: Client[] = [];

beforeAll(async () => {
  house = await testHouse();
  const { admin } = house;
  for (const key of ['permits', 'finance']) await admin.post('/v1/directory/units', { key, name: key }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача довідок' }).expect(201);
  [maria, nina, yurii, petro, olha] = await Promise.all([
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'yurii', roles: ['auditor'] }),
    house.employ({ username: 'petro', unit: 'permits' }),
    house.employ({ username: 'olha' }),
  ]);
});
afterAll(() => house?.close());

const appeal = { form: 'complaint', channel: 'letter', text: 'Довідки чекали рік', process: 'issue', severity: 'major' };
const register = async (by: Client, against: object): Promise<{ id: string; number: string }> =>
  (await by.post('/v1/complaints', { ...appeal, against }).expect(201)).body as { id: string; number: string };
const cases = async (by: Client): Promise<{ number: string }[]> =>
  (await by.get('/v1/outside-cases').expect(200)).body.items as { number: string }[];

describe('a complaint about the head', () => {
  it('goes to the higher body of the settings; inside number and dates show, and its decision is recorded with the document', async () => {
    await maria!.put('/v1/complaint-handling/outside-handler', { handler: { kind: 'body', name: 'Обласна адміністрація' } }).expect(403);
    await house.admin
      .put('/v1/complaint-handling/outside-handler', { handler: { kind: 'body', name: 'Обласна адміністрація' } })
      .expect(200);
    const { id, number } = await register(olha!, { persons: [maria!.person] });
    await house.settled();
    for (const client of [maria!, nina!, yurii!, olha!, house.admin]) {
      await client.get(`/v1/records/${id}`).expect(404);
      expect(await cases(client)).toEqual([
        { number, receivedAt: expect.any(String), handedOverAt: expect.any(String), due: expect.any(String), decidedAt: null },
      ]);
    }
    const at = `/v1/outside-cases/${number}`;
    await olha!.upload(`${at}/document`, Buffer.from('Рішення'), 'text/plain').expect(422);
    await nina!.upload('/v1/outside-cases/CO-2020-00001/document', Buffer.from('Рішення'), 'text/plain').expect(404);
    const { body: document } = await nina!.upload(`${at}/document`, Buffer.from('Рішення'), 'text/plain').expect(201);
    const decision = {
      decidedAt: new Date().toISOString(),
      result: 'granted',
      reference: '№ 12',
      name: 'рішення.txt',
      ...document,
      size: undefined,
    };
    await maria!.post(`${at}/record-decision`, decision).expect(422);
    const recorded = await nina!.post(`${at}/record-decision`, decision).expect(200);
    expect(recorded.body).toEqual({ number, decidedAt: decision.decidedAt });
    expect(JSON.stringify(recorded.headers)).not.toContain(id);
    await house.settled();
    expect(await cases(yurii!)).toMatchObject([{ number, decidedAt: decision.decidedAt }]);
    await nina!.get(`/v1/records/${id}`).expect(404);
    await nina!.post(`${at}/record-decision`, decision).expect(409);
  });

  it('is open to the deputed person, who owes the answer and records what they decided', async () => {
    const deputed = await house.employ({ username: 'deputed' });
    await house.admin.put('/v1/complaint-handling/outside-handler', { handler: { kind: 'person', person: petro!.person } }).expect(422);
    await house.admin.put('/v1/complaint-handling/outside-handler', { handler: { kind: 'person', person: deputed.person } }).expect(200);
    const { id, number } = await register(olha!, { wholeDepartment: true });
    await house.settled();
    expect((await deputed.get(`/v1/records/${id}`).expect(200)).body).toMatchObject({ complaint: { outside: { decision: null } } });
    const { body: tasks } = await deputed.get('/v1/tasks').expect(200);
    expect(tasks.items).toMatchObject([{ name: 'answer', subject: id }]);
    const at = `/v1/outside-cases/${number}`;
    const { body: document } = await deputed.upload(`${at}/document`, Buffer.from('Рішення'), 'text/plain').expect(201);
    const decision = {
      decidedAt: new Date().toISOString(),
      result: 'refused',
      reference: '№ 13',
      name: 'рішення.txt',
      ...document,
      size: undefined,
    };
    await nina!.post(`${at}/record-decision`, decision).expect(422);
    await deputed.post(`${at}/record-decision`, decision).expect(200);
    expect((await deputed.get(`/v1/records/${id}`).expect(200)).body).toMatchObject({
      status: 'closed',
      complaint: { result: 'refused', outside: { decision: { reference: '№ 13', by: deputed.person } } },
    });
  });
});

describe('somebody who is named later', () => {
  it('loses what they owed on it, may be asked to explain by an excerpt, and sees a line of the CAPA with the summary', async () => {
    const { id } = await register(olha!, {});
    const at = `/v1/records/${id}`;
    await nina!.post(`${at}/triage`, { process: 'issue', unit: 'permits', severity: 'major', assignee: petro!.person }).expect(200);
    const { body: capa } = await nina!.post('/v1/capas', { title: 'Черги', kind: 'corrective', records: [id] }).expect(201);
    await house.settled();
    expect((await petro!.get('/v1/tasks').expect(200)).body.items).not.toEqual([]);
    const named = await nina!.post(`${at}/name-complained-of`, { persons: [petro!.person], reason: 'Так каже заявник' });
    expect([named.status, named.body.refusals]).toEqual([200, undefined]);
    await house.settled();
    await petro!.get(at).expect(404);
    expect((await petro!.get('/v1/tasks').expect(200)).body.items).toEqual([]);
    const { body: record } = await nina!.get(at).expect(200);
    expect(record.assignee).not.toBe(petro!.person);

    await nina!.post(`${at}/ask-to-explain`, { person: petro!.person, excerpt: 'Чому довідки чекали рік?', due: '2039-01-03' }).expect(200);
    await house.settled();
    const { body: asked } = await petro!.get('/v1/explanations').expect(200);
    expect(asked.items).toMatchObject([{ excerpt: 'Чому довідки чекали рік?', given: null }]);
    const [{ id: explanation }] = asked.items as [{ id: string }];
    const { body: tasks } = await petro!.get('/v1/tasks').expect(200);
    expect(tasks.items).toMatchObject([{ name: 'explain', subject: explanation, subjectKind: 'explanation', subjectNumber: null }]);
    const { body: told } = await petro!.get('/v1/notifications').expect(200);
    expect(told.items[0]).toMatchObject({ subject: { kind: 'explanation', id: explanation, number: null } });
    await nina!.post(`/v1/explanations/${explanation}/explain`, { text: 'Не я' }).expect(404);
    await petro!.post(`/v1/explanations/${explanation}/explain`, { text: 'Бланки скінчилися' }).expect(204);
    await petro!.get(at).expect(404);
    const { body: heard } = await nina!.get(at).expect(200);
    expect(heard.complaint.explanations).toMatchObject([{ person: petro!.person, given: { text: 'Бланки скінчилися' } }]);

    const line = async (): Promise<unknown> => (await petro!.get(`/v1/capas/${capa.id}`).expect(200)).body.coverage;
    expect(await line()).toMatchObject([{ record: null, number: null, summary: null }]);
    await nina!.post(`/v1/capas/${capa.id}/summarise-record`, { record: id, summary: 'Скарга на черги' }).expect(200);
    await petro!.post(`/v1/capas/${capa.id}/summarise-record`, { record: id, summary: 'так' }).expect(404);
    expect(await line()).toMatchObject([{ record: null, number: null, summary: 'Скарга на черги' }]);
  });
});

describe('somebody whom a change of the directory puts in conflict', () => {
  it('loses what they owed on the complaint at the next look', async () => {
    const worker = await house.employ({ username: 'worker', unit: 'permits' });
    const { id } = await register(olha!, { units: ['finance'] });
    await nina!
      .post(`/v1/records/${id}/triage`, { process: 'issue', unit: 'permits', severity: 'major', assignee: worker.person })
      .expect(200);
    await house.admin.post(`/v1/directory/people/${worker.person}/move-person`, { unit: 'finance' }).expect(200);
    await house.settled();
    await worker.get(`/v1/records/${id}`).expect(404);
    await house.house.worker.passingOn.look();
    const { body } = await nina!.get(`/v1/records/${id}`).expect(200);
    expect(body.assignee).not.toBe(worker.person);
    const open = (body.obligations as { status: string; assignee: string | null }[]).filter(({ status }) => status === 'open');
    expect(open.filter(({ assignee }) => assignee === worker.person)).toEqual([]);
  });
});

import { randomUUID } from 'node:crypto';
import { nobodys } from '../surface.js';
import { department, type Department } from '../department.js';
import { testHouse, type Client, type TestHouse } from '../house.js';

/** Records that name each other, and actions that wait for each other: nothing goes round in a circle, and what is closed is not there. */
let house: TestHouse;
let people: Department;
let closed: string;
let stranger: Client;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  stranger = await house.employ({ username: 'stranger' });
  const letter = { form: 'complaint', channel: 'letter', text: 'Плату взято двічі.', against: { persons: [people.quality.person] } };
  closed = (await people.ihor.post('/v1/complaints', letter).expect(201)).body.id;
});
afterAll(() => house?.close());

const reported = async (title = 'Запис'): Promise<string> =>
  (await people.ihor.post('/v1/nonconformities', { title, description: 'Опис.', process: 'issuing' }).expect(201)).body.id as string;
const duplicate = (record: string, of: string, by = people.quality) => by.post(`/v1/records/${record}/mark-duplicate`, { of });
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const end = () => house.house.core.store.end();
/** The same answer, but for the id that was asked for and the name of the problem itself. */
const likeness = ({ status, body }: { status: number; body: { instance?: string } }, id: string) =>
  JSON.stringify([status, { ...body, instance: null }]).replaceAll(id, '…');

describe('duplicates', () => {
  it('are of another record, of the same kind, that is none itself: neither of two is of the other, nor of three each of the next', async () => {
    const [a, b, c] = [await reported('а'), await reported('б'), await reported('в')];
    expect(codes(await duplicate(a, a))).toEqual(['other-than-itself']);
    await duplicate(a, b).expect(200);
    const before = await end();
    expect(codes(await duplicate(b, a))).toEqual(['other-is-no-duplicate']);
    expect(codes(await duplicate(c, a))).toEqual(['other-is-no-duplicate']);
    expect(codes(await duplicate(a, c))).toEqual(['wrong-status']);
    expect(await end()).toEqual(before);
    await duplicate(b, c).expect(200);
    expect(codes(await duplicate(c, a))).toEqual(['other-is-no-duplicate']);
    expect(codes(await duplicate(c, b))).toEqual(['other-is-no-duplicate']);
  });

  it('of each other at the same moment: one becomes one, the other is told', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const [a, b] = [await reported('перший'), await reported('другий')];
      const answers = await Promise.all([duplicate(a, b), duplicate(b, a)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
      expect(codes(answers.find(({ status }) => status === 422)!)).toEqual(['other-is-no-duplicate']);
    }
  });

  it('of three in a ring at the same moment leave one that is worked on', async () => {
    const ring = [await reported(), await reported(), await reported()];
    await Promise.all(ring.map((record, n) => duplicate(record, ring[(n + 1) % 3]!)));
    const statuses = await Promise.all(
      ring.map(async (record) => (await people.quality.get(`/v1/records/${record}`).expect(200)).body.status as string),
    );
    expect(statuses.filter((status) => status === 'reported')).toHaveLength(1);
  });

  it('of what is closed look like those of what is not there', async () => {
    const record = await reported();
    const before = await end();
    const [ofClosed, ofNobody] = [await duplicate(record, closed), await duplicate(record, nobodys)];
    expect(ofClosed.status).toBe(404);
    expect(likeness(ofClosed, closed)).toBe(likeness(ofNobody, nobodys));
    expect(await end()).toEqual(before);
  });
});

describe('links', () => {
  const link = (by: Client, record: string, to: string, relation = 'relates-to') => by.post(`/v1/records/${record}/link`, { to, relation });

  it('lead to another record, and are quiet when they are there', async () => {
    const [record, other] = [await reported(), await reported()];
    expect(codes(await link(stranger, record, record))).toEqual(['other-than-itself']);
    await link(stranger, record, other).expect(200);
    const before = await end();
    await link(stranger, record, other).expect(200);
    await link(people.petro, record, other).expect(200);
    expect(await end()).toEqual(before);
    await link(stranger, record, other, 'repeats').expect(200);
    await link(stranger, other, record).expect(200);
    expect((await stranger.get(`/v1/records/${record}`).expect(200)).body.links).toMatchObject([
      { to: { id: other }, relation: 'relates-to' },
      { to: { id: other }, relation: 'repeats' },
    ]);
  });

  it('to what is closed look like those to what is not there, whatever names it', async () => {
    const record = await reported();
    const { quality } = people;
    await quality
      .post(`/v1/records/${record}/triage`, { process: 'issuing', unit: 'registry', severity: 'minor', assignee: quality.person })
      .expect(200);
    const before = await end();
    for (const [command, body] of [
      ['link', (to: string) => ({ to, relation: 'repeats' })],
      ['answer-extent', (to: string) => ({ similar: 'exist', explanation: 'Є ще.', records: [to] })],
    ] as const) {
      const [ofClosed, ofNobody] = [closed, nobodys].map((to) => quality.post(`/v1/records/${record}/${command}`, body(to)));
      expect([command, likeness(await ofClosed!, closed)]).toEqual([command, likeness(await ofNobody!, nobodys)]);
    }
    const [ofClosed, ofNobody] = [closed, nobodys].map((id) => quality.post(`/v1/records/${id}/comment`, { text: 'Так.' }));
    expect(likeness(await ofClosed!, closed)).toBe(likeness(await ofNobody!, nobodys));
    expect(await end()).toEqual(before);
  });
});

describe('actions', () => {
  it('depend on no action that waits for them: not on themselves, nor over three others', async () => {
    const capa = (await people.olena.post('/v1/capas', { title: 'Коло', kind: 'corrective', leadUnit: 'registry', units: ['registry'] }))
      .body.id as string;
    const act = (command: string, body: object = {}) => people.olena.post(`/v1/capas/${capa}/${command}`, body);
    const cause = randomUUID();
    await act('rate-risk', { severity: 'moderate', likelihood: 'possible' }).expect(200);
    await act('begin-investigation').expect(200);
    await act('choose-method', { method: '5-whys' }).expect(200);
    await act('add-cause', { id: cause, text: 'Причина' }).expect(200);
    await act('confirm-cause', { cause, evidence: [{ note: 'наказ' }] }).expect(200);
    await act('answer-extent', { similarExist: false, similarCouldOccur: false, explanation: 'ні' }).expect(200);
    await act('finish-investigation').expect(200);
    const action = (id: string, dependsOn: readonly string[]) => ({
      ...{ title: 'Дія', kind: 'corrective', removes: [cause], owner: people.ihor.person, due: '2039-06-30', expectedResult: 'є' },
      ...{ id, dependsOn },
    });
    const chain = Array.from({ length: 4 }, () => randomUUID());
    for (const [n, id] of chain.entries()) await act('plan-action', action(id, n === 0 ? [] : [chain[n - 1]!])).expect(200);
    const change = (id: string, dependsOn: readonly string[]) => {
      const { id: _, ...body } = action(id, dependsOn);
      return act(`actions/${id}/change-action`, body);
    };
    const before = await end();
    const over = await change(chain[0]!, [chain[3]!]);
    expect(over.body.refusals).toEqual([
      expect.objectContaining({ code: 'dependencies-form-no-cycle', params: { actions: [chain[0], chain[3], chain[2], chain[1]] } }),
    ]);
    expect(codes(await change(chain[0]!, [chain[0]!]))).toEqual(['dependencies-form-no-cycle']);
    const own = randomUUID();
    expect(codes(await act('plan-action', action(own, [own])))).toEqual(['dependencies-form-no-cycle']);
    expect(codes(await act('plan-action', action(own, [randomUUID()])))).toEqual(['dependencies-are-known']);
    expect(await end()).toEqual(before);
  });
});

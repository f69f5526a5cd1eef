import { randomUUID } from 'node:crypto';
import { department, type Department } from '../../../../test/http/department.js';
import { testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

let house: TestHouse;
let people: Department;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
});
afterAll(() => house.close());

interface Sent {
  readonly key?: string;
  readonly ifMatch?: number | string;
}
const send = (by: Client, path: string, body: object, { key, ifMatch }: Sent = {}) => {
  const request = by.post(path, body);
  if (key !== undefined) void request.set('idempotency-key', key);
  if (ifMatch !== undefined) void request.set('if-match', typeof ifMatch === 'number' ? `"${ifMatch}"` : ifMatch);
  return request;
};
const nonconformity = { title: 'Стара плата', description: 'На стенді торішня плата.', process: 'issuing', unit: 'registry' };
const report = (by = people.ihor, sent: Sent = {}, body: object = nonconformity) => send(by, '/v1/nonconformities', body, sent);
const reported = async (): Promise<string> => (await report().expect(201)).body.id;
const comment = (by: Client, record: string, text: string, sent: Sent = {}) => send(by, `/v1/records/${record}/comment`, { text }, sent);
const read = async (record: string) => (await people.ihor.get(`/v1/records/${record}`).expect(200)).body;
const lengthOfTheLog = async () => (await house.house.core.store.end())?.index;

describe('a command under a key', () => {
  it('whose answer was lost, is answered the same when it is sent again', async () => {
    const key = randomUUID();
    const first = await report(people.ihor, { key }).expect(201);
    const end = await lengthOfTheLog();
    const again = await report(people.ihor, { key }).expect(201);
    const { number: _, ...answered } = first.body;
    expect(again.body).toMatchObject(answered);
    expect([again.headers['location'], again.headers['etag'], again.headers['redress-position']]).toEqual([
      first.headers['location'],
      first.headers['etag'],
      first.headers['redress-position'],
    ]);
    expect(await lengthOfTheLog()).toEqual(end);
  });

  it('twice at once is applied once', async () => {
    const [record, key] = [await reported(), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 5 }, () => comment(people.petro, record, 'Раз', { key })));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
    expect((await read(record)).comments).toHaveLength(1);

    const twin = randomUUID();
    const made = await Promise.all(Array.from({ length: 5 }, () => report(people.petro, { key: twin })));
    expect(new Set(made.map(({ status, body }) => `${status} ${body.id} ${body.revision}`)).size).toBe(1);
  });

  it('with another body, or on another record, is refused', async () => {
    const [record, other, key] = [await reported(), await reported(), randomUUID()];
    await comment(people.petro, record, 'Раз', { key }).expect(200);
    const end = await lengthOfTheLog();
    for (const again of [comment(people.petro, record, 'Два', { key }), comment(people.petro, other, 'Раз', { key })]) {
      const { status, body } = await again;
      expect([status, body.code]).toEqual([422, 'command-key-reused']);
    }
    expect(await lengthOfTheLog()).toEqual(end);
    // Keys are each person's own.
    await comment(people.hanna, record, 'Два', { key }).expect(200);
  });

  it('that was refused is decided anew', async () => {
    const [record, key] = [await reported(), randomUUID()];
    const input = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: people.ihor.person };
    const assign = () => send(people.olena, `/v1/records/${record}/assign`, { assignee: people.petro.person }, { key });
    expect((await assign()).status).toBe(409);
    await send(people.olena, `/v1/records/${record}/triage`, input).expect(200);
    await assign().expect(200);
  });

  it('is answered the same after a restart of the house', async () => {
    const key = randomUUID();
    const first = await report(people.ihor, { key }).expect(201);
    const noted = await comment(people.petro, first.body.id, 'До', { key }).expect(200);
    await comment(people.hanna, first.body.id, 'Після').expect(200);
    await house.restart();
    const end = await lengthOfTheLog();
    const again = await report(people.ihor, { key }).expect(201);
    const notedAgain = await comment(people.petro, first.body.id, 'До', { key }).expect(200);
    const { number: _, ...answered } = first.body;
    expect(again.body).toMatchObject(answered);
    expect(notedAgain.body).toEqual(noted.body);
    expect((await comment(people.petro, first.body.id, 'Інше', { key })).body.code).toBe('command-key-reused');
    expect(await lengthOfTheLog()).toEqual(end);
    expect((await read(first.body.id)).comments).toHaveLength(2);
  });

  it('makes a record under the id that the client gives, once', async () => {
    const id = randomUUID();
    await report(people.ihor, {}, { ...nonconformity, id }).expect(201);
    const again = await report(people.petro, {}, { ...nonconformity, id });
    expect(again.status).toBe(409);
    expect((await read(id)).reporter).toBe(people.ihor.person);
  });
});

describe('a command that names the revision seen', () => {
  it('conflicts with what others changed since, not with what the sender did, nor with the clockwork', async () => {
    const record = await reported();
    const { revision } = await read(record);
    const mine = await comment(people.petro, record, 'Моє', { ifMatch: revision }).expect(200);
    await comment(people.petro, record, 'Знову моє', { ifMatch: revision }).expect(200);
    // Each comes with the note that its reporter, who watches, was told.
    expect(mine.headers['etag']).toBe(`"${revision + 2}"`);
    const end = await lengthOfTheLog();
    const stale = await comment(people.hanna, record, 'Не бачила', { ifMatch: revision });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-revision']);
    expect(stale.body.params).toMatchObject({ seen: revision, actual: { revision: revision + 4 } });
    expect(await lengthOfTheLog()).toEqual(end);
    await comment(people.hanna, record, 'Бачила', { ifMatch: revision + 4 }).expect(200);
  });

  it.each(['7', 'W/"1"', '*', '"x"', '"1", "2"', '"-1"'])('as %s is told that it is none', async (ifMatch) => {
    const answer = await comment(people.petro, await reported(), 'x', { ifMatch });
    expect([answer.status, answer.body.code]).toEqual([400, 'bad-if-match']);
  });

  it('two at one revision: one wins, the other has not seen it', async () => {
    const record = await reported();
    const { revision } = await read(record);
    const by = [people.petro, people.hanna, people.olena, people.quality];
    const answers = await Promise.all(by.map((each) => comment(each, record, 'Я перший', { ifMatch: revision })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await read(record)).comments).toHaveLength(1);
  });
});

describe('commands at once on one record', () => {
  it('of which only one can be: the other is told what has become of it', async () => {
    const record = await reported();
    const input = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: people.ihor.person };
    const [triaged, rejected] = await Promise.all([
      send(people.olena, `/v1/records/${record}/triage`, input),
      send(people.quality, `/v1/records/${record}/reject`, { reason: 'Плата чинна' }),
    ]);
    const statuses = [triaged.status, rejected.status];
    expect([...statuses].sort()).toEqual([200, 409]);
    const loser = triaged.status === 409 ? triaged : rejected;
    expect(loser.body.refusals).toMatchObject([{ code: 'wrong-status' }]);
    expect((await read(record)).status).toBe(triaged.status === 200 ? 'triaged' : 'rejected');
  });

  it('that do not touch each other are all applied, each once', async () => {
    const record = await reported();
    const { revision } = await read(record);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) => comment([people.petro, people.hanna][n % 2]!, record, `№ ${n}`)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(answers.map(({ body }) => body.revision).sort((one, other) => one - other)).toEqual(
      answers.map((_, n) => revision + 2 * (n + 1)),
    );
    const { comments } = await read(record);
    expect(new Set(comments.map(({ text }: { text: string }) => text)).size).toBe(30);
  });
});

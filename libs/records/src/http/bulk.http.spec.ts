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

const reported = async (count: number): Promise<string[]> => {
  const report = { title: 'Стара плата', description: 'На стенді торішня плата.', process: 'issuing', unit: 'registry' };
  const answers = await Promise.all(Array.from({ length: count }, () => people.ihor.post('/v1/nonconformities', report).expect(201)));
  return answers.map(({ body }) => body.id as string);
};
const triaged = async (count: number): Promise<string[]> => {
  const records = await reported(count);
  const input = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: people.ihor.person };
  const { body } = await bulk(people.olena, { command: 'triage', input, items: records.map((id) => ({ id })) }).expect(200);
  expect(body).toMatchObject({ of: count, accepted: count, refused: 0, failed: 0, notBegun: 0 });
  return records;
};
const bulk = (by: Client, body: object, key: string = randomUUID()) => by.post('/v1/records/bulk', body).set('idempotency-key', key);
const read = async (record: string) => (await people.olena.get(`/v1/records/${record}`).expect(200)).body;
const lengthOfTheLog = async () => (await house.house.core.store.end())?.index;

describe('one command on many records', () => {
  it('has a result for each: who is refused stops nobody', async () => {
    const records = await triaged(20);
    const untriaged = (await reported(1))[0]!;
    const missing = randomUUID();
    const items = [untriaged, ...records, missing].map((id) => ({ id }));
    const { body } = await bulk(people.olena, { command: 'assign', input: { assignee: people.petro.person }, items }).expect(200);
    expect(body).toMatchObject({ of: 22, accepted: 20, refused: 2, failed: 0, notBegun: 0 });
    expect(body.items.map(({ item }: { item: number }) => item)).toEqual(items.map((_, n) => n));
    expect(body.items[0]).toMatchObject({ outcome: 'refused', problem: { status: 409, refusals: [{ code: 'wrong-status' }] } });
    expect(body.items[21]).toMatchObject({ outcome: 'refused', problem: { status: 404, code: 'not-there' } });
    for (const id of records) expect((await read(id)).assignee).toBe(people.petro.person);
  });

  it('again under the same key is applied once, and goes on with what was not there before', async () => {
    const [records, key] = [await triaged(6), randomUUID()];
    const send = (ids: readonly string[], text = 'Разом') =>
      bulk(people.hanna, { command: 'comment', input: { text }, items: ids.map((id) => ({ id })) }, key).expect(200);
    const first = (await send(records.slice(0, 4))).body;
    const end = await lengthOfTheLog();
    expect((await send(records.slice(0, 4))).body).toEqual(first);
    expect(await lengthOfTheLog()).toEqual(end);
    expect((await send(records)).body).toMatchObject({ accepted: 6 });
    for (const id of records) expect((await read(id)).comments).toHaveLength(1);
    const other = (await send(records.slice(0, 1), 'Інше')).body;
    expect(other.items[0]).toMatchObject({ outcome: 'refused', problem: { code: 'command-key-reused', status: 422 } });
  });

  it('takes what one item has otherwise, and the revision that its caller had seen', async () => {
    const [one, other] = await triaged(2);
    const { revision } = await read(other!);
    await people.hanna.post(`/v1/records/${other}/comment`, { text: 'Між тим' }).expect(200);
    const items = [
      { id: one, input: { assignee: people.petro.person } },
      { id: other, revision },
    ];
    const { body } = await bulk(people.olena, { command: 'assign', input: { assignee: people.hanna.person }, items }).expect(200);
    expect(body.items).toMatchObject([{ outcome: 'accepted' }, { outcome: 'refused', problem: { status: 412 } }]);
    expect((await read(one!)).assignee).toBe(people.petro.person);
  });

  it('gives each result as a line as it comes; a closed connection begins nothing more, and the same again goes on', async () => {
    const records = await triaged(200);
    const { port } = await house.listening();
    const key = randomUUID();
    const closing = new AbortController();
    const answer = await fetch(`http://127.0.0.1:${port}/v1/records/bulk`, {
      method: 'POST',
      signal: closing.signal,
      headers: {
        authorization: `Bearer ${people.olena.token}`,
        'content-type': 'application/json',
        accept: 'application/x-ndjson',
        'idempotency-key': key,
      },
      body: JSON.stringify({ command: 'assign', input: { assignee: people.petro.person }, items: records.map((id) => ({ id })) }),
    });
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    const { value } = await answer.body!.getReader().read();
    const [line] = new TextDecoder().decode(value).split('\n');
    expect(JSON.parse(line!)).toMatchObject({ outcome: 'accepted' });
    closing.abort();

    const assigned = async (): Promise<number> => {
      let count = 0;
      for await (const { events } of house.house.core.store.readAll(null, { filter: { types: ['RecordAssigned'] } }))
        count += events.filter(({ stream }) => records.some((id) => stream.endsWith(id))).length;
      return count;
    };
    // What was under way is finished, and nothing is begun after it: two looks that see the same say so.
    let [before, now] = [-1, await assigned()];
    while (before !== now) [before, now] = [now, (await house.settled(), await assigned())];
    expect(now).toBeGreaterThan(0);
    expect(now).toBeLessThan(200);

    const again = { command: 'assign', input: { assignee: people.petro.person }, items: records.map((id) => ({ id })) };
    expect((await bulk(people.olena, again, key).expect(200)).body).toMatchObject({ of: 200, accepted: 200, notBegun: 0 });
    expect(await assigned()).toBe(200);
  });

  it('names every offending field before anything is begun', async () => {
    const [record] = await triaged(1);
    const end = await lengthOfTheLog();
    const wrong = async (body: object) => {
      const answer = await bulk(people.olena, body).expect(400);
      return (answer.body.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`).sort();
    };
    expect(await wrong({ command: 'burn', items: [], more: 1 })).toEqual(['/command not-one-of', '/items too-few', '/more unknown-field']);
    expect(await wrong({ command: 'assign', input: { assignee: 'nobody' }, items: [{ id: record }, { id: record }] })).toEqual([
      '/input/assignee not-an-id',
      '/items/1 given-twice',
    ]);
    expect(
      await wrong({
        command: 'assign',
        input: { reason: 'Разом' },
        items: [{ id: record, input: { assignee: 7 } }, { id: 'x' }, { id: randomUUID(), revision: -1 }],
      }),
    ).toEqual(['/items/1/id not-an-id', '/items/2/revision out-of-range']);
    expect(
      await wrong({
        command: 'assign',
        input: { reason: 'Разом' },
        items: [{ id: record, input: { assignee: 7 } }, { id: randomUUID() }, { id: randomUUID(), input: { what: 1 } }],
      }),
    ).toEqual([
      '/input/assignee required',
      '/items/0/input/assignee not-an-id',
      '/items/2/input/assignee required',
      '/items/2/input/what unknown-field',
    ]);
    const tooMany = { command: 'assign', input: {}, items: Array.from({ length: 1_001 }, () => ({ id: randomUUID() })) };
    expect(await wrong(tooMany)).toEqual(['/items too-many']);
    await house.anyone.post('/v1/records/bulk', { command: 'assign', items: [{ id: record }] }).expect(401);
    expect(await lengthOfTheLog()).toEqual(end);
  });
});

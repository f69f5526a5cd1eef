import { asOf, rebuildViews, sql, type View } from '#projections';
import { testHouse, type Client, type TestHouse } from './house.js';

let house: TestHouse;
let manager: Client;
let year: string;
beforeAll(async () => {
  house = await testHouse();
  manager = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  year = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Kyiv', year: 'numeric' }).format(new Date());
});
afterAll(() => house.close());

/** What stands in the table now, whatever the process remembers. */
async function tabled(): Promise<ReadonlyMap<string, string>> {
  const { pool, views } = house.house.core;
  const numbers = views.feeds.find(({ name }) => name === 'numbers') as unknown as View;
  const { rows } = await pool.query<{ key: string; number: string }>(
    sql`select n.key, n.number from ${asOf(numbers, null)} n where n.number is not null order by n.key`,
  );
  return new Map(rows.map(({ key, number }) => [key, number]));
}

const report = (title: string, more: object = {}) =>
  manager.post('/v1/nonconformities', { title, description: 'As it was seen.', ...more });

describe('numbers for people', () => {
  it('come with the answer, the same when it is repeated', async () => {
    const { body } = await report('The first').set('idempotency-key', 'the first').expect(201);
    expect(body.number).toBe(`NC-${year}-00001`);
    expect((await report('The first').set('idempotency-key', 'the first').expect(201)).body).toEqual(body);
  });

  it('are not waited for where the caller does not want to; a repeat shows what the first answer could not', async () => {
    const send = () => report('The second').set('idempotency-key', 'the second');
    const first = await send().set('prefer', 'respond-async').expect(201);
    expect(first.body.number).toBeNull();
    expect((await send().expect(201)).body).toEqual({ ...first.body, number: `NC-${year}-00002` });
  });

  it('stand on the record, in the list, with tasks, notifications and changes, and are found by', async () => {
    const { body: made } = await report('The third').expect(201);
    const number = `NC-${year}-00003`;
    const after = `after=${encodeURIComponent(made.position)}`;
    expect((await manager.get(`/v1/records/${made.id}?${after}`).expect(200)).body.number).toBe(number);
    for (const q of [number, `nc ${year} 3`, '3', '00003', 'third']) {
      const { body } = await manager.get(`/v1/records?q=${encodeURIComponent(q)}`).expect(200);
      expect([q, body.items.map((each: { number: string }) => each.number)]).toEqual([q, [number]]);
    }
    const tasks = await manager.get('/v1/tasks').expect(200);
    expect(tasks.body.items.map((each: { subjectNumber: string }) => each.subjectNumber)).toContain(number);
    const changes = await manager.get(`/v1/changes?limit=1000`).expect(200);
    expect(changes.body.items.filter(({ id }: { id: string }) => id === made.id)[0]).toMatchObject({
      type: 'NonconformityReported',
      number,
    });
  });

  it('are those of CAPAs too, with the numbers of what they cover', async () => {
    const { body: record } = await report('The fourth').expect(201);
    const { body: capa } = await manager.post('/v1/capas', { title: 'Cure of the fourth', records: [record.id] }).expect(201);
    const number = `CA-${year}-00001`;
    expect(capa.number).toBe(number);
    const { body: read } = await manager.get(`/v1/capas/${capa.id}`).expect(200);
    expect(read).toMatchObject({ number, coverage: [{ record: record.id, number: `NC-${year}-00004` }] });
    const list = `/v1/capas?q=${number}&after=${encodeURIComponent(capa.position)}`;
    expect((await manager.get(list).expect(200)).body.items).toMatchObject([{ id: capa.id, number }]);
  });

  it('have no gap however many come at once, and are the same after a rebuild', async () => {
    const server = house.house.api.app.getHttpAdapter().getInstance();
    const before = 4;
    const create = (n: number) =>
      server.inject({
        method: 'POST',
        url: '/v1/nonconformities',
        headers: { authorization: `Bearer ${manager.token}`, 'idempotency-key': `one of a thousand: ${n}` },
        payload: { title: 'One of a thousand', description: 'At once.' },
      });
    const given = await Promise.all(
      Array.from({ length: 1_000 }, async (_, n) => {
        let answer = await create(n);
        // A house under such a rush may ask to come back: with the same key, so that nothing is made twice.
        while (answer.statusCode === 503) {
          await house.settled().catch(() => undefined);
          answer = await create(n);
        }
        expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)]);
        return answer.json<{ id: string; number: string | null }>();
      }),
    );
    const ids = given.map(({ id }) => id);
    await house.settled();
    const numbers = await tabled();
    const expected = ids.map((_, n) => `NC-${year}-${String(before + n + 1).padStart(5, '0')}`);
    expect(ids.map((id) => numbers.get(id)!).sort()).toEqual(expected);
    // Whoever waited long enough was told the very number.
    for (const { id, number } of given) expect([numbers.get(id), null]).toContain(number);
    const outcomes = await rebuildViews({ views: house.house.core.views, catalogue: house.house.core.catalogue, names: ['numbers'] });
    expect(outcomes).toMatchObject([{ name: 'numbers', outcome: 'live' }]);
    expect(await tabled()).toEqual(numbers);
    expect((await report('One more').expect(201)).body.number).toBe(`NC-${year}-01005`);
  });
});

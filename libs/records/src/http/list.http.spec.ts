import { standingClock } from '#kernel';
import { department, type Department } from '../../../../test/http/department.js';
import { testHouse, type TestHouse } from '../../../../test/http/house.js';

/** Everything is reported at one and the same instant, so that nothing but the id tells the records apart. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
const many = 250;
let house: TestHouse;
let people: Department;
const ids: string[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  people = await department(house);
  for (let begun = 0; begun < many; begun += 25) {
    const made = await Promise.all(
      Array.from({ length: 25 }, (_, n) =>
        people.ihor
          .post('/v1/nonconformities', {
            title: `Плата № ${begun + n}`,
            description: 'Торішня.',
            severity: (begun + n) % 10 === 0 ? 'major' : 'minor',
            ...((begun + n) % 5 === 0 && { process: 'issuing', unit: 'registry' }),
            ...(begun + n === 7 && { externalReference: "Лист об'єднання 7/Б" }),
          })
          .expect(201),
      ),
    );
    ids.push(...made.map(({ body }) => body.id as string));
  }
  await people.olena
    .post(`/v1/records/${ids[0]}/triage`, { process: 'issuing', unit: 'registry', severity: 'critical', assignee: people.petro.person })
    .expect(200);
  await house.settled();
});
afterAll(() => house.close());

interface Item {
  readonly id: string;
  readonly status: string;
  readonly severity: string;
  readonly title: string;
}
const page = async (query: string): Promise<{ items: Item[]; next: string | null }> =>
  (await people.auditor.get(`/v1/records?${query}`).expect(200)).body;
async function all(query: string, limit: number): Promise<Item[]> {
  const items: Item[] = [];
  for (let next: string | null = ''; next !== null;) {
    const { items: more, next: after } = await page(`limit=${limit}${query}${next === '' ? '' : `&cursor=${encodeURIComponent(next)}`}`);
    if (after !== null) expect(more).toHaveLength(limit);
    items.push(...more);
    next = after;
  }
  return items;
}

describe('the list of records', () => {
  it.each([200, 83, 50])('shows each of 250 of one instant once, in pages of %i', async (limit) => {
    const found = await all('', limit);
    expect(found).toHaveLength(many);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('has 50 on a page where nothing is said, and at most 200', async () => {
    expect((await page('')).items).toHaveLength(50);
    for (const limit of ['201', '0', '-1', '1.5', 'x', '']) {
      const answer = await people.auditor.get(`/v1/records?limit=${limit}`);
      expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, '/limit']);
    }
  });

  it('goes on after a page although newer ones came in between, and shows none twice', async () => {
    const first = await page('limit=100');
    clock.set('2026-03-02T08:01:00.000Z');
    const { body: newer } = await people.ihor.post('/v1/nonconformities', { title: 'Новіша', description: 'x' }).expect(201);
    await house.settled();
    const rest: Item[] = [];
    for (let next = first.next; next !== null;) {
      const { items, next: after } = await page(`limit=100&cursor=${next}`);
      rest.push(...items);
      next = after;
    }
    expect([...first.items, ...rest].map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect((await page('limit=1')).items[0]!.id).toBe(newer.id);
    expect((await page(`limit=1&at=2026-03-02T08:00:59.999Z`)).items[0]!.id).not.toBe(newer.id);
  });

  it.each([
    ['status=reported', many],
    ['status=triaged', 1],
    ['status=triaged&status=closed', 1],
    ['severity=major', 24],
    ['severity=critical', 1],
    ['severity=major&severity=critical', 25],
    ['kind=nonconformity', many + 1],
    ['kind=complaint', 0],
    ['unit=registry', 50],
    ['process=issuing&severity=minor', 25],
    [`q=${encodeURIComponent('№ 24')}`, 11],
    [`q=${encodeURIComponent('ПЛАТА № 249')}`, 1],
    [`q=${encodeURIComponent('Лист об’єднання')}`, 1],
    [`q=${encodeURIComponent('%_\\')}`, 0],
  ])('narrowed by %s shows %i', async (query, count) => {
    expect(await all(`&${query}`, 200)).toHaveLength(count);
  });

  it('is narrowed by the ids of people, units and processes', async () => {
    expect((await all(`&assignee=${people.petro.person}`, 10)).map(({ id }) => id)).toEqual([ids[0]]);
    expect(await all(`&unit=${people.unit}&process=${people.process}`, 200)).toHaveLength(50);
    // As of before the triage.
    expect(await all(`&severity=critical&at=2026-03-02T07:59:59Z`, 200)).toHaveLength(0);
  });

  it.each([
    ['unit=nowhere', '/unit', 'unknown-unit'],
    ['process=nothing', '/process', 'unknown-process'],
    ['status=lost', '/status/0', 'not-one-of'],
    ['assignee=petro', '/assignee', 'not-an-id'],
    ['colour=red', '/colour', 'unknown-field'],
    ['at=yesterday', '/at', 'not-an-instant'],
    ['q=', '/q', 'blank'],
    [`q=${'a'.repeat(201)}`, '/q', 'too-long'],
  ])('says what is wrong with %s', async (query, pointer, code) => {
    const { status, body } = await people.auditor.get(`/v1/records?${query}`);
    expect([status, body.errors]).toMatchObject([400, [{ in: 'query', pointer, code }]]);
  });
});

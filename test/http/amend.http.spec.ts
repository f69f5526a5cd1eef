import { standingClock } from '#kernel';
import { department, type Department } from './department.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Something was written wrongly: it is amended where it stands, and what it had said is there for whoever looks back. */
const clock = standingClock('2026-03-03T08:00:00.000Z');
let house: TestHouse;
let people: Department;

beforeAll(async () => {
  house = await testHouse({ clock });
  people = await department(house);
});
afterAll(() => house?.close());

const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const amend = (by: Client, id: string, body: object) => by.post(`/v1/records/${id}/amend`, body);
const pageOf = async (by: Client, id: string, at = '') => (await by.get(`/v1/records/${id}${at}`).expect(200)).body;
const found = async (by: Client, q: string): Promise<string[]> =>
  (await by.get(`/v1/search?q=${encodeURIComponent(q)}`).expect(200)).body.items.map(({ id }: { id: string }) => id);

describe('a nonconformity whose title names the wrong street', () => {
  const report = { title: 'Довідка на вулицю Садову', description: 'Видано не за тією адресою.', process: 'issuing', unit: 'registry' };
  let id: string;
  beforeAll(async () => {
    id = (await people.ihor.post('/v1/nonconformities', report).expect(201)).body.id;
    await house.settled();
  });

  it('says of each field who may amend it', async () => {
    const { amendable, amendedAt } = await pageOf(people.petro, id);
    expect(amendedAt).toBeNull();
    expect(amendable.find(({ name }: { name: string }) => name === 'title')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'amended-is-yours', params: { needed: ['reporter', 'triager', 'quality-manager'] } }],
    });
    const mine = (await pageOf(people.ihor, id)).amendable.find(({ name }: { name: string }) => name === 'title');
    expect(mine).toEqual({ name: 'title', allowed: true, refusals: [] });
  });

  it('is refused with every reason, in either language', async () => {
    const wrong = { changes: { receivedAt: '2026-03-02T08:00:00Z', correction: 'Нічого.', title: 'Інша' }, reason: 'Помилка.' };
    expect(codes(await amend(people.petro, id, wrong).expect(422))).toEqual([
      'something-is-yours-to-amend',
      'amended-is-of-this-kind',
      'amended-is-written',
      'amended-is-open-in-status',
      'amended-is-yours',
    ]);
    const { body } = await amend(people.ihor, id, { changes: { tittle: 'x' } });
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/changes/tittle', '/reason']);
  });

  it('is amended: list, search and page read as it is now, and as it was at an earlier instant', async () => {
    const before = clock.now();
    clock.advance(60_000);
    const changes = { title: 'Довідка на вулицю Лісову' };
    await amend(people.ihor, id, { changes, reason: 'Переплутано вулиці.' }).expect(200);
    await house.settled();
    const page = await pageOf(people.ihor, id);
    expect([page.nonconformity.title, page.amendedAt]).toEqual([changes.title, clock.now()]);
    expect((await pageOf(people.ihor, id, `?at=${before}`)).nonconformity.title).toBe(report.title);
    const { items } = (await people.ihor.get('/v1/records').expect(200)).body;
    expect(items.find((each: { id: string }) => each.id === id).title).toBe(changes.title);
    expect(await found(people.ihor, 'Лісова')).toEqual([id]);
    expect(await found(people.ihor, 'Садова')).toEqual([]);
  });

  it('shows what it had said, who amended it and why, in either language', async () => {
    const read = async (language: string) => {
      const { body } = await people.quality.get(`/v1/records/${id}/history?limit=200`).set('Accept-Language', language).expect(200);
      return body.items.find(({ type }: { type: string }) => type === 'RecordAmended');
    };
    expect(await read('uk')).toMatchObject({
      text: 'Написане виправлено: назва: «Довідка на вулицю Садову» → «Довідка на вулицю Лісову». Підстава: Переплутано вулиці.',
      data: { changes: { title: { was: report.title, now: 'Довідка на вулицю Лісову' } }, amendedBy: [people.ihor.person] },
    });
    expect((await read('en')).text).toBe(
      'What was written was amended: title: “Довідка на вулицю Садову” → “Довідка на вулицю Лісову”. Reason: Переплутано вулиці.',
    );
  });
});

describe('an appeal that was registered under the wrong day', () => {
  it('is amended sealed, and its term of law moves with the day of receipt', async () => {
    const body = { form: 'application', channel: 'letter', receivedAt: '2026-03-02T08:00:00Z', text: 'Прошу довідку.', process: 'issuing' };
    const id = (await people.ihor.post('/v1/complaints', body).expect(201)).body.id as string;
    const reason = 'На конверті інший день.';
    expect(codes(await amend(people.ihor, id, { changes: { receivedAt: '2026-02-26T08:00:00Z' }, reason }))).toContain('amended-is-yours');
    const changes = { receivedAt: '2026-02-26T08:00:00Z', text: 'Прошу дві довідки.' };
    await amend(people.quality, id, { changes, reason }).expect(200);
    await house.settled();
    const page = await pageOf(people.quality, id);
    const answer = page.obligations.find(({ name }: { name: string }) => name === 'answer');
    expect(page.complaint).toMatchObject({ receivedAt: '2026-02-26T08:00:00.000Z', text: 'Прошу дві довідки.' });
    expect(answer).toMatchObject({
      from: '2026-02-26T08:00:00.000Z',
      due: '2026-03-26T22:00:00.000Z',
      originalDue: '2026-03-26T22:00:00.000Z',
    });
    const { revision } = page;
    await amend(people.quality, id, { changes, reason }).expect(200);
    expect((await pageOf(people.quality, id)).revision).toBe(revision);
  });
});

import { standingClock } from '#kernel';
import { department, type Department } from '../../../../test/http/department.js';
import { testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

interface Item {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly matches: { readonly field: string; readonly excerpt: string; readonly marks: [number, number][] }[];
}

const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let people: Department;
let [fee, letter, open, against, capa]: string[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  people = await department(house);
  const { ihor, hanna, olena } = people;
  const made = async (by: Client, path: string, body: object): Promise<string> => (await by.post(path, body).expect(201)).body.id as string;
  fee = await made(ihor, '/v1/nonconformities', {
    title: 'Плату взято за торішнім тарифом',
    description: 'Під час перевірки каси знайдено квитанції об’єднання «Надія», видані за скасованим рішенням ради.',
    externalReference: 'КАСА-77/Б',
    process: 'issuing',
  });
  await olena.post(`/v1/records/${fee}/comment`, { text: 'Ґрунтовну відповідь каси додано, її їжачки не загубили.' }).expect(200);
  letter = await made(ihor, '/v1/nonconformities', {
    title: 'Лист загублено',
    description: 'Конверт не знайшли. 100% _точно_ \\ не знайшли.',
  });
  const complaint = { citizen: { name: 'Соломія Незнана' }, form: 'complaint', channel: 'letter', receivedAt: '2026-03-02T07:00:00.000Z' };
  open = await made(hanna, '/v1/complaints', { ...complaint, text: 'Вимагали хабар.', unit: 'registry', externalReference: 'ЗВ-501' });
  against = await made(hanna, '/v1/complaints', {
    ...{ ...complaint, text: 'Грубість.', unit: 'registry', externalReference: 'ЗВ-502' },
    against: { persons: [people.petro.person] },
  });
  capa = await made(people.quality, '/v1/capas', {
    title: 'Застарілі тарифи в касі',
    description: null,
    kind: 'corrective',
    leadUnit: 'registry',
  });
  await house.settled();
});
afterAll(() => house?.close());

const page = async (by: Client, q: string, more = ''): Promise<{ items: Item[]; next: string | null }> =>
  (await by.get(`/v1/search?q=${encodeURIComponent(q)}${more}`).expect(200)).body;
const found = async (q: string, by = people.auditor, more = ''): Promise<string[]> => (await page(by, q, more)).items.map(({ id }) => id);

describe('search over everything', () => {
  it('finds words of any text in any form, and shows where', async () => {
    for (const q of ['тарифами', 'ПЕРЕВІРКА', "об'єднань", 'обʼєднання', 'ґрунтовна', 'їжачок', 'квитанцій рішенню']) {
      expect([q, await found(q)]).toEqual([q, expect.arrayContaining([fee])]);
    }
    const { items } = await page(people.auditor, 'перевірці');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ id: fee, kind: 'nonconformity', title: 'Плату взято за торішнім тарифом', status: 'reported' });
    const [{ field, excerpt, marks } = { field: '', excerpt: '', marks: [] as [number, number][] }] = items[0]!.matches;
    expect([field, marks.map(([from, to]) => excerpt.slice(from, to))]).toEqual(['description', ['перевірки']]);
  });

  it('finds what has all words in one text, and nothing for signs that are no words', async () => {
    expect(await found('плату тарифом')).toEqual([fee]);
    expect(await found('плату конверт')).toEqual([]);
    expect(await found('100% точно')).toEqual([letter]);
    for (const q of ['%', '_', '\\', "'", '… — !', '%_\\%']) expect([q, await found(q)]).toEqual([q, []]);
  });

  it('finds records and CAPAs, the newest first, and those of a kind', async () => {
    expect(await found('тариф')).toEqual([capa, fee]);
    expect(await found('тариф', people.auditor, '&kind=capa')).toEqual([capa]);
    expect(await found('тариф', people.auditor, '&kind=nonconformity&kind=finding')).toEqual([fee]);
  });

  it('jumps to a number however it is shortened, before all else', async () => {
    const { items } = await page(people.auditor, 'NC-2026-00001');
    expect(items[0]).toMatchObject({
      id: fee,
      number: 'NC-2026-00001',
      matches: [{ field: 'number', excerpt: 'NC-2026-00001', marks: [[0, 13]] }],
    });
    for (const q of ['nc 2026 1', 'nc-2026-1', 'NС-2026-00001']) expect((await found(q))[0]).toBe(fee);
    // The letter says 100 %: what has the number in a text comes after what is called by it.
    expect(await found('1')).toEqual([capa, open, fee, letter]);
  });

  it('finds a complaint by reference, unit and process, never by what a citizen wrote', async () => {
    expect(await found('зв-501')).toEqual([open]);
    expect(await found('реєстр', people.auditor, '&kind=complaint')).toEqual([against, open]);
    expect(await found('registry', people.auditor, '&kind=capa')).toEqual([capa]);
    const { items } = await page(people.auditor, 'видача довідок');
    expect(items.map(({ id, matches }) => [id, matches.map(({ field }) => field)])).toEqual([[fee, ['process']]]);
    for (const q of ['хабар', 'Соломія', 'Незнана', 'грубість']) expect([q, await found(q, people.quality)]).toEqual([q, []]);
  });

  it('leaves out what is closed to the searcher, and fills the page with what comes next', async () => {
    const { petro, hanna } = people;
    expect(await found('зв', hanna)).toEqual([against, open]);
    expect(await found('зв', petro)).toEqual([open]);
    expect(await found('реєстр', hanna, '&kind=complaint')).toEqual([against, open]);
    expect(await found('реєстр', petro, '&kind=complaint&limit=1')).toEqual([open]);
    expect((await page(petro, 'реєстр', '&kind=complaint&limit=1')).next).toBeNull();
    expect(await found('зв-502', petro)).toEqual([]);
    expect(await found('CO-2026-00002', petro)).toEqual([]);
    expect(await found('CO-2026-00002', hanna)).toContain(against);
  });

  it('shows each once over pages of one, over numbers, words and names', async () => {
    const all = await found('реєстр 1');
    expect(all).toEqual([]);
    const once = async (q: string): Promise<string[]> => {
      const ids: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const part: Awaited<ReturnType<typeof page>> = await page(
          people.auditor,
          q,
          `&limit=1${next && `&cursor=${encodeURIComponent(next)}`}`,
        );
        ids.push(...part.items.map(({ id }) => id));
        next = part.next;
      }
      return ids;
    };
    for (const q of ['1', 'тариф', 'реєстр', 'видача']) expect(await once(q)).toEqual(await found(q));
  });

  it('knows what was written then, where an instant is asked for', async () => {
    clock.set('2026-03-02T09:00:00.000Z');
    await people.olena.post(`/v1/records/${fee}/comment`, { text: 'Гиперболоїд знайдено.' }).expect(200);
    await house.settled();
    expect(await found('гиперболоїд')).toEqual([fee]);
    expect(await found('гиперболоїд', people.auditor, '&at=2026-03-02T08:30:00Z')).toEqual([]);
    expect(await found('тариф', people.auditor, '&at=2026-03-01T00:00:00Z')).toEqual([]);
    expect(await found('тариф', people.auditor, '&at=2026-03-02T08:30:00Z')).toEqual([capa, fee]);
  });

  it.each([
    ['', '/q', 'required'],
    ['q=', '/q', 'blank'],
    ['q=%20%20', '/q', 'blank'],
    [`q=${'а'.repeat(201)}`, '/q', 'too-long'],
    ['q=a%00b', '/q', 'forbidden-text'],
    ['q=x&kind=dragon', '/kind/0', 'not-one-of'],
    ['q=x&limit=0', '/limit', 'out-of-range'],
    ['q=x&colour=red', '/colour', 'unknown-field'],
  ])('says what is wrong with ?%s', async (query, pointer, code) => {
    const { status, body } = await people.auditor.get(`/v1/search?${query}`);
    expect([status, body.errors]).toMatchObject([400, [{ in: 'query', pointer, code }]]);
  });

  it('refuses cursors that are none of its own, questions of a megabyte, and strangers', async () => {
    expect((await people.auditor.get('/v1/search?q=x&cursor=abc')).body.code).toBe('bad-cursor');
    expect((await people.auditor.get(`/v1/search?q=${'a'.repeat(10_000)}`)).status).toBeGreaterThanOrEqual(400);
    expect((await house.anyone.get('/v1/search?q=x')).status).toBe(401);
  });
});

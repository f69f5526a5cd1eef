import { department, type Department } from '../../../../test/http/department.js';
import { testHouse, type TestHouse } from '../../../../test/http/house.js';

let house: TestHouse;
let people: Department;
let [fee, stamp, rejected]: string[] = [];

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  const { ihor, hanna, olena } = people;
  const report = async (title: string, description: string, more: object = {}): Promise<string> =>
    (await ihor.post('/v1/nonconformities', { title, description, process: 'issuing', ...more }).expect(201)).body.id as string;
  fee = await report('Плату за довідку взято за старим тарифом', 'Касир узяв торішній тариф об’єднання, громадянка скаржилася.', {
    unit: 'registry',
  });
  stamp = await report('На довідці немає печатки', 'Печатку забули поставити.');
  rejected = await report('Плату за виписку взято двічі', 'Квитанції дві.');
  await olena.post(`/v1/records/${rejected}/reject`, { reason: 'Друга квитанція — копія.' }).expect(200);
  await hanna
    .post('/v1/complaints', {
      ...{ citizen: { name: 'Соломія Незнана' }, form: 'complaint', channel: 'letter', receivedAt: '2026-03-02T07:00:00.000Z' },
      ...{ text: 'Плату за довідку взято за старим тарифом', externalReference: 'Плату за довідку взято за старим тарифом' },
    })
    .expect(201);
  await house.settled();
});
afterAll(() => house?.close());

const like = async (body: object, by = people.petro) =>
  (await by.post('/v1/records/likely-duplicates', body).expect(200)).body.items as {
    readonly id: string;
    readonly number: string;
    readonly score: number;
    readonly words: string[];
    readonly status: string;
  }[];

describe('likely duplicates', () => {
  it('are the most alike, with the words that they share, in whatever form and with whatever apostrophe', async () => {
    const found = await like({
      title: "Взяли плату за довідки за старими тарифами об'єднання",
      description: 'Громадянин скаржиться на касира.',
    });
    expect(found[0]).toMatchObject({ id: fee, number: expect.stringMatching(/^NC-\d{4}-00001$/), status: 'reported' });
    expect(found[0]!.words).toEqual(expect.arrayContaining(['плату', 'довідки', 'старими', 'тарифами', "об'єднання", 'касира']));
    expect(found[0]!.score).toBeGreaterThan(0.5);
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((one, other) => other - one));
  });

  it('are among what has ended of late, too', async () => {
    expect((await like({ title: 'Двічі взято плату за виписку' }))[0]).toMatchObject({ id: rejected, status: 'rejected' });
  });

  it('are a little more alike in the same unit', async () => {
    const [there] = await like({ title: 'Плата за довідку', unit: 'registry' });
    const [elsewhere] = await like({ title: 'Плата за довідку' });
    expect([there!.id, elsewhere!.id]).toEqual([fee, fee]);
    expect(there!.score).toBeGreaterThan(elsewhere!.score);
  });

  it('are none where nothing is alike, or nothing is said', async () => {
    expect(await like({ title: 'Черга на вході' })).toEqual([]);
    expect(await like({ title: '%_\\ — !' })).toEqual([]);
    expect((await like({ title: 'На довідці немає печатки', kind: 'finding' })).map(({ id }) => id)).toEqual([]);
    expect((await like({ title: 'На довідці немає печатки', limit: 1 })).map(({ id }) => id)).toEqual([stamp]);
  });

  it('are never complaints: what is written on them is sealed', async () => {
    const found = await like({ title: 'Плату за довідку взято за старим тарифом', limit: 20 }, people.quality);
    expect(found.map(({ id }) => id).toSorted()).toEqual([fee, rejected].toSorted());
  });

  it.each([
    [{}, '/title', 'required'],
    [{ title: '' }, '/title', 'blank'],
    [{ title: 'x', description: 'а'.repeat(1_000_000) }, '/description', 'too-long'],
    [{ title: 'a\0b' }, '', ''],
    [{ title: 'x', kind: 'dragon' }, '/kind', 'not-one-of'],
    [{ title: 'x', limit: 21 }, '/limit', 'out-of-range'],
    [{ title: 'x', colour: 'red' }, '/colour', 'unknown-field'],
  ])('says what is wrong with a draft', async (body, pointer, code) => {
    const { status, body: problem } = await people.petro.post('/v1/records/likely-duplicates', body);
    expect([400, 413]).toContain(status);
    if (pointer !== '' && status === 400) expect(problem.errors).toMatchObject([{ pointer, code }]);
  });
});

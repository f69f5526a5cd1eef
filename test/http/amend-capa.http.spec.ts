import { CapaWalk } from './capa-walk.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** What an approver has signed is amended only with a signature; what nobody signed, at once. */
let house: TestHouse;
let olena: Client, ihor: Client, nadia: Client, taras: Client, maria: Client;
let capa: string;

beforeAll(async () => {
  house = await testHouse();
  const { body: unit } = await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  olena = await house.employ({ username: 'olena', roles: ['process-owner'], unit: unit.id });
  ihor = await house.employ({ username: 'ihor', unit: unit.id });
  nadia = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  taras = await house.employ({ username: 'taras', roles: ['auditor'] });
  maria = await house.employ({ username: 'maria', roles: ['head-of-department'] });
  const people = () => ({ owner: olena, worker: ihor, manager: nadia, assessor: taras, password: 'password of nadia' });
  const frame = { title: 'Шаблони', kind: 'corrective', leadUnit: unit.id, units: [unit.id] };
  capa = (await olena.post('/v1/capas', frame).expect(201)).body.id;
  await new CapaWalk(house, people, () => Promise.reject(new Error('the clock stands'))).toImplementing(capa);
});
afterAll(() => house?.close());

const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const act = (by: Client, command: string, body: object) => by.post(`/v1/capas/${capa}/${command}`, body);
const read = async (by: Client) => {
  await house.settled();
  return (await by.get(`/v1/capas/${capa}`).expect(200)).body;
};
const found = async (q: string): Promise<string[]> =>
  (await olena.get(`/v1/search?q=${encodeURIComponent(q)}`).expect(200)).body.items.map(({ id }: { id: string }) => id);

it('has its title amended at once; list and search follow', async () => {
  await act(olena, 'amend', { changes: [{ field: 'title', now: 'Бланки довідок' }], reason: 'Ідеться про бланки.' }).expect(200);
  expect(await read(olena)).toMatchObject({ title: 'Бланки довідок', amendment: null });
  const { items } = (await olena.get('/v1/capas').expect(200)).body;
  expect(items.map(({ title }: { title: string }) => title)).toEqual(['Бланки довідок']);
  expect([await found('бланки'), await found('шаблони')]).toEqual([[capa], []]);
});

it('has a signed text amended only when somebody independent of the approver’s level has signed that', async () => {
  const { amendable, plan } = await read(olena);
  expect(amendable).toContainEqual({ field: 'expectedResult', of: 'action', signed: true });
  const of = plan.actions[0].id as string;
  const changes = [{ field: 'expectedResult', of, now: 'Кожний бланк має власника' }];
  expect(codes(await act(ihor, 'amend', { changes, reason: 'Уточнено.' }))).toEqual(['owner-or-quality-manager']);
  await act(olena, 'amend', { changes, reason: 'Уточнено.' }).expect(200);
  const pending = await read(maria);
  expect(pending.amendment).toMatchObject({
    changes: [{ was: 'Every template has an owner', now: changes[0]!.now }],
    proposedBy: [olena.person],
  });
  expect(pending.plan.actions[0].expectedResult).toBe('Every template has an owner');
  const { contentHash } = pending.amendment;

  const sign = (by: Client, password: string, hash = contentHash) => act(by, 'consent-to-amendment', { password, contentHash: hash });
  expect(codes(await sign(olena, 'password of olena'))).toContain('consenter-is-independent');
  expect(codes(await sign(ihor, 'password of ihor'))).toEqual(
    expect.arrayContaining(['consenter-is-independent', 'approver-has-the-level']),
  );
  expect(codes(await sign(maria, 'not hers'))).toEqual(['signer-is-authenticated']);
  expect(codes(await sign(maria, 'password of maria', '0'.repeat(64)))).toEqual(['signed-content-is-as-seen']);
  await sign(maria, 'password of maria').expect(200);
  const page = await read(olena);
  expect([page.amendment, page.plan.actions[0].expectedResult]).toEqual([null, changes[0]!.now]);

  const { body } = await olena.get(`/v1/capas/${capa}/history?limit=200`).set('Accept-Language', 'uk').expect(200);
  const amended = body.items.filter(({ type }: { type: string }) => type === 'CapaAmended');
  expect(amended.at(-1)).toMatchObject({
    by: { person: maria.person },
    text: 'Написане виправлено: очікуваний результат: «Every template has an owner» → «Кожний бланк має власника». Підстава: Уточнено.',
    data: { amendedBy: [olena.person], consent: { by: maria.person, meaning: 'amendment-consented' } },
  });
});

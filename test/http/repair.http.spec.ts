import { department, type Department } from './department.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** A record was triaged by a slip: no ordinary command takes it back, so two people put it right. */
let house: TestHouse;
let people: Department;
let id: string;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  id = (
    await people.ihor.post('/v1/nonconformities', { title: 'Стенд старий', description: 'Ціни торішні.', process: 'issuing' }).expect(201)
  ).body.id;
  const triage = { process: 'issuing', unit: 'registry', severity: 'moderate', assignee: people.petro.person };
  await people.olena.post(`/v1/records/${id}/triage`, triage).expect(200);
  await house.settled();
});
afterAll(() => house?.close());

const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const pageOf = async (by: Client) => (await by.get(`/v1/records/${id}`).expect(200)).body;
const change = { what: 'status', to: 'reported' };
const reason = 'Розглянуто помилково: це справа архіву.';
const offer = (page: { commands: { name: string; allowed: boolean; refusals: { code: string }[] }[] }, name: string) =>
  page.commands.find((each) => each.name === name)!;

it('is offered to whom it is, and says to others why not', async () => {
  expect(offer(await pageOf(people.quality), 'repair').allowed).toBe(true);
  expect(offer(await pageOf(people.petro), 'repair').refusals.map(({ code }) => code)).toEqual(['may-repair']);
  expect(codes(await people.quality.post(`/v1/records/${id}/repair`, { change: { what: 'status', to: 'resolved' }, reason }))).toEqual([
    'repair-is-a-way',
  ]);
  await people.quality.post(`/v1/records/${id}/repair`, { change: { what: 'wish' }, reason }).expect(400);
});

it('changes nothing when it is proposed, and all that it says when another person confirms it', async () => {
  await people.quality.post(`/v1/records/${id}/repair`, { change, reason }).expect(200);
  await house.settled();
  const { repair, status } = await pageOf(people.quality);
  expect([status, repair]).toMatchObject([
    'triaged',
    { what: 'status', from: 'triaged', to: 'reported', reason, proposedBy: [people.quality.person] },
  ]);
  const owed = async (by: Client) => {
    const [tasks, notices] = await Promise.all(
      ['tasks', 'notifications'].map(async (of) => (await by.get(`/v1/${of}`).expect(200)).body.items),
    );
    return [tasks, notices].map((items) =>
      items.flatMap((each: { name?: string; obligation?: { name: string } | null }) => {
        const name = each.name ?? each.obligation?.name;
        return name === 'confirm-repair' ? [name] : [];
      }),
    );
  };
  expect([await owed(house.admin), await owed(people.quality)]).toEqual([
    [['confirm-repair'], ['confirm-repair']],
    [[], []],
  ]);
  expect(codes(await people.quality.post(`/v1/records/${id}/confirm-repair`, { repair: repair.id }))).toEqual(['confirmer-is-independent']);
  expect(codes(await people.petro.post(`/v1/records/${id}/confirm-repair`, { repair: repair.id }))).toEqual([
    'may-confirm-repair',
    'confirmer-is-independent',
  ]);
  await house.admin.post(`/v1/records/${id}/confirm-repair`, { repair: repair.id }).expect(200);
  await house.settled();
  const page = await pageOf(people.quality);
  const open = page.obligations.filter((each: { status: string }) => each.status === 'open').map(({ name }: { name: string }) => name);
  expect([page.status, page.repair, open]).toEqual(['reported', null, ['triage']]);
  const { items } = (await people.quality.get('/v1/records?status=reported').expect(200)).body;
  expect(items.map((each: { id: string }) => each.id)).toEqual([id]);
});

it('is told in the history, in either language', async () => {
  const told = async (language: string): Promise<string> => {
    const { body } = await people.quality.get(`/v1/records/${id}/history?limit=200`).set('Accept-Language', language).expect(200);
    return body.items.find(({ type }: { type: string }) => type === 'RecordRepaired').text;
  };
  expect(await told('uk')).toContain('«розглянуто» → «зареєстровано»');
  expect(await told('en')).toContain('“triaged” → “reported”');
});

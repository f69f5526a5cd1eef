import { randomUUID } from 'node:crypto';
import { department, type Department } from './department.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** What is stuck around a CAPA is put right by two people: a plan that was submitted by a slip, and a record that it never covered. */
let house: TestHouse;
let people: Department;
let capa: string;
let record: string;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  const { olena, petro, ihor, auditor, unit } = people;
  const report = { title: 'Стенд старий', description: 'Ціни торішні.', process: 'issuing' };
  record = (await ihor.post('/v1/nonconformities', report).expect(201)).body.id;
  await olena
    .post(`/v1/records/${record}/triage`, { process: 'issuing', unit: 'registry', severity: 'moderate', assignee: petro.person })
    .expect(200);
  const frame = { title: 'Шаблони', kind: 'corrective', leadUnit: unit, units: [unit], records: [record] };
  capa = (await olena.post('/v1/capas', frame).expect(201)).body.id;
  const [cause, action] = [randomUUID(), randomUUID()];
  const steps: readonly (readonly [command: string, body?: object])[] = [
    ['rate-risk', { severity: 'moderate', likelihood: 'possible' }],
    ['begin-investigation'],
    ['choose-method', { method: '5-whys' }],
    ['add-cause', { id: cause, text: 'Ніхто не відповідає за шаблони' }],
    ['confirm-cause', { cause, evidence: [{ note: 'перелік обовʼязків' }] }],
    ['answer-extent', { similarExist: true, similarCouldOccur: true, explanation: 'усюди' }],
    ['finish-investigation'],
    [
      'plan-action',
      {
        ...{ id: action, title: 'Призначити відповідального', kind: 'corrective', removes: [cause], owner: petro.person },
        ...{ due: '2039-06-30', expectedResult: 'Кожний шаблон має відповідального' },
      },
    ],
    [
      'set-criterion',
      {
        ...{ measure: 'помилок на місяць', target: { comparison: 'at-most', value: 1, unit: 'рішень' } },
        ...{ window: { amount: 5, unit: 'working-days' }, leastOccurrences: 10, assessor: auditor.person },
      },
    ],
    ['submit-plan'],
  ];
  for (const [command, body = {}] of steps) await olena.post(`/v1/capas/${capa}/${command}`, body).expect(200);
  await house.settled();
});
afterAll(() => house?.close());

const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const read = async (by: Client, path: string) => {
  await house.settled();
  return (await by.get(path).expect(200)).body;
};
const tasksOf = async (by: Client): Promise<readonly { name: string; subject: string }[]> => (await read(by, '/v1/tasks')).items;
const confirmations = async (by: Client): Promise<readonly string[]> =>
  (await tasksOf(by)).flatMap(({ name, subject }) => (name === 'confirm-repair' ? [subject] : []));

it('a plan that was submitted by a slip is taken back: proposed by one, owed a confirmation by another', async () => {
  const { quality, olena } = people;
  const at = `/v1/capas/${capa}`;
  const change = { to: 'planning', reason: 'Подано помилково.' };
  expect(codes(await olena.post(`${at}/repair`, change))).toEqual(['may-repair']);
  await quality.post(`${at}/repair`, change).expect(200);
  const { status, repair } = await read(quality, at);
  expect([status, repair]).toMatchObject([
    'awaiting-approval',
    { from: 'awaiting-approval', to: 'planning', proposedBy: [quality.person] },
  ]);
  expect([await confirmations(house.admin), await confirmations(quality)]).toEqual([[capa], []]);

  expect(codes(await quality.post(`${at}/confirm-repair`, { repair: repair.id }))).toEqual(['confirmer-is-independent']);
  expect(codes(await house.admin.post(`${at}/confirm-repair`, { repair: randomUUID() }))).toEqual(['repair-is-as-seen']);
  await house.admin.post(`${at}/confirm-repair`, { repair: repair.id }).expect(200);
  const page = await read(olena, at);
  const open = page.obligations.filter((each: { status: string }) => each.status === 'open').map(({ name }: { name: string }) => name);
  expect([page.status, page.repair, open]).toEqual(['planning', null, ['plan']]);
  expect(await confirmations(house.admin)).toEqual([]);
});

it('a record that a CAPA does not cover is let go by it, and the CAPA shows that', async () => {
  const { quality, olena } = people;
  const at = `/v1/records/${record}`;
  expect((await read(olena, at)).coverage).toMatchObject({ capa, status: 'running' });
  const repair = (of: string) => ({ change: { what: 'coverage', capa: of }, reason: 'Цей план про інше.' });
  expect(codes(await quality.post(`${at}/repair`, repair(randomUUID())))).toEqual(['repaired-capa-covers-it']);
  await quality.post(`${at}/repair`, repair(capa)).expect(200);
  const pending = await read(house.admin, at);
  expect(pending.repair).toMatchObject({ what: 'coverage', capa, proposedBy: [quality.person] });
  await house.admin.post(`${at}/confirm-repair`, { repair: pending.repair.id }).expect(200);
  expect(await read(olena, at)).toMatchObject({ status: 'triaged', repair: null, coverage: { capa, status: 'released' } });
  expect((await read(olena, `/v1/capas/${capa}`)).coverage).toMatchObject([{ record, answer: 'released' }]);
});

it('a proposal that can be confirmed no more lapses, and who made it is told', async () => {
  const { quality, olena, petro } = people;
  const at = `/v1/records/${record}`;
  await quality.post(`${at}/repair`, { change: { what: 'status', to: 'reported' }, reason: 'Розглянуто помилково.' }).expect(200);
  await petro.post(`${at}/start-correction`, {}).expect(200);
  expect((await read(olena, at)).repair).toBeNull();
  const { items } = await read(quality, '/v1/notifications');
  expect(items).toMatchObject([{ kind: 'repair-lapsed', subject: { id: record } }]);
  expect(await confirmations(house.admin)).toEqual([]);
});

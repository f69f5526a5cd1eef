import { testHouse, type Client, type TestHouse } from './house.js';

let house: TestHouse;
let [olena, ihor, nadia]: Client[] = [];

beforeAll(async () => {
  house = await testHouse();
  const { admin } = house;
  const { body } = await admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  const unit = (body as { id: string }).id;
  olena = await house.employ({ username: 'olena', roles: ['process-owner'], unit });
  ihor = await house.employ({ username: 'ihor', unit });
  nadia = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  await admin.post('/v1/directory/processes', { key: 'permits', name: 'Дозволи', owner: olena.person, unit }).expect(201);
});
afterAll(() => house.close());

type Severity = 'minor' | 'major' | 'critical';
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

async function report(): Promise<string> {
  const said = { title: 'Permit without the fire service', description: 'Its opinion was not asked for.', process: 'permits' };
  return idOf(await ihor!.post('/v1/nonconformities', said).expect(201));
}

async function triaged(severity: Severity = 'major'): Promise<string> {
  const id = await report();
  await olena!.post(`/v1/records/${id}/triage`, { process: 'permits', unit: 'registry', severity, assignee: ihor!.person }).expect(200);
  return id;
}

async function draftOver(...records: string[]): Promise<string> {
  const frame = { title: 'Old templates', kind: 'corrective', leadUnit: 'registry', units: ['registry'], records };
  return idOf(await olena!.post('/v1/capas', frame).expect(201));
}

/** Both sides, as they show when nothing is under way. */
async function sides(record: string, capa: string) {
  await house.settled();
  const [{ body: page }, { body: other }] = await Promise.all([
    nadia!.get(`/v1/records/${record}`).expect(200),
    nadia!.get(`/v1/capas/${capa}`).expect(200),
  ]);
  return {
    record: page as { status: string; coverage: { capa: string; cycle: number; status: string } | null },
    entry: (other as { coverage: { record: string; answer: string }[] }).coverage.find((each) => each.record === record),
  };
}

describe('records and CAPAs', () => {
  it('a record that is in work accepts the CAPA that was drafted over it, and both show it', async () => {
    const record = await triaged();
    const capa = await draftOver(record);
    expect(await sides(record, capa)).toMatchObject({
      record: { status: 'triaged', coverage: { capa, cycle: 1, status: 'running' } },
      entry: { answer: 'covered', severity: 'major', requiresCapa: false },
    });
  });

  it('a record that is not triaged yet refuses, and the CAPA says why', async () => {
    const record = await report();
    const capa = await draftOver(record);
    expect(await sides(record, capa)).toMatchObject({
      record: { coverage: null },
      entry: { answer: 'refused', refusals: [{ code: 'record-is-in-work' }] },
    });
  });
});

import { standingClock } from '#kernel';
import { adminPassword, testHouse, type Client, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
const category = 'deadline';
let house: TestHouse;
let [olena, ihor, nadia]: Client[] = [];
let process: string;

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  const { body } = await admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  const unit = (body as { id: string }).id;
  olena = await house.employ({ username: 'olena', roles: ['process-owner'], unit });
  ihor = await house.employ({ username: 'ihor', unit });
  nadia = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  process = idOf(await admin.post('/v1/directory/processes', { key: 'permits', name: 'Дозволи', owner: olena.person, unit }).expect(201));
});
afterAll(() => house.close());

interface Proposal {
  readonly id: string;
  readonly status: string;
  readonly why: string;
  readonly capa: string | null;
  readonly records: readonly { readonly record: string | null; readonly number: string | null }[];
  readonly commands: readonly { readonly name: string; readonly allowed: boolean }[];
}
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const codes = ({ body }: { body: unknown }) => (body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
const listed = async (query = '') => {
  await house.settled();
  return ((await nadia!.get(`/v1/capa-proposals${query}`).expect(200)).body as { items: Proposal[] }).items;
};
const read = async (id: string, by = olena!) => (await by.get(`/v1/capa-proposals/${id}`).expect(200)).body as Proposal;

async function triaged(of = category): Promise<string> {
  const said = { title: 'Answered late', description: 'By a week.', process: 'permits' };
  const id = idOf(await ihor!.post('/v1/nonconformities', said).expect(201));
  const place = { process: 'permits', unit: 'registry', severity: 'minor', assignee: ihor!.person, category: of };
  await olena!.post(`/v1/records/${id}/triage`, place).expect(200);
  return id;
}

describe('three records of one process and category', () => {
  it('propose a CAPA, once; declined with a reason it is not proposed again; accepted it is drafted over them', async () => {
    const first = [await triaged(), await triaged()];
    expect(await listed()).toEqual([]);
    first.push(await triaged());
    const [proposal] = await listed('?status=open&process=permits');
    expect(proposal).toMatchObject({ process, category, trigger: { trigger: 'count', records: 3 }, records: 3, status: 'open' });
    expect(proposal!.why).toBe('Records of one process and category within 30 days: 3');
    const { body: tasks } = await olena!.get('/v1/tasks').expect(200);
    expect((tasks as { items: object[] }).items).toMatchObject([
      {
        ...{ name: 'decide-proposal', subject: proposal!.id, subjectKind: 'proposal', label: 'Decide on the proposal of a CAPA' },
        commands: [
          { name: 'accept-proposal', allowed: true, refusals: [] },
          { name: 'decline-proposal', allowed: true, refusals: [] },
        ],
      },
    ]);
    const page = await read(proposal!.id);
    expect(page.records.map(({ record }) => record)).toEqual(first);
    expect(page.records.every(({ number }) => number?.startsWith('NC-2026-'))).toBe(true);
    expect(page.commands).toMatchObject([
      { name: 'accept-proposal', allowed: true },
      { name: 'decline-proposal', allowed: true },
    ]);
    expect((await read(proposal!.id, ihor)).commands).toMatchObject([
      { allowed: false, refusals: [{ code: 'decides-proposals', message: expect.any(String) as string }] },
      { allowed: false },
    ]);

    const decide = (by: Client, id: string, command: string, body: object = {}) => by.post(`/v1/capa-proposals/${id}/${command}`, body);
    const bare = await decide(olena!, proposal!.id, 'decline-proposal').expect(400);
    expect((bare.body as { errors: object[] }).errors).toMatchObject([{ pointer: '/reason' }]);
    expect(codes(await decide(ihor!, proposal!.id, 'decline-proposal', { reason: 'mine' }).expect(422))).toEqual(['decides-proposals']);
    await decide(olena!, proposal!.id, 'decline-proposal', { reason: 'A holiday, nothing more' }).expect(200);
    await triaged();
    expect(await listed()).toMatchObject([{ status: 'declined', reason: 'A holiday, nothing more', decidedBy: olena!.person }]);
    expect((await decide(olena!, proposal!.id, 'accept-proposal', { title: 'Late' })).status).toBe(409);

    clock.set('2026-04-06T08:00:00.000Z');
    [olena, ihor, nadia] = await Promise.all(['olena', 'ihor', 'nadia'].map((name) => house.signIn(name, `password of ${name}`)));
    const second = [await triaged(), await triaged(), await triaged()];
    const [again] = await listed('?status=open');
    const frame = { title: 'Answers come late', kind: 'corrective', leadUnit: 'registry', units: ['registry'], process: 'permits' };
    const nowhere = await decide(nadia!, again!.id, 'accept-proposal', { ...frame, leadUnit: 'nowhere' }).expect(400);
    expect((nowhere.body as { errors: object[] }).errors).toMatchObject([{ pointer: '/leadUnit', code: 'unknown-unit' }]);
    const accept = () => decide(nadia!, again!.id, 'accept-proposal', { ...frame, owner: olena!.person }).set('idempotency-key', 'once');
    const [answer, repeated] = [await accept().expect(200), await accept().expect(200)];
    expect(repeated.body).toEqual(answer.body);
    await house.settled();
    const accepted = await read(again!.id);
    expect(accepted).toMatchObject({ status: 'accepted', decidedBy: nadia!.person });
    const { body: capa } = await nadia!.get(`/v1/capas/${accepted.capa}`).expect(200);
    expect(capa).toMatchObject({
      ...{ status: 'drafted', title: frame.title, owner: olena!.person, draftedBy: nadia!.person, proposal: again!.id },
      coverage: second.map((record) => ({ record, answer: 'covered' })),
    });
    const { body: past } = await nadia!.get(`/v1/capa-proposals/${again!.id}/history?limit=2`).expect(200);
    const { items, next } = past as { items: { type: string; text: string; data: object }[]; next: string };
    expect(items.map(({ type }) => type)).toEqual(['CapaProposalRaised', 'ObligationOpened']);
    expect(items[0]!.data).toMatchObject({ records: second.map((record) => ({ record })) });
    const rest = await nadia!.get(`/v1/capa-proposals/${again!.id}/history?cursor=${next}`).expect(200);
    expect((rest.body as typeof past).items.map(({ type }: { type: string }) => type)).toContain('CapaProposalAccepted');
    await triaged();
    expect(await listed('?status=open')).toEqual([]);
    expect((await listed()).map(({ status }) => status)).toEqual(['accepted', 'declined']);
  });

  it('are as many as the house has configured', async () => {
    const admin = await house.signIn('admin', adminPassword);
    const body = { content: { count: { records: 2, days: 30 }, repeat: { days: 180 }, chart: { run: 8, leastPeriods: 8, quietDays: 90 } } };
    const wrong = { content: { ...body.content, count: { records: 1, days: 0 } } };
    const { body: refused } = await admin.post('/v1/configuration/proposal-triggers/drafts', wrong).expect(400);
    expect((refused as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/content/count/days',
      '/content/count/records',
    ]);
    const draft = idOf(await admin.post('/v1/configuration/proposal-triggers/drafts', body).expect(201));
    await admin.post(`/v1/configuration/proposal-triggers/drafts/${draft}/publish`, { reason: 'Two are a pattern with us.' }).expect(200);
    clock.advance(60_000);
    await triaged('service');
    expect(await listed('?status=open')).toEqual([]);
    await triaged('service');
    expect(await listed('?status=open')).toMatchObject([{ category: 'service', trigger: { trigger: 'count', records: 2 } }]);
  });

  it('are not known to whoever asks for another', async () => {
    const nothing = '0198a000-0000-7000-8000-000000000001';
    expect((await nadia!.get(`/v1/capa-proposals/${nothing}`)).status).toBe(404);
    expect((await nadia!.get(`/v1/capa-proposals/${nothing}/history`)).status).toBe(404);
    expect((await nadia!.post(`/v1/capa-proposals/${nothing}/decline-proposal`, { reason: 'none' })).status).toBe(404);
    expect((await nadia!.get('/v1/capa-proposals?process=nowhere')).status).toBe(400);
  });
});

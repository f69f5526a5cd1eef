import { standingClock } from '#kernel';
import { CapaWalk } from './capa-walk.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let [olena, ihor, nadia, taras, maria]: Client[] = [];
let walk: CapaWalk;

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  const { body } = await admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  const unit = (body as { id: string }).id;
  olena = await house.employ({ username: 'olena', roles: ['process-owner'], unit });
  ihor = await house.employ({ username: 'ihor', unit });
  nadia = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  taras = await house.employ({ username: 'taras', roles: ['auditor'] });
  maria = await house.employ({ username: 'maria', roles: ['head-of-department'] });
  await admin.post('/v1/directory/processes', { key: 'permits', name: 'Дозволи', owner: olena.person, unit }).expect(201);
  const people = () => ({ owner: olena!, worker: ihor!, manager: nadia!, assessor: taras!, password: 'password of nadia' });
  walk = new CapaWalk(house, people, moveTo);
});
afterAll(() => house.close());

/** Sessions end as the clock moves. */
async function moveTo(instant: string): Promise<void> {
  clock.set(instant);
  [olena, ihor, nadia, taras, maria] = await Promise.all(
    ['olena', 'ihor', 'nadia', 'taras', 'maria'].map((name) => house.signIn(name, `password of ${name}`)),
  );
}

interface Page {
  readonly status: string;
  readonly cycle: number;
  readonly contentHash: string | null;
  readonly monitoring: { readonly until: string; readonly firstUntil: string; readonly lengthened: readonly object[] } | null;
  readonly coverage: readonly { readonly record: string }[];
  readonly commands: readonly { readonly name: string; readonly allowed: boolean }[];
}
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const codes = ({ body }: { body: unknown }) => (body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
const read = async (capa: string, by = nadia!) => (await by.get(`/v1/capas/${capa}`).expect(200)).body as Page;
const act = (by: Client, capa: string, command: string, body: object = {}) => by.post(`/v1/capas/${capa}/${command}`, body);
const owes = async (by: Client) => {
  await house.settled();
  return ((await by.get('/v1/tasks').expect(200)).body as { items: { name: string }[] }).items.map(({ name }) => name);
};

async function draftOver(...records: string[]): Promise<string> {
  const frame = { title: 'Old templates', kind: 'corrective', leadUnit: 'registry', units: ['registry'], records };
  return idOf(await olena!.post('/v1/capas', frame).expect(201));
}

/** A CAPA whose measure is watched. */
async function watched(): Promise<string> {
  const capa = await draftOver();
  await walk.toImplementing(capa);
  await walk.toMonitoring(capa);
  return capa;
}

/** To the end of the window, when the engine looks. */
async function toTheEnd(capa: string): Promise<string> {
  const { until } = (await read(capa)).monitoring!;
  await moveTo(until);
  await house.settled();
  await house.house.worker.monitoring.look();
  return until;
}

describe('a cure that fails before its window has passed', () => {
  it('is said to with evidence, can only be assessed as not effective, and comes to a second cycle; the second time the head is told', async () => {
    const capa = await watched();
    const failed = { reason: 'Three wrong permits in a week' };
    const bare = await act(olena!, capa, 'fail-early', failed);
    expect([bare.status, (bare.body as { errors: { pointer: string }[] }).errors]).toMatchObject([400, [{ pointer: '/evidence' }]]);
    for (const cycle of [1, 2]) {
      await act(olena!, capa, 'fail-early', { ...failed, evidence: [{ note: 'NC-2026-00012 to 14' }] }).expect(200);
      const effective = { verdict: 'effective', value: 0, reason: 'hardly any' };
      expect(codes(await act(taras!, capa, 'assess', effective).expect(422))).toEqual(['failed-early-is-not-effective']);
      await act(taras!, capa, 'assess', { ...effective, verdict: 'not-effective', value: 3 }).expect(200);
      expect(await read(capa)).toMatchObject({
        ...{ status: 'investigating', cycle: cycle + 1, notEffective: cycle },
        pastCycles: Array.from({ length: cycle }, () => ({ monitoring: { ended: { because: 'failed-early', ...failed } } })),
      });
      if (cycle === 2) break;
      await walk.toImplementing(capa);
      await walk.toMonitoring(capa);
    }
    await house.settled();
    const { body } = await maria!.get('/v1/notifications').expect(200);
    expect((body as { items: object[] }).items).toMatchObject([{ kind: 'cure-failed-again', subject: { id: capa } }]);
  });
});

describe('a window in which too little was seen', () => {
  it('is lengthened twice by its assessor, signed, and then assessed on what there is', async () => {
    const capa = await watched();
    const first = (await read(capa)).monitoring!.until;
    const reason = 'Nobody asked for a permit in these days';
    const lengthen = (by: Client, password: string, body: object = {}) =>
      act(by, capa, 'lengthen-window', { password, reason, window: { amount: 5, unit: 'working-days' }, ...body });
    expect(codes(await lengthen(taras!, 'password of taras').expect(422))).toEqual(['monitoring-window-has-passed']);
    for (const time of [1, 2]) {
      await toTheEnd(capa);
      expect(await owes(taras!)).toContain('judge-data');
      expect(codes(await act(taras!, capa, 'assess-on-little-data', { reason }).expect(422))).toEqual(['window-was-lengthened-twice']);
      expect(codes(await lengthen(nadia!, 'password of nadia').expect(422))).toEqual(['assessor-assesses']);
      expect(codes(await lengthen(taras!, 'a guess').expect(422))).toEqual(['signer-is-authenticated']);
      const { contentHash } = await read(capa);
      expect(codes(await lengthen(taras!, 'password of taras', { contentHash: '0'.repeat(64) }).expect(422))).toEqual([
        'signed-content-is-as-seen',
      ]);
      await lengthen(taras!, 'password of taras', { contentHash }).expect(200);
      expect(await owes(taras!)).not.toContain('judge-data');
      expect((await read(capa)).monitoring).toMatchObject({
        firstUntil: first,
        lengthened: Array.from({ length: time }, () => ({ reason, signature: { name: 'taras', meaning: 'window-lengthened' } })),
      });
    }
    await toTheEnd(capa);
    expect(codes(await lengthen(taras!, 'password of taras').expect(422))).toEqual(['window-may-be-lengthened']);
    await act(taras!, capa, 'assess-on-little-data', { reason }).expect(200);
    expect(await read(capa)).toMatchObject({ status: 'assessing', monitoring: { ended: { because: 'too-little-data', reason } } });
    await walk.toClosed(capa);
    expect((await read(capa)).status).toBe('closed');
    const history = (await nadia!.get(`/v1/capas/${capa}/history?limit=200`).expect(200)).body as { items: { text: string }[] };
    expect(history.items.filter(({ text }) => text.includes(reason))).toHaveLength(2);
  });
});

describe('a CAPA that is cancelled while a record requires one', () => {
  const place = () => ({ process: 'permits', unit: 'registry', assignee: ihor!.person });
  const toRecord = (id: string, command: string, body: object = {}, by = ihor!) =>
    by.post(`/v1/records/${id}/${command}`, body).expect(200);
  const cancel = (capa: string) => act(nadia!, capa, 'cancel', { reason: 'A double of another one' });

  async function awaiting(severity: 'minor' | 'critical'): Promise<string> {
    const said = { title: 'Permit without the fire service', description: 'Its opinion was not asked for.', process: 'permits' };
    const id = idOf(await ihor!.post('/v1/nonconformities', said).expect(201));
    await toRecord(id, 'triage', { ...place(), severity }, olena);
    await toRecord(id, 'await-capa');
    return id;
  }

  it('has to wait until another takes that record over; the others return to correction', async () => {
    const [required, other] = [await awaiting('critical'), await awaiting('minor')];
    const first = await draftOver(required, other);
    await house.settled();
    expect(codes(await cancel(first).expect(422))).toEqual(['no-covered-record-requires-a-capa']);
    const second = await draftOver();
    const taking = { record: required, from: first };
    expect(codes(await act(olena!, second, 'take-over-record', { ...taking, from: second }).expect(422))).toEqual([
      'record-is-of-another-capa',
    ]);
    expect(codes(await act(ihor!, second, 'take-over-record', taking).expect(422))).toEqual(['owner-or-quality-manager']);
    await act(olena!, second, 'take-over-record', { ...taking, from: other }).expect(200);
    await house.settled();
    expect(await read(second)).toMatchObject({
      coverage: [{ record: required, answer: 'refused', refusals: [{ code: 'no-other-capa-covers-it', params: { capa: first } }] }],
    });

    await act(olena!, second, 'take-over-record', taking).expect(200);
    await house.settled();
    expect((await read(first)).coverage).toMatchObject([
      { record: required, answer: 'taken-over', takenOverBy: { id: second }, requiresCapa: false },
      { record: other, answer: 'covered', takenOverBy: null },
    ]);
    expect((await read(second)).coverage).toMatchObject([{ record: required, answer: 'covered', from: { id: first }, requiresCapa: true }]);
    const page = async (record: string) => (await nadia!.get(`/v1/records/${record}`).expect(200)).body as object;
    expect(await page(required)).toMatchObject({
      ...{ status: 'awaiting-capa', coverage: { capa: second, from: first, status: 'running' } },
      earlierCoverages: [{ capa: first, status: 'taken-over' }],
    });

    await cancel(first).expect(200);
    expect(codes(await cancel(second).expect(422))).toEqual(['no-covered-record-requires-a-capa']);
    await house.settled();
    expect(await page(other)).toMatchObject({ status: 'in-correction', coverage: { capa: first, status: 'cancelled' } });
    expect(await page(required)).toMatchObject({ status: 'awaiting-capa', coverage: { capa: second, status: 'running' } });
    const list = await nadia!.get(`/v1/capas?record=${required}`).expect(200);
    expect((list.body as { items: object[] }).items).toMatchObject([{ id: second }]);
  });

  it('lets go a record that does not belong to it', async () => {
    const record = await awaiting('minor');
    const capa = await draftOver(record);
    await house.settled();
    await act(olena!, capa, 'release-record', { record, reason: 'Its cause is another one' }).expect(200);
    await house.settled();
    expect((await read(capa)).coverage).toMatchObject([{ record, answer: 'released', releaseAsked: null }]);
    expect((await nadia!.get(`/v1/records/${record}`).expect(200)).body).toMatchObject({
      ...{ status: 'in-correction', coverage: { capa, status: 'released' } },
    });
    expect(codes(await act(olena!, capa, 'release-record', { record, reason: 'once more' }).expect(422))).toEqual(['record-is-covered']);
  });
});

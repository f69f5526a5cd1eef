import { standingClock } from '#kernel';
import { CapaWalk } from './capa-walk.js';
import { adminPassword, testHouse, type Client, type TestHouse } from './house.js';

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

type Severity = 'minor' | 'major' | 'critical';
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const codes = ({ body }: { body: unknown }) => (body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);

async function report(): Promise<string> {
  const said = { title: 'Permit without the fire service', description: 'Its opinion was not asked for.', process: 'permits' };
  return idOf(await ihor!.post('/v1/nonconformities', said).expect(201));
}

async function triaged(severity: Severity = 'major'): Promise<string> {
  const id = await report();
  await olena!.post(`/v1/records/${id}/triage`, { process: 'permits', unit: 'registry', severity, assignee: ihor!.person }).expect(200);
  return id;
}

const toRecord = (id: string, command: string, body: object = {}, by = ihor!) => by.post(`/v1/records/${id}/${command}`, body).expect(200);
const answerExtent = (id: string) => toRecord(id, 'answer-extent', { similar: 'none', explanation: 'All of March was looked at.' });

/** A record that waits for its CAPA, with all done that its assignee can do, but perhaps for the extent. */
async function awaiting(severity: Severity, { extent = true } = {}): Promise<string> {
  const id = await triaged(severity);
  await toRecord(id, 'contain', { description: 'Issuing is held.' });
  await toRecord(id, 'correct', { description: 'The permit was withdrawn.' });
  if (extent) await answerExtent(id);
  await toRecord(id, 'await-capa');
  return id;
}

async function draftOver(...records: string[]): Promise<string> {
  const frame = { title: 'Old templates', kind: 'corrective', leadUnit: 'registry', units: ['registry'], records };
  return idOf(await olena!.post('/v1/capas', frame).expect(201));
}

const cover = (capa: string, record: string, sameCause?: string) => olena!.post(`/v1/capas/${capa}/cover-record`, { record, sameCause });

/** Both sides, as they show when nothing is under way. */
async function sides(record: string, capa: string) {
  await house.settled();
  const [{ body: page }, { body: other }] = await Promise.all([
    nadia!.get(`/v1/records/${record}`).expect(200),
    nadia!.get(`/v1/capas/${capa}`).expect(200),
  ]);
  return {
    record: page as { status: string; coverage: { capa: string; cycle: number; status: string } | null },
    capa: other as { status: string; cycle: number; severity: Severity | null },
    entry: (other as { coverage: { record: string; answer: string }[] }).coverage.find((each) => each.record === record),
  };
}

/** Neither has a process stopped nor does a command wait. */
async function expectNothingWaits(): Promise<void> {
  await house.settled();
  const admin = await house.signIn('admin', adminPassword);
  const { body: parked } = await admin.get('/v1/operations/parked-commands').expect(200);
  const { body: processes } = await admin.get('/v1/operations/processes').expect(200);
  expect(parked).toEqual({ items: [] });
  for (const each of (processes as { items: object[] }).items) expect(each).toMatchObject({ state: 'live', error: null, parked: 0 });
}

describe('a record and the CAPA that is drafted over it', () => {
  it('one that is in work accepts, and both show it', async () => {
    const record = await triaged();
    const capa = await draftOver(record);
    expect(await sides(record, capa)).toMatchObject({
      record: { status: 'triaged', coverage: { capa, cycle: 1, status: 'running' } },
      entry: { answer: 'covered', severity: 'major', requiresCapa: false },
    });
  });

  it('one that is not triaged yet refuses, and the CAPA says why; asked again later it accepts', async () => {
    const record = await report();
    const capa = await draftOver(record);
    expect(await sides(record, capa)).toMatchObject({
      record: { coverage: null },
      entry: { answer: 'refused', refusals: [{ code: 'record-is-in-work' }] },
    });
    await olena!
      .post(`/v1/records/${record}/triage`, { process: 'permits', unit: 'registry', severity: 'minor', assignee: ihor!.person })
      .expect(200);
    await cover(capa, record).expect(200);
    expect(await sides(record, capa)).toMatchObject({
      record: { coverage: { capa, status: 'running' } },
      entry: { answer: 'covered', refusals: [] },
    });
  });

  it('one that another CAPA covers refuses the second', async () => {
    const record = await triaged();
    const first = await draftOver(record);
    await sides(record, first);
    const second = await draftOver(record);
    expect(await sides(record, second)).toMatchObject({
      record: { coverage: { capa: first } },
      entry: { answer: 'refused', refusals: [{ code: 'no-other-capa-covers-it', params: { capa: first } }] },
    });
  });
});

describe('a CAPA that is closed as effective', () => {
  it('resolves the records that await it, each as soon as the rest of its gate holds; reopened, it has them wait again', async () => {
    const ready = await awaiting('critical');
    const unanswered = await awaiting('critical', { extent: false });
    const capa = await draftOver(ready, unanswered);
    expect(await sides(ready, capa)).toMatchObject({
      record: { status: 'awaiting-capa' },
      entry: { answer: 'covered', requiresCapa: true },
    });
    const early = await ihor!.post(`/v1/records/${ready}/resolve`, { justification: 'The correction is enough.' }).expect(422);
    expect(codes(early)).toEqual(['required-capa-ended-effective', 'awaited-capa-ended-effective']);

    await walk.toImplementing(capa);
    const late = await awaiting('minor');
    expect(codes(await cover(capa, late).expect(422))).toEqual(['same-cause-is-confirmed']);
    await cover(capa, late, 'The same template').expect(200);
    expect(await sides(late, capa)).toMatchObject({
      record: { coverage: { capa, sameCause: 'confirmed', recurrence: false } },
      entry: { answer: 'covered', recurrence: false },
      capa: { severity: 'critical' },
    });
    await walk.toMonitoring(capa);
    const again = await triaged('major');
    await cover(capa, again, 'The same template, once more').expect(200);
    expect(await sides(again, capa)).toMatchObject({ record: { coverage: { recurrence: true } }, entry: { recurrence: true } });
    await walk.toAssessing(capa);
    await walk.toClosed(capa);

    const effective = { capa, cycle: 1, status: 'effective' };
    for (const record of [ready, late]) {
      expect(await sides(record, capa)).toMatchObject({ record: { status: 'resolved', coverage: effective }, capa: { status: 'closed' } });
    }
    expect(await sides(unanswered, capa)).toMatchObject({ record: { status: 'awaiting-capa', coverage: effective } });
    await answerExtent(unanswered);
    expect(await sides(unanswered, capa)).toMatchObject({ record: { status: 'resolved' } });
    // It did not await the CAPA: it stays in its own work.
    expect(await sides(again, capa)).toMatchObject({ record: { status: 'triaged', coverage: effective } });
    expect((await cover(capa, await triaged())).status).toBe(409);

    await toRecord(late, 'close', {}, nadia);
    await nadia!.post(`/v1/capas/${capa}/reopen`, { reason: 'It came back in April.' }).expect(200);
    const second = { capa, cycle: 2, status: 'running' };
    expect(await sides(ready, capa)).toMatchObject({
      record: { status: 'awaiting-capa', coverage: second },
      capa: { status: 'investigating', cycle: 2 },
    });
    expect(await sides(late, capa)).toMatchObject({ record: { status: 'closed', coverage: second } });
    await expectNothingWaits();
  });
});

describe('a CAPA that was not effective', () => {
  it('begins a new cycle, which its records show and go on waiting for', async () => {
    const record = await awaiting('critical');
    const capa = await draftOver(record);
    await walk.toImplementing(capa);
    await walk.toMonitoring(capa);
    await walk.toAssessing(capa);
    await walk.assess(capa, 'not-effective');
    expect(await sides(record, capa)).toMatchObject({
      record: { status: 'awaiting-capa', coverage: { capa, cycle: 2, status: 'running' } },
      capa: { status: 'investigating', cycle: 2, notEffective: 1, pastCycles: [{ cycle: 1, how: 'not-effective' }] },
      entry: { answer: 'covered', requiresCapa: true },
    });
    await walk.toImplementing(capa);
    await walk.toMonitoring(capa);
    await walk.toAssessing(capa);
    await walk.toClosed(capa);
    expect(await sides(record, capa)).toMatchObject({
      record: { status: 'resolved', coverage: { cycle: 2, status: 'effective' } },
      capa: { status: 'closed', cycle: 2 },
    });
    await expectNothingWaits();
  });
});

const cancel = (capa: string) => nadia!.post(`/v1/capas/${capa}/cancel`, { reason: 'A double of another one' });

describe('a CAPA that is cancelled', () => {
  it('shows in which cycle it was', async () => {
    const capa = await draftOver();
    await olena!.post(`/v1/capas/${capa}/rate-risk`, { severity: 'minor', likelihood: 'rare' }).expect(200);
    await olena!.post(`/v1/capas/${capa}/begin-investigation`).expect(200);
    await cancel(capa).expect(200);
    await house.settled();
    expect((await nadia!.get(`/v1/capas/${capa}`).expect(200)).body).toMatchObject({ status: 'cancelled', cycle: 1 });
    const { body } = await nadia!.get('/v1/capas?status=cancelled').expect(200);
    expect((body as { items: object[] }).items).toMatchObject([{ id: capa, cycle: 1 }]);
  });

  it('lets its records go back to correction; it is refused while one of them requires a CAPA', async () => {
    const record = await awaiting('major');
    const capa = await draftOver(record);
    expect(await sides(record, capa)).toMatchObject({ capa: { severity: 'major' } });
    const judge = (severity: Severity) => toRecord(record, 'change-severity', { severity, reason: 'As the fire service sees it' }, olena);
    await judge('critical');
    expect(await sides(record, capa)).toMatchObject({
      entry: { severity: 'critical', requiresCapa: true },
      capa: { severity: 'critical' },
    });
    const refused = await cancel(capa).expect(422);
    expect((refused.body as { refusals: object[] }).refusals).toMatchObject([
      { code: 'no-covered-record-requires-a-capa', params: { records: 1 } },
    ]);
    await judge('minor');
    expect(await sides(record, capa)).toMatchObject({ entry: { severity: 'minor', requiresCapa: false }, capa: { severity: 'minor' } });
    await cancel(capa).expect(200);
    expect(await sides(record, capa)).toMatchObject({
      record: { status: 'in-correction', coverage: { capa, status: 'cancelled' } },
      capa: { status: 'cancelled' },
    });

    const next = await draftOver(record);
    expect(await sides(record, next)).toMatchObject({
      record: { coverage: { capa: next, status: 'running' }, earlierCoverages: [{ capa, status: 'cancelled' }] },
      entry: { answer: 'covered' },
    });
    await expectNothingWaits();
  });
});

describe('whether a record requires its CAPA', () => {
  const place = () => ({ process: 'permits', unit: 'registry', assignee: ihor!.person });

  it('a complaint does once its answer finds it justified', async () => {
    const appeal = { form: 'complaint', channel: 'letter', receivedAt: clock.now(), subject: 'A fee', text: 'They took it twice.' };
    const citizen = { name: 'Соломія Крушельницька', contact: 'solomiia@example.org' };
    const complaint = idOf(await olena!.post('/v1/complaints', { ...appeal, citizen }).expect(201));
    await toRecord(complaint, 'triage', { ...place(), severity: 'major' }, nadia);
    await toRecord(complaint, 'await-capa');
    const capa = await draftOver(complaint);
    expect(await sides(complaint, capa)).toMatchObject({ entry: { kind: 'complaint', answer: 'covered', requiresCapa: false } });
    await toRecord(complaint, 'dispatch-answer', {
      ...{ result: 'granted', justified: 'justified', signatory: maria!.person, channel: 'letter', text: 'It is paid back.' },
    });
    expect(await sides(complaint, capa)).toMatchObject({
      record: { status: 'awaiting-capa' },
      entry: { severity: 'major', requiresCapa: true },
    });
    expect(codes(await cancel(capa).expect(422))).toEqual(['no-covered-record-requires-a-capa']);
  });

  it('a finding does while its grade asks for one', async () => {
    const seen = { title: 'Registers on paper', audit: 'IA-2026-02', evidence: 'Three of them.', auditee: 'registry' };
    const criterion = { standard: 'ISO 9001', edition: '2015', clause: '7.5.3' };
    const finding = idOf(await taras!.post('/v1/findings', { ...seen, criterion, grade: 'major-nonconformity' }).expect(201));
    await toRecord(finding, 'triage', place(), nadia);
    const capa = await draftOver(finding);
    expect(await sides(finding, capa)).toMatchObject({ entry: { kind: 'finding', severity: 'major', requiresCapa: true } });
    await toRecord(finding, 'regrade', { grade: 'minor-nonconformity', reason: 'They are copied every evening.' }, taras);
    expect(await sides(finding, capa)).toMatchObject({ entry: { severity: 'minor', requiresCapa: false } });
    await cancel(capa).expect(200);
    expect(await sides(finding, capa)).toMatchObject({ record: { status: 'triaged', coverage: { capa, status: 'cancelled' } } });
    await expectNothingWaits();
  });
});

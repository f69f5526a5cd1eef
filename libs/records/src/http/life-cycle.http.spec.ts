import { department, type Department } from '../../../../test/http/department.js';
import { testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

let house: TestHouse;
let olena: Client;
let hanna: Client;
let ihor: Client;
let petro: Client;
let quality: Client;
let auditor: Client;
let people: Department;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  ({ olena, hanna, ihor, petro, quality, auditor } = people);
});
afterAll(() => house.close());

const reported = async (title = 'Стара плата на стенді', more: object = {}): Promise<string> => {
  const { body } = await ihor
    .post('/v1/nonconformities', {
      title,
      description: 'На стенді торішня плата за довідку.',
      process: 'issuing',
      unit: 'registry',
      ...more,
    })
    .expect(201);
  return body.id as string;
};
const command = (by: Client, record: string, name: string, input: object = {}) => by.post(`/v1/records/${record}/${name}`, input);
const done = async (by: Client, record: string, name: string, input: object = {}) =>
  (await command(by, record, name, input).expect(200)).body;
const read = async (record: string, by = ihor, query = '') => (await by.get(`/v1/records/${record}${query}`).expect(200)).body;
const triage = (record: string, changes: object = {}) =>
  done(olena, record, 'triage', { process: 'issuing', unit: 'registry', severity: 'major', assignee: ihor.person, ...changes });
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const offers = async (record: string, by: Client) =>
  new Map(
    ((await read(record, by)).commands as { name: string; allowed: boolean; refusals: { code: string; message: string }[] }[]).map(
      (each) => [each.name, each],
    ),
  );

describe('a nonconformity', () => {
  let record: string;
  let instants: { reported: string; triaged: string };

  it('is reported by anyone, with its address, revision and place in the log', async () => {
    const answer = await ihor
      .post('/v1/nonconformities', {
        title: 'Стара плата',
        description: 'На стенді торішня плата.\nБіля вікна 2.',
        severity: 'minor',
        process: 'issuing',
        unit: people.unit,
        detectedAt: '2026-03-02T10:00:00+02:00',
        place: 'Вікно 2',
        requirement: { of: 'standard', standard: 'ISO 9001', clause: '8.2.1' },
        extent: 'Один стенд',
        category: 'information',
        externalReference: 'S-17',
      })
      .expect(201);
    record = answer.body.id;
    expect(answer.headers).toMatchObject({ location: `/v1/records/${record}`, etag: `"${answer.body.revision}"` });
    expect(answer.headers['redress-position']).toBe(answer.body.position);
    const found = await ihor.get(answer.headers['location']!).expect(200);
    expect(found.headers['etag']).toBe(`"${answer.body.revision}"`);
    expect(found.body).toMatchObject({
      id: record,
      kind: 'nonconformity',
      status: 'reported',
      severity: 'minor',
      process: people.process,
      unit: people.unit,
      reporter: ihor.person,
      assignee: null,
      externalReference: 'S-17',
      category: 'information',
      nonconformity: {
        title: 'Стара плата',
        detectedAt: '2026-03-02T08:00:00.000Z',
        place: 'Вікно 2',
        requirement: { of: 'standard', standard: 'ISO 9001', edition: null, clause: '8.2.1' },
        extent: 'Один стенд',
      },
      obligations: [{ name: 'triage', assignee: olena.person, status: 'open' }],
    });
    instants = { reported: found.body.recordedAt, triaged: '' };
  });

  it('shows what is open to whom, and why the rest is not, in both languages', async () => {
    const [forIhor, forOlena] = await Promise.all([offers(record, ihor), offers(record, olena)]);
    expect(forOlena.get('triage')).toEqual({ name: 'triage', allowed: true, refusals: [] });
    expect(forIhor.get('triage')).toMatchObject({ allowed: false, refusals: [{ code: 'triage-is-yours' }] });
    expect(forIhor.get('close')!.refusals.map(({ code }) => code)).toContain('wrong-status');
    expect(forIhor.has('report')).toBe(false);
    expect(forIhor.has('cover')).toBe(false);
    const refusal = async (language: string) => {
      const { body } = await ihor.get(`/v1/records/${record}`).set('accept-language', language).expect(200);
      return body.commands.find(({ name }: { name: string }) => name === 'triage').refusals[0].message as string;
    };
    expect(await refusal('uk')).toMatch(/^[^a-z{}]+$/);
    expect(await refusal('en')).toMatch(/^[^а-яіїє{}]+$/);
  });

  it('is triaged by whom it concerns, with all that triage settles', async () => {
    const input = { process: 'issuing', unit: 'registry', severity: 'major', assignee: ihor.person, note: 'До п’ятниці' };
    const refused = await command(ihor, record, 'triage', { ...input, process: 'nothing', unit: 'nowhere', assignee: record });
    expect(refused.status).toBe(422);
    expect(codes(refused)?.sort()).toEqual(['assignee-is-here', 'process-is-in-use', 'triage-is-yours', 'unit-is-open']);
    await done(olena, record, 'triage', input);
    const found = await read(record);
    expect(found).toMatchObject({ status: 'triaged', severity: 'major', assignee: ihor.person, category: 'information' });
    expect(found.obligations.map(({ name, status }: { name: string; status: string }) => `${name} ${status}`)).toEqual([
      'triage met',
      'contain open',
      'correct open',
    ]);
    instants.triaged = found.triagedAt;
    expect((await command(olena, record, 'triage', input)).status).toBe(409);
  });

  it('is worked on by whom it was given to', async () => {
    expect(codes(await command(petro, record, 'contain', { description: 'x' }))).toEqual(['work-is-yours']);
    await done(ihor, record, 'contain', { description: 'Стенд закрито.', containedAt: '2026-03-02T09:00:00Z' });
    await done(ihor, record, 'record-consequences', { description: 'Двоє сплатили зайве, повернуто.' });
    await done(ihor, record, 'start-correction');
    expect(codes(await command(ihor, record, 'correct', { description: 'x', correctedAt: '2190-01-01T00:00:00Z' }))).toEqual([
      'not-in-the-future',
    ]);
    await done(ihor, record, 'correct', { description: 'Надруковано новий стенд.', disposition: 'corrected' });
    expect(codes(await command(ihor, record, 'resolve', { justification: 'Разовий випадок' }))).toEqual(['extent-answered']);
    const other = await reported('Така сама плата на сайті');
    await done(ihor, record, 'answer-extent', { similar: 'exist', explanation: 'На сайті те саме.', records: [other] });
    const found = await read(record);
    expect(found.work).toMatchObject({
      containment: { how: 'contained', containedAt: '2026-03-02T09:00:00.000Z', by: ihor.person },
      correction: { how: 'corrected', disposition: 'corrected', by: ihor.person },
      consequences: { by: ihor.person },
      extent: { similar: 'exist', records: [{ id: other, kind: 'nonconformity' }] },
    });
  });

  it('is resolved, and closed by another than who corrected it', async () => {
    expect(codes(await command(ihor, record, 'resolve'))).toEqual(['justified-without-capa']);
    await done(ihor, record, 'resolve', { justification: 'Разовий випадок: стенд забули замінити.' });
    expect(codes(await command(ihor, record, 'close'))?.sort()).toEqual(['closer-did-not-correct', 'closing-is-yours']);
    await done(olena, record, 'close', { note: 'Перевірено на місці.' });
    const found = await read(record);
    expect(found).toMatchObject({
      status: 'closed',
      closed: { by: olena.person, note: 'Перевірено на місці.' },
      endings: [{ status: 'closed', by: olena.person }],
    });
    expect(found.obligations.every(({ status }: { status: string }) => status !== 'open')).toBe(true);
  });

  it('is read as it was at any instant', async () => {
    const then = await read(record, petro, `?at=${instants.reported}`);
    expect(then).toMatchObject({ status: 'reported', severity: 'minor', assignee: null, commands: [] });
    expect(await read(record, petro, `?at=${instants.triaged}`)).toMatchObject({ status: 'triaged', work: { containment: null } });
    const before = await petro.get(`/v1/records/${record}?at=2020-01-01T00:00:00Z`);
    expect([before.status, before.body.code]).toEqual([404, 'not-there']);
  });

  it('is reopened by the quality manager or an auditor, with all that was', async () => {
    expect(codes(await command(olena, record, 'reopen', { reason: 'Знову' }))).toEqual(['may-reopen']);
    await done(auditor, record, 'reopen', { reason: 'Стенд знову старий.' });
    const found = await read(record);
    expect(found).toMatchObject({
      status: 'reported',
      work: { correction: null },
      endings: [{ status: 'closed', by: olena.person }],
      earlierRounds: [
        { work: { correction: { how: 'corrected' } }, reopened: { from: 'closed', by: auditor.person, reason: 'Стенд знову старий.' } },
      ],
    });
  });

  it('tells its history in both languages, page by page', async () => {
    const all: { revision: number; type: string; text: string }[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: { items: typeof all; next: string | null } } = await petro
        .get(`/v1/records/${record}/history?limit=4${next === '' ? '' : `&cursor=${next}`}`)
        .expect(200);
      expect(body.items.length).toBeLessThanOrEqual(4);
      all.push(...body.items);
      next = body.next;
    }
    expect(all.map(({ revision }) => revision)).toEqual(all.map((_, n) => n));
    expect(all.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['NonconformityReported', 'RecordTriaged', 'RecordClosed', 'RecordReopened']),
    );
    const { body: ukrainian } = await petro.get(`/v1/records/${record}/history?limit=200`).set('accept-language', 'uk').expect(200);
    for (const { text } of [...all, ...ukrainian.items]) expect(text).not.toMatch(/[{}]|undefined|event\./);
    const { body: other } = await petro.get(`/v1/records/${await reported()}/history?limit=1`).expect(200);
    const foreign = await petro.get(`/v1/records/${record}/history?cursor=${other.next}`);
    expect([foreign.status, foreign.body.code]).toEqual([400, 'bad-cursor']);
  });
});

describe('a nonconformity leaves triage', () => {
  it('as rejected', async () => {
    const record = await reported();
    expect(codes(await command(petro, record, 'reject', { reason: 'x' }))).toEqual(['triage-is-yours']);
    await done(quality, record, 'reject', { reason: 'Плата чинна.' });
    expect(await read(record)).toMatchObject({ status: 'rejected', exit: { status: 'rejected', reason: 'Плата чинна.' } });
    await done(quality, record, 'reopen', { reason: 'Таки ні.' });
    expect(await read(record)).toMatchObject({ status: 'reported', exit: null });
  });

  it('as a duplicate of one that is worked on, in no chain and no circle', async () => {
    const [first, second, third] = [await reported(), await reported(), await reported()];
    expect(codes(await command(olena, first, 'mark-duplicate', { of: first }))).toEqual(['other-than-itself']);
    const unknown = await command(olena, first, 'mark-duplicate', { of: people.unit });
    expect([unknown.status, unknown.body.code]).toEqual([404, 'not-there']);
    await done(olena, second, 'mark-duplicate', { of: first });
    expect(codes(await command(olena, third, 'mark-duplicate', { of: second }))).toEqual(['other-is-no-duplicate']);
    expect(codes(await command(olena, first, 'mark-duplicate', { of: second }))).toEqual(['other-is-no-duplicate']);
    expect(await read(second)).toMatchObject({ status: 'duplicate', exit: { of: { id: first, kind: 'nonconformity' } } });
  });

  it('as forwarded, which may be proposed before', async () => {
    const record = await reported();
    const both = await command(olena, record, 'propose-forward', { unit: 'registry', body: 'ДМС', reason: 'Не наше' });
    expect(codes(both)).toEqual(['goes-to-one-place']);
    await done(olena, record, 'propose-forward', { body: 'ДМС', reason: 'Не наше' });
    expect(await read(record)).toMatchObject({
      status: 'reported',
      proposal: { exit: 'forwarded', to: { body: 'ДМС', unit: null }, by: olena.person },
    });
    await done(olena, record, 'forward', { body: 'ДМС', reason: 'Не наше' });
    expect(await read(record)).toMatchObject({ status: 'forwarded', exit: { status: 'forwarded', to: { body: 'ДМС', unit: null } } });
  });
});

describe('beside its course', () => {
  it('the severity is judged anew, and a required CAPA keeps it from being resolved', async () => {
    const record = await reported();
    await triage(record);
    const before = (await read(record)).obligations.find(({ name }: { name: string }) => name === 'correct').due;
    expect(codes(await command(petro, record, 'change-severity', { severity: 'critical', reason: 'x' }))).toEqual(['triage-is-yours']);
    await done(olena, record, 'change-severity', { severity: 'critical', reason: 'Сплатили сотні людей.' });
    const found = await read(record);
    expect(found).toMatchObject({ severity: 'critical', capaRequired: true });
    expect(found.obligations.find(({ name }: { name: string }) => name === 'correct').due <= before).toBe(true);
    await done(ihor, record, 'containment-not-needed', { reason: 'Немає чого стримувати.' });
    await done(ihor, record, 'correction-not-needed', { reason: 'Виправлено самою появою стенда.' });
    await done(ihor, record, 'answer-extent', { similar: 'none', explanation: 'Перевірено.' });
    expect(codes(await command(ihor, record, 'resolve', { justification: 'x' }))).toEqual(['required-capa-ended-effective']);
    await done(ihor, record, 'await-capa', {});
    expect(codes(await command(ihor, record, 'back-to-correction', { reason: 'x' }))).toEqual(['no-capa-is-required']);
    expect(await read(record)).toMatchObject({ status: 'awaiting-capa' });
  });

  it('it passes to another, who then works on it', async () => {
    const record = await reported();
    await triage(record);
    expect(codes(await command(ihor, record, 'assign', { assignee: petro.person }))).toEqual(['assigning-is-yours']);
    await done(hanna, record, 'assign', { assignee: petro.person, reason: 'Ігор у відпустці' });
    const found = await read(record);
    expect(found.assignee).toBe(petro.person);
    for (const { name, assignee } of found.obligations) if (name !== 'triage') expect(assignee).toBe(petro.person);
    expect(codes(await command(ihor, record, 'start-correction'))).toEqual(['work-is-yours']);
    await done(petro, record, 'start-correction');
  });

  it('people comment, attach, watch and link', async () => {
    const [record, other] = [await reported(), await reported()];
    await done(petro, record, 'comment', { text: 'Бачив таке саме.\nУчора.', mentions: [hanna.person] });
    const unknown = await command(petro, record, 'comment', { text: 'x', mentions: [record] });
    expect(codes(unknown)).toEqual(['mentioned-are-here']);
    const { body: file } = await petro.upload(`/v1/attachments?of=${record}`, Buffer.from('Акт огляду стенда'), 'text/plain').expect(201);
    await done(petro, record, 'attach-evidence', { hash: file.hash, name: 'акт.txt', mediaType: 'text/plain', purpose: 'extent' });
    await done(petro, record, 'watch');
    await done(petro, record, 'watch');
    await done(hanna, record, 'watch');
    await done(petro, record, 'unwatch');
    await done(petro, record, 'link', { to: other, relation: 'repeats', note: 'Те саме вікно' });
    expect(codes(await command(petro, record, 'link', { to: record, relation: 'repeats' }))).toEqual(['other-than-itself']);
    expect(await read(record)).toMatchObject({
      comments: [{ text: 'Бачив таке саме.\nУчора.', mentions: [hanna.person], by: petro.person }],
      attachments: [{ name: 'акт.txt', purpose: 'extent', by: petro.person }],
      watchers: [ihor.person, hanna.person],
      links: [{ to: { id: other, kind: 'nonconformity' }, relation: 'repeats', note: 'Те саме вікно' }],
    });
  });
});

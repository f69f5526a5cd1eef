import { randomUUID } from 'node:crypto';
import { testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

interface Category {
  readonly code: string;
  readonly names: { readonly uk: string; readonly en: string };
  readonly kinds: readonly string[];
  readonly retired: boolean;
}

let house: TestHouse;
let admin: Client;
let olena: Client;
let quality: Client;
const address = '/v1/configuration/categories';
const category = (code: string): Category => ({
  code,
  names: { uk: `Категорія ${code}`, en: code },
  kinds: ['nonconformity'],
  retired: false,
});
const inForce = async (): Promise<Category[]> =>
  ((await olena.get(address).expect(200)).body as { content: { categories: Category[] } }).content.categories;
const newest = async (): Promise<Category[]> => {
  const { body: kind } = await olena.get(address).expect(200);
  const { body } = await olena.get(`${address}/versions/${kind.newest}`).expect(200);
  return (body as { content: { categories: Category[] } }).content.categories;
};
const begun = async (by: Client, ...more: readonly Category[]): Promise<string> => {
  const content = { categories: [...(await newest()), ...more] };
  return ((await by.post(`${address}/drafts`, { content }).expect(201)).body as { id: string }).id;
};

beforeAll(async () => {
  house = await testHouse();
  ({ admin } = house);
  olena = await house.employ({ username: 'olena' });
  quality = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
  await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача' }).expect(201);
});
afterAll(() => house.close());

describe('the configuration of a house', () => {
  it('begins with the starter as version 1, which everyone with an account reads', async () => {
    const { body } = await olena.get('/v1/configuration').expect(200);
    expect(body.items).toContainEqual({ key: 'categories', inForce: 1, newest: 1, drafts: 0 });
    const { body: kind } = await olena.get(address).expect(200);
    expect(kind).toMatchObject({
      inForce: 1,
      versions: [{ version: 1, effectiveFrom: null, standing: 'in-force', publishedBy: null }],
      drafts: [],
    });
    expect(kind.form).toMatchObject({ type: 'object', properties: { categories: { type: 'array' } } });
    await house.anyone.get(address).expect(401);
    await olena.get('/v1/configuration/colours').expect(404);
    await olena.post(`${address}/drafts`, {}).expect(403);
  });

  it('names every field of a content that has a wrong form', async () => {
    const wrong = { code: 'Ж', names: { uk: 'Ж' }, kinds: [], retired: 'no' };
    const content = { categories: [wrong, ...(await newest()), category('signs'), category('signs')], surprise: 1 };
    const { body } = await admin.post(`${address}/drafts`, { content }).expect(400);
    const last = content.categories.length - 1;
    // With it, all that would be found in a content whose form is right.
    expect((body.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(
      [...['code', 'kinds', 'names/en', 'retired'].map((field) => `0/${field}`), `${last}/code`]
        .map((place) => `/content/categories/${place}`)
        .concat('/content/surprise'),
    );
    expect(body.errors).toContainEqual(expect.objectContaining({ code: 'code-twice', message: 'The code signs is there twice' }));
    const { body: either } = await admin.post(`${address}/drafts`, { content: { categories: [] }, version: 1 }).expect(400);
    expect(either.errors).toEqual([expect.objectContaining({ pointer: '/version', code: 'content-or-version' })]);
  });

  it('is drafted, checked, published; a draft says in words what is wrong with it, and is published without faults only', async () => {
    const draft = await begun(admin, category('signs'), category('signs'));
    const { body: looked } = await admin.get(`${address}/drafts/${draft}`).expect(200);
    expect(looked).toMatchObject({ id: draft, base: 1, outrun: false, faults: 1 });
    expect(looked.findings).toEqual([
      expect.objectContaining({ weight: 'fault', code: 'code-twice', message: 'The code signs is there twice' }),
    ]);
    const { body: refused } = await admin.post(`${address}/drafts/${draft}/publish`, { reason: 'Signs fall off.' }).expect(422);
    expect(refused.refusals).toEqual([expect.objectContaining({ code: 'draft-is-sound' })]);

    const content = { categories: [...(await inForce()), category('signs')] };
    await admin.post(`${address}/drafts/${draft}/save`, { content }).expect(200);
    const { body: checked } = await admin.post(`${address}/check`, { content }).expect(200);
    expect(checked).toEqual({
      findings: [],
      differences: [{ pointer: '/categories/signs', change: 'added', before: null, after: category('signs') }],
    });
    await admin.post(`${address}/drafts/${draft}/publish`, { effectiveFrom: '2001-01-01', reason: 'Signs fall off.' }).expect(422);
    await admin.post(`${address}/drafts/${draft}/publish`, { reason: 'Signs fall off.' }).expect(200);
    const { body: kind } = await olena.get(address).expect(200);
    expect(kind).toMatchObject({ inForce: 2, newest: 2, drafts: [] });
    expect(kind.versions[1]).toMatchObject({ version: 2, standing: 'in-force', publishedBy: admin.person, reason: 'Signs fall off.' });
    await admin.post(`${address}/drafts/${draft}/publish`, { reason: 'again' }).expect(404);
  });

  it('takes a day as 00:00 in the zone of the house', async () => {
    const draft = await begun(admin, category('later'));
    await admin.post(`${address}/drafts/${draft}/publish`, { effectiveFrom: '2100-07-01', reason: 'Summer.' }).expect(200);
    const { body: kind } = await olena.get(address).expect(200);
    expect(kind).toMatchObject({ inForce: 2, newest: 3 });
    expect(kind.versions[2]).toMatchObject({ effectiveFrom: '2100-06-30T21:00:00.000Z', standing: 'scheduled' });
    await olena.post('/v1/nonconformities', { title: 'a', description: 'b', category: 'later' }).expect(422);
    await olena.post('/v1/nonconformities', { title: 'a', description: 'b', category: 'signs' }).expect(201);
  });

  it('lets one of two administrators win who publish at once; the other is told, and loses nothing', async () => {
    const anna = await house.employ({ username: 'anna', roles: ['administrator'] });
    const drafts = [await begun(admin, category('one')), await begun(anna, category('two'))];
    const answers = await Promise.all(
      [admin, anna].map((client, n) => client.post(`${address}/drafts/${drafts[n]}/publish`, { reason: 'at once' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    expect(answers[lost]!.body).toMatchObject({ code: 'newer-version-published', params: { base: 3, newest: 4 } });
    const { body: kept } = await admin.get(`${address}/drafts/${drafts[lost]}`).expect(200);
    expect(kept).toMatchObject({ base: 3, outrun: true });

    const winner = (await olena.get(`${address}/versions/4`).expect(200)).body as { content: { categories: Category[] } };
    const content = { categories: [...winner.content.categories, category(lost === 0 ? 'one' : 'two')] };
    await admin.post(`${address}/drafts/${drafts[lost]}/save`, { content, base: 4 }).expect(200);
    await admin.post(`${address}/drafts/${drafts[lost]}/publish`, { reason: 'after all' }).expect(200);
    expect((await inForce()).map(({ code }) => code)).toEqual(expect.arrayContaining(['one', 'two']));
  });

  it('compares two versions, and brings an earlier one back: what came since stays, retired', async () => {
    const { body } = await olena.get(`${address}/comparison?from=1&to=2`).expect(200);
    expect(body.differences).toEqual([{ pointer: '/categories/signs', change: 'added', before: null, after: category('signs') }]);
    const { body: draft } = await admin.post(`${address}/drafts`, { version: 1, note: 'as it was' }).expect(201);
    await admin.post(`${address}/drafts/${draft.id}/publish`, { reason: 'as it was' }).expect(200);
    const now = await inForce();
    expect(
      now
        .filter(({ retired }) => retired)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['later', 'one', 'signs', 'two']);
    await olena.get(`${address}/comparison?from=1&to=77`).expect(404);
  });

  it('answers a repeated command as the first time, and refuses one on an older sight', async () => {
    const key = randomUUID();
    const send = () => admin.post(`${address}/drafts`, { note: 'once' }).set('idempotency-key', key);
    const [first, again] = [await send().expect(201), await send().expect(201)];
    expect(again.body).toEqual(first.body);
    await admin.post(`${address}/drafts`, { id: first.body.id }).expect(409);
    const anna = await house.signIn('anna', 'password of anna');
    await anna.post(`${address}/drafts/${first.body.id}/drop`).set('if-match', '"0"').expect(412);
    await anna.post(`${address}/drafts/${first.body.id}/drop`).expect(200);
    await anna.get(`${address}/drafts/${first.body.id}`).expect(404);
  });

  it('gives records their category: at triage, changed with a reason, found by it', async () => {
    const { body } = await olena
      .post('/v1/nonconformities', { title: 'a', description: 'b', unit: 'permits', process: 'issue' })
      .expect(201);
    const triage = { unit: 'permits', process: 'issue', severity: 'minor', assignee: olena.person, category: 'fees' };
    await quality.post(`/v1/records/${body.id}/triage`, triage).expect(200);
    await quality.post(`/v1/records/${body.id}/change-category`, { category: 'one', reason: 'so' }).expect(422);
    await quality.post(`/v1/records/${body.id}/change-category`, { category: 'service', reason: 'It was the counter.' }).expect(200);
    await house.settled();
    const listed = async (query: string) =>
      ((await quality.get(`/v1/records?${query}`).expect(200)).body as { items: { id: string; category: string }[] }).items;
    expect(await listed('category=service')).toEqual([expect.objectContaining({ id: body.id, category: 'service' })]);
    expect(await listed('category=fees')).toEqual([]);
    const { body: history } = await quality.get(`/v1/records/${body.id}/history`).expect(200);
    expect(JSON.stringify(history)).toContain('It was the counter.');
  });

  it('binds a CAPA by the version in force when it entered its state, until an administrator takes it over', async () => {
    const drafting = { title: 'Signs', kind: 'corrective', leadUnit: 'permits', units: ['permits'], process: 'issue' };
    const { body } = await quality.post('/v1/capas', drafting).expect(201);
    const capa = `/v1/capas/${body.id}`;
    const levels = '/v1/configuration/approval-levels';
    const { body: kind } = await admin.get(levels).expect(200);
    const faulty = { ...kind.content, approval: { low: 'head-of-unit', medium: 'deputy' } };
    const { body: checked } = await admin.post(`${levels}/check`, { content: faulty }).expect(200);
    expect((checked.findings as { code: string }[]).map(({ code }) => code)).toEqual(['level-without-approver', 'role-cannot-approve']);
    const content = { ...kind.content, unrated: 'head-of-department' };
    const { body: draft } = await admin.post(`${levels}/drafts`, { content }).expect(201);
    await admin.post(`${levels}/drafts/${draft.id}/publish`, { reason: 'The head cancels.' }).expect(200);

    const bound = async () => (await quality.get(capa).expect(200)).body as { boundBy: object; migratedAt: string | null };
    expect(await bound()).toMatchObject({ boundBy: { 'approval-levels': 1, 'cause-codes': 1 }, migratedAt: null });
    await quality.post(`${capa}/migrate-configuration`, { reason: 'so' }).expect(422);
    await admin.post(`${capa}/migrate-configuration`, { reason: 'From now on.' }).expect(200);
    expect(await bound()).toMatchObject({ boundBy: { 'approval-levels': 2, 'cause-codes': 1 }, migratedAt: expect.any(String) });
    await quality.post(`${capa}/cancel`, { reason: 'so' }).expect(422);
  });

  it("gives records the house's own fields: filled in, asked for, shown, in the history, in the list and in CSV", async () => {
    const fields = '/v1/configuration/record-fields';
    const choice = (code: string) => ({ code, names: { uk: `Вибір ${code}`, en: `Choice ${code}` }, retired: false });
    const shared = { kinds: ['nonconformity'], choices: [], requiredFrom: null };
    const content = {
      fields: [
        { ...choice('counter'), ...shared, type: 'choice', choices: [choice('left'), choice('right')], requiredFrom: 'triaged' },
        { ...choice('loss'), ...shared, type: 'number' },
        { ...choice('note'), ...shared, type: 'text' },
        { ...choice('fine'), ...shared, kinds: ['complaint', 'finding'], type: 'number' },
      ],
    };
    const { body: draft } = await admin.post(`${fields}/drafts`, { content }).expect(201);
    const { body: looked } = await admin.get(`${fields}/drafts/${draft.id}`).set('accept-language', 'uk').expect(200);
    expect(looked.findings).toEqual([
      expect.objectContaining({
        weight: 'notice',
        code: 'field-holds-no-personal-data',
        message: expect.stringContaining('персональних даних'),
      }),
    ]);
    const { body: before } = await olena
      .post('/v1/nonconformities', { title: 'a', description: 'b', unit: 'permits', process: 'issue' })
      .expect(201);
    await admin.post(`${fields}/drafts/${draft.id}/publish`, { reason: 'Counters are counted.' }).expect(200);
    const { body } = await olena
      .post('/v1/nonconformities', { title: 'c', description: 'd', unit: 'permits', process: 'issue' })
      .expect(201);
    const record = `/v1/records/${body.id}`;

    const triage = { unit: 'permits', process: 'issue', severity: 'minor', assignee: olena.person };
    await quality.post(`/v1/records/${before.id}/triage`, triage).expect(200);
    const { body: bare } = await quality.post(`${record}/triage`, triage).expect(422);
    expect(bare.refusals).toEqual([
      expect.objectContaining({ code: 'fields-are-filled-in', params: { status: 'triaged', fields: ['counter'] } }),
    ]);
    const { body: unfit } = await olena.post(`${record}/set-fields`, { fields: { counter: 'middle', loss: 'much' } }).expect(422);
    expect((unfit.refusals as { params: { fields: string[] } }[])[0]!.params.fields).toEqual(['counter', 'loss']);
    await olena.post(`${record}/set-fields`, { fields: { loss: 7.5 } }).expect(200);
    // They may come with a record of any kind from its beginning, and have to fit then, too.
    const letter = { form: 'complaint', channel: 'letter', text: 'Плату взято двічі.' };
    const finding = { title: 'f', audit: 'A-1', criterion: { standard: 'ISO 9001', clause: '7.5' }, evidence: 'e', grade: 'observation' };
    const yurii = await house.employ({ username: 'yurii', roles: ['auditor'] });
    for (const [by, path, form, code] of [
      [olena, 'nonconformities', { title: 'a', description: 'b' }, 'loss'],
      [olena, 'complaints', letter, 'fine'],
      [yurii, 'findings', { ...finding, auditee: 'permits' }, 'fine'],
    ] as const) {
      const { body: wrong } = await by.post(`/v1/${path}`, { ...form, fields: { [code]: 'much', nothing: 1 } }).expect(422);
      expect([path, wrong.refusals[0].params.fields]).toEqual([path, [code, 'nothing']]);
      const { body: made } = await by.post(`/v1/${path}`, { ...form, fields: { [code]: 12 } }).expect(201);
      const { body: page } = await by.get(`/v1/records/${made.id}`).expect(200);
      expect([path, page.fields]).toEqual([path, expect.arrayContaining([expect.objectContaining({ code, value: 12 })])]);
    }
    await olena.post('/v1/complaints', { ...letter, marks: ['mass'] }).expect(201);
    await quality.post(`${record}/triage`, { ...triage, fields: { counter: 'left' } }).expect(200);

    const { body: shown } = await olena.get(record).expect(200);
    expect(shown.boundBy).toMatchObject({ 'record-fields': 2 });
    expect(shown.fields).toEqual([
      expect.objectContaining({ code: 'counter', name: 'Choice counter', value: 'left', requiredFrom: 'triaged' }),
      expect.objectContaining({ code: 'loss', type: 'number', value: 7.5, requiredFrom: null }),
      expect.objectContaining({ code: 'note', value: null }),
    ]);
    const { body: history } = await olena.get(`${record}/history`).expect(200);
    expect(JSON.stringify(history)).toContain('counter: left');
    await house.settled();
    const { body: list } = await olena.get('/v1/records?category=fees,none').expect(200);
    expect(list.items).toEqual([]);
    const marked = async (query: string) => ((await olena.get(`/v1/records?${query}`).expect(200)).body.items as object[]).length;
    expect([await marked('marks=mass'), await marked('marks=primary'), await marked('marks=repeat')]).toEqual([1, 1, 0]);
    expect(await marked('marks=mass&marks=primary')).toBe(2);
    const { body: all } = await olena.get('/v1/records').expect(200);
    expect(all.items).toContainEqual(expect.objectContaining({ id: body.id, fields: { counter: 'left', loss: 7.5 } }));
    const { text } = await quality.get('/v1/reports/backlog/items?format=csv&figure=open').expect(200);
    expect(text).toContain('closedAt,category,field:counter,field:loss,field:note');
    expect(text).toMatch(/,left,7\.5,,\r\n/);
  });

  it('goes out as one package, is compared, and comes in as drafts', async () => {
    const kinds = (await olena.get('/v1/configuration/package').expect(200)).body.kinds as Record<string, { categories: Category[] }>;
    expect(Object.keys(kinds).sort()).toEqual(
      expect.arrayContaining(['approval-levels', 'categories', 'cause-codes', 'record-fields', 'risk-matrix']),
    );
    // Another house: it knows one category more, and not the first of ours.
    const [gone, ...others] = kinds['categories']!.categories;
    const changed = { ...kinds, categories: { categories: [...others, category('from-elsewhere')] } };
    const { body: compared } = await admin.post('/v1/configuration/package/diff', { kinds: changed }).expect(200);
    const differences = (compared.items as { kind: string; differences: { pointer: string }[] }[]).flatMap((each) =>
      each.differences.map(({ pointer }) => `${each.kind} ${pointer}`),
    );
    expect(differences.sort()).toEqual([`categories /categories/${gone!.code}/retired`, 'categories /categories/from-elsewhere'].sort());

    const key = randomUUID();
    const bring = () =>
      admin.post('/v1/configuration/package/import', { kinds: changed, note: 'from elsewhere' }).set('idempotency-key', key).expect(200);
    const [first, again] = [await bring(), await bring()];
    expect(again.body).toEqual(first.body);
    expect(first.body).toMatchObject({ drafts: [{ kind: 'categories', faults: 0 }] });
    expect(first.body.same).toContain('risk-matrix');
    await admin.post(`${address}/drafts/${first.body.drafts[0].draft}/publish`, { reason: 'One house as the other.' }).expect(200);
    expect(await inForce()).toContainEqual(category('from-elsewhere'));

    const { body: wrong } = await admin
      .post('/v1/configuration/package/import', { kinds: { colours: {}, categories: { categories: [{ code: 1 }] }, 'cause-codes': {} } })
      .expect(400);
    expect((wrong.errors as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/kinds/colours', '/kinds/categories/categories/0/code', '/kinds/cause-codes/codes']),
    );
    await olena.post('/v1/configuration/package/import', { kinds: {} }).expect(403);
  });
});

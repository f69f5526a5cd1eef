import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

const clock = standingClock('2026-03-03T10:00:00.000Z');
const citizen = { name: 'Явдоха Незнана-Перехрест', contact: 'yavdokha.neznana@example.org' };
const married = { name: 'Явдоха Перехрест', contact: '+380 44 111 22 33' };
const secrets = ['Незнана-Перехрест', 'Явдоха Перехрест', 'yavdokha', '111 22 33', '380441112233'];
const reason = 'Той самий паспорт: АА 123456.';

let house: TestHouse;
let [nina, maria, olena, petro, taras, yurii]: Client[] = [];

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  await admin.post('/v1/directory/units', { key: 'finance', name: 'Фінанси' }).expect(201);
  [nina, maria, olena, petro, taras, yurii] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'olena', unit: 'permits' }),
    house.employ({ username: 'petro', unit: 'permits' }),
    house.employ({ username: 'taras', unit: 'finance', roles: ['quality-manager'] }),
    house.employ({ username: 'yurii', roles: ['auditor'], unit: 'finance' }),
  ]);
});
afterAll(() => house?.close());

const appeal = { citizen, form: 'application', channel: 'letter', text: 'Прошу видати довідку.' } as const;
const register = async (by: Client, body: object = appeal): Promise<string> =>
  (await by.post('/v1/complaints', body).expect(201)).body.id as string;
const citizenOf = async (id: string): Promise<string> =>
  (await nina!.get(`/v1/records/${id}`).expect(200)).body.complaint.citizen as string;
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const search = async (by: Client, body: object) =>
  (await by.post('/v1/subjects/search', body).expect(200)).body as {
    items: { id: string; identities: string[]; cases: { id: string }[] }[];
  };
/** A citizen of whom nothing is known yet. */
const stranger = (name: string) => ({ name, contact: `${Buffer.from(name).toString('hex')}@example.org` });

describe('a citizen who writes again', () => {
  it('is known again, and the earlier appeals are shown to who registers the new one', async () => {
    const first = await register(petro!);
    const again = await register(olena!, { ...appeal, citizen: { name: 'ПЕРЕХРЕСТ-Незнана Явдоха', contact: 'x' } });
    const second = await register(olena!, {
      ...appeal,
      citizen: { name: '  незнана-перехрест явдоха', contact: 'Yavdokha.Neznana@example.org' },
    });
    await house.settled();
    const page = async (by: Client, id: string) =>
      (await by.get(`/v1/records/${id}`).expect(200)).body.complaint as Record<string, unknown>;
    expect(await citizenOf(second)).toBe(await citizenOf(first));
    expect(await citizenOf(again)).not.toBe(await citizenOf(first));
    expect((await page(olena!, second))['sameCitizen']).toEqual([
      { id: first, kind: 'complaint', number: expect.stringMatching(/^CO-2026-/) },
    ]);
    expect(await page(petro!, second)).toMatchObject({ citizen: null, name: null, sameCitizen: [] });
  });

  it('is one subject, however many register the new citizen at one instant', async () => {
    const given = { ...appeal, citizen: stranger('Остап Одночасний') };
    const ids = await Promise.all([olena!, petro!, nina!, maria!, taras!].map((by) => register(by, given)));
    expect(new Set(await Promise.all(ids.map(citizenOf))).size).toBe(1);
    const { pool } = house.house.core;
    const { rows } = await pool.query(`select 1 from log.events where type = 'SubjectRegistered' and stream = $1`, [
      `subject-${await citizenOf(ids[0]!)}`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it('leaves no entry behind where the appeal was refused, and one where it is sent again', async () => {
    const given = { ...appeal, citizen: stranger('Марко Відмовлений') };
    await olena!.post('/v1/complaints', { ...given, unit: 'nowhere' }).expect(422);
    const { rows } = await house.house.core.pool.query<{ n: string }>(
      `select count(*) as n from log.events where type = 'SubjectRegistered'`,
    );
    const subject = await citizenOf(await register(olena!, given));
    const after = await house.house.core.pool.query<{ n: string }>(`select count(*) as n from log.events where type = 'SubjectRegistered'`);
    expect(Number(after.rows[0]!.n)).toBe(Number(rows[0]!.n) + 1);
    expect((await search(nina!, { name: given.citizen.name })).items.map(({ id }) => id)).toEqual([subject]);
  });
});

describe('the search by citizen', () => {
  it('finds by name, by contact and by both, whatever the spelling, with the appeals that are open to the reader', async () => {
    const given = stranger("Дар'я Шукана");
    const [first, second] = [await register(petro!, { ...appeal, citizen: given }), await register(olena!, { ...appeal, citizen: given })];
    const id = await citizenOf(first);
    for (const body of [{ name: 'ШУКАНА Дарʼя' }, { contact: given.contact.toUpperCase() }, { name: given.name, contact: given.contact }]) {
      const found = await search(nina!, body);
      expect(found).toMatchObject({
        items: [{ id, identities: [id] }],
        more: false,
      });
      expect(found.items[0]!.cases.map((each) => each.id).sort()).toEqual([first, second].sort());
    }
    expect((await search(nina!, { name: given.name, contact: 'other@example.org' })).items).toEqual([]);
    expect((await search(nina!, { name: 'Шукана' })).items).toEqual([]);
    expect((await search(petro!, { name: given.name })).items).toMatchObject([{ id, cases: [{ id: first, name: given.name }] }]);
    expect((await search(yurii!, { name: given.name })).items).toEqual([]);
    expect((await petro!.get(`/v1/subjects/${id}`).expect(200)).body.cases).toHaveLength(1);
    await yurii!.get(`/v1/subjects/${id}`).expect(404);
  });

  it('leaves no trace of an appeal against who searches', async () => {
    const given = stranger('Степан Скаржник');
    const against = await register(olena!, { ...appeal, form: 'complaint', citizen: given, against: { units: ['finance'] } });
    const id = await citizenOf(against);
    expect((await search(taras!, { name: given.name })).items).toEqual([]);
    const nobody = await taras!.get('/v1/subjects/0198a000-0000-7000-8000-000000000001').expect(404);
    const closed = await taras!.get(`/v1/subjects/${id}`).expect(404);
    expect(closed.body).toEqual({ ...nobody.body, instance: closed.body.instance as unknown, params: closed.body.params as unknown });
    await taras!.get(`/v1/subjects/${id}/access-report`).expect(404);
    await taras!.post(`/v1/subjects/${id}/merge`, { into: id, reason }).expect(404);
    const other = await register(olena!, { ...appeal, citizen: given });
    await house.settled();
    expect((await search(taras!, { name: given.name })).items).toMatchObject([{ id, cases: [{ id: other }] }]);
    expect((await taras!.get(`/v1/records/${other}`).expect(200)).body.complaint).toMatchObject({ citizen: id, sameCitizen: [] });
    const log = async (by: Client) => JSON.stringify((await by.get(`/v1/log?stream=subject-&limit=1000`).expect(200)).body);
    const hidden = await citizenOf(
      await register(olena!, { ...appeal, citizen: stranger('Лукерія Лише-Скарга'), against: { units: ['finance'] } }),
    );
    await house.settled();
    expect(await log(house.admin)).toContain(hidden);
    expect(await log(yurii!)).toContain(id);
    expect(await log(yurii!)).not.toContain(hidden);
    await nina!.post(`/v1/subjects/${hidden}/merge`, { into: id, reason }).expect(200);
    const merging = async (by: Client) => JSON.stringify((await by.get('/v1/log?stream=merged-subjects').expect(200)).body);
    expect(await merging(house.admin)).toContain(hidden);
    expect(await merging(yurii!)).not.toContain(hidden);
    await nina!.post(`/v1/subjects/${hidden}/part`, { reason }).expect(200);
    const seen = JSON.stringify((await taras!.get(`/v1/subjects/${id}/access-report`).expect(200)).body);
    expect(seen).toContain(other);
    expect(seen).not.toContain(against);
  });

  it('says what is wrong with what was asked', async () => {
    const wrong = async (body: object) =>
      ((await nina!.post('/v1/subjects/search', body).expect(400)).body as { errors: { pointer: string; code: string }[] }).errors.map(
        ({ pointer, code }) => [pointer, code],
      );
    expect(await wrong({})).toEqual([
      ['/name', 'required'],
      ['/contact', 'required'],
    ]);
    expect((await wrong({ name: '', contact: 'x'.repeat(301), nme: 'x' })).map(([pointer]) => pointer).sort()).toEqual([
      '/contact',
      '/name',
      '/nme',
    ]);
    await house.anyone.post('/v1/subjects/search', { name: citizen.name }).expect(401);
  });
});

describe('two entries that are one citizen', () => {
  const pair = async (name: string) => {
    const [one, other] = [stranger(`${name} Дівоче`), stranger(`${name} Заміжня`)];
    const [first, second] = [await register(petro!, { ...appeal, citizen: one }), await register(olena!, { ...appeal, citizen: other })];
    return { one, other, first, second, a: await citizenOf(first), b: await citizenOf(second) };
  };

  it('are merged by the quality manager: search, new letters and the report reach both', async () => {
    const { one, other, first, second, a, b } = await pair('Ганна');
    await olena!.post(`/v1/subjects/${a}/merge`, { into: b, reason }).expect(403);
    await nina!.post(`/v1/subjects/${a}/merge`, { into: b, reason }).expect(200);
    const found = (await search(nina!, { name: one.name })).items;
    expect(found).toMatchObject([{ id: b, identities: [b, a] }]);
    expect(found[0]!.cases.map(({ id }) => id).sort()).toEqual([first, second].sort());
    const third = await register(olena!, { ...appeal, citizen: one });
    expect(await citizenOf(third)).toBe(b);
    const crossed = await register(olena!, { ...appeal, citizen: { name: one.name, contact: other.contact } });
    expect(await citizenOf(crossed)).toBe(b);
    const report = (await maria!.get(`/v1/subjects/${a}/access-report`).expect(200)).body as {
      cases: { id: string }[];
      identities: object[];
    };
    expect(new Set(report.cases.map(({ id }) => id))).toEqual(new Set([first, second, third, crossed]));
    expect(report.identities).toMatchObject([
      { id: b, name: other.name, mergedInto: null },
      { id: a, name: one.name, mergedInto: b },
    ]);
  });

  it('are parted again where that was wrong: each is known by itself, and can be merged anew', async () => {
    const { one, other, a, b } = await pair('Орина');
    await nina!.post(`/v1/subjects/${a}/merge`, { into: b, reason }).expect(200);
    await nina!.post(`/v1/subjects/${a}/part`, { reason: 'Мати й донька.' }).expect(200);
    expect(await citizenOf(await register(olena!, { ...appeal, citizen: one }))).toBe(a);
    expect(await citizenOf(await register(olena!, { ...appeal, citizen: other }))).toBe(b);
    expect(codes(await nina!.post(`/v1/subjects/${a}/part`, { reason }))).toEqual(['is-merged']);
    await nina!.post(`/v1/subjects/${b}/merge`, { into: a, reason }).expect(200);
  });

  it('make no circle, and of two who merge at one instant one is told', async () => {
    const { a, b } = await pair('Уляна');
    expect(codes(await nina!.post(`/v1/subjects/${a}/merge`, { into: a, reason }).expect(422))).toEqual(['entries-are-two']);
    const both = await Promise.all([
      nina!.post(`/v1/subjects/${a}/merge`, { into: b, reason }),
      taras!.post(`/v1/subjects/${b}/merge`, { into: a, reason }),
      nina!.post(`/v1/subjects/${a}/merge`, { into: b, reason }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
    expect(both.flatMap((each) => codes(each) ?? []).every((code) => ['closes-no-circle', 'not-merged-yet'].includes(code))).toBe(true);
    const { a: c } = await pair('Килина');
    const [inner, outer] = both[1]!.status === 200 ? [b, a] : [a, b];
    expect(codes(await nina!.post(`/v1/subjects/${c}/merge`, { into: inner, reason }))).toEqual(['stands-for-itself']);
    await nina!.post(`/v1/subjects/${outer}/merge`, { into: c, reason }).expect(200);
    expect((await nina!.get(`/v1/subjects/${inner}`).expect(200)).body).toMatchObject({ id: c, identities: [c, ...[inner, outer].sort()] });
  });

  it('show what is open to the reader and what was seen: a merging of others in between conflicts, one of other citizens does not', async () => {
    const { a, b } = await pair('Секлета');
    const page = async (by: Client, id: string) => {
      const { body, headers } = await by.get(`/v1/subjects/${id}`).expect(200);
      const { commands, revision } = body as { commands: { name: string; refusals: { code: string }[] }[]; revision: number };
      expect(headers['etag']).toBe(`"${revision}"`);
      return { etag: headers['etag'] as string, offers: commands.map(({ name, refusals }) => [name, refusals.map(({ code }) => code)]) };
    };
    const seen = await page(nina!, a);
    expect(seen.offers).toEqual([
      ['merge', []],
      ['part', ['is-merged']],
    ]);
    expect((await page(olena!, b)).offers).toEqual([
      ['merge', ['merging-is-yours']],
      ['part', ['merging-is-yours', 'is-merged']],
    ]);
    const { a: c, b: d } = await pair('Векла');
    await taras!.post(`/v1/subjects/${c}/merge`, { into: d, reason }).expect(200);
    const send = () =>
      nina!.post(`/v1/subjects/${a}/merge`, { into: b, reason }).set('if-match', seen.etag).set('idempotency-key', 'seen so');
    const merged = (await send().expect(200)) as { body: object; headers: Record<string, string> };
    await taras!.post(`/v1/subjects/${a}/part`, { reason }).set('if-match', merged.headers['etag']!).expect(200);
    expect((await send().expect(200)).body).toEqual(merged.body);
    const late = await nina!.post(`/v1/subjects/${b}/merge`, { into: a, reason }).set('if-match', seen.etag);
    expect([late.status, late.body.code]).toEqual([412, 'stale-revision']);
    await nina!
      .post(`/v1/subjects/${b}/merge`, { into: a, reason })
      .set('if-match', (await page(nina!, b)).etag)
      .expect(200);
  });

  it('are merged once under one key, and with clear answers to bad input', async () => {
    const { a, b } = await pair('Пріська');
    const send = (body: object) => nina!.post(`/v1/subjects/${a}/merge`, body).set('idempotency-key', 'one decision');
    const [first, again, other] = [
      await send({ into: b, reason }),
      await send({ into: b, reason }),
      await send({ into: b, reason: 'Інше.' }),
    ];
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    expect([other.status, other.body.code]).toEqual([422, 'command-key-reused']);
    const { body } = await nina!.post(`/v1/subjects/${a}/merge`, { into: 'nobody', reason: '', why: 1 }).expect(400);
    expect((body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual(['/into', '/reason', '/why']);
    await nina!.post(`/v1/subjects/${a}/merge`, { into: '0198a000-0000-7000-8000-000000000001', reason }).expect(404);
    await nina!.post('/v1/subjects/0198a000-0000-7000-8000-000000000001/part', { reason }).expect(404);
  });
});

describe('a citizen who asks what is held of them', () => {
  it('is told every event and field, who is named, and the reading is in the log before it is answered', async () => {
    const given = stranger('Федір Допитливий');
    const id = await register(olena!, {
      ...appeal,
      form: 'complaint',
      citizen: given,
      subject: 'Черга',
      questions: ['Чому так довго?'],
      against: { persons: [petro!.person], words: 'пан біля вікна' },
    });
    await olena!.post(`/v1/records/${id}/comment`, { text: 'Дзвонив двічі.' }).expect(200);
    const subject = await citizenOf(id);
    const keeper = await house.employ({ username: 'keeper', roles: ['administrator'] });
    for (const by of [olena!, keeper, yurii!]) await by.get(`/v1/subjects/${subject}/access-report`).expect(403);
    const { body } = await nina!.get(`/v1/subjects/${subject}/access-report`).expect(200);
    expect(body).toMatchObject({
      subject,
      drawnBy: nina!.person,
      scope: 'open-to-the-reader',
      identities: [{ id: subject, name: given.name, contact: given.contact }],
      cases: [
        {
          id,
          name: given.name,
          named: { persons: [{ id: petro!.person, name: 'petro' }], units: [], wholeDepartment: false, words: 'пан біля вікна' },
        },
      ],
    });
    const { history } = body.cases[0] as { history: { type: string; data: Record<string, unknown> }[] };
    expect(history.map(({ type }) => type)).toEqual(expect.arrayContaining(['ComplaintReceived', 'ObligationOpened', 'CommentAdded']));
    expect(history[0]!.data).toMatchObject({
      name: given.name,
      text: appeal.text,
      subject: 'Черга',
      questions: [{ text: 'Чому так довго?' }],
    });
    expect(history.find(({ type }) => type === 'CommentAdded')!.data).toMatchObject({ text: 'Дзвонив двічі.' });
    const reads = (report: { register: { type: string; by: { person: string } }[] }) =>
      report.register.filter(({ type }) => type === 'SubjectAccessReported').map(({ by }) => by.person);
    expect(reads(body)).toEqual([nina!.person]);
    const send = () => maria!.get(`/v1/subjects/${subject}/access-report`).set('idempotency-key', 'twice').expect(200);
    await send();
    expect(reads((await send()).body)).toEqual([nina!.person, maria!.person, maria!.person]);
  });
});

describe('a citizen whose key was destroyed', () => {
  it('is found by nobody, shown as erased in the report, and somebody new with the next letter', async () => {
    const given = stranger('Зіновій Забутий');
    const id = await register(olena!, { ...appeal, citizen: given });
    const subject = await citizenOf(id);
    await house.house.core.vault.destroy(subject);
    expect((await search(nina!, { name: given.name })).items).toEqual([]);
    const { body } = await nina!.get(`/v1/subjects/${subject}/access-report`).expect(200);
    expect(body).toMatchObject({ identities: [{ id: subject, name: null, contact: null }], cases: [{ id, name: null, contact: null }] });
    expect(body.cases[0].history[0].data).toMatchObject({ name: { erased: true }, text: { erased: true } });
    const again = await citizenOf(await register(olena!, { ...appeal, citizen: given }));
    expect(again).not.toBe(subject);
    expect((await nina!.post(`/v1/subjects/${again}/merge`, { into: subject, reason })).status).toBe(409);
  });
});

describe('nothing of a citizen', () => {
  it('stands in clear in the database, in any table, nor in the name of a stream', async () => {
    const one = await citizenOf(await register(olena!));
    const other = await citizenOf(await register(olena!, { ...appeal, citizen: married }));
    await nina!.post(`/v1/subjects/${other}/merge`, { into: one, reason }).expect(200);
    await nina!.get(`/v1/subjects/${one}/access-report`).expect(200);
    await house.settled();
    const { pool } = house.house.core;
    const { rows: tables } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${name} t`);
      if (rows.some(({ text }) => [...secrets, reason].some((secret) => text.includes(secret)))) found.push(name);
    }
    expect(found).toEqual([]);
    const { rows } = await pool.query<{ stream: string }>(`select distinct stream from log.events where stream like '%subject%'`);
    expect(rows.every(({ stream }) => /^(subject-[0-9a-f-]{36}|merged-subjects)$/.test(stream))).toBe(true);
  });
});

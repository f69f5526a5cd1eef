import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { routesOf } from '#platform';
import { department, type Department } from './department.js';
import { testHouse, type Client, type TestHouse } from './house.js';

let house: TestHouse;
let people: Department;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
});
afterAll(() => house?.close());

const said = (title: string) => ({ title, description: 'Ключ від архіву лежить під килимком.', process: 'issuing', unit: 'registry' });
const confidentially = async (by: Client, title: string) =>
  (await by.post('/v1/confidential-reports', said(title)).expect(201)).body as { id: string; number: string; code: string };
const anonymously = async (title: string) =>
  (await house.anyone.post('/v1/anonymous-reports', said(title)).expect(201)).body as { id: string; number: string; code: string };
const follow = (code: string) => house.anyone.get('/v1/followed-report').set('report-code', code);
const write = (code: string, text: string) => house.anyone.post('/v1/followed-report/messages', { text }).set('report-code', code);
const page = async (by: Client, id: string) => (await by.get(`/v1/records/${id}`).expect(200)).body as Record<string, unknown>;
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);

/** How many rows of every table hold each of the words. */
async function rowsHolding(...words: readonly string[]): Promise<Readonly<Record<string, readonly number[]>>> {
  const { pool } = house.house.core;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const counts: Record<string, readonly number[]> = {};
  for (const { name } of tables) {
    const { rows } = await pool.query<{ counts: string[] }>(
      `select array(select (select count(*) from ${name} t where position(w in t::text) > 0) from unnest($1::text[]) w) as counts`,
      [words],
    );
    counts[name] = rows[0]!.counts.map(Number);
  }
  return counts;
}

/** Files of the data directory that hold the words in their names or their bytes. */
async function filesHolding(words: string): Promise<number> {
  const entries = await readdir(house.dataDirectory, { recursive: true, withFileTypes: true });
  const holding = await Promise.all(
    entries.map(async (entry) => {
      const text = entry.isFile() ? await readFile(join(entry.parentPath, entry.name), 'latin1') : '';
      return entry.name.includes(words) || text.includes(Buffer.from(words).toString('latin1'));
    }),
  );
  return holding.filter(Boolean).length;
}

/** How often each GET route tells the reader each of the words; about the record, where it is about one. */
async function toldBy(reader: Client, words: readonly string[], record: string): Promise<Readonly<Record<string, readonly number[]>>> {
  const counts: Record<string, readonly number[]> = {};
  for (const { method, path } of routesOf(house.house.api.app)) {
    if (method !== 'GET' || path === '/v1/stream') continue;
    const about = path.replace(':id', record);
    const address = path.startsWith('/v1/log') || path.startsWith('/v1/changes') ? `${about}?limit=1000` : about;
    const { text, headers } = await reader.get(address);
    counts[path] = words.map((each) => `${text} ${JSON.stringify(headers)}`.split(each).length - 1);
  }
  return counts;
}

describe('a report without a name', () => {
  it('is made confidentially: the quality manager sees who reported, and nobody else', async () => {
    const { id, number, code } = await confidentially(people.ihor, 'Архів без замка');
    expect(number).toMatch(/^NC-/);
    expect(await page(people.quality, id)).toMatchObject({
      reporter: null,
      nonconformity: { reporting: 'confidentially', confidentialReporter: people.ihor.person },
    });
    for (const reader of [people.olena, people.hanna, people.auditor, people.ihor, people.petro]) {
      expect(await page(reader, id)).toMatchObject({ reporter: null, watchers: [], nonconformity: { confidentialReporter: null } });
    }
    const history = async (by: Client) => (await by.get(`/v1/records/${id}/history`).expect(200)).body.items[0] as Record<string, unknown>;
    expect(await history(people.olena)).toMatchObject({
      by: { person: null, process: 'reporter', name: 'whoever reported it' },
      data: { confidentialReporter: { closed: true } },
    });
    expect(await history(people.quality)).toMatchObject({ data: { confidentialReporter: people.ihor.person } });
    expect((await follow(code).expect(200)).body).toMatchObject({ number, title: 'Архів без замка', status: 'reported', messages: [] });
  });

  it('is made anonymously, followed by its code, asked and answered', async () => {
    const { id, number, code } = await anonymously('Ключ під килимком');
    expect(await page(people.quality, id)).toMatchObject({
      reporter: null,
      nonconformity: { reporting: 'anonymously', confidentialReporter: null },
    });
    expect(codes(await people.petro.post(`/v1/records/${id}/ask-reporter`, { text: 'Хто ви?' }))).toEqual(['asking-the-reporter-is-yours']);
    await people.olena.post(`/v1/records/${id}/ask-reporter`, { text: 'Який архів?' }).expect(200);
    await write(code, 'Той, що на третьому поверсі.').expect(200);
    await house.settled();
    const { items } = (await people.olena.get('/v1/notifications').expect(200)).body as {
      items: { kind: string; subject: { id: string } }[];
    };
    expect(items).toContainEqual(expect.objectContaining({ kind: 'reporter-answered', subject: expect.objectContaining({ id }) }));
    const { body, headers } = await follow(` ${code.toLowerCase().replaceAll('-', ' ')}`).expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      number,
      messages: [
        { from: 'house', text: 'Який архів?' },
        { from: 'reporter', text: 'Той, що на третьому поверсі.' },
      ],
    });
    expect(body.messages[0]).not.toHaveProperty('by');
    expect((await page(people.petro, id))['nonconformity']).toMatchObject({
      messages: [{ by: people.olena.person }, { by: 'process:reporter' }],
    });
    await people.petro.post(`/v1/records/${id}/answer-as-reporter`, { text: 'Це я.' }).expect(404);
  });

  it('is made once under one key, whoever repeats it is told the same code, and another body is refused', async () => {
    const key = randomUUID();
    const send = (body: object) => house.anyone.post('/v1/anonymous-reports', body).set('idempotency-key', key);
    const [first, again, other] = [await send(said('Раз')), await send(said('Раз')), await send(said('Два'))];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect([other.status, other.body.code]).toEqual([422, 'command-key-reused']);
    const own = (by: Client) => by.post('/v1/confidential-reports', said('Три')).set('idempotency-key', 'mine');
    const [mine, same, theirs] = [await own(people.ihor), await own(people.ihor), await own(people.petro)];
    expect([mine.status, same.body]).toEqual([201, mine.body]);
    expect(theirs.body.id).not.toBe(mine.body.id);
    const told = () => write(first.body.code as string, 'Ще одне.').set('idempotency-key', key);
    const [once, twice] = [await told().expect(200), await told().expect(200)];
    expect(twice.body).toEqual(once.body);
    expect((await follow(first.body.code as string)).body.messages).toHaveLength(1);
  });

  it('says what is wrong with what was sent, and keeps nothing of it', async () => {
    const before = await rowsHolding('unheard');
    const wrong = await house.anyone
      .post('/v1/anonymous-reports', { title: '', severity: 'huge', id: randomUUID(), reporter: people.ihor.person })
      .expect(400);
    expect((wrong.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/description',
      '/id',
      '/reporter',
      '/severity',
      '/title',
    ]);
    const refused = await house.anyone.post('/v1/anonymous-reports', { ...said('unheard'), process: 'none', unit: 'none' }).expect(422);
    expect(codes(refused)).toEqual(['process-is-in-use', 'unit-is-open']);
    await house.anyone.post('/v1/anonymous-reports', said('unheard')).set('idempotency-key', 'report 1').expect(400);
    expect(await rowsHolding('unheard')).toEqual(before);
    await house.anyone.post('/v1/confidential-reports', said('unheard')).expect(401);
    expect((await house.anyone.get('/v1/followed-report').expect(400)).body.errors).toMatchObject([
      { in: 'header', pointer: '/report-code', code: 'required' },
    ]);
    const { code } = await anonymously('Чути');
    expect((await write(code, '').expect(400)).body.errors).toMatchObject([{ pointer: '/text' }]);
    for (const none of ['nonsense', '00000-00000-00000-00000-00000', people.ihor.person]) {
      const { body } = await follow(none).expect(404);
      expect(JSON.stringify(body)).not.toContain(none);
    }
  });
});

describe('who reported without a name', () => {
  it('is found in no table, file, route, history or notification: neither by id nor by name', async () => {
    const marta = await house.employ({ username: 'marta', name: 'Марта Потайна-Викривачка', unit: 'registry' });
    await house.settled();
    const traces = [marta.person, 'marta', 'Потайна-Викривачка', marta.token];
    const readers = [people.quality, people.olena, people.auditor, people.petro, house.admin];
    const words = [marta.person, 'Потайна-Викривачка'];
    const seen = await people.olena.post('/v1/nonconformities', said('Названо')).expect(201);
    const look = async (record: string) => ({
      tables: await rowsHolding(...traces),
      files: await Promise.all(traces.map(filesHolding)),
      told: await Promise.all(readers.map((reader) => toldBy(reader, words, record))),
    });
    const before = await look(seen.body.id as string);
    // A client that sends its session all the same, and ids of its own with every request.
    const mine = { authorization: `Bearer ${marta.token}`, 'correlation-id': randomUUID() };
    const anonymous = await house.anyone.post('/v1/anonymous-reports', said('Нічиє')).set(mine).expect(201);
    await write(anonymous.body.code as string, 'Хто я, не скажу.')
      .set(mine)
      .expect(200);
    await people.olena.post(`/v1/records/${anonymous.body.id}/ask-reporter`, { text: 'Чому?' }).expect(200);
    await house.settled();
    const correlated = await rowsHolding(mine['correlation-id']);
    expect(
      Object.values(correlated)
        .flat()
        .reduce((sum, each) => sum + each, 0),
    ).toBe(0);
    expect(await look(anonymous.body.id as string)).toEqual(before);

    const confidential = await marta.post('/v1/confidential-reports', said('Лише для якості')).set(mine).expect(201);
    await house.settled();
    const after = await look(confidential.body.id as string);
    const ofQuality = 0;
    const apart = <Value>(values: readonly Value[]) => values.filter((_, n) => n !== ofQuality && readers[n] !== house.admin);
    expect({ ...after, told: apart(after.told) }).toEqual({ ...before, told: apart(before.told) });
    const shown = (route: string) => after.told[ofQuality]![route]![0]! - before.told[ofQuality]![route]![0]!;
    expect([shown('/v1/records/:id'), shown('/v1/records/:id/history')]).toEqual([1, 1]);
    for (const code of [anonymous.body.code, confidential.body.code] as string[]) {
      expect(
        Object.values(await rowsHolding(code))
          .flat()
          .every((count) => count === 0),
      ).toBe(true);
      expect(await filesHolding(code)).toBe(0);
    }
  }, 180_000);
});

/** Last: it shuts this address out for a while. */
describe('whoever guesses codes', () => {
  it('is asked to wait', async () => {
    // Twenty, and twenty more where a quarter of an hour ends meanwhile.
    const statuses: number[] = [];
    // No proxy stands before this house: what somebody says of where they come from means nothing.
    do statuses.push((await follow(`0000${statuses.length}`).set('x-forwarded-for', `203.0.113.${statuses.length}`)).status);
    while (statuses.at(-1) !== 429 && statuses.length < 50);
    expect(statuses.at(-1)).toBe(429);
    expect(new Set(statuses)).toEqual(new Set([404, 429]));
  });
});

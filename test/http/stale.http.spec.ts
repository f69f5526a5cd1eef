import type { Response } from 'supertest';
import { testHouse, type Client, type TestHouse } from './house.js';
import { appendPoison } from './poison.js';

let house: TestHouse;
let manager: Client;
beforeAll(async () => {
  house = await testHouse();
  manager = await house.employ({ username: 'nadia', roles: ['quality-manager'] });
});
afterAll(() => house.close());

const report = async (title: string): Promise<{ id: string; position: string }> =>
  (await manager.post('/v1/nonconformities', { title, description: 'As it was seen.' }).expect(201)).body as never;
const titles = ({ body }: Response): string[] => (body.items as { title: string }[]).map(({ title }) => title);

async function untilRecordsAre(state: 'stopped' | 'live'): Promise<{ state: string; error: unknown; skipped: string[] }> {
  for (;;) {
    const { body } = await house.admin.get('/v1/operations/views').expect(200);
    const found = (body.items as { name: string; state: string; lag: number; error: unknown; skipped: string[] }[]).find(
      ({ name }) => name === 'records',
    )!;
    if (found.state === state && (state === 'stopped' || found.lag === 0)) return found;
  }
}

/** Asks until the mark is as expected: what is known of the views may be half a second old. */
async function askUntil(path: string, marked: boolean): Promise<Response> {
  for (;;) {
    const answer = await manager.get(path).expect(200);
    if ((answer.headers['redress-stale'] !== undefined) === marked) return answer;
  }
}

it('a view whose tables are not built yet is to be waited for', async () => {
  const { pool } = house.house.core;
  await report('To be read');
  await house.settled();
  const { rows } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'views' and tablename like 'notifications%'`,
  );
  expect(rows.length).toBeGreaterThan(0);
  const put = async (from: string, to: string): Promise<void> => {
    for (const { name } of rows) await pool.query(`alter table ${name.replace(/^\w+/, from)} set schema ${to}`);
  };
  await pool.query('create schema elsewhere');
  await put('views', 'elsewhere');
  const { status, headers, body } = await manager.get('/v1/notifications');
  expect([status, headers['retry-after'], (body as { code: string }).code]).toEqual([503, '5', 'view-not-built']);
  await put('elsewhere', 'views');
  await manager.get('/v1/notifications').expect(200);
});

describe('a view that meets an event which it cannot take', () => {
  it('stops alone; its answers are given and marked, until a person lets it go on', async () => {
    const first = await report('Before');
    expect(titles(await manager.get(`/v1/records?after=${first.position}`).expect(200))).toEqual(['Before', 'To be read']);
    const before = (await manager.get(`/v1/records/${first.id}`).expect(200)).body.recordedAt as string;
    await appendPoison(house, manager.person);
    const stopped = await untilRecordsAre('stopped');
    expect(stopped.error).toMatchObject({ message: 'an event of a record that never began', event: { type: 'CorrectionStarted' } });
    const { id, position } = await report('Behind it');

    const list = await askUntil(`/v1/records?after=${position}`, true);
    expect([titles(list), list.headers['redress-stale']]).toEqual([['Before', 'To be read'], 'records']);
    await askUntil(`/v1/records?at=${before}`, false);
    // What does not read that view knows everything.
    const tasks = await manager.get(`/v1/tasks?after=${position}`).expect(200);
    expect(tasks.headers['redress-stale']).toBeUndefined();
    expect(tasks.body.items.map(({ subject }: { subject: string }) => subject)).toContain(id);
    expect((await manager.get(`/v1/records/${id}`).expect(200)).body.number).toMatch(/00003$/);
    const ready = await house.anyone.get('/health/ready');
    expect([ready.status, JSON.stringify(ready.body)]).toEqual([503, expect.stringContaining('records')]);
    // It is asked all the same: what it answers is marked.
    await house.anyone.get('/health/serving').expect(200);

    await house.admin.post('/v1/operations/views/records/skip', { reason: '' }).expect(400);
    await house.admin.post('/v1/operations/views/records/retry', { reason: 'perhaps it passes now' }).expect(204);
    await untilRecordsAre('stopped');
    await house.admin.post('/v1/operations/views/records/skip', { reason: 'a stray event of a drill' }).expect(204);
    const live = await untilRecordsAre('live');
    expect(live.skipped).toEqual([(stopped.error as { event: { index: number } }).event.index.toString()]);
    const behind = await askUntil(`/v1/records?after=${position}`, true);
    expect(titles(behind)).toEqual(['Behind it', 'Before', 'To be read']);
    expect((await house.anyone.get('/health/ready')).status).toBe(200);
    await house.admin.post('/v1/operations/views/records/skip', { reason: 'once more' }).expect(409);
  });
});

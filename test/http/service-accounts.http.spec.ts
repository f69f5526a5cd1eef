import { randomUUID } from 'node:crypto';
import { scopeOf } from '#platform';
import { department, type Department } from './department.js';
import { testHouse, type TestHouse } from './house.js';
import { surfaceOf } from './surface.js';

let house: TestHouse;
let people: Department;
let account: string;

beforeAll(async () => {
  house = await testHouse();
  people = await department(house);
  const { body } = await house.admin
    .post('/v1/directory/service-accounts', { name: 'Портал звернень', responsible: people.hanna.person })
    .expect(201);
  account = body.id;
});
afterAll(() => house.close());

const nextYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
const issue = async (scopes: readonly string[], key: string = randomUUID()): Promise<{ token: string; secret: string }> => {
  const asked = { label: 'портал', scopes, expiresAt: nextYear };
  const issuing = house.admin.post(`/v1/directory/service-accounts/${account}/issue-service-token`, asked);
  return (await issuing.set('idempotency-key', key).expect(201)).body;
};
const report = { title: 'Стенд не оновлено', description: 'На стенді торішня плата.', process: 'issuing', unit: 'registry' };
const asProgram = (secret: string, verb: 'get' | 'post', path: string, body?: object) => {
  const request = house.anyone[verb](path, body).set('authorization', `Bearer ${secret}`);
  return verb === 'post' ? request.set('idempotency-key', randomUUID()) : request;
};

describe('a program', () => {
  it('does what its token is given for, under its own name, and nothing else', async () => {
    const { secret } = await issue(['records:write', 'records:read']);
    const { body: made } = await asProgram(secret, 'post', '/v1/nonconformities', report).expect(201);
    await house.settled();
    const { body: record } = await asProgram(secret, 'get', `/v1/records/${made.id}`).expect(200);
    expect(record.nonconformity.title).toBe(report.title);
    const { body: history } = await people.olena.get(`/v1/records/${made.id}/history`).expect(200);
    expect(history.items[0].by).toMatchObject({ person: account, name: 'Портал звернень' });

    const refused = await asProgram(secret, 'get', '/v1/capas').expect(403);
    expect(refused.body).toMatchObject({ code: 'scope-missing', params: { scope: 'capas:read' } });
    expect((await asProgram(secret, 'get', '/v1/sessions/current')).status).toBeGreaterThanOrEqual(403);
    await asProgram(secret, 'post', '/v1/directory/units', { key: 'x', name: 'X' }).expect(403);
  });

  it('is given the same token where the answer was lost, and no secret stands anywhere', async () => {
    const key = randomUUID();
    const first = await issue(['records:read'], key);
    expect(await issue(['records:read'], key)).toEqual(first);
    const { pool } = house.house.core;
    const { rows: tables } = await pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const secret = first.secret.split('_').at(-1)!;
    for (const { name } of tables) {
      const { rows } = await pool.query(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${secret}%`]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('is shut out by a revoked token, a made-up one, and when nobody answers for it any more', async () => {
    const { token, secret } = await issue(['records:read']);
    await asProgram(secret, 'get', '/v1/records').expect(200);
    const made = `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;
    await asProgram(made, 'get', '/v1/records').expect(401);
    await house.admin.post(`/v1/directory/service-accounts/${account}/revoke-service-token`, { token, reason: 'Загублено' }).expect(200);
    await asProgram(secret, 'get', '/v1/records').expect(401);

    const other = await issue(['records:read']);
    const leaver = await house.employ({ username: 'leaver', unit: 'registry' });
    const path = `/v1/directory/service-accounts/${account}/set-service-responsible`;
    await house.admin.post(path, { responsible: leaver.person }).expect(200);
    await house.admin.post(`/v1/directory/people/${leaver.person}/leave`, { reason: 'Інша посада' }).expect(200);
    await asProgram(other.secret, 'get', '/v1/records').expect(401);
    await house.admin.post(path, { responsible: people.hanna.person }).expect(200);
    await asProgram(other.secret, 'get', '/v1/records').expect(200);
  });

  it('is kept by administrators alone', async () => {
    await people.olena.get('/v1/directory/service-accounts').expect(403);
    await people.olena.post('/v1/directory/service-accounts', { name: 'Моя', responsible: people.olena.person }).expect(403);
    const { body } = await house.admin.get(`/v1/directory/service-accounts/${account}`).expect(200);
    expect(body).toMatchObject({ name: 'Портал звернень', responsible: { id: people.hanna.person } });
    expect(JSON.stringify(body)).not.toContain('rst_');
  });

  it('finds a scope, or the word that it is for people, on every route', async () => {
    const { operations } = surfaceOf((await house.anyone.get('/openapi.json').expect(200)).body);
    for (const { verb, path } of operations.filter(({ path }) => path.startsWith('/v1/')))
      expect(() => scopeOf(verb.toUpperCase(), path)).not.toThrow();
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { openIdentity, type Identity } from '#identity';
import { systemClock, type Instant } from '#kernel';
import { coreModule, createHttpApp, edgeOver, IDENTITY, missingTexts, openCore, routesOf, type Core } from '#platform';
import { testDatabase, type TestDatabase } from '#testing';
import { DirectoryDesk } from '../commands/desk.js';
import { ensurePerson, ensureUnit } from '../commands/ensure.js';
import { foundHouse } from '../commands/founding.js';
import { DirectoryModule } from '../directory.module.js';
import type { DirectoryHouse } from '../domain/index.js';
import { directory } from '../index.js';

@Module({})
class HouseModule {}

let database: TestDatabase;
let data: string;
let core: Core<DirectoryHouse>;
let identity: Identity;
let desk: DirectoryDesk;
let app: NestFastifyApplication;
let admin: string;
let adminId: string;
const password = 'перший пароль';
/** When it is for who signs in, where a spec lets time stand still; else now. */
let standing: Instant | null = null;

beforeAll(async () => {
  [database, data] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'redress-directory-'))]);
  const report = (message: string, error: unknown): void => {
    throw new Error(message, { cause: error });
  };
  core = await openCore<DirectoryHouse>({ capabilities: [directory], databaseUrl: database.url, dataDirectory: data, report });
  const index = (kind: 'username' | 'address', value: string): string =>
    kind === 'username' ? core.vault.blindIndex('username', value) : core.vault.hmac('address', value);
  identity = await openIdentity({ pool: core.pool, index, clock: { now: () => standing ?? systemClock.now() } });
  desk = new DirectoryDesk({ executor: core.executor, house: core.house, vault: core.vault, identity });
  const founding = {
    name: 'Департамент послуг',
    zone: 'Europe/Kyiv',
    firstUser: { name: 'Адміністратор', password, announce: () => undefined },
  };
  const first = await foundHouse(desk, founding);
  adminId = first.administrator;
  const second = await foundHouse(desk, founding);
  expect([first.founded, second.founded]).toEqual([true, false]);
  // The clock of the log is a view, and no view is fed here.
  const edge = { ...edgeOver(core, { sessions: identity.sessions, log: (error) => report('a request failed', error) }), indexAt };
  const module: DynamicModule = {
    module: HouseModule,
    imports: [coreModule(core, [{ provide: IDENTITY, useValue: identity }]), DirectoryModule],
  };
  app = await createHttpApp(module, { edge, version: '1' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  admin = await tokenOf('admin', password);
});
afterAll(async () => {
  await app.close();
  await core.close();
  await Promise.all([database.drop(), rm(data, { recursive: true })]);
});

async function indexAt(instant: string): Promise<number | null> {
  const recorded = "metadata::json->>'recordedAt'";
  const { rows } = await database.pool.query<{ index: number | null }>(
    `select max(index)::int as index from log.events where ${recorded} <= $1`,
    [instant],
  );
  return rows[0]!.index;
}

const http = () => request(app.getHttpServer());
const get = (path: string, token = admin) => http().get(`/v1${path}`).auth(token, { type: 'bearer' });
const post = (path: string, body: object = {}, token = admin) => http().post(`/v1${path}`).auth(token, { type: 'bearer' }).send(body);
const signIn = (username: string, given: string) => http().post('/v1/sessions').send({ username, password: given });
async function tokenOf(username: string, given: string): Promise<string> {
  return ((await signIn(username, given)).body as { token: string }).token;
}
let people = 0;
async function newPerson(more: object = {}): Promise<{ id: string; username: string; token: string }> {
  people += 1;
  const username = `person-${people}`;
  const answer = await post('/directory/people', { name: `Людина ${people}`, username, password: 'given by admin', ...more });
  expect(answer.status).toBe(201);
  return { id: (answer.body as { id: string }).id, username, token: await tokenOf(username, 'given by admin') };
}
const pointers = (answer: { body: { errors?: { pointer: string; code: string }[] } }) =>
  answer.body.errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort();
const codes = (answer: { body: { refusals?: { code: string }[] } }) => answer.body.refusals?.map(({ code }) => code);

describe('a session', () => {
  it('is opened for the first user, who has every role', async () => {
    const answer = await signIn('Admin', password);
    expect([answer.status, answer.headers['cache-control']]).toEqual([201, 'no-store']);
    expect(answer.body).toMatchObject({
      token: expect.stringMatching(/^[\w-]{43}$/) as string,
      person: {
        id: adminId,
        name: 'Адміністратор',
        roles: ['staff', 'process-owner', 'quality-manager', 'auditor', 'head-of-department', 'administrator'],
      },
      oneTimePassword: true,
    });
    expect(Date.parse((answer.body as { expiresAt: string }).expiresAt)).toBeGreaterThan(Date.now());
    expect((await get('/sessions/current')).body).toMatchObject({ person: { id: adminId } });
  });

  it('is refused alike for a wrong password and an unknown name, and for a while after five guesses', async () => {
    const { username } = await newPerson();
    // The first pause is one second: no longer than a guess may take on a machine under load.
    standing = systemClock.now();
    const [wrong, unknown] = [await signIn(username, 'wrong'), await signIn('nobody', 'wrong')];
    const telling = ({ status, body }: typeof wrong) => ({ status, code: body.code, title: body.title, keys: Object.keys(body) });
    expect(telling(wrong)).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(telling(unknown)).toEqual(telling(wrong));
    for (let guess = 0; guess < 4; guess += 1) await signIn(username, 'wrong');
    const closed = await signIn(username, 'given by admin');
    expect([closed.status, closed.body.code, closed.headers['retry-after']]).toEqual([429, 'throttled', '1']);
    standing = null;
  });

  it('ends by signing out, and by a change of password elsewhere', async () => {
    const { username, token } = await newPerson();
    const other = await tokenOf(username, 'given by admin');
    expect((await post('/account/password', { current: 'wrong', next: 'a better password' }, token)).status).toBe(401);
    expect((await post('/account/password', { current: 'given by admin', next: 'short' }, token)).status).toBe(400);
    expect((await post('/account/password', { current: 'given by admin', next: 'a better password' }, token)).status).toBe(204);
    expect((await get('/sessions/current', other)).status).toBe(401);
    expect((await get('/sessions/current', token)).body.oneTimePassword).toBe(false);
    expect((await http().delete('/v1/sessions/current').auth(token, { type: 'bearer' })).status).toBe(204);
    expect((await get('/sessions/current', token)).status).toBe(401);
    expect((await http().get('/v1/sessions/current')).status).toBe(401);
  });
});

describe('units', () => {
  it('are added, moved, renamed, headed and closed, and every refusal says all its reasons', async () => {
    const { id: head } = await newPerson();
    const root = await post('/directory/units', { key: 'u-root', name: 'Управління' });
    expect([root.status, root.headers['location'], root.headers['etag']]).toEqual([201, `/v1/directory/units/${root.body.id}`, '"0"']);
    const { id } = (await post('/directory/units', { key: 'u-child', name: 'Відділ', parent: 'u-root', head })).body as { id: string };
    expect((await post(`/directory/units/${root.body.id}/move-unit`, { parent: id })).body).toMatchObject({
      code: 'command-refused',
      refusals: [{ code: 'units-form-a-tree', message: expect.stringContaining('Підрозділ') as string }],
    });
    expect((await post(`/directory/units/${id}/rename-unit`, { name: 'Відділ дозволів' })).status).toBe(200);
    expect((await get('/directory/units/u-child')).body).toMatchObject({
      id,
      name: 'Відділ дозволів',
      parent: root.body.id,
      head: { id: head },
      closed: false,
    });
    expect(codes(await post(`/directory/units/${root.body.id}/close-unit`, { reason: 'Злиття' }))).toEqual(['unit-has-no-sub-units']);
    expect((await post(`/directory/units/${id}/close-unit`, { reason: 'Злиття' })).status).toBe(200);
    expect((await get('/directory/units')).body.items.map(({ key }: { key: string }) => key)).not.toContain('u-child');
    expect((await get('/directory/units?closed=true')).body.items.map(({ key }: { key: string }) => key)).toContain('u-child');
    expect((await get('/directory/units/nowhere')).status).toBe(404);
    expect(pointers(await post('/directory/units', { key: '', name: 'x'.repeat(301), parent: 7 }))).toEqual([
      '/key blank',
      '/name too-long',
      '/parent text-wanted',
    ]);
    expect(pointers(await post('/directory/units', { key: 'k', name: 'n', parent: 'nowhere' }))).toEqual(['/parent unknown-unit']);
  });

  it('are the same unit when the same command comes again, and another body under its key is refused', async () => {
    const send = (body: object) => post('/directory/units', body).set('idempotency-key', 'one and the same');
    const [first, again, other] = [
      await send({ key: 'idem', name: 'A' }),
      await send({ key: 'idem', name: 'A' }),
      await send({ key: 'idem', name: 'B' }),
    ];
    expect(again.body).toEqual(first.body);
    expect([other.status, other.body.code]).toEqual([422, 'command-key-reused']);
    expect(codes(await post('/directory/units', { key: 'idem', name: 'A' }))).toEqual(['unit-is-new']);
  });

  it('are as they were at any instant', async () => {
    const { id } = (await post('/directory/units', { key: 'then', name: 'Колишня назва' })).body as { id: string };
    const [{ rows }] = [await database.pool.query<{ at: string }>(`select max(metadata::json->>'recordedAt') as at from log.events`)];
    const { at } = rows[0]!;
    while (new Date().toISOString() <= at) await new Promise(setImmediate);
    await post(`/directory/units/${id}/rename-unit`, { name: 'Нова назва' });
    expect((await get(`/directory/units/then?at=${at}`)).body).toMatchObject({ name: 'Колишня назва', commands: [] });
    expect((await get('/directory/units/then')).body.name).toBe('Нова назва');
    expect((await get('/directory/units/then?at=2020-01-01T00:00:00Z')).status).toBe(404);
  });

  it('are kept by administrators, and show others why not', async () => {
    const { token } = await newPerson();
    expect((await post('/directory/units', { key: 'x', name: 'x' }, token)).status).toBe(403);
    const { commands } = (await get('/directory/units/idem', token)).body as {
      commands: { name: string; allowed: boolean; refusals: { code: string }[] }[];
    };
    expect(commands.find(({ name }) => name === 'rename-unit')).toMatchObject({
      allowed: false,
      refusals: [{ code: 'administrator-only' }],
    });
    expect((await get('/directory/units/idem').set('accept-language', 'en')).body.commands[0]).toEqual({
      name: 'add-unit',
      allowed: true,
      refusals: [],
    });
  });
});

describe('people', () => {
  it('are found by a part of the name, sorted as Ukrainian readers expect, a page at a time', async () => {
    await post('/directory/units', { key: 'sorted', name: 'Сортування' });
    for (const name of ['Яценко Ігор', 'Єременко Олена', 'Гнатюк Соломія', 'Ґудзь Марʼяна', 'Івасюк Петро']) {
      expect((await post('/directory/people', { name, unit: 'sorted', contact: 'x@example.ua', key: name })).status).toBe(201);
    }
    const first = (await get('/directory/people?unit=sorted&limit=3')).body as { items: { name: string }[]; next: string };
    const rest = (await get(`/directory/people?unit=sorted&cursor=${first.next}`)).body as { items: { name: string }[]; next: null };
    expect([...first.items, ...rest.items].map(({ name }) => name.split(' ')[0])).toEqual([
      'Гнатюк',
      'Ґудзь',
      'Єременко',
      'Івасюк',
      'Яценко',
    ]);
    expect(rest.next).toBeNull();
    expect(Buffer.from(first.next, 'base64url').toString()).not.toContain('Єременко');
    const [found] = (await get(`/directory/people?q=${encodeURIComponent("мар'ян")}`)).body.items as { name: string; key: string }[];
    expect(found).toMatchObject({ name: 'Ґудзь Марʼяна', key: 'Ґудзь Марʼяна', contact: 'x@example.ua', unit: { key: 'sorted' } });
    const { token } = await newPerson();
    expect((await get(`/directory/people?q=${encodeURIComponent('ґудзь')}`, token)).body.items[0]).not.toHaveProperty('key');
  });

  it('cannot be changed where nobody is, also under an id that has a key of its own', async () => {
    const { id } = await newPerson();
    const someRecord = randomUUID();
    await core.vault.createSubject(someRecord);
    for (const nobody of [randomUUID(), someRecord]) {
      const refused = await post(`/directory/people/${nobody}/change-details`, { name: 'Коваль Олена' });
      expect([refused.status, refused.body.code]).toEqual([404, 'not-there']);
    }
    expect((await post(`/directory/people/${id}/change-details`, { name: 'Коваль Олена' })).status).toBe(200);
  });

  it('change, lose and get roles and sign-ins, leave and come back', async () => {
    const { id, username, token } = await newPerson({ roles: ['auditor'] });
    const at = (command: string, body: object) => post(`/directory/people/${id}/${command}`, body);
    expect((await at('change-details', { name: 'Коваль Олена', contact: '+380441234567' })).status).toBe(200);
    expect((await at('change-details', { name: 'Коваль-Бойко Олена' })).status).toBe(200);
    expect((await at('grant-roles', { roles: ['quality-manager'] })).status).toBe(200);
    expect((await at('revoke-roles', { roles: ['auditor'] })).status).toBe(200);
    expect((await at('set-superior', { superior: adminId })).status).toBe(200);
    expect(codes(await post(`/directory/people/${adminId}/set-superior`, { superior: id }))).toEqual(['superiors-form-no-circle']);
    const seen = await get(`/directory/people/${id}`);
    expect(seen.body).toMatchObject({
      name: 'Коваль-Бойко Олена',
      contact: '+380441234567',
      roles: ['quality-manager'],
      superior: { id: adminId },
      username,
    });
    expect(seen.headers['etag']).toMatch(/^"\d+"$/);
    expect(
      (await get('/directory/roles', token)).body.find(({ role }: { role: string }) => role === 'quality-manager').people,
    ).toContainEqual({ id, name: 'Коваль-Бойко Олена' });
    expect((await at('end-sign-in', { reason: 'Тривала відпустка' })).status).toBe(200);
    expect((await get('/sessions/current', token)).status).toBe(401);
    expect((await signIn(username, 'given by admin')).status).toBe(401);
    expect((await at('give-sign-in', { username, password: 'given again' })).status).toBe(200);
    expect((await signIn(username, 'given again')).status).toBe(201);
    expect((await at('leave', { reason: 'Звільнення' })).status).toBe(200);
    expect((await signIn(username, 'given again')).status).toBe(401);
    const late = await at('grant-roles', { roles: ['auditor'] });
    expect([late.status, codes(late)]).toEqual([409, ['wrong-status']]);
    expect((await at('come-back', { unit: null })).status).toBe(200);
    expect(codes(await post(`/directory/people/${adminId}/leave`, { reason: 'x' }))).toEqual(['an-administrator-remains']);
    expect((await post(`/directory/people/${adminId}/reset-password`, { password: 'short' })).status).toBe(400);
  });

  it('have user names that are theirs alone', async () => {
    const { id, username } = await newPerson();
    const taken = await post('/directory/people', { name: 'Інша людина', username: username.toUpperCase(), password: 'given by admin' });
    expect([taken.status, codes(taken)]).toEqual([422, ['user-name-is-free']]);
    expect((await get(`/directory/people?q=${encodeURIComponent('Інша людина')}`)).body.items).toEqual([]);
    expect((await post(`/directory/people/${id}/give-sign-in`, { username: 'another-name', password: 'given by admin' })).status).toBe(200);
    expect((await signIn('another-name', 'given by admin')).status).toBe(201);
    expect((await post('/directory/people', { name: 'Інша людина', username, password: 'given by admin' })).status).toBe(201);
    expect(pointers(await post('/directory/people', { name: 'x', username: 'x' }))).toEqual(['/password required']);
  });

  it('stand nowhere in clear: not in the log, not among the accounts, not beside the keys', async () => {
    await newPerson({ name: 'Неповторна Христина', contact: 'unique@example.ua', username: 'unrepeatable', password: 'unguessable' });
    const { rows } = await database.pool.query(
      `select (select string_agg(concat(stream, data, metadata), '') from log.events) as log, (select string_agg(a::text, '') from identity.accounts a) as accounts`,
    );
    const everything = JSON.stringify(rows);
    for (const clear of ['Неповторна', 'Христина', 'unique@', 'unrepeatable', 'unguessable', password, 'Адміністратор'])
      expect(everything).not.toContain(clear);
  });
});

describe('processes', () => {
  it('are defined, changed and ended', async () => {
    const { id: owner } = await newPerson();
    const { id } = (await post('/directory/processes', { key: 'p-1', name: 'Видача дозволів', owner })).body as { id: string };
    expect((await post(`/directory/processes/${id}/set-process-unit`, { unit: 'idem' })).status).toBe(200);
    expect((await post(`/directory/processes/${id}/rename-process`, { name: 'Дозволи' })).status).toBe(200);
    expect((await get('/directory/processes/p-1')).body).toMatchObject({
      name: 'Дозволи',
      owner: { id: owner },
      unit: { key: 'idem' },
      ended: false,
    });
    expect((await post(`/directory/processes/${id}/end-process`, { reason: 'Скасовано' })).status).toBe(200);
    expect((await get('/directory/processes')).body.items).toEqual([]);
    expect((await get('/directory/processes?ended=true')).body.items).toHaveLength(1);
    expect((await get('/directory/house')).body).toMatchObject({ name: 'Департамент послуг', zone: 'Europe/Kyiv', demo: false });
  });
});

describe('the directory in one file', () => {
  it('comes in whole, and again changes nothing', async () => {
    const sample = JSON.parse(await readFile('docs/how-to/directory.sample.json', 'utf8')) as {
      units: object[];
      people: { username?: string }[];
      processes: object[];
    };
    const before = await core.store.end();
    const first = await post('/directory/import', sample);
    expect(first.body).toMatchObject({
      units: { added: sample.units.length, changed: 0, same: 0 },
      people: { added: sample.people.length, changed: 0, same: 0 },
      processes: { added: sample.processes.length, changed: 0, same: 0 },
    });
    const between = await core.store.end();
    expect(between!.index).toBeGreaterThan(before!.index);
    const again = await post('/directory/import', sample);
    expect(again.body).toEqual({
      units: { added: 0, changed: 0, same: sample.units.length },
      people: { added: 0, changed: 0, same: sample.people.length },
      processes: { added: 0, changed: 0, same: sample.processes.length },
      passwords: [],
    });
    expect((await core.store.end())!.index).toBe(between!.index);
    const [told] = first.body.passwords as { username: string; password: string }[];
    expect((await signIn(told!.username, told!.password)).status).toBe(201);
  });

  it('changes what differs, and leaves alone what is not said', async () => {
    const file = {
      units: [
        { key: 'm-a', name: 'А' },
        { key: 'm-b', name: 'Б', parent: 'm-a' },
      ],
      people: [
        { key: 'm-1', name: 'Один', contact: 'one@example.ua', unit: 'm-a', roles: ['staff', 'auditor'] },
        { key: 'm-2', name: 'Два', superior: 'm-1' },
      ],
      processes: [{ key: 'm-p', name: 'П', owner: 'm-1' }],
    };
    await post('/directory/import', file);
    const answer = await post('/directory/import', {
      units: [
        { key: 'm-b', name: 'Б', parent: null, head: 'm-1' },
        { key: 'm-a', name: 'А нова', parent: 'm-b' },
      ],
      people: [
        { key: 'm-1', name: 'Один', roles: ['staff'], unit: 'm-b', superior: 'm-2' },
        { key: 'm-2', name: 'Два', superior: null },
      ],
      processes: [{ key: 'm-p', name: 'П', owner: 'm-2', unit: 'm-a' }],
    });
    expect(answer.body).toMatchObject({ units: { changed: 2 }, people: { changed: 2 }, processes: { changed: 1 } });
    expect((await get('/directory/units/m-a')).body).toMatchObject({ name: 'А нова', parent: (await get('/directory/units/m-b')).body.id });
    const [one] = (await get(`/directory/people?q=${encodeURIComponent('Один')}`)).body.items as object[];
    expect(one).toMatchObject({ contact: 'one@example.ua', roles: ['staff'], unit: { key: 'm-b' }, superior: { name: 'Два' } });
  });

  it('is refused with everything that is wrong with it, and then nothing is changed', async () => {
    const before = await core.store.end();
    const answer = await post('/directory/import', {
      units: [
        { key: 'w-1', name: 'x', parent: 'w-2' },
        { key: 'w-2', name: 'x', parent: 'w-1', head: 'nobody' },
        { key: 'w-1', name: 'x', parent: 'nowhere' },
      ],
      people: [
        { key: 'w-1', name: 'x', superior: 'w-1', unit: 'nowhere', username: 'ADMIN' },
        { key: 'w-2', name: 'x', password: 'long enough' },
      ],
      processes: [
        { key: 'w-1', name: 'x', owner: 'nobody', unit: 'nowhere' },
        { key: 'p-1', name: 'x' },
      ],
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-request']);
    expect(pointers(answer)).toEqual([
      '/people/0/superior superiors-in-a-circle',
      '/people/0/unit unknown-unit',
      '/people/0/username user-name-taken',
      '/people/1/username required',
      '/processes/0/owner unknown-person',
      '/processes/0/unit unknown-unit',
      '/processes/1/key process-ended',
      '/units/1/head unknown-person',
      '/units/2/key given-twice',
      '/units/2/parent unknown-unit',
    ]);
    expect(pointers(await post('/directory/import', { units: [{ key: 'x', title: 'x' }], people: 'x' }))).toEqual([
      '/people list-wanted',
      '/units/0/name required',
      '/units/0/title unknown-field',
    ]);
    expect((await core.store.end())!.index).toBe(before!.index);
  });
});

describe('what an import of cases meets', () => {
  it('becomes an entry once, without a sign-in, whoever asks at once', async () => {
    const by = { actor: { person: 'process:import', roles: [], process: 'import' }, correlationId: adminId };
    const units = await Promise.all([1, 2, 3].map(() => ensureUnit(desk, { key: 'General', name: 'General' }, by)));
    expect(new Set(units.map(({ id }) => id)).size).toBe(1);
    const persons = await Promise.all(
      [1, 2, 3].map(() => ensurePerson(desk, { key: 'Resource21', name: 'Resource21', unit: units[0]!.id }, by)),
    );
    expect(persons.filter(({ made }) => made)).toHaveLength(1);
    expect((await get(`/directory/people/${persons[0]!.id}`)).body).toMatchObject({
      name: 'Resource21',
      key: 'Resource21',
      signIn: false,
      roles: [],
      unit: { key: 'General' },
    });
    expect(await ensurePerson(desk, { key: 'Resource21', name: 'x' }, by)).toEqual({ id: persons[0]!.id, made: false });
  });
});

it('every route says who may call it', () => {
  const open = routesOf(app).filter(({ access, path }) => access?.who === 'public' && path.startsWith('/v1'));
  expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'POST /v1/sessions',
    'GET /v1/sessions/provider',
    'POST /v1/sessions/provider',
    'POST /v1/sessions/provider/complete',
  ]);
});

it('every event, command, rule and status has a text in both languages', () => {
  expect(missingTexts([directory], core.translations)).toEqual([]);
});

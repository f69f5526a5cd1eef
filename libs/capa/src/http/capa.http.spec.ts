import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { auditTrail } from '#audit-trail';
import { configuration } from '#configuration';
import { deadlines, WAYS_ON } from '#deadlines';
import { directory, DirectoryDesk, foundHouse } from '#directory';
import { Alarms, CASES_BY_STREAM, escalation, Simulations } from '#escalation';
import { openIdentity } from '#identity';
import { standingClock } from '#kernel';
import { coreModule, createHttpApp, edgeOver, IDENTITY, openCore, READER_RIGHTS, type Core, type ReaderRights } from '#platform';
import { startProjector, type Projector } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import { capaConfiguration, type CapaHouse } from '../domain/index.js';
import { capas, capaWays, MonitoringWatch, proposalWays } from '../index.js';
import type { CapaAnswer } from '../views/answer-schema.js';

@Module({})
class HouseModule {}

interface Person {
  readonly id: string;
  readonly token: string;
}

const clock = standingClock('2026-03-02T08:00:00.000Z');
const password = 'given by the administrator';
let database: TestDatabase;
let data: string;
let core: Core<CapaHouse>;
let projector: Projector;
let app: NestFastifyApplication;
let admin: string;
let unit: string;
let [olena, ihor, nadia, taras]: Person[] = [];

beforeAll(async () => {
  [database, data] = await Promise.all([testDatabase(), mkdtemp(join(tmpdir(), 'redress-capa-'))]);
  const report = (message: string, error: unknown): void => {
    throw new Error(message, { cause: error });
  };
  const capabilities = [directory, configuration(capaConfiguration), deadlines, escalation, auditTrail, capas];
  core = await openCore<CapaHouse>({ capabilities, databaseUrl: database.url, dataDirectory: data, clock, report });
  const identity = await openIdentity({
    pool: core.pool,
    index: (kind, value) => (kind === 'username' ? core.vault.blindIndex('username', value) : core.vault.hmac('address', value)),
    clock,
  });
  await foundHouse(new DirectoryDesk({ executor: core.executor, house: core.house, vault: core.vault, identity }), {
    name: 'Департамент послуг',
    zone: 'Europe/Kyiv',
    firstUser: { name: 'Адміністратор', password, announce: () => undefined },
  });
  projector = await startProjector({ views: core.views, catalogue: core.catalogue, paceMs: 1 });
  await projector.built();
  const edge = edgeOver(core, { sessions: identity.sessions, log: (error) => report('a request failed', error) });
  const rights: ReaderRights = { closedTo: async () => new Set(), closedIds: async () => new Set() };
  const module: DynamicModule = {
    module: HouseModule,
    imports: [
      coreModule(core, [
        { provide: IDENTITY, useValue: identity },
        { provide: READER_RIGHTS, useValue: rights },
        // Nothing here asks for what escalation shows.
        ...[Alarms, CASES_BY_STREAM, Simulations].map((provide) => ({ provide, useValue: null })),
        { provide: WAYS_ON, useValue: [capaWays, proposalWays] },
      ]),
      ...capabilities.flatMap(({ modules }) => modules as NonNullable<DynamicModule['imports']>),
    ],
  };
  app = await createHttpApp(module, { edge, version: '1' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  admin = await tokenOf('admin');
  unit = ((await post(admin, '/directory/units', { key: 'registry', name: 'Реєстр' })).body as { id: string }).id;
  [olena, ihor, nadia, taras] = await Promise.all([
    newPerson('olena', ['process-owner']),
    newPerson('ihor', []),
    newPerson('nadia', ['quality-manager']),
    newPerson('taras', ['auditor']),
  ]);
});
afterAll(async () => {
  await app?.close();
  await projector?.stop();
  await core?.close();
  await Promise.all([database.drop(), rm(data, { recursive: true })]);
});

const http = () => request(app.getHttpServer());
const get = (token: string, path: string) => http().get(`/v1${path}`).auth(token, { type: 'bearer' }).set('accept-language', 'en');
const post = (token: string, path: string, body: object = {}) =>
  http().post(`/v1${path}`).auth(token, { type: 'bearer' }).set('accept-language', 'en').send(body);
async function tokenOf(username: string): Promise<string> {
  return ((await http().post('/v1/sessions').send({ username, password })).body as { token: string }).token;
}
async function newPerson(username: string, roles: readonly string[]): Promise<Person> {
  const { body } = await post(admin, '/directory/people', { name: `Людина ${username}`, username, password, unit, roles });
  return { id: (body as { id: string }).id, token: await tokenOf(username) };
}
const frame = { title: 'Worn templates', kind: 'corrective', leadUnit: 'registry', units: ['registry'] };
async function drafted(by = olena!): Promise<string> {
  const answer = await post(by.token, '/capas', frame);
  expect(answer.status).toBe(201);
  return (answer.body as { id: string }).id;
}
const codes = (answer: { body: unknown }) => (answer.body as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
const pageOf = async (id: string, by: Person, query = '') => (await get(by.token, `/capas/${id}${query}`)).body as CapaAnswer;

describe('a CAPA over HTTP', () => {
  it('goes from draft to closed by four people, and tells each what is open to them', async () => {
    const id = await drafted();
    const act = async (by: Person, command: string, body: object = {}) => {
      const answer = await post(by.token, `/capas/${id}/${command}`, body);
      expect({ command, status: answer.status, body: answer.body as unknown }).toMatchObject({ command, status: 200 });
      return answer.body as { revision: number; position: string };
    };
    await act(olena!, 'rate-risk', { severity: 'moderate', likelihood: 'possible' });
    await act(olena!, 'begin-investigation');
    await act(olena!, 'choose-method', { method: '5-whys' });
    await act(olena!, 'add-cause', { text: 'Nobody owns the templates' });
    const [cause] = (await pageOf(id, olena!)).investigation!.causes;
    await act(olena!, 'confirm-cause', { cause: cause!.id, evidence: [{ note: 'the list of duties' }] });
    await act(olena!, 'answer-extent', { similarExist: true, similarCouldOccur: true, explanation: 'everywhere' });
    await act(olena!, 'finish-investigation');
    await act(olena!, 'plan-action', {
      title: 'Name an owner',
      kind: 'corrective',
      removes: [cause!.id],
      owner: ihor!.id,
      due: '2026-03-13',
      expectedResult: 'Every template has an owner',
    });
    await act(olena!, 'set-criterion', {
      measure: 'wrong decisions a month',
      target: { comparison: 'at-most', value: 1, unit: 'decisions' },
      window: { amount: 5, unit: 'working-days' },
      leastOccurrences: 10,
      assessor: taras!.id,
    });
    await act(olena!, 'submit-plan');

    const own = await post(olena!.token, `/capas/${id}/approve-plan`, { password });
    expect([own.status, codes(own)]).toEqual([
      422,
      ['approver-owns-nothing-in-it', 'approver-has-the-level', 'approver-stands-above-all-units'],
    ]);
    expect(codes(await post(olena!.token, `/capas/${id}/approve-plan`, { password: 'a wrong one' }))).toEqual([
      ...codes(own)!,
      'signer-is-authenticated',
    ]);
    const { contentHash, plan, commands } = await pageOf(id, nadia!);
    expect(commands.find(({ name }) => name === 'approve-plan')).toMatchObject({ allowed: true });
    expect(plan?.actions[0]).toMatchObject({ due: '2026-03-13T22:00:00.000Z', status: 'planned' });
    expect(codes(await post(nadia!.token, `/capas/${id}/approve-plan`, { password: 'a wrong one' }))).toEqual(['signer-is-authenticated']);
    await act(nadia!, 'approve-plan', { password, contentHash });

    const action = plan!.actions[0]!.id;
    const offers = async (by: Person) => {
      const page = await pageOf(id, by);
      return page.plan!.actions[0]!.commands.filter(({ allowed }) => allowed).map(({ name }) => name);
    };
    expect(await offers(ihor!)).toEqual(['accept-action', 'ask-extension']);
    await act(ihor!, `actions/${action}/accept-action`);
    await act(ihor!, `actions/${action}/start-action`);
    await act(ihor!, `actions/${action}/complete-action`, { result: 'named', evidence: [{ note: 'order 12' }] });
    expect(await offers(ihor!)).toEqual([]);
    expect(await offers(olena!)).toEqual(['verify-action', 'return-action']);
    await act(olena!, `actions/${action}/verify-action`);
    await act(olena!, 'finish-implementation');
    await act(olena!, 'finish-verification');
    const { monitoring } = await pageOf(id, olena!);
    expect(monitoring).toMatchObject({ until: '2026-03-09T22:00:00.000Z' });

    clock.set(monitoring!.until);
    [olena, nadia, taras] = await Promise.all(
      (['olena', 'nadia', 'taras'] as const).map(async (name, n) => ({ id: [olena, nadia, taras][n]!.id, token: await tokenOf(name) })),
    );
    const watch = new MonitoringWatch({ pool: core.pool, executor: core.executor, clock, report: (_, error) => Promise.reject(error) });
    expect(await watch.look()).toBe(0);
    const seen = await act(olena!, 'record-measurement', { occurrences: 12, value: 0 });
    await core.views.waitFor(['capas'], { position: seen.position }, 100_000);
    expect(await watch.look()).toBe(1);
    await act(taras!, 'assess', { verdict: 'effective', value: 0, reason: 'none in twelve' });
    await act(taras!, 'rate-residual-risk', { severity: 'moderate', likelihood: 'rare' });
    await act(taras!, 'record-system-changes', {
      riskRegister: { change: 'made', explanation: 'entry 7' },
      documents: { change: 'not-needed', explanation: 'it says so already' },
    });
    await act(taras!, 'answer-adverse-effects', { found: false, explanation: 'none seen' });
    const { position } = await act(nadia!, 'close', { password });

    const page = await pageOf(id, nadia!);
    expect(page).toMatchObject({ status: 'closed', closed: { signature: { name: 'Людина nadia', meaning: 'capa-closed' } } });
    const dated = (name: string) => page.obligations.find((each) => each.name === name);
    expect(dated('act')).toMatchObject({ derivation: ['The date was set in the plan of actions: 13 March 2026 at 24:00'] });
    expect(dated('assess')).toMatchObject({
      ...{ label: 'Assess effectiveness', basis: 'policy', policy: { id: 'assess', version: 1 }, calendar: { id: 'ua', version: 1 } },
      derivation: expect.arrayContaining([
        '5 working days: the last day is 17 March 2026',
        'The term lasts until the end of 17 March 2026',
      ]),
    });
    const history = (await get(nadia!.token, `/capas/${id}/history?limit=200`)).body as { items: { type: string; text: string }[] };
    expect(history.items.at(-2)).toMatchObject({ type: 'CapaClosed', text: 'The CAPA was closed as effective' });
    const pages: { type: string; text: string }[] = [];
    for (let next: string | null = ''; next !== null;) {
      const asked = await get(nadia!.token, `/capas/${id}/history?limit=7${next && `&cursor=${next}`}`);
      const body = asked.body as { items: typeof pages; next: string | null };
      pages.push(...body.items);
      next = body.next;
    }
    expect(pages).toEqual(history.items);
    const then = await pageOf(id, nadia!, '?at=2026-03-02T08:00:00.000Z');
    expect(then).toMatchObject({ status: 'monitoring', commands: [] });

    const list = await get(nadia!.token, `/capas?status=closed&unit=registry&after=${encodeURIComponent(position)}`);
    expect(list.body).toMatchObject({ items: [{ id, status: 'closed', result: 'effective', risk: 'medium' }], next: null });
    const past = await get(nadia!.token, `/capas?at=2026-03-02T08:00:00.000Z`);
    expect((past.body as { items: object[] }).items).toMatchObject([{ id, status: 'monitoring', closedAt: null }]);
  });

  it('takes no actions that wait for each other in a circle, however long', async () => {
    const id = await drafted();
    const act = (command: string, body: object = {}) => post(olena!.token, `/capas/${id}/${command}`, body);
    const actions = Array.from({ length: 4 }, () => randomUUID());
    const planned = (dependsOn: readonly string[]) => ({
      ...{ title: 'Name an owner', kind: 'corrective', owner: ihor!.id, due: '2026-03-20', expectedResult: 'Named', dependsOn },
    });
    await act('rate-risk', { severity: 'moderate', likelihood: 'possible' });
    await act('begin-investigation');
    await act('choose-method', { method: '5-whys' });
    const cause = randomUUID();
    await act('add-cause', { id: cause, text: 'Nobody owns the templates' });
    await act('confirm-cause', { cause, evidence: [{ note: 'the list of duties' }] });
    await act('answer-extent', { similarExist: false, similarCouldOccur: false, explanation: 'nowhere' });
    await act('finish-investigation');
    for (const [n, action] of actions.entries()) {
      expect((await act('plan-action', { id: action, ...planned(actions.slice(n - 1, n)) })).status).toBe(200);
    }
    const before = await pageOf(id, olena!);
    for (const last of actions) {
      const answer = await act(`actions/${actions[0]}/change-action`, planned([last]));
      expect([answer.status, codes(answer)]).toEqual([422, ['dependencies-form-no-cycle']]);
    }
    expect((await act(`actions/${actions[0]}/change-action`, planned([randomUUID()]))).status).toBe(422);
    expect((await pageOf(id, olena!)).revision).toBe(before.revision);
  });

  it('is applied once under one key, and refuses another body under it', async () => {
    const draft = (body: object) => post(olena!.token, '/capas', body).set('idempotency-key', 'the same key');
    const [first, again, other] = [await draft(frame), await draft(frame), await draft({ ...frame, title: 'Another' })];
    expect(again.body).toEqual(first.body);
    expect([other.status, (other.body as { code: string }).code]).toEqual([422, 'command-key-reused']);
  });

  it('keeps nothing of a password in the log', async () => {
    const id = await drafted();
    await post(olena!.token, `/capas/${id}/rate-risk`, { severity: 'moderate', likelihood: 'possible' });
    const { rows } = await database.pool.query<{ found: number }>(
      `select count(*)::int as found from log.events where data::text like $1`,
      [`%${password}%`],
    );
    expect(rows[0]?.found).toBe(0);
  });

  it('says at once every field that is wrong', async () => {
    const id = await drafted();
    const bad = await post(olena!.token, `/capas/${id}/rate-risk`, { severity: 'huge', likelihood: 7, extra: true });
    expect(bad.status).toBe(400);
    expect((bad.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/extra',
      '/likelihood',
      '/severity',
    ]);
    const nowhere = await post(olena!.token, '/capas', { ...frame, units: ['nowhere'] });
    expect(nowhere.body).toMatchObject({ errors: [{ pointer: '/units/0', code: 'unknown-unit' }] });
    expect((await post(olena!.token, '/capas', { ...frame, records: [id] })).status).toBe(404);
  });

  it('does not know a CAPA that is not there, in reading as in writing', async () => {
    const nothing = '0198a000-0000-7000-8000-000000000001';
    expect((await get(olena!.token, `/capas/${nothing}`)).status).toBe(404);
    expect((await post(olena!.token, `/capas/${nothing}/begin-investigation`)).status).toBe(404);
    expect((await post(await tokenOf('ihor'), '/capas', frame)).status).toBe(403);
  });

  it('is listed page by page', async () => {
    const ids = [await drafted(), await drafted()];
    const last = await post(olena!.token, `/capas/${ids[1]}/describe`, { ...frame, title: 'Seldom 100% right_' });
    const after = `after=${encodeURIComponent((last.body as { position: string }).position)}`;
    const first = (await get(olena!.token, `/capas?limit=1&${after}`)).body as { items: { id: string }[]; next: string };
    const second = (await get(olena!.token, `/capas?limit=1&cursor=${first.next}`)).body as typeof first;
    expect([first.items[0]?.id, second.items[0]?.id]).toEqual([ids[1], ids[0]]);
    expect((await get(olena!.token, `/capas?q=${encodeURIComponent('100% RIGHT_')}`)).body).toMatchObject({ items: [{ id: ids[1] }] });
    expect((await get(olena!.token, '/capas?cursor=nonsense')).status).toBe(400);
  });
});

import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from '#kernel';
import type { LogPlace } from '#platform/ground';
import { checkpointIndexes, repositionCheckpoints } from '#projections';
import { whereEventStoreDbIs } from '#testing';
import { department, type Department } from '../../../../test/http/department.js';
import { adminPassword, testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';

/** The clock of this machine, some time ahead. */
const ahead = { days: 0 };
const clock: Clock = { now: () => new Date(Date.parse(systemClock.now()) + ahead.days * 86_400_000).toISOString() };

let house: TestHouse;
let people: Department;
let admin: Client;
/** A program of the house with a token. */
interface Program {
  readonly id: string;
  get(path: string): ReturnType<TestHouse['anyone']['get']>;
  post(path: string, body?: object): ReturnType<TestHouse['anyone']['post']>;
}

async function program(name: string, scopes = ['log:read', 'log:write']): Promise<Program> {
  const { body } = await admin.post('/v1/directory/service-accounts', { name, responsible: people.quality.person }).expect(201);
  const expiresAt = new Date(Date.parse(clock.now()) + 300 * 86_400_000).toISOString();
  const path = `/v1/directory/service-accounts/${body.id}/issue-service-token`;
  const { body: token } = await admin.post(path, { label: 'так', scopes, expiresAt }).expect(201);
  const authorization = `Bearer ${token.secret}`;
  return {
    id: body.id,
    get: (at) => house.anyone.get(at).set('authorization', authorization),
    post: (at, given) => house.anyone.post(at, given).set('authorization', authorization),
  };
}

const report = async (given: object = {}): Promise<string> => {
  const body = { title: 'Стенд не оновлено', description: 'На стенді торішня плата.', process: 'issuing', unit: 'registry', ...given };
  return (await people.ihor.post('/v1/nonconformities', body).expect(201)).body.id;
};
const open = async (reader: Program, given: object = {}): Promise<string> =>
  (await reader.post('/v1/subscriptions', { name: 'Реєстр', ...given }).expect(201)).body.id;

interface Batch {
  readonly items: readonly { readonly id: string; readonly kind: string; readonly type: string; readonly position: string }[];
  readonly position: string;
  readonly more: boolean;
}
const read = async (reader: Program, id: string, query = ''): Promise<Batch> =>
  (await reader.get(`/v1/subscriptions/${id}/changes${query}`).expect(200)).body;
const acknowledge = (reader: Program, id: string, position: string) => reader.post(`/v1/subscriptions/${id}/acknowledge`, { position });

describe('a subscription', () => aSubscription({ kind: 'postgresql' }));
whereEventStoreDbIs('subscriptions to a log in EventStoreDB', (url) =>
  describe('a subscription to a log in EventStoreDB', () =>
    aSubscription({ kind: 'eventstoredb', url, house: `subscriptions-${randomUUID()}` })),
);

function aSubscription(log: LogPlace): void {
  beforeAll(async () => {
    ahead.days = 0;
    house = await testHouse({ clock, log });
    people = await department(house);
    admin = house.admin;
  });
  afterAll(() => house.close());

  it('gives the same, in order, until it is acknowledged; never goes back; goes on after a restart', async () => {
    const reader = await program('Реєстр');
    const id = await open(reader, { kinds: ['nonconformity'], types: ['NonconformityReported'] });
    const [first, second, third] = [await report(), await report(), await report()];
    await house.settled();
    const batch = await read(reader, id, '?limit=2');
    expect(batch).toMatchObject({ items: [{ id: first }, { id: second }], more: true });
    expect((await read(reader, id, '?limit=2')).items).toEqual(batch.items);

    await acknowledge(reader, id, batch.items[0]!.position).expect(204);
    expect((await read(reader, id)).items.map((each) => each.id)).toEqual([second, third]);
    await house.restart();
    const rest = await read(reader, id);
    expect(rest.items.map((each) => each.id)).toEqual([second, third]);
    await acknowledge(reader, id, rest.position).expect(204);
    await acknowledge(reader, id, batch.items[0]!.position).expect(204);
    expect(await read(reader, id)).toMatchObject({ items: [], more: false });
    expect((await acknowledge(reader, id, 'nonsense').expect(400)).body.code).toBe('bad-position');
  });

  it('acknowledges nothing that it has not given', async () => {
    const reader = await program('Поспіх');
    const id = await open(reader, { kinds: ['nonconformity'] });
    const made = await people.ihor.post('/v1/nonconformities', { title: 'Ще не прочитане', description: 'Так.' }).expect(201);
    const { body } = await acknowledge(reader, id, made.body.position).expect(409);
    expect(body.code).toBe('not-given-yet');
    await house.settled();
    expect((await read(reader, id)).items.map((each) => each.id)).toContain(made.body.id);
    await acknowledge(reader, id, made.body.position).expect(204);
  });

  it('waits for something new, and answers as soon as it is there', async () => {
    const reader = await program('Терпіння');
    const id = await open(reader, { kinds: ['nonconformity'], types: ['NonconformityReported'] });
    const waiting = read(reader, id, '?wait=30').then((batch) => batch);
    expect((await read(reader, id, '?wait=0')).items).toEqual([]);
    const made = await report();
    expect((await waiting).items.map((each) => each.id)).toEqual([made]);
  });

  it('gives what its program may know of, event by event, as changes do; of the units it asks for', async () => {
    const reader = await program('Довідки');
    const whole = await open(reader, { from: 'beginning' });
    const ofUnit = await open(reader, { kinds: ['nonconformity', 'complaint'], units: [people.unit] });
    // To the head everybody reports: such a complaint is closed to all of the house, its programs too.
    const against = { persons: [], units: [], wholeDepartment: true };
    const { body: closed } = await admin
      .post('/v1/complaints', { form: 'complaint', channel: 'лист', text: 'Скарга.', against })
      .expect(201);
    const here = await report();
    const elsewhere = await report({ unit: undefined, process: undefined });
    await house.settled();

    const items = [];
    for (let batch = await read(reader, whole, '?limit=500'); batch.items.length > 0; batch = await read(reader, whole, '?limit=500')) {
      items.push(...batch.items);
      await acknowledge(reader, whole, batch.position).expect(204);
    }
    const changes = [];
    for (let after = '', more = true; more;) {
      const { body } = await reader.get(`/v1/changes?limit=1000${after && `&after=${after}`}`).expect(200);
      changes.push(...body.items);
      ({ more } = body);
      after = body.position;
    }
    expect(items).toEqual(changes);
    expect(items.map((each) => each.id)).not.toContain(closed.id);
    const given = new Set((await read(reader, ofUnit)).items.map((each) => each.id));
    expect([given.has(here), given.has(elsewhere), given.has(closed.id)]).toEqual([true, false, false]);
  });

  it('is its own program’s and the administrators’: nobody else sees it or reads from it', async () => {
    const [reader, other, silent] = [await program('Свій'), await program('Чужий'), await program('Лише читає', ['log:read'])];
    const id = await open(reader);
    for (const path of ['', '/changes'])
      expect((await other.get(`/v1/subscriptions/${id}${path}`).expect(404)).body.code).toBe('not-there');
    await acknowledge(other, id, '1').expect(404);
    expect((await other.get('/v1/subscriptions').expect(200)).body.items).toEqual([]);
    expect((await admin.get(`/v1/subscriptions/${id}/changes`).expect(403)).body.code).toBe('forbidden');
    expect((await silent.post('/v1/subscriptions', { name: 'Так' }).expect(403)).body.code).toBe('scope-missing');
    const refused = await other.post(`/v1/subscriptions/${id}/end-subscription`, { reason: 'Так' }).expect(422);
    expect(refused.body.refusals[0].code).toBe('own-program-or-administrator');
    const wrong = await reader.post('/v1/subscriptions', { name: '', kinds: ['мури'], units: ['x'], from: 'вчора' }).expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual(['/from', '/kinds/0', '/name', '/units/0']);
    expect((await reader.get(`/v1/subscriptions/${id}/changes?limit=501&wait=31`).expect(400)).body.errors).toHaveLength(2);

    await report();
    await house.settled();
    const { body: seen } = await admin.get(`/v1/subscriptions/${id}`).expect(200);
    expect(seen).toMatchObject({ status: 'active', account: reader.id, readAt: null });
    expect(seen.lag).toBeGreaterThan(0);
    const shown = async (): Promise<string> => (await house.anyone.get('/metrics').expect(200)).text;
    expect(await shown()).toMatch(new RegExp(`redress_subscription_lag_events{subscription="${id}"} [1-9]`));
    expect(await shown()).toMatch(new RegExp(`redress_subscription_lag_seconds{subscription="${id}"} \\d`));
    await reader.post(`/v1/subscriptions/${id}/end-subscription`, { reason: 'Досить' }).expect(200);
    await reader.get(`/v1/subscriptions/${id}/changes`).expect(404);
    expect((await admin.get(`/v1/subscriptions/${id}`).expect(200)).body).toMatchObject({ status: 'ended', lag: 0 });
    expect(await shown()).not.toContain(id);
  });

  it('keeps its place when the log moves to another store', async () => {
    const reader = await program('Переїзд');
    const id = await open(reader, { kinds: ['nonconformity'], types: ['NonconformityReported'] });
    await report();
    await house.settled();
    await acknowledge(reader, id, (await read(reader, id)).position).expect(204);
    const { pool } = house.house.core;
    const place = async () => (await pool.query('select position, idx from subscriptions.places where subscription = $1', [id])).rows[0];
    const { position, idx } = await place();
    expect(await checkpointIndexes(pool)).toContain(Number(idx));
    await repositionCheckpoints(pool, new Map([[Number(idx), 'elsewhere']]));
    expect((await place()).position).toBe('elsewhere');
    await repositionCheckpoints(pool, new Map([[Number(idx), position]]));
    expect((await read(reader, id)).items).toEqual([]);
  });

  it('that nobody has read from for a season gives nothing until an administrator resumes it', async () => {
    const reader = await program('Забутий');
    const id = await open(reader, { kinds: ['nonconformity'] });
    const made = await report();
    ahead.days += 91;
    const { body } = await reader.get(`/v1/subscriptions/${id}/changes`).expect(409);
    expect(body).toMatchObject({ code: 'subscription-idle', params: { days: 90 } });
    const again = await house.signIn('admin', adminPassword);
    expect((await again.get(`/v1/subscriptions/${id}`).expect(200)).body.status).toBe('idle');
    await reader.post(`/v1/subscriptions/${id}/resume`).expect(403);
    await again.post(`/v1/subscriptions/${id}/resume`).expect(204);
    expect((await read(reader, id)).items.map((each) => each.id)).toContain(made);
  });
}

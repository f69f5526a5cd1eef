import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock, type Clock } from '#kernel';
import { addressRange } from '#platform';
import { department, type Department } from '../../../../test/http/department.js';
import { adminPassword, testHouse, type Client, type TestHouse } from '../../../../test/http/house.js';
import { loggedLines } from '../../../../test/http/logged.js';

interface Told {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Another system: keeps what it is told, and answers as it is bidden. */
class OtherSystem {
  readonly told: Told[] = [];
  answer: (response: ServerResponse) => void = (response) => response.writeHead(204).end();
  private readonly server: Server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      this.told.push({ headers: request.headers, body: Buffer.concat(pieces).toString('utf8') });
      this.answer(response);
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((listening) => this.server.listen(0, '127.0.0.1', listening));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/redress`;
  }

  /** Ids of what it was told of, in order. */
  get ids(): readonly string[] {
    return this.told.flatMap(({ body }) => (JSON.parse(body) as { items: { id: string }[] }).items.map(({ id }) => id));
  }

  /** Whether it was told that this was reported; what became of it since may be told by itself. */
  heardOf(id: string): boolean {
    return this.told
      .flatMap(({ body }) => (JSON.parse(body) as { items: { id: string; type: string }[] }).items)
      .some((each) => each.id === id && each.type === 'NonconformityReported');
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The clock of this machine, some time ahead. */
const ahead = { milliseconds: 0 };
const clock: Clock = { now: () => new Date(Date.parse(systemClock.now()) + ahead.milliseconds).toISOString() };
const minute = 60_000;
const { logger, lines } = loggedLines();

let house: TestHouse;
let people: Department;
let program: string;
let admin: Client;
let other: OtherSystem;
let url: string;

beforeAll(async () => {
  house = await testHouse({ clock, logger, webhooks: { addresses: [addressRange('127.0.0.1')!] } });
  people = await department(house);
  const { body } = await house.admin
    .post('/v1/directory/service-accounts', { name: 'Реєстр', responsible: people.quality.person })
    .expect(201);
  program = body.id;
});
afterAll(() => house.close());

/** Time passes, and with it sessions. */
async function wait(minutes: number): Promise<void> {
  ahead.milliseconds += minutes * minute;
  await signIn();
}
async function signIn(): Promise<void> {
  admin = await house.signIn('admin', adminPassword);
}
beforeEach(async () => {
  await signIn();
  other = new OtherSystem();
  url = await other.listen();
});
afterEach(async () => {
  for (const { id, status } of (await admin.get('/v1/webhooks').expect(200)).body.items as { id: string; status: string }[])
    if (status === 'active') await admin.post(`/v1/webhooks/${id}/end-webhook`, { reason: 'Кінець' }).expect(200);
  other.close();
});

const register = async (given: object = {}): Promise<{ id: string; secret: string }> =>
  (await admin.post('/v1/webhooks', { url, account: program, subjects: ['record'], ...given }).expect(201)).body;
const report = async (more: object = {}): Promise<string> => {
  const given = { title: 'Стенд не оновлено', description: 'На стенді торішня плата.', process: 'issuing', unit: 'registry', ...more };
  return (await admin.post('/v1/nonconformities', given).expect(201)).body.id;
};
/** Looks twice: the first may have begun before. */
const look = async (): Promise<void> => {
  await house.settled();
  const { courier } = house.house.worker;
  await courier.look();
  await courier.look();
};
const deliveries = async (id: string) => (await admin.get(`/v1/webhooks/${id}/deliveries`).expect(200)).body.items;

describe('another system', () => {
  it('is told what changes says, signed so that it can tell the house from a stranger', async () => {
    const begun = Date.now();
    const { id, secret } = await register();
    const record = await report();
    await look();
    const { headers, body } = other.told[0]!;
    const said = JSON.parse(body) as { items: { id: string; number: string | null }[] };
    expect(said.items.map((each) => each.id)).toContain(record);
    expect(said.items[0]).toMatchObject({ subject: 'record', kind: 'nonconformity', type: 'NonconformityReported' });
    expect(said.items[0]!.number).toMatch(/^NC-/);
    expect(body).not.toContain('Стенд');

    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
    const sentAt = Number(headers['webhook-timestamp']);
    expect([sentAt >= Math.floor(begun / 1000), sentAt <= Date.now() / 1000]).toEqual([true, true]);

    const [delivery] = await deliveries(id);
    expect(delivery).toMatchObject({ id: headers['webhook-id'], state: 'delivered', attempts: 1, outcome: { kind: 'taken', status: 204 } });
  });

  it('that answers 500 for a day gets all of it afterwards, in order, under the same id', async () => {
    other.answer = (response) => response.writeHead(500).end();
    const { id } = await register();
    const first = await report();
    await look();
    const second = await report();
    for (let hours = 0; hours < 24; hours += 2) {
      ahead.milliseconds += 120 * minute;
      await look();
    }
    await signIn();
    expect(other.told.length).toBeGreaterThan(8);
    expect(new Set(other.told.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    const { body: waiting } = await admin.get(`/v1/webhooks/${id}`).expect(200);
    expect(waiting.open).toMatchObject({ state: 'pending', outcome: { kind: 'answered', status: 500 } });

    other.told.length = 0;
    other.answer = (response) => response.writeHead(200).end('ok');
    await wait(120);
    await look();
    expect(other.ids.filter((each, n, all) => all.indexOf(each) === n)).toEqual([first, second]);
    expect((await deliveries(id)).every(({ state }: { state: string }) => state === 'delivered')).toBe(true);
  });

  it('that says nothing for days is parked, seen, and tried anew or left out by hand', async () => {
    other.answer = (response) => response.socket?.destroy();
    const { id } = await register();
    const lost = await report();
    for (let days = 0; days < 5; days += 1) {
      await look();
      await wait(24 * 60);
    }
    const { body: parked } = await admin.get(`/v1/webhooks/${id}`).expect(200);
    expect(parked.open).toMatchObject({ state: 'parked', nextAt: null, outcome: { kind: 'failed', code: 'connection-failed' } });
    const told = async (): Promise<readonly unknown[]> => {
      await look();
      const { items } = (await admin.get('/v1/notifications').expect(200)).body as { items: { kind: string; subject: object }[] };
      return items.filter(({ kind }) => kind === 'webhook-parked').map(({ subject }) => subject);
    };
    for (const _ of [1, 2]) expect(await told()).toEqual([{ kind: 'webhook', id, number: null }]);
    await admin.post(`/v1/webhooks/${id}/retry`).expect(204);
    await look();
    expect((await admin.get(`/v1/webhooks/${id}`).expect(200)).body.open).toMatchObject({ state: 'pending' });

    await admin.post(`/v1/webhooks/${id}/leave-out`, { reason: 'Про це вже відомо' }).expect(204);
    other.told.length = 0;
    other.answer = (response) => response.writeHead(204).end();
    const next = await report();
    await look();
    expect([other.heardOf(lost), other.heardOf(next)]).toEqual([false, true]);
    expect((await deliveries(id)).at(-1)).toMatchObject({ state: 'left-out', reason: 'Про це вже відомо', by: admin.person });
    const { body: nothing } = await admin.post(`/v1/webhooks/${id}/retry`).expect(404);
    expect(nothing.code).toBe('nothing-waits');
  });

  it('is not told what is left out while it is just being tried, and of the rest at once', async () => {
    const lost = randomUUID();
    const taken = (response: ServerResponse): unknown => response.writeHead(204).end();
    const trying = new Promise<ServerResponse>(
      (hangs) => (other.answer = (response) => void (other.heardOf(lost) ? hangs(response) : taken(response))),
    );
    const { id } = await register();
    await report({ id: lost });
    await house.settled();
    const looking = house.house.worker.courier.look();
    const hung = await trying;
    await admin.post(`/v1/webhooks/${id}/leave-out`, { reason: 'Про це вже відомо' }).expect(204);
    other.told.length = 0;
    other.answer = taken;
    hung.socket?.destroy();
    await looking;
    const next = await report();
    await look();
    expect([other.heardOf(lost), other.heardOf(next)]).toEqual([false, true]);
  });

  it('is told anew at once where somebody asks for it while it is just being tried', async () => {
    const wanted = randomUUID();
    const trying = new Promise<ServerResponse>((hangs) => (other.answer = (response) => void (other.heardOf(wanted) && hangs(response))));
    const { id } = await register();
    await report({ id: wanted });
    await house.settled();
    const looking = house.house.worker.courier.look();
    const hung = await trying;
    await admin.post(`/v1/webhooks/${id}/retry`).expect(204);
    other.told.length = 0;
    other.answer = (response) => response.writeHead(204).end();
    hung.socket?.destroy();
    await looking;
    await look();
    expect(other.heardOf(wanted)).toBe(true);
  });

  it('is told what its program may know, and nothing at all while nobody answers for the program', async () => {
    const { body: answers } = await admin.post('/v1/directory/people', { name: 'Хтось' }).expect(201);
    const { body: account } = await admin.post('/v1/directory/service-accounts', { name: 'Інший', responsible: answers.id }).expect(201);
    const path = `/v1/directory/service-accounts/${account.id}`;
    await register({ account: account.id, subjects: ['record', 'capa'] });
    await admin.post(`/v1/directory/people/${answers.id}/leave`, { reason: 'Інша посада' }).expect(200);
    const closed = { persons: [people.olena.person], units: [], wholeDepartment: false };
    await admin.post('/v1/complaints', { form: 'complaint', channel: 'лист', text: 'Скарга.', against: closed }).expect(201);
    await report();
    await look();
    expect(other.told).toEqual([]);

    await admin.post(`${path}/set-service-responsible`, { responsible: people.quality.person }).expect(200);
    await look();
    const expiresAt = new Date(Date.parse(clock.now()) + 86_400_000).toISOString();
    const { body: token } = await admin.post(`${path}/issue-service-token`, { label: 'так', scopes: ['log:read'], expiresAt }).expect(201);
    const changes = house.anyone.get('/v1/changes?limit=1000').set('authorization', `Bearer ${token.secret}`);
    const readable = ((await changes.expect(200)).body.items as { subject: string }[]).filter(({ subject }) => subject === 'record');
    const items = other.told.flatMap(({ body }) => (JSON.parse(body) as { items: object[] }).items);
    expect(items.length).toBeGreaterThan(1);
    expect(items).toEqual(readable.slice(-items.length));
  });

  it('whose turn fails for the house’s own fault has it logged under the id of the delivery', async () => {
    other.answer = (response) => response.writeHead(500).end();
    const { id } = await register();
    const record = await report();
    await look();
    const [delivery] = await deliveries(id);
    const { pool } = house.house.core;
    const { rows } = await pool.query<{ position: string }>('select position from webhooks.subscriptions where webhook = $1', [id]);
    await pool.query(`update webhooks.subscriptions set position = 'nowhere' where webhook = $1`, [id]);
    other.answer = (response) => response.writeHead(204).end();
    ahead.milliseconds += 60 * minute;
    await look();
    expect(lines).toContainEqual(expect.objectContaining({ msg: `the webhook ${id} could not be served`, correlationId: delivery.id }));
    await pool.query('update webhooks.subscriptions set position = $2 where webhook = $1', [id, rows[0]!.position]);
    await look();
    expect(other.heardOf(record)).toBe(true);
    await signIn();
  });

  it('goes on where it was after a restart', async () => {
    const { id } = await register();
    const before = await report();
    await look();
    await house.restart();
    const after = await report();
    await look();
    const asked = new Set([before, after]);
    const first = other.ids.filter((each, n, all) => asked.has(each) && all.indexOf(each) === n);
    expect(first).toEqual([before, after]);
    expect((await deliveries(id)).every(({ state }: { state: string }) => state === 'delivered')).toBe(true);
  });

  it('is registered by administrators alone, at a fit address, for a program; the secret is told again to the same command and stands nowhere', async () => {
    const ihor = await house.signIn('ihor', 'password of ihor');
    await ihor.post('/v1/webhooks', { url, account: program, subjects: ['record'] }).expect(403);
    const { body: unfit } = await admin
      .post('/v1/webhooks', { url: 'https://me:secret@register.example', account: program, subjects: [] })
      .expect(400);
    const errors = unfit.errors as { pointer: string; code: string; message: string }[];
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(['/subjects too-few', '/url not-a-webhook-address']);
    for (const { message } of errors) expect(message).not.toMatch(/^field\.|\{\{/);
    const { body: nobody } = await admin.post('/v1/webhooks', { url, account: people.ihor.person, subjects: ['record'] }).expect(422);
    expect(nobody.refusals[0].code).toBe('program-is-there');

    const key = randomUUID();
    const asking = () =>
      admin
        .post('/v1/webhooks', { url, account: program, subjects: ['record'] })
        .set('idempotency-key', key)
        .expect(201);
    const [{ body: one }, { body: again }] = [await asking(), await asking()];
    expect(again.secret).toBe(one.secret);
    const { body: rotated } = await admin.post(`/v1/webhooks/${one.id}/rotate-webhook-secret`).expect(201);
    expect(rotated.secret).not.toBe(one.secret);
    const { rows } = await house.house.core.pool.query('select 1 from webhooks.deliveries d where d::text like $1', [`%${one.secret}%`]);
    expect(rows).toEqual([]);
  });

  it('inside the network is reached only where the configuration says so', async () => {
    const closed = await register({ url: url.replace('127.0.0.1', '127.0.0.2') });
    await report();
    await look();
    expect((await deliveries(closed.id))[0]).toMatchObject({ outcome: { kind: 'failed', code: 'address-not-allowed' } });
    expect(other.told).toEqual([]);
  });
});

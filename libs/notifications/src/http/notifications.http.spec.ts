import { createHmac } from 'node:crypto';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { eventCatalogue, memoryEventStore, type EventMetadata, type Head } from '#event-store';
import { derivedId, systemClock, type DomainEvent } from '#kernel';
import {
  CLOCK,
  createHttpApp,
  DATABASE,
  JOBS,
  KnownNumbers,
  NUMBERS,
  numbersView,
  READER_RIGHTS,
  textsBeside,
  translations,
  TRANSLATIONS,
  VAULT,
  type HttpEdge,
  type ReaderRights,
} from '#platform';
import { openViews, startProjector, type Projector, type Views } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import { noticedEvents } from '../domain/notices.js';
import { NotificationsModule } from '../notifications.module.js';
import { prepareTables } from '../tables.js';
import { gatheredView } from '../views/gathered.js';
import { notificationsView } from '../views/notifications.js';
import { notifiedObligationsView } from '../views/obligations.js';
import { obligationEvents } from '#deadlines/domain';

const [olena, ihor] = [derivedId('olena'), derivedId('ihor')];
const catalogue = eventCatalogue([...new Set([...Object.values(noticedEvents), ...Object.values(obligationEvents)])]);
const store = memoryEventStore();
const numbering = numbersView([], catalogue);
const heads = new Map<string, Head>();
const obligation = (n: number) => derivedId('obligation', n);
const closed = `complaint-${derivedId('closed')}`;
let written = 0;

async function write(stream: string, event: DomainEvent): Promise<void> {
  written += 1;
  const at = new Date().toISOString();
  const metadata: EventMetadata = {
    actor: ihor,
    commandId: derivedId('c', written),
    bodyHash: '0'.repeat(64),
    correlationId: derivedId('k', written),
    occurredAt: at,
    recordedAt: at,
    decidedBy: { machine: 'm', version: 1, house: '0' },
  };
  const { head, position } = await store.append(
    stream,
    [catalogue.encode(event, { id: derivedId('e', written), metadata })],
    heads.get(stream) ?? 'no-stream',
  );
  heads.set(stream, head);
  if (!(await views.waitFor(['notifications', 'gathered_notifications', 'notified_obligations'], { position }, 100_000)))
    throw new Error('the views do not come up');
}

const opened = (n: number, assignee: string) =>
  obligationEvents.obligationOpened({
    obligation: obligation(n),
    name: 'triage',
    about: null,
    assignee,
    role: null,
    unit: null,
    from: '2026-11-20T10:00:00.000Z',
    basis: 'policy',
    policy: null,
    term: null,
    legalBasis: null,
    calendar: null,
    derivation: [],
    due: '2026-12-04T10:00:00.000Z',
    run: 1,
  });

let database: TestDatabase;
let views: Views;
let projector: Projector;
let app: NestFastifyApplication;
const texts = translations([
  textsBeside(new URL('../../../platform/src/index.ts', import.meta.url).href),
  textsBeside(new URL('../index.ts', import.meta.url).href),
  { uk: { 'obligation.triage': 'розглянути' }, en: { 'obligation.triage': 'triage' } },
]);
const rights: ReaderRights = {
  closedTo: async (_, streams) => new Set(streams.filter((stream) => stream === closed)),
  closedIds: async () => new Set(),
};
const edge: HttpEdge = {
  sessions: { find: async (token) => ({ person: token }) },
  rightsLent: () => null,
  rolesOf: () => ['staff'],
  translations: texts,
  hash: (text) => createHmac('sha256', 'key').update(text).digest('hex'),
  indexAt: async () => null,
  reached: async () => undefined,
  staleAmong: async () => [],
  house: { index: -1, upToNow: async () => undefined },
  zone: () => 'Europe/Kyiv',
  health: [],
  log: (error) => {
    throw error;
  },
};

beforeAll(async () => {
  database = await testDatabase();
  await prepareTables(database.pool);
  views = await openViews({ pool: database.pool, store, views: [notificationsView, gatheredView, notifiedObligationsView, numbering] });
  projector = await startProjector({ views, catalogue, paceMs: 1 });
  await projector.built();
  @Global()
  @Module({
    imports: [NotificationsModule],
    providers: [
      { provide: DATABASE, useValue: database.pool },
      { provide: TRANSLATIONS, useValue: texts },
      { provide: READER_RIGHTS, useValue: rights },
      { provide: JOBS, useValue: null },
      { provide: VAULT, useValue: null },
      { provide: CLOCK, useValue: systemClock },
      { provide: NUMBERS, useValue: new KnownNumbers({ db: database.pool, views, view: numbering, patience: 100_000 }) },
    ],
    exports: [DATABASE, TRANSLATIONS, READER_RIGHTS, NUMBERS, JOBS, CLOCK, VAULT],
  })
  class HouseModule {}
  app = await createHttpApp(HouseModule, { edge, version: '1' });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(async () => {
  await app?.close();
  await projector?.stop();
  await views?.close();
  await database?.drop();
});

describe('notifications', () => {
  const list = async (who: string, query = '') =>
    (await request(app.getHttpServer()).get(`/v1/notifications${query}`).auth(who, { type: 'bearer' }).set('accept-language', 'en')).body;
  const read = (who: string, id: string) => request(app.getHttpServer()).post(`/v1/notifications/${id}/read`).auth(who, { type: 'bearer' });

  it('are listed newest first, marked as read by the one they are for, and say nothing of closed records', async () => {
    const record = derivedId('record');
    await write(`nonconformity-${record}`, opened(1, olena));
    await write(closed, opened(2, olena));
    await write(`capa-${record}`, opened(3, olena));

    const { items, next } = await list(olena);
    expect(next).toBeNull();
    expect(items).toMatchObject([
      { kind: 'obligation-opened', read: false, subject: { kind: 'capa', id: record } },
      {
        subject: { kind: 'nonconformity', id: record },
        obligation: { id: obligation(1), name: 'triage', due: '2026-12-04T10:00:00.000Z' },
        text: 'This came to you: triage. Due 4 December 2026 at 12:00',
      },
    ]);
    expect((await list(ihor)).items).toEqual([]);

    expect((await read(ihor, items[0].id)).status).toBe(404);
    expect([(await read(olena, items[0].id)).status, (await read(olena, items[0].id)).status]).toEqual([204, 204]);
    expect((await list(olena, '?unread=true')).items).toMatchObject([{ id: items[1].id }]);
    expect((await list(olena, '?unread=false')).items).toMatchObject([{ id: items[0].id, read: true }]);

    const at = (id: string, what: string) =>
      request(app.getHttpServer()).post(`/v1/notifications/${id}/${what}`).auth(olena, { type: 'bearer' });
    for (const _ of [1, 2]) expect((await at(items[1].id, 'archive')).status).toBe(204);
    expect((await list(olena)).items).toMatchObject([{ id: items[0].id, archived: false }]);
    expect((await list(olena, '?archived=true')).items).toMatchObject([{ id: items[1].id, archived: true, read: true }]);
    for (const _ of [1, 2]) expect((await at(items[1].id, 'take-back')).status).toBe(204);

    const first = await list(olena, '?limit=1');
    expect(first.items).toHaveLength(1);
    const second = await list(olena, `?limit=2&cursor=${first.next}`);
    expect([second.items.map(({ id }: { id: string }) => id), second.next]).toEqual([[items[1].id], null]);
  });

  it('of what could not be delivered that day tell of the records that are open, as if no other had been told of', async () => {
    const nina = derivedId('nina');
    const failed = (n: number) =>
      noticedEvents.notificationUndelivered({
        ...{ message: derivedId('message', n), channel: 'e-mail', addressee: ihor, reason: 'smtp-550', attempts: 60 },
        ...{ recipients: [nina], day: '2026-03-03' },
      });
    const [first, second] = [derivedId('first'), derivedId('second')];
    const only = async (query = '') => (await list(nina, query)).items as Record<string, unknown>[];
    const shownOf = async (query = '') =>
      (await only(query)).map(({ text, read, archived, subject }) => ({ text, read, archived, subject }));
    const text = (count: number) => `Notifications that could not be delivered that day: ${count}. See what could not be delivered`;

    await write(closed, failed(1));
    expect(await only()).toEqual([]);
    await write(closed, failed(2));
    expect(await only()).toEqual([]);
    await write(`nonconformity-${first}`, failed(3));
    const one = { text: text(1), read: false, archived: false, subject: expect.objectContaining({ id: first }) as object };
    expect(await shownOf()).toEqual([one]);
    const [{ id, at } = {}] = await only();
    await write(`capa-${second}`, failed(4));
    await write(`nonconformity-${first}`, failed(5));
    await write(closed, failed(6));
    expect(await shownOf()).toEqual([{ ...one, text: text(3) }]);
    expect((await only())[0]!['at']).not.toBe(at);

    // What came of a closed record after it was read or put away is no news.
    expect((await read(nina, String(id))).status).toBe(204);
    await write(closed, failed(7));
    expect(await shownOf('?unread=true')).toEqual([]);
    expect(await shownOf('?unread=false')).toEqual([{ ...one, text: text(3), read: true }]);
    const away = await request(app.getHttpServer()).post(`/v1/notifications/${id}/archive`).auth(nina, { type: 'bearer' });
    expect(away.status).toBe(204);
    await write(closed, failed(8));
    expect([await shownOf(), await shownOf('?archived=true')]).toEqual([[], [{ ...one, text: text(3), read: true, archived: true }]]);
    await write(`capa-${second}`, failed(9));
    expect(await shownOf('?archived=true')).toEqual([]);
    expect(await shownOf('?unread=true')).toEqual([{ ...one, text: text(4), subject: expect.objectContaining({ id: second }) as object }]);
  });

  it('of what could not be delivered are not there where all of it is closed', async () => {
    const lesia = derivedId('lesia');
    const message = { message: derivedId('message', 10), channel: 'e-mail', addressee: ihor, reason: 'smtp-550', attempts: 60 } as const;
    for (const _ of [1, 2])
      await write(closed, noticedEvents.notificationUndelivered({ ...message, recipients: [lesia], day: '2026-03-03' }));
    expect((await list(lesia)).items).toEqual([]);
    const id = derivedId('notification', 'undelivered', 'e-mail', '2026-03-03', lesia);
    expect((await read(lesia, id)).status).toBe(404);
  });
});

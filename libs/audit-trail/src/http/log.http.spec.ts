import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Global, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { redressClient, type ServerEvent } from '#client';
import { eventCatalogue, memoryEventStore, type EventMetadata, type Head, type StoredEvent } from '#event-store';
import { canonicalJson, derivedId, systemClock, type DomainEvent } from '#kernel';
import {
  CLOCK,
  createHttpApp,
  EVENT_CATALOGUE,
  EVENT_STORE,
  HouseMetrics,
  NUMBERS,
  READER_RIGHTS,
  textsBeside,
  translations,
  type HttpEdge,
  type Numbering,
  type Numbers,
  type ReaderRights,
} from '#platform';
import { noticedEvents } from '#notifications/domain';
import { AuditTrailModule } from '../audit-trail.module.js';

const [olena, ihor, taras] = [derivedId('olena'), derivedId('ihor'), derivedId('taras')];
const people: Record<string, readonly string[]> = { [olena]: ['staff'], [ihor]: ['auditor'], [taras]: ['staff'] };
const catalogue = eventCatalogue(Object.values(noticedEvents));
const store = memoryEventStore();
const heads = new Map<string, Head>();
const ended = new Set<string>();
const [record, complaint, obligation] = [derivedId('record'), derivedId('complaint'), derivedId('obligation')];
let written = 0;

async function write(stream: string, event: DomainEvent): Promise<string> {
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
  return position;
}
const handed = (assignee: string) =>
  noticedEvents.obligationReassigned({ obligation, assignee, role: null, unit: null, reason: null, found: [] });

const rights: ReaderRights = {
  closedIds: async () => new Set(),
  closedTo: async (reader, streams) => new Set(reader.person === olena ? streams.filter((stream) => stream.startsWith('complaint-')) : []),
};
/** What a house without tables would say of numbers: as far as its numbering has come, told by each case. */
const known = new Map<string, string>();
let numbering: Numbering = 'known';
const numbers: Numbers = {
  of: async (ids) => new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id)!]] : []))),
  ofNew: async ({ id }) => known.get(id) ?? null,
  upTo: async () => numbering,
  begins: (type) => type === 'CapaRepeatedlyNotEffective',
  meant: async () => [],
};
const edge: HttpEdge = {
  sessions: { find: async (token) => (people[token] && !ended.has(token) ? { person: token } : null) },
  rightsLent: () => null,
  rolesOf: (person) => people[person] ?? null,
  translations: translations([textsBeside(new URL('../../../platform/src/index.ts', import.meta.url).href)]),
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

const metrics = new HouseMetrics(systemClock);

@Global()
@Module({
  imports: [AuditTrailModule],
  providers: [
    { provide: EVENT_STORE, useValue: store },
    { provide: EVENT_CATALOGUE, useValue: catalogue },
    { provide: READER_RIGHTS, useValue: rights },
    { provide: NUMBERS, useValue: numbers },
    { provide: CLOCK, useValue: systemClock },
    { provide: HouseMetrics, useValue: metrics },
  ],
  exports: [EVENT_STORE, EVENT_CATALOGUE, READER_RIGHTS, NUMBERS, CLOCK, HouseMetrics],
})
class HouseModule {}

let app: NestFastifyApplication;
let server: string;
const get = (path: string, who: string) => request(app.getHttpServer()).get(path).auth(who, { type: 'bearer' });

beforeAll(async () => {
  app = await createHttpApp(HouseModule, { edge, version: '1' });
  await app.listen(0, '127.0.0.1');
  server = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  await write(`nonconformity-${record}`, handed(olena));
  await write(`complaint-${complaint}`, handed(olena));
  await write(`person-${olena}`, handed(ihor));
});
afterAll(() => app.close());

describe('the log', () => {
  it('is for auditors and administrators, as it is stored', async () => {
    expect((await get('/v1/log', olena)).status).toBe(403);
    const { body } = await get('/v1/log?limit=2', ihor);
    expect(body).toMatchObject({
      more: true,
      items: [{ index: '0', revision: 0, type: 'ObligationReassigned', previousHash: '0'.repeat(64) }, { index: '1' }],
    });
    const { value } = (await store.readAll(null)[Symbol.asyncIterator]().next()) as { value: { events: readonly StoredEvent[] } };
    const [stored] = value.events;
    expect([canonicalJson(body.items[0].data), canonicalJson(body.items[0].metadata), body.items[0].hash]).toEqual([
      stored!.data,
      stored!.metadata,
      stored!.hash,
    ]);
    expect((await get(`/v1/log?after=${body.position}`, ihor)).body).toMatchObject({ more: false, items: [{ stream: `person-${olena}` }] });
    expect((await get('/v1/log?stream=complaint-', ihor)).body.items).toHaveLength(1);
    expect((await get('/v1/log?after=nonsense', ihor)).body.code).toBe('bad-position');
  });

  it('tells clients what changed, and nothing of what is closed to them', async () => {
    const { body } = await get('/v1/changes', olena);
    expect(body.items).toEqual([
      {
        ...{ subject: 'record', kind: 'nonconformity', id: record, number: null, revision: 0 },
        ...{ position: expect.any(String), type: 'ObligationReassigned' },
      },
      {
        ...{ subject: 'directory', kind: 'person', id: olena, number: null, revision: 0 },
        ...{ position: expect.any(String), type: 'ObligationReassigned' },
      },
    ]);
    expect((await get('/v1/changes', taras)).body.items).toHaveLength(3);
  });

  it('holds back what has no number yet for a moment, and nothing while numbering is stopped', async () => {
    const { position: after } = (await get('/v1/changes', taras)).body;
    const [first, second] = [derivedId('first capa'), derivedId('second capa')];
    const begun = noticedEvents.capaRepeatedlyNotEffective({ capa: first, cycle: 2, times: 2, recipients: [] });
    await write(`capa-${first}`, begun);
    const beginning = await write(`capa-${second}`, begun);
    known.set(first, 'CA-2026-00001');
    const ask = async (from: string) => (await get(`/v1/changes?after=${from}`, taras)).body;
    numbering = 'late';
    const held = await ask(after);
    expect(held).toMatchObject({ more: true, items: [{ id: first, number: 'CA-2026-00001' }] });
    expect(held.items).toHaveLength(1);
    expect(await ask(held.position)).toEqual({ items: [], position: held.position, more: true });
    numbering = 'stopped';
    expect(await ask(held.position)).toMatchObject({ more: false, position: beginning, items: [{ id: second, number: null }] });
    numbering = 'known';
    known.set(second, 'CA-2026-00002');
    expect(await ask(held.position)).toMatchObject({ items: [{ id: second, number: 'CA-2026-00002' }] });
  });
});

describe('the stream', () => {
  async function listen(who: string, count: number, lastEventId?: string): Promise<readonly ServerEvent[]> {
    const events: ServerEvent[] = [];
    const ending = new AbortController();
    for await (const event of redressClient({ server, token: who }).events('/v1/stream', {
      ...(lastEventId !== undefined && { lastEventId }),
      signal: ending.signal,
    })) {
      events.push(event);
      if (events.length === count) break;
    }
    ending.abort();
    return events;
  }

  it('goes on after the last event that the client had, and live from there', async () => {
    const { position: last } = (await get('/v1/changes', olena)).body;
    await write(`person-${taras}`, handed(ihor));
    const listening = listen(olena, 3, last);
    const position = await write(`capa-${record}`, handed(olena));
    expect(await listening).toEqual([
      { id: expect.any(String), event: 'change', data: expect.objectContaining({ kind: 'person' }) },
      {
        event: 'notification',
        data: expect.objectContaining({ kind: 'obligation-reassigned', subject: { kind: 'capa', id: record, number: null } }),
      },
      { id: position, event: 'change', data: expect.objectContaining({ kind: 'capa', position }) },
    ]);
  });

  it('asks for a session, a position that is one, and bounds how many are open', async () => {
    const client = redressClient({ server, token: 'nobody' });
    await expect(client.events('/v1/stream')[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'not-signed-in' });
    const bad = client.as(taras).events('/v1/stream', { lastEventId: 'nonsense' });
    await expect(bad[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'bad-position' });
    const ending = new AbortController();
    const open = await Promise.all(
      Array.from({ length: 9 }, () =>
        fetch(`${server}/v1/stream`, { headers: { authorization: `Bearer ${taras}` }, signal: ending.signal }),
      ),
    );
    expect(open.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 8 }, () => 200), 503]);
    expect(await metrics.text()).toContain('redress_sse_clients 8');
    expect(open.find(({ status }) => status === 200)!.headers.get('x-content-type-options')).toBe('nosniff');
    ending.abort();
  });
});

import { Module, type DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { escalationEvents } from '#escalation/domain';
import { eventCatalogue, postgresEventStore, type EventStore } from '#event-store';
import { derivedId, standingClock } from '#kernel';
import {
  CLOCK,
  CommandExecutor,
  createHttpApp,
  DATABASE,
  HouseFollower,
  KnownNumbers,
  NUMBERS,
  numbersView,
  READER_RIGHTS,
  textsBeside,
  translations,
  TRANSLATIONS,
  type HttpEdge,
  type ReaderRights,
} from '#platform';
import { asOf, openViews, sql, startProjector, type Projector, type Views } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import { emptyDirectory } from '#directory/domain';
import { deadlinesAtFounding, obligationEvents, ownDeadline, type DeadlineHouse } from '../domain/index.js';
import { deadlines, DeadlinesModule, obligations, WAYS_ON } from '../index.js';

const now = '2026-05-04T06:00:00.000Z';
const house: { deadlines: DeadlineHouse } = {
  deadlines: deadlinesAtFounding,
};
const standing = {
  current: () => ({ house, index: 0 }),
  concerns: () => false,
  reached: () => Promise.resolve(),
  upToNow: () => Promise.resolve(),
};
const [olena, ihor, unit, closed] = [derivedId('olena'), derivedId('ihor'), derivedId('unit'), derivedId('closed')];
const people: Record<string, readonly string[]> = { [olena]: ['staff', 'quality-manager'], [ihor]: ['staff'] };
const texts = translations([textsBeside(new URL('../../../platform/src/index.ts', import.meta.url).href), deadlines.texts]);
const edge: HttpEdge = {
  sessions: { find: async (token) => (people[token] ? { person: token } : null) },
  rightsLent: () => null,
  rolesOf: (person) => people[person] ?? null,
  translations: texts,
  hash: () => '0'.repeat(64),
  indexAt: async () => null,
  reached: async () => undefined,
  staleAmong: async () => [],
  house: { index: -1, upToNow: async () => undefined },
  zone: () => 'Europe/Kyiv',
  health: [],
  log: () => undefined,
};
const rights: ReaderRights = {
  closedIds: async () => new Set(),
  closedTo: async (_, streams) => new Set(streams.filter((stream) => stream.endsWith(closed))),
};

@Module({})
class Ground {}

describe('deadlines over HTTP', () => {
  const clock = standingClock(now);
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let projector: Projector;
  let app: NestFastifyApplication;
  const catalogue = eventCatalogue([...Object.values(obligationEvents), ...Object.values(escalationEvents)]);
  const numbering = numbersView([], catalogue);
  const get = (path: string, person: string | null = olena, language = 'en') => {
    const asked = request(app.getHttpServer()).get(path).set('accept-language', language);
    return person === null ? asked : asked.set('authorization', `Bearer ${person}`);
  };
  const preview = (body: object) =>
    request(app.getHttpServer())
      .post('/v1/deadlines/preview')
      .set('authorization', `Bearer ${olena}`)
      .set('accept-language', 'en')
      .send(body);

  async function owe(
    name: string,
    to: { assignee?: string; role?: 'quality-manager'; unit?: string },
    day: number,
    subject = derivedId('record', name),
  ) {
    const event = obligationEvents.obligationOpened({
      obligation: derivedId('obligation', name),
      name: 'triage',
      about: null,
      assignee: to.assignee ?? null,
      role: to.role ?? null,
      unit: to.unit ?? null,
      from: now,
      basis: 'own-date',
      ...ownDeadline({ due: `2026-05-${String(day).padStart(2, '0')}T06:00:00.000Z`, source: 'action' }),
      run: 1,
    });
    const metadata = {
      actor: olena,
      commandId: derivedId('command', name),
      bodyHash: '0'.repeat(64),
      correlationId: derivedId('command', name),
      occurredAt: now,
      recordedAt: now,
      decidedBy: { machine: 'spec', version: 1, house: '0' },
    };
    await store.append(`complaint-${subject}`, [catalogue.encode(event, { id: derivedId('event', name), metadata })], 'no-stream');
  }

  beforeAll(async () => {
    database = await testDatabase();
    store = await postgresEventStore({ url: database.url, clock, storeClock: clock });
    views = await openViews({ pool: database.pool, store, views: [obligations, numbering] });
    projector = await startProjector({ views, catalogue });
    await projector.built();
    await owe('mine, later', { assignee: olena }, 9);
    await owe('of my role', { role: 'quality-manager' }, 7);
    await owe('of my role in my unit', { role: 'quality-manager', unit }, 8);
    await owe('of my role elsewhere', { role: 'quality-manager', unit: derivedId('elsewhere') }, 6);
    await owe('of another', { assignee: ihor }, 5);
    await owe('mine, but closed to me', { assignee: olena }, 5, closed);
    await owe('mine, first', { assignee: olena }, 6);
    await views.waitFor(['obligations'], (await store.end())!, 50_000);
    const provided = [
      { provide: DATABASE, useValue: database.pool },
      {
        provide: HouseFollower,
        useValue: { current: () => ({ house: { ...house, directory: { ...emptyDirectory, person: () => ({ unit }) } } }) },
      },
      { provide: TRANSLATIONS, useValue: texts },
      { provide: CLOCK, useValue: clock },
      { provide: CommandExecutor, useValue: new CommandExecutor({ store, catalogue, house: standing, clock }) },
      { provide: READER_RIGHTS, useValue: rights },
      { provide: WAYS_ON, useValue: [] },
      { provide: NUMBERS, useValue: new KnownNumbers({ db: database.pool, views, view: numbering, patience: 100_000 }) },
    ];
    const ground: DynamicModule = {
      module: Ground,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: provided,
      exports: [...provided.map(({ provide }) => provide), CqrsModule],
    };
    app = await createHttpApp({ module: class {}, imports: [ground, DeadlinesModule] }, { edge, version: '1' });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });

  afterAll(async () => {
    await app.close();
    await projector.stop();
    await views.close();
    await store.close();
    await database.drop();
  });

  it('show my work by due, page by page, without what is closed to me', async () => {
    expect((await get('/v1/tasks', null)).status).toBe(401);
    const pages: string[][] = [];
    for (let cursor = ''; ;) {
      const { status, body } = await get(`/v1/tasks?limit=2${cursor}`);
      expect(status).toBe(200);
      pages.push((body.items as { due: string }[]).map(({ due }) => due.slice(8, 10)));
      if (body.next === null) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(pages).toEqual([
      ['06', '07'],
      ['08', '09'],
    ]);
    const [first] = (await get('/v1/tasks?limit=1', olena, 'uk')).body.items;
    expect(first).toMatchObject({ label: 'Розглянути й\u00a0розподілити', subjectKind: 'complaint', missed: false, assignee: olena });
    expect((await get('/v1/tasks?cursor=nonsense')).body.code).toBe('bad-cursor');
    expect((await get('/v1/tasks', ihor)).body.items).toHaveLength(1);
  });

  it('find my work by index', async () => {
    const client = await database.pool.connect();
    try {
      await client.query('begin; set local enable_seqscan = off');
      const query = sql`explain select * from ${asOf(obligations, null)} o where o.status = 'open' and o.assignee = ${olena}::uuid order by o.due, o.key limit 50`;
      const { rows } = await client.query<Record<'QUERY PLAN', string>>(query);
      const plan = rows.map((each) => each['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan/);
      expect(plan).not.toMatch(/Sort/);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });

  it('are previewed by a term, with the reasons in sentences', async () => {
    const term = { amount: 15, unit: 'days', start: 'next-day', end: 'midnight', rollOver: 'none' };
    const answer = await preview({ term, calendar: 'ua', from: '2026-03-20T09:30:00+02:00' });
    expect(answer.status).toBe(200);
    expect(answer.body.due).toBe('2026-04-04T21:00:00.000Z');
    expect(answer.body.sentences).toHaveLength(answer.body.derivation.length);
    expect(answer.body.sentences.at(-1)).toBe('The clocks change on 29 March 2026: +02:00 → +03:00');
  });

  it('are previewed by a policy', async () => {
    const answer = await get('/v1/deadlines/preview?policy=answer&from=2026-01-31T08:00:00Z');
    expect(answer.body).toMatchObject({ due: '2026-02-28T22:00:00.000Z' });
    expect(answer.body.sentences[0]).toContain('393/96');
  });

  it('are previewed by a policy that lets its term pause, with what stood still', async () => {
    const pause = [encodeURIComponent('2026-05-06T12:00:00+03:00/2026-05-11T12:00:00+03:00'), '2026-05-12T09:00:00Z/2026-05-12T10:00:00Z'];
    const path = `/v1/deadlines/preview?policy=correct-moderate&from=${now}`;
    expect((await get(path)).body).toMatchObject({ due: '2026-05-11T21:00:00.000Z' });
    const { body } = await get(`${path}&pause=${pause.join('&pause=')}`);
    expect(body).toMatchObject({ due: '2026-05-14T21:00:00.000Z' });
    expect(JSON.stringify(body.sentences)).toContain('adds 3 working days');
  });

  it.each([
    ['policy=answer&from=2026-05-04&pause=soon', ['/from not-an-instant', '/pause/0 not-a-span', '/pause policy-never-pauses']],
    ['policy=moon&from=tomorrow&colour=blue', ['/from not-an-instant', '/colour unknown-field', '/policy policy-not-there']],
    [
      `policy=answer&from=${now}&pause=2026-05-09T09:00:00Z/2026-05-06T09:00:00Z`,
      ['/pause/0 span-ends-first', '/pause policy-never-pauses'],
    ],
    [`policy=answer&from=${now}&pause=2026-05-06T09:00:00Z/2026-05-09T09:00:00Z`, ['/pause policy-never-pauses']],
    [`policy=moon&from=${now}`, ['/policy policy-not-there']],
  ])('refuse the preview ?%s in both languages', async (query, expected) => {
    for (const language of ['en', 'uk']) {
      const { status, body } = await get(`/v1/deadlines/preview?${query}`, olena, language);
      const { errors } = body as { errors: { pointer: string; code: string; message: string }[] };
      expect([status, errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()]).toEqual([400, expected.toSorted()]);
      for (const { message } of errors) expect(message).not.toMatch(/^field\.|\{\{/);
    }
  });

  const days = { amount: 1, unit: 'days', start: 'next-day', end: 'midnight', rollOver: 'none' };
  const asked = { calendar: 'ua', from: now, term: days };
  it.each([
    [{ ...asked, term: { ...days, amount: 0 } }, ['/term/amount below-the-least']],
    [{ ...asked, term: { ...days, amount: -1 } }, ['/term/amount below-the-least']],
    [{ ...asked, term: { ...days, amount: 10_001 } }, ['/term/amount above-the-most']],
    [{ ...asked, term: { ...days, amount: 10_000, unit: 'years' } }, ['/term/amount beyond-calendars']],
    [{ ...asked, term: { ...days, unit: 'weeks' } }, ['/term/unit not-one-of']],
    [
      { ...asked, term: { ...days, amount: 0, unit: 'hours', maximum: { amount: 0, unit: 'hours' } } },
      [
        '/term/amount below-the-least',
        '/term/maximum/amount below-the-least',
        '/term/start clock-unit-starts-at-an-instant',
        '/term/end clock-unit-ends-at-an-instant',
        '/term/maximum/unit clock-maximum-needs-instants',
      ],
    ],
    [{ ...asked, calendar: 'moon' }, ['/calendar calendar-not-there']],
    [
      { from: '2026-03-29T03:30:00', calendar: 'moon', term: { ...days, amount: 0 }, pauses: [{ from: 'now', to: now }], colour: 'blue' },
      [
        '/from not-an-instant',
        '/calendar calendar-not-there',
        '/term/amount below-the-least',
        '/pauses/0/from not-an-instant',
        '/colour unknown-field',
      ],
    ],
    [
      { ...asked, term: { ...days, amount: -1 }, calendar: '', pauses: [{ from: now, to: '2026-05-03T06:00:00Z' }] },
      ['/term/amount below-the-least', '/calendar blank', '/pauses/0/to pauses-end-before-they-begin'],
    ],
    [{ ...asked, calendar: 'constructor' }, ['/calendar calendar-not-there']],
    // A local time says no instant: in the night of summer time there is none.
    [{ ...asked, from: '2026-03-29T03:30:00' }, ['/from not-an-instant']],
    [{ ...asked, from: '2026-03-29T03:30:00[Europe/Kyiv]' }, ['/from not-an-instant']],
    [
      {
        ...asked,
        calendar: 'moon',
        pauses: [
          { from: now, to: '2026-05-03T06:00:00Z' },
          { from: now, to: now },
          { from: now, to: '2026-05-02T06:00:00Z' },
        ],
      },
      ['/pauses/0/to pauses-end-before-they-begin', '/pauses/2/to pauses-end-before-they-begin', '/calendar calendar-not-there'],
    ],
  ])('refuse the preview %#, naming every field and rule', async (body, expected) => {
    const answer = await preview(body);
    expect(answer.status).toBe(400);
    const { errors } = answer.body as { errors: { pointer: string; code: string; message: string }[] };
    expect(errors.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual(expected.toSorted());
    for (const { message } of errors) expect(message).not.toMatch(/^field\.|\{\{/);
  });

  it('show calendars and policies of every version', async () => {
    expect((await get('/v1/calendars')).body).toEqual({ items: [{ key: 'ua', zone: 'Europe/Kyiv', version: 1, versions: [1] }] });
    expect((await get('/v1/calendars/ua')).body).toMatchObject({ key: 'ua', version: 1 });
    for (const path of ['/v1/calendars/moon', '/v1/calendars/constructor', '/v1/calendars/ua?version=2'])
      expect((await get(path)).status).toBe(404);
    expect((await get('/v1/deadline-policies')).body).toMatchObject({ inForce: 1, versions: [{ version: 1 }] });
  });
});

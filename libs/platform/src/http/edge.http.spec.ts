import { Body, Controller, Get, HttpCode, Module, Param, Post, Query, Req } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { FastifyRequest } from 'fastify';
import request from 'supertest';
import type { Actor } from '#kernel';
import { addressRange } from '../configuration/index.js';
import { CommandKeyReused, CommandRefused, NotThere, StaleRevision } from '../commands/errors.js';
import { textsBeside, translations } from '../i18n/translations.js';
import { HttpProblem } from './problem/problem.js';
import { By, ForRoles, Public, SignedIn } from './access.js';
import { Accepted, Answers, AnswersPage, created } from './answers.js';
import { createHttpApp } from './app.js';
import { commandRoutes, IdPath, NoInput, type CommandDispatcher, type IncomingCommand } from './command-routes.js';
import { CommandContext } from './command-context.js';
import type { HttpEdge } from './edge.js';
import { Field, OptionalField } from './fields/field.js';
import { choice, flag, id, integer, list, moment, object, text } from './fields/kinds.js';
import { cursors, PageAtQuery } from './paging.js';
import { PeriodQuery, periodOf } from './period.js';
import { ReadAt, type ReadPoint } from './read-point.js';
import { ReadsViews } from './reads-views.js';
import { openApiDocument } from './openapi.js';
import { FaultyRoutes, routesOf } from './routes.js';
import { z } from 'zod';

class PartBody {
  @Field(text({ max: 10 })) name!: string;
  @OptionalField(integer({ min: 1, max: 9 })) count?: number;
}

class ReportBody {
  @OptionalField(id()) id?: string;
  @Field(text({ max: 300 })) title!: string;
  @Field(text({ max: 2_000_000, lines: true })) description!: string;
  @OptionalField(choice(['minor', 'major'])) severity?: string;
  @OptionalField(moment(), { nullable: true }) detectedAt?: string | null;
  @OptionalField(object(() => PartBody)) part?: PartBody;
  @OptionalField(
    list(
      object(() => PartBody),
      { max: 3 },
    ),
  )
  parts?: PartBody[];
  @OptionalField(list(text({ max: 5 }), { max: 3 })) tags?: string[];
}

class ListQuery extends PageAtQuery {
  @OptionalField(list(choice(['open', 'closed']), { max: 5 })) readonly status?: string[];
  @OptionalField(flag()) readonly mine?: boolean;
}

class RoomQuery {
  @Field(choice(['named', 'asked-for'])) readonly missing!: 'named' | 'asked-for';
}
/** The rooms of the house: as the log has them, and as far as this process has heard. */
let rooms: readonly string[] = [];
let knownRooms: readonly string[] = [];
let looks = 0;

const places = cursors('things', z.strictObject({ at: z.string(), id: z.string() }));
const answers = { id: '0198a000-0000-7000-8000-000000000001', number: null, revision: 3, position: 'p3' };
const seen: IncomingCommand[] = [];
const failures: Record<string, Error> = {
  refused: new CommandRefused('approve-plan', [{ code: 'not-known', params: { level: 2 } }]),
  status: new CommandRefused('approve-plan', [{ code: 'wrong-status', params: { status: 'none', allowed: ['drafted'] } }]),
  stale: new StaleRevision(2, { revision: 5, contentRevision: 4, by: 'p' }),
  reused: new CommandKeyReused('c'),
  missing: new NotThere('capa', 'x'),
  broken: new Error('select * from secrets'),
};

@Controller('v1/things')
class ThingsController {
  @Post()
  @HttpCode(200)
  @SignedIn()
  @Answers(Accepted, { status: 201 })
  report(@Body() body: ReportBody, @CommandContext() context: CommandContext) {
    return created({ ...answers, id: body.id ?? context.commandId }, `/v1/things/${answers.id}`);
  }

  @Post('echo')
  @HttpCode(200)
  @Public()
  echo(@Body() body: ReportBody) {
    return { body, fields: Object.keys(body) };
  }

  @Get()
  @Public()
  @AnswersPage(PartBody)
  list(@Query() query: ListQuery, @ReadAt() at: ReadPoint) {
    const place = query.cursor === undefined ? null : places.decode(query.cursor);
    return { query: { ...query }, at, place };
  }

  @Get('halted')
  @Public()
  @ReadsViews({ name: 'halted' }, { name: 'running' })
  halted(@Query() _: PageAtQuery, @ReadAt() at: ReadPoint) {
    return at;
  }

  @Get('period')
  @Public()
  period(@Query() query: PeriodQuery) {
    return periodOf(query, 'Europe/Kyiv');
  }

  @Get('fail/:id')
  @Public()
  fail(@Query() _: PageAtQuery, @Param() { id }: IdPath) {
    throw Object.values(failures)[Number(id.at(-1))] ?? new Error('none');
  }

  /** What is there, as far as this process knows. */
  @Get('rooms/:name')
  @Public()
  room(@Param('name', { transform: (name: string) => name }) name: string, @Query() { missing }: RoomQuery) {
    looks += 1;
    if (knownRooms.includes(name)) return { name };
    throw missing === 'named'
      ? new HttpProblem('invalid-request', { errors: [{ in: 'query', pointer: '/room', code: 'required', params: {} }] })
      : new NotThere('room', name);
  }

  @Get('address')
  @Public()
  address(@Req() { ip }: FastifyRequest) {
    return { ip };
  }

  @Get('audit')
  @ForRoles('auditor', 'administrator')
  audit(@By() actor: Actor) {
    return actor;
  }
}

class Dispatcher implements CommandDispatcher {
  async dispatch(command: IncomingCommand) {
    seen.push(command);
    return answers;
  }
}

const door = {
  describe: () => ({
    name: 'door',
    version: 1,
    commands: [
      { name: 'open-wide', doc: 'Opens it.', from: [], moves: [], rules: [], checks: [] },
      { name: 'shut', doc: 'Shuts it.', from: [], moves: [], rules: [], checks: [] },
    ],
  }),
};
const DoorCommands = commandRoutes({
  path: 'v1/doors/:id',
  tag: 'doors',
  machines: [door],
  commands: { 'open-wide': PartBody, shut: { input: NoInput, roles: ['auditor'] } },
  dispatcher: Dispatcher,
});

@Module({ controllers: [ThingsController, DoorCommands], providers: [Dispatcher] })
class ThingsModule {}

const logged: unknown[] = [];
let awaited: readonly string[] = [];
const people: Record<string, readonly string[]> = { 'token-of-olena': ['staff'], 'token-of-ihor': ['auditor'] };
const edge: HttpEdge = {
  sessions: { find: async (token) => (people[token] ? { person: token } : null) },
  rightsLent: () => null,
  rolesOf: (person) => people[person] ?? null,
  translations: translations([textsBeside(new URL('../index.ts', import.meta.url).href)]),
  hash: (given) => createHmac('sha256', 'key').update(given).digest('hex'),
  indexAt: async (instant) => (instant < '2026' ? null : 41),
  reached: async (_, views) => void (awaited = views),
  staleAmong: async (views, upTo) => (upTo === null || upTo > 7 ? views.filter((name) => name === 'halted') : []),
  house: {
    get index() {
      return knownRooms.length - 1;
    },
    upToNow: async () => void (knownRooms = rooms),
  },
  zone: () => 'Europe/Kyiv',
  health: [
    { name: 'log', check: async () => null },
    { name: 'views', check: async () => (logged.length > 1000 ? 'behind' : 'rebuilding') },
  ],
  log: (error) => logged.push(error),
};

let app: NestFastifyApplication;
const http = () => request(app.getHttpServer());
const raw = (bytes: Buffer | string, type = 'application/json') =>
  http()
    .post('/v1/things/echo')
    .set('content-type', type)
    .serialize((sent: unknown) => sent as string)
    .send(bytes as string);
const good = { title: 'A worn template', description: 'It prints the wrong term.' };

beforeAll(async () => {
  app = await createHttpApp(ThingsModule, { edge, version: '1.0.0', proxies: [addressRange('127.0.0.1')!] });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});
afterAll(() => app.close());

it('takes the word of a proxy on who comes, and nothing of what they say themselves', async () => {
  const seenFrom = async (said: string): Promise<unknown> =>
    (await http().get('/v1/things/address').set('x-forwarded-for', said).expect(200)).body;
  expect(await seenFrom('203.0.113.7')).toEqual({ ip: '203.0.113.7' });
  expect(await seenFrom('198.51.100.1, 203.0.113.7')).toEqual({ ip: '203.0.113.7' });
});

it('says at its end that nothing should be sent here, and answers all the same until that is noticed', async () => {
  let notice = (): void => undefined;
  let asks = (): void => undefined;
  const asked = new Promise<void>((settle) => (asks = settle));
  const noticed = (): Promise<void> => {
    asks();
    return new Promise((settle) => (notice = settle));
  };
  const leaving = await createHttpApp(ThingsModule, { edge: { ...edge, serving: [] }, version: '1.0.0', noticed });
  await leaving.listen(0, '127.0.0.1');
  const url = await leaving.getUrl();
  const statuses = () =>
    Promise.all(['/health/serving', '/health/live', '/v1/things/address'].map(async (path) => (await fetch(`${url}${path}`)).status));
  const before = await statuses();
  const ended = leaving.close();
  await asked;
  expect([before, await statuses()]).toEqual([
    [200, 200, 200],
    [503, 200, 200],
  ]);
  notice();
  await ended;
});

describe.each([
  ['named', 400, 'invalid-request'],
  ['asked-for', 404, 'not-there'],
])('what is %s and not in the house', (missing, status, code) => {
  const asked = (name: string) => http().get(`/v1/things/rooms/${name}?missing=${missing}`);

  it('is there where another process put it there a moment ago, and this one has not heard of it', async () => {
    [rooms, knownRooms, looks] = [['hall'], [], 0];
    await asked('hall').expect(200);
    expect(looks).toBe(2);
  });

  it('is refused by the house of now, which is asked once', async () => {
    [rooms, knownRooms, looks] = [['hall', 'attic'], ['hall'], 0];
    expect((await asked('cellar').expect(status)).body.code).toBe(code);
    expect(looks).toBe(2);
    expect((await asked('cellar').expect(status)).body.code).toBe(code);
    expect(looks).toBe(3);
  });
});

describe('bodies', () => {
  it.each([
    ['malformed JSON', '{"title":', 400, 'malformed-json'],
    ['a NUL character', '{"title":"a\\u0000","description":"b"}', 400, 'forbidden-text'],
    ['a lone surrogate', '{"title":"\\ud800","description":"b"}', 400, 'forbidden-text'],
    ['a NUL in a key', '{"title":"a","description":"b","\\u0000":1}', 400, 'forbidden-text'],
    ['invalid UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 400, 'malformed-text'],
    ['a prototype key', '{"title":"a","description":"b","__proto__":{"x":1}}', 400, 'forbidden-text'],
    ['a deep body', `{"title":${'['.repeat(5000)}${']'.repeat(5000)}}`, 400, 'too-deep'],
    ['a number beyond all numbers', '{"title":1e999}', 400, 'malformed-json'],
    ['a list', '[1]', 400, 'invalid-request'],
    ['a text', '"title"', 400, 'invalid-request'],
    ['null', 'null', 400, 'invalid-request'],
    ['2 MB', JSON.stringify({ ...good, description: 'я'.repeat(1024 * 1024) }), 413, 'body-too-large'],
  ])('refuse %s', async (_, body, status, code) => {
    const answer = await raw(body);
    expect([answer.status, answer.headers['content-type'], answer.body.code]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
      code,
    ]);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|\bat .*\.[jt]s/);
  });

  it('take a text of nearly 1 MiB, and say every offending field at once', async () => {
    expect((await raw(JSON.stringify({ ...good, description: 'x'.repeat(1_000_000) }))).status).toBe(200);
    const answer = await http()
      .post('/v1/things/echo')
      .set('accept-language', 'en')
      .send({
        id: 'X',
        title: ' ',
        severity: 'awful',
        detectedAt: '1899-01-01T00:00:00Z',
        part: { name: 1, more: 2 },
        parts: [{ name: 'a' }, 'b', { count: 0.5 }],
        tags: ['ok', 'too long'],
        '/extra~': 1,
        isAdmin: true,
      });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ type: 'urn:redress:problem:invalid-request', title: 'The request is not filled in correctly' });
    const found = (answer.body.errors as { pointer: string; code: string; in: string }[])
      .map((each) => `${each.in} ${each.pointer} ${each.code}`)
      .sort();
    expect(found).toEqual([
      'body /description required',
      'body /detectedAt date-out-of-range',
      'body /id not-an-id',
      'body /isAdmin unknown-field',
      'body /part/more unknown-field',
      'body /part/name text-wanted',
      'body /parts/1 object-wanted',
      'body /parts/2/count integer-wanted',
      'body /parts/2/name required',
      'body /severity not-one-of',
      'body /tags/1 too-long',
      'body /title blank',
      'body /~1extra~0 unknown-field',
    ]);
    expect(answer.body.errors.find((each: { code: string }) => each.code === 'not-one-of')).toMatchObject({
      params: { allowed: ['minor', 'major'] },
      message: 'Only these are allowed: minor and major',
    });
  });

  it('take null only where it is said', async () => {
    expect(
      (
        await http()
          .post('/v1/things/echo')
          .send({ ...good, detectedAt: null })
      ).body,
    ).toEqual({ body: { ...good, detectedAt: null }, fields: ['title', 'description', 'detectedAt'] });
    expect(
      (
        await http()
          .post('/v1/things/echo')
          .send({ ...good, severity: null })
      ).body.errors,
    ).toMatchObject([{ pointer: '/severity', code: 'null-refused' }]);
  });

  it('go on in one form', async () => {
    expect(
      (
        await http()
          .post('/v1/things/echo')
          .send({ ...good, detectedAt: '2026-03-03T14:00:00+02:00' })
      ).body.body.detectedAt,
    ).toBe('2026-03-03T12:00:00.000Z');
  });

  it('of other types are refused', async () => {
    expect((await raw('title=a', 'application/x-www-form-urlencoded')).body.code).toBe('unsupported-media-type');
    expect((await raw('title=a', 'application/octet-stream')).body.code).toBe('unsupported-media-type');
    expect((await raw('<a/>', 'text/xml')).status).toBe(415);
  });
});

describe('addresses', () => {
  it.each([
    ['GET', '/v1/nothing', 404, 'no-such-route'],
    ['DELETE', '/v1/things', 405, 'method-not-allowed'],
    ['GET', '/v1/things/fail/..%2f', 400, 'invalid-request'],
    ['GET', '/v1/things/fail/%00', 400, 'invalid-request'],
    ['GET', `/v1/things/fail/${'a'.repeat(300)}`, 414, 'address-too-long'],
    ['GET', '/v1/things/%ff', 400, 'malformed-request'],
    ['GET', '/v1/things?limit=0', 400, 'invalid-request'],
    ['GET', '/v1/things?limit=201', 400, 'invalid-request'],
    ['GET', '/v1/things?limit=abc', 400, 'invalid-request'],
    ['GET', '/v1/things?limit=1&limit=2', 400, 'invalid-request'],
    ['GET', '/v1/things?surprise=1', 400, 'invalid-request'],
    ['GET', '/v1/things?cursor=abc', 400, 'bad-cursor'],
    ['GET', `/v1/things?cursor=${cursors('others', z.number()).encode(1)}`, 400, 'bad-cursor'],
    ['GET', '/v1/things?at=yesterday', 400, 'invalid-request'],
    ['GET', '/v1/things?__proto__=1', 400, 'invalid-request'],
    ['GET', '/v1/things/period?from=2026-02-30&to=2026-03-01', 400, 'invalid-request'],
    ['GET', '/v1/things/period?from=2026-03-01&to=2026-02-01', 400, 'invalid-request'],
  ] as const)('%s %s', async (method, path, status, code) => {
    const answer = await http()[method === 'GET' ? 'get' : 'delete'](path);
    expect([answer.status, answer.body.code, answer.headers['content-type']]).toEqual([
      status,
      code,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.headers['content-language']).toBe('uk');
    if (status === 405) expect(answer.headers['allow']).toBe('GET, HEAD, POST');
  });

  it('carry limits, lists, flags, cursors and read points', async () => {
    const cursor = places.encode({ at: '2026', id: 'a' });
    const answer = await http().get(`/v1/things?limit=200&status=open&mine=true&at=2026-03-03T14:00:00%2B02:00&cursor=${cursor}`);
    expect(answer.body).toEqual({
      query: { limit: 200, status: ['open'], mine: true, at: '2026-03-03T12:00:00.000Z', cursor },
      at: { instant: '2026-03-03T12:00:00.000Z', upTo: 41 },
      place: { at: '2026', id: 'a' },
    });
    expect((await http().get('/v1/things?status=open&status=closed')).body.query).toEqual({ limit: 50, status: ['open', 'closed'] });
    expect((await http().get('/v1/things?at=1999-01-01T00:00:00Z')).body.at.upTo).toBe(-1);
    expect((await http().get('/v1/things/period?from=2026-01-01&to=2026-07-01')).body).toEqual({
      from: '2025-12-31T22:00:00.000Z',
      to: '2026-06-30T21:00:00.000Z',
    });
  });

  it('wait for the views that the route reads, and mark an answer that one of them leaves something out of', async () => {
    const now = await http().get('/v1/things/halted?after=p').expect(200);
    expect([awaited, now.headers['redress-stale']]).toEqual([['halted', 'running'], 'halted']);
    const early = await http().get('/v1/things/halted?at=1999-01-01T00:00:00Z').expect(200);
    expect(early.headers['redress-stale']).toBeUndefined();
    expect((await http().get('/v1/things')).headers['redress-stale']).toBeUndefined();
  });

  it('answer a request that is not HTTP with a problem', async () => {
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () => socket.write('NONSENSE\r\n\r\n'));
      socket
        .on('data', (chunk) => (text += chunk.toString()))
        .on('end', () => resolve(text))
        .on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 400 [^]*application\/problem\+json[^]*"code":"malformed-request"/);
  });
});

describe('who may call', () => {
  it('asks for a session, and for a role', async () => {
    const none = await http().post('/v1/things').send(good);
    expect([none.status, none.body.code, none.headers['www-authenticate']]).toEqual([401, 'not-signed-in', 'Bearer']);
    expect((await http().post('/v1/things').set('authorization', 'Bearer nobody').send(good)).status).toBe(401);
    expect((await http().get('/v1/things/audit').auth('token-of-olena', { type: 'bearer' })).body.code).toBe('forbidden');
    expect((await http().get('/v1/things/audit').auth('token-of-ihor', { type: 'bearer' })).body).toEqual({
      person: 'token-of-ihor',
      roles: ['auditor'],
    });
  });

  it('is said by every route, or the app does not start', async () => {
    expect(routesOf(app).filter(({ access }) => !access)).toEqual([]);
    @Controller('bad')
    class BadController {
      @Get() @Public() typed(@Query() query: object) {
        return query;
      }
      @Post() silent() {}
    }
    @Module({ controllers: [BadController] })
    class BadModule {}
    const start = createHttpApp(BadModule, { edge, version: '1' });
    await expect(start).rejects.toThrow(FaultyRoutes);
    await expect(start).rejects.toThrow(/typed: query is not checked.*silent: does not say who may call it/);
  });
});

describe('commands', () => {
  const command = (name = 'open-wide') => http().post(`/v1/doors/${answers.id}/${name}`).auth('token-of-ihor', { type: 'bearer' });

  it('are dispatched with their context, and answered with revision and position', async () => {
    const answer = await command()
      .set({ 'idempotency-key': 'k 1', 'if-match': '"7"', prefer: 'respond-async, wait=1' })
      .send({ name: 'front' });
    expect([answer.status, answer.headers['etag'], answer.headers['redress-position'], answer.body]).toEqual([200, '"3"', 'p3', answers]);
    await command().set('idempotency-key', 'k 1').send({ name: 'front' });
    await command().set('idempotency-key', 'k 1').send({ name: 'back' });
    await command().send({ name: 'front' });
    const [first, second, other, unkeyed] = seen.map(({ context }) => context);
    expect(first).toMatchObject({ actor: { person: 'token-of-ihor' }, ifMatch: 7, preferAsync: true, language: 'uk' });
    expect(seen[0]).toMatchObject({ name: 'open-wide', path: { id: answers.id }, input: { name: 'front' } });
    expect(seen[0]!.input).toBeInstanceOf(PartBody);
    expect([second!.commandId, second!.bodyHash]).toEqual([first!.commandId, first!.bodyHash]);
    expect([other!.commandId === first!.commandId, other!.bodyHash === first!.bodyHash]).toEqual([true, false]);
    expect(unkeyed!.commandId).not.toBe(first!.commandId);
  });

  it('without input need no body', async () => {
    expect((await command('shut')).status).toBe(200);
    expect((await command('shut').send({ more: 1 })).body.errors).toMatchObject([{ pointer: '/more', code: 'unknown-field' }]);
    expect((await http().post(`/v1/doors/${answers.id}/shut`).auth('token-of-olena', { type: 'bearer' })).status).toBe(403);
  });

  it('check their headers', async () => {
    expect((await command().set('idempotency-key', 'x'.repeat(201)).send({ name: 'a' })).body.code).toBe('bad-idempotency-key');
    expect((await command().set('if-match', '7').send({ name: 'a' })).body.code).toBe('bad-if-match');
    expect((await http().post('/v1/doors/A/shut').auth('token-of-ihor', { type: 'bearer' })).body.errors).toMatchObject([
      { in: 'path', pointer: '/id', code: 'not-an-id' },
    ]);
  });

  it('that make something answer 201 with its address', async () => {
    const answer = await http().post('/v1/things').auth('token-of-olena', { type: 'bearer' }).send(good);
    expect([answer.status, answer.headers['location'], answer.headers['etag']]).toEqual([201, `/v1/things/${answers.id}`, '"3"']);
  });

  it.each([
    [0, 422, 'command-refused'],
    [1, 409, 'command-refused'],
    [2, 409, 'stale-revision'],
    [3, 422, 'command-key-reused'],
    [4, 404, 'not-there'],
    [5, 500, 'internal'],
    [6, 500, 'internal'],
  ])('that fail are told by their code (%i)', async (which, status, code) => {
    const answer = await http().get(`/v1/things/fail/0198a000-0000-7000-8000-00000000000${which}`);
    expect([answer.status, answer.body.code, answer.body.status]).toEqual([status, code, status]);
    expect(JSON.stringify(answer.body)).not.toContain('secrets');
    if (which === 1) expect(answer.body.refusals[0].message).toBe('Зі стану «ще немає» ця дія неможлива');
    if (which === 2)
      expect((await http().get(`/v1/things/fail/0198a000-0000-7000-8000-000000000002`).set('if-match', '"2"')).status).toBe(412);
  });
});

describe("the API's page", () => {
  it('describes every route, so that a client can be generated', async () => {
    const { body } = await http().get('/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths).sort()).toEqual([
      '/health/live',
      '/health/ready',
      '/health/serving',
      '/v1/doors/{id}/open-wide',
      '/v1/doors/{id}/shut',
      '/v1/things',
      '/v1/things/address',
      '/v1/things/audit',
      '/v1/things/echo',
      '/v1/things/fail/{id}',
      '/v1/things/halted',
      '/v1/things/period',
      '/v1/things/rooms/{name}',
    ]);
    const command = body.paths['/v1/doors/{id}/open-wide'].post;
    expect(command).toMatchObject({
      summary: 'Opens it.',
      security: [{ bearer: [] }],
      requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/PartBody' } } } },
    });
    expect(command.responses).toMatchObject({
      200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Accepted' } } } },
      default: { content: { 'application/problem+json': {} } },
    });
    expect(body.components.schemas.ReportBody).toMatchObject({
      required: ['title', 'description'],
      properties: {
        title: { type: 'string', maxLength: 300 },
        detectedAt: { type: ['string', 'null'], format: 'date-time' },
        parts: { type: 'array', items: { $ref: '#/components/schemas/PartBody' } },
      },
    });
    expect(await openApiDocument([ThingsModule], '1.0.0')).toEqual(body);
    expect((await http().get('/docs')).text).toContain('swagger-ui');
    expect((await http().get('/docs/swagger-ui.css')).status).toBe(200);
  });

  it('goes out with headers that keep browsers safe', async () => {
    const answer = await http().get('/health/live').set('correlation-id', answers.id);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'correlation-id': answers.id });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('health', () => {
  it('names the part that is not ready, and why', async () => {
    expect((await http().get('/health/live')).body).toEqual({ live: true });
    const answer = await http().get('/health/ready');
    expect([answer.status, answer.body]).toEqual([
      503,
      {
        ready: false,
        parts: [
          { name: 'log', ready: true, reason: null },
          { name: 'views', ready: false, reason: 'rebuilding' },
        ],
      },
    ]);
  });
});
